// report: the overview as a document, of any day.

import ArgumentParser
import Console
import Glibc
import GovernmentCloud
import Interchange
import JSONText

/// The command `kumoban report`.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the overview: how far, whether in time, where, and where it is stuck.",
    discussion: """
      Figures with their denominators, the forecast for the deadline, maps, milestones by provider and region, what stands
      still and what comes next. The HTML is one file without network access, prints on A4, and has maps and charts.

      EXAMPLES
        kumoban report
        kumoban report --output overview.html --language ja
        kumoban report prefecture:hyogo --as-of 2026-03-31 --format markdown
        kumoban report region:kanto --stalled-after 60 --format json
      """)

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("Terms that must all hold.", valueName: "query")) var query:
    [String] = []
  @Option(help: "text, markdown, html or json; told by the file's ending, else text.") var format: OverviewFormat?
  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to; standard output, unless said.", valueName: "file"),
    completion: .file())
  var output: String?
  @Flag(help: "Replace the file if it is there already.") var force = false
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("After how many days without a change a trial stands still.", valueName: "days"))
  var stalledAfter = Attention.patience
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func validate() throws {
    try List.checkOptions(query)
    guard (1...3_650).contains(stalledAfter) else {
      throw ValidationError("--stalled-after \(stalledAfter): write a number of days from 1 to 3650")
    }
  }

  func run() throws {
    let workplace = try Workplace(global.choices)
    let format = try chosenFormat(workplace.wording)
    let store = try workplace.openStore(readOnly: true)
    let rollout = try workplace.rollout(of: store)
    let terms = query.filter { $0 != "--" }
    let query = try workplace.query(terms, rollout.catalogue)
    let zone = Workplace.localTime().secondsFromGreenwich
    var scope = Query.Scope(rollout: rollout, today: workplace.today, secondsFromGreenwich: zone)
    let rows = query.matches(in: &scope)
    let overview = Overview(
      of: rollout, rows: rows, rollout.assessment(on: workplace.today), patience: stalledAfter,
      secondsFromGreenwich: zone)
    let document = OverviewDocument(
      overview: overview, rollout: rollout, wording: workplace.wording, terms: terms, patience: stalledAfter)
    let bytes =
      switch format {
      case .text: Array(document.document.text.utf8)
      case .markdown: Array(document.document.markdown.utf8)
      case .html: Array(document.document.html.utf8)
      case .json: json(overview, rollout, terms)
      }
    if let output {
      try OutputFile(output, wording: workplace.wording).write(bytes, replacing: force)
    } else {
      try Output.write(bytes)
    }
    try workplace.checkWhole(store)
  }

  /// The format that was asked for, or that the file's name tells.
  private func chosenFormat(_ wording: Wording) throws(Failure) -> OverviewFormat {
    if let format { return format }
    guard let output, let name = output.split(separator: "/").last, name.dropFirst().contains(".") else { return .text }
    guard let told = OverviewFormat(ending: output) else {
      throw Failure(
        wording.pick(
          "\(output) tells no format; end it in .txt, .md, .html or .json, or say --format",
          "\(output) の拡張子から形式が分かりません。.txt .md .html .json にするか、--format を指定してください"), EX_USAGE)
    }
    return told
  }

  private func json(_ overview: Overview, _ rollout: Rollout, _ terms: [String]) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.beginObject()
    writer.overview(overview, in: rollout, terms: terms, patience: stalledAfter)
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

/// The formats of `kumoban report`.
enum OverviewFormat: String, CaseIterable, ExpressibleByArgument {
  case text, markdown, html, json

  /// The format of files with a name's ending; nil where it tells of none.
  init?(ending path: String) {
    switch path.split(separator: ".").last?.lowercased() {
    case "txt": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "json": self = .json
    default: return nil
    }
  }
}
