// Writes JSON into bytes: compact for programs, or indented for people.

/// A writer that appends JSON to an array of bytes.
///
/// It keeps commas, colons and indentation right; that keys and values alternate is the caller's part.
///
///     var writer = JSONWriter()
///     writer.beginObject()
///     writer.key("number")
///     writer.integer(1)
///     writer.endObject()      // {"number":1}
public struct JSONWriter: Sendable {
  /// What was written.
  public var bytes: [UInt8] = []
  private var levels: [Level] = []
  private var isAfterKey = false
  private let isPretty: Bool

  private struct Level {
    var isEmpty = true
    var isInline: Bool
  }

  /// A writer.
  ///
  /// - Parameter pretty: whether to indent by two spaces a level; else there is no white space at all.
  public init(pretty: Bool = false) {
    isPretty = pretty
    levels.reserveCapacity(8)
  }

  /// Begins an object.
  ///
  /// - Parameter inline: whether it stands on one line, in a writer that indents.
  public mutating func beginObject(inline: Bool = false) { begin(UInt8(ascii: "{"), inline) }

  /// Ends the object that was begun last.
  public mutating func endObject() { end(UInt8(ascii: "}")) }

  /// Begins an array.
  ///
  /// - Parameter inline: whether it stands on one line, in a writer that indents.
  public mutating func beginArray(inline: Bool = false) { begin(UInt8(ascii: "["), inline) }

  /// Ends the array that was begun last.
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Writes a key; its value has to follow.
  ///
  /// - Parameter name: ASCII without quotation mark, backslash and control characters.
  public mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    colon()
  }

  /// Writes a key; its value has to follow.
  ///
  /// - Parameter name: any text.
  public mutating func key(_ name: String) {
    separate()
    quote(name)
    colon()
  }

  /// Writes a string.
  public mutating func string(_ text: String) {
    separate()
    quote(text)
  }

  /// Writes a string of bytes that need no escapes.
  ///
  /// - Parameter ascii: ASCII without quotation mark, backslash and control characters.
  public mutating func string(ascii: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: ascii)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes an integer.
  public mutating func integer(_ value: Int) {
    separate()
    var rest = value.magnitude
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Writes a number; what is not finite becomes null, for JSON has no word for it.
  public mutating func real(_ value: Double) {
    guard value.isFinite else { return null() }
    separate()
    bytes.append(contentsOf: value.description.utf8)
  }

  /// Writes `true` or `false`.
  public mutating func truth(_ value: Bool) { word(value ? "true" : "false") }

  /// Writes `null`.
  public mutating func null() { word("null") }

  private mutating func word(_ word: StaticString) {
    separate()
    bytes.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  private mutating func begin(_ bracket: UInt8, _ inline: Bool) {
    separate()
    bytes.append(bracket)
    levels.append(Level(isInline: inline || !isPretty || levels.last?.isInline == true))
  }

  private mutating func end(_ bracket: UInt8) {
    guard let level = levels.popLast() else { return }
    if !level.isEmpty, !level.isInline { breakLine() }
    bytes.append(bracket)
  }

  private mutating func colon() {
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  /// Writes what stands before a key or an element: a comma, and the line's beginning.
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard let last = levels.indices.last else { return }
    if !levels[last].isEmpty { bytes.append(UInt8(ascii: ",")) }
    if !levels[last].isInline {
      breakLine()
    } else if isPretty, !levels[last].isEmpty {
      bytes.append(UInt8(ascii: " "))
    }
    levels[last].isEmpty = false
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<(2 * levels.count) { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices where Self.needsEscape(utf8[index]) {
        if utf8[index] == 0xC2 {
          // C1 control characters are C2 80 to C2 9F.
          guard index + 1 < utf8.count, utf8[index + 1] < 0xA0 else { continue }
          bytes.append(contentsOf: utf8[start..<index])
          escape(utf8[index + 1])
          start = index + 2
          continue
        }
        bytes.append(contentsOf: utf8[start..<index])
        escape(utf8[index])
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Control characters, DEL and what may begin one of C1 among them: a terminal that shows the file should not act on it.
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F || byte == 0xC2
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(contentsOf: "u00".utf8)
      for nibble in [byte >> 4, byte & 0xF] {
        bytes.append(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10)
      }
    }
  }
}
