// What lies over a screen: the filter line, prompts, pickers, questions, the palette and the help.

import GovernmentCloud
import Terminal

extension Canvas {
  /// Draws what lies over the screen, if anything does.
  mutating func drawOverlay() {
    switch state.overlay {
    case nil: return
    case .filter(let field): drawFilter(field)
    case .words(let field): drawWords(field)
    case .picker(let picker): drawPicker(picker)
    case .day(let prompt): drawDay(prompt)
    case .text(let prompt): drawText(prompt)
    case .confirmation(let confirmation): drawConfirmation(confirmation)
    case .palette(let palette): drawPalette(palette)
    case .help(let cursor): drawHelp(cursor)
    case .reader(let reader): drawReader(reader)
    }
  }

  /// The words that requirements hold stand where the filter does.
  private mutating func drawWords(_ field: TextField) {
    let line = frame.bounds.lastRows(2).firstRows(1)
    frame.fill(line, .normal)
    self.rows.forget(line)
    write("/", in: line, column: 1, style: theme.key)
    drawField(field, in: line, column: 2, width: line.columns - 4)
  }

  /// The filter stands on the message line, its fault beside it.
  private mutating func drawFilter(_ field: TextField) {
    let line = frame.bounds.lastRows(2).firstRows(1)
    frame.fill(line, .normal)
    self.rows.forget(line)
    write("/", in: line, column: 1, style: theme.key)
    let fault = state.municipalities.queryError.map { wording.text(of: $0) }
    let options = fault == nil ? Query.completion(of: field.text, catalogue: rollout.catalogue)?.options ?? [] : []
    let width = fault == nil && options.isEmpty ? line.columns - 4 : max(12, line.columns / 2)
    let used = drawField(field, in: line, column: 2, width: width)
    if let fault {
      write("\(theme.blocked) " + fault, in: line, column: max(used, 2) + 3, style: theme.bad)
    } else {
      write(options.joined(separator: " "), in: line, column: max(used, 2) + 3, style: theme.faint)
    }
  }

  /// Draws a line editor and puts the cursor into it; answers the column behind the text.
  @discardableResult
  private mutating func drawField(
    _ field: TextField, in rect: Rect, column: Int, row: Int = 0, width: Int, style: Style = .normal
  ) -> Int {
    let window = field.window(width: max(1, width))
    let used = write(window.text, in: rect, column: column, row: row, width: width, style: style)
    let more = frame.ellipsis
    if window.isCutLeft { put(more, in: rect, column: column, row: row, style: theme.faint) }
    if window.isCutRight { put(more, in: rect, column: column + width - 1, row: row, style: theme.faint) }
    frame.cursor = Position(column: rect.column + column + window.cursorColumn, row: rect.row + row)
    return column + used
  }

  /// A box in the middle of the screen with a title, and a note at its lower right; answers its inside.
  private mutating func drawBox(_ title: String, columns: Int, rows: Int, note: Piece = Piece("")) -> Rect {
    let room = frame.bounds.removingLastRows(1)
    let box = room.centred(Size(columns: min(columns + 4, room.columns), rows: min(rows + 2, room.rows)))
    frame.fill(box, .normal)
    self.rows.forget(box)
    let line = String(repeating: theme.horizontal, count: max(0, box.columns - 2))
    write(theme.glyph("┌", "+") + line + theme.glyph("┐", "+"), in: box, style: theme.line)
    for row in 1..<max(1, box.rows - 1) {
      write(theme.vertical, in: box, row: row, style: theme.line)
      write(theme.vertical, in: box, column: box.columns - 1, row: row, style: theme.line)
    }
    write(theme.glyph("└", "+") + line + theme.glyph("┘", "+"), in: box, row: box.rows - 1, style: theme.line)
    write(" " + title + " ", in: box, column: 2, width: max(0, box.columns - 4), style: theme.heading)
    if !note.text.isEmpty {
      let width = TextWidth.cells(of: note.text) + 2
      write(" \(note.text) ", in: box, column: max(1, box.columns - 2 - width), row: box.rows - 1, style: note.style)
    }
    return box.inset(columns: 2, rows: 1)
  }

  /// What a box says of lines that are not in view.
  private func more(_ cursor: ListCursor, count: Int, height: Int) -> Piece {
    Piece(count > height ? wording.linesInView(cursor.top + 1, cursor.top + height, of: count) : "", theme.faint)
  }

  private mutating func drawPicker(_ picker: Picker) {
    let lines = state.pickerLines(picker.choice)
    let title = wording.title(of: picker.choice, registry: registry)
    let widest = lines.map { TextWidth.cells(of: $0.text) + TextWidth.cells(of: $0.note) + 6 }.max() ?? 0
    let height = state.pickerHeight(picker.choice)
    let inside = drawBox(
      title, columns: max(widest, TextWidth.cells(of: title) + 2), rows: height,
      note: more(picker.cursor, count: lines.count, height: height))
    for offset in 0..<min(height, inside.rows) {
      let place = picker.cursor.top + offset
      guard lines.indices.contains(place) else { break }
      let (line, row) = (lines[place], inside.rowAt(offset))
      let used = write([Piece(line.key + " ", theme.key), Piece(line.text)], in: row)
      if used + 1 + TextWidth.cells(of: line.note) <= row.columns {
        write(line.note, in: row, column: 0, style: theme.faint, alignment: .trailing)
      }
      guard place == picker.cursor.row else { continue }
      frame.restyle(row, theme.selected)
      frame.cursor = row.origin
    }
  }

