// The cursor moves as it is told, and follows its municipality through everything else.

import GovernmentCloud
import Terminal
import Testing

@testable import Console

@Suite("The cursor")
struct CursorTests {
  /// A desk with the cursor on Kobe among all municipalities.
  private func onKobe(columns: Int = 80, rows: Int = 24) -> Desk {
    var desk = Desk(columns: columns, rows: rows)
    desk.press("/", "k", "o", "b", "e", "enter", "esc")
    return desk
  }

  @Test("moves by rows, by half pages and pages, and to the ends")
  func movement() {
    var desk = Desk(rows: 24)
    let height = desk.state.listHeight
    let moves: [(String, Int)] = [
      ("j", 1), ("down", 2), ("k", 1), ("up", 0), ("k", 0), ("^F", height), ("pgdn", 2 * height), ("^B", height),
      ("pgup", 0), ("^D", height / 2), ("^U", 0), ("G", 1_740), ("j", 1_740), ("^F", 1_740), ("g", 0), ("end", 1_740),
      ("home", 0),
    ]
    for (key, row) in moves {
      desk.press(key)
      #expect(desk.state.municipalities.cursor.row == row, "\(key)")
    }
  }

  @Test("stays on its municipality when a kept filter is cleared")
  func cleared() {
    let desk = onKobe()
    #expect(desk.selected == "神戸市")
    #expect(desk.rows.count == 1_741)
    #expect(desk.cursorLine.contains("神戸市"))
  }

  @Test("stays on its municipality when a filter is cleared while it is typed")
  func clearedWhileTyped() {
    var desk = Desk()
    desk.press("/", "k", "o", "b", "e", "esc")
    #expect(desk.selected == "神戸市")
  }

  @Test("stays on its municipality through every order of rows", arguments: 1...7)
  func sort(digit: Int) {
    var desk = onKobe()
    desk.press("s", "\(digit)")
    #expect(desk.selected == "神戸市")
    desk.press("S")
    #expect(desk.selected == "神戸市")
    #expect(desk.cursorLine.contains("神戸市"))
  }

  @Test("turns the order round where the same one is chosen again")
  func sortAgain() {
    var desk = Desk()
    desk.press("s", "2")
    #expect(desk.state.municipalities.sort == SortOrder(key: .name))
    let readings = desk.state.municipalities.rows.map { Desk.registry.kana(at: $0) }
    #expect(readings == readings.sorted())
    desk.press("s", "2")
    #expect(desk.state.municipalities.sort == SortOrder(key: .name, isReversed: true))
    #expect(desk.state.municipalities.rows.map { Desk.registry.kana(at: $0) } == readings.reversed())
    desk.press("s", "1")
    #expect(desk.state.municipalities.sort == SortOrder())
  }

  @Test("stays on its municipality through a provider filter that holds it")
  func providerFilter() {
    var desk = onKobe()
    desk.press("f", "1")
    #expect(desk.rows == ["神戸市"])
    desk.press("f", "0")
    #expect(desk.selected == "神戸市")
  }

  @Test("stays on its municipality when a colleague's change puts another one above it")
  func colleague() {
    var desk = onKobe()
    desk.press("s", "7")
    let before = desk.state.municipalities.cursor.row
    desk.colleague(.note("line ordered"), on: 473_821)
    #expect(desk.rows.first == "与那国町")
    #expect(desk.selected == "神戸市")
    #expect(desk.state.municipalities.cursor.row == before + 1)
    #expect(desk.message.contains("tanaka") && desk.message.contains("与那国町"))
  }

  @Test("stays on its municipality through edit, undo and redo that move it")
  func edit() {
    var desk = onKobe()
    desk.press("s", "7", "a")
    desk.type("line ordered")
    desk.press("enter")
    #expect(desk.rows.first == "神戸市")
    #expect(desk.selected == "神戸市")
    desk.press("u")
    #expect(desk.selected == "神戸市")
    desk.press("^R")
    #expect(desk.selected == "神戸市")
  }

  @Test("stays in its place when its municipality leaves the rows")
  func leaves() {
    var desk = Desk()
    desk.press("f", "6", "j", "j", "j")
    let next = desk.rows[4]
    desk.press("p", "5")
    #expect(desk.rows.count == 1_739)
    #expect(desk.selected == next)
    desk.press("G")
    desk.press("p", "5")
    #expect(desk.selected == desk.rows.last)
  }

  @Test("stays on its municipality through another screen and back")
  func screens() {
    var desk = onKobe()
    desk.press("3", "j", "4", "1")
    #expect(desk.selected == "神戸市")
  }

  @Test("of the list stays in view at every size", arguments: [(80, 24), (40, 10), (160, 45), (60, 11), (100, 60)])
  func resize(columns: Int, rows: Int) {
    var desk = onKobe()
    desk.send(.resized(Size(columns: columns, rows: rows)))
    #expect(desk.cursorLine.contains("神戸市"))
    desk.send(.resized(Size(columns: 10, rows: 3)))
    #expect(desk.selected == "神戸市")
    desk.send(.resized(Size(columns: 80, rows: 24)))
    #expect(desk.cursorLine.contains("神戸市"))
  }

  @Test("of every list stays in view when the terminal shrinks", arguments: Screen.allCases, ["j", "^D", "G"])
  func shrink(screen: Screen, key: String) {
    let notes = (1...40).map { number in
      Draft(
        at: Desk.now, operator: "suzuki", changes: [.note(OrganisationCode(trusted: 281_000), text: "note \(number)")])
    }
    for pane in 0..<3 where pane == 0 || screen == .organisation {
      var desk = Desk(columns: 120, rows: 45, after: notes)
      desk.press("/", "k", "o", "b", "e", "enter", "2", "\(screen.rawValue)")
      for _ in 0..<pane { desk.press("tab") }
      desk.press(key)
      #expect(desk.isCursorInBody)
      for size in [Size(columns: 120, rows: 20), Size(columns: 80, rows: 24), Size(columns: 80, rows: 45)] {
        desk.send(.resized(size))
        #expect(desk.isCursorInBody, "\(screen) pane \(pane) after \(key) at \(size.columns)×\(size.rows)")
      }
    }
  }

  @Test("of the trial stays in view on the way to another screen and back, at the smallest size")
  func trial() {
    var desk = Desk(columns: 40, rows: 10)
    desk.press("3", "G")
    #expect(desk.isCursorInBody)
    desk.press("1", "3")
    #expect(desk.isCursorInBody)
  }
}
