// A burn-up: how many were in production over time, the deadline, and how it goes on at this pace.

import GovernmentCloud

/// A line that climbs to a total, and how it goes on.
public struct BurnUpDrawing: Sendable {
  /// What its lines are called.
  public struct Labels: Sendable {
    /// Those in production.
    public var live: String
    /// The deadline, with its day.
    public var deadline: String
    /// The day that it is.
    public var today: String
    /// How it goes on, with the day; nil where nothing is known.
    public var pace: String?
    /// The range of that.
    public var range: String?
    /// What is needed to meet the deadline; nil where that has gone by, or all are live.
    public var needed: String?

    /// What its lines are called.
    ///
    /// - Parameters:
    ///   - live: those in production.
    ///   - deadline: the deadline, with its day.
    ///   - today: the day that it is.
    ///   - pace: how it goes on.
    ///   - range: the range of that.
    ///   - needed: what is needed to meet the deadline.
    public init(live: String, deadline: String, today: String, pace: String?, range: String?, needed: String?) {
      self.live = live
      self.deadline = deadline
      self.today = today
      self.pace = pace
      self.range = range
      self.needed = needed
    }
  }

  /// How many there are.
  let total: Int
  /// The days on which the count rose, with the count, up to the day that it is.
  let points: [(day: Day, count: Int)]
  /// The day that it is.
  let today: Day
  /// How many are live on it.
  let live: Int
  /// The day on which the last one is live at this pace, and its range; nil where it is too far away, or nothing is known.
  let expected, earliest, latest: Day?
  /// Whether a pace is known.
  let hasPace: Bool
  /// The first and the last day that are drawn.
  let start, end: Day
  /// What the lines are called.
  let labels: Labels
  /// Writes a number as readers want it.
  let number: @Sendable (Int) -> String

  /// Days that are drawn behind today and the deadline at most: four years.
  private static let reach = 1_461

  /// A burn-up.
  ///
  /// - Parameters:
  ///   - burnUp: who went live, and when.
  ///   - forecast: how it goes on.
  ///   - labels: what the lines are called.
  ///   - number: writes a number as readers want it.
  public init(
    _ burnUp: BurnUp, _ forecast: Forecast, labels: Labels, number: @escaping @Sendable (Int) -> String
  ) {
    self.labels = labels
    self.number = number
    total = burnUp.total
    today = forecast.today
    live = forecast.live
    let days = burnUp.days.prefix(forecast.live)
    points = days.indices.filter { $0 + 1 == days.endIndex || days[$0 + 1] != days[$0] }.map { (days[$0], $0 + 1) }
    if case .expected(let day, let earliest, let latest) = forecast.outlook {
      (hasPace, expected, self.earliest, self.latest) = (true, day, earliest, latest)
    } else {
      (hasPace, expected, earliest, latest) = (false, nil, nil, nil)
    }
    let farthest = max(today, Forecast.deadline)
    let goal = hasPace ? min(latest ?? farthest + Self.reach, farthest + Self.reach) : farthest
    let first = min(days.first ?? today - 365, min(today, Forecast.deadline) - 90)
    start = Day(year: first.fiscalYear, month: 4, day: 1) ?? first
    end = max(goal, farthest) + max(30, (max(goal, farthest) - start) / 30)
  }

  static let (left, top, width, height) = (46.0, 36.0, 500.0, 168.0)

  /// Width and height of the drawing.
  var size: (width: Double, height: Double) {
    (Self.left + Self.width + 14, Self.top + Self.height + 34 + 20 * Double(BurnUpLegend.rows(legend.count)))
  }

  /// What the lines mean.
  var legend: [BurnUpLegend.Item] {
    [
      BurnUpLegend.Item(kind: "live", text: labels.live), labels.pace.map { BurnUpLegend.Item(kind: "pace", text: $0) },
      labels.range.map { BurnUpLegend.Item(kind: "range", text: $0) },
      labels.needed.map { BurnUpLegend.Item(kind: "needed", text: $0) },
    ].compactMap(\.self)
  }

  /// Where a day is.
  func x(_ day: Day) -> Double {
    Self.left + Self.width * Double(min(max(day, start), end) - start) / Double(max(1, end - start))
  }

  /// Where a count is.
  func y(_ count: Double) -> Double {
    Self.top + Self.height * (1 - min(1, max(0, count / Double(max(1, total)))))
  }
}
