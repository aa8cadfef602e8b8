// Screen 3: the trial, its proposals and the agency's website, and how far each participant is.

import GovernmentCloud
import Terminal

/// One who takes part in the trial.
struct TrialParticipant: Hashable {
  /// The organisation, by index.
  var index: Int
  /// The accepted trial application, nil for the agency and for those who joined later.
  var proposal: Int?
}

extension ConsoleState {
  /// Who takes part: the proposals in their order, then the agency, then those who joined later.
  var trialParticipants: [TrialParticipant] {
    rollout.known
      .filter { rollout[$0].isInTrial || rollout[$0].proposal != nil }
      .map { TrialParticipant(index: $0, proposal: rollout[$0].proposal) }
      .sorted { left, right in
        (left.proposal ?? .max, isCentral(left) ? 0 : 1, left.index)
          < (right.proposal ?? .max, isCentral(right) ? 0 : 1, right.index)
      }
  }

  private func isCentral(_ participant: TrialParticipant) -> Bool {
    rollout.registry.kind(at: participant.index) == .central
  }

  /// How many participants are in view.
  var trialHeight: Int { max(1, bodyHeight - 1 - trialSummaryHeight) }

  /// How many rows say how many reached each milestone; none where the list needs them.
  var trialSummaryHeight: Int { bodyHeight < 10 ? 0 : 3 }
}

extension Canvas {
  private enum TrialColumn: Hashable, Sendable {
    case proposal, code, name, romaji, provider, progress, trial, day, due, outstanding, status
  }

  /// Draws the participants, and how many reached each milestone.
  mutating func drawTrial() {
    let hasPreview = state.body.columns >= Layout.previewFrom
    let side = state.body.lastColumns(hasPreview ? state.body.columns / 3 - 8 : 0)
    drawTrial(in: state.body.removingLastColumns(side.columns))
    if hasPreview { drawPreview(in: side) }
  }

  private mutating func drawTrial(in body: Rect) {
    let participants = state.trialParticipants
    let inner = body.removingFirstColumns(2).removingLastColumns(1)
    let isEnglish = state.session.language == .english
    let columns = place(
      [
        Column(TrialColumn.proposal, 8, upTo: 10, priority: 2), Column(.code, 6, priority: 5),
        Column(.name, 14, priority: 0), Column(.romaji, 9, upTo: 21, priority: isEnglish ? 3 : 8),
        Column(.provider, 6, upTo: 12, priority: 1), Column(.progress, 9, priority: 1),
        Column(.trial, isEnglish ? 11 : 10, priority: 2), Column(.day, 10, priority: 4),
        Column(.due, 10, priority: 7), Column(.outstanding, 6, priority: 3), Column(.status, 12, priority: 9),
      ], in: inner.columns)
    for column in columns {
      write(
        heading(of: column.id), in: inner, column: column.start, width: column.width, style: theme.heading,
        alignment: column.id == .outstanding ? .trailing : .leading)
    }
    for line in 0..<state.trialHeight {
      let place = state.trial.cursor.top + line
      guard participants.indices.contains(place) else { break }
      let row = body.removingFirstRows(1 + line).firstRows(1)
      let isFirst =
        place == 0 || participants[place].proposal != participants[place - 1].proposal
        || participants[place].proposal == nil
      let facts = ItemFacts(
        item: participants[place].index, isSelected: place == state.trial.cursor.row, isFirst: isFirst)
      draw(row, from: facts) { canvas in
        canvas.drawAlarm(canvas.rollout[participants[place].index], in: row)
        for column in columns {
          canvas.draw(
            column, of: participants[place], isFirst: isFirst, in: inner.removingFirstRows(1 + line).firstRows(1))
        }
        if facts.isSelected { canvas.frame.restyle(row, canvas.theme.selected) }
      }
    }
    let municipalities = participants.filter { registry.kind(at: $0.index).isMunicipality }
    let counts = Milestone.allCases.map { milestone in
      municipalities.count { rollout[$0.index].reached[milestone] != nil }
    }
    let summary = body.lastRows(state.trialSummaryHeight)
    rule(wording.reachedByTitle, in: summary, row: 0, style: theme.faint)
    let perRow = summary.columns >= 150 ? Milestone.allCases.count : 5
    for (milestone, count) in zip(Milestone.allCases, counts) {
      let style = count > 0 ? theme.strong : theme.faint
      let (row, place) = milestone.index.quotientAndRemainder(dividingBy: perRow)
      let used = write(
        wording.short(of: milestone) + " ", in: summary, column: 2 + place * 16, row: 1 + row, style: theme.faint)
      write(wording.number(count), in: summary, column: 2 + place * 16 + used, row: 1 + row, style: style)
    }
  }

  private func heading(of column: TrialColumn) -> String {
    switch column {
    case .proposal: wording.proposalLabel
    case .code: wording.heading(of: .code)
    case .name: wording.organisationTitle
    case .romaji: wording.heading(of: .romaji)
    case .provider: wording.heading(of: .provider)
    case .progress: wording.heading(of: .progress)
    case .trial: wording.heading(of: .trial)
    case .day: wording.sinceTitle
    case .due: wording.heading(of: .due)
    case .outstanding: wording.heading(of: .outstanding)
    case .status: wording.statusLabel
    }
  }

  private mutating func draw(
    _ column: PlacedColumn<TrialColumn>, of participant: TrialParticipant, isFirst: Bool, in row: Rect
  ) {
    let record = rollout[participant.index]
    func put(_ text: String, _ style: Style = .normal) {
      write(text, in: row, column: column.start, width: column.width, style: style)
    }
    switch column.id {
    case .proposal:
      if isFirst { put(wording.proposal(participant.proposal, members: members(of: participant.proposal))) }
    case .code: put(registry.code(at: participant.index).description, theme.faint)
    case .name: put(registry.name(at: participant.index), theme.strong)
    case .romaji: put(wording.romaji(registry.romaji(at: participant.index), width: column.width))
    case .provider:
      if let provider = record.provider {
        put(wording.provider(provider, width: column.width))
      } else {
        put(String(theme.nothing), theme.faint)
      }
    case .progress: drawProgress(record, in: row, column: column.start, row: 0)
    case .trial: put(wording.latest(of: record), theme.style(of: record.status))
    case .day: put(since(record)?.description ?? "")
    case .due:
      if let due = record.due {
        put(due.day.description, due.day < state.session.today ? theme.warning : .normal)
      }
    case .outstanding: drawOutstanding(record, in: row, column: column.start, width: column.width)
    case .status:
      if record.blockage != nil {
        put("\(theme.blocked) " + wording.blockedLabel, theme.bad)
      } else {
        put(wording.name(of: record.status), theme.style(of: record.status))
      }
    }
  }

  /// The day from which on it is as it is: of the latest milestone, or of the withdrawal.
  private func since(_ record: Record) -> Day? {
    if let withdrawal = record.withdrawal { return state.session.time.day(of: withdrawal.attribution.at) }
    return record.reached.latest.flatMap { record.reached[$0] }
  }

  private func members(of proposal: Int?) -> Int {
    proposal.map { number in state.trialParticipants.count { $0.proposal == number } } ?? 0
  }
}
