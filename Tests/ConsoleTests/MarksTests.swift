// Rows are marked one by one, in ranges and all at once, and commands go to all that are marked.

import GovernmentCloud
import Terminal
import Testing

@testable import Console

@Suite("Marks")
struct MarksTests {
  /// A desk that shows the trial's eleven municipalities.
  private func trial() -> Desk {
    var desk = Desk()
    desk.press("/")
    desk.type("-status:not-in-trial")
    desk.press("enter")
    return desk
  }

  @Test("come one by one with Space, which moves on, and go with it too")
  func space() {
    var desk = trial()
    let rows = desk.rows
    desk.press("space", "space", "j", "space")
    #expect(desk.marked == [rows[0], rows[1], rows[3]])
    #expect(desk.state.message == .marks(count: 3, hidden: 0))
    #expect(desk.line(1).contains("3 marked"))
    desk.press("g", "space")
    #expect(desk.marked == [rows[1], rows[3]])
    #expect(desk.wanted == [])
  }

  @Test("come as a range, downwards and upwards, ended by v or Space", arguments: ["v", "space"], [true, false])
  func range(end: String, isDown: Bool) {
    var desk = trial()
    let rows = desk.rows
    desk.press("j", "j", "j", "v")
    #expect(desk.marked == [])
    desk.press(isDown ? "j" : "k", isDown ? "j" : "k")
    #expect(desk.state.rangeRows == (isDown ? 3...5 : 1...3))
    desk.press(end)
    #expect(desk.marked == Array(isDown ? rows[3...5] : rows[1...3]))
    #expect(desk.state.rangeRows == nil)
  }

  @Test("are not made by a range that Esc ends, which leaves filter and marks")
  func rangeEscape() {
    var desk = trial()
    desk.press("space", "v", "j", "j", "esc")
    #expect(desk.state.rangeRows == nil)
    #expect(desk.marked.count == 1)
    #expect(desk.rows.count == 11)
    desk.press("esc")
    #expect(desk.rows.count == 1_741)
    #expect(desk.marked.count == 1)
  }

  @Test("need not be made of a range first: commands are about it as it is, and end it")
  func rangeTargets() {
    var desk = trial()
    let rows = desk.rows
    desk.press("j", "v", "j", "j", "p", "2")
    #expect(desk.recorded?.names == Array(rows[1...3]))
    #expect(desk.state.rangeRows == nil)
    #expect(desk.marked == [])
    desk.press("v", "j")
    #expect(desk.state.footerHints.first?.key == "v Space")
    desk.press("enter", "esc")
    #expect(desk.state.rangeRows == nil)
  }

  @Test("come for all shown with *, and go where all are marked already")
  func all() {
    var desk = trial()
    desk.press("space", "*")
    #expect(Set(desk.marked) == Set(desk.rows))
    desk.press("*")
    #expect(desk.marked == [])
    #expect(desk.state.message == .marks(count: 0, hidden: 0))
  }

  @Test("stay where the filter hides them, and it is said how many")
  func hidden() {
    var desk = trial()
    desk.press("*", "/", "^U")
    desk.type("kobe")
    desk.press("enter")
    #expect(desk.marked.count == 11)
    #expect(desk.state.hiddenMarks == 10)
    #expect(desk.line(1).contains("11 marked (10 hidden)"))
    desk.press("m")
    #expect(desk.frame.picture.contains("10 hidden by the filter"))
    desk.press("esc", "*")
    #expect(desk.marked.count == 10)
    #expect(desk.state.hiddenMarks == 10)
  }

  @Test("go with U, which has nothing to do without any")
  func clear() {
    var desk = trial()
    desk.press("*", "U")
    #expect(desk.marked == [])
    desk.press("U")
    #expect(desk.unavailable == .nothingMarked)
  }

  @Test("get a milestone as one group, in the order of the registry, and one undo takes it back")
  func milestone() {
    var desk = trial()
    desk.press("*")
    desk.press("m", "2", "enter")
    // Misato and Kawajima can't sign after their cutover: nothing is recorded for anybody.
    #expect(desk.entries.isEmpty)
    #expect(desk.message.contains("美里町") && desk.message.contains("川島町"))
    desk.press("esc", "/", "^U")
    desk.type("status:selected")
    desk.press("enter", "U", "*", "m", "2")
    desk.press("enter")
    #expect(desk.recorded?.names.count == 9)
    #expect(desk.entries.count == 9)
    #expect(Set(desk.entries.map(\.group)) == [1])
    #expect(desk.message.contains("9 municipalities") && desk.message.contains("2026-11-22"))
    // The filter no longer shows them; the marks are still theirs.
    #expect(desk.rows == [])
    #expect(desk.state.hiddenMarks == 9)
    desk.press("u")
    #expect(desk.rows.count == 9)
    #expect(desk.marked == desk.rows)
    #expect(desk.record(281_000).reached.latest == .selected)
  }

  @Test("get a provider as one group, and say how many had it already")
  func provider() {
    var desk = trial()
    desk.press("*", "p", "1")
    #expect(desk.entries.count == 10)
    guard case .recorded(.assign(.aws), let changed, 1, _, _)? = desk.state.message else {
      Issue.record("\(desk.message)")
      return
    }
    #expect(changed.count == 10)
    #expect(changed == changed.sorted())
  }

  @Test("do not count on the other screens, where the organisation at hand is meant")
  func elsewhere() {
    var desk = trial()
    desk.press("*", "G", "enter", "a")
    desk.type("line ordered")
    desk.press("enter")
    #expect(desk.recorded?.names == desk.opened.map { [$0] })
    desk.press("3", "b")
    desk.type("no line")
    desk.press("enter")
    #expect(desk.recorded?.names == ["神戸市"])
    #expect(desk.marked.count == 11)
  }
}
