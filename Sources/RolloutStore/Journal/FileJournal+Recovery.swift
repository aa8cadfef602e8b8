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
        tail.keptIn = try keepAside(tail, of: file)
        try cut(file, to: tail.offset)
        torn = tail
      }
    } catch {
      recoveryFailure = error
    }
  }

  /// Copies an unfinished end into a file of its own, durably.
  private func keepAside(_ tail: TornTail, of file: OpenFile) throws(StoreError) -> String {
    guard let folderFile else { throw .replaced(path: folder) }
    let (name, copy) = try freshFile(at: folderFile)
    let path = StoreLocation.join(folder, name)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: min(LineReader.piece, tail.bytes), alignment: 16)
    defer { buffer.deallocate() }
    var done = 0
    while done < tail.bytes {
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(tail.bytes - done))
      try readAll(file, into: part, at: tail.offset + done)
      let written = calls.writeAll(copy, UnsafeRawBufferPointer(part), at: done)
      guard written == 0 else { throw .cannotWrite(path: path, errno: -written) }
      done += part.count
    }
    for file in [copy, folderFile] {
      let synced = calls.sync(file)
      guard synced == 0 else { throw .cannotWrite(path: path, errno: -synced) }
    }
    return name
  }

  /// A new file `torn-20261122T053107Z.jsonl`, with a number where there is one of that second.
  private func freshFile(at folderFile: OpenFile) throws(StoreError) -> (String, OpenFile) {
    let moment = options.now().description.filter { $0 != "-" && $0 != ":" }
    for attempt in 1...1_000 {
      let name = attempt == 1 ? "torn-\(moment).jsonl" : "torn-\(moment)-\(attempt).jsonl"
      let result = calls.open(name, at: folderFile, O_WRONLY | O_CREAT | O_EXCL)
      if result >= 0 { return (name, OpenFile(result)) }
      guard result == -EEXIST else {
        throw .cannotWrite(path: StoreLocation.join(folder, name), errno: -result)
      }
    }
    throw .cannotWrite(path: folder, errno: EEXIST)
  }

  private func cut(_ file: OpenFile, to length: Int) throws(StoreError) {
    var result = calls.truncate(file, to: length)
    if result == 0 { result = calls.syncData(file) }
    guard result == 0 else { throw .cannotWrite(path: path, errno: -result) }
  }
}
