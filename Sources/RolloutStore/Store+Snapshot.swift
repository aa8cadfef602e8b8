// Writing snapshots.

import GovernmentCloud

extension Store {
  /// The state now, to be written on any thread; nil where there is nothing to write, or nothing may be written.
  ///
  /// It counts as written: `entriesSinceSnapshot` begins anew.
  public func snapshot() -> Snapshot? {
    guard readOnly == nil, journal.damage == nil, journal.head.number > snapshotNumber else { return nil }
    snapshotNumber = journal.head.number
    return Snapshot(
      head: journal.head, rollout: rollout, baseline: baseline, folder: folder, at: options.now(),
      journal: journal.identity, calls: options.calls)
  }

  /// Writes the state now.
  ///
  /// - Returns: whether one was written.
  /// - Throws: where it can't be written; the one before is as it was.
  @discardableResult
  public func writeSnapshot() throws(StoreError) -> Bool {
    let before = snapshotNumber
    guard let snapshot = snapshot() else { return false }
    do throws(StoreError) {
      return try snapshot.write()
    } catch {
      snapshotNumber = before
      throw error
    }
  }
}
