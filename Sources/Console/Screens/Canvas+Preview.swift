// The preview beside a list: one organisation at a glance.

import GovernmentCloud
import Terminal

extension Canvas {
  /// Draws the organisation under the cursor.
  mutating func drawPreview(in side: Rect) {
    for row in 0..<side.rows { write(theme.vertical, in: side, row: row, style: theme.line) }
    guard let index = state.currentOrganisation else { return }
    let pane = side.removingFirstColumns(2).removingLastColumns(1)
    let organisation = registry.organisation(at: index)
    let record = rollout[index]
    write([Piece(organisation.name, theme.strong), Piece("  " + organisation.romaji)], in: pane)
    write(organisation.kana, in: pane, row: 1, style: theme.faint)
    write(wording.kindAndPlace(of: organisation), in: pane, row: 2)
    let facts: [(String, Piece)] = [
      (wording.providerLabel, providerPiece(record)),
      (wording.statusLabel, Piece(wording.name(of: record.status), theme.style(of: record.status))),
      (wording.nextLabel, Piece(record.next.map(wording.name(of:)) ?? "–")),
      (wording.outstandingLabel, Piece("")),
    ]
    for (offset, fact) in facts.enumerated() {
      write(fact.0, in: pane, row: 4 + offset, style: theme.faint)
      write([fact.1], in: pane, column: 13, row: 4 + offset)
    }
    write(outstandingPieces(record), in: pane, column: 13, row: 3 + facts.count)
    let outstanding = state.assessment.outstanding(in: record)
    let areas = Area.allCases.map { "\(wording.short(of: $0)) \(outstanding[$0])" }
    if outstanding.total > 0 {
      write(areas.joined(separator: theme.dot), in: pane, row: 4 + facts.count, style: theme.faint)
    }
    var row = 6 + facts.count
    if let blockage = record.blockage {
      let text = "\(theme.blocked) " + wording.pick("Blocked: ", "保留：") + blockage.text
      let lines = TextWidth.wrapped(text, to: max(8, pane.columns)).prefix(3)
      for line in lines {
        write(line, in: pane, row: row, style: theme.bad)
        row += 1
      }
      row += 1
    }
    for milestone in Milestone.allCases {
      let (mark, style) = progressMark(of: milestone, in: record)
      put(mark, in: pane, row: row, style: style)
      write(wording.name(of: milestone), in: pane, column: 2, row: row, width: max(0, pane.columns - 15))
      write(dayText(of: milestone, record), in: pane, column: max(0, pane.columns - 12), row: row, style: style)
      row += 1
    }
    for note in record.shownNotes.prefix(3) {
      row += 1
      let lines = TextWidth.wrapped(note.text, to: max(8, pane.columns))
      for line in lines.prefix(3) {
        write(line, in: pane, row: row)
        row += 1
      }
      if lines.count > 3 { put(frame.ellipsis, in: pane, column: pane.columns - 1, row: row - 1, style: theme.faint) }
      write(
        state.session.time.day(of: note.attribution.at).description + " " + note.attribution.operator, in: pane,
        row: row, style: theme.faint)
      row += 1
    }
  }

  /// The provider's name, or that there is none.
  func providerPiece(_ record: Record, isShort: Bool = false) -> Piece {
    guard let provider = record.provider else { return Piece(wording.noProvider, theme.faint) }
    return Piece(
      isShort ? wording.pick(provider.shortName, provider.japaneseShortName) : wording.name(of: provider))
  }

  private func dayText(of milestone: Milestone, _ record: Record) -> String {
    if let day = record.reached[milestone] { return day.description }
    return record.planned[milestone].map { "(\($0))" } ?? ""
  }
}
