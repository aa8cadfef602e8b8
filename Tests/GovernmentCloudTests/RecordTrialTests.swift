// Status, the next milestone, what is due and what is missing follow from a record.

import GovernmentCloud
import Testing

@Suite("From what is known of an organisation follows")
struct RecordTrialTests {
  private func record(reached: [Milestone: String] = [:], planned: [Milestone: String] = [:]) -> Record {
    var record = Record()
    for (milestone, iso) in reached { record.reached[milestone] = day(iso) }
    for (milestone, iso) in planned { record.planned[milestone] = day(iso) }
    return record
  }

  private let remark = Remark(
    text: "merged", attribution: Attribution(at: Timestamp(seconds: 0), operator: "suzuki"))

  @Test(
    "its status, from the furthest milestone, whatever is missing below",
    arguments: [
      (nil, TrialStatus.notInTrial), (.selected, .selected), (.agreement, .inProgress), (.environment, .inProgress),
      (.network, .inProgress), (.lift, .inProgress), (.rehearsal, .inProgress), (.cutover, .live), (.parallel, .live),
      (.evaluated, .completed),
    ] as [(Milestone?, TrialStatus)])
  func status(latest: Milestone?, status: TrialStatus) {
    var record = Record()
    if let latest { record.reached[latest] = day("2026-01-01") }
    #expect(record.status == status)
    #expect(record.isInTrial == (latest != nil))
    record.withdrawal = remark
    #expect(record.status == .withdrawn)
  }

  @Test("a status that words name", arguments: TrialStatus.allCases)
  func statusWords(status: TrialStatus) {
    #expect(TrialStatus(id: status.id) == status)
    #expect(TrialStatus(id: status.id.uppercased()) == nil)
  }

  @Test("the next milestone: the one after the furthest")
  func next() {
    #expect(Record.empty.next == .selected)
    for (milestone, next) in zip(Milestone.allCases, Milestone.allCases.dropFirst()) {
      #expect(record(reached: [milestone: "2026-01-01"]).next == next)
    }
    #expect(record(reached: [.evaluated: "2026-01-01"]).next == nil)
    var withdrawn = record(reached: [.lift: "2026-01-01"])
    withdrawn.withdrawal = remark
    #expect(withdrawn.next == nil)
  }

  @Test("what is due: the earliest plan that is not reached")
  func due() {
    #expect(Record.empty.due == nil)
    let plans: [Milestone: String] = [.network: "2026-12-01", .lift: "2026-12-24", .agreement: "2026-10-01"]
    #expect(record(planned: plans).due?.milestone == .agreement)
    let some = record(reached: [.agreement: "2026-10-02"], planned: plans)
    #expect(some.due?.milestone == .network)
    #expect(some.due?.day == day("2026-12-01"))
    #expect(record(reached: [.lift: "2026-10-02"], planned: [.lift: "2026-12-24"]).due == nil)
    var withdrawn = some
    withdrawn.withdrawal = remark
    #expect(withdrawn.due == nil)
  }

  @Test("the earlier milestone as due, where two are planned for one day")
  func dueTogether() {
    let record = record(planned: [.lift: "2026-12-01", .network: "2026-12-01"])
    #expect(record.due?.milestone == .network)
  }

  @Test("that it is overdue, from the day after the planned one")
  func overdue() {
    let planned = record(planned: [.network: "2026-11-22"])
    #expect(!planned.isOverdue(on: day("2026-11-21")))
    #expect(!planned.isOverdue(on: day("2026-11-22")))
    #expect(planned.isOverdue(on: day("2026-11-23")))
    #expect(
      !record(reached: [.network: "2026-12-01"], planned: [.network: "2026-11-22"]).isOverdue(on: day("2027-01-01")))
    var withdrawn = planned
    withdrawn.withdrawal = remark
    #expect(!withdrawn.isOverdue(on: day("2026-11-23")))
  }

  @Test("which plans are open")
  func openPlans() {
    let record = record(reached: [.network: "2026-11-01"], planned: [.network: "2026-11-22", .lift: "2026-12-24"])
    #expect(record.openPlans.pairs.map(\.milestone) == [.lift])
    #expect(record.planned[.network] == day("2026-11-22"))
  }

  @Test("which milestones are missing below one: those down to the nearest that is reached")
  func missing() {
    #expect(Record.empty.missing(before: .selected) == [])
    #expect(Record.empty.missing(before: .network) == [.selected, .agreement, .environment])
    let selected = record(reached: [.selected: "2021-10-26"])
    #expect(selected.missing(before: .agreement) == [])
    #expect(selected.missing(before: .lift) == [.agreement, .environment, .network])
    #expect(record(reached: [.lift: "2022-01-01"]).missing(before: .network) == [.selected, .agreement, .environment])
  }

  @Test("that a gap which was published is not missing again above it, as with Misato")
  func gap() {
    let misato = Office()[.misato]
    #expect(misato.reached.pairs.map(\.milestone) == [.selected, .cutover])
    #expect(misato.missing(before: .parallel) == [])
    #expect(misato.missing(before: .evaluated) == [.parallel])
    #expect(misato.missing(before: .rehearsal) == [.agreement, .environment, .network, .lift])
    #expect(misato.missing(before: .agreement) == [])
    #expect(misato.next == .parallel)
    #expect(misato.status == .live)
  }

  @Test("who marked a milestone, and nobody for what was published")
  func marks() throws {
    var office = Office()
    try office.mark(.agreement, "2022-04-01", on: .kobe)
    #expect(office[.kobe].mark(of: .agreement)?.attribution == Attribution(at: office.now, operator: "suzuki"))
    #expect(office[.kobe].mark(of: .selected) == nil)
  }
}
