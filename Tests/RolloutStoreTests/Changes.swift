// Random changes that fit.

import GovernmentCloud
import TestSupport

@testable import RolloutStore

/// Random changes that fit the state they are made for.
struct Changes {
  var random: SplitMix
  private let texts = [
    "回線の開通が遅れている", "a \"quoted\" \\ text", "line\nbreak\ttab", "\u{1B}[31mred\u{7F}", "👩‍👩‍👧 e\u{301}\u{202E}abc", "x",
  ]

  init(seed: UInt64) {
    random = SplitMix(seed: seed)
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  mutating func text() -> String { pick(texts) + String(Int.random(in: 0..<1_000, using: &random)) }

  mutating func change(for rollout: Rollout) -> Change {
    let code = pick(codes)
    let record = registry.index(of: code).map { rollout[$0] } ?? .empty
    let milestone = pick(Milestone.allCases)
    let on = day - Int.random(in: 0..<2_000, using: &random)
    switch Int.random(in: 0..<18, using: &random) {
    case 9, 10: return .require(code, decisions(record, rollout))
    case 11:
      let provider = pick(Provider.allCases)
      return .conform(provider, conformances(of: provider, rollout))
    case 13:
      let year = FiscalYear(Int.random(in: 2020...2023, using: &random)) ?? .costBase
      return .budget(year, to: Bool.random(using: &random) ? yen() : nil, was: rollout.ledger.budgets[year]?.yen)
    case 14:
      let account: Account = Bool.random(using: &random) ? .provider(pick(Provider.allCases)) : .organisation(code)
      guard let spending = Spending(account, yen(), on: on, text: Bool.random(using: &random) ? text() : nil) else {
        break
      }
      return .spend(spending)
    case 15:
      guard let item = rollout.ledger.items.last else { break }
      return item.isStruck
        ? .reinstate(item.spending, entry: item.number) : .retract(item.spending, entry: item.number)
    case 16: return .cost(code, to: CostStep.random(&random).applied(to: record.cost), was: record.cost)
    case 17:
      var step = LegacyStep.random(&random)
      if Bool.random(using: &random) { step.integrator = .set(text()) }
      return .legacy(code, to: step.applied(to: record.legacy), was: record.legacy)
    case 12:
      return .adopt(
        pick([.known(key: Catalogue.embedded.key), .brought(Requirements.ungated.catalogue)]),
        was: rollout.catalogue.key)
    case 0: return .assign(code, provider: pick(Provider.allCases + [nil]), was: record.provider)
    case 1:
      return .mark(
        code, milestone, on: on, was: record.reached[milestone], reason: Bool.random(using: &random) ? text() : nil)
    case 2:
      guard let was = record.reached[milestone] else { break }
      return .unmark(code, milestone, was: was)
    case 3: return .plan(code, milestone, on: on, was: record.planned[milestone])
    case 4:
      guard let was = record.planned[milestone] else { break }
      return .unplan(code, milestone, was: was)
    case 5:
      if let was = record.blockage?.text, Bool.random(using: &random) { return .unblock(code, was: was) }
      return .block(code, reason: text(), was: record.blockage?.text)
    case 6:
      if let was = record.withdrawal?.text, Bool.random(using: &random) { return .rejoin(code, was: was) }
      return .withdraw(code, reason: text(), was: record.withdrawal?.text)
    case 7:
      guard let note = record.notes.last else { break }
      return note.isStruck ? .restore(code, note: note.number) : .strike(code, note: note.number)
    default: break
    }
    return .note(code, text: text())
  }

  private mutating func yen() -> Yen { Yen(Int.random(in: 0...Yen.limit, using: &random)) ?? .zero }

  /// A few requirements, those of the other catalogue among them.
  private mutating func requirements() -> [RequirementID] {
    let all = (0..<350).map(Catalogue.embedded.id(at:)) + [Requirements.ungated.catalogue.id(at: 0)]
    return Array(all.shuffled(using: &random).prefix(pick([1, 1, 2, 40])))
  }

  private mutating func decisions(_ record: Record, _ rollout: Rollout) -> [DecisionStep] {
    requirements().map { id in
      let was = rollout.requirements.slot(of: id).flatMap { record.decisions[$0] }
      let decision: Decision? =
        switch Int.random(in: 0..<5, using: &random) {
        case 0: nil
        case 1: Decision(.waived, reason: text(), until: Bool.random(using: &random) ? day + 30 : nil)
        case 2: Decision(.notApplicable, reason: Bool.random(using: &random) ? text() : nil)
        case 3: Decision(.met, evidence: text())
        default: Decision(.met)
        }
      return DecisionStep(id, to: decision, was: was)
    }
  }

  private mutating func conformances(of provider: Provider, _ rollout: Rollout) -> [ConformanceStep] {
    requirements().map { id in
      let was = rollout.requirements.slot(of: id).flatMap { rollout.requirements.conformance[provider, $0] }
      return ConformanceStep(id, on: Bool.random(using: &random) ? day - 100 : nil, was: was)
    }
  }

  mutating func draft(for rollout: Rollout, at seconds: Int64 = 0) -> Draft {
    var state = rollout
    var changes: [Change] = []
    for _ in 0..<pick([1, 1, 1, 2, 3, 5]) {
      let change = change(for: state)
      changes.append(change)
      state.apply(Entry(number: state.entryCount + 1, at: moment, operator: "x", group: 1, change: change))
    }
    return Draft(
      at: Timestamp(seconds: moment.seconds + seconds),
      operator: pick(["suzuki", "佐藤", "a-rather-long.name@example.go.jp"]),
      reversal: pick([nil, nil, .undo(of: 1), .redo(of: 2)]), changes: changes)
  }
}
