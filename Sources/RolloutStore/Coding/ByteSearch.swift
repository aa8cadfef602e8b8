// Finds bytes among many others; the C library's `memmem` is not visible to Swift.

/// Finds the same bytes again and again, by Horspool's algorithm: most bytes are never looked at.
struct ByteSearch {
  private let needle: [UInt8]
  private let skips: [Int]

  /// A search for bytes.
  ///
  /// - Parameter needle: what to find; not empty.
  init(_ needle: [UInt8]) {
    self.needle = needle
    var skips = [Int](repeating: needle.count, count: 256)
    for (index, byte) in needle.dropLast().enumerated() { skips[Int(byte)] = needle.count - 1 - index }
    self.skips = skips
  }

  /// Where the bytes stand first, from an index on.
  func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    needle.withUnsafeBufferPointer { needle in
      skips.withUnsafeBufferPointer { skips in
        let last = needle.count - 1
        var index = start
        while index + last < bytes.count {
          let byte = bytes[index + last]
          if byte == needle[last], bytes[index..<(index + last)].elementsEqual(needle[..<last]) { return index }
          index += skips[Int(byte)]
        }
        return nil
      }
    }
  }
}
