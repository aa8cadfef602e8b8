// Every reason that the rules have to say no is met here once.

import GovernmentCloud
import TestSupport
import Testing

/// A way to a refusal.
struct Scenario: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var cause: Refusal.Cause
  var act: @Sendable (inout Office) throws(Refusal) -> Void

  init(
    _ words: String, _ cause: Refusal.Cause, _ act: @escaping @Sendable (inout Office) throws(Refusal) -> Void
  ) {
    testDescription = words
    self.cause = cause
    self.act = act
  }
}

@Suite("The rules refuse")
struct RefusalTests {
  static let today = day("2026-11-22")
  static let suzuki = Attribution(at: moment("2026-11-22T05:31:00Z"), operator: "suzuki")
  static let tanaka = Attribution(at: moment("2026-11-22T05:31:00Z"), operator: "tanaka")
  static let merged = Remark(text: "merged", attribution: suzuki)

  static func marking(
    _ milestone: Milestone, _ iso: String, _ terms: MarkTerms = MarkTerms()
  ) -> Intent { .mark(milestone, on: day(iso), terms: terms) }

  static let scenarios: [Scenario] = [
    Scenario("a mark on tomorrow", .futureDay(today + 1, today: today)) { office throws(Refusal) in
      try office.mark(.agreement, "2026-11-23", on: .kobe)
    },
    Scenario("a plan for yesterday", .pastPlan(today - 1, today: today)) { office throws(Refusal) in
      try office.act(.plan(.agreement, on: today - 1), on: .kobe)
    },
    Scenario(
      "a mark with earlier ones missing", .missingEarlier(.network, [.agreement, .environment])
    ) { office throws(Refusal) in
      try office.mark(.network, "2022-05-01", on: .kobe)
    },
    Scenario(
      "a mark on a day before an earlier milestone's",
      .outOfOrder(.agreement, day("2021-10-25"), other: .selected, otherDay: day("2021-10-26"))
    ) { office throws(Refusal) in
      try office.mark(.agreement, "2021-10-25", on: .kobe)
    },
    Scenario(
      "a mark on a day after a later milestone's",
      .outOfOrder(.agreement, day("2022-11-01"), other: .cutover, otherDay: day("2022-10-31"))
    ) { office throws(Refusal) in
      try office.mark(.agreement, "2022-11-01", on: .misato)
    },
    Scenario(
      "a plan that comes after a later one",
      .outOfOrder(.network, day("2027-02-01"), other: .lift, otherDay: day("2027-01-01"))
    ) { office throws(Refusal) in
      try office.act(.plan(.lift, on: day("2027-01-01")), on: .kobe)
      try office.act(.plan(.network, on: day("2027-02-01")), on: .kobe)
    },
    Scenario(
      "a plan for what a later milestone has left behind",
      .outOfOrder(.agreement, today, other: .cutover, otherDay: day("2022-10-31"))
    ) { office throws(Refusal) in
      try office.act(.plan(.agreement, on: today), on: .misato)
    },
    Scenario(
      "to undo a mark on which a colleague's later one stands",
      .laterMarked(.agreement, later: .environment, on: day("2022-05-01"))
    ) { office throws(Refusal) in
      try office.mark(.agreement, "2022-04-01", on: .kobe)
      try office.mark(.environment, "2022-05-01", on: .kobe, by: "tanaka")
      try office.undo()
    },
    Scenario(
      "to redo a mark whose foundation a colleague took away", .missingEarlier(.environment, [.agreement])
    ) { office throws(Refusal) in
      try office.mark(.agreement, "2022-04-01", on: .kobe, by: "tanaka")
      try office.mark(.environment, "2022-05-01", on: .kobe)
      try office.undo()
      try office.act(.unmark(.agreement), on: .kobe, by: "tanaka")
      try office.redo()
    },
    Scenario(
      "a mark on another day than the published one", .alreadyMarked(.selected, on: day("2021-10-26"), by: nil)
    ) { office throws(Refusal) in
      try office.mark(.selected, "2021-10-27", on: .kobe)
    },
    Scenario(
      "a mark on another day than a colleague's", .alreadyMarked(.agreement, on: day("2022-04-01"), by: tanaka)
    ) { office throws(Refusal) in
      try office.mark(.agreement, "2022-04-01", on: .kobe, by: "tanaka")
      try office.mark(.agreement, "2022-04-02", on: .kobe)
    },
    Scenario(
      "a plan for what is reached", .alreadyReached(.selected, on: day("2021-10-26"))
    ) { office throws(Refusal) in
      try office.act(.plan(.selected, on: today), on: .kobe)
    },
    Scenario("to unmark what is not marked", .notMarked(.lift)) { office throws(Refusal) in
      try office.act(.unmark(.lift), on: .kobe)
    },
    Scenario(
      "to unmark what a later milestone stands on",
      .laterMarked(.selected, later: .cutover, on: day("2022-10-31"))
    ) { office throws(Refusal) in
      try office.act(.unmark(.selected), on: .misato)
    },
    Scenario("to give up a plan that there is not", .notPlanned(.lift)) { office throws(Refusal) in
      try office.act(.unplan(.lift), on: .kobe)
    },
    Scenario("to give up a plan that was reached", .notPlanned(.agreement)) { office throws(Refusal) in
      try office.act(.plan(.agreement, on: today), on: .kobe)
      try office.mark(.agreement, "2026-11-22", on: .kobe)
      try office.act(.unplan(.agreement), on: .kobe)
    },
    Scenario("to unblock what is not blocked", .notBlocked) { office throws(Refusal) in
      try office.act(.unblock, on: .kobe)
    },
    Scenario("a mark for those who left", .withdrawn(merged)) { office throws(Refusal) in
      try office.act(.withdraw(reason: "merged"), on: .kobe)
      try office.mark(.agreement, "2022-04-01", on: .kobe)
    },
    Scenario("a plan for those who left", .withdrawn(merged)) { office throws(Refusal) in
      try office.act(.withdraw(reason: "merged"), on: .kobe)
      try office.act(.plan(.agreement, on: today), on: .kobe)
    },
    Scenario("to rejoin without having left", .notWithdrawn) { office throws(Refusal) in
      try office.act(.rejoin, on: .kobe)
    },
    Scenario("to leave without having been in", .notInTrial) { office throws(Refusal) in
      try office.act(.withdraw(reason: "merged"), on: .otsu)
    },
    Scenario("to undo what a colleague changed since", .changedMeanwhile(by: tanaka)) { office throws(Refusal) in
      try office.act(.assign(.sakura), on: .otsu)
      try office.act(.assign(.oci), on: .otsu, by: "tanaka")
      try office.undo()
    },
    Scenario("to undo in an empty journal", .nothingToUndo(last: nil)) { office throws(Refusal) in try office.undo() },
    Scenario("to undo a colleague's work", .nothingToUndo(last: tanaka)) { office throws(Refusal) in
      try office.act(.assign(.oci), on: .otsu, by: "tanaka")
      try office.undo()
    },
    Scenario("to redo what was not undone", .nothingToRedo) { office throws(Refusal) in
      try office.act(.assign(.oci), on: .otsu)
      try office.redo()
    },
    Scenario("an empty note", .emptyText) { office throws(Refusal) in try office.act(.note(" "), on: .kobe) },
    Scenario("a note of 10,000 characters", .textTooLong(count: 10_000, limit: 2_000)) { office throws(Refusal) in
      try office.act(.note(String(repeating: "é", count: 10_000)), on: .kobe)
    },
    Scenario(
      "a note that steers the terminal", .controlCharacter("\u{1B}", position: 4)
    ) { office throws(Refusal) in
      try office.act(.note("red\u{1B}[31m"), on: .kobe)
    },
    Scenario("what nobody is meant by", .nobody) { office throws(Refusal) in try office.act(.note("a")) },
    Scenario("a waiver without a reason", .waiverWithoutReason) { office throws(Refusal) in
      try office.act(.require([.only], Decision(.waived)), on: .kobe)
    },
    Scenario("a waiver that ended", .badEnd(day("2026-11-21"), today: day("2026-11-22"))) { office throws(Refusal) in
      try office.act(.require([.only], Decision(.waived, reason: "x", until: day("2026-11-21"))), on: .kobe)
    },
    Scenario("what is met until a day", .badEnd(day("2026-12-01"), today: day("2026-11-22"))) {
      office throws(Refusal) in
      try office.act(.require([.only], Decision(.met, until: day("2026-12-01"))), on: .kobe)
    },
    Scenario("a requirement that there is not", .unknownRequirement("SEC-001", near: [.only])) {
      office throws(Refusal) in
      try office.act(.require([.first], Decision(.met)), on: .kobe)
    },
    Scenario("a provider's conformance in what is not its part", .notProviders([.only])) { office throws(Refusal) in
      try office.act(.conform(.aws, [.only], on: day("2026-11-01")))
    },
    Scenario("an organisation that meets what is the provider's alone", .providersAlone([.first])) {
      office throws(Refusal) in
      var gated = Office(from: Office.gated)
      try gated.act(.require([.first], Decision(.met)), on: .kobe)
    },
    Scenario("a milestone whose gate is shut", .gate(.agreement, gates)) { office throws(Refusal) in
      var gated = Office(from: Office.gated)
      try gated.mark(.agreement, "2022-04-01", on: .kobe)
    },
    Scenario("a spending of tomorrow", .futureSpending(today + 1, today: today)) { office throws(Refusal) in
      try office.act(.spend(.provider(.aws), yen(1), on: today + 1))
    },
    Scenario("a spending in no fiscal year", .noFiscalYear(day("2000-03-31"))) { office throws(Refusal) in
      try office.act(.spend(.provider(.aws), yen(1), on: day("2000-03-31")))
    },
    Scenario("a spending of nothing", .zeroAmount) { office throws(Refusal) in
      try office.act(.spend(.provider(.aws), .zero, on: today))
    },
    Scenario("a cost before of nothing, which nothing can be compared with", .zeroAmount) { office throws(Refusal) in
      try office.act(.cost(CostStep(before: .set(YearCost(year: .costBase, yen: .zero)))), on: .kobe)
    },
    Scenario("spendings that can't be added up", .yearOverflow(fiscalYear(2026))) { office throws(Refusal) in
      try office.act(.spend(.provider(.aws), yen(Yen.limit), on: today))
      try office.act(.spend(.organisation(.kobe), yen(1), on: today))
    },
    Scenario("spendings that can't be added up once one is redone", .yearOverflow(fiscalYear(2026))) {
      office throws(Refusal) in
      try office.act(.spend(.provider(.aws), yen(1), on: today))
      try office.undo()
      try office.act(.spend(.provider(.aws), yen(Yen.limit), on: today), by: "tanaka")
      try office.redo()
    },
    Scenario("a spending for an organisation that there is not", .nobody) { office throws(Refusal) in
      try office.act(.spend(.organisation(OrganisationCode(trusted: 999_999)), yen(1), on: today))
    },
    Scenario("a cost of the next fiscal year", .futureYear(fiscalYear(2027), today: today)) { office throws(Refusal) in
      try office.act(.cost(CostStep(now: .set(YearCost(year: fiscalYear(2027), yen: yen(1))))), on: .kobe)
    },
    Scenario(
      "a cost before that is later than the cost now", .yearsOutOfOrder(before: .costBase, now: fiscalYear(2017))
    ) {
      office throws(Refusal) in
      try office.act(.cost(CostStep(before: .set(YearCost(year: .costBase, yen: yen(1))))), on: .kobe)
      try office.act(.cost(CostStep(now: .set(YearCost(year: fiscalYear(2017), yen: yen(1))))), on: .kobe)
    },
    Scenario("an integrator of two lines", .controlCharacter("\n", position: 3)) { office throws(Refusal) in
      try office.act(.legacy(LegacyStep(integrator: .set(" a\nb"))), on: .kobe)
    },
    Scenario("an integrator with a long name", .textTooLong(count: 201, limit: 200)) { office throws(Refusal) in
      try office.act(.legacy(LegacyStep(integrator: .set(String(repeating: "x", count: 201)))), on: .kobe)
    },
  ]

