// Reads a small embedded table: lines of fields between tabs.

import CReference

/// An embedded table of few lines.
///
/// The registry is not read through this: it keeps offsets into the bytes instead.
struct ReferenceTable {
  private let bytes: UnsafeBufferPointer<UInt8>

  /// A table that CReference hands out.
  init(_ table: kumoban_table) {
    bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
  }

  /// Makes something of every line but comments.
  ///
  /// - Parameter make: takes a line's fields.
  /// - Returns: what was made, in order.
  func map<Result>(_ make: ([ReferenceField]) -> Result?) -> [Result] {
    var results: [Result] = []
    var fields: [ReferenceField] = []
    var (line, field) = (0, 0)
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") else { continue }
      fields.append(ReferenceField(bytes: UnsafeBufferPointer(rebasing: bytes[field..<index])))
      field = index + 1
      guard byte == UInt8(ascii: "\n") else { continue }
      if bytes[line] != UInt8(ascii: "#"), let result = make(fields) { results.append(result) }
      line = index + 1
      fields.removeAll(keepingCapacity: true)
    }
    return results
  }
}

/// A field of a line, where it is embedded.
struct ReferenceField {
  let bytes: UnsafeBufferPointer<UInt8>

  /// The field as a string.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The field as a number, nil if it is none.
  var number: Int? {
    guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
    var number = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  /// A part of the field.
  ///
  /// - Parameter range: bytes of the field.
  subscript(range: Range<Int>) -> ReferenceField {
    ReferenceField(bytes: UnsafeBufferPointer(rebasing: bytes[range.clamped(to: bytes.indices)]))
  }
}
