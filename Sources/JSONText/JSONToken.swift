// A value found in a JSON text: its kind, and the bytes that it takes.

/// A value in a JSON text, as a range of its bytes.
@frozen
public struct JSONToken: Hashable, Sendable {
  /// What the value is.
  public var kind: Kind
  /// The first byte; of a string, the first after the quotation mark.
  public var start: Int
  /// The byte after the last; of a string, the closing quotation mark.
  public var end: Int
  /// Whether a string has escapes; false for all else.
  public var hasEscapes: Bool

  /// A value in a JSON text.
  @inlinable
  public init(_ kind: Kind, start: Int, end: Int, hasEscapes: Bool = false) {
    self.kind = kind
    self.start = start
    self.end = end
    self.hasEscapes = hasEscapes
  }

  /// The kinds of values.
  @frozen
  public enum Kind: UInt8, Hashable, Sendable {
    /// A string.
    case string
    /// A number without fraction and exponent.
    case integer
    /// Any other number.
    case real
    /// `true`.
    case yes
    /// `false`.
    case no
    /// `null`.
    case null
    /// An object.
    case object
    /// An array.
    case array
  }
}

/// A key that can be compared with bytes quickly: its first eight bytes in one number, and its length.
@frozen
public struct JSONKey: Sendable {
  /// The key.
  public let name: StaticString
  @usableFromInline let packed: UInt64

  /// A key of ASCII characters without quotation mark and backslash.
  @inlinable
  public init(_ name: StaticString) {
    self.name = name
    packed = Self.pack(name.utf8Start, name.utf8CodeUnitCount)
  }

  @inlinable
  static func pack(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    if count >= 8 { return UnsafeRawPointer(start).loadUnaligned(as: UInt64.self) }
    var packed: UInt64 = 0
    for index in 0..<count { packed |= UInt64(start[index]) << (8 * UInt64(index)) }
    return packed
  }
}
