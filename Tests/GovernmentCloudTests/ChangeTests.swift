// Every change has an inverse, and folding both leaves the facts as they were.

import GovernmentCloud
import TestSupport
import Testing

@Suite("A change")
struct ChangeTests {
  static let april = day("2022-04-01")
  static let may = day("2022-05-01")

  /// Changes that fit the baseline's Kobe, with what has to hold before.
  static let changes: [(before: [Change], change: Change)] = [
    ([], .assign(.kobe, provider: .sakura, was: .aws)),
    ([], .assign(.kobe, provider: nil, was: .aws)),
    ([], .mark(.kobe, .agreement, on: april, was: nil, reason: nil)),
    (
      [.mark(.kobe, .agreement, on: april, was: nil, reason: nil)],
      .mark(.kobe, .agreement, on: may, was: april, reason: nil)
    ),
    ([.mark(.kobe, .agreement, on: april, was: nil, reason: nil)], .unmark(.kobe, .agreement, was: april)),
    ([], .plan(.kobe, .lift, on: may, was: nil)),
    ([.plan(.kobe, .lift, on: april, was: nil)], .plan(.kobe, .lift, on: may, was: april)),
    ([.plan(.kobe, .lift, on: april, was: nil)], .unplan(.kobe, .lift, was: april)),
    ([], .block(.kobe, reason: "no line", was: nil)),
    ([.block(.kobe, reason: "no line", was: nil)], .block(.kobe, reason: "no router", was: "no line")),
    ([.block(.kobe, reason: "no line", was: nil)], .unblock(.kobe, was: "no line")),
    ([], .withdraw(.kobe, reason: "merged", was: nil)),
    ([.withdraw(.kobe, reason: "merged", was: nil)], .withdraw(.kobe, reason: "split", was: "merged")),
    ([.withdraw(.kobe, reason: "merged", was: nil)], .rejoin(.kobe, was: "merged")),
    ([], .note(.kobe, text: "line ordered")),
    ([.note(.kobe, text: "line ordered")], .strike(.kobe, note: 1)),
    ([.note(.kobe, text: "line ordered"), .strike(.kobe, note: 1)], .restore(.kobe, note: 1)),
    ([], .require(.kobe, [DecisionStep(.only, to: Decision(.met, evidence: "a report"), was: nil)])),
    (
      [.require(.kobe, [DecisionStep(.only, to: Decision(.met), was: nil)])],
      .require(.kobe, [DecisionStep(.only, to: Decision(.waived, reason: "old", until: may), was: Decision(.met))])
    ),
    (
      [.require(.kobe, [DecisionStep(.only, to: Decision(.notApplicable), was: nil)])],
      .require(.kobe, [DecisionStep(.only, to: nil, was: Decision(.notApplicable))])
    ),
    ([], .cost(.kobe, to: cost, was: .unknown)),
    ([.cost(.kobe, to: cost, was: .unknown)], .cost(.kobe, to: RunningCost(now: cost.now), was: cost)),
    ([], .legacy(.kobe, to: legacy, was: .unknown)),
    ([.legacy(.kobe, to: legacy, was: .unknown)], .legacy(.kobe, to: Legacy(media: Media()), was: legacy)),
    ([], .spend(spending)),
    ([.spend(spending)], .retract(spending, entry: 1)),
    ([.spend(spending), .retract(spending, entry: 1)], .reinstate(spending, entry: 1)),
    ([], .budget(year, to: Yen(3_000_000_000), was: Yen(2_000_000_000))),
    ([], .budget(year, to: nil, was: Yen(2_000_000_000))),
  ]

  static let year = fiscalYear(2021)
  static let cost = RunningCost(
    before: YearCost(year: .costBase, yen: yen(120_000_000)), now: YearCost(year: year, yen: yen(80_000_000)))
  static let legacy = Legacy(
    integrator: "富士通", hosting: .ownPremises, build: .customised, media: Media([.floppy, .paper]))
  static let spending = spent(.organisation(.kobe), 5_000, "2022-04-01", "line")

