// Why a command can't run now: asked where commands are dispatched and where they are listed.

import GovernmentCloud

/// Why a command can't run now.
public enum Unavailability: Hashable, Sendable {
  /// Nothing can be changed.
  case readOnly(ReadOnly)
  /// No organisation is at hand.
  case nothingSelected
  /// No rows are marked.
  case nothingMarked
  /// The milestone at hand isn't marked.
  case notMarked
  /// The screen has no such command.
  case elsewhere
}

extension ConsoleState {
  /// Why a command can't run now.
  ///
  /// - Parameter action: the command.
  /// - Returns: the reason, nil where it can run.
  func unavailability(of action: Action) -> Unavailability? {
    guard Keymap.standard.key(for: action, on: screen) != nil else { return .elsewhere }
    if action.isChange, let readOnly = session.readOnly { return .readOnly(readOnly) }
    switch action {
    case .milestone, .provider, .note, .block, .unblock, .withdraw, .rejoin:
      return targets == nil ? .nothingSelected : nil
    case .showOrganisation:
      return currentOrganisation == nil && latestOrganisation == nil ? .nothingSelected : nil
    case .open, .toggleMark, .range, .markAllShown:
      return currentOrganisation == nil ? .nothingSelected : nil
    case .unmark:
      guard let organisation, let milestone = selectedMilestone else { return .nothingSelected }
      let record = rollout[organisation.index]
      return record.reached[milestone] == nil && record.planned[milestone] == nil ? .notMarked : nil
    case .clearMarks: return municipalities.marks.isEmpty ? .nothingMarked : nil
    case .moveDown, .moveUp, .pageDown, .pageUp, .halfDown, .halfUp, .top, .bottom, .back, .quit, .leave, .suspend,
      .filter, .providerFilter, .sort, .reverseSort, .undo, .redo, .nextPane, .previousPane, .nextMatch, .previousMatch,
      .showMunicipalities, .showTrial, .showHistory, .palette, .help, .reload, .redraw:
      return nil
    }
  }

  /// The milestone under the cursor of the organisation's screen.
  var selectedMilestone: Milestone? {
    guard let organisation, organisation.pane == .milestones else { return nil }
    return Milestone(rawValue: UInt8(clamping: organisation.milestones.row))
  }
}
