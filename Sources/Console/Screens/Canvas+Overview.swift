// Screen 7: the whole country at a glance: a map of tiles, and panes in its free corners.

import GovernmentCloud
import Terminal

extension Canvas {
  /// Draws the map and the panes that are in view.
  mutating func drawOverview() {
    let layout = state.overviewLayout
    for pane in OverviewPane.allCases {
      guard let rect = layout.panes[pane] else { continue }
      drawPane(pane, in: rect)
    }
    guard let map = layout.map, let figures = state.overview.figures else { return }
    drawMap(figures, in: map)
    drawLegend(in: layout.legend)
    drawDetails(figures, in: layout.details)
  }

  private mutating func drawPane(_ pane: OverviewPane, in rect: Rect) {
    guard let figures = state.overview.figures, !rect.isEmpty else { return }
    let isFocused = pane == state.overview.pane
    let (title, note) = state.overviewHeading(of: pane)
    let head = rect.firstRows(1)
    let used = write(title, in: head, style: isFocused ? theme.heading : theme.heading.removing(.bold))
    write(note, in: head, column: used + 1, style: theme.strong, alignment: .trailing)
    let body = rect.removingFirstRows(1)
    if pane == .pace { return drawPace(figures, in: body) }
    let lines = state.overviewLines(of: pane, width: rect.columns)
    let cursor = state.overviewCursor(of: pane)
    guard !lines.isEmpty else {
      write(wording.nothing(in: pane), in: body, style: theme.faint)
      if isFocused { frame.cursor = head.origin }
      return
    }
    for line in 0..<min(body.rows, lines.count - cursor.top) {
      let row = body.rowAt(line)
      draw(lines[cursor.top + line], in: row)
      guard isFocused, cursor.top + line == cursor.row else { continue }
      frame.restyle(row, theme.selected)
      frame.cursor = row.origin
    }
  }

  /// Draws a line; its last part stands at the right end, and what lies before it gives way to it.
  private mutating func draw(_ line: OverviewLine, in row: Rect) {
    guard let last = line.parts.last else { return }
    let end = TextWidth.cells(of: last.text)
    let room = row.firstColumns(max(0, row.columns - end - (end > 0 ? 1 : 0)))
    var column = 0
    for part in line.parts.dropLast() {
      column += write(part.text, in: room, column: column, style: style(of: part.look))
    }
    write(last.text, in: row, column: max(0, row.columns - end), style: style(of: last.look))
  }

  private func style(of look: OverviewLine.Look) -> Style {
    switch look {
    case .normal: .normal
    case .strong: theme.strong
    case .faint: theme.faint
    case .good: theme.good
    case .warning: theme.warning
    case .bad: theme.bad
    }
  }
}
