// Widths of characters and of text, compared with glibc and with tables.

import CCurses
import Glibc
import Testing

@testable import Terminal

@Suite struct TextWidthTests {
  /// Where this table and some version of glibc may differ, and why.
  static let permittedDifferences: [ClosedRange<UInt32>] = [
    0x2630...0x2637,  // wide since Unicode 16
    0x268A...0x268F,  // wide since Unicode 16
    0x4DC0...0x4DFF,  // wide since Unicode 16, and in some versions of glibc before
    0x1D300...0x1D376,  // wide since Unicode 16
    0x1171E...0x1171E,  // a spacing mark in newer versions of Unicode, a combining one before
    0x302A...0x302D, 0x3099...0x309A,  // wide in versions of glibc before 2.26
  ]

  @Test("widths agree with glibc for everything that is printed, up to U+1FFFF")
  func agreement() {
    // A locale of this thread's own: other tests may need the process's.
    let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
    #expect(locale != nil)
    let before = uselocale(locale)
    defer {
      uselocale(before)
      if let locale { freelocale(locale) }
    }
    var compared = 0
    var differing: [String] = []
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let printed: Int
      switch TextWidth.role(of: scalar) {
      case .character(let width, _): printed = width
      case .mark: printed = 0
      case .space, .control, .unknown, .invisible: continue
      }
      let expected = Int(kb_character_cells(value))
      // An older glibc doesn't know the newest characters.
      if expected == -1, let age = scalar.properties.age, age.major >= 15 { continue }
      compared += 1
      if expected != printed, !Self.permittedDifferences.contains(where: { $0.contains(value) }) {
        differing.append("U+\(String(value, radix: 16)): \(printed), glibc \(expected)")
      }
    }
    #expect(compared > 70_000)
    #expect(differing.isEmpty)
  }

  @Test("the replacements for what isn't printed are one cell wide for glibc too")
  func replacements() {
    let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
    let before = uselocale(locale)
    defer {
      uselocale(before)
      if let locale { freelocale(locale) }
    }
    for scalar: Unicode.Scalar in ["·", "\u{FFFD}", "…", " "] {
      #expect(kb_character_cells(scalar.value) == 1)
    }
  }

  @Test(
    "text takes the cells that a terminal gives it",
    arguments: [
      ("", 0), ("abc", 3), ("神戸市", 6), ("カタカナ", 8), ("ｶﾀｶﾅ", 4), ("ﾊﾟ", 2), ("ﾊﾞｽ", 3), ("が", 2),
      ("か\u{3099}", 2), ("e\u{301}", 1), ("\u{3099}", 1), ("①", 1), ("…", 1), ("※", 1), ("ー", 2), ("〜", 2), ("～", 2),
      ("　", 2), ("Ａ", 2), ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 6), ("❤️", 1), ("🇯🇵", 2), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("𠮷野家", 6), ("葛󠄀城", 4), ("a\tb", 3), ("a\r\nb", 3), ("\u{1B}[31m", 5), ("a\u{200B}b", 2), ("\u{202E}abc", 3),
      ("a\u{300}\u{301}\u{302}\u{303}", 1), ("\u{E000}", 1), ("\u{378}", 1),
    ])
  func textCells(text: String, cells: Int) {
    #expect(TextWidth.cells(of: text) == cells)
  }

  @Test("counting stops where the limit is passed")
  func limit() {
    #expect(TextWidth.cells(of: String(repeating: "市", count: 100_000), upTo: 10) == 12)
  }

  @Test("a scalar by itself: marks and what is left out take nothing")
  func scalars() {
    #expect(TextWidth.cells(of: "a" as Unicode.Scalar) == 1)
    #expect(TextWidth.cells(of: "市" as Unicode.Scalar) == 2)
    #expect(TextWidth.cells(of: "\u{301}" as Unicode.Scalar) == 0)
    #expect(TextWidth.cells(of: "\u{200D}" as Unicode.Scalar) == 0)
    #expect(TextWidth.cells(of: "\u{7}" as Unicode.Scalar) == 1)
  }

  @Test("the tables are sorted and their ranges don't overlap")
  func tables() {
    for table in [TextWidth.wide, TextWidth.marks] {
      for (one, next) in zip(table, table.dropFirst()) {
        #expect((one >> 8) + (one & 0xFF) < next >> 8)
      }
    }
  }
}
