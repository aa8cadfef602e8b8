// A tile map of Japan, drawn: a tile a prefecture, darker where there is more.

import GovernmentCloud

/// A tile map of Japan.
public struct TileMapDrawing: Sendable {
  /// A tile.
  public struct Tile: Sendable {
    /// Where it is, counted from 1.
    public let place: Prefecture.Tile
    /// The prefecture's name in few cells.
    public let name: String
    /// What it shows; nil where there is nobody.
    public let figure: String?
    /// How dark it is, 0 to 4.
    public let shade: Int
    /// Name and figure in full.
    public let detail: String

    /// A tile.
    ///
    /// - Parameters:
    ///   - place: where it is.
    ///   - name: the prefecture's name in few cells.
    ///   - figure: what it shows; nil where there is nobody.
    ///   - shade: how dark it is, 0 to 4.
    ///   - detail: name and figure in full.
    public init(at place: Prefecture.Tile, name: String, figure: String?, shade: Int, detail: String) {
      self.place = place
      self.name = name
      self.figure = figure
      self.shade = min(max(shade, 0), 4)
      self.detail = detail
    }
  }

  /// The tiles, in the order in which they are read.
  public var tiles: [Tile]
  /// What stands behind each figure, `%`.
  public var unit: String
  /// What the five shades mean, the lightest first.
  public var legend: [String]
  /// Whether dark is what is to become less.
  public var isConcern: Bool

  /// A map.
  ///
  /// - Parameters:
  ///   - tiles: its tiles.
  ///   - unit: what stands behind each figure, `%`.
  ///   - legend: what the five shades mean, the lightest first.
  ///   - isConcern: whether dark is what is to become less.
  public init(_ tiles: [Tile], unit: String, legend: [String], isConcern: Bool) {
    self.tiles = tiles
    self.unit = unit
    self.legend = legend
    self.isConcern = isConcern
  }

  private static let side = 40.0

  /// Width and height of the drawing.
  var size: (width: Double, height: Double) {
    (Double(TileMap.columns) * Self.side, Double(TileMap.rows) * Self.side)
  }

  /// Writes the tiles, and the legend where the Sea of Japan is.
  func write(to svg: inout Markup) {
    svg.element("g", ["class": isConcern ? "map concern" : "map"]) { map in
      for tile in tiles { Self.write(tile, unit, to: &map) }
      for (shade, text) in legend.enumerated() {
        let top = 8 + Double(shade) * 26
        map.element(
          "rect",
          [
            "class": "shade\(shade)", "x": "8", "y": Markup.number(top), "width": "20", "height": "20", "rx": "3",
          ])
        map.element("text", ["class": "legend", "x": "36", "y": Markup.number(top + 15)], text)
      }
    }
  }

  private static func write(_ tile: Tile, _ unit: String, to map: inout Markup) {
    let left = Double(tile.place.column - 1) * side
    let top = Double(tile.place.row - 1) * side
    let middle = Markup.number(left + side / 2)
    map.element("g", ["class": tile.figure == nil ? "nobody" : "on\(tile.shade)"]) { group in
      group.element("title", [:], tile.detail)
      group.element(
        "rect",
        [
          "class": "shade\(tile.shade)", "x": Markup.number(left + 1), "y": Markup.number(top + 1),
          "width": Markup.number(side - 2), "height": Markup.number(side - 2), "rx": "3",
        ])
      group.element("text", ["class": "name", "x": middle, "y": Markup.number(top + 15.5)], tile.name)
      group.element(
        "text", ["class": "figure", "x": middle, "y": Markup.number(top + 32.5)], tile.figure.map { $0 + unit } ?? "–")
    }
  }
}
