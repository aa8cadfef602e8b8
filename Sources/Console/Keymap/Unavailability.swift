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
  /// No milestone is at hand: another pane has the keys.
  case otherPane
  /// Nothing stops the organisation.
  case notBlocked
  /// It takes no part in the trial.
  case notInTrial
  /// It left the trial.
  case withdrawn
  /// It did not leave the trial.
  case notWithdrawn
  /// No requirement is at hand.
  case noRequirement
  /// A provider conforms or does not; it has nothing waived.
  case notForProvider
  /// Nothing was refused at a gate.
  case noGate
  /// The requirements of many are shown.
  case ofMany
  /// It is recorded for one at a time.
  case onlyOne
  /// The list has no further organisation.
  case endOfList
  /// Today is shown already.
  case isToday
  /// There is nothing to read.
  case nothingToRead
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
    case .export: return municipalities.rows.isEmpty ? .nothingSelected : nil
    case .provider, .note, .block, .requirements, .copy, .legacy: return hasTargets ? nil : .nothingSelected
    case .cost: return hasTargets ? onlyTarget == nil ? .onlyOne : nil : .nothingSelected
    case .spend where screen == .providers: return account == nil ? .nothingSelected : nil
    case .spend: return hasTargets ? account == nil ? .onlyOne : nil : .nothingSelected
    case .met, .reopen: return requirements.selected == nil ? .noRequirement : nil
    case .evidence, .waive, .notApplicable:
      if case .provider = requirements.subject { return .notForProvider }
      return requirements.selected == nil ? .noRequirement : nil
    case .whereOutstanding: return requirements.selectedPosition == nil ? .noRequirement : nil
    case .passGate: return requirements.pass == nil ? .noGate : nil
    case .milestone, .unblock, .withdraw, .rejoin:
      return hasTargets ? onlyTarget.flatMap(action.obstacle) : .nothingSelected
    case .showOrganisation:
      return currentOrganisation == nil && latestOrganisation == nil ? .nothingSelected : nil
    case .open where screen == .requirements: return requirements.selected == nil ? .noRequirement : nil
    case .open where screen == .providers: return nil
    case .open where screen == .overview: return overviewTarget == nil ? .nothingToRead : nil
    case .open: return currentOrganisation == nil ? .nothingSelected : isReadable ? nil : .nothingToRead
    case .toggleMark, .markAllShown:
      if screen == .requirements { return requirements.selected == nil ? .noRequirement : nil }
      return currentOrganisation == nil ? .nothingSelected : nil
    case .range: return currentOrganisation == nil ? .nothingSelected : nil
    case .unmark:
      guard let organisation else { return .nothingSelected }
      guard let milestone = selectedMilestone else { return .otherPane }
      let record = rollout[organisation.index]
      return record.reached[milestone] == nil && record.planned[milestone] == nil ? .notMarked : nil
    case .clearMarks:
      return (screen == .requirements ? requirements.marks : municipalities.marks).isEmpty ? .nothingMarked : nil
    case .nextMatch where screen == .requirements && currentOrganisation == nil,
      .previousMatch where screen == .requirements && currentOrganisation == nil:
      return .ofMany
    case .later: return session.asOf == nil ? .isToday : nil
    case .nextMatch: return neighbour(1) == nil ? .endOfList : nil
    case .previousMatch: return neighbour(-1) == nil ? .endOfList : nil
    case .moveDown, .moveUp, .pageDown, .pageUp, .halfDown, .halfUp, .top, .bottom, .back, .quit, .leave, .suspend,
      .filter, .providerFilter, .sort, .reverseSort, .undo, .redo, .nextPane, .previousPane, .showMunicipalities,
      .showTrial, .showHistory, .showRequirements, .showProviders, .showOverview, .moveLeft, .moveRight, .measure,
      .travel, .earlier, .stepUnit, .choice, .palette, .help, .reload, .redraw, .importFile, .budget:
      return nil
    }
  }

  /// Whether commands have somebody to be about; quicker to tell than who that is.
  private var hasTargets: Bool {
    screen == .municipalities && !municipalities.marks.isEmpty || currentOrganisation != nil
  }

  /// What is known of the organisation that commands are about, where it is one.
  private var onlyTarget: Record? {
    let isMany = screen == .municipalities && (!municipalities.marks.isEmpty || municipalities.rangeStart != nil)
    return isMany ? nil : currentOrganisation.map { rollout[$0] }
  }

  /// Whether what is under the cursor can be opened or read.
  private var isReadable: Bool {
    guard screen == .organisation, let organisation else { return true }
    switch organisation.pane {
    case .milestones: return session.readOnly == nil && rollout[organisation.index].withdrawal == nil
    case .notes, .history: return readerSubject != nil
    }
  }

  /// The milestone under the cursor of the organisation's screen.
  var selectedMilestone: Milestone? {
    guard let organisation, organisation.pane == .milestones else { return nil }
    return Milestone(rawValue: UInt8(clamping: organisation.milestones.row))
  }
}

extension Action {
  /// Why what is known of the only organisation stands against the command.
  fileprivate func obstacle(_ record: Record) -> Unavailability? {
    switch self {
    case .milestone: record.withdrawal == nil ? nil : .withdrawn
    case .unblock: record.blockage == nil ? .notBlocked : nil
    case .withdraw: record.isInTrial ? nil : .notInTrial
    case .rejoin: record.withdrawal == nil ? .notWithdrawn : nil
    default: nil
    }
  }
}
