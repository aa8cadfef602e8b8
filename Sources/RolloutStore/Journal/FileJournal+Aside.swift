// Keeping parts of the journal in files of their own, beside it: nothing that is cut is thrown away.

import GovernmentCloud
import Glibc

extension FileJournal {
  /// Copies parts of the journal into a new file of the store's folder, durably.
  ///
  /// - Parameters:
  ///   - parts: which bytes.
  ///   - file: the journal.
  ///   - kind: what the file's name begins with.
  /// - Returns: the file's name.
  /// - Throws: where it can't be read or written.
  func keepAside(_ parts: [Range<Int>], of file: OpenFile, as kind: String) throws(StoreError) -> String {
    guard let folderFile else { throw .replaced(path: folder) }
    let (name, copy) = try freshFile(kind, at: folderFile)
    let path = StoreLocation.join(folder, name)
    let longest = parts.map(\.count).max() ?? 0
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(1, min(LineReader.piece, longest)), alignment: 16)
    defer { buffer.deallocate() }
    var done = 0
    for part in parts {
      var position = part.lowerBound
      while position < part.upperBound {
        let room = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(part.upperBound - position))
        try readAll(file, into: room, at: position)
        let written = calls.writeAll(copy, UnsafeRawBufferPointer(room), at: done)
        guard written == 0 else { throw .cannotWrite(path: path, errno: -written) }
        done += room.count
        position += room.count
      }
    }
    for file in [copy, folderFile] {
      let synced = calls.sync(file)
      guard synced == 0 else { throw .cannotWrite(path: path, errno: -synced) }
    }
    return name
  }

  /// A moment as it stands in names of files: `20261122T053107Z`.
  static func stamp(_ moment: Timestamp) -> String { moment.description.filter { $0 != "-" && $0 != ":" } }

  /// A new file `torn-20261122T053107Z.jsonl`, with a number where there is one of that second.
  private func freshFile(_ kind: String, at folderFile: OpenFile) throws(StoreError) -> (String, OpenFile) {
    let stamp = Self.stamp(options.now())
    for attempt in 1...1_000 {
      let name = attempt == 1 ? "\(kind)-\(stamp).jsonl" : "\(kind)-\(stamp)-\(attempt).jsonl"
      let result = calls.open(name, at: folderFile, O_WRONLY | O_CREAT | O_EXCL)
      if result >= 0 { return (name, OpenFile(result)) }
      guard result == -EEXIST else {
        throw .cannotWrite(path: StoreLocation.join(folder, name), errno: -result)
      }
    }
    throw .cannotWrite(path: folder, errno: EEXIST)
  }
}
