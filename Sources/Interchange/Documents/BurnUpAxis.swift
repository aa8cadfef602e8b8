// The axes and the legend of a burn-up: round numbers, first days of months.

import GovernmentCloud

/// The numbers and days that stand at a burn-up's axes.
enum BurnUpAxis {
  /// Round numbers from 0, and the total.
  ///
  /// - Parameter total: how many there are.
  /// - Returns: at most seven numbers; the last one is the total.
  static func counts(to total: Int) -> [Int] {
    guard total > 0 else { return [0] }
    var step = 1
    while total / step > 5 {
      // 1, 2, 5, 10, 20, 50: each follows the one before.
      step = String(step).hasPrefix("2") ? step / 2 * 5 : step * 2
    }
    return stride(from: 0, to: total - step / 3, by: step) + [total]
  }

  /// First days of months, which are quarters, halves or years of the fiscal year.
  ///
  /// - Parameters:
  ///   - start: the first day, the first of a fiscal year.
  ///   - end: the last day.
  /// - Returns: at most nine days.
  static func days(from start: Day, to end: Day) -> [Day] {
    let months = max(1, (end - start) / 30)
    let step = [3, 6, 12, 24, 48, 120, 240].first { months / $0 <= 8 } ?? 1_200
    let year = start.date.year
    return stride(from: start.date.month - 1, through: start.date.month + months, by: step)
      .compactMap { Day(year: year + $0 / 12, month: $0 % 12 + 1, day: 1) }
      .filter { $0 >= start && $0 <= end }
  }
}

/// What the lines of a burn-up mean.
enum BurnUpLegend {
  /// A line and what it means.
  struct Item {
    /// Its class.
    let kind: String
    /// What it means.
    let text: String
  }

  private static let columns = 2

  /// How many rows so many items take.
  static func rows(_ count: Int) -> Int { (count + columns - 1) / columns }

  /// Writes samples of the lines with their texts, two in a row.
  static func write(_ items: [Item], left: Double, top: Double, to chart: inout Markup) {
    for (place, item) in items.enumerated() {
      let x = left + Double(place % columns) * 250
      let y = top + 8 + Double(place / columns) * 20
      if item.kind == "range" {
        chart.element(
          "rect",
          ["class": "range", "x": Markup.number(x), "y": Markup.number(y - 5), "width": "24", "height": "10"])
      } else {
        chart.element(
          "line",
          [
            "class": item.kind, "x1": Markup.number(x), "y1": Markup.number(y), "x2": Markup.number(x + 24),
            "y2": Markup.number(y),
          ])
      }
      chart.element("text", ["class": "label", "x": Markup.number(x + 31), "y": Markup.number(y + 4)], item.text)
    }
  }
}
