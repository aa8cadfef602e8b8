// diff: what is otherwise on one day than on another.

import ArgumentParser
import Console
import GovernmentCloud
import Glibc
import JSONText
import RolloutStore
import Terminal

/// The command `kumoban diff`.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what changed between two days: provider, milestones, plans, what blocks, what is outstanding.",
    discussion: """
      The query is asked on the later day. What was done and undone between the two days is no difference.

      EXAMPLES
        kumoban diff --from 2022-10-01 --to 2022-12-31
        kumoban diff --from -7d
        kumoban diff --from "last fri" prefecture:hyogo --format json
      """)

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("Terms that must all hold.", valueName: "query")) var query:
    [String] = []
  @Option(parsing: .unconditional, help: ArgumentHelp("The earlier day.", valueName: "date")) var from: String
  @Option(parsing: .unconditional, help: ArgumentHelp("The later day; today, unless said.", valueName: "date"))
  var to: String?
  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func validate() throws { try List.checkOptions(query) }

  func run() throws {
    let workplace = try Workplace(global.choices)
    let wording = workplace.wording
    let first = try workplace.day(from)
    let last = try to.map { try workplace.day($0) } ?? workplace.today
    guard first <= last, last <= workplace.today else {
      throw Failure(
        wording.pick(
          "--from \(first) --to \(last): write two past days, the earlier one first",
          "--from \(first) --to \(last)：過去の2日を早い順に指定してください"), EX_USAGE)
    }
    let store = try workplace.openStore(readOnly: true)
    var timeline = Workplace.timeline()
    let (before, after) = try workplace.reading { () throws(StoreError) in
      (try timeline.rollout(asOf: first, of: store), try timeline.rollout(asOf: last, of: store))
    }
    let query = try workplace.query(query.filter { $0 != "--" }, after.catalogue)
    var scope = Query.Scope(
      rollout: after, today: last, secondsFromGreenwich: Workplace.localTime().secondsFromGreenwich)
    let rows = after.sorted(query.matches(in: &scope), by: SortOrder(key: .code), today: last)
    let differences = before.differences(to: after, among: rows, from: first, to: last)
    switch format {
    case .text: try Output.write(text(differences, after.registry, wording))
    case .json: try Output.write(json(differences, after.registry, from: first, to: last))
    }
    try workplace.checkWhole(store)
  }

  private func text(_ differences: [StateDifference], _ registry: Registry, _ wording: Wording) -> String {
    guard !differences.isEmpty else { return wording.pick("Nothing differs", "違いはありません") + "\n" }
    return differences.map { difference in
      let parts = difference.parts.map { TextWidth.cleaned(wording.text(of: $0)) }
      let name = TextWidth.padded(registry.name(at: difference.index), to: 14)
      return "\(registry.code(at: difference.index)) \(name) \(parts.joined(separator: wording.pick("; ", "、")))\n"
    }.joined()
  }

  private func json(
    _ differences: [StateDifference], _ registry: Registry, from first: Day, to last: Day
  ) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.beginObject()
    writer.member("version", 1)
    writer.member("from", first.description)
    writer.member("to", last.description)
    writer.key("differences")
    writer.beginArray()
    for difference in differences {
      writer.beginObject(inline: true)
      writer.member("code", registry.code(at: difference.index).description)
      writer.member("name", registry.name(at: difference.index))
      writer.key("parts")
      writer.beginArray()
      for part in difference.parts {
        let (what, milestone, was, now) = part.texts
        writer.beginObject(inline: true)
        writer.member("what", what)
        if let milestone { writer.member("milestone", milestone.id) }
        writer.member("from", was)
        writer.member("to", now)
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

extension StateDifference.Part {
  /// What differs, and how, in words for scripts.
  fileprivate var texts: (what: String, milestone: Milestone?, from: String?, to: String?) {
    switch self {
    case .status(let was, let now): ("status", nil, was.id, now.id)
    case .provider(let was, let now): ("provider", nil, was?.id, now?.id)
    case .reached(let milestone, let was, let now): ("reached", milestone, was?.description, now?.description)
    case .planned(let milestone, let was, let now): ("planned", milestone, was?.description, now?.description)
    case .blocked(let was, let now): ("blocked", nil, was, now)
    case .outstanding(let was, let now): ("outstanding", nil, String(was), String(now))
    case .costBefore(let was, let now): ("cost-before", nil, was.map(Self.text), now.map(Self.text))
    case .costNow(let was, let now): ("cost-now", nil, was.map(Self.text), now.map(Self.text))
    case .integrator(let was, let now): ("integrator", nil, was, now)
    case .hosting(let was, let now): ("hosting", nil, was?.id, now?.id)
    case .build(let was, let now): ("build", nil, was?.id, now?.id)
    case .media(let was, let now): ("media", nil, was.map(Self.text), now.map(Self.text))
    }
  }
}

extension StateDifference.Part {
  private static func text(_ cost: YearCost) -> String { "\(cost.yen.amount) (\(cost.year))" }

  private static func text(_ media: Media) -> String { media.all.map(\.id).joined(separator: ",") }
}

extension Wording {
  /// What differs, in few words.
  fileprivate func text(of part: StateDifference.Part) -> String {
    func arrow(_ was: String?, _ now: String?) -> String { "\(was ?? "–") → \(now ?? "–")" }
    func short(_ provider: Provider?) -> String? { provider.map { pick($0.shortName, $0.japaneseShortName) } }
    switch part {
    case .status(let was, let now): return arrow(name(of: was), name(of: now))
    case .provider(let was, let now):
      return pick("provider ", "提供事業者 ") + arrow(short(was), short(now))
    case .reached(let milestone, let was, let now):
      return pick(self.short(of: milestone), "「\(name(of: milestone))」") + " "
        + (was == nil ? now?.description ?? "" : arrow(was?.description, now?.description))
    case .planned(let milestone, let was, let now):
      return pick("\(self.short(of: milestone)) planned ", "「\(name(of: milestone))」予定 ")
        + (was == nil ? now?.description ?? "" : arrow(was?.description, now?.description))
    case .blocked(_, let now?): return pick("blocked: \(now)", "保留：\(now)")
    case .blocked(_, nil): return pick("unblocked", "保留解除")
    case .outstanding(let was, let now): return pick("outstanding ", "未充足 ") + "\(was) → \(now)"
    case .costBefore(let was, let now): return "\(costBeforeLabel) " + arrow(was.map(text(of:)), now.map(text(of:)))
    case .costNow(let was, let now): return "\(costNowLabel) " + arrow(was.map(text(of:)), now.map(text(of:)))
    case .integrator(let was, let now): return "\(integratorLabel) " + arrow(was, now)
    case .hosting(let was, let now): return "\(hostingLabel) " + arrow(was.map(name(of:)), now.map(name(of:)))
    case .build(let was, let now): return "\(buildLabel) " + arrow(was.map(name(of:)), now.map(name(of:)))
    case .media(let was, let now): return "\(mediaLabel) " + arrow(was.map(text(of:)), now.map(text(of:)))
    }
  }
}
