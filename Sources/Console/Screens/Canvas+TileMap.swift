// The map of Japan in tiles: each prefecture's name and figure, shaded by the measure.

import GovernmentCloud
import Terminal

extension Canvas {
  /// What the longest figure takes, `100%`.
  private static let figureWidth = 4

  /// Draws the tiles; the selected one stands out.
  mutating func drawMap(_ figures: Overview, in map: TileGrid) {
    for prefecture in Prefecture.all {
      let rect = map.rect(of: prefecture.tile)
      drawTile(of: prefecture, figures, in: rect)
      guard prefecture.number == state.overview.prefecture else { continue }
      let isFocused = state.overview.pane == .map
      frame.restyle(rect, isFocused ? theme.selected : theme.unfocused)
      if isFocused { frame.cursor = rect.origin }
    }
  }

  private mutating func drawTile(of prefecture: Prefecture, _ figures: Overview, in rect: Rect) {
    let measure = state.overview.measure
    let own = figures[prefecture]
    let value = measure.value(of: own, requirements: figures.requirements)
    let style = theme.style(of: measure, shade: value.shade)
    let figure = wording.measured(measure, own, figures.requirements)
    let inner = rect.removingFirstColumns(1)
    for row in 0..<rect.rows { put(theme.shade(value.shade), in: rect, row: row, style: style) }
    let nameStyle = own.count == 0 ? theme.faint : value.shade > 0 ? theme.strong : .normal
    if rect.rows > 2 {
      write(prefecture.short, in: inner, style: nameStyle)
      write(prefecture.romaji, in: inner, row: 1, style: own.count == 0 ? theme.faint : .normal)
    } else {
      let latin = inner.columns >= 9 ? prefecture.romaji : prefecture.abbreviation
      write(wording.pick(latin, prefecture.short), in: inner, style: nameStyle)
    }
    let bottom = inner.lastRows(1)
    write(figure, in: bottom, width: Self.figureWidth, style: style, alignment: .trailing)
  }

  /// Draws what the shades mean.
  mutating func drawLegend(in rect: Rect) {
    let measure = state.overview.measure
    write(wording.legend(of: measure), in: rect, style: theme.heading)
    var column = 0
    for (shade, words) in zip(1..., wording.shades) {
      let style = theme.style(of: measure, shade: shade)
      column += write(String(theme.shade(shade)), in: rect, column: column, row: 1, style: style)
      column += write(words + " ", in: rect, column: column, row: 1, style: theme.faint)
    }
  }

  /// Draws the selected prefecture's figures.
  mutating func drawDetails(_ figures: Overview, in rect: Rect) {
    guard let prefecture = Prefecture(number: state.overview.prefecture) else { return }
    let own = figures[prefecture]
    write(wording.bothNames(of: prefecture), in: rect, style: theme.strong)
    let facts = wording.facts(of: own, requirements: figures.requirements, isLong: rect.rows > 4)
    for (row, fact) in facts.enumerated() {
      let used = write(fact.label + " ", in: rect, row: 1 + row, style: theme.faint)
      write(fact.figure, in: rect, column: used, row: 1 + row)
    }
  }
}

extension Theme {
  /// How dark a tile is, as a mark that reads without colour: nothing, then ever denser.
  func shade(_ shade: Int) -> Unicode.Scalar {
    let (rich, plain): ([Unicode.Scalar], [Unicode.Scalar]) = (
      [" ", "░", "▒", "▓", "█"], [" ", ".", ":", "%", "#"]
    )
    let shades = hasGlyphs ? rich : plain
    return shades[min(max(shade, 0), shades.count - 1)]
  }

  /// How a tile's shade and figure look.
  func style(of measure: TileMeasure, shade: Int) -> Style {
    guard shade > 0 else { return faint }
    return switch measure {
    case .provider: heading.removing([.bold, .underline])
    case .trial: warning
    case .live: good
    case .outstanding, .blocked: bad.removing(.bold)
    }
  }
}
