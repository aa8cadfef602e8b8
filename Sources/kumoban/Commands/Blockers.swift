// blockers: the requirements that are outstanding for most, most first.

import ArgumentParser
import Console
import GovernmentCloud
import Interchange
import JSONText
import Terminal

/// The command `kumoban blockers`.
struct Blockers: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the requirements that are outstanding for most municipalities, most first.",
    discussion: """
      EXAMPLES
        kumoban blockers
        kumoban blockers status:in-progress --limit 10
        kumoban blockers provider:sakura --format csv
      """)

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("Terms that must all hold.", valueName: "query")) var query:
    [String] = []
  @Option(help: ArgumentHelp("The most requirements to list; all, unless said.", valueName: "count")) var limit: Int?
  @Option(help: "How to print: text, json or csv.") var format = RowFormat.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func validate() throws {
    try List.checkOptions(query)
    if let limit, limit < 1 { throw ValidationError("--limit \(limit): write a number from 1") }
  }

  func run() throws {
    let workplace = try Workplace(global.choices)
    let store = try workplace.openStore(readOnly: true)
    let rollout = try workplace.rollout(of: store)
    let query = try workplace.query(query.filter { $0 != "--" }, rollout.catalogue)
    var scope = Query.Scope(
      rollout: rollout, today: workplace.today, secondsFromGreenwich: Workplace.localTime().secondsFromGreenwich)
    let rows = query.matches(in: &scope)
    let counts = rollout.assessment(on: workplace.today).blockers(among: rows.lazy.map { rollout[$0] })
    let ranked = counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$1], $0) < (counts[$0], $1) }
    let shown = ranked.prefix(limit ?? ranked.count).map { (position: $0, count: counts[$0]) }
    switch format {
    case .text: try Output.write(text(shown, of: rows.count, rollout.catalogue, workplace.wording))
    case .json: try Output.write(json(shown, of: rows.count, rollout.catalogue))
    case .csv: try Output.write(csv(shown, of: rows.count, rollout.catalogue))
    }
    try workplace.checkWhole(store)
  }

  private func text(
    _ rows: [(position: Int, count: Int)], of total: Int, _ catalogue: Catalogue, _ wording: Wording
  ) -> String {
    rows.map { position, count in
      let requirement = catalogue[position]
      let figure = "\(wording.number(count))/\(wording.number(total))"
      var line = [
        TextWidth.padded(requirement.id.description, to: 8), TextWidth.padded(figure, to: 11, alignment: .trailing),
        TextWidth.padded(wording.name(of: requirement.responsibility), to: 12),
        TextWidth.padded(wording.short(of: requirement.gate) + (requirement.isMandatory ? "" : " -"), to: 13),
        TextWidth.cleaned(wording.text(of: requirement.title)),
      ].joined(separator: " ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  private func json(_ rows: [(position: Int, count: Int)], of total: Int, _ catalogue: Catalogue) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.beginArray()
    for (position, count) in rows {
      writer.beginObject(inline: true)
      writer.requirement(catalogue[position], of: catalogue)
      writer.member("outstanding", count)
      writer.member("of", total)
      writer.endObject()
    }
    writer.endArray()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private func csv(_ rows: [(position: Int, count: Int)], of total: Int, _ catalogue: Catalogue) -> String {
    Table(
      head: Table.requirementHead + ["outstanding", "of"],
      rows: rows.map { position, count in
        Table.cells(of: catalogue[position], catalogue) + [String(count), String(total)]
      }
    ).delimited()
  }
}
