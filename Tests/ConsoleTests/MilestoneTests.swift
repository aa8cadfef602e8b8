// A milestone is chosen, gets its day, and is marked or planned; what the rules doubt is asked.

import GovernmentCloud
import Terminal
import Testing

@testable import Console

@Suite("A milestone")
struct MilestoneTests {
  /// A desk that shows whom a query finds.
  private func desk(_ query: String = "kobe", connected: Bool = true) -> Desk {
    var desk = Desk()
    desk.press("/")
    desk.type(query)
    desk.press("enter")
    desk.isConnected = connected
    return desk
  }

  private func mark(_ milestone: Milestone, _ iso: String, _ terms: MarkTerms = MarkTerms()) -> Intent {
    .mark(milestone, on: day(iso), terms: terms)
  }

  @Test("is marked for today with three keys: the next one and today are offered")
  func today() {
    var desk = desk(connected: false)
    desk.press("m")
    #expect(desk.over == "picker")
    desk.press("enter")
    #expect(desk.over == "day")
    #expect(desk.typed == "2026-11-22")
    desk.press("enter")
    #expect(desk.over == nil)
    #expect(desk.recorded?.intent == mark(.agreement, "2026-11-22"))
    #expect(desk.recorded?.names == ["神戸市"])
  }

  @Test("is chosen by its digit or with the cursor", arguments: Milestone.allCases)
  func choice(milestone: Milestone) {
    var desk = desk(connected: false)
    desk.press("m", "\(milestone.index + 1)")
    guard case .day(let prompt)? = desk.state.overlay else {
      Issue.record("no day is asked")
      return
    }
    #expect(prompt.milestone == milestone)
    desk.press("esc", "m", "g")
    for _ in 0..<milestone.index { desk.press("j") }
    desk.press("enter")
    guard case .day(let again)? = desk.state.overlay else {
      Issue.record("no day is asked")
      return
    }
    #expect(again.milestone == milestone)
  }

  @Test(
    "is marked on the day typed, or planned for it where it is yet to come",
    arguments: [
      ("2022-04-01", "2022-04-01"), ("-3d", "2026-11-19"), ("last fri", "2026-11-20"), ("R4-4-1", "2022-04-01"),
      ("今日", "2026-11-22"), ("２０２２－０４－０１", "2022-04-01"), ("tomorrow", "2026-11-23"), ("+2w", "2026-12-06"),
      ("令和8年12月1日", "2026-12-01"),
    ])
  func typed(text: String, iso: String) {
    var desk = desk(connected: false)
    desk.press("m", "2")
    desk.type(text)
    #expect(desk.typed == text)
    desk.press("enter")
    let isPlan = day(iso) > Desk.today
    #expect(desk.recorded?.intent == (isPlan ? .plan(.agreement, on: day(iso)) : mark(.agreement, iso)))
  }

  @Test("says before Enter what the typed day means")
  func meaning() {
    var desk = desk()
    desk.press("m", "2")
    #expect(desk.frame.picture.contains("Marks it: Sun 2026-11-22 (R8-11-22), today"))
    desk.type("-3d")
    #expect(desk.frame.picture.contains("Marks it: Thu 2026-11-19 (R8-11-19), 3 days ago"))
    desk.press("^U")
    desk.type("+1d")
    #expect(desk.frame.picture.contains("Plans it: Mon 2026-11-23 (R8-11-23), in 1 day"))
  }

  @Test("keeps asking while the typed day is none", arguments: ["2026-02-30", "someday", ""])
  func noDay(text: String) {
    var desk = desk()
    desk.press("m", "2", "^U")
    desk.type(text)
    desk.press("enter")
    #expect(desk.over == "day")
    #expect(desk.typed == text)
    #expect(desk.wanted == [])
    #expect(desk.frame.picture.contains("There is no such day"))
    desk.press("^U")
    desk.type("today")
    desk.press("enter")
    #expect(desk.record(281_000).reached[.agreement] == Desk.today)
  }

  @Test("has the offered day edited with the keys of a line, and turned with the arrows")
  func editing() {
    var desk = desk()
    desk.press("m", "2", "backspace", "1")
    #expect(desk.typed == "2026-11-21")
    desk.press("up", "up")
    #expect(desk.typed == "2026-11-23")
    desk.press("down", "down", "down", "enter")
    #expect(desk.record(281_000).reached[.agreement] == day("2026-11-20"))
  }

  @Test("is left alone after Esc, in the list and at the day")
  func escape() {
    var desk = desk()
    desk.press("m", "esc", "m", "2", "esc", "m", "q")
    #expect(desk.over == nil)
    #expect(desk.entries.isEmpty)
  }

  @Test("offers the day that is known: reached, or planned")
  func knownDay() {
    var desk = desk("美里町 status:live")
    desk.press("m", "7")
    #expect(desk.typed == "2022-10-31")
    desk.press("esc", "m", "8")
    desk.type("+2w")
    desk.press("enter", "m")
    #expect(desk.frame.picture.contains("2026-12-06"))
    desk.press("enter")
    #expect(desk.typed == "2026-12-06")
  }

