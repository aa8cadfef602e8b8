// What there is to say about a store.

/// What an operator should know about a store.
public struct StoreReport: Hashable, Sendable {
  /// An unfinished end that was found, and perhaps cut.
  public var torn: TornTail?
  /// Damage: everything before it was folded.
  public var damage: Damage?
  /// The line that only a newer program understands: everything before it was folded.
  public var newerLine: Int?
  /// A change that its program did not finish; it had not said that it was saved.
  public var unfinished: Unfinished?
  /// What became of the snapshot.
  public var snapshot: SnapshotUse
  /// Entries that did not fit the state that they met, the first hundred.
  public var misfits: [Misfit]
}

extension Store {
  /// What there is to say about the store by now.
  public var report: StoreReport {
    StoreReport(
      torn: journal.torn, damage: journal.damage, newerLine: journal.newerLine,
      unfinished: journal.unfinished, snapshot: snapshotUse, misfits: misfits)
  }
}
