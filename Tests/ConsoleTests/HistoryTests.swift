// The history is asked for a page at a time, grows at its top, and keeps its place.

import GovernmentCloud
import Terminal
import Testing

@testable import Console

@Suite("The history")
struct HistoryTests {
  /// Notes about two organisations, one after the other.
  private func notes(_ count: Int) -> [Draft] {
    (1...count).map { number in
      let code = OrganisationCode(trusted: number.isMultiple(of: 2) ? 281_000 : 332_020)
      return Draft(at: Desk.now, operator: "suzuki", changes: [.note(code, text: "note \(number)")])
    }
  }

  private func page(_ before: Int?, about: UInt32? = nil) -> Effect {
    .loadHistory(before: before, about: about.map { OrganisationCode(trusted: $0) }, limit: 200)
  }

  @Test("is asked for when its screen opens, newest first")
  func opens() {
    var desk = Desk(after: notes(30))
    desk.press("4")
    #expect(desk.wanted == [page(nil)])
    #expect(desk.state.history.entries.map(\.number) == Array((1...30).reversed()))
    #expect(desk.state.history.isComplete)
    desk.press("1", "4")
    #expect(desk.wanted == [])
  }

  @Test("is asked for page by page as the cursor goes down, never twice, to its end")
  func pages() {
    var desk = Desk(after: notes(450))
    desk.press("4")
    #expect(desk.state.history.entries.count == 200)
    desk.press("j")
    #expect(desk.wanted == [])
    desk.press("G")
    #expect(desk.wanted == [page(251)])
    #expect(desk.state.history.entries.count == 400)
    desk.press("G")
    #expect(desk.wanted == [page(51)])
    desk.press("G", "G", "^F")
    #expect(desk.wanted == [])
    #expect(desk.state.history.entries.map(\.number) == Array((1...450).reversed()))
    #expect(desk.state.history.cursor.row == 449)
  }

  @Test("is not asked for again while it is on its way")
  func loading() {
    var desk = Desk(after: notes(450))
    desk.press("4")
    desk.isConnected = false
    desk.press("G", "G", "k", "G")
    #expect(desk.wanted == [page(251)])
    desk.press("1", "4", "G")
    #expect(desk.wanted == [])
  }

  @Test("does not take a page that does not fit")
  func stray() {
    var desk = Desk(after: notes(450))
    desk.press("4")
    let entries = desk.state.history.entries
    desk.send(.history(Array(desk.entries.prefix(10).reversed()), about: nil, before: 77, limit: 200))
    #expect(desk.state.history.entries == entries)
  }

  @Test("grows at its top; the selected entry stays selected, and in view")
  func grows() {
    var desk = Desk(after: notes(100))
    desk.press("4")
    for row in [1, 5, desk.state.listHeight - 1, 60, 99] {
      desk.press("g")
      for _ in 0..<row { desk.press("j") }
      let number = desk.state.history.entries[desk.state.history.cursor.row].number
      desk.colleague(.note("a"), on: 281_000)
      #expect(desk.state.history.entries[desk.state.history.cursor.row].number == number)
      #expect(desk.isCursorInBody, "row \(row)")
      #expect(desk.cursorLine.contains("note \(number)"), "row \(row)")
    }
  }

  @Test("shows what is newest, where the cursor stands at the top")
  func top() {
    var desk = Desk(after: notes(10))
    desk.press("4")
    desk.colleague(.note("a"), on: 281_000)
    #expect(desk.state.history.cursor.row == 0)
    #expect(desk.state.history.entries.first?.operator == "tanaka")
    #expect(desk.state.history.entries.map(\.number) == Array((1...11).reversed()))
  }

  @Test("has every entry once, where work goes on before it was ever opened")
  func growsUnopened() {
    var desk = Desk(after: notes(5))
    desk.press("/", "k", "o", "b", "e", "enter", "a", "x", "enter")
    desk.colleague(.note("a"), on: 281_000)
    desk.press("u", "4")
    #expect(desk.state.history.entries.map(\.number) == Array((1...8).reversed()))
  }

  @Test("of an organisation is asked for when that is opened, and holds only its own")
  func organisation() {
    var desk = Desk(after: notes(30))
    desk.press("/", "k", "o", "b", "e", "enter", "2")
    #expect(desk.wanted == [page(nil, about: 281_000)])
    #expect(desk.state.organisation?.history.entries.count == 15)
    desk.colleague(.note("a"), on: 332_020)
    #expect(desk.state.organisation?.history.entries.count == 15)
    desk.colleague(.note("a"), on: 281_000)
    #expect(desk.state.organisation?.history.entries.count == 16)
  }

  @Test("of an organisation that was left does not take the other one's page")
  func organisationLeft() {
    var desk = Desk(after: notes(30))
    desk.isConnected = false
    desk.press("3", "enter", "esc", "j", "enter")
    let about = OrganisationCode(trusted: 281_000)
    desk.send(.history(desk.entries.filter { $0.change.organisation == about }, about: about, before: nil, limit: 200))
    #expect(desk.opened == "倉敷市")
    #expect(desk.state.organisation?.history.entries == [])
  }

  @Test("of an organisation keeps its selected entry in view as it grows")
  func organisationGrows() {
    var desk = Desk(after: notes(120))
    desk.press("/", "k", "o", "b", "e", "enter", "2", "tab", "tab")
    let height = desk.state.organisationLayout.paneHeight
    for _ in 0..<height - 1 { desk.press("j") }
    #expect(desk.isCursorInBody)
    desk.colleague(.note("a"), on: 281_000)
    #expect(desk.isCursorInBody)
  }

  @Test("leads to the organisation of an entry")
  func opensOrganisation() {
    var desk = Desk(after: notes(30))
    desk.press("4", "j", "enter")
    #expect(desk.opened == "倉敷市")
    desk.press("esc")
    #expect(desk.state.screen == .history)
    #expect(desk.state.history.cursor.row == 1)
  }

  @Test("that is empty says so, and its commands say why they can't run")
  func empty() {
    var desk = Desk()
    desk.press("4")
    #expect(desk.frame.picture.contains("Nothing recorded yet."))
    desk.press("enter")
    #expect(desk.unavailable == .nothingSelected)
    desk.press("j", "G", "k")
    #expect(desk.state.history.cursor.row == 0)
  }

  @Test("tells who did what, from what to what, and what was undone")
  func words() {
    var desk = Desk(columns: 160)
    desk.press("/", "k", "o", "b", "e", "enter", "p", "5", "u", "4")
    #expect(desk.frame.picture.contains("provider AWS → Sakura"))
    #expect(desk.frame.picture.contains("provider Sakura → AWS (undo of 1)"))
    #expect(desk.frame.picture.contains("2026-11-22 14:31"))
  }
}
