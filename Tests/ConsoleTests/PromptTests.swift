// Notes and reasons are typed, providers chosen, and each goes to those who are meant.

import GovernmentCloud
import Terminal
import Testing

@testable import Console

@Suite("At the desk")
struct PromptTests {
  private func kobe(connected: Bool = true) -> Desk {
    var desk = Desk()
    desk.press("/", "k", "o", "b", "e", "enter")
    desk.isConnected = connected
    return desk
  }

  @Test("a note is typed and taken")
  func note() {
    var desk = kobe()
    desk.press("a")
    #expect(desk.over == "text")
    desk.type("回線を発注した 👩‍💻")
    desk.press("enter")
    #expect(desk.recorded?.intent == .note("回線を発注した 👩‍💻"))
    #expect(desk.record(281_000).notes.map(\.text) == ["回線を発注した 👩‍💻"])
    #expect(desk.message.contains("神戸市"))
    desk.press("2")
    #expect(desk.frame.picture.contains("回線を発注した"))
  }

  @Test("a note keeps q, u and the digits as letters, and Esc leaves it")
  func letters() {
    var desk = kobe()
    desk.press("a", "q", "u", "1", "?", "space", ":")
    #expect(desk.typed == "qu1? :")
    #expect(desk.wanted == [])
    desk.press("esc")
    #expect(desk.over == nil)
    #expect(desk.entries.isEmpty)
  }

  @Test("an empty note is refused")
  func emptyNote() {
    var desk = kobe()
    desk.press("a", "space", "enter")
    #expect(desk.refused == .emptyText)
    #expect(desk.entries.isEmpty)
  }

  @Test("what is pasted into a note loses what steers a terminal, and is refused, not cut, beyond the limit")
  func paste() {
    var desk = kobe()
    desk.press("a")
    desk.send(.key(.paste("red\u{1B}[31m\u{7}\nnext" + String(repeating: "雲", count: 10_000))))
    #expect(desk.typed?.hasPrefix("red[31m next") == true)
    #expect(desk.frame.picture.contains("10,000/2,000"))
    desk.press("enter")
    #expect(desk.refused == .textTooLong(count: 10_000, limit: FreeText.limit))
    #expect(desk.over == "text")
    desk.press("^U")
    desk.type("line ordered")
    desk.press("enter")
    #expect(desk.record(281_000).notes.map(\.text) == ["line ordered"])
  }

  @Test("what was typed is not lost when the store can't record it")
  func failure() {
    var desk = kobe(connected: false)
    desk.press("a")
    desk.type("a long note")
    desk.press("enter")
    desk.send(.notSaved("disk full"))
    #expect(desk.line(1).contains("last change not saved"))
    #expect(desk.message == "disk full")
    #expect(desk.over == "text")
    #expect(desk.typed == "a long note")
    desk.press("enter")
    #expect(desk.recorded?.intent == .note("a long note"))
    desk.send(.reloaded(desk.state.rollout))
    #expect(desk.line(1).contains("saved · suzuki"))
  }

  @Test("what was typed and left with Esc is offered again")
  func draft() {
    var desk = kobe()
    desk.press("a")
    desk.type("half a no")
    desk.press("esc")
    #expect(desk.over == nil)
    #expect(desk.message.contains("kept"))
    desk.press("a")
    #expect(desk.typed == "half a no")
    desk.press("^U", "esc", "a")
    #expect(desk.typed == "half a no")
    desk.type("te")
    desk.press("enter", "a")
    #expect(desk.typed == "")
  }

  @Test("a provider that replaces others is asked about, where it is for many")
  func replaces() {
    var desk = kobe()
    desk.press("/", "^U")
    desk.type("-status:not-in-trial")
    desk.press("enter", "*", "p", "2")
    #expect(desk.over == "confirmation")
    #expect(desk.frame.picture.contains("1 of them has another provider"))
    desk.press("n")
    #expect(desk.entries.isEmpty)
    desk.press("p", "2", "y")
    #expect(desk.entries.count == 11)
  }

  @Test("a long note is read whole with Enter, and scrolls")
  func reader() {
    var desk = kobe()
    desk.press("a")
    desk.type((1...60).map { "word\($0)" }.joined(separator: " "))
    desk.press("enter", "2", "tab")
    #expect(!desk.frame.picture.contains("word60"))
    desk.press("enter")
    #expect(desk.over == "reader")
    #expect(desk.frame.picture.contains("word60"))
    desk.press("esc", "tab", "enter")
    #expect(desk.over == "reader")
    #expect(desk.frame.picture.contains("note: word1"))
    desk.send(.resized(Size(columns: 40, rows: 10)))
    #expect(!desk.frame.picture.contains("word60"))
    desk.press("G")
    #expect(desk.frame.picture.contains("word60"))
    desk.send(.resized(Size(columns: 80, rows: 24)))
    #expect(desk.frame.picture.contains("note: word1 ") && desk.frame.picture.contains("word60"))
    desk.press("q")
    #expect(desk.over == nil)
  }

