// What the timeline asks of a store: when entries were recorded, and the states that days' snapshots hold.

import GovernmentCloud
import Glibc

extension Store {
  /// When entries were recorded, for so many at a time.
  ///
  /// - Parameters:
  ///   - number: the number of the first entry.
  ///   - size: how many entries a span has; the last one may have fewer.
  /// - Returns: the spans, in order.
  /// - Throws: where the journal can't be read.
  func spans(from number: Int, size: Int) throws(StoreError) -> [JournalSpan] {
    try journal.spans(from: number, size: size)
  }

  /// The days of which a snapshot is kept.
  func keptDays() -> [Day] {
    journal.folderFile.map { folder in Snapshot.names(in: folder).compactMap(Snapshot.keptDay) } ?? []
  }

  /// The state that a day's snapshot holds, with the number of its last entry.
  ///
  /// - Parameter day: one of `keptDays`.
  /// - Returns: nil where it can't be used: the journal holds another entry there, or it can't be read.
  func keptState(of day: Day) -> (number: Int, rollout: Rollout)? {
    guard let folder = journal.folderFile,
      case .read(let head, let rollout) = Snapshot.read(
        Snapshot.keptName(day), in: folder, baseline: baseline, calls: options.calls),
      (try? journal.holding(of: head)) == .held
    else { return nil }
    return (head.number, rollout)
  }
}
