// The state of a day gone by is what is known now of that day.

import GovernmentCloud
import Testing

@Suite("As of a day")
struct AsOfTests {
  private func past(_ office: Office, _ iso: String, _ code: OrganisationCode = .kobe) -> Record {
    let rollout = Rollout.asOf(
      day(iso), baseline: Office.baseline, entries: office.entries, secondsFromGreenwich: Timestamp.japan)
    return Office.registry.index(of: code).map { rollout[$0] } ?? .empty
  }

  @Test("a milestone counts from the day on which it was reached, whenever it was recorded")
  func reached() throws {
    var office = Office()
    try office.mark(.agreement, "2022-04-01", on: .kobe)
    #expect(past(office, "2022-03-31").reached.latest == .selected)
    #expect(past(office, "2022-04-01").reached.latest == .agreement)
    #expect(past(office, "2022-03-31").mark(of: .agreement) == nil)
    #expect(past(office, "2022-04-01").mark(of: .agreement) != nil)
  }

  @Test("what was published counts from its day too")
  func published() {
    let office = Office()
    #expect(past(office, "2021-10-25", .misato).status == .notInTrial)
    #expect(past(office, "2021-10-26", .misato).status == .selected)
    #expect(past(office, "2022-10-30", .misato).status == .selected)
    #expect(past(office, "2022-10-31", .misato).status == .live)
  }

  @Test("nothing of a trial is known before its selection")
  func beforeSelection() throws {
    let office = Office()
    #expect(past(office, "2021-10-25").provider == nil)
    #expect(past(office, "2021-10-25").proposal == nil)
    #expect(past(office, "2021-10-26").provider == .aws)
    #expect(past(office, "2021-10-26").proposal == 1)
  }

  @Test("the state stands at the last entry that was recorded by then")
  func entryCount() throws {
    var office = Office()
    office.now = moment("2026-11-20T05:00:00Z")
    try office.act(.note("a"), on: .otsu, .kobe)
    office.now = moment("2026-11-21T05:00:00Z")
    try office.act(.note("b"), on: .otsu)
    for (iso, count) in [("2026-11-19", 0), ("2026-11-20", 2), ("2026-11-21", 3), ("2026-11-22", 3)] {
      let rollout = Rollout.asOf(
        day(iso), baseline: Office.baseline, entries: office.entries, secondsFromGreenwich: Timestamp.japan)
      #expect(rollout.entryCount == count)
    }
  }

  @Test("a mark that was taken back or moved since does not count")
  func corrected() throws {
    var office = Office()
    try office.mark(.agreement, "2022-04-01", on: .kobe)
    try office.act(.unmark(.agreement), on: .kobe)
    #expect(past(office, "2022-04-01").reached.latest == .selected)
    try office.mark(.agreement, "2022-04-01", on: .kobe)
    try office.act(.mark(.agreement, on: day("2022-05-01"), terms: MarkTerms(moves: true)), on: .kobe)
    #expect(past(office, "2022-04-30").reached.latest == .selected)
    #expect(past(office, "2022-05-01").reached[.agreement] == day("2022-05-01"))
  }

  @Test("everything else counts from the day on which it was recorded, by the local clock")
  func recorded() throws {
    var office = Office()
    office.now = moment("2026-11-20T14:59:59Z")
    try office.act(.assign(.sakura), on: .otsu)
    office.now = moment("2026-11-20T15:00:00Z")
    try office.act(.block(reason: "no line"), on: .otsu)
    try office.act(.plan(.selected, on: day("2026-12-01")), on: .otsu)
    try office.act(.note("a"), on: .otsu)
    #expect(past(office, "2026-11-19", .otsu) == .empty)
    let twentieth = past(office, "2026-11-20", .otsu)
    #expect(twentieth.provider == .sakura)
    #expect(twentieth.blockage == nil)
    #expect(twentieth.planned.isEmpty)
    #expect(twentieth.notes.isEmpty)
    #expect(twentieth.updated?.at == moment("2026-11-20T14:59:59Z"))
    let next = past(office, "2026-11-21", .otsu)
    #expect(next.blockage?.text == "no line")
    #expect(next.due?.milestone == .selected)
    #expect(next.notes.map(\.text) == ["a"])
  }

  @Test("what was undone since still stood")
  func undone() throws {
    var office = Office()
    try office.act(.block(reason: "no line"), on: .kobe)
    try office.act(.note("a"), on: .kobe)
    office.now = moment("2026-11-25T01:00:00Z")
    try office.undo()
    try office.undo()
    #expect(past(office, "2026-11-24").blockage?.text == "no line")
    #expect(past(office, "2026-11-24").notes.map(\.isStruck) == [false])
    #expect(past(office, "2026-11-25").blockage == nil)
    #expect(past(office, "2026-11-25").notes.map(\.isStruck) == [true])
  }
}
