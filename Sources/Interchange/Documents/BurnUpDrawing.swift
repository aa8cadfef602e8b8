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

  private static let (left, top, width, height) = (46.0, 36.0, 500.0, 168.0)

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

  /// Writes axes, lines and legend.
  func write(to svg: inout Markup) {
    svg.element("g", ["class": "burnup"]) { chart in
      writeAxes(to: &chart)
      writeOutlook(to: &chart)
      writeLive(to: &chart)
      writeMarks(to: &chart)
      BurnUpLegend.write(legend, left: Self.left, top: Self.top + Self.height + 30, to: &chart)
    }
  }

  private func writeAxes(to chart: inout Markup) {
    let right = Markup.number(Self.left + Self.width)
    for count in BurnUpAxis.counts(to: total) {
      let height = Markup.number(y(Double(count)))
      chart.element(
        "line",
        [
          "class": count == total ? "total" : "grid", "x1": Markup.number(Self.left), "y1": height, "x2": right,
          "y2": height,
        ])
      chart.element(
        "text", ["class": "number", "x": Markup.number(Self.left - 5), "y": Markup.number(y(Double(count)) + 3.5)],
        number(count))
    }
    let base = Self.top + Self.height
    for day in BurnUpAxis.days(from: start, to: end) {
      let place = Markup.number(x(day))
      chart.element(
        "line",
        ["class": "tick", "x1": place, "y1": Markup.number(base), "x2": place, "y2": Markup.number(base + 4)])
      chart.element(
        "text", ["class": "middle", "x": place, "y": Markup.number(base + 15)], String(day.description.prefix(7)))
    }
  }

  private func writeLive(to chart: inout Markup) {
    var line = "M\(Markup.number(x(start))) \(Markup.number(y(0)))"
    for (day, count) in points {
      line += "H\(Markup.number(x(day)))V\(Markup.number(y(Double(count))))"
    }
    line += "H\(Markup.number(x(today)))"
    chart.element("path", ["class": "area", "d": line + "V\(Markup.number(y(0)))Z"])
    chart.element("path", ["class": "live", "d": line])
  }

  private func writeOutlook(to chart: inout Markup) {
    let from = (x: x(today), y: y(Double(live)))
    if hasPace {
      let (soon, late) = (aim(earliest), aim(latest))
      // The corner where the range is cut by the drawing's edge belongs to it.
      let corner = soon.y < late.y ? "L\(Markup.number(late.x)) \(Markup.number(soon.y))" : ""
      chart.element(
        "path",
        [
          "class": "range",
          "d": "M\(Self.point(from))L\(Self.point(soon))\(corner)L\(Self.point(late))Z",
        ])
      chart.element("path", ["class": "pace", "d": "M\(Self.point(from))L\(Self.point(aim(expected)))"])
    }
    if labels.needed != nil {
      chart.element(
        "path",
        [
          "class": "needed",
          "d": "M\(Self.point(from))L\(Self.point((x: x(Forecast.deadline), y: y(Double(total)))))",
        ])
    }
  }

  /// Where the straight line to a day on which all are live ends: there, or at the drawing's edge.
  private func aim(_ day: Day?) -> (x: Double, y: Double) {
    guard let day else { return (x(end), y(Double(live))) }
    guard day > end else { return (x(day), y(Double(total))) }
    let share = Double(end - today) / Double(max(1, day - today))
    return (x(end), y(Double(live) + share * Double(total - live)))
  }

  private func writeMarks(to chart: inout Markup) {
    let base = Markup.number(Self.top + Self.height)
    let isLate = today >= Forecast.deadline
    for (kind, day, label, top, isEarlier) in [
      ("deadline", Forecast.deadline, labels.deadline, 12.0, isLate), ("today", today, labels.today, 26.0, !isLate),
    ] {
      let place = x(day)
      // The earlier one's label stands to the left of its line and the later one's to the right, where there is room.
      let isRight = isEarlier ? place > Self.left + 120 : place > Self.left + Self.width - 120
      chart.element(
        "line",
        [
          "class": kind, "x1": Markup.number(place), "y1": Markup.number(top - 9), "x2": Markup.number(place),
          "y2": base,
        ])
      chart.element(
        "text",
        [
          "class": isRight ? "\(kind) number" : kind, "x": Markup.number(place + (isRight ? -5 : 5)),
          "y": Markup.number(top),
        ], label)
    }
    chart.element(
      "circle", ["class": "dot", "cx": Markup.number(x(today)), "cy": Markup.number(y(Double(live))), "r": "3.5"])
  }

  private static func point(_ point: (x: Double, y: Double)) -> String {
    "\(Markup.number(point.x)) \(Markup.number(point.y))"
  }
}
