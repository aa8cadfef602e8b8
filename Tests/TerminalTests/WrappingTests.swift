// Long texts are broken into lines that fit.

import Terminal
import TestSupport
import Testing

@Suite("A text that is broken into lines")
struct WrappingTests {
  @Test(
    "breaks at spaces, or between characters where there are none",
    arguments: [
      ("", 10, [""]), ("kobe", 10, ["kobe"]), ("the line is late", 8, ["the line", "is late"]),
      ("the line is late", 9, ["the line", "is late"]), ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
      ("回線の開通が遅れている", 8, ["回線の開", "通が遅れ", "ている"]), ("回線の開通", 7, ["回線の", "開通"]),
      ("a\nb", 10, ["a", "b"]), ("a\n\nb", 10, ["a", "", "b"]), ("a abcdefghijk", 8, ["a abcdef", "ghijk"]),
      ("call 田中さん today", 9, ["call", "田中さん", "today"]),
    ] as [(String, Int, [String])])
  func lines(text: String, width: Int, lines: [String]) {
    #expect(TextWidth.wrapped(text, to: width) == lines)
  }

  @Test("never has a line that is too long, and loses nothing but spaces", arguments: 1...60 as ClosedRange<UInt64>)
  func random(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let text = (0..<8).map { _ in random.text() }.joined(separator: " ")
    let width = 8 + Int(random.next() % 20)
    let lines = TextWidth.wrapped(text, to: width)
    #expect(lines.allSatisfy { TextWidth.cells(of: $0) <= width })
    let cleaned = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { TextWidth.cleaned(String($0)) }.joined()
    func letters(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { $0 != " " } }
    #expect(letters(lines.joined()) == letters(cleaned))
  }
}
