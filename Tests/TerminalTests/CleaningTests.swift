// What becomes of text that must not reach a terminal as it is.

import TestSupport
import Testing

@testable import Terminal

@Suite struct CleaningTests {
  @Test(
    "text is cleaned",
    arguments: [
      ("plain", "plain"), ("神戸市", "神戸市"), ("", ""),
      ("\u{1B}[2J", "·[2J"), ("\u{7}", "·"), ("\u{0}", "·"), ("\u{7F}", "·"), ("\u{9B}31m", "·31m"),
      ("a\nb", "a b"), ("a\tb", "a b"), ("a\r\nb", "a b"), ("a\r\r\nb", "a  b"), ("a\u{85}b", "a b"),
      ("a\u{2028}b", "a b"),
      ("\u{202E}abc\u{202C}", "abc"), ("\u{2066}abc\u{2069}", "abc"), ("a\u{200E}b\u{200F}", "ab"),
      ("a\u{200B}b\u{200C}c\u{200D}d\u{FEFF}e\u{2060}f", "abcdef"), ("co\u{AD}op", "coop"),
      ("❤\u{FE0F}", "❤"), ("葛\u{E0100}城", "葛城"), ("x\u{E0041}\u{E007F}", "x"),
      ("👍🏽", "👍"), ("🏽", "🏽"), ("👨‍👩‍👧", "👨👩👧"), ("a🏽", "a🏽"),
      ("a\u{300}\u{301}\u{302}b", "a\u{300}\u{301}b"), ("\u{301}a", " \u{301}a"), ("\n\u{301}", "  \u{301}"),
      ("\u{378}", "\u{FFFD}"), ("\u{3164}a\u{115F}", "a"), ("\u{200D}", ""),
    ])
  func cleaned(text: String, shown: String) {
    // Compared by scalars: canonically equal isn't good enough here.
    #expect(Array(TextWidth.cleaned(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test("no scalar reaches a cell as a control or as something invisible")
  func everyScalar() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for glyph in Glyphs(String(Character(scalar))) {
        let base = Cell(glyph: glyph.scalars, width: glyph.width, style: .normal).base
        let category = base?.properties.generalCategory
        let isShown =
          category != .control && category != .format && category != .unassigned && category != .lineSeparator
          && category != .paragraphSeparator && base?.properties.isDefaultIgnorableCodePoint == false
        if !isShown { Issue.record("U+\(String(value, radix: 16))") }
      }
    }
  }

  @Test("cleaning what is clean changes nothing")
  func idempotence() {
    var random = SplitMix(seed: 7)
    for _ in 0..<500 {
      let once = TextWidth.cleaned(random.text())
      #expect(Array(TextWidth.cleaned(once).unicodeScalars) == Array(once.unicodeScalars))
    }
  }

  @Test(
    "text is cut with an ellipsis on whole graphemes",
    arguments: [
      ("municipality", 12, "municipality"), ("municipality", 5, "muni…"), ("神戸市", 6, "神戸市"), ("神戸市", 5, "神戸…"),
      ("神戸市", 4, "神…"), ("神戸市", 2, "…"), ("神戸市", 1, "…"), ("神戸市", 0, ""), ("神戸市", -3, ""), ("ﾊﾟﾊﾟ", 2, "…"),
      ("ﾊﾟﾊﾟ", 3, "ﾊﾟ…"), ("🇯🇵🇯🇵", 2, "…"), ("🇯🇵🇯🇵", 3, "🇯🇵…"), ("か\u{3099}きく", 4, "か\u{3099}…"), ("ab\u{301}c", 2, "a…"),
      ("a\nbc", 3, "a …"),
    ])
  func cut(text: String, width: Int, shown: String) {
    #expect(TextWidth.cut(text, to: width) == shown)
  }

  @Test("padded text takes exactly its width")
  func padded() {
    #expect(TextWidth.padded("神戸", to: 6) == "神戸  ")
    #expect(TextWidth.padded("神戸", to: 6, alignment: .trailing) == "  神戸")
    #expect(TextWidth.padded("神戸", to: 7, alignment: .centre) == " 神戸  ")
    #expect(TextWidth.padded("神戸市", to: 4) == "神… ")
    #expect(TextWidth.padded("神戸市", to: -1) == "")
  }
}
