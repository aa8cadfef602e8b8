// What happens to the state: the one entrance for everything that reaches the interface.

import GovernmentCloud
import Terminal

extension ConsoleState {
  /// Takes in what reached the interface.
  ///
  /// - Parameter event: what it is.
  /// - Returns: what is to be done outside.
  public mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key):
      if let effects = moveAlone(key) { return effects }
    case .time(let time):
      let before = session.time.today
      session.time = time
      guard session.time.today != before else { return [] }
    default: break
    }
    changes += 1
    return take(event)
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .resized(let size):
      self.size = size
      revealCursors()
      return []
    case .recorded(let intent, let own, let unchanged, let lost, let foreign, let rollout):
      take(rollout, newest: foreign + own)
      let changed = own.compactMap(\.change.organisation).compactMap { rollout.registry.index(of: $0) }
      message =
        own.isEmpty
        ? .unchanged(intent, count: unchanged)
        : .recorded(
          intent.narrowed(to: own), changed: Array(Set(changed)).sorted(), unchanged: unchanged, lost: lost,
          waiting: rollout.waiting(after: own, assessment))
      followUp(intent)
      municipalities.rangeStart = nil
      draft = nil
      asked = nil
      isUnsaved = false
      return []
    case .reversed(let reversal, let own, let foreign, let rollout):
      take(rollout, newest: foreign + own)
      isUnsaved = false
      if let first = own.last { message = .reversed(reversal, changes: own.count, first: first.change) }
      return []
    case .refused(let refusal, let effect, let foreign, let rollout):
      take(rollout, newest: foreign)
      answer(refusal, to: effect)
      return []
    case .notSaved(let words):
      message = .failed(words)
      isUnsaved = true
      askAgain()
      return []
    case .failed(let words):
      message = .failed(words)
      return []
    case .grew(let entries, let rollout):
      take(rollout, newest: entries)
      announce(entries)
      return []
    case .history(let entries, let about, let before, let limit):
      takeHistory(entries, about: about, before: before, limit: limit)
      return []
    case .recording(let intent, let targets):
      if case .require(let ids, _, _) = intent {
        let count = targets.indices.count
        message = .recording(decisions: ids.count * count, organisations: count)
      }
      return []
    case .readOnly(let reason):
      session.readOnly = session.asOf.map(ReadOnly.past) ?? reason
      return []
    case .told(let words):
      message = .notice(words)
      draft = nil
      return []
    case .importRead(let preview):
      message = nil
      draft = nil
      overlay = .reader(Reader(subject: .importing(preview)))
      return []
    case .imported(let words, let own, let foreign, let rollout):
      take(rollout, newest: foreign + own)
      isUnsaved = false
      message = .notice(words)
      return []
    case .time:
      weighAnew()
      return []
    case .travelled(let day, let rollout, let readOnly):
      return arrive(on: day, rollout, readOnly)
    case .reloaded(let rollout):
      take(rollout, newest: [])
      history = HistoryState()
      organisation?.history = HistoryState()
      message = .reloaded
      isUnsaved = false
      return historyEffects()
    }
  }

  /// Takes a newer state over: the cursor stays on its organisation, lists of entries grow at their top.
  mutating func take(_ rollout: Rollout, newest entries: [Entry]) {
    if self.rollout.catalogue != rollout.catalogue { requirements.generation += 1 }
    self.rollout = rollout
    revision += 1
    assessment = rollout.assessment(on: session.today, after: assessment)
    refreshRows()
    if screen == .requirements { refreshRequirements() }
    guard !entries.isEmpty else { return }
    let height = organisationLayout.paneHeight
    history.prepend(entries.reversed(), height: listHeight)
    if let organisation {
      let code = rollout.registry.code(at: organisation.index)
      let own = entries.reversed().filter { $0.change.organisation == code }
      self.organisation?.history.prepend(own, height: height)
    }
  }

  /// Weighs and asks the filter again on another day.
  private mutating func weighAnew() {
    assessment = rollout.assessment(on: session.today)
    if screen == .requirements { refreshRequirements() }
    filterAnew()
  }

  /// Names the colleague whose change just came in.
  private mutating func announce(_ entries: [Entry]) {
    guard let last = entries.last else { return }
    let alike = Set(entries.map { wording.text(of: $0, arrow: "") }).count == 1
    message = .colleague(
      last.operator, count: Set(entries.compactMap(\.change.organisation)).count, first: last.change, isAlike: alike)
  }

  private mutating func takeHistory(_ entries: [Entry], about: OrganisationCode?, before: Int?, limit: Int) {
    guard let about else {
      history.append(entries, before: before, limit: limit)
      return
    }
    guard let organisation, rollout.registry.code(at: organisation.index) == about else { return }
    self.organisation?.history.append(entries, before: before, limit: limit)
  }

  /// Keeps every cursor in view after the terminal changed its size.
  mutating func revealCursors() {
    municipalities.cursor.reveal(count: municipalities.rows.count, height: listHeight)
    trial.cursor.reveal(count: trialParticipants.count, height: trialHeight)
    history.cursor.reveal(count: history.entries.count, height: listHeight)
    requirements.cursor.reveal(count: requirements.rows.count, height: requirementsHeight)
    providers.cursor.reveal(count: Provider.allCases.count, height: bodyHeight)
    if screen == .overview { revealOverview() }
    revealOverlay()
    guard var organisation else { return }
    let height = organisationLayout.paneHeight
    organisation.milestones.reveal(count: Milestone.allCases.count, height: organisationLayout.milestoneHeight)
    organisation.notes.reveal(count: rollout[organisation.index].shownNotes.count, height: height)
    organisation.history.cursor.reveal(count: organisation.history.entries.count, height: height)
    self.organisation = organisation
  }
}

extension ConsoleState {
  /// Keeps what lies over the screen in view too.
  private mutating func revealOverlay() {
    switch overlay {
    case .help(var cursor)?:
      cursor.keepInView(count: helpLines.count, height: helpHeight)
      overlay = .help(cursor)
    case .picker(var picker)?:
      picker.cursor.reveal(count: lineCount(of: picker.choice), height: pickerHeight(picker.choice))
      overlay = .picker(picker)
    case .palette(var palette)?:
      palette.cursor.reveal(count: found(by: palette).count, height: paletteHeight)
      overlay = .palette(palette)
    case .reader(var reader)?:
      let count = readerLines(reader.subject).count
      reader.cursor.keepInView(count: count, height: readerHeight(count))
      overlay = .reader(reader)
    case .filter?, .words?, .day?, .text?, .confirmation?, nil: break
    }
  }
}

extension HistoryState {
  /// Puts newer entries on top; the selected one stays selected, unless it is the top.
  fileprivate mutating func prepend(_ newest: [Entry], height: Int) {
    guard !newest.isEmpty, isComplete || !entries.isEmpty else { return }
    entries.insert(contentsOf: newest, at: 0)
    if cursor.row > 0 { cursor.select(cursor.row + newest.count, count: entries.count, height: height) }
  }

  /// Puts older entries at the end.
  fileprivate mutating func append(_ older: [Entry], before: Int?, limit: Int) {
    isLoading = false
    if before == nil { entries = [] }
    guard before == entries.last?.number else { return }
    entries += older
    isComplete = older.count < limit
  }
}
