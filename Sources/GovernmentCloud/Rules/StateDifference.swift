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
    /// The running cost before the migration.
    case costBefore(from: YearCost?, to: YearCost?)
    /// The running cost now.
    case costNow(from: YearCost?, to: YearCost?)
    /// The integrator that is left.
    case integrator(from: String?, to: String?)
    /// The hosting that is left.
    case hosting(from: Hosting?, to: Hosting?)
    /// The build that is left.
    case build(from: Build?, to: Build?)
    /// The media in use.
    case media(from: Media?, to: Media?)
  }
}

extension StateDifference {
  /// What differs of running cost and legacy.
  fileprivate static func backgroundParts(from old: Record, to new: Record) -> [Part] {
    guard old.background != new.background else { return [] }
    var parts: [Part] = []
    let ((was, now), (left, leaves)) = ((old.cost, new.cost), (old.legacy, new.legacy))
    if was.before != now.before { parts.append(.costBefore(from: was.before, to: now.before)) }
    if was.now != now.now { parts.append(.costNow(from: was.now, to: now.now)) }
    if left.integrator != leaves.integrator { parts.append(.integrator(from: left.integrator, to: leaves.integrator)) }
    if left.hosting != leaves.hosting { parts.append(.hosting(from: left.hosting, to: leaves.hosting)) }
    if left.build != leaves.build { parts.append(.build(from: left.build, to: leaves.build)) }
    if left.media != leaves.media { parts.append(.media(from: left.media, to: leaves.media)) }
    return parts
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
      parts += StateDifference.backgroundParts(from: old, to: new)
      return parts.isEmpty ? nil : StateDifference(index: index, parts: parts)
    }
  }
}
