// What operators want becomes changes: for all organisations or for none.

import GovernmentCloud
import Testing

@Suite("What an operator wants")
struct ResolveTests {
  private let days: (april: Day, may: Day) = (day("2022-04-01"), day("2022-05-01"))

  private func mark(_ milestone: Milestone, _ day: Day, _ terms: MarkTerms = MarkTerms()) -> Intent {
    .mark(milestone, on: day, terms: terms)
  }

  @Test("becomes one change for each organisation, in the order asked, that names what it replaces")
  func changes() throws {
    var office = Office()
    let resolution = try office.act(.assign(.sakura), on: .otsu, .kobe)
    #expect(
      resolution.changes == [
        .assign(.otsu, provider: .sakura, was: nil), .assign(.kobe, provider: .sakura, was: .aws),
      ])
    #expect(resolution.changed == 2)
    #expect(resolution.unchanged == [])
    #expect(office.entries.map(\.group) == [1, 1])
    #expect(office.entries.map(\.remaining) == [1, 0])
  }

  @Test("leaves those alone that are so already, and says which")
  func unchanged() throws {
    var office = Office()
    let resolution = try office.act(.assign(.aws), on: .kobe, .otsu)
    #expect(resolution.changes == [.assign(.otsu, provider: .aws, was: nil)])
    #expect(resolution.changed == 1)
    #expect(resolution.unchanged == [.kobe])
    let again = try office.act(.assign(.aws), on: .kobe, .otsu)
    #expect(again.changes.isEmpty)
    #expect(again.unchanged == [.kobe, .otsu])
  }

  @Test("is so already where the same day, reason or plan is asked for again")
  func unchangedKinds() throws {
    var office = Office()
    let intents: [Intent] = [
      mark(.agreement, days.april), .plan(.network, on: day("2026-12-01")), .block(reason: "no line"),
    ]
    for intent in intents {
      #expect(try office.act(intent, on: .kobe).changed == 1)
      #expect(try office.act(intent, on: .kobe).unchanged == [.kobe])
    }
    #expect(try office.act(.withdraw(reason: "merged"), on: .kobe).changed == 1)
    #expect(try office.act(.withdraw(reason: "merged"), on: .kobe).unchanged == [.kobe])
    #expect(try office.act(.note("a"), on: .kobe).changed == 1)
    #expect(try office.act(.note("a"), on: .kobe).changed == 1)
  }

  @Test("is done for all or for none, and a refusal lists those that it is about, in the order asked")
  func allOrNone() throws {
    var office = Office()
    try office.mark(.agreement, "2022-04-01", on: .kurashiki)
    let before = office.rollout.records
    let refusal = refusal { () throws(Refusal) in
      try office.act(mark(.environment, days.may), on: .otsu, .kurashiki, .morioka, .kobe)
    }
    #expect(refusal?.cause == .missingEarlier(.environment, [.selected, .agreement]))
    #expect(refusal?.organisations == [.otsu, .morioka, .kobe])
    #expect(office.rollout.records == before)
    #expect(office.entries.count == 1)
  }

  @Test("is refused for the first cause only, where there are several")
  func firstCause() throws {
    var office = Office()
    try office.act(.withdraw(reason: "merged"), on: .morioka)
    let refusal = refusal { () throws(Refusal) in
      try office.act(mark(.network, days.may), on: .morioka, .kobe, .takamatsu)
    }
    #expect(refusal?.organisations == [.morioka])
  }

  @Test("may mark the missing earlier milestones along with one, on the same day")
  func withEarlier() throws {
    var office = Office()
    let resolution = try office.act(mark(.network, days.may, MarkTerms(withEarlier: true)), on: .kobe)
    let marked: [Change] = [.agreement, .environment, .network].map {
      .mark(.kobe, $0, on: days.may, was: nil, reason: nil)
    }
    #expect(resolution.changes == marked)
    #expect(resolution.changed == 1)
    #expect(office[.kobe].reached.latest == .network)
    #expect(office[.kobe].reached[.selected] == day("2021-10-26"))
  }

  @Test("fills only the gap below a milestone, where one was published above it")
  func withEarlierInGap() throws {
    var office = Office()
    try office.act(mark(.lift, days.may, MarkTerms(withEarlier: true)), on: .misato)
    #expect(
      office[.misato].reached.pairs.map(\.milestone) == [
        .selected, .agreement, .environment, .network, .lift, .cutover,
      ])
    try office.mark(.parallel, "2023-01-10", on: .misato)
    #expect(office[.misato].reached[.rehearsal] == nil)
  }

  @Test("keeps days in milestone order, also for those that are marked along")
  func withEarlierOrder() throws {
    var office = Office()
    let early = day("2021-10-25")
    let refusal = refusal { () throws(Refusal) in
      try office.act(mark(.network, early, MarkTerms(withEarlier: true)), on: .kobe)
    }
    #expect(refusal?.cause == .outOfOrder(.network, early, other: .selected, otherDay: day("2021-10-26")))
    #expect(office.entries.isEmpty)
  }

  @Test("may put two milestones on one day, and a day right at its neighbours'")
  func sameDay() throws {
    var office = Office()
    try office.mark(.agreement, "2021-10-26", on: .kobe)
    try office.mark(.agreement, "2022-10-31", on: .misato)
    #expect(office[.kobe].reached[.agreement] == office[.kobe].reached[.selected])
  }

  @Test("may mark on today, and plan for today")
  func today() throws {
    var office = Office()
    try office.mark(.agreement, "2026-11-22", on: .kobe)
    try office.act(.plan(.environment, on: office.today), on: .kobe)
    #expect(office[.kobe].due?.milestone == .environment)
  }

  @Test("moves a mark only where that is agreed, and never out of order")
  func moves() throws {
    var office = Office()
    try office.mark(.agreement, "2022-04-01", on: .kobe)
    try office.mark(.environment, "2022-06-01", on: .kobe)
    let moved = try office.act(mark(.agreement, days.may, MarkTerms(moves: true)), on: .kobe)
    #expect(moved.changes == [.mark(.kobe, .agreement, on: days.may, was: days.april, reason: nil)])
    #expect(office[.kobe].reached[.agreement] == days.may)
    #expect(office[.kobe].marks.count == 2)
    let late = day("2022-06-02")
    let refusal = refusal { () throws(Refusal) in
      try office.act(mark(.agreement, late, MarkTerms(moves: true)), on: .kobe)
    }
    #expect(refusal?.cause == .outOfOrder(.agreement, late, other: .environment, otherDay: day("2022-06-01")))
  }

  @Test("leaves those that have the milestone, where that is agreed, and marks the others")
  func leavesMarked() throws {
    var office = Office()
    try office.mark(.agreement, "2022-04-01", on: .kobe)
    let refusal = refusal { () throws(Refusal) in try office.act(mark(.agreement, days.may), on: .kobe, .morioka) }
    #expect(refusal?.organisations == [.kobe])
    let resolution = try office.act(mark(.agreement, days.may, MarkTerms(leavesMarked: true)), on: .kobe, .morioka)
    #expect(resolution.changed == 1)
    #expect(resolution.unchanged == [.kobe])
    #expect(office[.kobe].reached[.agreement] == days.april)
    #expect(office[.morioka].reached[.agreement] == days.may)
  }

  @Test("records the reason and the note that come with a mark")
  func terms() throws {
    var office = Office()
    let terms = MarkTerms(reason: " the agency agreed ", note: "by mail\n")
    let resolution = try office.act(mark(.agreement, days.april, terms), on: .kobe)
    #expect(
      resolution.changes == [
        .mark(.kobe, .agreement, on: days.april, was: nil, reason: "the agency agreed"), .note(.kobe, text: "by mail"),
      ])
    #expect(office[.kobe].mark(of: .agreement)?.reason == "the agency agreed")
    #expect(office[.kobe].notes.map(\.text) == ["by mail"])
  }

  @Test("orders plans by milestone among the open ones")
  func plans() throws {
    var office = Office()
    try office.act(.plan(.network, on: day("2026-12-01")), on: .kobe)
    try office.act(.plan(.lift, on: day("2026-12-24")), on: .kobe)
    try office.act(.plan(.network, on: day("2026-12-24")), on: .kobe)
    #expect(office[.kobe].planned[.network] == day("2026-12-24"))
    let refusal = refusal { () throws(Refusal) in try office.act(.plan(.lift, on: day("2026-12-23")), on: .kobe) }
    #expect(
      refusal?.cause
        == .outOfOrder(.lift, day("2026-12-23"), other: .network, otherDay: day("2026-12-24")))
    try office.act(.unplan(.network), on: .kobe)
    try office.act(.plan(.lift, on: day("2026-12-23")), on: .kobe)
    #expect(office[.kobe].openPlans.pairs.map(\.milestone) == [.lift])
  }

  @Test("unblocks and takes back the blocked ones among many, without a word about the others")
  func bulkUnblock() throws {
    var office = Office()
    try office.act(.block(reason: "no line"), on: .kobe)
    try office.act(.withdraw(reason: "merged"), on: .morioka)
    #expect(try office.act(.unblock, on: .kobe, .morioka).unchanged == [.morioka])
    #expect(try office.act(.rejoin, on: .kobe, .morioka).unchanged == [.kobe])
    #expect(office[.kobe].blockage == nil)
    #expect(office[.morioka].withdrawal == nil)
  }

  @Test("keeps the milestones where another provider is assigned")
  func assignKeepsMilestones() throws {
    var office = Office()
    let before = office[.misato].reached
    try office.act(.assign(.azure), on: .misato)
    #expect(office[.misato].reached == before)
    try office.act(.assign(nil), on: .misato)
    #expect(office[.misato].provider == nil)
  }

  @Test("may be asked of all 1,741 municipalities at once")
  func all() throws {
    let registry = Office.registry
    let resolution = try Office.baseline.resolve(
      .assign(.oci), on: Array(registry.municipalityRange), today: day("2026-11-22"))
    #expect(resolution.changed == 1_741)
    let entries = Draft(at: Timestamp(seconds: 0), operator: "suzuki", changes: resolution.changes).entries(after: 7)
    #expect(entries.first?.number == 8)
    #expect(entries.first?.remaining == 1_740)
    #expect(entries.last?.number == 1_748)
    #expect(entries.last?.remaining == 0)
    #expect(entries.allSatisfy { $0.group == 8 })
  }
}
