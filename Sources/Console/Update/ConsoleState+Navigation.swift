// Moving within a screen and from screen to screen.

import GovernmentCloud
import Terminal

extension ConsoleState {
  /// How many entries are asked for at a time.
  static let historyPage = 200

  /// The rows between the header and the message line.
  var bodyHeight: Int { max(1, size.rows - Layout.aboveBody - Layout.belowBody) }

  /// The rows of a list below its column heads.
  var listHeight: Int { max(1, bodyHeight - 1) }

  mutating func move(_ movement: Movement) -> [Effect] {
    switch screen {
    case .municipalities:
      municipalities.cursor.move(movement, count: municipalities.rows.count, height: listHeight)
      return []
    case .trial:
      trial.cursor.move(movement, count: trialParticipants.count, height: trialHeight)
      return []
    case .history:
      history.cursor.move(movement, count: history.entries.count, height: listHeight)
      return historyEffects()
    case .requirements:
      requirements.cursor.move(movement, count: requirements.rows.count, height: requirementsHeight)
      return []
    case .overview:
      moveOverview(movement)
      return []
    case .providers:
      providers.cursor.move(movement, count: Provider.allCases.count, height: bodyHeight)
      return []
    case .organisation:
      guard var organisation else { return [] }
      let record = rollout[organisation.index]
      let height = organisationLayout.paneHeight
      switch organisation.pane {
      case .milestones:
        organisation.milestones.move(
          movement, count: Milestone.allCases.count, height: organisationLayout.milestoneHeight)
      case .notes: organisation.notes.move(movement, count: record.shownNotes.count, height: height)
      case .history:
        organisation.history.cursor.move(movement, count: organisation.history.entries.count, height: height)
      }
      self.organisation = organisation
      return historyEffects()
    }
  }

  /// The organisation opened last, or else the one under the list's cursor.
  var latestOrganisation: Int? { organisation?.index ?? municipalities.selected }

  /// Opens what is under the cursor: an organisation, its milestone, or a text to be read.
  mutating func open() -> [Effect] {
    if screen == .requirements {
      switch requirements.selected {
      case .requirement(let position)?: overlay = .reader(Reader(subject: .requirement(position)))
      case .category?: markRequirements(.toggleMark)
      case nil: break
      }
      return []
    }
    if screen == .overview { return openOverview() }
    if screen == .providers {
      if let provider = providers.selected { openRequirements(.provider(provider), .all) }
      return []
    }
    guard let index = currentOrganisation else { return [] }
    guard screen == .organisation else { return open(index) }
    if let subject = readerSubject {
      overlay = .reader(Reader(subject: subject))
      return []
    }
    return run(.milestone)
  }

  /// The note or the entry under the cursor of the organisation's screen.
  var readerSubject: Reader.Subject? {
    guard let organisation else { return nil }
    switch organisation.pane {
    case .milestones: return nil
    case .notes:
      let notes = rollout[organisation.index].shownNotes
      return notes.indices.contains(organisation.notes.row) ? .note(notes[organisation.notes.row]) : nil
    case .history:
      let (entries, row) = (organisation.history.entries, organisation.history.cursor.row)
      return entries.indices.contains(row) ? .entry(entries[row]) : nil
    }
  }

  /// Opens the list of those who meet a filter; Esc leads back, and to the filter that was set.
  mutating func openList(meeting terms: String, of provider: ProviderFilter?) {
    municipalities.filterBefore = (municipalities.filterText, municipalities.providerFilter)
    trail = [screen]
    screen = .municipalities
    municipalities.providerFilter = provider
    setFilter(terms)
    refreshRows()
  }

  mutating func open(_ index: Int) -> [Effect] {
    municipalities.rangeStart = nil
    let origin = screen == .organisation ? organisation?.origin ?? .municipalities : screen
    if screen != .organisation { trail.append(screen) }
    screen = .organisation
    organisation?.origin = origin
    if organisation?.index != index {
      organisation = OrganisationState(index: index, origin: origin)
      let next = rollout[index].next ?? .evaluated
      let height = organisationLayout.milestoneHeight
      organisation?.milestones.select(
        next.index, count: Milestone.allCases.count, height: height)
    }
    return historyEffects()
  }

