// What can be wrong with a JSON text, and where.
//
// Why a reader and a writer of our own: a journal of 1,000,000 entries is read at start, when there is no snapshot.
// FoundationEssentials' JSONDecoder needs several microseconds and dozens of allocations for each; this one needs
// a fraction of a microsecond and none. It also names the byte where a text is wrong, and accepts nothing lax.

/// A fault of a JSON text, with the byte at which it was found.
public struct JSONFault: Error, Hashable, Sendable {
  /// What is wrong.
  public var kind: Kind
  /// The byte at which it was found, from 0.
  public var offset: Int

  /// A fault of a JSON text.
  public init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  /// What is wrong with a JSON text.
  ///
  /// Source: RFC 8259, and what this reader does not take.
  public enum Kind: Hashable, Sendable {
    /// The text ends where something has to follow.
    case unexpectedEnd
    /// This byte can't stand here.
    case unexpectedByte(UInt8)
    /// Something follows after the value.
    case trailingGarbage
    /// A control character stands in a string without an escape.
    case controlCharacter
    /// Bytes of a string are no UTF-8.
    case invalidUTF8
    /// A backslash is followed by what is no escape.
    case badEscape
    /// An escape names one half of a surrogate pair.
    case loneSurrogate
    /// A number is not written as JSON writes numbers.
    case badNumber
    /// A number is larger than 64 bits hold.
    case numberTooLarge
    /// Objects and arrays are nested deeper than allowed.
    case tooDeep
    /// A key that is asked for stands twice.
    case duplicateKey(String)
    /// A key that is needed is missing.
    case missingKey(String)
    /// The value of this key has the right type, but means nothing.
    case badValue(String)
    /// The value is of another type than asked for.
    case wrongType(expected: JSONToken.Kind)
  }
}