  private func entry(_ change: Change, _ number: Int) -> Entry {
    Entry(number: number, at: Timestamp(seconds: Int64(number)), operator: "suzuki", group: number, change: change)
  }

  @Test("is taken back by its inverse, and brought back by the inverse of that", arguments: changes)
  func inverse(before: [Change], change: Change) {
    var rollout = Office.baseline
    for (offset, earlier) in before.enumerated() { #expect(rollout.apply(entry(earlier, offset + 1)) == nil) }
    let facts = rollout.facts
    let number = before.count + 1
    #expect(rollout.apply(entry(change, number)) == nil)
    let changed = rollout.facts
    #expect(changed != facts)
    let back = change.inverse(entry: number)
    #expect(rollout.apply(entry(back, number + 1)) == nil)
    #expect(rollout.facts == facts)
    let again = back.inverse(entry: number + 1)
    #expect(rollout.apply(entry(again, number + 2)) == nil)
    #expect(rollout.facts == changed)
    #expect(again.organisation == .kobe || again.subject == .budget)
  }

  @Test("is itself again when it is inverted twice, but for notes and spendings, which keep their number")
  func twice() {
    for (_, change) in Self.changes {
      let twice = change.inverse(entry: 1).inverse(entry: 2)
      switch change {
      case .note: #expect(twice == .restore(.kobe, note: 1))
      case .spend(let spending): #expect(twice == .reinstate(spending, entry: 1))
      default: #expect(twice == change)
      }
    }
  }

  @Test("with a reason for passing its gate is that again, reason and all, when it is undone and redone")
  func reason() throws {
    var office = Office()
    try office.act(.mark(.agreement, on: Self.april, terms: MarkTerms(reason: "the agency agreed")), on: .kobe)
    try office.undo()
    try office.redo()
    #expect(office[.kobe].mark(of: .agreement)?.reason == "the agency agreed")
  }

  @Test("does not fit where something else stands than what it says it replaces", arguments: changes)
  func misfit(before: [Change], change: Change) throws {
    // A note replaces nothing: it always fits.
    if case .note = change { return }
    if case .spend = change { return }
    var rollout = Office.baseline
    for (offset, earlier) in (before + [change]).enumerated() { rollout.apply(entry(earlier, offset + 1)) }
    #expect(!rollout.admits(change))
    #expect(rollout.apply(entry(change, 9)) == .replacesOther(change.subject))
  }

  @Test("holds as the journal says it, even where it replaced something else")
  func misfitHolds() throws {
    var rollout = Office.baseline
    let change = Change.assign(.kobe, provider: .oci, was: .sakura)
    #expect(rollout.apply(entry(change, 1)) == .replacesOther(.organisation(.kobe)))
    #expect(rollout[try #require(Office.registry.index(of: .kobe))].provider == .oci)
    #expect(rollout.entryCount == 1)
  }

  @Test("about an organisation that the registry does not have changes nothing but the count")
  func unknownOrganisation() {
    let nobody = OrganisationCode(trusted: 999_999)
    var rollout = Office.baseline
    #expect(rollout.apply(entry(.note(nobody, text: "a"), 1)) == .unknownOrganisation(nobody))
    #expect(rollout.records == Office.baseline.records)
    #expect(rollout.entryCount == 1)
  }

  @Test("leaves its time and operator on what it touched")
  func attribution() throws {
    var office = Office()
    try office.act(.block(reason: "no line"), on: .kobe, by: "tanaka")
    let attribution = Attribution(at: office.now, operator: "tanaka")
    #expect(office[.kobe].updated == attribution)
    #expect(office[.kobe].blockage == Remark(text: "no line", attribution: attribution))
    #expect(office[.otsu].updated == nil)
  }
}
