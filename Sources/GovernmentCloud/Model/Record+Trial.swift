// What follows from a record: status, the next milestone, what is due.

extension Record {
  /// How far the trial is.
  public var status: TrialStatus {
    withdrawal == nil ? TrialStatus(latest: reached.latest) : .withdrawn
  }

  /// Whether the organisation takes part in the trial, or took part.
  public var isInTrial: Bool { reached.latest != nil }

  /// The next milestone to reach: the one after the furthest, nil when all are reached or it left the trial.
  public var next: Milestone? {
    guard withdrawal == nil else { return nil }
    guard let latest = reached.latest else { return .selected }
    return Milestone(rawValue: latest.rawValue + 1)
  }

  /// The earliest planned milestone that is not reached, with its day.
  public var due: (milestone: Milestone, day: Day)? {
    guard withdrawal == nil else { return nil }
    var earliest: (milestone: Milestone, day: Day)?
    for milestone in Milestone.allCases where reached[milestone] == nil {
      guard let day = planned[milestone] else { continue }
      if let known = earliest, known.day <= day { continue }
      earliest = (milestone, day)
    }
    return earliest
  }

  /// Whether a planned day has gone by.
  ///
  /// - Parameter today: the day that it is.
  /// - Returns: true where the earliest open plan lies before today.
  public func isOverdue(on today: Day) -> Bool {
    guard let due else { return false }
    return due.day < today
  }

  /// The plans that are still open: of milestones not reached.
  public var openPlans: MilestoneDays {
    var open = planned
    for milestone in Milestone.allCases where reached[milestone] != nil { open[milestone] = nil }
    return open
  }

  /// The milestones missing below one: those between it and the nearest earlier one that was reached.
  ///
  /// - Parameter milestone: the milestone to be marked.
  /// - Returns: the missing ones, in order; empty when none is missing.
  public func missing(before milestone: Milestone) -> [Milestone] {
    let earlier = Milestone.allCases.prefix(milestone.index)
    let start = earlier.last { reached[$0] != nil }.map { $0.index + 1 } ?? 0
    return Array(earlier.dropFirst(start))
  }

  /// Who made what a change would replace; the last to change anything here, where that is not kept.
  ///
  /// - Parameter change: a change of this organisation.
  /// - Returns: who and when, nil where nobody changed anything.
  public func author(of change: Change) -> Attribution? {
    let author: Attribution? =
      switch change {
      case .mark(_, let milestone, _, _, _), .unmark(_, let milestone, _, _): mark(of: milestone)?.attribution
      case .block, .unblock: blockage?.attribution
      case .withdraw, .rejoin: withdrawal?.attribution
      case .strike(_, let number), .restore(_, let number): notes.first { $0.number == number }?.attribution
      case .assign, .plan, .unplan, .note, .require, .conform, .adopt, .budget, .spend, .retract, .reinstate,
        .cost, .legacy, .lost:
        nil
      }
    return author ?? updated
  }

  /// Who marked a milestone, nil for the baseline's.
  ///
  /// - Parameter milestone: the milestone.
  /// - Returns: the mark, if an operator made it.
  public func mark(of milestone: Milestone) -> Mark? {
    marks.first { $0.milestone == milestone }
  }
}
