// Drawing one screen: what every part of the drawing needs at hand.

import GovernmentCloud
import Terminal

/// The state being drawn, and the frame it is drawn into.
struct Canvas {
  let state: ConsoleState
  var frame: Frame
  /// The rows that were drawn before.
  var rows: DrawnRows

  var theme: Theme { state.session.theme }
  var wording: Wording { state.session.wording }
  var rollout: Rollout { state.rollout }
  var registry: Registry { state.rollout.registry }

  /// Writes text at a place within a rectangle, cut at its right edge.
  @discardableResult
  mutating func write(
    _ text: String, in rect: Rect, column: Int = 0, row: Int = 0, width: Int = .max, style: Style = .normal,
    alignment: Alignment = .leading
  ) -> Int {
    guard row >= 0, row < rect.rows, column < rect.columns else { return 0 }
    return frame.write(
      theme.hasGlyphs ? text : theme.plain(text), at: Position(column: rect.column + column, row: rect.row + row),
      width: min(width, rect.columns - column), style: style, alignment: alignment)
  }

  /// A piece of a line with its style.
  struct Piece {
    var text: String
    var style: Style

    init(_ text: String, _ style: Style = .normal) {
      self.text = text
      self.style = style
    }
  }

  /// Writes pieces one after the other, cut at the rectangle's right edge.
  @discardableResult
  mutating func write(_ pieces: [Piece], in rect: Rect, column: Int = 0, row: Int = 0) -> Int {
    var at = column
    for piece in pieces {
      at += write(piece.text, in: rect, column: at, row: row, style: piece.style)
    }
    return at
  }

  /// The marks of all milestones of a record, one cell each.
  mutating func drawProgress(_ record: Record, in rect: Rect, column: Int, row: Int) {
    for milestone in Milestone.allCases {
      let (mark, style) = progressMark(of: milestone, in: record)
      put(mark, in: rect, column: column + milestone.index, row: row, style: style)
    }
  }

  /// Puts one mark of one cell's width.
  mutating func put(_ mark: Unicode.Scalar, in rect: Rect, column: Int = 0, row: Int = 0, style: Style) {
    guard row < rect.rows, column < rect.columns else { return }
    frame.put(mark, at: Position(column: rect.column + column, row: rect.row + row), style: style)
  }

  /// What needs a look in a row, in its second cell: that something is blocked, or a plan overdue.
  mutating func drawAlarm(_ record: Record, in row: Rect) {
    if record.blockage != nil {
      put(theme.blocked, in: row, column: 1, style: theme.bad)
    } else if record.isOverdue(on: state.session.today) {
      put(theme.overdue, in: row, column: 1, style: theme.warning)
    }
  }

  /// A milestone's mark: reached, planned, overdue or open.
  func progressMark(of milestone: Milestone, in record: Record) -> (Unicode.Scalar, Style) {
    if record.reached[milestone] != nil { return (theme.reached, theme.style(of: record.status)) }
    guard let day = record.planned[milestone], record.withdrawal == nil else { return (theme.open, theme.faint) }
    return day < state.session.today ? (theme.overdue, theme.warning) : (theme.planned, theme.strong)
  }

  /// Draws a horizontal line with a title in it.
  mutating func rule(_ title: String, in rect: Rect, row: Int, style: Style) {
    guard row < rect.rows, rect.columns > 0 else { return }
    write(String(repeating: theme.horizontal, count: rect.columns), in: rect, row: row, style: theme.line)
    write(" " + title + " ", in: rect, column: 1, row: row, style: style)
  }
}

extension ConsoleState {
  /// Draws the state; any state, at any size.
  ///
  /// - Parameter frame: the frame to fill; its size is what counts.
  public func render(into frame: inout Frame) {
    frame.clear(style: .normal)
    var rows = DrawnRows()
    draw(into: &frame, keeping: &rows)
  }

  /// Draws the state over a frame, from which rows that were drawn from the same facts are kept.
  consuming func draw(into frame: inout Frame, keeping rows: inout DrawnRows) {
    frame.ellipsis = session.theme.hasGlyphs ? "…" : "~"
    if size != frame.size {
      size = frame.size
      revealCursors()
    }
    var canvas = Canvas(state: self, frame: Frame(size: Size(columns: 0, rows: 0)), rows: DrawnRows())
    swap(&canvas.frame, &frame)
    swap(&canvas.rows, &rows)
    canvas.draw()
    swap(&canvas.frame, &frame)
    swap(&canvas.rows, &rows)
  }
}

extension Canvas {
  /// Draws the screen, and what lies over it.
  fileprivate mutating func draw() {
    let size = frame.size
    guard size.columns >= Layout.least.columns, size.rows >= Layout.least.rows else {
      drawTooSmall()
      return
    }
    drawBar()
    drawStatus()
    switch state.screen {
    case .municipalities: drawMunicipalities()
    case .organisation: drawOrganisation()
    case .trial: drawTrial()
    case .history: drawHistory()
    case .requirements: drawRequirements()
    case .providers: drawProviders()
    case .overview: drawOverview()
    }
    drawMessage()
    drawFooter()
    drawOverlay()
  }

  private mutating func drawTooSmall() {
    let bounds = frame.bounds
    for (row, line) in wording.tooSmall(size: frame.size, least: Layout.least).enumerated() {
      write(line, in: bounds, row: row)
    }
    if !bounds.isEmpty { frame.cursor = Position(column: 0, row: 0) }
  }
}
