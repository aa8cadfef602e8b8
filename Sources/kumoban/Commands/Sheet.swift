// sheet: the one-page briefing sheet of an organisation.

import ArgumentParser
import Console
import GovernmentCloud
import Interchange
import RolloutStore

/// The command `kumoban sheet`.
struct Sheet: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the one-page briefing sheet (個票) of an organisation.",
    discussion: """
      Provider, trial, what is outstanding and what stops the next milestone, notes, and the last 30 days. The HTML is one
      file without network access, and prints on A4.

      EXAMPLES
        kumoban sheet kobe
        kumoban sheet 神戸市 --format html --language ja --output kobe.html
        kumoban sheet 281000 --as-of 2026-10-31 --format markdown
      """)

  @Argument(help: ArgumentHelp("A code or an unambiguous name.", valueName: "organisation")) var organisation: String
  @Option(help: "text, markdown or html; told by the file's ending, else text.") var format: SheetFormat?
  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to; standard output, unless said.", valueName: "file"),
    completion: .file())
  var output: String?
  @Flag(help: "Replace the file if it is there already.") var force = false
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws {
    let workplace = try Workplace(global.choices)
    let store = try workplace.openStore(readOnly: true)
    let rollout = try workplace.rollout(of: store)
    let index = try OrganisationFinder(registry: rollout.registry, wording: workplace.wording).find(organisation)
    let code = rollout.registry.code(at: index)
    let entries = try workplace.reading { () throws(StoreError) in
      try workplace.entries(of: store, since: workplace.today - 30, about: code)
    }
    let sheet = workplace.wording.sheet(of: index, in: rollout, entries, today: workplace.today)
    let text =
      switch format ?? output.flatMap(SheetFormat.init(ending:)) ?? .text {
      case .text: sheet.text
      case .markdown: sheet.markdown
      case .html: sheet.html
      }
    if let output {
      try OutputFile(output, wording: workplace.wording).write(Array(text.utf8), replacing: force)
    } else {
      try Output.write(text)
    }
    try workplace.checkWhole(store)
  }
}

/// The formats of `kumoban sheet`.
enum SheetFormat: String, CaseIterable, ExpressibleByArgument {
  case text, markdown, html

  /// The format of files with a name's ending; nil where it tells of none.
  init?(ending path: String) {
    switch path.split(separator: ".").last?.lowercased() {
    case "txt": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    default: return nil
    }
  }
}
