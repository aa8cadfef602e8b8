// How many cells characters take, and what becomes of those that must never reach a terminal.

/// How many cells text takes on a terminal, counted as it is shown: cleaned, ambiguous characters narrow.
///
/// The widths are those of glibc's `wcwidth` in a UTF-8 locale, which ncurses goes by.
public enum TextWidth {
  /// What a scalar means on a screen.
  enum Role: Equatable {
    /// A character of so many cells; in a plain one, one scalar is one grapheme.
    case character(Int, plain: Bool)
    /// A combining mark on the character before it.
    case mark
    /// Space of some kind that a line of text can't hold: a tab, a line break.
    case space
    /// A control character, shown as a dot.
    case control
    /// Something that no font knows, shown as U+FFFD.
    case unknown
    /// Something invisible that only steers: left out.
    case invisible
  }

  /// The cells of one scalar by itself: 0 for combining marks and for what is left out, else 1 or 2.
  public static func cells(of scalar: Unicode.Scalar) -> Int {
    switch role(of: scalar) {
    case .character(let width, _): width
    case .space, .control, .unknown: 1
    case .mark, .invisible: 0
    }
  }

  /// The cells of one character with all its marks.
  public static func cells(of character: Character) -> Int {
    if character.isASCII { return 1 }
    return cells(of: String(character))
  }

  /// The cells of a text; counting stops where there are more than `limit`, and then answers more than `limit`.
  public static func cells(of text: String, upTo limit: Int = .max) -> Int {
    if let ascii = plainASCII(text) { return ascii }
    var sum = 0
    for glyph in Glyphs(text) {
      sum += glyph.width
      if sum > limit { break }
    }
    return sum
  }

  /// The number of bytes of a text that has nothing but printable ASCII, else nil.
  static func plainASCII(_ text: String) -> Int? {
    text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      for byte in bytes where byte &- 0x20 >= 0x5F { return nil }
      return bytes.count
    } ?? nil
  }

  /// The meaning of a scalar; frequent ranges first.
  static func role(of scalar: Unicode.Scalar) -> Role {
    switch scalar.value {
    case 0x20...0x7E: .character(1, plain: true)
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: .space
    case 0x00...0x9F: .control
    case 0xAD: .invisible
    case 0xA0...0x2FF, 0x370...0x373, 0x391...0x3A1, 0x3A3...0x481: .character(1, plain: true)
    case 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x22FF, 0x2500...0x25FC: .character(1, plain: true)
    case 0x3001...0x3029, 0x3041...0x3096, 0x309B...0x30FF: .character(2, plain: true)
    case 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF60: .character(2, plain: true)
    case 0xFF61...0xFF9D: .character(1, plain: true)
    case 0xFE00...0xFE0F, 0xE0000...0xE0FFF: .invisible
    default: rareRole(of: scalar)
    }
  }

  private static func rareRole(of scalar: Unicode.Scalar) -> Role {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .unassigned: return .unknown
    case .format: return .invisible
    default: break
    }
    if properties.isDefaultIgnorableCodePoint { return .invisible }
    if contains(marks, scalar.value) { return .mark }
    let isWide =
      switch scalar.value {
      case 0x17000...0x18DFF, 0x20000...0x3FFFD: true
      default: contains(wide, scalar.value)
      }
    return .character(isWide ? 2 : 1, plain: false)
  }
}
