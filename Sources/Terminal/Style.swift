// How a cell looks: colours and attributes, packed into two bytes.

/// One of the 16 colours of a terminal, or its default.
public enum Colour: UInt8, CaseIterable, Hashable, Sendable {
  /// The terminal's own default colour.
  case normal
  /// The eight basic colours, in the order that terminals number them.
  case black, red, green, yellow, blue, magenta, cyan, white
  /// The eight bright colours, in the same order.
  case brightBlack, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan, brightWhite
}

/// What a terminal can do to text besides colour.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// One bit per attribute; only the lowest five are used.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier, or brighter, text.
  public static let bold = Attributes(rawValue: 1)
  /// Fainter text.
  public static let dim = Attributes(rawValue: 2)
  /// A line below the text.
  public static let underline = Attributes(rawValue: 4)
  /// Foreground and background exchanged.
  public static let reverse = Attributes(rawValue: 8)
  /// Slanted text; not every terminal has it.
  public static let italic = Attributes(rawValue: 16)
}

/// How a cell looks: two colours and a set of attributes, in 16 bits.
public struct Style: Hashable, Sendable {
  /// All of it: foreground in bits 0 to 4, background in bits 5 to 9, attributes in bits 10 to 14.
  public let bits: UInt16

  init(bits: UInt16) { self.bits = bits }

  /// The bits that show on a space too: those of the background, underline and reverse.
  public static var bitsShownOnSpaces: UInt16 { 31 << 5 | 0b1100 << 10 }

  /// Makes a style; what isn't said is the terminal's default.
  public init(foreground: Colour = .normal, background: Colour = .normal, attributes: Attributes = []) {
    bits = UInt16(foreground.rawValue) | UInt16(background.rawValue) << 5 | UInt16(attributes.rawValue & 31) << 10
  }

  /// The terminal's default colours, without attributes.
  public static let normal = Style()

  /// The colour of the text.
  public var foreground: Colour { Colour(rawValue: UInt8(bits & 31)) ?? .normal }
  /// The colour behind the text.
  public var background: Colour { Colour(rawValue: UInt8(bits >> 5 & 31)) ?? .normal }
  /// The attributes.
  public var attributes: Attributes { Attributes(rawValue: UInt8(bits >> 10 & 31)) }

  /// This style with attributes added.
  public func adding(_ attributes: Attributes) -> Style {
    Style(bits: bits | UInt16(attributes.rawValue & 31) << 10)
  }

  /// This style with attributes taken away.
  public func removing(_ attributes: Attributes) -> Style {
    Style(bits: bits & ~(UInt16(attributes.rawValue & 31) << 10))
  }

  /// This style with another foreground.
  public func foreground(_ colour: Colour) -> Style { Style(bits: bits & ~31 | UInt16(colour.rawValue)) }

  /// This style with another background.
  public func background(_ colour: Colour) -> Style {
    Style(bits: bits & ~(31 << 5) | UInt16(colour.rawValue) << 5)
  }
}

extension Style: CustomStringConvertible {
  /// The style in words, such as `bold red on blue`, or `normal`.
  public var description: String {
    var words: [String] = []
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.underline, "underline"), (.reverse, "reverse"), (.italic, "italic"),
    ]
    for (attribute, name) in names where attributes.contains(attribute) { words.append(name) }
    if foreground != .normal { words.append("\(foreground)") }
    if background != .normal { words.append("on \(background)") }
    return words.isEmpty ? "normal" : words.joined(separator: " ")
  }
}
