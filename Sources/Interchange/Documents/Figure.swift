// A figure of a document: a drawing with a text alternative.

/// A drawing with its title and a text that says the same.
public struct Figure: Sendable {
  /// What is drawn.
  public enum Drawing: Sendable {
    /// A tile map of Japan.
    case tileMap(TileMapDrawing)
    /// Bars that get shorter.
    case funnel(FunnelDrawing)
    /// A line that climbs to a total.
    case burnUp(BurnUpDrawing)
  }

  /// What it shows, of how many, and on which day.
  public var title: String
  /// The same in a sentence, for who can't see it.
  public var alternative: String
  /// The drawing.
  public var drawing: Drawing

  /// A figure.
  ///
  /// - Parameters:
  ///   - title: what it shows, of how many, and on which day.
  ///   - alternative: the same in a sentence.
  ///   - drawing: the drawing.
  public init(title: String, alternative: String, drawing: Drawing) {
    self.title = title
    self.alternative = alternative
    self.drawing = drawing
  }

  /// Writes the drawing as SVG within HTML.
  ///
  /// - Parameters:
  ///   - markup: what it is written to.
  ///   - number: the place among the document's figures, for ids.
  func write(to markup: inout Markup, number: Int) {
    let (title, alternative) = ("figure-\(number)-title", "figure-\(number)-text")
    let (kind, size) =
      switch drawing {
      case .tileMap(let map): ("tiles", map.size)
      case .funnel(let funnel): ("steps", funnel.size)
      case .burnUp(let burnUp): ("chart", burnUp.size)
      }
    markup.element(
      "svg",
      [
        "class": kind, "role": "img", "aria-labelledby": "\(title) \(alternative)",
        "viewBox": "0 0 \(Markup.number(size.width)) \(Markup.number(size.height))",
      ]
    ) { svg in
      svg.element("title", ["id": title], self.title)
      svg.element("desc", ["id": alternative], self.alternative)
      switch drawing {
      case .tileMap(let map): map.write(to: &svg)
      case .funnel(let funnel): funnel.write(to: &svg)
      case .burnUp(let burnUp): burnUp.write(to: &svg)
      }
    }
  }
}

/// Figures that belong together, and the table of what they show.
public struct FigureGroup: Sendable {
  /// The figures; the first one is drawn large.
  public var figures: [Figure]
  /// What they show, for where nothing is drawn, and for who wants to read it.
  public var table: Table
  /// What the table is called.
  public var tableTitle: String
  /// A bar for each row of the table, where text is all there is; none where it has none.
  public var bars: [Int]
  /// How long the longest bar can be.
  public var longestBar: Int

  /// Figures and their table.
  ///
  /// - Parameters:
  ///   - figures: the figures; the first one is drawn large.
  ///   - table: what they show.
  ///   - tableTitle: what the table is called.
  ///   - bars: a bar for each row of the table, or none.
  ///   - longestBar: how long the longest bar can be.
  public init(_ figures: [Figure], table: Table, tableTitle: String, bars: [Int] = [], longestBar: Int = 0) {
    self.figures = figures
    self.table = table
    self.tableTitle = tableTitle
    self.bars = bars
    self.longestBar = longestBar
  }
}
