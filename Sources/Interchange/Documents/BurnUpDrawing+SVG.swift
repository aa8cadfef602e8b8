// A burn-up as SVG: axes, what was, what may be, and the days that count.

import GovernmentCloud

extension BurnUpDrawing {
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
