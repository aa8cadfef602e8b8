// A funnel, drawn: a bar a milestone, within the bar of all who set out.

/// Bars that get shorter from step to step.
public struct FunnelDrawing: Sendable {
  /// A step.
  public struct Bar: Sendable {
    /// Its name.
    public let label: String
    /// How many reached it.
    public let count: Int
    /// What stands behind its bar, a text a column.
    public let cells: [String]

    /// A step.
    ///
    /// - Parameters:
    ///   - label: its name.
    ///   - count: how many reached it.
    ///   - cells: what stands behind its bar, a text a column.
    public init(label: String, count: Int, cells: [String]) {
      self.label = label
      self.count = count
      self.cells = cells
    }
  }

  /// The steps.
  public var bars: [Bar]
  /// What stands above the columns behind the bars.
  public var heads: [String]
  /// How many the longest bar stands for.
  public var total: Int

  /// A funnel.
  ///
  /// - Parameters:
  ///   - bars: its steps.
  ///   - heads: what stands above the columns behind the bars.
  ///   - total: how many the longest bar stands for.
  public init(_ bars: [Bar], heads: [String], total: Int) {
    self.bars = bars
    self.heads = heads
    self.total = total
  }

  private static let (left, bar, column, line) = (150.0, 200.0, 70.0, 20.0)

  /// Width and height of the drawing.
  var size: (width: Double, height: Double) {
    (Self.left + Self.bar + Double(heads.count) * Self.column, 20 + Double(bars.count) * Self.line)
  }

  /// Writes the bars with their names and figures.
  func write(to svg: inout Markup) {
    svg.element("g", ["class": "funnel"]) { funnel in
      for (place, head) in heads.enumerated() {
        funnel.element("text", ["class": "head number", "x": Self.edge(place), "y": "12"], head)
      }
      for (place, bar) in bars.enumerated() {
        let top = 20 + Double(place) * Self.line
        let base = Markup.number(top + 13.5)
        let share = total > 0 ? min(1, Double(max(0, bar.count)) / Double(total)) : 0
        funnel.element("text", ["class": "label", "x": "0", "y": base], bar.label)
        for (kind, width) in [("frame", Self.bar), ("bar", Self.bar * share)] {
          funnel.element(
            "rect",
            [
              "class": kind, "x": Markup.number(Self.left), "y": Markup.number(top + 2), "width": Markup.number(width),
              "height": Markup.number(Self.line - 5), "rx": "2",
            ])
        }
        for (place, cell) in bar.cells.enumerated() {
          funnel.element(
            "text", ["class": place == 0 ? "number count" : "number", "x": Self.edge(place), "y": base], cell)
        }
      }
    }
  }

  private static func edge(_ place: Int) -> String { Markup.number(left + bar + Double(place + 1) * column) }
}
