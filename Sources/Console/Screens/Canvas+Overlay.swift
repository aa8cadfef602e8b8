// What lies over a screen: the filter line, prompts, pickers, questions, the palette and the help.

import GovernmentCloud
import Terminal

extension Canvas {
  /// Draws what lies over the screen, if anything does.
  mutating func drawOverlay() {
    switch state.overlay {
    case nil: return
    case .filter(let field): drawFilter(field)
    case .picker(let picker): drawPicker(picker)
    case .day(let prompt): drawDay(prompt)
    case .text(let prompt): drawText(prompt)
    case .confirmation(let confirmation): drawConfirmation(confirmation)
    case .palette(let palette): drawPalette(palette)
    case .help(let cursor): drawHelp(cursor)
    }
  }

  /// The filter stands on the message line, its fault beside it.
  private mutating func drawFilter(_ field: TextField) {
    let line = frame.bounds.lastRows(2).firstRows(1)
    frame.fill(line, .normal)
    self.rows.forget(line)
    write("/", in: line, column: 1, style: theme.key)
    let fault = state.municipalities.queryError.map { wording.text(of: $0) }
    let options = fault == nil ? Query.completion(of: field.text)?.options ?? [] : []
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
    frame.cursor = Position(column: rect.column + column + window.cursorColumn, row: rect.row + row)
    return column + used
  }

  /// A box in the middle of the screen with a title; answers its inside.
  private mutating func drawBox(_ title: String, columns: Int, rows: Int) -> Rect {
    let box = frame.bounds.centred(
      Size(columns: min(columns + 4, frame.size.columns), rows: min(rows + 2, frame.size.rows)))
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
    return box.inset(columns: 2, rows: 1)
  }

  private mutating func drawPicker(_ picker: Picker) {
    let lines = state.pickerLines(picker.choice)
    let title = wording.title(of: picker.choice, registry: registry)
    let widest = lines.map { TextWidth.cells(of: $0.text) + TextWidth.cells(of: $0.note) + 6 }.max() ?? 0
    let inside = drawBox(title, columns: max(widest, TextWidth.cells(of: title) + 2), rows: lines.count)
    for (place, line) in lines.enumerated() where place < inside.rows {
      let row = inside.removingFirstRows(place).firstRows(1)
      write([Piece(line.key + " ", theme.key), Piece(line.text)], in: row)
      write(line.note, in: row, column: 0, style: theme.faint, alignment: .trailing)
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
    write(wording.dayHelp, in: inside, row: 2, style: theme.faint)
    let start = TextWidth.cells(of: label)
    drawField(
      prompt.field, in: inside, column: start, width: inside.columns - start,
      style: prompt.isOffered ? theme.strong.adding(.underline) : theme.strong)
  }

  private mutating func drawText(_ prompt: TextPrompt) {
    let title = wording.title(of: prompt, registry: registry)
    let inside = drawBox(title, columns: min(frame.size.columns - 8, 72), rows: 1)
    drawField(prompt.field, in: inside, column: 0, width: inside.columns, style: theme.strong)
  }

  private mutating func drawConfirmation(_ confirmation: Confirmation) {
    let lines = wording.lines(of: confirmation, registry: registry)
    let width = lines.map { TextWidth.cells(of: $0) }.max() ?? 0
    let inside = drawBox(wording.questionTitle, columns: min(frame.size.columns - 6, max(40, width)), rows: lines.count)
    for (row, line) in lines.enumerated() { write(line, in: inside, row: row) }
    frame.cursor = inside.origin
  }

  private mutating func drawPalette(_ palette: Palette) {
    let found = state.found(by: palette)
    let inside = drawBox(wording.name(of: .palette), columns: 60, rows: state.paletteHeight + 1)
    for line in 0..<state.paletteHeight {
      let place = palette.cursor.top + line
      guard found.indices.contains(place) else { break }
      let row = inside.removingFirstRows(1 + line).firstRows(1)
      let reason = state.unavailability(of: found[place])
      write(wording.name(of: found[place]), in: row, column: 2, style: reason == nil ? .normal : theme.faint)
      let key = Keymap.standard.key(for: found[place], on: state.screen)?.description ?? ""
      let note = reason.map { wording.text(of: $0) } ?? key
      write(note, in: row, style: reason == nil ? theme.key : theme.faint, alignment: .trailing)
      if place == palette.cursor.row { frame.restyle(row, theme.selected) }
    }
    if found.isEmpty { write(wording.nothingFound, in: inside, column: 2, row: 1, style: theme.faint) }
    write(":", in: inside, style: theme.key)
    drawField(palette.field, in: inside, column: 2, width: inside.columns - 2, style: theme.strong)
  }

  private mutating func drawHelp(_ cursor: ListCursor) {
    let lines = state.helpLines
    let inside = drawBox(
      wording.helpTitle(state.screen), columns: min(frame.size.columns - 4, 72), rows: state.helpHeight)
    for line in 0..<inside.rows {
      let place = cursor.top + line
      guard lines.indices.contains(place) else { break }
      write(lines[place].keys, in: inside, row: line, width: 16, style: theme.key)
      write(
        lines[place].words, in: inside, column: lines[place].keys.isEmpty ? 0 : 18, row: line,
        style: lines[place].keys.isEmpty ? theme.heading : lines[place].reason == nil ? .normal : theme.faint)
    }
    if cursor.top + inside.rows < lines.count {
      write(
        wording.more(lines.count - cursor.top - inside.rows), in: frame.bounds.lastRows(2).firstRows(1), column: 1,
        style: theme.faint)
    }
    frame.cursor = inside.origin
  }
}
