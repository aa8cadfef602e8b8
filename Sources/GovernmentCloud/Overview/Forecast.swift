// Whether the deadline will be met: the pace of the last 90 days, carried on.

/// Whether the deadline will be met.
///
/// The pace is that of the last 90 days: those that went live after the day 90 days ago, up to the day asked about. It is
/// carried on in a straight line until the last one is live. The range is what the same pace gives by chance: where
/// organisations go live independently of each other, a count of n varies by its square root, and four times out of five it
/// lies within 1.28 square roots. Nothing is known of what is planned, nor of holidays.
public struct Forecast: Hashable, Sendable {
  /// The day by which all are to be live: the end of the fiscal year 2025.
  ///
  /// Source: the target "by 2025", later fixed as 2026-03-31.
  public static let deadline = Day(number: 20_543)
  /// The days that the pace is taken from.
  public static let window = 90
  /// How many square roots of a count the range goes either way: four fifths of a normal distribution.
  static let spread = 1.28
  /// Days further away than this are no forecast: a hundred years.
  static let horizon = 36_525

  /// How it goes on.
  public enum Outlook: Hashable, Sendable {
    /// There is nobody.
    case nobody
    /// All are live, since a day.
    case done(Day)
    /// None went live yet.
    case none
    /// None went live in the last 90 days.
    case stalled(since: Day)
    /// At this pace the last one is live on a day; nil where that is over a hundred years away.
    case expected(Day?, earliest: Day?, latest: Day?)
  }

  /// The day asked about.
  public let today: Day
  /// Of how many organisations.
  public let total: Int
  /// How many are live.
  public let live: Int
  /// How many of them went live in the last 90 days.
  public let recent: Int
  /// How it goes on.
  public let outlook: Outlook

  /// How many are not live.
  public var remaining: Int { total - live }

  /// How many must go live in a week, from the day after today to the deadline; nil where it has gone by, or all are live.
  public var neededPerWeek: Double? {
    let days = Self.deadline - today
    return days > 0 && remaining > 0 ? Double(remaining) * 7 / Double(days) : nil
  }

  /// How many went live in a week, on the average of the last 90 days.
  public var perWeek: Double { Double(recent) * 7 / Double(Self.window) }

  /// A forecast from a burn-up.
  ///
  /// - Parameters:
  ///   - burnUp: who went live, and when.
  ///   - today: the day asked about; what comes after it is not looked at.
  public init(_ burnUp: BurnUp, today: Day) {
    self.today = today
    total = burnUp.total
    live = burnUp.count(on: today)
    recent = live - burnUp.count(on: today - Self.window)
    let last = live > 0 ? burnUp.days[live - 1] : nil
    let remaining = total - live
    func day(at count: Double) -> Day? {
      let days = (Double(remaining) * Double(Self.window) / count).rounded(.up)
      return count > 0 && days <= Double(Self.horizon) ? today + Int(days) : nil
    }
    let spread = Self.spread * Double(recent).squareRoot()
    outlook =
      if total == 0 {
        .nobody
      } else if let last {
        if remaining == 0 {
          .done(last)
        } else if recent == 0 {
          .stalled(since: last)
        } else {
          .expected(
            day(at: Double(recent)), earliest: day(at: Double(recent) + spread),
            latest: day(at: Double(recent) - spread))
        }
      } else {
        .none
      }
  }
}