  /// What is mandatory, Kobe's part and to be met before its agreement.
  private static let gates = (0..<Catalogue.embedded.count).filter { position in
    let catalogue = Catalogue.embedded
    return catalogue.gate(at: position) == .agreement && catalogue.isMandatory(at: position)
      && catalogue.responsibility(at: position).hasMunicipalityPart
  }.map(Catalogue.embedded.id(at:))

  /// A word for each cause; a cause that is new does not compile here until it has one.
  private static func label(_ cause: Refusal.Cause) -> String {
    switch cause {
    case .futureDay: "futureDay"
    case .pastPlan: "pastPlan"
    case .missingEarlier: "missingEarlier"
    case .outOfOrder: "outOfOrder"
    case .alreadyMarked: "alreadyMarked"
    case .alreadyReached: "alreadyReached"
    case .notMarked: "notMarked"
    case .laterMarked: "laterMarked"
    case .notPlanned: "notPlanned"
    case .notBlocked: "notBlocked"
    case .withdrawn: "withdrawn"
    case .notWithdrawn: "notWithdrawn"
    case .notInTrial: "notInTrial"
    case .changedMeanwhile: "changedMeanwhile"
    case .nothingToUndo: "nothingToUndo"
    case .nothingToRedo: "nothingToRedo"
    case .emptyText: "emptyText"
    case .textTooLong: "textTooLong"
    case .controlCharacter: "controlCharacter"
    case .nobody: "nobody"
    case .gate: "gate"
    case .waiverWithoutReason: "waiverWithoutReason"
    case .badEnd: "badEnd"
    case .unknownRequirement: "unknownRequirement"
    case .notProviders: "notProviders"
    case .providersAlone: "providersAlone"
    case .futureSpending: "futureSpending"
    case .futureYear: "futureYear"
    case .yearsOutOfOrder: "yearsOutOfOrder"
    case .noFiscalYear: "noFiscalYear"
    case .zeroAmount: "zeroAmount"
    case .yearOverflow: "yearOverflow"
    }
  }

  @Test("and change nothing", arguments: scenarios)
  func refused(scenario: Scenario) {
    var office = Office()
    let found = refusal { () throws(Refusal) in try scenario.act(&office) }
    #expect(found?.cause == scenario.cause)
    let after = office.rollout.records
    var folded = Office.baseline
    folded.apply(office.entries)
    #expect(folded.records == after)
    #expect(folded.ledger == office.rollout.ledger)
  }

  @Test("for thirty-two causes, and each has a scenario here")
  func complete() {
    #expect(Set(Self.scenarios.map { Self.label($0.cause) }).count == 32)
  }

  @Test("and say whether the words or the state are at fault")
  func faults() {
    let words = Set(Self.scenarios.filter { $0.cause.isArgument }.map { Self.label($0.cause) })
    #expect(
      words == [
        "emptyText", "textTooLong", "controlCharacter", "nobody", "waiverWithoutReason", "badEnd", "unknownRequirement",
        "noFiscalYear", "zeroAmount",
      ])
  }
}

extension Refusal.Cause {
  fileprivate var isArgument: Bool { Refusal(self).isArgumentFault }
}
