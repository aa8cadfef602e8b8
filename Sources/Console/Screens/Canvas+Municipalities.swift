// Screen 1: the list of municipalities, with a preview where there is room.

import GovernmentCloud
import Terminal

/// The columns of the municipalities' list.
enum MunicipalityColumn: Hashable, Sendable {
  case code, prefecture, name, romaji, provider, progress, trial, outstanding, due, updated
}

extension MunicipalityColumn {
  /// The names of what is shown, as files have them.
  var names: [String] {
    switch self {
    case .code: ["code"]
    case .prefecture: ["prefecture"]
    case .name: ["name"]
    case .romaji: ["romaji"]
    case .provider: ["provider"]
    case .progress: Milestone.allCases.map(\.id)
    case .trial: ["status"]
    case .outstanding: ["outstanding", "at-next-gate"]
    case .due: ["due"]
    case .updated: ["updated"]
    }
  }
}

extension ConsoleState {
  /// The names of the columns that are on screen.
  var shownColumns: [String] {
    let side = body.columns >= Layout.previewFrom ? body.columns / 3 - 8 : 0
    return municipalityColumns(in: body.columns - side - 3).flatMap(\.id.names)
  }

  /// The columns of the list; they leave by priority, which differs with the language.
  func municipalityColumns(in width: Int) -> [PlacedColumn<MunicipalityColumn>] {
    let isEnglish = session.language == .english
    return place(
      [
        Column(.code, 6, priority: 2),
        Column(.prefecture, isEnglish ? 9 : 8, priority: 5),
        Column(.name, 14, priority: 0),
        Column(.romaji, 9, upTo: 21, priority: isEnglish ? 4 : 9),
        Column(.provider, 6, upTo: 12, priority: 3),
        Column(.progress, 9, priority: 1),
        Column(.trial, isEnglish ? 11 : 10, priority: 5),
        Column(.outstanding, 6, priority: 4),
        Column(.due, 11, upTo: isEnglish ? 11 : 21, priority: 6),
        Column(.updated, 10, upTo: isEnglish ? 10 : 20, priority: 7),
      ], in: width)
  }
}

extension Canvas {
  /// Draws the list, and the preview beside it.
  mutating func drawMunicipalities() {
    let hasPreview = state.body.columns >= Layout.previewFrom
    let side = state.body.lastColumns(hasPreview ? state.body.columns / 3 - 8 : 0)
    drawList(in: state.body.removingLastColumns(side.columns))
    if hasPreview { drawPreview(in: side) }
  }

  private mutating func drawList(in body: Rect) {
    let list = state.municipalities
    guard !list.rows.isEmpty else {
      write(wording.nothingFound, in: body, column: 2, row: 2, style: theme.faint)
      frame.cursor = Position(column: 0, row: body.row)
      return
    }
    let inner = body.removingFirstColumns(2).removingLastColumns(1)
    if rows.municipalityColumns.isEmpty { rows.municipalityColumns = state.municipalityColumns(in: inner.columns) }
    let columns = rows.municipalityColumns
    draw(body.firstRows(1), from: .line(.heads)) { $0.drawHeads(columns, in: inner) }
    let range = state.rangeRows
    func facts(_ place: Int) -> ItemFacts {
      let index = list.rows[place]
      return ItemFacts(
        item: index, isSelected: place == list.cursor.row, isMarked: list.marks.contains(index),
        isInRange: range?.contains(place) == true)
    }
    let lines = body.removingFirstRows(1)
    rows.list = DrawnList(changes: state.changes, cursor: list.cursor, area: lines)
    let middle = list.cursor.top + lines.rows / 2
    if middle < list.rows.count { scroll(lines, toward: facts(middle), at: lines.row + lines.rows / 2) }
    let theme = theme
    for line in 0..<min(state.listHeight, list.rows.count - list.cursor.top) {
      let facts = facts(list.cursor.top + line)
      let row = lines.rowAt(line)
      draw(row, from: facts, selected: { theme.selected($0) }) { canvas in
        canvas.draw(facts, in: row, inner: inner.removingFirstRows(1).rowAt(line), columns)
      }
    }
  }

  /// Draws how many requirements are outstanding at the right of a column.
  mutating func drawOutstanding(_ record: Record, in row: Rect, column: Int, width: Int) {
    let pieces = outstandingPieces(record)
    let used = pieces.reduce(0) { $0 + $1.text.utf8.count }
    write(pieces, in: row, column: column + max(0, width - used))
  }

  /// How many requirements are outstanding; those that stop the next milestone stand first.
  func outstandingPieces(_ record: Record) -> [Piece] {
    let count = state.assessment.outstanding(in: record)
    let total = Piece(String(count.total), record.isInTrial ? .normal : theme.faint)
    guard count.atNextGate > 0, record.isInTrial else { return [total] }
    return [Piece(String(count.atNextGate), theme.bad), Piece("/", theme.faint), total]
  }

  private mutating func drawHeads(_ columns: [PlacedColumn<MunicipalityColumn>], in inner: Rect) {
    for column in columns {
      write(
        wording.heading(of: column.id), in: inner, column: column.start, width: column.width, style: theme.heading,
        alignment: column.id == .outstanding || column.id == .due ? .trailing : .leading)
    }
  }

  private mutating func draw(
    _ facts: ItemFacts, in row: Rect, inner: Rect, _ columns: [PlacedColumn<MunicipalityColumn>]
  ) {
    let index = facts.item
    let record = rollout[index]
    if facts.isMarked { put(theme.marked, in: row, style: theme.warning) }
    drawAlarm(record, in: row)
    for column in columns { draw(column, of: index, record, in: inner) }
    if facts.isInRange { frame.restyle(row, theme.inRange) }
  }

  private mutating func draw(
    _ column: PlacedColumn<MunicipalityColumn>, of index: Int, _ record: Record, in row: Rect
  ) {
    func put(_ text: String, _ style: Style = .normal, _ alignment: Alignment = .leading) {
      write(text, in: row, column: column.start, width: column.width, style: style, alignment: alignment)
    }
    switch column.id {
    case .code: put(registry.code(at: index).description, theme.faint)
    case .prefecture: put(wording.prefecture(at: index, in: registry))
    case .name: put(registry.name(at: index))
    case .romaji: put(wording.romaji(registry.romaji(at: index), width: column.width))
    case .provider:
      if let provider = record.provider {
        put(wording.provider(provider, width: column.width))
      } else {
        self.put(theme.nothing, in: row, column: column.start, style: theme.faint)
      }
    case .progress: drawProgress(record, in: row, column: column.start, row: 0)
    case .trial:
      if record.isInTrial {
        put(wording.latest(of: record), theme.style(of: record.status))
      } else {
        self.put(theme.nothing, in: row, column: column.start, style: theme.faint)
      }
    case .outstanding:
      drawOutstanding(record, in: row, column: column.start, width: column.width)
    case .due:
      if let due = record.due {
        let isOverdue = due.day < state.session.today
        put(wording.listed(due.day, width: column.width - 1), isOverdue ? theme.warning : .normal, .trailing)
      }
    case .updated:
      if let updated = record.updated {
        put(wording.listed(state.session.time.day(of: updated.at), width: column.width), theme.faint)
      }
    }
  }
}
