// The state after some entry, in `rollout.json`: a convenience that may be lost at any time.

import GovernmentCloud
import Glibc

/// The state after an entry, ready to be written; that may happen on another thread.
public struct Snapshot: Sendable {
  /// The entry that it stands at.
  public let head: Head
  /// The state there.
  public let rollout: Rollout
  /// The baseline that it began with.
  public let baseline: Baseline
  let folder: String
  /// When it is made.
  let at: Timestamp
  /// The journal that it is of.
  let journal: FileStatus
  let calls: FileCalls

  static let name = "rollout.json"
  static let freshName = "rollout.json.new"
  /// No snapshot is longer than this, in bytes.
  static let longest = 256 << 20

  /// Writes it in place of the one before: aside, synced, renamed, the folder synced.
  ///
  /// - Returns: false where another program is just writing one.
  /// - Throws: where it can't be written; the one before is as it was.
  @discardableResult
  public func write() throws(StoreError) -> Bool {
    let path = StoreLocation.join(folder, Self.freshName)
    func check(_ result: CInt) throws(StoreError) {
      guard result >= 0 else { throw .cannotWrite(path: path, errno: -result) }
    }
    let folderResult = calls.open(folder, O_RDONLY | O_DIRECTORY)
    try check(folderResult)
    let folderFile = OpenFile(folderResult)
    // Another store may have taken the place meanwhile.
    var present = FileStatus()
    guard calls.status(FileJournal.name, at: folderFile, &present) == 0, journal.isSameFile(as: present) else {
      throw .replaced(path: StoreLocation.join(folder, FileJournal.name))
    }
    let result = calls.open(Self.freshName, at: folderFile, O_RDWR | O_CREAT)
    try check(result)
    let fresh = OpenFile(result)
    let locked = calls.lock(fresh, LOCK_EX | LOCK_NB)
    if locked == -EWOULDBLOCK { return false }
    try check(locked)
    // Who held it before may just have renamed it.
    var (opened, named) = (FileStatus(), FileStatus())
    try check(calls.status(fresh, &opened))
    guard calls.status(Self.freshName, at: folderFile, &named) == 0, opened.isSameFile(as: named) else {
      return false
    }
    if let danger = opened.danger(asFolder: false) { throw .unsafe(path: path, danger) }
    let bytes = SnapshotCoding.bytes(of: self)
    try check(calls.truncate(fresh, to: 0))
    try check(bytes.withUnsafeBytes { calls.writeAll(fresh, $0, at: 0) })
    try check(calls.sync(fresh))
    try check(calls.rename(Self.freshName, to: Self.name, at: folderFile))
    try check(calls.sync(folderFile))
    keepForDay(bytes, in: folderFile)
    return true
  }

  /// What was found where a snapshot should be.
  enum Found {
    case missing
    case ignored(SnapshotFault)
    case read(Head, Rollout)
  }

  /// Reads a store's snapshot.
  ///
  /// - Parameters:
  ///   - name: the file's name.
  ///   - folder: the store's folder, open.
  ///   - baseline: what it has to have begun with.
  ///   - calls: the file calls.
  /// - Returns: the snapshot, or why there is none.
  static func read(
    _ name: String = name, in folder: OpenFile, baseline: Baseline, calls: FileCalls
  ) -> Found {
    let result = calls.open(name, at: folder, O_RDONLY)
    if result == -ENOENT { return .missing }
    guard result >= 0 else { return .ignored(.unreadable(errno: -result)) }
    let file = OpenFile(result)
    var status = FileStatus()
    let told = calls.status(file, &status)
    guard told == 0 else { return .ignored(.unreadable(errno: -told)) }
    if let danger = status.danger(asFolder: false) { return .ignored(.unsafe(danger)) }
    guard status.size <= longest else { return .ignored(.unreadable(errno: EFBIG)) }
    do throws(SnapshotFault) {
      return SnapshotCoding.read(try SnapshotBytes(of: file, size: status.size, calls: calls), baseline: baseline)
    } catch {
      return .ignored(error)
    }
  }
}

/// Why a snapshot is ignored, and made again from the journal.
public enum SnapshotFault: Error, Hashable, Sendable {
  /// The system does not let it be read.
  case unreadable(errno: CInt)
  /// It is a link, another user's, or open to others.
  case unsafe(Danger)
  /// It is no snapshot, or an altered one.
  case damaged
  /// A newer program wrote it.
  case newerFormat
  /// It began with another baseline.
  case otherBaseline
  /// It belongs to another journal, or the journal was altered.
  case otherJournal
}
