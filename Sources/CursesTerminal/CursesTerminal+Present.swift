// Showing frames: only what differs from the last one goes to curses.

import CCurses
import Terminal

extension CursesTerminal {
  /// Shows a frame; only what differs from the last one is sent.
  ///
  /// A frame of another size than the terminal's is cut or filled up with blank cells.
  public func present(_ frame: borrowing Frame) {
    guard isOpen else { return }
    if frame.size == size {
      put(frame.cells)
    } else {
      put(fitted(copy frame))
    }
    shownCursor = frame.cursor.flatMap { Rect(size).contains($0) ? $0 : nil }
    update()
  }

  /// Draws the whole screen again, in case something else wrote over it.
  public func redrawAll() {
    guard isOpen else { return }
    kb_forget()
    update()
  }

  private func update() {
    kb_update(Int32(shownCursor?.row ?? -1), Int32(shownCursor?.column ?? 0))
  }

  private func put(_ cells: borrowing [Cell]) {
    let columns = size.columns
    for row in 0..<size.rows {
      let first = row * columns
      var index = first
      while index < first + columns {
        if cells[index] == shownCells[index] {
          index += 1
          continue
        }
        index = putRun(cells, from: index, row: row, end: first + columns)
      }
    }
  }

  /// Puts the differing cells from an index on, whole characters, and answers the index after them.
  private func putRun(_ cells: borrowing [Cell], from index: Int, row: Int, end: Int) -> Int {
    var start = index
    if cells[start].width == 0, start > row * size.columns { start -= 1 }
    var next = start
    var count = 0
    while next < end, next == start || cells[next].width == 0 || cells[next] != shownCells[next] {
      let cell = cells[next]
      shownCells[next] = cell
      if cell.width > 0 {
        self.row[count] = kb_cell(scalars: cell.scalars, style: cell.styleBits, width: UInt8(cell.width))
        count += 1
      }
      next += 1
    }
    kb_put(Int32(row), Int32(start - row * size.columns), self.row, Int32(count))
    return next
  }

  /// The cells of a frame of another size, cut or filled up.
  private func fitted(_ frame: Frame) -> [Cell] {
    var cells = [Cell](repeating: .blank, count: size.columns * size.rows)
    for row in 0..<min(size.rows, frame.size.rows) {
      for column in 0..<min(size.columns, frame.size.columns) {
        let cell = frame[column, row]
        if cell.width == 2, column + 1 >= size.columns { continue }
        cells[row * size.columns + column] = cell
      }
    }
    return cells
  }
}
