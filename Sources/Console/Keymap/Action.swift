// Every command that a key or the palette can give.

/// A command of the interface.
public enum Action: String, CaseIterable, Hashable, Sendable {
  case moveDown, moveUp, pageDown, pageUp, halfDown, halfUp, top, bottom
  case open, back, quit, leave, suspend
  case filter, providerFilter, sort, reverseSort
  case toggleMark, range, markAllShown, clearMarks
  case milestone, unmark, provider, note, block, unblock, withdraw, rejoin
  case cost, legacy, spend, budget
  case requirements, met, evidence, waive, notApplicable, reopen, choice, whereOutstanding, passGate
  case undo, redo
  case copy, export, importFile
  case nextPane, previousPane, nextMatch, previousMatch
  case showMunicipalities, showOrganisation, showTrial, showHistory, showRequirements, showProviders, showOverview
  case moveLeft, moveRight, measure
  case travel, earlier, later, stepUnit
  case palette, help, reload, redraw

  /// The movement that the command means in a list.
  var movement: Movement? {
    switch self {
    case .moveDown: .down
    case .moveUp: .up
    case .pageDown: .pageDown
    case .pageUp: .pageUp
    case .halfDown: .halfDown
    case .halfUp: .halfUp
    case .top: .top
    case .bottom: .bottom
    default: nil
    }
  }

  /// Whether the command changes the store.
  var isChange: Bool {
    switch self {
    case .milestone, .unmark, .provider, .note, .block, .unblock, .withdraw, .rejoin, .undo, .redo, .met, .evidence,
      .waive, .notApplicable, .reopen, .passGate, .importFile, .cost, .legacy, .spend,
      .budget:
      true
    default: false
    }
  }

  /// The screen that the command opens.
  var screen: Screen? {
    switch self {
    case .showMunicipalities: .municipalities
    case .showOrganisation: .organisation
    case .showTrial: .trial
    case .showHistory: .history
    case .showRequirements: .requirements
    case .showProviders: .providers
    case .showOverview: .overview
    default: nil
    }
  }
}
