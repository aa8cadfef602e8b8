// What the overview's screen remembers: which tile, which measure, which pane.

import GovernmentCloud

/// What the overview's screen remembers.
public struct OverviewState: Sendable {
  /// What the tiles show.
  public var measure = TileMeasure.provider
  /// The prefecture of the selected tile, by number.
  public var prefecture = 13
  /// The pane that the keys go to.
  public var pane = OverviewPane.map
  /// The pane that shares its place with others and is shown there.
  var shown = OverviewPane.reached
  /// Of whom the funnel counts.
  public var scope = Funnel.Scope.all
  /// The selected line of each pane.
  var cursors: [OverviewPane: ListCursor] = [:]
  /// The figures; nil before the screen is shown.
  public var figures: Overview?
  /// The money, and what is left behind; nil before the screen is shown.
  var ledger: OverviewLedger?
}

/// A pane of the overview.
public enum OverviewPane: CaseIterable, Hashable, Sendable {
  /// The map of prefectures.
  case map
  /// How many reached each milestone.
  case reached
  /// How many are live, and when the last one will be.
  case pace
  /// Who stands still, is late or blocked.
  case stuck
  /// The requirements that are outstanding for most.
  case blockers
  /// The planned cutovers of the next days.
  case next
  /// What was budgeted and spent, and what running costs.
  case money
  /// What is left behind, and how much rests on the largest ones.
  case legacy
}

/// A line of a pane.
struct OverviewLine {
  /// What it says, from the left; the last part stands at the right end.
  var parts: [(text: String, look: Look)]
  /// What Enter opens there.
  var target: Target?

  /// How a part of a line looks.
  enum Look {
    case normal, strong, faint, good, warning, bad
  }

  /// What a line leads to.
  enum Target: Hashable {
    /// An organisation, by index.
    case organisation(Int)
    /// The list of those who meet these terms, besides the filter that is set.
    case terms(String)
  }
}
