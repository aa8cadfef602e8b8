// How kana are folded: marks of voicing, width, long vowels.

extension TextFolder {
  /// Takes a hiragana, and holds it until it is clear that no mark of voicing follows.
  mutating func foldKana(_ scalar: UInt32) {
    if heldKana != 0 { writeHeldKana() }
    switch scalar {
    case 0x3095: heldKana = 0x304B
    case 0x3096: heldKana = 0x3051
    default: heldKana = scalar
    }
  }

  /// Puts ゛ or ゜ on the kana before; one that fits nothing is dropped.
  ///
  /// - Parameter byHalf: whether it is ゜.
  mutating func foldVoicing(byHalf: Bool) {
    switch heldKana {
    // は, ひ, ふ, へ, ほ: each is followed by its ば and its ぱ.
    case 0x306F, 0x3072, 0x3075, 0x3078, 0x307B: heldKana += byHalf ? 2 : 1
    // か to ち stand at odd numbers, つ, て, と at even ones; each is followed by its voiced form.
    case 0x304B...0x3062 where heldKana & 1 == 1 && !byHalf: heldKana += 1
    case 0x3064 where !byHalf, 0x3066 where !byHalf, 0x3068 where !byHalf: heldKana += 1
    case 0x3046 where !byHalf: heldKana = 0x3094
    default: break
    }
  }

  /// Writes the kana that was held.
  mutating func writeHeldKana() {
    guard heldKana != 0 else { return }
    let scalar = heldKana
    heldKana = 0
    if clusterCount != 0 { writeCluster(before: 0) }
    plain.append(kana: scalar)
    let last = vowel
    let isLong =
      scalar == 0x3046 && (last == UInt8(ascii: "o") || last == UInt8(ascii: "u"))
      || scalar == 0x304A && last == UInt8(ascii: "o")
    if isLong { return }
    loose.append(kana: scalar)
    vowel = Self.kanaVowels.utf8Start[Int(scalar) - 0x3041]
    if vowel == UInt8(ascii: "-") { vowel = 0 }
    vowelIsKana = true
  }

  /// The hiragana of a half-width katakana, U+FF66 to U+FF9D.
  static func wide(_ scalar: UInt32) -> UInt32 {
    let byte = halfWidth.utf8Start[Int(scalar) - 0xFF66]
    return 0x3040 + UInt32(byte)
  }

  /// The vowels of U+3041 (ぁ) to U+3096 (ゖ); a hyphen for none.
  private static let kanaVowels: StaticString =
    "aaiiuueeooaaiiuueeooaaiiuueeooaaii-uueeooaiueoaaaiiiuuueeeoooaiueoaauuooaiueoaaieo-uae"

  /// The hiragana of ｦ to ﾝ, each by its distance from U+3040; ｰ, the eleventh, never comes here.
  private static let halfWidth: StaticString =
    """
    \u{52}\u{01}\u{03}\u{05}\u{07}\u{09}\u{43}\u{45}\u{47}\u{23}\u{01}\
    \u{02}\u{04}\u{06}\u{08}\u{0A}\u{0B}\u{0D}\u{0F}\u{11}\u{13}\
    \u{15}\u{17}\u{19}\u{1B}\u{1D}\u{1F}\u{21}\u{24}\u{26}\u{28}\
    \u{2A}\u{2B}\u{2C}\u{2D}\u{2E}\u{2F}\u{32}\u{35}\u{38}\u{3B}\
    \u{3E}\u{3F}\u{40}\u{41}\u{42}\u{44}\u{46}\u{48}\u{49}\u{4A}\u{4B}\u{4C}\u{4D}\u{4F}\u{53}
    """
}
