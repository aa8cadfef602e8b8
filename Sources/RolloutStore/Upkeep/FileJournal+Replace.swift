// Putting another journal in the place of the one that is there.

import GovernmentCloud
import Glibc

extension FileJournal {
  static let freshName = "journal.jsonl.new"

  /// Opens the empty file that is to become the journal.
  ///
  /// - Throws: where it can't be made.
  func openFresh(in folderFile: OpenFile) throws(StoreError) -> OpenFile {
    let opened = calls.open(Self.freshName, at: folderFile, O_RDWR | O_CREAT)
    guard opened >= 0 else { throw cannotWriteFresh(opened) }
    let fresh = OpenFile(opened)
    try check(fresh, StoreLocation.join(folder, Self.freshName), asFolder: false)
    let result = calls.truncate(fresh, to: 0)
    guard result == 0 else { throw cannotWriteFresh(result) }
    return fresh
  }

  func cannotWriteFresh(_ result: CInt) -> StoreError {
    .cannotWrite(path: StoreLocation.join(folder, Self.freshName), errno: -result)
  }

  /// Keeps the snapshot under another name; where there is none, there is nothing to keep.
  func setSnapshotAside(in folderFile: OpenFile, at now: Timestamp) throws(StoreError) {
    let moved = calls.rename(Snapshot.name, to: "rollout-\(Self.stamp(now)).json", at: folderFile)
    guard moved == 0 || moved == -ENOENT else { throw .cannotWrite(path: path, errno: -moved) }
  }

  /// Puts the fresh file in the journal's place; only while the turn is held.
  ///
  /// A snapshot of the journal before would tell against the new one: it is kept aside.
  ///
  /// - Parameters:
  ///   - folderFile: the store's folder.
  ///   - head: where the fresh file ends.
  ///   - person: the operator who does it.
  ///   - now: when.
  /// - Throws: where it can't be done; a journal is there all the same, the one or the other.
  func putFresh(
    in folderFile: OpenFile, endingAt head: Head, by person: String, at now: Timestamp
  ) throws(StoreError) {
    try setSnapshotAside(in: folderFile, at: now)
    // Meanwhile the lock file vouches for no last line: neither that of the one journal nor that of the other.
    var result = lock?.sign(operator: person, at: now, intending: .start) ?? 0
    if result == 0 {
      lock?.settle()
      result = calls.rename(Self.freshName, to: Self.name, at: folderFile)
    }
    if result == 0 { result = calls.sync(folderFile) }
    guard result == 0 else { throw .cannotWrite(path: path, errno: -result) }
    _ = lock?.sign(operator: person, at: now, intending: head)
  }
}
