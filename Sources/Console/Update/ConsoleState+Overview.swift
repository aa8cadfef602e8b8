// Keys on the overview: walking the map, choosing the measure, and going where a line leads.

import GovernmentCloud
import Terminal

extension ConsoleState {
  /// Makes the figures again, of the rows that the filter leaves.
  mutating func refreshOverview() {
    overview.figures = Overview(
      of: rollout, rows: municipalities.rows, assessment, secondsFromGreenwich: session.time.secondsFromGreenwich)
    overview.ledger = OverviewLedger(of: rollout, rows: municipalities.rows, today: session.today)
    revealOverview()
  }

  /// Where the filter leaves nobody in the selected prefecture, selects the first of those where it leaves some.
  mutating func standOnSomebody() {
    guard let figures = overview.figures, let here = Prefecture(number: overview.prefecture), figures[here].count == 0,
      let first = Prefecture.all.first(where: { figures[$0].count > 0 })
    else { return }
    overview.prefecture = first.number
    revealOverview()
  }

  /// The selected line of a pane, and the first in view; of the map as a list the selected prefecture.
  func overviewCursor(of pane: OverviewPane) -> ListCursor { overview.cursors[pane] ?? ListCursor() }

  /// How many lines of a pane are in view.
  private func overviewHeight(of pane: OverviewPane) -> Int { max(1, (overviewLayout.panes[pane]?.rows ?? 1) - 1) }

  /// Keeps the lines in view.
  mutating func revealOverview() {
    for pane in OverviewPane.allCases {
      var cursor = overviewCursor(of: pane)
      let count = overviewLines(of: pane, width: 0).count
      if pane == .map {
        cursor.select(overview.prefecture - 1, count: count, height: overviewHeight(of: pane))
      } else {
        cursor.reveal(count: count, height: overviewHeight(of: pane))
      }
      overview.cursors[pane] = cursor
    }
  }

  /// Moves within the pane that the keys go to.
  mutating func moveOverview(_ movement: Movement) {
    if overview.pane == .map, overviewLayout.map != nil {
      switch movement {
      case .up: walk(.up)
      case .down: walk(.down)
      case .top: overview.prefecture = 1
      case .bottom: overview.prefecture = Prefecture.all.count
      case .pageUp, .pageDown, .halfUp, .halfDown: break
      }
      return revealOverview()
    }
    var cursor = overviewCursor(of: overview.pane)
    let count = overviewLines(of: overview.pane, width: 0).count
    cursor.move(movement, count: count, height: overviewHeight(of: overview.pane))
    overview.cursors[overview.pane] = cursor
    if overview.pane == .map { overview.prefecture = cursor.row + 1 }
  }

  /// Goes west or east on the map; in the funnel, to the next ones of whom it counts.
  mutating func moveOverview(sideways direction: TileMap.Direction) {
    switch overview.pane {
    case .map: walk(direction)
    case .reached:
      let scopes = Funnel.Scope.allCases
      let place = scopes.firstIndex(of: overview.scope) ?? 0
      overview.scope = scopes[(place + (direction == .right ? 1 : scopes.count - 1)) % scopes.count]
    case .pace, .stuck, .blockers, .next, .money, .legacy: break
    }
    revealOverview()
  }

  private mutating func walk(_ direction: TileMap.Direction) {
    guard let here = Prefecture(number: overview.prefecture),
      let next = TileMap.neighbour(of: here, toward: direction)
    else { return }
    overview.prefecture = next.number
  }

  /// Shades the tiles by the next measure.
  mutating func turnMeasure() {
    let all = TileMeasure.allCases
    let place = all.firstIndex(of: overview.measure) ?? 0
    overview.measure = all[(place + 1) % all.count]
  }

  /// Gives the keys to the next or the previous pane.
  mutating func turnOverviewPane(forward: Bool) {
    let all = OverviewPane.allCases
    let place = all.firstIndex(of: overview.pane) ?? 0
    overview.pane = all[(place + (forward ? 1 : all.count - 1)) % all.count]
    if overview.pane != .map { overview.shown = overview.pane }
    revealOverview()
  }

  /// What the line under the cursor leads to.
  var overviewTarget: OverviewLine.Target? {
    switch overview.pane {
    case .map: return Prefecture(number: overview.prefecture).map { .terms("prefecture:\($0.romaji.lowercased())") }
    case .pace: return .terms("status:live,completed")
    case .reached, .stuck, .blockers, .next, .money, .legacy:
      let lines = overviewLines(of: overview.pane, width: 0)
      let row = overviewCursor(of: overview.pane).row
      return lines.indices.contains(row) ? lines[row].target : nil
    }
  }

  /// Opens what the line under the cursor leads to.
  mutating func openOverview() -> [Effect] {
    switch overviewTarget {
    case nil: return []
    case .organisation(let index)?: return open(index)
    case .terms(let terms)?:
      openList(
        meeting: [municipalities.filterText, terms].filter { !$0.isEmpty }.joined(separator: " "),
        of: municipalities.providerFilter)
      return []
    }
  }
}
