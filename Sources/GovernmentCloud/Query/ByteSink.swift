// Bytes that grow at their end, faster than an array does byte by byte.

/// A growing row of bytes.
///
/// Room is made before bytes are written, so that writing one is a store and an addition.
struct ByteSink: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// How many bytes were written.
  private(set) var count = 0

  /// No bytes yet.
  ///
  /// - Parameter capacity: how many are expected.
  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// Makes room.
  ///
  /// - Parameter more: how many bytes will be written at most before this is called again.
  mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }

  /// Writes a byte, for which room must have been made.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    start[count] = byte
    count += 1
  }

  /// Writes some bytes, for which room must have been made.
  @inline(__always)
  mutating func append(_ bytes: UnsafePointer<UInt8>, count more: Int) {
    for offset in 0..<more { start[count + offset] = bytes[offset] }
    count += more
  }

  /// Forgets all bytes from a place on.
  mutating func truncate(to count: Int) {
    self.count = min(count, self.count)
  }

  /// Whether the bytes from a place on are those of another sink from another place on.
  func equals(_ other: borrowing ByteSink, from place: Int, and otherPlace: Int) -> Bool {
    let length = count - place
    guard length == other.count - otherPlace else { return false }
    for index in 0..<length where start[place + index] != other.start[otherPlace + index] { return false }
    return true
  }

  /// All bytes.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }
}

extension ByteSink {
  /// Writes a kana: three bytes, for which room must have been made.
  @inline(__always)
  mutating func append(kana: UInt32) {
    append(0xE3)
    append(0x80 | UInt8(truncatingIfNeeded: kana >> 6 & 0x3F))
    append(0x80 | UInt8(truncatingIfNeeded: kana & 0x3F))
  }

  /// Writes a scalar as UTF-8: up to four bytes, for which room must have been made.
  mutating func append(scalar: UInt32) {
    switch scalar {
    case 0..<0x80:
      append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
      append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    case 0x800..<0x1_0000:
      append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    default:
      append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18 & 0x07))
      append(0x80 | UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F))
      append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    }
  }
}
