// Screen 2: one organisation, its milestones, notes and history.

import GovernmentCloud
import Terminal

extension Canvas {
  /// Draws the organisation: facts at the top, milestones, and notes and history below or beside them.
  mutating func drawOrganisation() {
    guard let organisation = state.organisation else { return }
    let layout = state.organisationLayout
    let record = rollout[organisation.index]
    drawFacts(of: organisation.index, record, in: layout.facts)
    drawMilestones(organisation, record, in: layout.milestones)
    if layout.isStacked {
      drawPaneTabs(organisation, record, in: layout.notes)
      let rows = layout.notes.removingFirstRows(1)
      if organisation.pane == .history {
        drawOwnHistory(organisation, in: rows)
      } else {
        drawNotes(organisation, record, in: rows)
      }
    } else {
      drawHeading(.notes, organisation, record, in: layout.notes)
      drawNotes(organisation, record, in: layout.notes.removingFirstRows(1))
      drawHeading(.history, organisation, record, in: layout.history)
      drawOwnHistory(organisation, in: layout.history.removingFirstRows(1))
    }
  }

  private mutating func drawFacts(of index: Int, _ record: Record, in rect: Rect) {
    let organisation = registry.organisation(at: index)
    let inner = rect.removingFirstColumns(1).removingLastColumns(1)
    write(
      [
        Piece(organisation.code.description + "  ", theme.faint), Piece(organisation.name, theme.strong),
        Piece("  " + organisation.romaji), Piece("  " + organisation.kana, theme.faint),
      ], in: inner)
    let isNarrow = inner.columns < 100
    var pieces =
      [
        Piece(wording.providerLabel + " ", theme.faint), providerPiece(record, isShort: isNarrow),
        Piece("   " + wording.statusLabel + " ", theme.faint),
        Piece(wording.name(of: record.status), theme.style(of: record.status)),
        Piece("   " + wording.outstandingLabel + " ", theme.faint),
      ] + outstandingPieces(record)
    if let proposal = record.proposal {
      pieces.append(Piece("   " + wording.proposalLabel + " ", theme.faint))
      pieces.append(Piece(String(proposal)))
    }
    // Where there is room for one line only, what stops the organisation comes first.
    let last = inner.rows - 1
    let isStopped = record.blockage != nil || record.withdrawal != nil
    if last > 1 || !isStopped { write(pieces, in: inner, row: 1) }
    if record.hasBackground, inner.rows > OrganisationLayout.factRows {
      write(backgroundPieces(record), in: inner, row: 2)
    }
    if let blockage = record.blockage {
      write(
        "\(theme.blocked) " + wording.remark(wording.blockedLabel, blockage, state.session.time), in: inner, row: last,
        style: theme.bad)
    } else if let withdrawal = record.withdrawal {
      write(
        wording.remark(wording.name(of: TrialStatus.withdrawn), withdrawal, state.session.time), in: inner, row: last,
        style: theme.warning)
    }
  }

  /// Running cost and legacy in one line, as far as they are known.
  private func backgroundPieces(_ record: Record) -> [Piece] {
    var pieces: [Piece] = []
    func add(_ label: String, _ value: String) {
      pieces.append(Piece((pieces.isEmpty ? "" : "   ") + label + " ", theme.faint))
      pieces.append(Piece(value))
    }
    if record.cost != .unknown { add(wording.costLabel, wording.summary(of: record.cost)) }
    if record.legacy != .unknown {
      add(wording.legacyLabel, wording.facts(of: record.legacy).map(\.value).joined(separator: theme.dot))
    }
    return pieces
  }

