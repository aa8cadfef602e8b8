// The options that every command takes, before or after its name.

import ArgumentParser
import Console
import GovernmentCloud

/// The global options, as the parser fills them.
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The store's folder.", valueName: "dir"))
  var store: String?

  @Option(name: .customLong("operator"), help: ArgumentHelp("Who signs the changes.", valueName: "name"))
  var person: String?

  @Option(help: ArgumentHelp("Show everything as it stood on a day; nothing is changed then.", valueName: "date"))
  var asOf: String?

  @Flag(help: "Change nothing.")
  var readOnly = false

  @Option(help: ArgumentHelp("The language: en or ja.", valueName: "en|ja"))
  var language: String?

  /// What was chosen.
  var choices: GlobalChoices {
    GlobalChoices(store: store, person: person, asOf: asOf, readOnly: readOnly, language: language)
  }

  /// Puts global options that stand before the command behind it, where its own parser finds them.
  static func behindCommand(_ arguments: [String]) -> [String] {
    let valued = ["--store", "--operator", "--as-of", "--language"]
    var place = 0
    while place < arguments.count {
      if arguments[place] == "--read-only" || valued.contains(where: { arguments[place].hasPrefix($0 + "=") }) {
        place += 1
      } else if valued.contains(arguments[place]) {
        place += 2
      } else {
        break
      }
    }
    guard place > 0, place < arguments.count, !arguments[place].hasPrefix("-") else { return arguments }
    return [arguments[place]] + arguments[..<place] + arguments[(place + 1)...]
  }
}

/// The global options' values.
struct GlobalChoices {
  var store: String?
  var person: String?
  var asOf: String?
  var readOnly = false
  var language: String?
}
