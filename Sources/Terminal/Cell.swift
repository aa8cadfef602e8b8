// One cell of a screen: a base character, up to two combining marks, a style and a width.

/// One cell of a screen: 16 bytes without a gap, so that cells can be compared as bytes.
public struct Cell: Equatable, Sendable {
  /// Base in bits 0 to 20, first mark in bits 21 to 41, second mark in bits 42 to 62; 0 is no scalar.
  @usableFromInline let glyph: UInt64
  /// Style in bits 0 to 15, width in bits 16 and 17.
  @usableFromInline var look: UInt64

  @inline(__always)
  init(glyph: UInt64, width: Int, style: Style) {
    self.glyph = glyph
    look = Cell.look(width: width, style: style)
  }

  @inline(__always)
  init(glyph: UInt64, look: UInt64) {
    self.glyph = glyph
    self.look = look
  }

  /// How a cell of some width and style looks.
  @inline(__always)
  static func look(width: Int, style: Style) -> UInt64 { UInt64(style.bits) | UInt64(width) << 16 }

  /// A cell that shows nothing, in a style.
  @inline(__always)
  static func blank(_ style: Style) -> Cell { Cell(glyph: 32, width: 1, style: style) }

  /// The right half of a wide character in a style.
  @inline(__always)
  static func rightHalf(_ style: Style) -> Cell { Cell(glyph: 0, width: 0, style: style) }

  /// A space in the default style.
  public static let blank = Cell.blank(.normal)

  /// The base character; nil in the right half of a wide one.
  public var base: Unicode.Scalar? { glyph == 0 ? nil : Unicode.Scalar(UInt32(glyph & 0x1FFFFF)) }
  /// The first combining mark, if there is one.
  public var firstMark: Unicode.Scalar? { mark(glyph >> 21 & 0x1FFFFF) }
  /// The second combining mark, if there is one.
  public var secondMark: Unicode.Scalar? { mark(glyph >> 42 & 0x1FFFFF) }
  /// Whether two cells show the same in the same way.
  @inlinable
  public static func == (one: Cell, other: Cell) -> Bool { one.glyph == other.glyph && one.look == other.look }

  /// How many cells the character takes: 1, 2, or 0 for the right half of a wide one.
  @inlinable public var width: Int { Int(look >> 16 & 3) }

  /// How the cell looks.
  public var style: Style {
    get { Style(bits: UInt16(truncatingIfNeeded: look)) }
    set { look = look & ~0xFFFF | UInt64(newValue.bits) }
  }

  /// The cell's scalars as one number: base, first and second mark in 21 bits each from the lowest.
  @inlinable public var scalars: UInt64 { glyph }

  /// The style's bits.
  @inlinable public var styleBits: UInt16 { UInt16(truncatingIfNeeded: look) }

  /// Appends the cell's character and marks to a text; nothing for a right half.
  func append(to text: inout String.UnicodeScalarView) {
    for scalar in [base, firstMark, secondMark] {
      if let scalar { text.append(scalar) }
    }
  }

  private func mark(_ bits: UInt64) -> Unicode.Scalar? { bits == 0 ? nil : Unicode.Scalar(UInt32(bits)) }
}
