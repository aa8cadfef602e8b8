// What is otherwise in one state than in another: between two days, as a rule.

/// What of an organisation is otherwise in one state than in another.
public struct StateDifference: Hashable, Sendable {
  /// The organisation, by index.
  public var index: Int
  /// What differs, in the order in which it is told.
  public var parts: [Part]

  /// One thing that differs.
  public enum Part: Hashable, Sendable {
    /// The trial status.
    case status(from: TrialStatus, to: TrialStatus)
    /// The provider.
    case provider(from: Provider?, to: Provider?)
    /// The day on which a milestone was reached.
    case reached(Milestone, from: Day?, to: Day?)
    /// The day for which a milestone is planned.
    case planned(Milestone, from: Day?, to: Day?)
    /// What stops it.
    case blocked(from: String?, to: String?)
    /// How many requirements are outstanding.
    case outstanding(from: Int, to: Int)
  }
}

extension Rollout {
  /// What is otherwise in a later state of the same registry.
  ///
  /// - Parameters:
  ///   - later: the later state.
  ///   - rows: the organisations that are compared, by index.
  ///   - first: the day on which this one is weighed.
  ///   - last: the day on which the later one is.
  /// - Returns: those of whom something differs, in the order of the rows.
  public func differences(
    to later: Rollout, among rows: some Sequence<Int>, from first: Day, to last: Day
  ) -> [StateDifference] {
    let (before, after) = (assessment(on: first), later.assessment(on: last))
    return rows.compactMap { index in
      let (old, new) = (self[index], later[index])
      var parts: [StateDifference.Part] = []
      if old.status != new.status { parts.append(.status(from: old.status, to: new.status)) }
      if old.provider != new.provider { parts.append(.provider(from: old.provider, to: new.provider)) }
      for milestone in Milestone.allCases where old.reached[milestone] != new.reached[milestone] {
        parts.append(.reached(milestone, from: old.reached[milestone], to: new.reached[milestone]))
      }
      for milestone in Milestone.allCases where old.openPlans[milestone] != new.openPlans[milestone] {
        // That a milestone was reached says already that it is planned no more.
        guard new.reached[milestone] == nil else { continue }
        parts.append(.planned(milestone, from: old.openPlans[milestone], to: new.openPlans[milestone]))
      }
      if old.blockage?.text != new.blockage?.text {
        parts.append(.blocked(from: old.blockage?.text, to: new.blockage?.text))
      }
      let (was, now) = (before.outstandingTotal(in: old), after.outstandingTotal(in: new))
      if was != now { parts.append(.outstanding(from: was, to: now)) }
      return parts.isEmpty ? nil : StateDifference(index: index, parts: parts)
    }
  }
}
