// Text as a terminal shows it: cleaned, one element per character that takes cells.

/// One character with its marks, as it goes into a cell.
struct Glyph: Equatable {
  /// Base and up to two marks in 21 bits each, as in `Cell`.
  var scalars: UInt64
  /// 1 or 2.
  var width: Int
}

/// The glyphs of a text, cleaned: no control character, nothing invisible, at most two marks on a base.
struct Glyphs: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var held: (scalar: Unicode.Scalar, role: TextWidth.Role)?
  /// Whether each glyph so far was a grapheme by itself, so that text may be cut between any two.
  private(set) var isPlain = true

  init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
  }

  mutating func next() -> Glyph? {
    while let (scalar, role) = take() {
      switch role {
      case .character(let width, let plain):
        isPlain = isPlain && plain
        return completed(Glyph(scalars: UInt64(scalar.value), width: width), base: scalar)
      case .mark:
        // A mark that has nothing to stand on gets a space.
        held = (scalar, role)
        return completed(Glyph(scalars: 0x20, width: 1), base: " ")
      case .space:
        if scalar == "\r" { skipLineFeed() }
        return Glyph(scalars: 0x20, width: 1)
      case .control: return Glyph(scalars: 0xB7, width: 1)
      case .unknown: return completed(Glyph(scalars: 0xFFFD, width: 1), base: "\u{FFFD}")
      case .invisible: isPlain = false
      }
    }
    return nil
  }

  private mutating func take() -> (scalar: Unicode.Scalar, role: TextWidth.Role)? {
    if let next = held {
      held = nil
      return next
    }
    guard let scalar = scalars.next() else { return nil }
    return (scalar, TextWidth.role(of: scalar))
  }

  /// Adds the marks that follow a base, and drops what is invisible among them.
  private mutating func completed(_ glyph: Glyph, base: Unicode.Scalar) -> Glyph {
    var glyph = glyph
    while let (scalar, role) = take() {
      switch role {
      case .mark:
        isPlain = false
        if glyph.scalars >> 21 == 0 {
          glyph.scalars |= UInt64(scalar.value) << 21
        } else if glyph.scalars >> 42 == 0 {
          glyph.scalars |= UInt64(scalar.value) << 42
        }
        continue
      case .invisible:
        isPlain = false
        continue
      case .character(2, plain: false)
      where (0x1F3FB...0x1F3FF).contains(scalar.value) && base.properties.isEmojiModifierBase:
        continue
      case .character, .space, .control, .unknown: held = (scalar, role)
      }
      break
    }
    return glyph
  }

  private mutating func skipLineFeed() {
    guard let next = take(), next.scalar != "\n" else { return }
    held = next
  }
}
