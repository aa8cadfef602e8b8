// Several operators in any order, against a model so plain that it can't be wrong: a dictionary.

import GovernmentCloud
import TestSupport
import Testing

@testable import RolloutStore

/// What a spreadsheet would hold.
private struct Model: Equatable {
  var providers: [OrganisationCode: Provider?] = [:]
  var milestones: [OrganisationCode: [Milestone: Day]] = [:]
  var reasons: [OrganisationCode: String] = [:]
  var notes: [OrganisationCode: [String]] = [:]
  var met: [OrganisationCode: Set<String>] = [:]
  var integrators: [OrganisationCode: String] = [:]
  var costs: [OrganisationCode: Int] = [:]
  var budget: Int?
  var spent: [Provider: Int] = [:]

  /// Whether a change replaces what is there.
  func fits(_ change: Change) -> Bool {
    switch change {
    case .assign(let code, _, let was): (providers[code] ?? nil) == was
    case .mark(let code, let milestone, _, let was, _): milestones[code]?[milestone] == was
    case .unmark(let code, let milestone, let was, _): milestones[code]?[milestone] == was
    case .block(let code, _, let was): reasons[code] == was
    case .unblock(let code, let was): reasons[code] == was
    case .note: true
    case .require(let code, let steps):
      steps.allSatisfy { (met[code]?.contains($0.id.description) ?? false) == ($0.was != nil) }
    case .legacy(let code, _, let was): integrators[code] == was.integrator
    case .cost(let code, _, let was): costs[code] == was.now?.yen.amount
    case .budget(_, _, let was): budget == was?.amount
    case .spend: true
    default: false
    }
  }

  mutating func apply(_ change: Change) {
    switch change {
    case .assign(let code, let provider, _): providers[code] = provider
    case .mark(let code, let milestone, let on, _, _): milestones[code, default: [:]][milestone] = on
    case .unmark(let code, let milestone, _, _): milestones[code, default: [:]][milestone] = nil
    case .block(let code, let reason, _): reasons[code] = reason
    case .unblock(let code, _): reasons[code] = nil
    case .note(let code, let text): notes[code, default: []].append(text)
    case .require(let code, let steps):
      for step in steps {
        if step.to == nil {
          met[code, default: []].remove(step.id.description)
        } else {
          met[code, default: []].insert(step.id.description)
        }
      }
    case .legacy(let code, let legacy, _): integrators[code] = legacy.integrator
    case .cost(let code, let cost, _): costs[code] = cost.now?.yen.amount
    case .budget(_, let yen, _): budget = yen?.amount
    case .spend(let spending):
      guard case .provider(let provider) = spending.account else { break }
      spent[provider, default: 0] += spending.yen.amount
    default: break
    }
  }

  /// Whether a state says the same.
  func agrees(with rollout: Rollout) -> Bool {
    let sums = rollout.ledger.items.reduce(into: [Provider: Int]()) { sums, item in
      guard case .provider(let provider) = item.spending.account else { return }
      sums[provider, default: 0] += item.spending.yen.amount
    }
    guard sums == spent, rollout.ledger.budgets[.costBase]?.yen.amount == budget else { return false }
    return codes.allSatisfy { code in
      guard let index = registry.index(of: code) else { return false }
      let record = rollout[index]
      let days = milestones[code] ?? [:]
      let own = met[code] ?? []
      let decided = (0..<350).filter { position in
        rollout.requirements.slot(of: Catalogue.embedded.id(at: position)).flatMap { record.decisions[$0] } != nil
      }.map { Catalogue.embedded.id(at: $0).description }
      return record.provider == (providers[code] ?? nil)
        && Milestone.allCases.allSatisfy { record.reached[$0] == days[$0] }
        && record.blockage?.text == reasons[code] && record.notes.map(\.text) == notes[code] ?? []
        && Set(decided) == own && record.legacy.integrator == integrators[code]
        && record.cost.now?.yen.amount == costs[code]
    }
  }
}

