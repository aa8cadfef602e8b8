// Objects that are passed over by the line, to be read later.

import Glibc

extension JSONReader {
  /// Reads the object that a line ends with, but for a comma, without looking into it.
  ///
  /// For a text of which is known who wrote it, an object a line, and that it was not altered since. What the object holds
  /// may be read later, by a reader of its own.
  ///
  /// - Returns: the object's place.
  /// - Throws: `wrongType` where no object stands there, `unexpectedEnd` where the line has no end.
  public mutating func objectToLineEnd() throws(JSONFault) -> JSONToken {
    let first = try peek()
    let start = position
    guard let base = bytes.baseAddress, let found = memchr(base + start, CInt(UInt8(ascii: "\n")), bytes.count - start)
    else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
    var end = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    if bytes[end - 1] == UInt8(ascii: ",") { end -= 1 }
    guard first == UInt8(ascii: "{"), end - start >= 2, bytes[end - 1] == UInt8(ascii: "}") else {
      throw JSONFault(.wrongType(expected: .object), at: start)
    }
    position = end
    return JSONToken(.object, start: start, end: end)
  }
}
