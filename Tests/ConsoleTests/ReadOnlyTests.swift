// Where nothing can be changed, every command that would says why, and wants nothing done.

import GovernmentCloud
import Terminal
import Testing

@testable import Console

@Suite("Read-only")
struct ReadOnlyTests {
  static let changes = Action.allCases.filter(\.isChange)

  @Test("says why for every command that changes something, on every screen", arguments: Screen.allCases, changes)
  func refuses(screen: Screen, action: Action) throws {
    guard let key = Keymap.standard.key(for: action, on: screen) else { return }
    var desk = Desk(readOnly: .asked)
    desk.press("/", "k", "o", "b", "e", "enter", "2", "\(screen.rawValue)")
    desk.press(key.description)
    #expect(desk.wanted == [])
    #expect(desk.over == nil)
    #expect(desk.state.message == .unavailable(action, .readOnly(.asked)))
    #expect(desk.message.contains("read-only"))
    #expect(desk.line(-2).contains("read-only"))
  }

  @Test("is told to twenty-one commands that change something")
  func count() {
    #expect(Self.changes.count == 21)
  }

  @Test("leaves looking, finding and marking as they are")
  func looking() {
    var desk = Desk(readOnly: .asked)
    desk.press("/", "k", "o", "b", "e", "enter", "space", "f", "1", "s", "2", "enter", "4", "3", "?")
    #expect(desk.over == "help")
    #expect(desk.marked.count == 1)
    #expect(desk.state.screen == .trial)
  }

  @Test("is always visible, and so is why")
  func visible() {
    #expect(Desk(readOnly: .asked).line(1).contains("read-only"))
    #expect(Desk(asOf: day("2022-01-01")).line(1).contains("read-only"))
    #expect(Desk(asOf: day("2022-01-01")).line(0).contains("2022-01-01"))
    #expect(Desk(language: .japanese, asOf: day("2022-01-01")).line(0).contains("2022-01-01 時点"))
    let wide = Desk(language: .japanese, columns: 120, asOf: day("2022-01-01"))
    #expect(wide.line(0).contains("2022-01-01 令和4年 時点"))
    #expect(!Desk().line(1).contains("read-only"))
    #expect(Desk().line(1).contains("saved"))
  }

  @Test("says the store's own reason, and ends when the store can be written again")
  func store() {
    var desk = Desk()
    desk.send(.readOnly(.store("line 7 is damaged")))
    desk.press("p")
    #expect(desk.message.contains("line 7 is damaged"))
    desk.send(.readOnly(nil))
    desk.press("p")
    #expect(desk.over == "picker")
  }

  @Test("of the past stays, whatever the store says")
  func past() {
    var desk = Desk(asOf: day("2022-01-01"))
    desk.send(.readOnly(nil))
    desk.press("u")
    #expect(desk.unavailable == .readOnly(.past(day("2022-01-01"))))
    #expect(desk.wanted == [])
  }

  @Test("that begins while something is typed lets nothing through")
  func meanwhile() {
    for keys in [["a", "x"], ["m", "2"], ["p"], ["m"]] {
      var desk = Desk()
      desk.press("/", "k", "o", "b", "e", "enter")
      for key in keys { desk.press(key) }
      desk.send(.readOnly(.asked))
      desk.press("enter")
      #expect(!desk.wanted.contains { if case .record = $0 { true } else { false } }, "\(keys)")
      desk.press("enter")
      #expect(desk.entries.isEmpty, "\(keys)")
    }
  }

  @Test("is told in the palette and in the help")
  func told() {
    var desk = Desk(readOnly: .asked)
    desk.press(":")
    desk.type("assign")
    #expect(desk.frame.picture.contains("read-only"))
    desk.press("enter")
    #expect(desk.unavailable == .readOnly(.asked))
    desk.press("?")
    let line = desk.state.helpLines.first { $0.words.hasPrefix("Assign a provider") }
    #expect(line?.reason == .readOnly(.asked))
    #expect(!desk.state.footerHints.contains { $0.words == "undo" })
    desk.press("esc")
    #expect(!desk.state.footerHints.contains { $0.words == "undo" })
  }
}
