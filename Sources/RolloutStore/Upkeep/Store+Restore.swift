// Restoring a backup: the file is checked before anything is touched, and what was there is kept.

import GovernmentCloud
import Glibc

/// What a restoring did.
public struct RestoreOutcome: Hashable, Sendable {
  /// The backup that was restored.
  public var backup: Backup
  /// The file in the store's folder that the journal before is in; nil where there was none.
  public var original: String?
}

extension Store {
  /// Checks a backup, whole: its bytes, and its chain of entries.
  ///
  /// - Parameters:
  ///   - path: the backup.
  ///   - options: how to deal with the system.
  /// - Returns: what it says of itself.
  /// - Throws: where it can't be read, or is none that can be restored.
  public static func checkBackup(_ path: String, options: Options = Options()) throws(StoreError) -> Backup {
    try BackupFile(path, options.calls).check()
  }

  /// Puts a backup in the place of what a store holds.
  ///
  /// - Parameters:
  ///   - path: the backup.
  ///   - folder: the store's folder; it is made where there is none.
  ///   - person: the operator who does it.
  ///   - options: how to deal with the system.
  /// - Returns: what was done.
  /// - Throws: where it can't be done; the store is then as it was.
  public static func restore(
    _ path: String, into folder: String, by person: String, options: Options = Options()
  ) throws(StoreError) -> RestoreOutcome {
    let source = try BackupFile(path, options.calls)
    let backup = try source.check()
    let journal = try FileJournal(folder, mode: .readWrite, options: options)
    return RestoreOutcome(backup: backup, original: try journal.restore(backup, source, by: person))
  }
}

extension FileJournal {
  fileprivate func restore(
    _ backup: Backup, _ source: BackupFile, by person: String
  ) throws(StoreError) -> String? {
    if let readOnly { throw .readOnly(readOnly) }
    if file == nil { try create() }
    guard let file, let folderFile else { throw .cannotRead(path: path, errno: ENOENT) }
    let now = options.now()
    try takeTurn(Draft(at: now, operator: person, changes: []))
    defer { endTurn() }
    let length = try presentLength()
    let original = length > 0 ? try keepAside([0..<length], of: file, as: "journal") : nil
    let fresh = try openFresh(in: folderFile)
    var written = 0
    var whole = RunningHash()
    try source.journal(of: backup).read { bytes throws(StoreError) in
      let result = calls.writeAll(fresh, bytes, at: written)
      guard result == 0 else { throw cannotWriteFresh(result) }
      written += bytes.count
      whole.update(bytes)
    }
    guard whole.value() == backup.whole else { throw .badBackup(path: source.path, .altered) }
    let synced = calls.sync(fresh)
    guard synced == 0 else { throw cannotWriteFresh(synced) }
    try putFresh(in: folderFile, endingAt: backup.head, by: person, at: now)
    return original
  }
}

/// A backup that is read.
struct BackupFile {
  let path: String
  private let file: OpenFile
  private let size: Int
  private let calls: FileCalls
  private let header: ArraySlice<UInt8>

  init(_ path: String, _ calls: FileCalls) throws(StoreError) {
    self.path = path
    self.calls = calls
    let opened = calls.open(path, O_RDONLY)
    guard opened >= 0 else { throw .cannotRead(path: path, errno: -opened) }
    file = OpenFile(opened)
    var status = FileStatus()
    let told = calls.status(file, &status)
    guard told == 0 else { throw .cannotRead(path: path, errno: -told) }
    guard status.isFile else { throw .badBackup(path: path, .noBackup) }
    size = status.size
    var start: [UInt8] = []
    try FilePart(file: file, path: path, start: 0, length: min(size, Backup.longestHeader), calls: calls)
      .read { bytes throws(StoreError) in start += bytes }
    guard let newline = start.firstIndex(of: UInt8(ascii: "\n")) else { throw .badBackup(path: path, .noBackup) }
    header = start[..<newline]
  }

  /// The part that is the journal.
  func journal(of backup: Backup) -> FilePart {
    FilePart(file: file, path: path, start: header.count + 1, length: backup.bytes, calls: calls)
  }

  /// Checks all that can be checked.
  ///
  /// - Returns: what the backup says of itself.
  /// - Throws: where something is wrong with it.
  func check() throws(StoreError) -> Backup {
    let backup: Backup
    do throws(BackupFault) { backup = try Backup(header: header) } catch { throw .badBackup(path: path, error) }
    let found = size - header.count - 1
    if found < backup.bytes { throw .badBackup(path: path, .short(bytes: found, of: backup.bytes)) }
    if found > backup.bytes { throw .badBackup(path: path, .long) }
    var whole = RunningHash()
    try journal(of: backup).read { bytes throws(StoreError) in whole.update(bytes) }
    guard whole.value() == backup.whole else { throw .badBackup(path: path, .altered) }
    var scanner = JournalScanner(
      file, path: path, after: Head(number: 0, hash: .none, position: header.count + 1), vouched: nil, calls: calls)
    guard case .end = try scanner.run(to: size, { _, _ in }), scanner.head.number == backup.entries,
      scanner.head.hash == backup.last
    else { throw .badBackup(path: path, .altered) }
    return backup
  }
}