  @Test(
    "that is out of order is asked about, and the missing ones are marked along after a yes", arguments: ["y", "enter"])
  func missingEarlier(yes: String) {
    var desk = desk()
    desk.press("m", "4", "enter")
    #expect(desk.over == "confirmation")
    #expect(desk.entries.isEmpty)
    let picture = desk.frame.picture
    #expect(picture.contains("Agreement, Environment"))
    desk.press(yes)
    #expect(desk.over == nil)
    #expect(desk.recorded?.intent == mark(.network, "2026-11-22", MarkTerms(withEarlier: true)))
    #expect(desk.record(281_000).reached.pairs.map(\.milestone) == [.selected, .agreement, .environment, .network])
    #expect(desk.message.contains("Network marked for 神戸市"))
    desk.press("u")
    #expect(desk.record(281_000).reached.latest == .selected)
  }

  @Test("that is out of order is left alone after a no, and other keys are no answer", arguments: ["n", "esc", "q"])
  func no(key: String) {
    var desk = desk()
    desk.press("m", "4", "enter", "x", "j", "space")
    #expect(desk.over == "confirmation")
    desk.press(key)
    #expect(desk.over == nil)
    #expect(desk.entries.isEmpty)
  }

  @Test("that has another day is moved after a yes")
  func moves() {
    var desk = desk()
    desk.press("m", "2", "enter", "m", "2")
    desk.type("yesterday")
    desk.press("enter")
    #expect(desk.over == "confirmation")
    #expect(desk.frame.picture.contains("marked on 2026-11-22 by suzuki"))
    #expect(desk.frame.picture.contains("Move it to 2026-11-21"))
    desk.press("y")
    #expect(desk.record(281_000).reached[.agreement] == day("2026-11-21"))
  }

  @Test("that some of many have on another day is marked for the others after a yes")
  func leavesMarked() {
    var desk = desk("status:selected")
    desk.press("m", "2")
    desk.type("-1w")
    desk.press("enter", "/", "^U")
    desk.type("status:selected,in-progress")
    desk.press("enter", "*", "m", "2", "enter")
    #expect(desk.over == "confirmation")
    desk.press("y")
    guard case .recorded(_, let changed, 1, _, _)? = desk.state.message else {
      Issue.record("\(desk.message)")
      return
    }
    #expect(changed.count == 8)
  }

  @Test("that some of many have planned for another day is planned for all after a yes")
  func replacesPlans() {
    var desk = desk("status:selected")
    desk.press("m", "2")
    desk.type("+1w")
    desk.press("enter", "*", "m", "2")
    desk.type("+2w")
    desk.press("enter")
    #expect(desk.over == "confirmation")
    #expect(desk.frame.picture.contains("1 of them has another day planned"))
    #expect(desk.entries.count == 1)
    desk.press("y")
    #expect(desk.entries.count == 1 + 9)
  }

  @Test("that others lack too says which ones any of them lacks, and for how many")
  func missingUnion() {
    var desk = desk("kobe")
    desk.press("m", "2", "enter", "/", "^U")
    desk.press("^U")
    desk.type("status:selected,in-progress")
    desk.press("enter", "*", "m", "4", "enter")
    #expect(desk.over == "confirmation")
    #expect(desk.frame.picture.contains("Not marked yet for 9 of them: Agreement, Environment"))
  }

  @Test("asked about twice, for two reasons, is recorded with both")
  func twoQuestions() {
    var desk = desk("status:selected")
    desk.press("m", "2")
    desk.type("-1w")
    desk.press("enter", "/", "^U")
    desk.type("status:selected,in-progress")
    desk.press("enter", "*", "m", "3", "enter")
    #expect(desk.over == "confirmation")
    desk.press("y")
    #expect(desk.entries.count == 1 + 8 * 2 + 1)
  }

  @Test("that the rules don't allow at all is refused in the message line, and the day can be mended")
  func refused() {
    var desk = desk()
    desk.press("m", "2")
    desk.type("2021-10-25")
    desk.press("enter")
    #expect(desk.over == "day")
    #expect(desk.typed == "2021-10-25")
    let selected = day("2021-10-26")
    #expect(desk.refused == .outOfOrder(.agreement, day("2021-10-25"), other: .selected, otherDay: selected))
    #expect(desk.message.contains("神戸市"))
    #expect(desk.state.message?.isError == true)
    desk.press("up", "enter")
    #expect(desk.over == nil)
    #expect(desk.record(281_000).reached[.agreement] == selected)
  }

  @Test("of the organisation's screen is at hand already: Enter asks for the day, x unmarks and gives up plans")
  func organisation() {
    var desk = desk()
    desk.press("enter", "enter")
    #expect(desk.typed == "2026-11-22")
    desk.press("enter")
    #expect(desk.record(281_000).reached[.agreement] == Desk.today)
    desk.press("j", "m")
    desk.type("+1w")
    desk.press("enter")
    #expect(desk.record(281_000).planned[.environment] == day("2026-11-29"))
    desk.press("x")
    #expect(desk.recorded?.intent == .unplan(.environment))
    desk.press("k", "x")
    #expect(desk.recorded?.intent == .unmark(.agreement))
    #expect(desk.record(281_000).reached.latest == .selected)
    desk.press("x")
    #expect(desk.unavailable == .notMarked)
    desk.press("tab", "x")
    #expect(desk.unavailable == .otherPane)
    desk.press("m")
    #expect(desk.over == "picker")
  }

  @Test("is unmarked from the list with x")
  func unmark() {
    var desk = desk(connected: false)
    desk.press("m", "g", "x")
    #expect(desk.recorded?.intent == .unmark(.selected))
    #expect(desk.over == nil)
  }
}
