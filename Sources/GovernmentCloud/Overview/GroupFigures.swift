// How some organisations stand, in figures: a prefecture's, a provider's, all of them.

/// How some organisations stand, in figures.
public struct GroupFigures: Hashable, Sendable {
  /// Of how many organisations: the denominator of the others.
  public internal(set) var count = 0
  /// How many have a provider.
  public internal(set) var provided = 0
  /// How many take part in the trial, those that left it not among them.
  public internal(set) var inTrial = 0
  /// How many are in production: live or completed.
  public internal(set) var live = 0
  /// How many are blocked.
  public internal(set) var blocked = 0
  /// How many requirements are outstanding, over all of them.
  public internal(set) var outstanding = 0

  /// The figures of nobody.
  public init() {}

  /// Counts one organisation in.
  ///
  /// - Parameters:
  ///   - record: what is known of it.
  ///   - outstanding: how many requirements are outstanding for it.
  mutating func add(_ record: Record, outstanding: Int) {
    count += 1
    if record.provider != nil { provided += 1 }
    if record.isInTrial, record.withdrawal == nil { inTrial += 1 }
    if record.liveSince != nil { live += 1 }
    if record.blockage != nil { blocked += 1 }
    self.outstanding += outstanding
  }
}

extension Record {
  /// The day since when the organisation is in production: of its cutover, or of what follows it where that is not known.
  ///
  /// Nil where it is not in production, or left the trial.
  public var liveSince: Day? {
    guard withdrawal == nil else { return nil }
    return Milestone.allCases.lazy.filter { $0 >= .cutover }.compactMap { self.reached[$0] }.min()
  }
}
