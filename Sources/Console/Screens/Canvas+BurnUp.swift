// The curve of who is live, against the deadline, and when the last one will be.

import GovernmentCloud
import Terminal

extension Canvas {
  /// Draws the curve, its axes, and what the forecast says below them.
  mutating func drawPace(_ figures: Overview, in rect: Rect) {
    let words = wording.lines(of: figures.forecast)
    let foot = rect.lastRows(min(words.count, rect.rows))
    for (row, line) in words.enumerated() {
      write(line.text, in: foot, row: row, style: line.isStrong ? theme.strong : .normal)
    }
    if state.overview.pane == .pace { frame.cursor = rect.origin }
    let chart = rect.removingLastRows(foot.rows)
    guard chart.rows >= 4, chart.columns >= 20 else { return }
    let label = TextWidth.cells(of: wording.number(figures.burnUp.total))
    let plot = chart.removingFirstColumns(label + 1).removingLastRows(1)
    write(wording.number(figures.burnUp.total), in: chart, width: label, style: theme.faint, alignment: .trailing)
    write("0", in: chart.removingLastRows(1).lastRows(1), width: label, style: theme.faint, alignment: .trailing)
    for row in 0..<plot.rows {
      put(theme.axis, in: chart.rowAt(row), column: label, style: theme.line)
    }
    let curve = Curve(figures.burnUp, figures.forecast, width: plot.columns)
    draw(curve, figures, in: plot)
    drawYears(of: curve, in: plot, below: chart.lastRows(1))
  }

  /// Draws who was live as a filled area, the forecast as points, and the deadline as a line that they cover.
  private mutating func draw(_ curve: Curve, _ figures: Overview, in plot: Rect) {
    let (total, eighths) = (max(1, figures.burnUp.total), 8 * plot.rows)
    /// Somebody is more than nobody, and all but one are not all.
    func height(_ count: Int) -> Int {
      count == 0 ? 0 : count >= total ? eighths : max(1, min(eighths - 1, count * eighths / total))
    }
    let deadline = curve.x(of: Forecast.deadline)
    for row in 0..<plot.rows { put(theme.axis, in: plot, column: deadline, row: row, style: theme.bad) }
    for x in 0..<plot.columns {
      let day = curve.day(at: x)
      if day <= figures.today {
        drawColumn(height(figures.burnUp.count(on: day)), in: plot, column: x)
      } else if case .expected(let end?, _, _) = figures.forecast.outlook, day <= end {
        let gained = figures.forecast.remaining * (day - figures.today) / max(1, end - figures.today)
        let row = plot.rows - 1 - min(plot.rows - 1, height(figures.forecast.live + gained) / 8)
        put(theme.ahead, in: plot, column: x, row: row, style: theme.warning)
      }
    }
  }

  /// Fills a column from the bottom, told in eighths of a cell.
  private mutating func drawColumn(_ eighths: Int, in plot: Rect, column: Int) {
    let (whole, part) = eighths.quotientAndRemainder(dividingBy: 8)
    for row in 0..<whole {
      put(theme.column(8), in: plot, column: column, row: plot.rows - 1 - row, style: theme.good)
    }
    if part > 0 { put(theme.column(part), in: plot, column: column, row: plot.rows - 1 - whole, style: theme.good) }
  }

  /// Writes a year where its first day lies, as far as there is room, and the deadline.
  private mutating func drawYears(of curve: Curve, in plot: Rect, below line: Rect) {
    let offset = plot.column - line.column
    var free = 0
    for year in curve.start.date.year...max(curve.start.date.year, curve.end.date.year) {
      guard let first = Day(year: year, month: 1, day: 1), first >= curve.start else { continue }
      let column = curve.x(of: first)
      guard column >= free, column + 4 <= plot.columns else { continue }
      write(String(year), in: line, column: offset + column, style: theme.faint)
      free = column + 6
    }
  }
}

/// Which day stands where on the curve.
struct Curve {
  /// The day at the left end.
  let start: Day
  /// The day at the right end.
  let end: Day
  /// The columns between them.
  let width: Int

  /// From a quarter before the first one went live, or two years back, to the deadline or what lies beyond it.
  init(_ burnUp: BurnUp, _ forecast: Forecast, width: Int) {
    let today = forecast.today
    let first = burnUp.days.first ?? today
    start = min(first - 91, today - 730)
    var end = max(Forecast.deadline, today) + 60
    // A forecast far away would press all that was into a corner.
    if case .expected(let expected?, _, _) = forecast.outlook, expected - today < 2 * (today - start) {
      end = max(end, expected + 30)
    }
    self.end = end
    self.width = max(1, width)
  }

  /// The day of a column.
  func day(at x: Int) -> Day { start + x * (end - start) / max(1, width - 1) }

  /// The column of a day.
  func x(of day: Day) -> Int { (day - start) * (width - 1) / max(1, end - start) }
}

extension Theme {
  /// An upright line of a chart.
  var axis: Unicode.Scalar { hasGlyphs ? "│" : "|" }

  /// A point that is yet to come.
  var ahead: Unicode.Scalar { hasGlyphs ? "·" : "." }

  /// A cell that is filled from below, in 1 to 8 eighths; without glyphs it is full from half on.
  func column(_ eighths: Int) -> Unicode.Scalar {
    let parts: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return hasGlyphs ? parts[min(max(eighths, 1), 8) - 1] : eighths >= 4 ? "#" : "_"
  }
}
