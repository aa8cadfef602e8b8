// Editing a line: what keys do to it, and what of it is shown.

import TestSupport
import Testing

@testable import Terminal

@Suite struct TextFieldTests {
  /// A field with the cursor where the bar is.
  func field(_ picture: String, limit: Int = 10_000) -> TextField {
    var field = TextField(String(picture.filter { $0 != "|" }), limit: limit)
    let parts = picture.split(separator: "|", omittingEmptySubsequences: false)
    field.moveCursor(to: parts.first?.count ?? 0)
    return field
  }

  func picture(_ field: TextField) -> String {
    String(field.characters[..<field.cursor]) + "|" + String(field.characters[field.cursor...])
  }

  @Test(
    "keys edit",
    arguments: [
      ("ab|c", .character("x"), "abx|c"), ("|", .character("神"), "神|"), ("ab|c", .backspace, "a|c"),
      ("|ab", .backspace, "|ab"),
      ("a|bc", .delete, "a|c"), ("ab|", .delete, "ab|"), ("ab|c", .left, "a|bc"), ("|abc", .left, "|abc"),
      ("ab|c", .right, "abc|"),
      ("abc|", .right, "abc|"), ("ab|c", .home, "|abc"), ("ab|c", .end, "abc|"), ("ab|c", .control("a"), "|abc"),
      ("a|bc", .control("e"), "abc|"), ("a|bc", .control("k"), "a|"), ("ab|c", .control("u"), "|c"),
      ("one two  |three", .control("w"), "one |three"), ("  |", .control("w"), "|"), ("|a", .control("w"), "|a"),
      ("a|b", .paste("x\ny\u{1B}z"), "ax yz|b"), ("か|き", .character("\u{3099}"), "が|き"), ("神👨‍👩‍👧|", .backspace, "神|"),
      ("🇯|", .character("🇵"), "🇯🇵|"),
    ] as [(String, Key, String)])
  func keys(before: String, key: Key, after: String) {
    var field = field(before)
    let isUsed = field.apply(key)
    #expect(isUsed)
    #expect(picture(field) == after)
  }

  @Test(
    "keys that mean nothing in a line are left to others",
    arguments: [.enter, .escape, .up, .tab, .control("r"), .function(1)] as [Key])
  func others(key: Key) {
    var field = field("a|b")
    let isUsed = field.apply(key)
    #expect(!isUsed)
    #expect(picture(field) == "a|b")
  }

  @Test("text beyond the limit is left out, and this is said")
  func limit() {
    var field = field("ab|c", limit: 5)
    var isWhole = field.insert("xyz")
    #expect(!isWhole)
    #expect(picture(field) == "abxy|c")
    isWhole = field.insert("z")
    #expect(!isWhole)
    #expect(picture(field) == "abxy|c")
    isWhole = field.insert("\u{301}")
    #expect(isWhole)
    #expect(TextField("abcdefgh", limit: 3).text == "abc")
    var start = self.field("|abc", limit: 3)
    isWhole = start.insert("x")
    #expect(!isWhole)
    #expect(picture(start) == "|abc")
  }

  @Test(
    "the window shows the cursor",
    arguments: [
      ("|", 10, "", 0, false, false), ("abc|", 10, "abc", 3, false, false),
      ("abcdefghij|", 10, "bcdefghij", 9, true, false),
      ("|abcdefghijkl", 10, "abcdefghij", 0, false, true), ("abcdefghi|jkl", 10, "cdefghijkl", 7, true, false),
      ("神戸市役所|", 6, "役所", 4, true, false), ("神戸市役所|", 5, "役所", 4, true, false), ("|神戸市役所", 5, "神戸", 0, false, true),
      ("神戸|市役所", 5, "戸市", 2, true, true), ("abc|", 1, "", 0, true, false), ("abc|", 0, "", 0, true, false),
      ("a\u{200B}b|", 10, "ab", 2, false, false),
    ] as [(String, Int, String, Int, Bool, Bool)])
  func window(picture: String, width: Int, text: String, column: Int, left: Bool, right: Bool) {
    let window = field(picture).window(width: width)
    #expect(window.text == text)
    #expect(window.cursorColumn == column)
    #expect(window.isCutLeft == left)
    #expect(window.isCutRight == right)
  }

  @Test("in any width the cursor is within the text shown, and the text within the width", arguments: 0..<10)
  func randomWindows(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<200 {
      var field = TextField(random.text())
      field.moveCursor(to: Int.random(in: 0...12, using: &random))
      let width = Int.random(in: 1...14, using: &random)
      let window = field.window(width: width)
      let cells = TextWidth.cells(of: window.text)
      #expect(cells <= width)
      #expect(window.cursorColumn <= cells)
      #expect(window.cursorColumn < width)
    }
  }

  @Test("ten thousand characters are typed, moved over and shown")
  func long() {
    var field = TextField()
    let clock = ContinuousClock()
    let time = clock.measure {
      for _ in 0..<10_000 {
        _ = field.apply(.character("市"))
        _ = field.window(width: 40)
      }
      for _ in 0..<5_000 { _ = field.apply(.left) }
      for _ in 0..<100 { _ = field.apply(.character("a")) }
      field.moveCursor(to: 5_000)
      for _ in 0..<100 { _ = field.apply(.backspace) }
    }
    #expect(field.characters.count == 9_900)
    // Quadratic string work would take minutes.
    #expect(time < .seconds(20))
  }
}
