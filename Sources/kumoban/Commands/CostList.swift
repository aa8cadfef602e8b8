// cost list: what was saved, all together and by provider, size class and prefecture.

import ArgumentParser
import Console
import GovernmentCloud
import Interchange
import JSONText
import Terminal

/// The command `kumoban cost list`.
struct ListCosts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what was saved: all together, by provider, size class and prefecture.",
    discussion: """
      Only organisations count of which the cost before and the cost now are known. Shares are cut, not rounded.

      EXAMPLES
        kumoban cost list
        kumoban cost list provider:aws
        kumoban cost list --format csv
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
    let figures = CostFigures(rollout, rows: rows)
    switch format {
    case .text: try Output.write(text(figures, rollout.registry, workplace))
    case .json: try Output.write(json(figures, rollout.registry, today: workplace.today))
    case .csv: try Output.write(csv(figures, rollout.registry, today: workplace.today))
    }
    try workplace.checkWhole(store)
  }

  private func text(_ figures: CostFigures, _ registry: Registry, _ workplace: Workplace) -> String {
    let wording = workplace.wording
    let target = CostFigures.targetPercent
    var lines = [
      wording.pick("Running costs, as of ", "運用経費　時点 ") + wording.day(workplace.today),
      wording.pick(
        "Target: at least \(target)% below \(wording.short(of: .costBase))",
        "目標：\(wording.short(of: .costBase))比\(target)%以上の削減"),
      "",
    ]
    lines += wording.facts(of: figures.all, registry).map { TextWidth.padded($0.label, to: 12) + $0.value }
    let sections: [(String, [(String, CostFigures.Group)])] = [
      (
        wording.pick("Provider", "提供事業者"),
        figures.providers.map {
          ($0.provider.map(wording.name(of:)) ?? wording.pick("without provider", "未定"), $0.group)
        }
      ),
      (wording.pick("Size class", "規模区分"), figures.kinds.map { (wording.name(of: $0.kind), $0.group) }),
      (
        wording.pick("Prefecture", "都道府県"),
        figures.prefectures.map { (wording.pick($0.prefecture.romaji, $0.prefecture.name), $0.group) }
      ),
    ]
    for (title, groups) in sections {
      let known = groups.filter { $0.1.known > 0 }
      let isSilent = known.count < groups.count
      let table = AlignedTable(
        head: [title] + wording.costHead, rows: known.map { [$0.0] + wording.cells(of: $0.1) })
      if !known.isEmpty { lines += [""] + table.lines(indent: 0) }
      if !known.isEmpty, isSilent {
        lines.append(
          wording.pick(
            "nothing known of \(wording.number(groups.count - known.count)) more",
            "ほか \(wording.number(groups.count - known.count)) 区分は不明"))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func json(_ figures: CostFigures, _ registry: Registry, today: Day) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.beginObject()
    writer.member("version", 1)
    writer.member("as-of", today.description)
    writer.member("target-percent", CostFigures.targetPercent)
    writer.key("all")
    writer.beginObject(inline: true)
    writer.group(figures.all, registry)
    writer.endObject()
    writer.groups("providers", figures.providers.map { ($0.provider?.id, $0.group) }, registry)
    writer.groups("kinds", figures.kinds.map { ($0.kind.id, $0.group) }, registry)
    writer.groups("prefectures", figures.prefectures.map { ($0.prefecture.name, $0.group) }, registry)
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private func csv(_ figures: CostFigures, _ registry: Registry, today: Day) -> String {
    let rows =
      [("all", "", figures.all)] + figures.providers.map { ("provider", $0.provider?.id ?? "none", $0.group) }
      + figures.kinds.map { ("kind", $0.kind.id, $0.group) }
      + figures.prefectures.map { ("prefecture", $0.prefecture.name, $0.group) }
    func text(_ value: Int?) -> String { value.map { String($0) } ?? "" }
    return Table(
      head: [
        "as-of", "group", "name", "total", "known", "unknown", "before", "now", "saved", "share-per-mille",
        "median-per-mille", "least-per-mille", "least-code", "most-per-mille", "most-code", "at-target",
      ],
      rows: rows.map { kind, name, group in
        [
          today.description, kind, name, text(group.total), text(group.known), text(group.unknown), text(group.before),
          text(group.now), text(group.saved), text(group.share?.perMille), text(group.medianPerMille),
          text(group.least?.saved.perMille), group.least.map { registry.code(at: $0.row).description } ?? "",
          text(group.most?.saved.perMille), group.most.map { registry.code(at: $0.row).description } ?? "",
          text(group.reached),
        ]
      }
    ).delimited()
  }
}

extension JSONWriter {
  fileprivate mutating func groups(
    _ name: StaticString, _ groups: [(String?, CostFigures.Group)], _ registry: Registry
  ) {
    key(name)
    beginArray()
    for (name, group) in groups {
      beginObject(inline: true)
      member("name", name)
      self.group(group, registry)
      endObject()
    }
    endArray()
  }

  fileprivate mutating func group(_ group: CostFigures.Group, _ registry: Registry) {
    member("total", group.total)
    member("known", group.known)
    member("unknown", group.unknown)
    member("before", group.before)
    member("now", group.now)
    member("saved", group.saved)
    member("share-per-mille", group.share?.perMille)
    member("median-per-mille", group.medianPerMille)
    for (name, extreme) in [("least" as StaticString, group.least), ("most", group.most)] {
      key(name)
      guard let extreme else {
        null()
        continue
      }
      beginObject()
      member("code", registry.code(at: extreme.row).description)
      member("name", registry.name(at: extreme.row))
      member("saved-per-mille", extreme.saved.perMille)
      endObject()
    }
    member("at-target", group.reached)
    key("reaches-target")
    if let reaches = group.reachesTarget { truth(reaches) } else { null() }
  }
}