  private mutating func drawMilestones(_ organisation: OrganisationState, _ record: Record, in rect: Rect) {
    let isFocused = organisation.pane == .milestones
    let inner = rect.removingFirstColumns(1)
    let dayColumn = rect.columns >= 60 ? 32 : 22
    let planColumn = dayColumn + (rect.columns >= 76 ? 24 : 12)
    let personColumn = planColumn + (rect.columns >= 88 ? 24 : 12)
    rule(wording.milestonesTitle, in: rect.firstRows(1), row: 0, style: isFocused ? theme.heading : theme.faint)
    write(" " + wording.reachedTitle + " ", in: inner, column: dayColumn - 1, style: theme.faint)
    write(" " + wording.plannedTitle + " ", in: inner, column: planColumn - 1, style: theme.faint)
    write(" " + wording.markedByTitle + " ", in: inner, column: personColumn - 1, style: theme.faint)
    for milestone in Milestone.allCases.dropFirst(organisation.milestones.top) {
      let row = 1 + milestone.index - organisation.milestones.top
      guard row < rect.rows else { break }
      let line = rect.removingFirstRows(row).firstRows(1)
      let (mark, style) = progressMark(of: milestone, in: record)
      put(mark, in: inner, column: 1, row: row, style: style)
      write(wording.name(of: milestone), in: inner, column: 3, row: row, width: dayColumn - 4)
      if let day = record.reached[milestone] {
        let text = planColumn - dayColumn > 20 ? "\(day)  \(day.eraShort)" : day.description
        write(text, in: inner, column: dayColumn, row: row)
        let mark = record.mark(of: milestone)
        write(
          mark.map(wording.signature) ?? wording.published, in: inner, column: personColumn,
          row: row, style: theme.faint)
      }
      if let day = record.planned[milestone] {
        let isOverdue = record.reached[milestone] == nil && day < state.session.today
        let slipped = record.reached[milestone] == nil ? Style.normal : theme.faint
        let text = personColumn - planColumn > 20 ? "\(day)  \(day.eraShort)" : day.description
        write(text, in: inner, column: planColumn, row: row, style: isOverdue ? theme.warning : slipped)
      }
      if milestone.index == organisation.milestones.row {
        frame.restyle(line, isFocused ? theme.selected : theme.unfocused)
        if isFocused { frame.cursor = line.origin }
      }
    }
  }

  private func title(of pane: OrganisationState.Pane, _ organisation: OrganisationState, _ record: Record) -> String {
    switch pane {
    case .milestones: wording.milestonesTitle
    case .notes: "\(wording.notesTitle) \(record.shownNotes.count)"
    case .history:
      "\(wording.historyTitle) \(organisation.history.entries.count)\(organisation.history.isComplete ? "" : "+")"
    }
  }

  private mutating func drawHeading(
    _ pane: OrganisationState.Pane, _ organisation: OrganisationState, _ record: Record, in rect: Rect
  ) {
    rule(
      title(of: pane, organisation, record), in: rect.firstRows(1), row: 0,
      style: organisation.pane == pane ? theme.heading : theme.faint)
  }

  private mutating func drawPaneTabs(_ organisation: OrganisationState, _ record: Record, in rect: Rect) {
    let line = rect.firstRows(1)
    write(String(repeating: theme.horizontal, count: line.columns), in: line, style: theme.line)
    let shown: OrganisationState.Pane = organisation.pane == .history ? .history : .notes
    var column = 1
    for pane in [OrganisationState.Pane.notes, .history] {
      let style = organisation.pane == pane ? theme.heading : pane == shown ? theme.strong : theme.faint
      column += write(" " + title(of: pane, organisation, record) + " ", in: line, column: column, style: style)
    }
  }

  private mutating func drawNotes(_ organisation: OrganisationState, _ record: Record, in rect: Rect) {
    let notes = record.shownNotes
    guard !notes.isEmpty else {
      write(wording.noNotes, in: rect, column: 2, style: theme.faint)
      if organisation.pane == .notes { frame.cursor = rect.origin }
      return
    }
    for line in 0..<rect.rows {
      let place = organisation.notes.top + line
      guard notes.indices.contains(place) else { break }
      let row = rect.removingFirstRows(line).firstRows(1)
      let note = notes[place]
      let used = write(
        wording.stamp(note.attribution, state.session.time), in: row, column: 2, style: theme.faint)
      write(note.text, in: row, column: 4 + used)
      guard organisation.pane == .notes, place == organisation.notes.row else { continue }
      frame.restyle(row, theme.selected)
      frame.cursor = row.origin
    }
  }

  private mutating func drawOwnHistory(_ organisation: OrganisationState, in rect: Rect) {
    drawEntries(organisation.history, in: rect, isFocused: organisation.pane == .history, withOrganisation: false)
  }
}
