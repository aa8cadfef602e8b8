// How things stood on a day.

extension Rollout {
  /// The state as it stood at the end of a day, as far as is known now.
  ///
  /// A milestone counts from the day on which it was reached, whenever it was recorded, and a mark that was taken back
  /// later does not count: what is known now of that day is shown. Everything else (providers, plans, blocking, notes)
  /// counts from the day on which it was recorded; what the baseline knows of a trial, from its selection on. Conformance
  /// counts from its own day, as a milestone does.
  ///
  /// - Parameters:
  ///   - day: the day.
  ///   - baseline: the state before the first entry.
  ///   - entries: all entries, in order.
  ///   - secondsFromGreenwich: the local zone, for the day on which an entry was recorded.
  /// - Returns: that state.
  public static func asOf(
    _ day: Day, baseline: Rollout, entries: some Sequence<Entry>, secondsFromGreenwich: Int64
  ) -> Rollout {
    var rollout = baseline
    rollout.forgetTrials(after: day)
    var count = 0
    for entry in entries {
      let isRecorded = entry.at.day(secondsFromGreenwich: secondsFromGreenwich) <= day
      if isRecorded { count = entry.number }
      switch entry.change {
      case .mark, .unmark, .conform: rollout.apply(entry)
      case .assign, .plan, .unplan, .block, .unblock, .withdraw, .rejoin, .note, .strike, .restore, .require, .adopt,
        .lost:
        if isRecorded { rollout.apply(entry) }
      }
    }
    rollout.stand(at: count)
    rollout.forget(after: day, secondsFromGreenwich: secondsFromGreenwich)
    return rollout
  }

  /// Forgets what is published of trials that were selected later: proposal and provider.
  private mutating func forgetTrials(after day: Day) {
    for index in known {
      edit(at: index) { record in
        guard let selected = record.reached[.selected], selected > day else { return }
        record.proposal = nil
        record.provider = nil
      }
    }
  }

  private mutating func forget(after day: Day, secondsFromGreenwich: Int64) {
    for index in known {
      edit(at: index) { record in
        for (milestone, reached) in record.reached.pairs where reached > day { record.reached[milestone] = nil }
        let reached = record.reached
        record.marks.removeAll { reached[$0.milestone] == nil }
        if let updated = record.updated, updated.at.day(secondsFromGreenwich: secondsFromGreenwich) > day {
          record.updated = nil
        }
      }
    }
  }
}
