// The lines of a part of a file, read in pieces of a mebibyte, so that memory does not grow with the file.

import Glibc

/// Reads lines one after another.
final class LineReader {
  /// What comes next.
  enum Found {
    /// A line without its newline; its bytes are there until the next call.
    case line(UnsafeBufferPointer<UInt8>)
    /// The bytes after the last newline.
    case tail(UnsafeBufferPointer<UInt8>)
    /// A line that is longer than a line may be; the reader can't go on.
    case tooLong
    /// Nothing more.
    case end
  }

  static let piece = 1 << 20

  /// Where the next line begins, in the file.
  private(set) var position: Int
  private let file: OpenFile
  private let path: String
  private let end: Int
  private let calls: FileCalls
  private var buffer: UnsafeMutableRawBufferPointer
  private var cursor = 0
  private var filled = 0

  /// A reader of the lines from an offset up to another.
  init(_ file: OpenFile, path: String, from start: Int, to end: Int, piece: Int = piece, calls: FileCalls) {
    self.file = file
    self.path = path
    self.end = end
    self.calls = calls
    position = start
    buffer = .allocate(byteCount: max(1, min(piece, end - start)), alignment: 16)
  }

  deinit {
    buffer.deallocate()
  }

  /// The next line.
  ///
  /// - Throws: where the file can't be read.
  func next() throws(StoreError) -> Found {
    var searched = cursor
    while true {
      if let newline = newline(from: searched) {
        let line = bytes(cursor..<newline)
        position += newline + 1 - cursor
        cursor = newline + 1
        return .line(line)
      }
      let rest = filled - cursor
      if position + rest >= end {
        guard rest > 0 else { return .end }
        let tail = bytes(cursor..<filled)
        position += rest
        cursor = filled
        return .tail(tail)
      }
      if rest >= JournalScanner.longestLine { return .tooLong }
      searched = rest
      try fill()
      searched = min(searched, filled)
    }
  }

  /// Where a line ends that is too long to be one.
  ///
  /// - Returns: the place of its newline; the length where it has none.
  static func endOfLine(
    from start: Int, to length: Int, of file: OpenFile, _ path: String, _ calls: FileCalls
  ) throws(StoreError) -> Int {
    var position = start
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: LineReader.piece, alignment: 16)
    defer { buffer.deallocate() }
    while position < length {
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(length - position))
      let count = calls.read(file, into: room, at: position)
      guard count > 0 else { throw .cannotRead(path: path, errno: CInt(-count)) }
      if let place = buffer.prefix(count).firstIndex(of: UInt8(ascii: "\n")) { return position + place }
      position += count
    }
    return length
  }

  private func newline(from start: Int) -> Int? {
    guard start < filled, let base = buffer.baseAddress,
      let found = memchr(base + start, CInt(UInt8(ascii: "\n")), filled - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeRawBufferPointer(rebasing: buffer[range]).assumingMemoryBound(to: UInt8.self)
  }

  /// Moves what is left to the front, and reads on behind it.
  private func fill() throws(StoreError) {
    let rest = filled - cursor
    if cursor > 0 {
      if rest > 0, let base = buffer.baseAddress { memmove(base, base + cursor, rest) }
      cursor = 0
      filled = rest
    }
    if filled == buffer.count {
      let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 2, alignment: 16)
      larger.copyMemory(from: UnsafeRawBufferPointer(buffer))
      buffer.deallocate()
      buffer = larger
    }
    let room = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...].prefix(end - position - filled))
    let count = calls.read(file, into: room, at: position + filled)
    // Nothing to read before the end: somebody cut the file while it was read.
    guard count > 0 else { throw .cannotRead(path: path, errno: count == 0 ? EIO : CInt(-count)) }
    filled += count
  }
}
