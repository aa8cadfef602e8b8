// The console itself: what `kumoban` does without a command.

import ArgumentParser

/// The command `kumoban console`.
struct OpenConsole: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: "Open the console (the default).",
    discussion: """
      EXAMPLES
        kumoban
        kumoban --language ja
        kumoban --as-of 2022-12-31
        kumoban --read-only --store /srv/kumoban
      """)

  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws { try Self.run(global.choices) }

  static func run(_ choices: GlobalChoices) throws(Failure) {
    let workplace = try Workplace(choices)
    var program = try ConsoleProgram(workplace)
    try program.run()
  }
}
