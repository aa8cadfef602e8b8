// Cutting an unfinished end, after it was kept aside.

import GovernmentCloud
import Glibc

extension FileJournal {
  /// Cuts an unfinished end, if it is one still, now that nobody else writes.
  ///
  /// A failure is kept for who wants to append: what can be read, can be read without it.
  func recover(_ body: (Entry) -> Void) {
    guard let file, let lock else { return }
    let takesTurn = !hasTurn
    if takesTurn {
      guard lock.acquire(exclusive: true, patience: options.patience, creating: true) == .held else { return }
      hasTurn = true
    }
    defer { if takesTurn { endTurn() } }
    recoveryFailure = nil
    do throws(StoreError) {
      let length = try presentLength()
      // Somebody else may have cut it, and may even have gone on.
      switch try scan(file, to: length, lock.signature(), body) {
      case .end: torn = nil
      case .damaged(let damage): found(damage)
      case .newer(let line):
        newerLine = line
        readOnly = .newerFormat(line: line)
      case .torn(var tail):
        torn = tail
        if try complete(tail, of: file, lock.signature()) {
          torn = nil
          _ = try scan(file, to: try presentLength(), lock.signature(), body)
          return
        }
        tail.keptIn = try keepAside([tail.offset..<(tail.offset + tail.bytes)], of: file, as: "torn")
        try cut(file, to: tail.offset)
        torn = tail
      }
    } catch {
      recoveryFailure = error
    }
  }

  /// Gives a last line its newline back, if that is all that it lacks: who wrote it last vouches for the rest.
  private func complete(
    _ tail: TornTail, of file: OpenFile, _ vouched: FolderLock.Signature?
  ) throws(StoreError) -> Bool {
    guard let vouched, tail.bytes < JournalScanner.longestLine else { return false }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: tail.bytes, alignment: 16)
    defer { buffer.deallocate() }
    try readAll(file, into: buffer, at: tail.offset)
    let last = buffer.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    guard LineHash(of: UnsafeRawBufferPointer(rebasing: buffer[last...])) == vouched.hash else { return false }
    let newline: [UInt8] = [UInt8(ascii: "\n")]
    var result = newline.withUnsafeBytes { calls.writeAll(file, $0, at: tail.offset + tail.bytes) }
    if result == 0 { result = calls.syncData(file) }
    guard result == 0 else { throw .cannotWrite(path: path, errno: -result) }
    return true
  }

  private func cut(_ file: OpenFile, to length: Int) throws(StoreError) {
    var result = calls.truncate(file, to: length)
    if result == 0 { result = calls.syncData(file) }
    guard result == 0 else { throw .cannotWrite(path: path, errno: -result) }
  }
}
