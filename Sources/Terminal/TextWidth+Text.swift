// Text cleaned, cut and padded by cells, for where there is no frame: commands and messages.

extension TextWidth {
  /// The text as a terminal may see it.
  ///
  /// Control characters become `·`, line breaks and tabs one space; bidirectional controls, zero-width characters,
  /// variation selectors, tags and skin modifiers are left out; so is a third combining mark on one base.
  public static func cleaned(_ text: String) -> String {
    if plainASCII(text) != nil { return text }
    var cleaned = String.UnicodeScalarView()
    for glyph in Glyphs(text) {
      Cell(glyph: glyph.scalars, width: glyph.width, style: .normal).append(to: &cleaned)
    }
    return String(cleaned)
  }

  /// How many cells of a text's whole graphemes fit into so many cells.
  static func wholeGraphemes(of text: String, fitting limit: Int) -> Int {
    var sum = 0
    for character in text {
      let next = sum + cells(of: character)
      if next > limit { break }
      sum = next
    }
    // A stray Hangul vowel counts for more by itself than on the base it ends up on: end with a whole glyph.
    var kept = 0
    for glyph in Glyphs(text) {
      if kept + glyph.width > sum { break }
      kept += glyph.width
    }
    return kept
  }

  /// The text cleaned and cut to so many cells, with an ellipsis where something is missing.
  public static func cut(_ text: String, to limit: Int, ellipsis: Unicode.Scalar = "…") -> String {
    guard cells(of: text, upTo: limit) > limit else { return cleaned(text) }
    guard limit > 0 else { return "" }
    let kept = wholeGraphemes(of: text, fitting: limit - 1)
    var sum = 0
    var result = String.UnicodeScalarView()
    for glyph in Glyphs(text) {
      sum += glyph.width
      if sum > kept { break }
      Cell(glyph: glyph.scalars, width: glyph.width, style: .normal).append(to: &result)
    }
    result.append(ellipsis)
    return String(result)
  }

  /// The text cleaned, cut and filled up with spaces to exactly so many cells.
  public static func padded(
    _ text: String, to width: Int, alignment: Alignment = .leading, ellipsis: Unicode.Scalar = "…"
  ) -> String {
    let shown = cut(text, to: width, ellipsis: ellipsis)
    let missing = max(0, width - cells(of: shown))
    let before =
      switch alignment {
      case .leading: 0
      case .centre: missing / 2
      case .trailing: missing
      }
    return String(repeating: " ", count: before) + shown + String(repeating: " ", count: missing - before)
  }
}
