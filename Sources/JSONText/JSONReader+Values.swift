// What a token says: its bytes, text or number.

extension JSONReader {
  /// The bytes of a value; of a string, those between the quotation marks, with escapes as they stand.
  @inlinable
  public func raw(_ token: JSONToken) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[token.start..<token.end])
  }

  /// Whether a string token is a certain key.
  @inlinable
  public func matches(_ token: JSONToken, _ key: JSONKey) -> Bool {
    let count = token.end - token.start
    guard count == key.name.utf8CodeUnitCount, let base = bytes.baseAddress else { return false }
    guard JSONKey.pack(base + token.start, count) == key.packed else { return false }
    var index = 8
    while index < count {
      if base[token.start + index] != key.name.utf8Start[index] { return false }
      index += 1
    }
    return true
  }

  /// The text of a string.
  ///
  /// - Throws: `wrongType` where the token is no string.
  public func text(_ token: JSONToken) throws(JSONFault) -> String {
    guard token.kind == .string else { throw JSONFault(.wrongType(expected: .string), at: token.start) }
    guard token.hasEscapes else { return String(decoding: raw(token), as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(token.end - token.start)
    var index = token.start
    while index < token.end {
      if bytes[index] == UInt8(ascii: "\\") {
        let (scalar, next) = try escape(at: index)
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        index = next
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The number of an integer.
  ///
  /// - Throws: `wrongType` where the token is no integer, `numberTooLarge` beyond 64 bits.
  @inlinable
  public func integer(_ token: JSONToken) throws(JSONFault) -> Int {
    guard token.kind == .integer else { throw JSONFault(.wrongType(expected: .integer), at: token.start) }
    let isNegative = bytes[token.start] == UInt8(ascii: "-")
    var value = 0
    for index in (token.start + (isNegative ? 1 : 0))..<token.end {
      let digit = Int(bytes[index] &- UInt8(ascii: "0"))
      let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) =
        isNegative ? tenfold.subtractingReportingOverflow(digit) : tenfold.addingReportingOverflow(digit)
      guard !overflow, !carry else { throw JSONFault(.numberTooLarge, at: token.start) }
      value = sum
    }
    return value
  }

  /// The truth of `true` or `false`.
  ///
  /// - Throws: `wrongType` where the token is neither.
  public func truth(_ token: JSONToken) throws(JSONFault) -> Bool {
    switch token.kind {
    case .yes: true
    case .no: false
    case .string, .integer, .real, .null, .object, .array:
      throw JSONFault(.wrongType(expected: .yes), at: token.start)
    }
  }
}