  @Test("what can't be is said before anything is asked")
  func obstacles() {
    var desk = Desk()
    desk.press("/")
    desk.type("otsu")
    desk.press("enter")
    for (key, reason) in [("W", Unavailability.notInTrial), ("B", .notBlocked), ("w", .notWithdrawn)] {
      desk.press(key)
      #expect(desk.unavailable == reason)
      #expect(desk.over == nil)
    }
  }

  @Test("Ctrl-Z stops the console, whatever lies over the screen", arguments: ["a", "/", "m", ":", "?", "p"])
  func suspend(key: String) {
    var desk = kobe()
    desk.press(key)
    let over = desk.over
    desk.press("^Z")
    #expect(desk.wanted == [.suspend])
    #expect(desk.over == over)
  }

  @Test("a municipality is blocked with a reason, which is offered again, and unblocked")
  func block() {
    var desk = kobe()
    desk.press("b")
    desk.type("no line")
    desk.press("enter")
    #expect(desk.recorded?.intent == .block(reason: "no line"))
    #expect(desk.record(281_000).blockage?.text == "no line")
    desk.press("b")
    #expect(desk.typed == "no line")
    desk.type(" yet")
    desk.press("enter")
    #expect(desk.record(281_000).blockage?.text == "no line yet")
    desk.press("B")
    #expect(desk.recorded?.intent == .unblock)
    #expect(desk.record(281_000).blockage == nil)
    desk.press("B")
    #expect(desk.unavailable == .notBlocked)
  }

  @Test("a municipality leaves the trial with a reason, and comes back")
  func withdraw() {
    var desk = kobe()
    desk.press("W")
    desk.type("merged")
    desk.press("enter")
    #expect(desk.record(281_000).status == .withdrawn)
    desk.press("m")
    #expect(desk.over == nil)
    #expect(desk.unavailable == .withdrawn)
    desk.press("W")
    #expect(desk.typed == "merged")
    desk.press("esc", "w")
    #expect(desk.recorded?.intent == .rejoin)
    #expect(desk.record(281_000).status == .selected)
  }

  @Test("a provider is assigned by its digit, or taken away with the last", arguments: 1...6)
  func provider(digit: Int) {
    var desk = kobe(connected: false)
    desk.press("p", "\(digit)")
    #expect(desk.recorded?.intent == .assign((Provider.allCases + [nil])[digit - 1]))
    #expect(desk.over == nil)
  }

  @Test("the provider that is assigned is selected in the list, and one that stays is no change")
  func sameProvider() {
    var desk = kobe()
    desk.press("p", "enter")
    #expect(desk.state.message == .unchanged(.assign(.aws), count: 1))
    #expect(desk.entries.isEmpty)
    desk.press("p", "7", "0", "G", "k", "enter")
    #expect(desk.record(281_000).provider == .sakura)
    #expect(desk.message.contains("Sakura Cloud assigned to 神戸市"))
    #expect(desk.message.contains("u undoes"))
  }

  @Test("the last action is undone with u and redone with ^R, and each says what it was")
  func undoRedo() {
    var desk = kobe()
    desk.press("p", "5", "m", "2", "enter")
    desk.press("u")
    #expect(desk.wanted == [.reverse(.undo)])
    #expect(desk.record(281_000).reached.latest == .selected)
    guard case .reversed(.undo(of: 2), 1, _)? = desk.state.message else {
      Issue.record("\(desk.message)")
      return
    }
    desk.press("u")
    #expect(desk.record(281_000).provider == .aws)
    desk.press("^R")
    #expect(desk.wanted == [.reverse(.redo)])
    #expect(desk.record(281_000).provider == .sakura)
    desk.press("^R")
    #expect(desk.record(281_000).reached.latest == .agreement)
    desk.press("^R")
    #expect(desk.refused == .nothingToRedo)
  }

  @Test("a colleague's work is not undone, and it is said whose it is")
  func undoColleague() {
    var desk = kobe()
    desk.colleague(.assign(.oci), on: 281_000)
    desk.press("u")
    guard case .nothingToUndo(let last?)? = desk.refused else {
      Issue.record("\(desk.message)")
      return
    }
    #expect(last.operator == "tanaka")
    #expect(desk.record(281_000).provider == .oci)
  }

  @Test("what a colleague changed since is not undone")
  func changedMeanwhile() {
    var desk = kobe()
    desk.press("p", "5")
    desk.colleague(.assign(.oci), on: 281_000)
    desk.press("u")
    guard case .changedMeanwhile(let by)? = desk.refused else {
      Issue.record("\(desk.message)")
      return
    }
    #expect(by.operator == "tanaka")
  }
}
