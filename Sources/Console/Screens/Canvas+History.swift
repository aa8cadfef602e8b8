// Screen 4: everything that was done, newest first; and the same for one organisation.

import GovernmentCloud
import Terminal

extension Canvas {
  /// Draws the journal's entries, newest first.
  mutating func drawHistory() {
    let body = state.body
    let inner = body.removingFirstColumns(2)
    write(wording.numberTitle, in: inner, width: 7, style: theme.heading, alignment: .trailing)
    write(wording.timeTitle, in: inner, column: 9, style: theme.heading)
    write(wording.operatorTitle, in: inner, column: 27, style: theme.heading)
    write(wording.organisationTitle, in: inner, column: 38, style: theme.heading)
    write(wording.changeTitle, in: inner, column: organisationWidth + 39, style: theme.heading)
    drawEntries(state.history, in: body.removingFirstRows(1), isFocused: true, withOrganisation: true)
  }

  private var organisationWidth: Int { state.size.columns >= 100 ? 30 : 14 }

  /// Draws entries.
  mutating func drawEntries(_ history: HistoryState, in rect: Rect, isFocused: Bool, withOrganisation: Bool) {
    guard !history.entries.isEmpty else {
      write(history.isComplete ? wording.nothingRecorded : wording.reading, in: rect, column: 2, style: theme.faint)
      if isFocused { frame.cursor = rect.origin }
      return
    }
    for line in 0..<rect.rows {
      let place = history.cursor.top + line
      guard history.entries.indices.contains(place) else { break }
      let row = rect.removingFirstRows(line).firstRows(1)
      draw(history.entries[place], in: row.removingFirstColumns(2), withOrganisation: withOrganisation)
      guard isFocused, place == history.cursor.row else { continue }
      frame.restyle(row, theme.selected)
      frame.cursor = row.origin
    }
  }

  private mutating func draw(_ entry: Entry, in row: Rect, withOrganisation: Bool) {
    let time = state.session.time
    let words = wording.text(of: entry, arrow: theme.arrow)
    guard withOrganisation else {
      let used = write(
        wording.stamp(Attribution(at: entry.at, operator: entry.operator), time), in: row, style: theme.faint)
      write(words, in: row, column: used + 2)
      return
    }
    write(String(entry.number), in: row, width: 7, style: theme.faint, alignment: .trailing)
    write("\(time.day(of: entry.at)) \(time.clock(of: entry.at))", in: row, column: 9)
    write(entry.operator, in: row, column: 27, width: 10)
    if let index = registry.index(of: entry.change.organisation) {
      let name = registry.name(at: index)
      let text = organisationWidth > 14 ? name + "  " + registry.romaji(at: index) : name
      write(text, in: row, column: 38, width: organisationWidth, style: theme.strong)
    }
    write(words, in: row, column: organisationWidth + 39)
  }
}
