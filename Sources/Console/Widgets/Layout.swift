// Where the parts of the screen stand.

import Terminal

/// The fixed parts of every screen.
enum Layout {
  /// The bar and the status line.
  static let aboveBody = 2
  /// The message line and the footer.
  static let belowBody = 2
  /// Below this size the console says what it needs.
  static let least = Size(columns: 40, rows: 10)
  /// From this width on, lists have a preview beside them: the list comes first, with all its columns.
  static let previewFrom = 140
  /// From this width on, an organisation's panes stand side by side.
  static let sideBySideFrom = 118
}

/// Where the panes of the organisation's screen stand.
struct OrganisationLayout {
  var facts: Rect
  var milestones: Rect
  var notes: Rect
  var history: Rect
  /// Whether notes and history share one place.
  var isStacked: Bool
  /// How many rows notes and history have, each.
  var paneHeight: Int

  static let factRows = 3

  /// How many milestones are in view.
  var milestoneHeight: Int { max(1, milestones.rows - 1) }

  /// Places the panes; where they don't fit below each other, the one that the keys go to has all the room.
  init(body: Rect, pane: OrganisationState.Pane, hasBackground: Bool) {
    let isLow = body.rows < 10
    let isLong = hasBackground && body.rows >= 16
    facts = body.firstRows(isLow ? Self.factRows - 1 : isLong ? Self.factRows + 1 : Self.factRows)
    let rest = body.removingFirstRows(facts.rows + (isLow ? 0 : 1))
    isStacked = body.columns < Layout.sideBySideFrom
    if isStacked, rest.rows < 14 {
      milestones = pane == .milestones ? rest : rest.firstRows(0)
      notes = pane == .milestones ? rest.firstRows(0) : rest
      history = notes
      paneHeight = max(1, rest.rows - 1)
    } else if isStacked {
      milestones = rest.firstRows(10)
      notes = rest.removingFirstRows(11)
      history = notes
      paneHeight = max(1, notes.rows - 1)
    } else {
      milestones = rest.firstColumns(min(96, max(64, body.columns * 5 / 9)))
      let side = rest.removingFirstColumns(milestones.columns + 3)
      notes = side.firstRows(max(4, side.rows / 2))
      history = side.removingFirstRows(notes.rows + 1)
      paneHeight = max(1, min(notes.rows, history.rows) - 1)
    }
  }
}

extension ConsoleState {
  /// The rows between the status line and the message line.
  var body: Rect {
    Rect(size).removingFirstRows(Layout.aboveBody).removingLastRows(Layout.belowBody)
  }

  /// Where the panes of the organisation's screen stand.
  var organisationLayout: OrganisationLayout {
    OrganisationLayout(
      body: body, pane: organisation?.pane ?? .milestones,
      hasBackground: organisation.map { rollout[$0.index].hasBackground } ?? false)
  }
}
