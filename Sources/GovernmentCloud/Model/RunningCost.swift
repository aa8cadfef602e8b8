// What an organisation's systems cost to run: before, and now.

/// What running the systems cost in one fiscal year.
public struct YearCost: Hashable, Sendable {
  /// The fiscal year.
  public var year: FiscalYear
  /// What they cost in it.
  public var yen: Yen

  /// What running the systems cost in one fiscal year.
  public init(year: FiscalYear, yen: Yen) {
    self.year = year
    self.yen = yen
  }
}

/// An organisation's running cost before the migration and now; what nobody said is nil, and never guessed.
public struct RunningCost: Hashable, Sendable {
  /// In a year before it moved, FY2018 as a rule.
  public var before: YearCost?
  /// In the latest year that is known.
  public var now: YearCost?

  /// Nothing is known.
  public static let unknown = RunningCost()

  /// A running cost.
  public init(before: YearCost? = nil, now: YearCost? = nil) {
    self.before = before
    self.now = now
  }

  /// Both costs, where they can be compared: there is no share of nothing.
  public var pair: (before: Yen, now: Yen)? {
    guard let before, let now, before.yen > .zero else { return nil }
    return (before.yen, now.yen)
  }
}
