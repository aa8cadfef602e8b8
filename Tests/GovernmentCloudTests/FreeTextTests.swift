// Texts of operators are taken as they are, or refused with what is wrong in them.

import GovernmentCloud
import Testing

@Suite("A text of an operator")
struct FreeTextTests {
  private func cause(_ text: String) -> Refusal.Cause? {
    refusal { () throws(Refusal) in try FreeText.checked(text) }?.cause
  }

  @Test(
    "is kept to the letter",
    arguments: [
      "line ordered", "回線を発注した", "a", "👩‍💻 and 🇯🇵 and ✊🏽", "e\u{301}", "が\u{3099}", "한국어", "שלום", "first\nsecond",
      "a\u{A0}b",
      "~!@#$%^&*()<>\"'\\|", "｢ﾊﾝｶｸ｣", "𠮷野家",
    ])
  func kept(text: String) throws {
    #expect(Array(try FreeText.checked(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("loses the white space at its ends, and none inside")
  func trimmed() throws {
    #expect(try FreeText.checked("  line ordered \n") == "line ordered")
    #expect(try FreeText.checked("\t　回線　\r\n") == "回線")
    #expect(try FreeText.checked(" two  spaces ") == "two  spaces")
    #expect(try FreeText.checked("\nfirst\n\nsecond\n") == "first\n\nsecond")
  }

  @Test(
    "is refused when nothing is left",
    arguments: ["", " ", "\n", "\t \r\n", "　", "\u{2003}", "\u{200B}", "\u{FEFF} \u{2060}"])
  func empty(text: String) {
    #expect(cause(text) == .emptyText)
  }

  @Test(
    "is refused with its first control character and the place of that",
    arguments: [
      ("a\u{0}b", 0x00, 2), ("a\u{7}", 0x07, 2), ("\u{8}a", 0x08, 1), ("a\tb", 0x09, 2), ("ab\u{B}c", 0x0B, 3),
      ("a\rb", 0x0D, 2), ("a\r\nb", 0x0D, 2), ("回線\u{1B}[31m赤\u{1B}[0m", 0x1B, 3), ("\u{1B}]0;title\u{7}", 0x1B, 1),
      ("a\u{7F}", 0x7F, 2), ("a\u{9B}31m", 0x9B, 2), ("a\u{85}b", 0x85, 2), ("a\u{90}b", 0x90, 2),
      ("a\nb\u{1}", 0x01, 4), ("  a\u{1}", 0x01, 4), ("　\n\u{1B}x ", 0x1B, 3),
    ] as [(String, UInt32, Int)])
  func control(text: String, value: UInt32, position: Int) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(cause(text) == .controlCharacter(scalar, position: position))
  }

  @Test("may have two thousand characters, counted as people count them")
  func limit() throws {
    for character in ["a", "雲", "👍🏽", "👩‍💻", "e\u{301}"] {
      let longest = String(repeating: character, count: 2_000)
      #expect(try FreeText.checked(longest) == longest)
      #expect(cause(longest + character) == .textTooLong(count: 2_001, limit: 2_000))
    }
    #expect(FreeText.limit == 2_000)
  }

  @Test("is refused with its length, where that is 10,000 characters")
  func tooLong() {
    #expect(cause(String(repeating: "雲", count: 10_000)) == .textTooLong(count: 10_000, limit: 2_000))
  }

  @Test("may not have a thousand marks on one character")
  func marks() {
    let text = "e" + String(repeating: "\u{301}", count: 8_000)
    #expect(text.count == 1)
    #expect(cause(text) == .textTooLong(count: 8_001, limit: 8_000))
  }

  @Test("does not count the white space at its ends")
  func paddedLimit() throws {
    let text = String(repeating: "a", count: 2_000)
    #expect(try FreeText.checked("  \(text)  ") == text)
  }

  @Test("is checked wherever an operator writes one", arguments: ["", "a\u{1B}b"])
  func everywhere(text: String) {
    let terms = [MarkTerms(reason: text), MarkTerms(note: text)]
    let intents: [Intent] =
      [.note(text), .block(reason: text), .withdraw(reason: text)]
      + terms.map { .mark(.agreement, on: day("2022-01-01"), terms: $0) }
    for intent in intents {
      var office = Office()
      let refusal = refusal { () throws(Refusal) in try office.act(intent, on: .kobe) }
      #expect(refusal?.cause == (text.isEmpty ? .emptyText : .controlCharacter("\u{1B}", position: 2)))
      #expect(refusal?.organisations == [])
      #expect(office.entries.isEmpty)
    }
  }
}
