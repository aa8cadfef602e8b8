// The states of days gone by, quick to go to.

import GovernmentCloud

/// The states of days gone by, quick to go to.
///
/// Of the journal only the times are read at first. A day is then reached from the nearest state before it: one that was
/// kept on an earlier way, a day's or a month's snapshot, or the baseline; on the way there states are kept for the next
/// time, which share what did not change with their neighbours. Clocks that went wrong do no harm: what was recorded by
/// the day counts, wherever it stands.
public struct Timeline {
  private let baseline: Rollout
  private let secondsFromGreenwich: Int64
  private let spacing: Int
  /// When entries were recorded, for so many at a time.
  private var spans: [JournalSpan] = []
  /// The latest moment in each span or before it.
  private var latest: [Timestamp] = []
  /// The states after some entries, by the number of the last, in order.
  private var kept: [(number: Int, rollout: Rollout)] = []
  /// The snapshots on disk that were looked at.
  private var seen: Set<Day> = []

  /// A timeline of which nothing was read yet.
  ///
  /// - Parameters:
  ///   - baseline: what the store starts from.
  ///   - secondsFromGreenwich: the local zone, for the day on which an entry was recorded.
  ///   - spacing: how many entries lie between two states that are kept.
  public init(baseline: Baseline, secondsFromGreenwich: Int64, spacing: Int = 4_096) {
    self.baseline = baseline.rollout
    self.secondsFromGreenwich = secondsFromGreenwich
    self.spacing = max(1, spacing)
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
    let end = Timestamp(seconds: Int64(day.number + 1) * 86_400 - secondsFromGreenwich)
    // What the baseline says of a trial that was selected later must be taken out before anything is folded.
    let isWhole = baseline.isWhollyPublished(by: day)
    var (number, rollout) = (0, baseline.asPublished(by: day))
    if isWhole {
      if latest.last.map({ $0 < end }) ?? true { return finished(store.rollout, until: day, store) }
      lookForSnapshots(until: day, before: end, in: store)
      if let state = kept.last(where: { hasPassed($0.number, before: end) }) { (number, rollout) = state }
    }
    for (place, span) in spans.enumerated() where span.last > number && span.earliest < end {
      try store.read(from: max(span.first, number + 1)) { entry in
        guard entry.number <= span.last else { return false }
        if entry.at < end { rollout.apply(entry) }
        return true
      }
      if isWhole, latest[place] < end, place % 2 == 1 { keep(rollout, at: span.last) }
    }
    return finished(rollout, until: day, store)
  }

  private func finished(_ rollout: Rollout, until day: Day, _ store: Store) -> Rollout {
    var rollout = rollout
    rollout.takeOwnDays(from: store.rollout, until: day)
    return rollout
  }

  /// Whether all entries up to one were recorded before a moment; of a span's inner entries the span decides.
  private func hasPassed(_ number: Int, before end: Timestamp) -> Bool {
    spans.firstIndex { $0.last >= number }.map { latest[$0] < end } ?? false
  }

  private mutating func keep(_ rollout: Rollout, at number: Int) {
    let place = kept.firstIndex { $0.number >= number } ?? kept.count
    guard place == kept.count || kept[place].number != number else { return }
    kept.insert((number, rollout), at: place)
  }

  /// Takes the newest snapshot in that a day's or a month's copy gives, if it is nearer than what is kept.
  private mutating func lookForSnapshots(until day: Day, before end: Timestamp, in store: Store) {
    for copied in store.keptDays().filter({ $0 <= day }).sorted().reversed() {
      guard seen.insert(copied).inserted else { return }
      guard let (number, rollout) = store.keptState(of: copied) else { continue }
      keep(rollout, at: number)
      if hasPassed(number, before: end) { return }
    }
  }

  /// Reads when those entries were recorded that the journal has got since.
  private mutating func extend(to store: Store) throws(StoreError) {
    // The last span may have been cut short by the journal's end.
    if let last = spans.last, last.last < store.head.number, last.last - last.first + 1 < spacing {
      spans.removeLast()
      latest.removeLast()
    }
    let next = (spans.last?.last ?? 0) + 1
    guard next <= store.head.number else { return }
    for span in try store.spans(from: next, size: spacing) {
      spans.append(span)
      latest.append(max(latest.last ?? span.latest, span.latest))
    }
  }
}
