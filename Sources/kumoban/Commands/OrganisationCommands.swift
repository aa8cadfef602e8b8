// assign, block, unblock, withdraw, rejoin, note: what else is recorded of organisations.

import ArgumentParser
import GovernmentCloud

/// The command `kumoban assign`.
struct Assign: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Assign a provider; milestones stay.",
    discussion: """
      EXAMPLES
        kumoban assign google-cloud 332020 372013
        kumoban assign none 332020
        kumoban assign aws --query 'prefecture:hyogo kind:town'
      """)

  @Argument(
    help: "aws, google-cloud, azure, oci, sakura or none.", completion: .list(Provider.allCases.map(\.id) + ["none"]))
  var provider: String
  @OptionGroup var organisations: OrganisationArguments
  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws {
    let recording = try Recording(global, format)
    try recording.record(.assign(try recording.workplace.provider(provider)), for: organisations)
  }
}

/// The command `kumoban block`.
struct Block: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what stops an organisation.",
    discussion: """
      EXAMPLES
        kumoban block 263648 --reason "connection line is late"
      """)

  @OptionGroup var organisations: OrganisationArguments
  @Option(parsing: .unconditional, help: ArgumentHelp("What stops it.", valueName: "text")) var reason: String
  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws {
    try Recording(global, format).record(.block(reason: reason), for: organisations)
  }
}

/// The command `kumoban unblock`.
struct Unblock: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say that nothing stops it any more.",
    discussion: """
      EXAMPLES
        kumoban unblock 263648
        kumoban unblock --query blocked
      """)

  @OptionGroup var organisations: OrganisationArguments
  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws {
    try Recording(global, format).record(.unblock, for: organisations)
  }
}

/// The command `kumoban withdraw`.
struct Withdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take an organisation out of the trial.",
    discussion: """
      EXAMPLES
        kumoban withdraw 263648 --reason "application withdrawn"
      """)

  @OptionGroup var organisations: OrganisationArguments
  @Option(parsing: .unconditional, help: ArgumentHelp("Why it leaves.", valueName: "text")) var reason: String
  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws {
    try Recording(global, format).record(.withdraw(reason: reason), for: organisations)
  }
}

/// The command `kumoban rejoin`.
struct Rejoin: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take an organisation back into the trial.",
    discussion: """
      EXAMPLES
        kumoban rejoin 263648
      """)

  @OptionGroup var organisations: OrganisationArguments
  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws {
    try Recording(global, format).record(.rejoin, for: organisations)
  }
}

/// The command `kumoban note`.
struct TakeNote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Take a note about an organisation.",
    discussion: """
      EXAMPLES
        kumoban note kobe "Called the person in charge; answer by Friday"
      """)

  @Argument(help: ArgumentHelp("A code or an unambiguous name.", valueName: "organisation")) var organisation: String
  @Argument(help: ArgumentHelp("The note.", valueName: "text")) var text: String
  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws {
    var organisations = OrganisationArguments()
    organisations.organisations = [organisation]
    organisations.query = nil
    try Recording(global, format).record(.note(text), for: organisations)
  }
}

/// The command `kumoban undo`.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take your latest action back.",
    discussion: """
      Everybody undoes their own work: --operator says whose.

      EXAMPLES
        kumoban undo
      """)

  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws { try Recording(global, format).reverse(.undo) }
}

/// The command `kumoban redo`.
struct Redo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring back what your latest undo took.",
    discussion: """
      EXAMPLES
        kumoban redo
      """)

  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws { try Recording(global, format).reverse(.redo) }
}
