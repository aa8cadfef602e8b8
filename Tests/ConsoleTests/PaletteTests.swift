// The palette finds every command by its words and runs it; the help shows them all.

import GovernmentCloud
import Terminal
import Testing

@testable import Console

@Suite("The palette")
struct PaletteTests {
  /// The commands that the palette shows.
  private func found(_ desk: Desk) -> [Action] {
    guard case .palette(let palette)? = desk.state.overlay else { return [] }
    return desk.state.found(by: palette)
  }

  @Test("shows every command of the screen at first", arguments: Screen.allCases)
  func all(screen: Screen) {
    var desk = Desk()
    desk.press("2", "\(screen.rawValue)", ":")
    let bound = Keymap.standard.bindings.filter { $0.screens.contains(screen) }.map(\.action)
    #expect(Set(found(desk)) == Set(bound).subtracting([.palette]))
    #expect(Set(found(desk)).count == found(desk).count)
  }

  @Test("finds a command by any part of its words, those that begin with it first")
  func search() {
    var desk = Desk()
    desk.press(":")
    desk.type("mark")
    let actions = found(desk)
    #expect(actions.prefix(4).contains(.toggleMark))
    #expect(actions.contains(.clearMarks))
    #expect(!actions.contains(.unmark))
    desk.type(" plan")
    #expect(found(desk) == [.milestone])
  }

  @Test("finds commands by their English words in Japanese too", arguments: ["provider", "事業者"])
  func japanese(text: String) {
    var desk = Desk(language: .japanese)
    desk.press(":")
    desk.type(text)
    #expect(found(desk).contains(.provider))
    #expect(found(desk).contains(.providerFilter))
  }

  @Test("runs the selected command")
  func run() {
    var desk = Desk()
    desk.press(":")
    desk.type("provider")
    let second = found(desk)[1]
    desk.press("down", "enter")
    #expect(desk.over == "picker")
    #expect([.provider, .providerFilter].contains(second))
    desk.press("esc", ":")
    desk.type("screen 3")
    desk.press("enter")
    #expect(desk.state.screen == .trial)
  }

  @Test("runs every command that a screen has as its key would", arguments: Screen.allCases, Action.allCases)
  func sameAsKey(screen: Screen, action: Action) throws {
    guard action != .palette, let key = Keymap.standard.key(for: action, on: screen) else { return }
    var byKey = Desk()
    byKey.press("/", "k", "o", "b", "e", "enter", "2", "\(screen.rawValue)")
    byKey.isConnected = false
    var byName = byKey
    byKey.press(key.description)
    byName.press(":")
    byName.type(byName.state.wording.name(of: action))
    #expect(found(byName).first == action)
    byName.press("enter")
    #expect(byName.wanted == byKey.wanted)
    #expect(byName.frame == byKey.frame)
  }

  @Test("completes with Tab")
  func complete() {
    var desk = Desk()
    desk.press(":")
    desk.type("rev")
    desk.press("tab")
    #expect(desk.typed == "Reverse the order")
    desk.press("enter")
    #expect(desk.state.municipalities.sort.isReversed)
  }

  @Test("says why a command can't run")
  func unavailable() {
    var desk = Desk()
    desk.press(":")
    desk.type("clear marks")
    #expect(desk.frame.picture.contains("no rows marked"))
    desk.press("enter")
    #expect(desk.state.message == .unavailable(.clearMarks, .nothingMarked))
  }

  @Test("does nothing where it finds nothing, and says so")
  func nothing() {
    var desk = Desk()
    desk.press(":")
    desk.type("xyzzy")
    #expect(found(desk) == [])
    desk.press("tab", "down", "enter")
    #expect(desk.over == "palette")
    #expect(desk.frame.picture.contains("No such command"))
    #expect(desk.wanted == [])
  }

  @Test("is closed by Esc, and by Backspace where nothing is typed")
  func close() {
    var desk = Desk()
    desk.press(":", "q", "esc")
    #expect(desk.over == nil)
    desk.press(":", "q", "backspace")
    #expect(desk.over == "palette")
    desk.press("backspace")
    #expect(desk.over == nil)
    #expect(desk.wanted == [])
  }

  @Test("keeps the selected command in view, at the smallest size too", arguments: [(80, 24), (40, 10)])
  func scroll(columns: Int, rows: Int) {
    var desk = Desk(columns: columns, rows: rows)
    desk.press(":")
    for action in found(desk).dropFirst() {
      desk.press("down")
      #expect(desk.frame.picture.contains(desk.state.wording.name(of: action)))
    }
  }
}

@Suite("The help")
struct HelpTests {
  @Test(
    "opens with ? and F1, and closes with Esc, q, ? and Enter", arguments: ["?", "f1"], ["esc", "q", "?", "enter"])
  func open(key: String, close: String) {
    for screen in Screen.allCases {
      var desk = Desk()
      desk.press("2", "\(screen.rawValue)", key)
      #expect(desk.over == "help")
      desk.press(close)
      #expect(desk.over == nil)
      #expect(desk.state.screen == screen)
      #expect(desk.wanted == [])
    }
  }

  @Test("can be read to its end at every size, and back to its beginning", arguments: [(80, 24), (40, 10), (160, 60)])
  func scroll(columns: Int, rows: Int) {
    var desk = Desk(columns: columns, rows: rows)
    desk.press("?")
    let first = desk.frame.picture
    let lines = desk.state.helpLines
    var seen: Set<String> = []
    for _ in 0..<lines.count {
      let picture = desk.frame.picture
      for line in lines where !line.keys.isEmpty && picture.contains(" \(line.keys) ") { seen.insert(line.keys) }
      desk.press("j")
    }
    #expect(Set(lines.map(\.keys).filter { !$0.isEmpty && TextWidth.cells(of: $0) <= 16 }).subtracting(seen) == [])
    let last = desk.frame.picture
    desk.press("^F", "G")
    #expect(desk.frame.picture == last)
    desk.press("g")
    #expect(desk.frame.picture == first)
    desk.press("k", "^B", "^U")
    #expect(desk.frame.picture == first)
  }

  @Test("explains the query language where there is a filter")
  func query() {
    var desk = Desk()
    desk.press("?")
    #expect(desk.state.helpLines.contains { $0.keys == "provider:aws" })
    desk.press("esc", "4", "?")
    #expect(!desk.state.helpLines.contains { $0.keys == "provider:aws" })
  }

  @Test("gives only examples that the query language understands")
  func examples() throws {
    for (text, _) in Wording(language: .english).filterHelp {
      _ = try Query(parsing: text, today: Desk.today, catalogue: .embedded)
    }
  }
}
