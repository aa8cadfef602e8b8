// Random numbers and texts from a seed, so that a failure comes again.

/// SplitMix64.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

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
