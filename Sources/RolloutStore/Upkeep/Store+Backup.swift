// Making a backup: the journal is checked before, and the file after it is written.

import GovernmentCloud
import Glibc

extension Store {
  /// Writes the whole journal into one file, beside and then in its place.
  ///
  /// Others may go on working: it holds what was there when it began.
  ///
  /// - Parameters:
  ///   - folder: the store's folder.
  ///   - path: where the backup is to be.
  ///   - replacing: whether a file that is there may be replaced.
  ///   - person: the operator who makes it.
  ///   - options: how to deal with the system.
  /// - Returns: what the backup says of itself.
  /// - Throws: where the journal is damaged or can't be read, or the file can't be written.
  public static func backup(
    _ folder: String, to path: String, replacing: Bool, by person: String, options: Options = Options()
  ) throws(StoreError) -> Backup {
    let journal = try FileJournal(folder, mode: .readOnly, options: options)
    guard let file = journal.file else { throw .cannotRead(path: journal.path, errno: ENOENT) }
    var head = Head.start
    switch try journal.check({ _, place, _ in head = place }) {
    case .end: break
    case .torn(let tail): throw .readOnly(.damaged(Damage(line: tail.line, offset: tail.offset, fault: .wrongGroup)))
    case .damaged(let damage): throw .readOnly(.damaged(damage))
    case .newer(let line): throw .readOnly(.newerFormat(line: line))
    }
    let calls = options.calls
    try checkTarget(path, replacing: replacing, of: journal, calls)
    let source = FilePart(file: file, path: journal.path, start: 0, length: head.position, calls: calls)
    var whole = RunningHash()
    try source.read { bytes throws(StoreError) in whole.update(bytes) }
    let backup = Backup(
      at: options.now(), person: person, entries: head.number, bytes: head.position, last: head.hash,
      whole: whole.value())
    let fresh = path + ".new"
    func done(_ result: CInt) throws(StoreError) {
      guard result >= 0 else { throw .cannotWrite(path: path, errno: -result) }
    }
    let opened = calls.open(fresh, O_RDWR | O_CREAT)
    guard opened >= 0 else { throw .cannotWrite(path: path, errno: -opened) }
    let copy = OpenFile(opened)
    try journal.check(copy, fresh, asFolder: false)
    try done(calls.truncate(copy, to: 0))
    // Nothing half done is left: once renamed, the name is gone.
    defer { _ = calls.remove(fresh) }
    let header = backup.header
    try done(header.withUnsafeBytes { calls.writeAll(copy, $0, at: 0) })
    var written = header.count
    try source.read { bytes throws(StoreError) in
      try done(calls.writeAll(copy, bytes, at: written))
      written += bytes.count
    }
    try done(calls.sync(copy))
    // What was written has to be what was read.
    var again = RunningHash()
    try FilePart(file: copy, path: path, start: header.count, length: head.position, calls: calls)
      .read { bytes throws(StoreError) in again.update(bytes) }
    guard again.value() == backup.whole else { throw .cannotWrite(path: path, errno: EIO) }
    try done(calls.rename(fresh, to: path))
    return backup
  }
}

extension Store {
  /// Refuses a place for a backup that is not one: a file of the store itself, a device, a link, or a file that is to stay.
  private static func checkTarget(
    _ path: String, replacing: Bool, of journal: FileJournal, _ calls: FileCalls
  ) throws(StoreError) {
    var (status, parent, own) = (FileStatus(), FileStatus(), FileStatus())
    if calls.status(path, &status) == 0 {
      guard replacing else { throw .alreadyThere(path: path) }
      if let danger = status.danger(asFolder: false) { throw .unsafe(path: path, danger) }
    }
    if let folderFile = journal.folderFile, calls.status(folderFile, &own) == 0,
      calls.status(FolderWatch.parent(of: path) + "/.", &parent) == 0, own.isSameFile(as: parent)
    {
      throw .unsafe(path: path, .withinStore)
    }
  }
}

/// A part of a file, read in pieces.
struct FilePart {
  let file: OpenFile
  let path: String
  let start: Int
  let length: Int
  let calls: FileCalls

  /// Hands out all bytes, in pieces of a mebibyte at most.
  ///
  /// - Throws: where it can't be read, or ends before; and what `body` throws.
  func read(_ body: (UnsafeRawBufferPointer) throws(StoreError) -> Void) throws(StoreError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(1, min(LineReader.piece, length)), alignment: 16)
    defer { buffer.deallocate() }
    var done = 0
    while done < length {
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(length - done))
      let count = calls.read(file, into: room, at: start + done)
      guard count > 0 else { throw .cannotRead(path: path, errno: count == 0 ? EIO : CInt(-count)) }
      try body(UnsafeRawBufferPointer(rebasing: room[..<count]))
      done += count
    }
  }
}
