// The tree of commands.

import ArgumentParser

/// The root of the commands; without one of them it opens the console.
struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kumoban",
    abstract: "The console of Japan's Government Cloud migration (雲番).",
    usage: "kumoban [<global options>] [<command>]",
    discussion: """
      Without a command it opens the console: 1,741 municipalities, their providers, trials and milestones.

      EXAMPLES
        kumoban                                  open the console
        kumoban list provider:aws                list what AWS provides for
        kumoban show kobe --format json          one organisation, for scripts
        kumoban mark lift 281000 --on 2026-11-20 mark a milestone
        kumoban undo                             take your last action back

      The store is --store DIR, else $KUMOBAN_STORE, else $XDG_DATA_HOME/kumoban, else ~/.local/share/kumoban.
      Exit codes: 0 done, 1 refused by a rule, 64 usage, 65 damaged file, 66 no such input, 69 needs a terminal,
      73 can't create, 74 can't write, 75 locked by another.
      """,
    subcommands: [
      OpenConsole.self, List.self, Show.self, Assign.self, MarkMilestone.self, Unmark.self, Plan.self, Block.self,
      Unblock.self, Withdraw.self, Rejoin.self, TakeNote.self, History.self, Undo.self, Redo.self,
    ],
    defaultSubcommand: OpenConsole.self)

  /// Where help on what was typed is found.
  static func helpHint(for arguments: [String]) -> String {
    let names = configuration.subcommands.map { $0.configuration.commandName ?? "\($0)".lowercased() }
    guard let name = arguments.first, names.contains(name) else { return "kumoban --help" }
    return "kumoban \(name) --help"
  }
}