  /// The list from which the organisation was opened, as the filter and the sort have it.
  var originRows: [Int] {
    organisation?.origin == .trial ? trialParticipants.map(\.index) : municipalities.rows
  }

  /// Where the organisation stands in the list from which it was opened; nil where it is not in it.
  var originPlace: Int? { organisation.flatMap { originRows.firstIndex(of: $0.index) } }

  /// The place of the organisation so many places further in that list; nil where there is none.
  func neighbour(_ distance: Int) -> Int? {
    originPlace.map { $0 + distance }.flatMap { originRows.indices.contains($0) ? $0 : nil }
  }

  /// Turns to the next or previous organisation of the list.
  mutating func turn(forward: Bool) -> [Effect] {
    guard let next = neighbour(forward ? 1 : -1) else { return [] }
    let rows = originRows
    defer { if screen == .requirements { openRequirements(.organisation(rows[next]), requirements.choice.general) } }
    if organisation?.origin == .trial {
      trial.cursor.centre(next, count: rows.count, height: trialHeight)
    } else {
      municipalities.cursor.centre(next, count: rows.count, height: listHeight)
    }
    return screen == .requirements ? [] : open(rows[next])
  }

  /// Opens a screen by its digit; the way back leads to the one before.
  mutating func show(_ target: Screen) -> [Effect] {
    guard target != screen else { return [] }
    municipalities.rangeStart = nil
    if target == .organisation { return (currentOrganisation ?? latestOrganisation).map { open($0) } ?? [] }
    if target == .requirements {
      let subject = screen == .organisation || !municipalities.marks.isEmpty ? targets?.subject : nil
      openRequirements(subject ?? .everybody, .outstanding)
      return []
    }
    trail = target == .municipalities ? [] : [.municipalities]
    screen = target
    if target == .overview { refreshOverview() }
    revealCursors()
    return historyEffects()
  }

  /// Esc and q: one layer back; on the first screen Esc takes away the range, then the filter, and never quits.
  mutating func back() -> [Effect] {
    if screen == .municipalities, municipalities.rangeStart != nil {
      municipalities.rangeStart = nil
      return []
    }
    if screen == .overview, overview.pane != .map {
      overview.pane = .map
      return []
    }
    if let previous = trail.popLast() {
      if screen == .municipalities, let (text, provider) = municipalities.filterBefore {
        municipalities.filterBefore = nil
        municipalities.providerFilter = provider
        setFilter(text)
        refreshRows()
      }
      screen = previous
      if screen == .requirements { refreshRequirements() }
      if screen == .overview { refreshOverview() }
      revealCursors()
      return []
    }
    if screen != .municipalities {
      screen = .municipalities
      return []
    }
    if municipalities.isFiltered {
      setFilter("")
      municipalities.providerFilter = nil
      refreshRows()
      message = .filterCleared
    } else {
      message = .quitHint
    }
    return []
  }

  /// Asks for entries where the ones at hand come to an end.
  mutating func historyEffects() -> [Effect] {
    switch screen {
    case .history:
      guard history.wantsMore(height: listHeight) else { return [] }
      history.isLoading = true
      return [.loadHistory(before: history.entries.last?.number, about: nil, limit: Self.historyPage)]
    case .organisation:
      guard let index = organisation?.index, organisation?.history.wantsMore(height: listHeight) == true
      else { return [] }
      organisation?.history.isLoading = true
      let before = organisation?.history.entries.last?.number
      return [.loadHistory(before: before, about: rollout.registry.code(at: index), limit: Self.historyPage)]
    case .municipalities, .trial, .requirements, .providers, .overview: return []
    }
  }
}

extension HistoryState {
  /// Whether the view comes near the end of what is here, and there may be more.
  fileprivate func wantsMore(height: Int) -> Bool {
    !isComplete && !isLoading && cursor.top + 2 * height >= entries.count
  }
}

extension Record {
  /// The notes that count, newest first.
  var shownNotes: [Note] { notes.filter { !$0.isStruck }.reversed() }
}
