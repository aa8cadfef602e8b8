// What the tests of the rules share: days, codes, and an office whose operators work on one journal in memory.

import GovernmentCloud
import TestSupport
import Testing

/// The day with an ISO form.
func day(_ iso: String) -> Day {
  guard let day = Day(iso: iso) else {
    Issue.record("\(iso) is no day")
    return Day(number: 0)
  }
  return day
}

/// The moment with an ISO form.
func moment(_ iso: String) -> Timestamp {
  guard let moment = Timestamp(iso: iso) else {
    Issue.record("\(iso) is no moment")
    return Timestamp(seconds: 0)
  }
  return moment
}

/// A spending that a test knows to be one.
func spent(_ account: Account, _ amount: Int, _ iso: String, _ text: String? = nil) -> Spending {
  guard let spending = Spending(account, yen(amount), on: day(iso), text: text) else {
    fatalError("no spending on \(iso)")
  }
  return spending
}

extension OrganisationCode {
  static let kobe = OrganisationCode(trusted: 281_000)
  static let kurashiki = OrganisationCode(trusted: 332_020)
  static let takamatsu = OrganisationCode(trusted: 372_013)
  static let morioka = OrganisationCode(trusted: 32_018)
  /// Selected and cut over; nothing is published of what lies between.
  static let misato = OrganisationCode(trusted: 113_816)
  static let kawajima = OrganisationCode(trusted: 113_468)
  /// Not in the trial.
  static let otsu = OrganisationCode(trusted: 252_018)
  /// Not in the trial.
  static let sapporo = OrganisationCode(trusted: 11_002)
}

extension RequirementID {
  /// The only requirement of the catalogue without gates.
  static let only = Requirements.ungated.catalogue.id(at: 0)
  /// The first of the model catalogue.
  static let first = Catalogue.embedded.id(at: 0)
}

/// What the rules refuse; nil where they don't.
func refusal<Result>(_ body: () throws(Refusal) -> Result) -> Refusal? {
  do throws(Refusal) {
    _ = try body()
    return nil
  } catch {
    return error
  }
}

/// An office whose operators record what they do in one journal.
struct Office {
  static let registry = Registry.embedded()
  /// The baseline, without gates: what stands at them is tested for itself.
  static let baseline = Rollout.baseline(registry: registry, requirements: .ungated)

  /// The baseline as a new store has it.
  static let gated = Rollout.baseline(registry: registry)

  private(set) var rollout: Rollout
  private(set) var entries: [Entry] = []
  /// What the clock says; 14:31 in Japan on Sunday 2026-11-22 unless a test says otherwise.
  var now = moment("2026-11-22T05:31:00Z")
  var today: Day { now.day() }

  init(from baseline: Rollout = Office.baseline) { rollout = baseline }

  subscript(code: OrganisationCode) -> Record {
    Self.registry.index(of: code).map { rollout[$0] } ?? .empty
  }

  static func indices(_ codes: [OrganisationCode]) -> [Int] {
    let indices = codes.compactMap { registry.index(of: $0) }
    if indices.count != codes.count { Issue.record("an organisation of \(codes) does not exist") }
    return indices
  }

  /// Does what an operator wants, if the rules agree.
  @discardableResult
  mutating func act(
    _ intent: Intent, on codes: OrganisationCode..., by person: String = "suzuki"
  ) throws(Refusal) -> Resolution {
    let resolution = try rollout.resolve(intent, on: Self.indices(codes), today: today)
    record(resolution.changes, by: person)
    return resolution
  }

  /// Marks milestones one after the other.
  mutating func mark(
    _ milestone: Milestone, _ iso: String, on code: OrganisationCode, by person: String = "suzuki"
  ) throws(Refusal) {
    try act(.mark(milestone, on: day(iso), terms: MarkTerms()), on: code, by: person)
  }

  mutating func undo(by person: String = "suzuki") throws(Refusal) { try reverse(.undo, by: person) }

  mutating func redo(by person: String = "suzuki") throws(Refusal) { try reverse(.redo, by: person) }

  private mutating func reverse(_ direction: ReversalSearch.Direction, by person: String) throws(Refusal) {
    var search = ReversalSearch(direction, operator: person)
    for entry in entries.reversed() {
      switch search.step(over: entry) {
      case .goOn: continue
      case .nothing: throw Refusal(.nothingToRedo)
      case .found(let reversal):
        let number =
          switch reversal {
          case .undo(let number), .redo(let number): number
          }
        let changes = try rollout.reversing(entries.filter { $0.group == number })
        record(changes, by: person, reversal: reversal)
        return
      }
    }
    let last = entries.last.map { Attribution(at: $0.at, operator: $0.operator) }
    throw Refusal(direction == .undo ? .nothingToUndo(last: last) : .nothingToRedo)
  }

  /// Records changes, whatever the rules say.
  mutating func record(_ changes: [Change], by person: String = "suzuki", reversal: Entry.Reversal? = nil) {
    guard !changes.isEmpty else { return }
    let draft = Draft(at: now, operator: person, reversal: reversal, changes: changes)
    for entry in draft.entries(after: entries.count) {
      if let discrepancy = rollout.apply(entry) { Issue.record("entry \(entry.number): \(discrepancy)") }
      entries.append(entry)
    }
  }
}

/// What a record says, without who said it when, and without notes that were struck out.
struct Facts: Hashable {
  var provider: Provider?
  var proposal: Int?
  var reached: MilestoneDays
  var planned: MilestoneDays
  var blockage: String?
  var withdrawal: String?
  var notes: [String]
  /// By slot.
  var decisions: [Int: Decision]
  var cost: RunningCost
  var legacy: Legacy

  init(_ record: Record) {
    provider = record.provider
    proposal = record.proposal
    reached = record.reached
    planned = record.planned
    blockage = record.blockage?.text
    withdrawal = record.withdrawal?.text
    notes = record.notes.filter { !$0.isStruck }.map(\.text)
    cost = record.cost
    legacy = record.legacy
    decisions = Dictionary(
      uniqueKeysWithValues: (0..<record.decisions.slotCount).compactMap { slot in
        record.decisions[slot].map { (slot, $0) }
      })
  }
}

/// What a state says, without who said it when, and without what was struck out.
struct AllFacts: Hashable {
  var organisations: [OrganisationCode: Facts]
  var budgets: [FiscalYear: Yen]
  var spendings: Set<Spending>
}

extension Rollout {
  /// The facts of all organisations of which something is known, and of the ledger.
  var facts: AllFacts {
    AllFacts(
      organisations: organisationFacts,
      budgets: Dictionary(uniqueKeysWithValues: ledger.budgets.items.map { ($0.year, $0.budget.yen) }),
      spendings: Set(ledger.items.filter { !$0.isStruck }.map(\.spending)))
  }

  private var organisationFacts: [OrganisationCode: Facts] {
    let all = known.map { (registry.code(at: $0), Facts(self[$0])) }.filter { $0.1 != Facts(.empty) }
    return Dictionary(all) { first, _ in first }
  }

  /// The records of all organisations of which something is known, by code.
  var records: [OrganisationCode: Record] {
    Dictionary(known.map { (registry.code(at: $0), self[$0]) }) { first, _ in first }
  }
}
