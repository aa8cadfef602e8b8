// The key of a requirement, `SEC-012`.

/// The key of a requirement in its catalogue, `SEC-012`.
///
/// It is a token as OSCAL has them, in ASCII: a letter or `_`, then letters, digits, `.`, `-` and `_`; 32 at most.
public struct RequirementID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The most characters that a key has.
  public static let longest = 32

  /// The key as it is written.
  public let description: String

  /// A key.
  ///
  /// - Parameter text: the key; there is none for what is no token.
  public init?(_ text: some StringProtocol) {
    guard Self.isToken(text.utf8) else { return nil }
    description = String(text)
  }

  /// A key from bytes.
  ///
  /// - Parameter bytes: the key's bytes; there is none for what is no token.
  public init?(bytes: UnsafeBufferPointer<UInt8>) {
    guard Self.isToken(bytes) else { return nil }
    description = String(decoding: bytes, as: UTF8.self)
  }

  /// A key that is known to be a token.
  init(trusted bytes: UnsafeBufferPointer<UInt8>) {
    description = String(decoding: bytes, as: UTF8.self)
  }

  private static func isToken(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first, bytes.count <= longest, isLetter(first) else { return false }
    return bytes.dropFirst().allSatisfy { byte in
      isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }

  /// Orders keys as texts.
  public static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}
