// export: organisations as a file for spreadsheets, scripts and pages.

import ArgumentParser
import Console
import GovernmentCloud
import Glibc
import Interchange
import JSONText
import RolloutStore

/// The command `kumoban export`.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write municipalities that meet a query as csv, tsv, json, jsonl or markdown.",
    discussion: """
      Heads are in English, with --language ja in Japanese; import takes both. Cells that a spreadsheet would run as a
      formula get an apostrophe before them.

      COLUMNS
        code name kana romaji kind prefecture provider proposal status blocked, the milestones, next due updated
        outstanding at-next-gate; and on demand planned-selected … planned-evaluated, notes; all for all

      EXAMPLES
        kumoban export --output all.csv
        kumoban export prefecture:hyogo --encoding cp932 --language ja --output hyogo.csv
        kumoban export status:live --columns code,name,cutover,notes --format markdown
        kumoban export --format jsonl | jq -r .code
      """)

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("Terms that must all hold.", valueName: "query")) var query:
    [String] = []
  @Option(help: "csv, tsv, json, jsonl or markdown; told by the file's ending, else csv.") var format: ExportFormat?
  @Option(help: "utf-8, utf-8-bom or cp932.") var encoding: TextEncoding?
  @Option(help: ArgumentHelp("Columns, divided by commas.", valueName: "columns")) var columns: String?
  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to; standard output, unless said.", valueName: "file"),
    completion: .file())
  var output: String?
  @Flag(help: "Replace the file if it is there already.") var force = false
  @Option(help: "Sort by: code name provider trial outstanding due updated.") var sort = SortKey.code
  @Flag(help: "Turn the order round.") var reverse = false
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func validate() throws {
    try List.checkOptions(query)
    if chosenFormat.isJSON, columns != nil { throw ValidationError("--columns is for csv, tsv and markdown") }
    if chosenFormat.isJSON, encoding != nil, encoding != .utf8 { throw ValidationError("--encoding: JSON is UTF-8") }
  }

  func run() throws {
    let workplace = try Workplace(global.choices)
    let wording = workplace.wording
    let chosen = try chosenColumns(wording)
    let store = try workplace.openStore(readOnly: true)
    let rollout = try workplace.rollout(of: store)
    let terms = query.filter { $0 != "--" }
    let query = try workplace.query(terms, rollout.catalogue)
    var scope = Query.Scope(
      rollout: rollout, today: workplace.today, secondsFromGreenwich: Workplace.localTime().secondsFromGreenwich)
    let rows = rollout.sorted(
      query.matches(in: &scope), by: SortOrder(key: sort, isReversed: reverse), today: workplace.today)
    let bytes: [UInt8]
    let format = chosenFormat
    switch format {
    case .json:
      bytes = json(rows, rollout, workplace, try entries(of: store, about: terms.isEmpty ? nil : rows, workplace))
    case .jsonl: bytes = lines(rows, rollout, workplace)
    case .csv, .tsv, .markdown:
      let table = Table(
        chosen, of: rows, in: rollout, today: workplace.today, isJapanese: wording.language == .japanese)
      let text =
        format == .markdown ? table.markdown : table.delimited(by: format == .tsv ? .tab : .comma)
      do throws(EncodingFault) {
        bytes = try (encoding ?? .utf8).bytes(of: text)
      } catch {
        throw Failure(wording.text(of: error), EX_DATAERR)
      }
    }
    if let output {
      try OutputFile(output, wording: wording).write(bytes, replacing: force)
      Output.writeError(wording.exported(rows.count, to: output) + "\n")
    } else {
      try Output.write(bytes)
    }
    try workplace.checkWhole(store)
  }

  private var chosenFormat: ExportFormat { format ?? output.flatMap(ExportFormat.init(ending:)) ?? .csv }

  private func chosenColumns(_ wording: Wording) throws(Failure) -> [OrganisationColumn] {
    guard let columns else { return OrganisationColumn.standard }
    if columns.lowercased() == "all" { return OrganisationColumn.all }
    var chosen: [OrganisationColumn] = []
    for name in columns.split(separator: ",").map({ $0.trimmed }) where !name.isEmpty {
      guard let column = OrganisationColumn(name: name) else {
        throw .unknown(wording.pick("column", "列"), name, options: OrganisationColumn.all.map(\.id), wording)
      }
      chosen.append(column)
    }
    guard !chosen.isEmpty else {
      throw Failure(
        wording.pick("--columns names none; write code,name", "--columns に列がありません。code,name のように指定してください"), EX_USAGE)
    }
    return chosen
  }

  /// The entries about organisations, or all; import takes them into another store, with who and when.
  private func entries(of store: Store, about rows: [Int]?, _ workplace: Workplace) throws(Failure) -> [Entry] {
    let offset = Workplace.localTime().secondsFromGreenwich
    let codes = rows.map { Set($0.map { store.rollout.registry.code(at: $0) }) }
    let last = store.head.number
    let all = try workplace.reading { () throws(StoreError) in last == 0 ? [] : try store.entries(1...last) }
    return all.filter { entry in
      (workplace.asOf.map { entry.at.day(secondsFromGreenwich: offset) <= $0 } ?? true)
        && (codes.map { codes in entry.change.organisation.map(codes.contains) ?? false } ?? true)
    }
  }

  private func json(_ rows: [Int], _ rollout: Rollout, _ workplace: Workplace, _ entries: [Entry]) -> [UInt8] {
    let assessment = rollout.assessment(on: workplace.today)
    var writer = JSONWriter(pretty: true)
    writer.beginObject()
    writer.member("version", 1)
    writer.member("as-of", workplace.today.description)
    writer.key("organisations")
    writer.beginArray()
    for index in rows {
      writer.beginObject(inline: true)
      writer.exported(index, in: rollout, assessment)
      writer.endObject()
    }
    writer.endArray()
    writer.key("entries")
    writer.beginArray()
    for entry in entries { writer.entry(entry) }
    writer.endArray()
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private func lines(_ rows: [Int], _ rollout: Rollout, _ workplace: Workplace) -> [UInt8] {
    let assessment = rollout.assessment(on: workplace.today)
    var bytes: [UInt8] = []
    for index in rows {
      var writer = JSONWriter()
      writer.beginObject()
      writer.exported(index, in: rollout, assessment)
      writer.endObject()
      bytes += writer.bytes
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}

extension JSONWriter {
  /// Writes what `list` says of an organisation, and its notes; the object stays open.
  fileprivate mutating func exported(_ index: Int, in rollout: Rollout, _ assessment: Assessment) {
    organisation(index, in: rollout, assessment)
    key("notes")
    beginArray()
    for note in rollout[index].notes where !note.isStruck {
      beginObject(inline: true)
      member("number", note.number)
      attribution(note.attribution)
      member("text", note.text)
      endObject()
    }
    endArray()
  }
}

/// The formats of `kumoban export`.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case csv, tsv, json, jsonl, markdown

  /// The format of files with a name's ending; nil where it tells of none.
  init?(ending path: String) {
    switch path.split(separator: ".").last?.lowercased() {
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "md", "markdown": self = .markdown
    default: return nil
    }
  }

  /// Whether it is JSON, whole or a line each.
  var isJSON: Bool {
    switch self {
    case .json, .jsonl: true
    case .csv, .tsv, .markdown: false
    }
  }
}

extension TextEncoding: ExpressibleByArgument {}

extension Substring {
  /// Without spaces at both ends.
  fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