@Suite("A store beside a plain model")
struct ModelTests {
  /// The model of the baseline.
  private static let start: Model = {
    var model = Model()
    model.providers[kobe] = .aws
    model.milestones[kobe] = [.selected: Day(number: 18_926)]
    return model
  }()

  private static func change(_ random: inout SplitMix, seeing rollout: Rollout) -> Change {
    let code = codes.randomElement(using: &random) ?? kobe
    let record = registry.index(of: code).map { rollout[$0] } ?? .empty
    let milestone = Milestone.allCases.randomElement(using: &random) ?? .lift
    let text = "text \(Int.random(in: 0..<1_000, using: &random))"
    let yen = Yen(Int.random(in: 1..<1_000_000, using: &random))
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return .assign(code, provider: Provider.allCases.randomElement(using: &random), was: record.provider)
    case 1:
      if let was = record.reached[milestone] { return .unmark(code, milestone, was: was) }
      return .mark(code, milestone, on: day - Int.random(in: 0..<500, using: &random), was: nil, reason: nil)
    case 2:
      if let was = record.blockage?.text { return .unblock(code, was: was) }
      return .block(code, reason: text, was: nil)
    case 5:
      if Bool.random(using: &random) {
        return .budget(.costBase, to: yen, was: rollout.ledger.budgets[.costBase]?.yen)
      }
      let provider = Provider.allCases.randomElement(using: &random) ?? .aws
      return Spending(.provider(provider), yen ?? .zero, on: day).map(Change.spend) ?? .note(code, text: text)
    case 6:
      if Bool.random(using: &random) {
        return .legacy(code, to: Legacy(integrator: text), was: record.legacy)
      }
      return .cost(
        code, to: RunningCost(now: yen.map { YearCost(year: .costBase, yen: $0) }), was: record.cost)
    case 3, 4:
      let id = Catalogue.embedded.id(at: Int.random(in: 0..<20, using: &random))
      let was = rollout.requirements.slot(of: id).flatMap { record.decisions[$0] }
      return .require(code, [DecisionStep(id, to: was == nil ? Decision(.met) : nil, was: was)])
    default: return .note(code, text: text)
    }
  }

  @Test(
    "says what the model says, whoever works when, with groups, old views, snapshots and stores opened anew",
    arguments: 1...25 as ClosedRange<UInt64>)
  func agrees(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let folder = try TemporaryFolder()
    var model = Self.start
    var stores = try (0..<3).map { _ in try open(folder, calls: hastyCalls) }
    var (done, refused) = (0, 0)
    for _ in 0..<250 {
      let turn = Int.random(in: 0..<3, using: &random)
      let store = stores[turn]
      switch Int.random(in: 0..<20, using: &random) {
      case 0: stores[turn] = try open(folder, calls: hastyCalls)
      case 1: _ = try store.catchUp()
      case 2: _ = try store.writeSnapshot()
      default:
        // Made of what this operator sees, which may be old by now.
        var view = store.rollout
        var changes: [Change] = []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let change = Self.change(&random, seeing: view)
          changes.append(change)
          view.apply(Entry(number: view.entryCount + 1, at: moment, operator: "x", group: 1, change: change))
        }
        var expected = model
        let fits = changes.allSatisfy { change in
          defer { expected.apply(change) }
          return expected.fits(change)
        }
        do throws(RecordError<Never>) {
          _ = try store.record(Draft(at: moment, operator: "p\(turn)", changes: changes))
          #expect(fits, "an old view was written over a newer state")
          model = expected
          done += 1
        } catch {
          guard case .overtaken = error else { throw error }
          #expect(!fits, "what fits was refused")
          refused += 1
        }
        #expect(model.agrees(with: store.rollout))
      }
    }
    #expect(done > 80 && refused > 0)
    for store in stores {
      _ = try store.catchUp()
      #expect(model.agrees(with: store.rollout))
    }
    #expect(model.agrees(with: try open(folder).rollout))
    #expect(try Store.verify(folder.store, baseline: baseline).isSound)
  }
}
