// Screens are opened and left again; nothing quits that is not meant to.

import GovernmentCloud
import Terminal
import Testing

@testable import Console

@Suite("The way")
struct NavigationTests {
  @Test("leads to each screen by its digit", arguments: Screen.allCases, Screen.allCases)
  func digits(from: Screen, to: Screen) {
    var desk = Desk(after: Scene.week)
    desk.press("2", "\(from.rawValue)", "\(to.rawValue)")
    #expect(desk.state.screen == to)
    #expect(desk.over == nil)
  }

  @Test("back with Esc leads through the screens, and never out")
  func escape() {
    var desk = Desk()
    desk.press("3", "j", "enter")
    #expect(desk.state.screen == .organisation)
    #expect(desk.opened == "倉敷市")
    desk.press("esc")
    #expect(desk.state.screen == .trial)
    desk.press("esc")
    #expect(desk.state.screen == .municipalities)
    for _ in 0..<5 {
      desk.press("esc")
      #expect(desk.wanted == [])
      #expect(desk.state.screen == .municipalities)
    }
    #expect(desk.state.message == .quitHint)
  }

  @Test("back with q leads through the screens, and then out")
  func quit() {
    var desk = Desk()
    desk.press("4", "3", "enter", "q")
    #expect(desk.state.screen == .trial)
    desk.press("q")
    #expect(desk.state.screen == .municipalities)
    #expect(desk.wanted == [])
    desk.press("q")
    #expect(desk.wanted == [.quit])
  }

  @Test("out with ^C is open from every screen and from all that lies over one")
  func leave() {
    let ways: [[String]] = [
      [], ["2"], ["3"], ["4"], ["/", "k"], ["f"], ["m"], ["m", "2"], ["a", "x"], ["p"], ["s"], [":", "x"], ["?"],
      ["v"], ["space"],
    ]
    for way in ways {
      var desk = Desk()
      for key in way { desk.press(key) }
      desk.press("^C")
      #expect(desk.wanted == [.quit], "\(way)")
    }
  }

  @Test("into an organisation leads from the lists, to its next milestone", arguments: ["enter", "l", "right", "2"])
  func open(key: String) {
    var desk = Desk()
    desk.press("/", "k", "o", "b", "e", "enter", key)
    #expect(desk.state.screen == .organisation)
    #expect(desk.opened == "神戸市")
    #expect(desk.state.selectedMilestone == .agreement)
    desk.press("h")
    #expect(desk.state.screen == .municipalities)
    #expect(desk.selected == "神戸市")
  }

  @Test("back into the same organisation keeps its place, and into another one begins anew")
  func place() {
    var desk = Desk()
    desk.press("3", "enter", "G", "tab", "esc", "enter")
    #expect(desk.state.organisation?.pane == .notes)
    #expect(desk.state.organisation?.milestones.row == 8)
    desk.press("esc", "j", "enter")
    #expect(desk.state.organisation?.pane == .milestones)
    #expect(desk.state.selectedMilestone == .agreement)
  }

  @Test("from pane to pane goes round, both ways")
  func panes() {
    var desk = Desk()
    desk.press("2")
    var panes: [OrganisationState.Pane?] = []
    for key in ["tab", "tab", "tab", "shift-tab", "shift-tab", "shift-tab"] {
      desk.press(key)
      panes.append(desk.state.organisation?.pane)
    }
    #expect(panes == [.notes, .history, .milestones, .history, .notes, .milestones])
  }

  @Test("is the same with full-width letters of an input method")
  func fullWidth() {
    var desk = Desk()
    desk.type("ｊｊ")
    #expect(desk.state.municipalities.cursor.row == 2)
    desk.type("３")
    #expect(desk.state.screen == .trial)
    desk.type("ｑ／")
    #expect(desk.over == "filter")
    desk.type("ｋｏｂｅ")
    #expect(desk.selected == "神戸市")
    desk.press("enter")
    desk.isConnected = false
    desk.type("ｍ２")
    #expect(desk.over == "day")
    desk.press("esc")
    desk.type("ｐ５")
    #expect(desk.recorded?.intent == .assign(.sakura))
    desk.type("ｕ")
    #expect(desk.wanted == [.reverse(.undo)])
  }

  @Test("yes and no are the same with full-width letters", arguments: [("ｙ", true), ("ｎ", false)])
  func fullWidthAnswer(letter: String, isYes: Bool) {
    var desk = Desk()
    desk.press("/", "k", "o", "b", "e", "enter", "m", "4", "enter")
    #expect(desk.over == "confirmation")
    desk.type(letter)
    #expect(desk.entries.isEmpty == !isYes)
  }

  @Test(
    "of a key without a meaning is a word that says so, and nothing else",
    arguments: ["z", "雲", "f9", "alt-m", "^X", "é"])
  func unknown(name: String) throws {
    var desk = Desk()
    desk.press(name)
    #expect(desk.state.message == .unknownKey(try #require(Key(name)).description))
    #expect(desk.message.contains("? shows the keys"))
    #expect(desk.wanted == [])
    desk.press("j")
    #expect(desk.message == "")
  }

  @Test("of a paste outside a prompt is not taken for keys")
  func paste() {
    var desk = Desk()
    desk.send(.key(.paste("qqqq")))
    #expect(desk.wanted == [])
    #expect(desk.state.screen == .municipalities)
  }

  @Test(
    "of these keys leads outside",
    arguments: [
      ("^Z", Effect.suspend), ("^L", .redraw), ("R", .reload), ("u", .reverse(.undo)), ("^R", .reverse(.redo)),
    ])
  func effects(name: String, effect: Effect) {
    for screen in ["1", "2", "3", "4"] {
      var desk = Desk()
      desk.press(screen)
      desk.isConnected = false
      desk.press(name)
      #expect(desk.wanted == [effect])
    }
  }

  @Test("of a reload ends with a word, and a fresh history")
  func reload() {
    var desk = Desk()
    desk.press("4")
    desk.press("R")
    #expect(desk.state.message == .reloaded)
    #expect(desk.wanted == [.reload, .loadHistory(before: nil, about: nil, limit: 200)])
  }

  @Test("through time keeps the day that is offered current")
  func midnight() {
    var desk = Desk()
    desk.send(
      .time(LocalTime(now: Timestamp(seconds: Desk.now.seconds + 86_400), secondsFromGreenwich: Timestamp.japan)))
    desk.press("m", "1")
    #expect(desk.typed == "2026-11-23")
  }

  @Test("to another size changes nothing but the size", arguments: [(1, 1), (20, 5), (40, 10), (300, 100), (0, 0)])
  func resize(columns: Int, rows: Int) {
    var desk = Desk()
    desk.press("/", "k", "o", "b", "e")
    desk.send(.resized(Size(columns: columns, rows: rows)))
    #expect(desk.state.size == Size(columns: columns, rows: rows))
    #expect(desk.over == "filter")
    #expect(desk.selected == "神戸市")
    #expect(desk.wanted == [])
    desk.press("enter", "space", "m", "esc", "2", "G", "3", "G", "4", "^F", "?", "G", "esc", ":", "down", "esc", "1")
    desk.send(.resized(Size(columns: 80, rows: 24)))
    #expect(desk.selected != nil)
  }

  @Test("at the start has something to say, where there is something")
  func notice() {
    let state = ConsoleState(
      rollout: Desk.baseline, session: Desk().state.session, size: Size(columns: 80, rows: 24), notice: "a torn line")
    #expect(state.message == .notice("a torn line"))
    #expect(Desk().state.message == nil)
  }
}
