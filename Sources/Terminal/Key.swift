// What an operator can press, paste or point at.

/// Something that came from the keyboard, the mouse or the window.
public enum Key: Hashable, Sendable {
  /// A character as it was typed; the space bar is a space.
  case character(Unicode.Scalar)
  /// The keys that end, leave and step.
  case enter, escape, tab, shiftTab
  /// The keys that move.
  case up, down, left, right, home, end, pageUp, pageDown
  /// The keys that edit.
  case backspace, delete, insert
  /// A function key, from 1.
  case function(Int)
  /// Control with a lower-case letter, a space, or one of `\ ] ^ _`.
  case control(Unicode.Scalar)
  /// Alt, or Escape at the same moment, with a character.
  case alt(Unicode.Scalar)
  /// A button of the mouse or its wheel.
  case mouse(MouseEvent)
  /// The window's new size.
  case resize(Size)
  /// Text that was pasted, whole, at most 64 KiB.
  case paste(String)
}

/// A press, a release or a turn of the wheel at a place on the screen.
public struct MouseEvent: Hashable, Sendable {
  /// What happened.
  public enum Kind: Hashable, Sendable {
    /// A button went down or up, or the wheel turned.
    case press, release, wheelUp, wheelDown
  }

  /// What happened.
  public var kind: Kind
  /// The button: 0 left, 1 middle, 2 right; 0 for the wheel.
  public var button: Int
  /// The cell it happened at.
  public var position: Position

  /// Makes an event.
  public init(kind: Kind, button: Int = 0, position: Position) {
    self.kind = kind
    self.button = button
    self.position = position
  }
}

extension Key: ExpressibleByUnicodeScalarLiteral {
  /// A character as it is typed.
  public init(unicodeScalarLiteral scalar: Unicode.Scalar) { self = .character(scalar) }
}

extension Key {
  /// The key that was meant where an input method made a full-width form of it: ｊ is j, ／ is /, 　 is a space.
  public var narrowed: Key {
    guard case .character(let scalar) = self, scalar.value >= 0x3000 else { return self }
    let narrow: UInt32
    switch scalar.value {
    case 0xFF01...0xFF5E: narrow = scalar.value - 0xFEE0
    case 0x3000: narrow = 0x20
    // What the keys / , . - [ ] \ type while an input method is on.
    case 0x30FB: narrow = 0x2F
    case 0x3001: narrow = 0x2C
    case 0x3002: narrow = 0x2E
    case 0x30FC: narrow = 0x2D
    case 0x300C: narrow = 0x5B
    case 0x300D: narrow = 0x5D
    case 0xFFE5: narrow = 0x5C
    default: return self
    }
    return Unicode.Scalar(narrow).map(Key.character) ?? self
  }
}
