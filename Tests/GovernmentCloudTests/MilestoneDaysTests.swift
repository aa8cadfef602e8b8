// Nine days keep apart what belongs to nine milestones.

import GovernmentCloud
import Testing

@Suite("The days of milestones")
struct MilestoneDaysTests {
  @Test("are none at first")
  func none() {
    let days = MilestoneDays()
    #expect(days.isEmpty)
    #expect(days.latest == nil)
    #expect(days.pairs.isEmpty)
    #expect(Milestone.allCases.allSatisfy { days[$0] == nil })
  }

  @Test("keep each milestone's day apart, and forget it again", arguments: Milestone.allCases)
  func apart(milestone: Milestone) {
    var days = MilestoneDays()
    days[milestone] = day("2026-11-22")
    for other in Milestone.allCases { #expect(days[other] == (other == milestone ? day("2026-11-22") : nil)) }
    #expect(!days.isEmpty)
    #expect(days.latest == milestone)
    days[milestone] = nil
    #expect(days == MilestoneDays())
  }

  @Test("come in milestone order, whatever order they were set in")
  func order() {
    var days = MilestoneDays()
    for milestone in Milestone.allCases.reversed() { days[milestone] = Day(number: Int32(milestone.index)) }
    #expect(days.pairs.map(\.milestone) == Milestone.allCases)
    #expect(days.pairs.map(\.day.number) == Array(0...8))
    #expect(days.latest == .evaluated)
    days[.evaluated] = nil
    days[.lift] = nil
    #expect(days.latest == .parallel)
    #expect(days.pairs.count == 7)
  }

  @Test("take days before 1970")
  func early() {
    var days = MilestoneDays()
    days[.selected] = Day(number: -1)
    #expect(days[.selected] == Day(number: -1))
  }

  @Test("belong to nine milestones, each with a word of its own, in the order of the trial")
  func milestones() {
    let ids = Milestone.allCases.map(\.id)
    let words = [
      "selected", "agreement", "environment", "network", "lift", "rehearsal", "cutover", "parallel", "evaluated",
    ]
    #expect(ids == words)
    #expect(Milestone.allCases.map(\.index) == Array(0...8))
    #expect(Milestone.allCases == Milestone.allCases.sorted())
    for milestone in Milestone.allCases { #expect(Milestone(id: milestone.id) == milestone) }
    #expect(Milestone(id: "Lift") == nil)
    #expect(Milestone(id: "") == nil)
  }
}
