// The options that every command takes, before or after its name.

import ArgumentParser
import Console
import GovernmentCloud

/// The global options, as the parser fills them.
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The store's folder.", valueName: "dir"), completion: .directory)
  var store: String?

  @Option(name: .customLong("operator"), help: ArgumentHelp("Who signs the changes.", valueName: "name"))
  var person: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Show everything as it stood on a day; nothing is changed then.", valueName: "date"))
  var asOf: String?

  @Flag(help: "Change nothing.")
  var readOnly = false

  @Option(help: ArgumentHelp("The language: en or ja.", valueName: "en|ja"), completion: .list(["en", "ja"]))
  var language: String?

  /// What was chosen.
  var choices: GlobalChoices {
    GlobalChoices(store: store, person: person, asOf: asOf, readOnly: readOnly, language: language)
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
