// How many were in production on each day.

/// How many of some organisations were in production on each day, as far as is known now.
public struct BurnUp: Hashable, Sendable {
  /// Of how many organisations: the denominator.
  public let total: Int
  /// The days on which one went live, in order; a day stands for each of them.
  public let days: [Day]

  /// A burn-up of the days on which organisations went live.
  ///
  /// - Parameters:
  ///   - days: a day for each that is live, in any order.
  ///   - total: of how many.
  public init(_ days: [Day], total: Int) {
    self.days = days.sorted()
    self.total = total
  }

  /// How many were live at the end of a day.
  public func count(on day: Day) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = low + (high - low) / 2
      if days[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
