// The way of a key: overlay first, then the screen's keymap.

import GovernmentCloud
import Terminal

extension ConsoleState {
  /// Moves the cursor of a long list, where a key does that and nothing else.
  ///
  /// - Parameter key: the key.
  /// - Returns: what is to be done outside; nil, and nothing is done, where the key does more, as taking a message away.
  mutating func moveAlone(_ key: Key) -> [Effect]? {
    guard overlay == nil, message == nil else { return nil }
    switch screen {
    case .municipalities where municipalities.rangeStart == nil, .requirements:
      return Keymap.standard.movement(for: key, on: screen).map { move($0) }
    case .municipalities, .organisation, .trial, .history, .providers, .overview: return nil
    }
  }

  /// Takes a key.
  mutating func press(_ key: Key) -> [Effect] {
    switch key {
    case .control("c"): return [.quit]
    case .control("z"): return [.suspend]
    case .control("l"): return [.redraw]
    default: break
    }
    if let overlay { return allowed(press(key, in: overlay)) }
    if case .mouse = key { return [] }
    if case .paste = key {
      message = .noPaste
      return []
    }
    guard let action = Keymap.standard.action(for: key, on: screen) else {
      message = .unknownKey(key.description)
      return []
    }
    message = nil
    return run(action)
  }

  /// What a prompt wants recorded may have become impossible since it was opened.
  private mutating func allowed(_ effects: [Effect]) -> [Effect] {
    guard let readOnly = session.readOnly, effects.contains(where: \.isChange) else { return effects }
    message = .readOnly(readOnly)
    return effects.filter { !$0.isChange }
  }

  private mutating func press(_ key: Key, in overlay: Overlay) -> [Effect] {
    switch overlay {
    case .filter(let field): return edit(filter: field, key)
    case .words(let field): return edit(words: field, key)
    case .picker(let picker): return choose(picker, key)
    case .day(let prompt): return edit(prompt, key)
    case .text(let prompt): return edit(prompt, key)
    case .confirmation(let confirmation): return answer(confirmation, key)
    case .palette(let palette): return search(palette, key)
    case .help(let cursor): return read(help: cursor, key)
    case .reader(let reader): return read(reader, key)
    }
  }

  /// Does a command, or says why it can't be done now.
  mutating func run(_ action: Action) -> [Effect] {
    if let reason = unavailability(of: action) {
      message = .unavailable(action, reason)
      return []
    }
    if let movement = action.movement { return move(movement) }
    if let screen = action.screen { return show(screen) }
    switch action {
    case .open: return open()
    case .back: return back()
    case .quit: return trail.isEmpty && screen == .municipalities ? [.quit] : back()
    case .leave: return [.quit]
    case .suspend: return [.suspend]
    case .reload: return [.reload]
    case .redraw: return [.redraw]
    case .copy: if let targets { return [.copy(targets.indices)] }
    case .export: startExport()
    case .importFile: startImport()
    case .undo: return [.reverse(.undo)]
    case .redo: return [.reverse(.redo)]
    case .filter where screen == .requirements: overlay = .words(TextField(requirements.words))
    case .filter:
      municipalities.rangeStart = nil
      overlay = .filter(TextField(municipalities.filterText))
    case .providerFilter: openPicker(.providerFilter)
    case .sort where screen == .requirements:
      requirements.isByCount.toggle()
      refreshRequirements()
    case .sort: openPicker(.sort)
    case .reverseSort:
      municipalities.sort.isReversed.toggle()
      refreshRows()
    case .toggleMark, .range, .markAllShown, .clearMarks:
      if screen == .requirements { markRequirements(action) } else { mark(action) }
    case .milestone: startMilestone()
    case .provider: if let targets { openPicker(.provider(targets)) }
    case .note, .block, .withdraw: startText(action)
    case .cost, .legacy, .spend, .budget: startMoney(action)
    case .unblock: if let targets { return [.record(.unblock, targets)] }
    case .rejoin: if let targets { return [.record(.rejoin, targets)] }
    case .unmark: return unmarkSelected()
    case .requirements:
      if let targets { openRequirements(targets.subject, .outstanding) }
    case .met: return decide(Decision(.met))
    case .reopen: return decide(nil)
    case .evidence: startDecision(.evidence)
    case .waive: startDecision(.waiver)
    case .notApplicable: startDecision(.notApplicable)
    case .choice: changeChoice()
    case .whereOutstanding: showWhere()
    case .passGate:
      if let pass = requirements.pass {
        overlay = .text(TextPrompt(purpose: .pass, targets: pass.targets, field: TextField("")))
      }
    case .moveLeft, .moveRight: moveOverview(sideways: action == .moveLeft ? .left : .right)
    case .measure: turnMeasure()
    case .travel: startTravel()
    case .earlier: return travel(steps: -1)
    case .later: return travel(steps: 1)
    case .stepUnit: turnStep()
    case .nextPane where screen == .overview, .previousPane where screen == .overview:
      turnOverviewPane(forward: action == .nextPane)
    case .nextPane, .previousPane: turnPane(forward: action == .nextPane)
    case .nextMatch, .previousMatch: return turn(forward: action == .nextMatch)
    case .palette: overlay = .palette(Palette())
    case .help: overlay = .help(ListCursor())
    case .moveDown, .moveUp, .pageDown, .pageUp, .halfDown, .halfUp, .top, .bottom, .showMunicipalities,
      .showOrganisation, .showTrial, .showHistory, .showRequirements, .showProviders, .showOverview:
      break
    }
    return []
  }

  /// On the organisation's screen the milestone is at hand already; elsewhere it is chosen first.
  private mutating func startMilestone() {
    guard let targets else { return }
    if screen == .organisation, let milestone = selectedMilestone {
      startDay(milestone, for: targets)
    } else {
      openPicker(.milestone(targets))
    }
  }

  private mutating func startText(_ action: Action) {
    guard let targets else { return }
    let purpose: TextPrompt.Purpose =
      switch action {
      case .block: .block
      case .withdraw: .withdraw
      default: .note
      }
    var text = ""
    if let draft, draft.purpose == purpose, draft.targets == targets {
      text = draft.field.text
    } else if targets.indices.count == 1, let index = targets.indices.first {
      switch purpose {
      case .block: text = rollout[index].blockage?.text ?? ""
      case .withdraw: text = rollout[index].withdrawal?.text ?? ""
      case .note, .evidence, .waiver, .waiverEnd, .notApplicable, .pass, .export, .importFile, .importReason, .budget,
        .spend, .cost, .legacy:
        break
      }
    }
    overlay = .text(TextPrompt(purpose: purpose, targets: targets, field: TextField(text)))
  }

  private func unmarkSelected() -> [Effect] {
    guard let targets, let milestone = selectedMilestone, let index = targets.indices.first else { return [] }
    let isReached = rollout[index].reached[milestone] != nil
    return [.record(isReached ? .unmark(milestone) : .unplan(milestone), targets)]
  }

  private mutating func turnPane(forward: Bool) {
    guard let pane = organisation?.pane, let place = OrganisationState.Pane.allCases.firstIndex(of: pane) else {
      return
    }
    let count = OrganisationState.Pane.allCases.count
    organisation?.pane = OrganisationState.Pane.allCases[(place + (forward ? 1 : count - 1)) % count]
    revealCursors()
  }
}
