// The states of days gone by, quick to go to.

import GovernmentCloud

/// The states of days gone by, quick to go to.
///
/// The journal is read once, when the first day is asked for; a state is kept at every so many entries, and shares what
/// did not change with its neighbours. A day then costs the entries between it and the state kept before it.
public struct Timeline: Sendable {
  /// Some entries, and the state before them.
  private struct Block {
    var first: Int
    var last: Int
    /// The state before the first of them, all earlier entries folded.
    var before: Rollout
    /// The latest day on which one of the earlier entries was recorded.
    var latestBefore: Day?
    /// The earliest day on which one of them was recorded.
    var earliest: Day
  }

  private let baseline: Rollout
  private let secondsFromGreenwich: Int64
  private let spacing: Int
  private var blocks: [Block] = []
  /// The state after all entries that were read.
  private var running: Rollout
  private var latest: Day?

  /// A timeline of which nothing was read yet.
  ///
  /// - Parameters:
  ///   - baseline: what the store starts from.
  ///   - secondsFromGreenwich: the local zone, for the day on which an entry was recorded.
  ///   - spacing: how many entries lie between two states that are kept.
  public init(baseline: Baseline, secondsFromGreenwich: Int64, spacing: Int = 4_096) {
    self.spacing = max(1, spacing)
    self.baseline = baseline.rollout
    self.secondsFromGreenwich = secondsFromGreenwich
    running = baseline.rollout
  }

  /// The state as it stood at the end of a day, as `Rollout.asOf` has it.
  ///
  /// - Parameters:
  ///   - day: the day.
  ///   - store: the store, the same each time.
  /// - Returns: that state.
  /// - Throws: where the journal can't be read.
  public mutating func rollout(asOf day: Day, of store: Store) throws(StoreError) -> Rollout {
    try extend(to: store)
    // What the baseline says of a trial that was selected later must be taken out before anything is folded.
    let isWhole = baseline.hasNoTrial(selectedAfter: day)
    let start = isWhole ? blocks.lastIndex { block in block.latestBefore.map { $0 <= day } ?? true } : nil
    var rollout = start.map { blocks[$0].before } ?? baseline.beforeTrials(selectedAfter: day)
    for block in blocks[(start ?? 0)...] where block.earliest <= day {
      for entry in try store.entries(block.first...block.last) {
        rollout.apply(entry, ifRecordedBy: day, secondsFromGreenwich: secondsFromGreenwich)
      }
    }
    rollout.takeOwnDays(from: running, until: day)
    return rollout
  }

  /// Reads what the journal has got since.
  private mutating func extend(to store: Store) throws(StoreError) {
    let from = running.entryCount + 1
    guard from <= store.head.number else { return }
    try store.read(from: from) { entry in
      let day = entry.at.day(secondsFromGreenwich: secondsFromGreenwich)
      if let open = blocks.last, open.last - open.first + 1 < spacing {
        blocks[blocks.count - 1].last = entry.number
        blocks[blocks.count - 1].earliest = min(open.earliest, day)
      } else {
        blocks.append(
          Block(first: entry.number, last: entry.number, before: running, latestBefore: latest, earliest: day))
      }
      latest = max(latest ?? day, day)
      running.apply(entry)
      return true
    }
  }
}
