// Strings and numbers: the inner loops of the reader.

extension JSONReader {
  /// Reads a string, whose first quotation mark is the next byte.
  @inlinable
  mutating func scanString() throws(JSONFault) -> JSONToken {
    guard let base = bytes.baseAddress else { throw JSONFault(.unexpectedEnd, at: position) }
    let count = bytes.count
    var index = position + 1
    let start = index
    while true {
      // Eight bytes at a time, while none of them is a quotation mark, backslash, control character or beyond ASCII.
      while index + 8 <= count {
        let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = word ^ (ones &* 0x22)
        let slashes = word ^ (ones &* 0x5C)
        let special = ((word &- (ones &* 0x20)) | (quotes &- ones) | (slashes &- ones) | word) & (ones &* 0x80)
        guard special == 0 else {
          // A borrow may flag bytes behind the first special one, never one before it.
          index += special.littleEndian.trailingZeroBitCount / 8
          break
        }
        index += 8
      }
      guard index < count else { throw JSONFault(.unexpectedEnd, at: count) }
      let byte = base[index]
      if byte == UInt8(ascii: "\"") {
        position = index + 1
        return JSONToken(.string, start: start, end: index)
      }
      if byte == UInt8(ascii: "\\") || byte >= 0x80 { return try scanRichString(start, from: index) }
      if byte < 0x20 { throw JSONFault(.controlCharacter, at: index) }
      index += 1
    }
  }

  /// The rest of a string that has escapes or bytes beyond ASCII.
  @usableFromInline
  mutating func scanRichString(_ start: Int, from first: Int) throws(JSONFault) -> JSONToken {
    var index = first
    var hasEscapes = false
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        position = index + 1
        return JSONToken(.string, start: start, end: index, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        index = try escape(at: index).next
      case 0..<0x20: throw JSONFault(.controlCharacter, at: index)
      case 0x20..<0x80: index += 1
      default: index += try sequenceLength(at: index)
      }
    }
    throw JSONFault(.unexpectedEnd, at: bytes.count)
  }

  /// The length of the UTF-8 sequence at an index.
  ///
  /// Source: Unicode, table 3-7, "Well-Formed UTF-8 Byte Sequences".
  private func sequenceLength(at index: Int) throws(JSONFault) -> Int {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[index] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: length = 3
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: throw JSONFault(.invalidUTF8, at: index)
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else {
      throw JSONFault(.invalidUTF8, at: index)
    }
    for following in (index + 2)..<max(index + length, index + 2) where bytes[following] & 0xC0 != 0x80 {
      throw JSONFault(.invalidUTF8, at: index)
    }
    return length
  }

  /// Reads the escape whose backslash stands at an index.
  func escape(at index: Int) throws(JSONFault) -> (scalar: Unicode.Scalar, next: Int) {
    guard index + 1 < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
    switch bytes[index + 1] {
    case UInt8(ascii: "\""): return ("\"", index + 2)
    case UInt8(ascii: "\\"): return ("\\", index + 2)
    case UInt8(ascii: "/"): return ("/", index + 2)
    case UInt8(ascii: "b"): return ("\u{8}", index + 2)
    case UInt8(ascii: "f"): return ("\u{C}", index + 2)
    case UInt8(ascii: "n"): return ("\n", index + 2)
    case UInt8(ascii: "r"): return ("\r", index + 2)
    case UInt8(ascii: "t"): return ("\t", index + 2)
    case UInt8(ascii: "u"): break
    default: throw JSONFault(.badEscape, at: index)
    }
    let unit = try hexadecimal(at: index + 2, of: index)
    if let scalar = Unicode.Scalar(unit) { return (scalar, index + 6) }
    // A high surrogate, with the low one after it; anything else is half a character.
    guard unit < 0xDC00, index + 7 < bytes.count, bytes[index + 6] == UInt8(ascii: "\\"),
      bytes[index + 7] == UInt8(ascii: "u")
    else { throw JSONFault(.loneSurrogate, at: index) }
    let low = try hexadecimal(at: index + 8, of: index + 6)
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw JSONFault(.loneSurrogate, at: index) }
    return (scalar, index + 12)
  }

  private func hexadecimal(at index: Int, of escape: Int) throws(JSONFault) -> UInt32 {
    guard index + 4 <= bytes.count else { throw JSONFault(.badEscape, at: escape) }
    var value: UInt32 = 0
    for byte in bytes[index..<(index + 4)] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
      default: throw JSONFault(.badEscape, at: escape)
      }
    }
    return value
  }

  /// Reads a number.
  ///
  /// Source: RFC 8259, section 6.
  @inlinable
  mutating func scanNumber() throws(JSONFault) -> JSONToken {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let first = position
    let digits = scanDigits()
    guard digits > 0, digits == 1 || bytes[first] != UInt8(ascii: "0") else { throw JSONFault(.badNumber, at: start) }
    var kind = JSONToken.Kind.integer
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      kind = .real
      position += 1
      guard scanDigits() > 0 else { throw JSONFault(.badNumber, at: start) }
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      kind = .real
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
        position += 1
      }
      guard scanDigits() > 0 else { throw JSONFault(.badNumber, at: start) }
    }
    return JSONToken(kind, start: start, end: position)
  }

  @inlinable
  mutating func scanDigits() -> Int {
    let start = position
    while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    return position - start
  }
}
