// Texts of all kinds from a seed.

import TestSupport

extension SplitMix {
  private static let pieces: [String] = [
    "a", "z", " ", "0", "é", "e\u{301}", "神", "戸", "市", "カ", "ｶ", "ﾊﾟ", "か\u{3099}", "👍🏽", "👨‍👩‍👧", "🇯🇵", "🇯", "한",
    "\u{1112}", "\u{1161}", "\u{11AB}", "\u{200D}", "\u{FE0F}", "\u{301}", "\n", "\r\n", "\u{1B}", "\u{E0100}", "नि",
    "\u{378}", "…",
    "\u{1F3FD}", "\u{200F}", "𠮷", "\u{7F}", "～", "\u{302E}",
  ]

  /// A text of up to 12 pieces of all kinds.
  mutating func text() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &self) {
      text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &self)]
    }
    return text
  }
}
