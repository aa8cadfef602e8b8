// list: municipalities that meet a query, as text, JSON or CSV.

import ArgumentParser
import Console
import GovernmentCloud
import Interchange
import JSONText
import Terminal

/// The command `kumoban list`.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List municipalities that meet a query.",
    discussion: """
      A query is words (name, kana, romaji, prefecture, code) and terms that must all hold; - negates:
      provider: prefecture: region: kind: status: proposal: milestone: next: requirement: area:
      legacy: integrator: outstanding>50 due<2026-03-31 updated<7d blocked overdue

      EXAMPLES
        kumoban list
        kumoban list provider:aws status:live
        kumoban list prefecture:hyogo -kind:town --format csv
        kumoban list legacy:floppy integrator:fujitsu
        kumoban list kind:prefecture --sort name
      """)

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("Terms that must all hold.", valueName: "query")) var query:
    [String] = []
  @Option(help: "Sort by: code name provider trial outstanding due updated.") var sort = SortKey.code
  @Flag(help: "Turn the order round.") var reverse = false
  @Option(help: "How to print: text, json or csv.") var format = RowFormat.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func validate() throws { try Self.checkOptions(query) }

  /// Terms may begin with a minus; what begins with two was meant as an option.
  static func checkOptions(_ query: [String]) throws {
    if let option = query.first(where: { $0.hasPrefix("--") && $0 != "--" }) {
      throw ValidationError("Unknown option '\(option)'")
    }
  }

  func run() throws {
    let workplace = try Workplace(global.choices)
    let store = try workplace.openStore(readOnly: true)
    let rollout = try workplace.rollout(of: store)
    let query = try workplace.query(query.filter { $0 != "--" }, rollout.catalogue)
    var scope = Query.Scope(
      rollout: rollout, today: workplace.today, secondsFromGreenwich: Workplace.localTime().secondsFromGreenwich)
    let rows = rollout.sorted(
      query.matches(in: &scope), by: SortOrder(key: sort, isReversed: reverse), today: workplace.today)
    switch format {
    case .text: try Output.write(text(rows, rollout, workplace))
    case .json: try Output.write(json(rows, rollout, today: workplace.today))
    case .csv:
      try Output.write(Table(OrganisationColumn.standard, of: rows, in: rollout, today: workplace.today).delimited())
    }
    try workplace.checkWhole(store)
  }

  private func text(_ rows: [Int], _ rollout: Rollout, _ workplace: Workplace) -> String {
    let wording = workplace.wording
    let assessment = rollout.assessment(on: workplace.today)
    let registry = rollout.registry
    var text = ""
    for index in rows {
      let record = rollout[index]
      let cells: [(String, Int)] = [
        (registry.code(at: index).description, 6),
        (registry.prefecture(at: index).map { wording.pick($0.romaji, $0.name) } ?? "", 9),
        (registry.name(at: index), 14),
        (registry.romaji(at: index), 21),
        (record.provider.map { wording.pick($0.shortName, $0.japaneseShortName) } ?? "-", 12),
        (wording.name(of: record.status), 12),
        (record.reached.latest.map { "\(wording.short(of: $0)) \(record.reached[$0]?.description ?? "")" } ?? "-", 23),
      ]
      let outstanding = TextWidth.padded(
        wording.outstanding(assessment.outstanding(in: record)), to: 9, alignment: .trailing)
      var line = (cells.map { TextWidth.padded($0.0, to: $0.1) } + [outstanding]).joined(separator: " ")
      if let blockage = record.blockage {
        line += wording.pick(" blocked: ", " 保留：") + TextWidth.cleaned(blockage.text)
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    return text
  }

  private func json(_ rows: [Int], _ rollout: Rollout, today: Day) -> [UInt8] {
    let assessment = rollout.assessment(on: today)
    var writer = JSONWriter()
    writer.bytes.append(UInt8(ascii: "["))
    for (place, index) in rows.enumerated() {
      writer.bytes += Array((place == 0 ? "\n" : ",\n").utf8)
      var row = JSONWriter()
      row.beginObject()
      row.organisation(index, in: rollout, assessment)
      row.endObject()
      writer.bytes += row.bytes
    }
    writer.bytes += Array((rows.isEmpty ? "]\n" : "\n]\n").utf8)
    return writer.bytes
  }
}
