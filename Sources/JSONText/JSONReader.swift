// Reads a JSON text value by value, without building anything.

/// A strict pull reader over the bytes of one JSON text.
///
/// The bytes are borrowed: the reader must not outlive them. Ask for what is expected (`beginObject`, `nextKey`,
/// `value`…); what does not come is thrown as a `JSONFault` that names the byte.
///
///     var reader = JSONReader(bytes)
///     try reader.beginObject()
///     while let key = try reader.nextKey() { let value = try reader.value() … }
///     try reader.end()
@frozen
public struct JSONReader {
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  @usableFromInline var position: Int
  @usableFromInline var depth: Int
  @usableFromInline let depthLimit: Int
  /// Whether an object or array has just begun, so that no comma stands before what follows.
  @usableFromInline var isFresh: Bool

  /// The next byte to be read, from 0.
  @inlinable
  public var offset: Int { position }

  /// A reader at the beginning of a text.
  ///
  /// - Parameters:
  ///   - bytes: the text; borrowed.
  ///   - depthLimit: how deep objects and arrays may be nested.
  @inlinable
  public init(_ bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int = 64) {
    self.bytes = bytes
    self.depthLimit = depthLimit
    position = 0
    depth = 0
    isFresh = false
  }

  /// Enters an object.
  @inlinable
  public mutating func beginObject() throws(JSONFault) {
    try enter(UInt8(ascii: "{"), .object)
  }

  /// Enters an array.
  @inlinable
  public mutating func beginArray() throws(JSONFault) {
    try enter(UInt8(ascii: "["), .array)
  }

  /// The next key of the object that was entered; its value has to be read next.
  ///
  /// - Returns: the key as a string token; nil at the object's end, which is left.
  @inlinable
  public mutating func nextKey() throws(JSONFault) -> JSONToken? {
    guard try proceed(until: UInt8(ascii: "}")) else { return nil }
    guard try peek() == UInt8(ascii: "\"") else { throw unexpected() }
    let key = try scanString()
    guard try peek() == UInt8(ascii: ":") else { throw unexpected() }
    position += 1
    return key
  }

  /// Whether another element of the array that was entered follows, which has to be read next.
  ///
  /// - Returns: false at the array's end, which is left.
  @inlinable
  public mutating func nextElement() throws(JSONFault) -> Bool {
    try proceed(until: UInt8(ascii: "]"))
  }

  /// Reads a whole value, checking all that is in it.
  ///
  /// - Returns: the value's kind and place.
  @inlinable
  public mutating func value() throws(JSONFault) -> JSONToken {
    let first = try peek()
    switch first {
    case UInt8(ascii: "\""): return try scanString()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try scanNumber()
    case UInt8(ascii: "{"), UInt8(ascii: "["): return try skipContainer()
    default: return try scanWord(first)
    }
  }

  /// What kind of value comes next; nothing is read.
  public mutating func peekKind() throws(JSONFault) -> JSONToken.Kind {
    let first = try peek()
    switch first {
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    default:
      let start = (position, isFresh)
      defer { (position, isFresh) = start }
      return try value().kind
    }
  }

  /// Checks that nothing follows after the value but white space.
  @inlinable
  public mutating func end() throws(JSONFault) {
    skipSpace()
    guard position == bytes.count else { throw JSONFault(.trailingGarbage, at: position) }
  }

  @inlinable
  mutating func enter(_ bracket: UInt8, _ kind: JSONToken.Kind) throws(JSONFault) {
    guard try peek() == bracket else { throw JSONFault(.wrongType(expected: kind), at: position) }
    guard depth < depthLimit else { throw JSONFault(.tooDeep, at: position) }
    depth += 1
    position += 1
    isFresh = true
  }

  @inlinable
  mutating func proceed(until bracket: UInt8) throws(JSONFault) -> Bool {
    let byte = try peek()
    if byte == bracket {
      position += 1
      depth -= 1
      isFresh = false
      return false
    }
    if isFresh {
      isFresh = false
      return true
    }
    guard byte == UInt8(ascii: ",") else { throw unexpected() }
    position += 1
    // A bracket after a comma is no value: what reads next refuses it.
    return true
  }

  @inlinable
  mutating func peek() throws(JSONFault) -> UInt8 {
    skipSpace()
    guard position < bytes.count else { throw JSONFault(.unexpectedEnd, at: position) }
    return bytes[position]
  }

  @inlinable
  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  @usableFromInline
  func unexpected() -> JSONFault {
    position < bytes.count
      ? JSONFault(.unexpectedByte(bytes[position]), at: position) : JSONFault(.unexpectedEnd, at: position)
  }

  /// Skips an object or array with all that is in it; recursion is bounded by the depth limit.
  @usableFromInline
  mutating func skipContainer() throws(JSONFault) -> JSONToken {
    let start = position
    if bytes[position] == UInt8(ascii: "{") {
      try beginObject()
      while try nextKey() != nil { _ = try value() }
      return JSONToken(.object, start: start, end: position)
    }
    try beginArray()
    while try nextElement() { _ = try value() }
    return JSONToken(.array, start: start, end: position)
  }

  @usableFromInline
  mutating func scanWord(_ first: UInt8) throws(JSONFault) -> JSONToken {
    switch first {
    case UInt8(ascii: "t"): try scanWord("true", .yes)
    case UInt8(ascii: "f"): try scanWord("false", .no)
    case UInt8(ascii: "n"): try scanWord("null", .null)
    default: throw unexpected()
    }
  }

  private mutating func scanWord(_ word: StaticString, _ kind: JSONToken.Kind) throws(JSONFault) -> JSONToken {
    let start = position
    for index in 0..<word.utf8CodeUnitCount {
      guard position < bytes.count, bytes[position] == word.utf8Start[index] else { throw unexpected() }
      position += 1
    }
    return JSONToken(kind, start: start, end: position)
  }
}