  private mutating func drawDay(_ prompt: DayPrompt) {
    let title = wording.title(of: prompt, registry: registry)
    let inside = drawBox(title, columns: max(52, TextWidth.cells(of: title) + 2), rows: 3)
    let label = wording.dayLabel + " "
    write(label, in: inside, style: theme.faint)
    let (words, isDay) = wording.meaning(of: prompt, today: state.session.time.today)
    write(words, in: inside, row: 1, style: isDay ? .normal : theme.bad)
    write(wording.dayHelp(isPlannable: prompt.milestone != nil), in: inside, row: 2, style: theme.faint)
    let start = TextWidth.cells(of: label)
    drawField(
      prompt.field, in: inside, column: start, width: inside.columns - start,
      style: prompt.isOffered ? theme.strong.adding(.underline) : theme.strong)
  }

  private mutating func drawText(_ prompt: TextPrompt) {
    let title = wording.title(of: prompt, registry: registry)
    let count = prompt.field.characters.count
    let note = Piece(
      wording.characters(count, of: FreeText.limit), count > FreeText.limit ? theme.bad : theme.faint)
    let known = prompt.purpose == .budget ? wording.budgets(rollout.ledger.budgets) : ""
    let inside = drawBox(
      title, columns: min(frame.size.columns - 8, 72), rows: known.isEmpty ? 1 : 2, note: note)
    write(known, in: inside, row: 1, width: inside.columns, style: theme.faint)
    drawField(prompt.field, in: inside, column: 0, width: inside.columns, style: theme.strong)
  }

  private mutating func drawConfirmation(_ confirmation: Confirmation) {
    let limit = min(frame.size.columns - 8, 72)
    let lines = wording.lines(of: confirmation, rollout).flatMap { TextWidth.wrapped($0, to: limit) }
    let width = lines.map { TextWidth.cells(of: $0) }.max() ?? 0
    let inside = drawBox(wording.questionTitle, columns: max(min(limit, 40), width), rows: lines.count)
    for (row, line) in lines.enumerated() { write(line, in: inside, row: row) }
    frame.cursor = inside.origin
  }

  private mutating func drawReader(_ reader: Reader) {
    let lines = state.readerLines(reader.subject)
    let height = state.readerHeight(lines.count)
    let inside = drawBox(
      wording.title(of: reader.subject, time: state.session.time, rollout.catalogue), columns: state.readerWidth,
      rows: height,
      note: more(reader.cursor, count: lines.count, height: height))
    for offset in 0..<min(height, inside.rows) where lines.indices.contains(reader.cursor.top + offset) {
      write(lines[reader.cursor.top + offset], in: inside, row: offset)
    }
    frame.cursor = inside.origin
  }

  private mutating func drawPalette(_ palette: Palette) {
    let found = state.found(by: palette)
    let height = state.paletteHeight
    let inside = drawBox(
      wording.name(of: .palette), columns: 60, rows: height + 1,
      note: more(palette.cursor, count: found.count, height: height))
    for line in 0..<height {
      let place = palette.cursor.top + line
      guard found.indices.contains(place) else { break }
      let row = inside.removingFirstRows(1 + line).firstRows(1)
      let reason = state.unavailability(of: found[place])
      write(wording.name(of: found[place]), in: row, column: 2, style: reason == nil ? .normal : theme.faint)
      let key = Keymap.standard.key(for: found[place], on: state.screen)?.description ?? ""
      let note = reason.map { wording.text(of: $0) } ?? key
      if 3 + TextWidth.cells(of: wording.name(of: found[place])) + TextWidth.cells(of: note) <= row.columns {
        write(note, in: row, style: reason == nil ? theme.key : theme.faint, alignment: .trailing)
      }
      if place == palette.cursor.row { frame.restyle(row, theme.selected) }
    }
    if found.isEmpty { write(wording.noSuchCommand, in: inside, column: 2, row: 1, style: theme.faint) }
    write(":", in: inside, style: theme.key)
    drawField(palette.field, in: inside, column: 2, width: inside.columns - 2, style: theme.strong)
  }

  private mutating func drawHelp(_ cursor: ListCursor) {
    let lines = state.helpLines
    let inside = drawBox(
      wording.helpTitle(state.screen), columns: state.helpWidth, rows: state.helpHeight,
      note: more(cursor, count: lines.count, height: state.helpHeight))
    for line in 0..<inside.rows {
      let place = cursor.top + line
      guard lines.indices.contains(place) else { break }
      write(lines[place].keys, in: inside, row: line, width: ConsoleState.helpKeys, style: theme.key)
      write(
        lines[place].words, in: inside, column: lines[place].keys.isEmpty ? 0 : ConsoleState.helpKeys + 2, row: line,
        style: lines[place].keys.isEmpty ? theme.heading : lines[place].reason == nil ? .normal : theme.faint)
    }
    frame.cursor = inside.origin
  }
}
