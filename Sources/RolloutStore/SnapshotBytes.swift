// A snapshot's file in memory, from which records are read when they are asked for.

import Glibc

/// The bytes of a snapshot; they stay as long as a state has records that came from them, read or not.
final class SnapshotBytes: @unchecked Sendable {
  // Unchecked, because after the check that one thread makes nobody changes them.
  private let storage: UnsafeMutableBufferPointer<UInt8>

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - size: its size, in bytes.
  ///   - calls: the file calls.
  /// - Throws: `unreadable` where the system does not give all of it.
  init(of file: OpenFile, size: Int, calls: FileCalls) throws(SnapshotFault) {
    storage = UnsafeMutableBufferPointer.allocate(capacity: size)
    var filled = 0
    while filled < size {
      let room = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: storage[filled...]))
      let count = calls.read(file, into: room, at: filled)
      guard count > 0 else { throw .unreadable(errno: count == 0 ? EIO : CInt(-count)) }
      filled += count
    }
  }

  deinit {
    storage.deallocate()
  }

  /// The bytes.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(storage) }

  /// The sum of all bytes, with noughts where the sum itself stands; they stay there.
  ///
  /// - Parameter place: where it stands.
  /// - Returns: the sum.
  func blank(_ place: Range<Int>) -> Checksum {
    storage[place].update(repeating: UInt8(ascii: "0"))
    return Checksum(of: bytes)
  }
}
