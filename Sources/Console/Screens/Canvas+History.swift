// Screen 4: everything that was done, newest first; and the same for one organisation.

import GovernmentCloud
import Terminal

/// The columns of the history.
enum HistoryColumn: Hashable, Sendable {
  case number, time, person, organisation, change
}

extension Canvas {
  /// Draws the journal's entries, newest first.
  mutating func drawHistory() {
    let body = state.body
    let inner = body.removingFirstColumns(1)
    for column in historyColumns {
      write(
        wording.heading(of: column.id), in: inner, column: column.start, width: column.width, style: theme.heading,
        alignment: column.id == .number ? .trailing : .leading)
    }
    drawEntries(state.history, in: body.removingFirstRows(1), isFocused: true, withOrganisation: true)
  }

  private var historyColumns: [PlacedColumn<HistoryColumn>] {
    let isWide = state.size.columns >= 100
    let time = isWide ? state.session.language == .japanese ? 19 : 16 : 11
    // What was done, and to whom, stays longest.
    return place(
      [
        Column(.number, 6, priority: 4), Column(.time, time, priority: 2), Column(.person, 8, priority: 3),
        Column(.organisation, isWide ? 30 : 14, priority: 1), Column(.change, 12, upTo: 400, priority: 0),
      ], in: state.size.columns - 1)
  }

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
      let facts = ItemFacts(item: history.entries[place].number, isSelected: isFocused && place == history.cursor.row)
      draw(row, from: facts) { canvas in
        canvas.draw(
          history.entries[place], in: row.removingFirstColumns(withOrganisation ? 1 : 2),
          withOrganisation: withOrganisation)
        if facts.isSelected { canvas.frame.restyle(row, canvas.theme.selected) }
      }
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
    for column in historyColumns {
      func put(_ text: String, _ style: Style = .normal, _ alignment: Alignment = .leading) {
        write(text, in: row, column: column.start, width: column.width, style: style, alignment: alignment)
      }
      switch column.id {
      case .number: put(String(entry.number), theme.faint, .trailing)
      case .time: put(column.width > 11 ? wording.moment(entry.at, time) : time.shortStamp(of: entry.at))
      case .person: put(entry.operator)
      case .organisation:
        guard let index = entry.change.organisation.flatMap(registry.index(of:)) else {
          put(wording.subject(of: entry.change, in: registry), theme.strong)
          continue
        }
        let name = registry.name(at: index)
        put(column.width > 14 ? name + "  " + registry.romaji(at: index) : name, theme.strong)
      case .change: put(words)
      }
    }
  }
}
