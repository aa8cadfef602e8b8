// Where the map and the panes of the overview stand.

import GovernmentCloud
import Terminal

/// Where the map and the panes of the overview stand.
///
/// The map runs from the north east to the south west, so that its corners are free: the panes stand in the one, the
/// selected prefecture's figures in the other. Where there is room below the map, more panes stand there.
struct OverviewLayout {
  /// The map; nil where there is no room for it, and the prefectures are a list.
  var map: TileGrid?
  /// The panes that are in view.
  var panes: [OverviewPane: Rect] = [:]
  /// What the shades mean.
  var legend = Rect(column: 0, row: 0, columns: 0, rows: 0)
  /// The selected prefecture's figures.
  var details = Rect(column: 0, row: 0, columns: 0, rows: 0)

  private static let paneWidth = 38

  /// Places everything in a body.
  ///
  /// - Parameters:
  ///   - body: the rows between the status line and the message line.
  ///   - language: the language of the tiles' names.
  ///   - pane: the pane that the keys go to.
  ///   - shown: the pane that is shown where several share a place.
  init(body: Rect, language: Language, pane: OverviewPane, shown: OverviewPane) {
    guard let map = TileGrid(body: body, language: language) else {
      panes[pane] = body
      return
    }
    self.map = map
    let corner = Rect(
      column: body.column + 1, row: body.row, columns: map.start(ofColumn: 10) - body.column - 3,
      rows: 6 * map.tileRows - 1)
    legend = Rect(
      column: body.column + 1, row: map.area.row + 6 * map.tileRows,
      columns: map.start(ofColumn: 5) - body.column - 2, rows: 2)
    details = Rect(
      column: map.start(ofColumn: 10) + 2, row: map.area.row + 8 * map.tileRows + (map.tileRows > 2 ? 1 : 0),
      columns: body.endColumn - map.start(ofColumn: 10) - 2, rows: 2 * map.tileRows)
    let strip = body.removingFirstRows(map.area.rows + 1).inset(columns: 1)
    let below: [OverviewPane] = [.stuck, .blockers, .next, .legacy]
    let count = strip.rows < 5 ? 0 : min(below.count, strip.columns / Self.paneWidth)
    Self.divide(strip, among: Array(below.prefix(count)), into: &panes)
    let isWide = corner.columns >= 2 * Self.paneWidth + 2
    // The funnel leaves room below it there.
    let funnelRows = Milestone.allCases.count + 1
    if isWide, corner.rows >= funnelRows + 6 {
      panes[.money] = corner.removingFirstRows(funnelRows + 1).firstColumns((corner.columns - 2) / 2)
    }
    let rest = OverviewPane.allCases.filter { $0 != .map && panes[$0] == nil }
    let wanted = rest.contains(pane) ? pane : shown
    let chosen = rest.contains(wanted) ? wanted : .reached
    let side: [OverviewPane] = isWide ? [.reached, chosen == .reached ? .pace : chosen] : [chosen]
    Self.divide(corner, among: side, into: &panes)
    if panes[.money] != nil { panes[.reached] = panes[.reached]?.firstRows(funnelRows) }
  }

  private static func divide(_ rect: Rect, among panes: [OverviewPane], into places: inout [OverviewPane: Rect]) {
    guard !panes.isEmpty else { return }
    let width = (rect.columns - 2 * (panes.count - 1)) / panes.count
    for (place, pane) in panes.enumerated() {
      let isLast = place == panes.count - 1
      let inner = rect.removingFirstColumns(place * (width + 2))
      places[pane] = isLast ? inner : inner.firstColumns(width)
    }
  }
}

/// The tiles of the map on the screen.
struct TileGrid {
  /// The whole map.
  var area: Rect
  /// How many rows a tile has.
  var tileRows: Int
  /// How many columns the tiles of each column have.
  var widths: [Int]

  /// The columns of three-kanji names, which are wider in Japanese.
  private static let wide: Set<Int> = [2, 8, 12, 14]
  /// A tile for both names: a shade, and the longest name in Latin letters.
  private static let widest = 10
  private static let narrowest = 5

  /// The map at the right end of a body; nil where there is no room for it.
  init?(body: Rect, language: Language) {
    let width = body.columns - 2
    let fitting = stride(from: Self.widest, through: Self.narrowest, by: -1).lazy.map { base in
      (1...TileMap.columns).map { language == .japanese && Self.wide.contains($0) ? max(7, base) : base }
    }.first { $0.reduce(0, +) <= width }
    guard let widths = fitting, body.rows >= 2 * TileMap.rows else { return nil }
    self.widths = widths
    tileRows = body.rows >= 3 * TileMap.rows && widths[0] == Self.widest ? 3 : 2
    let total = widths.reduce(0, +)
    area = Rect(
      column: body.endColumn - total - 1, row: body.row, columns: total, rows: tileRows * TileMap.rows)
  }

  /// Where a column of tiles begins, counted from 1.
  func start(ofColumn column: Int) -> Int { area.column + widths.prefix(column - 1).reduce(0, +) }

  /// Where a tile stands.
  func rect(of tile: Prefecture.Tile) -> Rect {
    Rect(
      column: start(ofColumn: tile.column), row: area.row + (tile.row - 1) * tileRows, columns: widths[tile.column - 1],
      rows: tileRows)
  }
}

extension ConsoleState {
  /// Where the map and the panes of the overview stand.
  var overviewLayout: OverviewLayout {
    OverviewLayout(body: body, language: session.language, pane: overview.pane, shown: overview.shown)
  }
}
