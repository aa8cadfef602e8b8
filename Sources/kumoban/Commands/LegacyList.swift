// legacy list: counts of what is left behind, and how much rests on the largest provider and integrator.

import ArgumentParser
import Console
import GovernmentCloud
import Interchange
import JSONText
import Terminal

/// The command `kumoban legacy list`.
struct ListLegacy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Count what is left behind, and what rests on the largest provider and integrator.",
    discussion: """
      EXAMPLES
        kumoban legacy list
        kumoban legacy list kind:city prefecture:hyogo
        kumoban legacy list --format json
      """)

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("Terms that must all hold.", valueName: "query")) var query:
    [String] = []
  @Option(help: "How to print: text, json or csv.") var format = RowFormat.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func validate() throws { try List.checkOptions(query) }

  func run() throws {
    let workplace = try Workplace(global.choices)
    let store = try workplace.openStore(readOnly: true)
    let rollout = try workplace.rollout(of: store)
    let rows = try workplace.rows(of: query, in: rollout)
    let figures = LegacyFigures(rollout, rows: rows)
    let concentration = Concentration(rollout, rows: rows)
    switch format {
    case .text: try Output.write(text(figures, concentration, workplace))
    case .json: try Output.write(json(figures, concentration, today: workplace.today))
    case .csv: try Output.write(csv(figures, today: workplace.today))
    }
    try workplace.checkWhole(store)
  }

  private func text(_ figures: LegacyFigures, _ concentration: Concentration, _ workplace: Workplace) -> String {
    let wording = workplace.wording
    var lines = [
      wording.pick("Legacy, as of ", "現行システム　時点 ") + wording.day(workplace.today),
      wording.pick("\(wording.number(figures.total)) organisations", "\(wording.number(figures.total)) 団体"),
    ]
    func section(_ title: String, _ known: Int, _ rows: [(name: String, count: Int)]) {
      lines += [
        "",
        title
          + wording.pick(" (known for \(wording.number(known)))", "（判明 \(wording.number(known)) 団体）"),
      ]
      let table = AlignedTable(
        head: ["", ""], rows: rows.map { [$0.name, wording.part($0.count, of: figures.total)] })
      lines += table.lines().dropFirst()
    }
    section(
      wording.pick("Media still in use", "使用中の媒体"), figures.mediaKnown,
      Medium.allCases.map { (wording.stillOn($0), figures.count(of: $0)) })
    section(
      wording.hostingLabel, figures.hostingKnown,
      Hosting.allCases.map { (wording.name(of: $0), figures.count(of: $0)) })
    section(
      wording.buildLabel, figures.buildKnown, Build.allCases.map { (wording.name(of: $0), figures.count(of: $0)) })
    section(
      wording.pick("Integrators", "委託事業者"), figures.integratorKnown,
      figures.integrators.map { ($0.name, $0.count) })
    lines += ["", wording.pick("Concentration", "集中度")]
    lines += wording.facts(of: concentration).map { "  " + TextWidth.padded($0.label, to: 20) + $0.value }
    return lines.map { line in TextWidth.cleaned(line) }.joined(separator: "\n") + "\n"
  }

  private func json(_ figures: LegacyFigures, _ concentration: Concentration, today: Day) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.beginObject()
    writer.member("version", 1)
    writer.member("as-of", today.description)
    writer.member("total", figures.total)
    writer.counts(of: figures)
    writer.concentration(concentration)
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private func csv(_ figures: LegacyFigures, today: Day) -> String {
    let rows =
      Medium.allCases.map { ("media", $0.id, figures.count(of: $0), figures.mediaKnown) }
      + Hosting.allCases.map { ("hosting", $0.id, figures.count(of: $0), figures.hostingKnown) }
      + Build.allCases.map { ("build", $0.id, figures.count(of: $0), figures.buildKnown) }
      + figures.integrators.map { ("integrator", $0.name, $0.count, figures.integratorKnown) }
    return Table(
      head: ["as-of", "facet", "value", "count", "known", "total"],
      rows: rows.map { [today.description, $0, $1, String($2), String($3), String(figures.total)] }
    ).delimited()
  }
}
