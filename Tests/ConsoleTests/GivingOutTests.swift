// What is shown or marked goes to the clipboard or into a file, as the executable is told.

import GovernmentCloud
import Terminal
import Testing

@testable import Console

@Suite("Giving out")
struct GivingOutTests {
  private func hyogo(columns: Int = 80) -> Desk {
    var desk = Desk(columns: columns)
    desk.press("/")
    desk.type("prefecture:hyogo")
    desk.press("enter")
    return desk
  }

  @Test("y copies the selected row, or all that are marked, in the order of the registry")
  func copy() {
    var desk = hyogo()
    desk.press("y")
    #expect(desk.wanted == [.copy([desk.state.municipalities.rows[0]])])
    desk.press("j", "space", "space", "y")
    #expect(desk.wanted == [.copy(Array(desk.state.municipalities.rows[1...2]))])
    desk.send(.told("2 rows copied"))
    #expect(desk.message == "2 rows copied")
  }

  @Test("e asks for a file and writes the rows and columns on screen", arguments: [80, 160])
  func export(columns: Int) {
    var desk = hyogo(columns: columns)
    desk.press("e")
    #expect(desk.typed == "kumoban-2026-11-22.csv")
    desk.press("^U")
    desk.type("out.csv")
    desk.press("enter")
    guard case .export("out.csv", let rows, let names)? = desk.wanted.first else {
      Issue.record("\(desk.wanted)")
      return
    }
    #expect(rows == desk.state.municipalities.rows)
    #expect(names.prefix(4) == ["code", "prefecture", "name", "romaji"])
    #expect(names.contains("cutover") && names.contains("at-next-gate"))
    #expect(names.contains("due") == (columns == 160))
    #expect(Set(names).count == names.count)
  }

  @Test("e writes the marked rows where there are some, and nothing without a name or a row")
  func marks() {
    var desk = hyogo()
    desk.press("space", "e", "enter")
    guard case .export(_, let rows, _)? = desk.wanted.first else {
      Issue.record("\(desk.wanted)")
      return
    }
    #expect(rows.count == 1)
    desk.press("e", "^U", "enter")
    #expect(desk.wanted == [] && desk.over == "text")
    desk.press("esc", "/", "^U")
    desk.type("zzzz")
    desk.press("enter", "U", "e")
    #expect(desk.unavailable == .nothingSelected)
  }

  @Test("nothing is changed by it, read-only too")
  func readOnly() {
    var desk = Desk(readOnly: .asked)
    desk.press("y")
    #expect(desk.wanted.count == 1)
    desk.press("e")
    #expect(desk.over == "text")
  }

  @Test(
    "i asks for a file and shows what it would change; Enter imports it, and Esc does not", arguments: [true, false])
  func importing(isTaken: Bool) {
    var desk = hyogo()
    desk.press("i", "enter")
    #expect(desk.wanted == [] && desk.over == "text")
    desk.type("a.csv")
    desk.press("enter")
    #expect(desk.wanted == [.readImport(path: "a.csv")])
    desk.send(
      .importRead(ImportPreview(path: "a.csv", lines: ["a.csv: 3 rows", "2 change"], isChange: true, refused: 0)))
    #expect(desk.over == "reader" && desk.frame.picture.contains("2 change"))
    desk.press(isTaken ? "enter" : "esc")
    #expect(desk.wanted == (isTaken ? [.importRead(path: "a.csv")] : []))
    #expect(desk.over == nil)
  }

  @Test("rows that can't be taken are left out only by s; what changes nothing is only read")
  func leavingOut() {
    var desk = hyogo()
    let refused = ImportPreview(path: "a.csv", lines: ["line 3: ibm is no provider"], isChange: true, refused: 1)
    desk.send(.importRead(refused))
    desk.press("enter")
    #expect(desk.over == "reader" && desk.wanted == [])
    desk.press("s")
    #expect(desk.wanted == [.importRead(path: "a.csv")])
    desk.send(.importRead(ImportPreview(path: "a.csv", lines: ["0 change"], isChange: false, refused: 0)))
    desk.press("enter")
    #expect(desk.wanted == [] && desk.over == nil)
    var reading = Desk(readOnly: .asked)
    reading.press("i")
    #expect(reading.over == nil && reading.unavailable != nil)
  }

  @Test("gates that stand against rows are passed with a reason, which is asked for with r")
  func reason() {
    var desk = hyogo()
    let preview = ImportPreview(path: "a.csv", lines: ["line 2"], isChange: false, refused: 1, wantsReason: true)
    desk.send(.importRead(preview))
    #expect(desk.frame.picture.contains("r give a reason"))
    desk.press("r")
    desk.type("reported")
    desk.press("enter")
    #expect(desk.wanted == [.readImport(path: "a.csv", reason: "reported")])
    desk.send(
      .importRead(ImportPreview(path: "a.csv", lines: ["1 change"], isChange: true, refused: 0, reason: "reported")))
    desk.press("enter")
    #expect(desk.wanted == [.importRead(path: "a.csv", reason: "reported")])
  }
}
