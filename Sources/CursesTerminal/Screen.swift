// What the terminal shows: the cells that curses has been given.

import CCurses
import Glibc
import Terminal

/// The cells that curses has, so that only what differs has to be given to it.
struct Screen {
  let size: Size
  /// Where the cursor stands; nil where it is hidden.
  var cursor: Position?
  private var shown: ShownRows
  /// Whether nothing has been put yet.
  private var isBlank = true
  /// Room for one row on its way to curses.
  private var run: [kb_cell]
  /// The rows that differ; here so that no frame needs room for them anew.
  private var changed: [Int] = []

  /// A screen of blank cells, as curses starts with.
  init(size: Size) {
    self.size = size
    shown = ShownRows(size: size)
    run = Array(repeating: kb_cell(), count: size.columns)
    changed.reserveCapacity(size.rows)
  }

  /// Gives curses the cells that differ, and answers in how many rows some did; for a frame of the screen's size.
  mutating func put(_ frame: borrowing Frame) -> Int {
    guard frame.size == size else { return 0 }
    changed.removeAll(keepingCapacity: true)
    frame.withRows { new in
      let hasScrolled = shown.scroll(to: new)
      for row in 0..<size.rows where !shown.isSame(row, as: row, of: new) { changed.append(row) }
      // Curses looks for moved rows where three or more follow one another; on a screen that is blank there are none.
      if changed.count > 2, !hasScrolled, !isBlank { shown.discardMoved(to: new) }
      isBlank = isBlank && changed.isEmpty
      run.withUnsafeMutableBufferPointer { run in
        for row in changed {
          shown.replace(row, with: new) { cells, shown in Screen.put(cells, over: shown, row: row, run: run) }
        }
      }
    }
    return changed.count
  }

  /// Gives curses the runs of a row that differ, whole characters only: a right half goes with its left one.
  private static func put(
    _ new: UnsafeBufferPointer<Cell>, over shown: UnsafeMutableBufferPointer<Cell>, row: Int,
    run: UnsafeMutableBufferPointer<kb_cell>
  ) {
    var index = 0
    while index < new.count {
      if new[index] == shown[index] {
        index += 1
        continue
      }
      if new[index].width == 0, index > 0 { index -= 1 }
      let start = index
      var isSameText = true
      repeat {
        if shown[index].scalars != new[index].scalars { isSameText = false }
        shown[index] = new[index]
        index += 1
      } while index < new.count && (new[index].width == 0 || new[index] != shown[index])
      let cells = UnsafeBufferPointer(rebasing: new[start..<index])
      if isSameText {
        restyle(cells, row: row, column: start)
      } else {
        write(cells, row: row, column: start, run: run)
      }
    }
  }

  /// Gives curses a run of characters.
  private static func write(
    _ cells: UnsafeBufferPointer<Cell>, row: Int, column: Int, run: UnsafeMutableBufferPointer<kb_cell>
  ) {
    var count = 0
    for cell in cells where cell.width > 0 {
      run[count] = kb_cell(scalars: cell.scalars, style: cell.styleBits, width: UInt8(cell.width))
      count += 1
    }
    joinBlanks(run, count)
    kb_put(Int32(row), Int32(column), run.baseAddress, Int32(count))
  }

  /// Gives curses the new styles of a run whose text it has, as where the selection moves; blanks get them as
  /// `joinBlanks` has it.
  private static func restyle(_ cells: UnsafeBufferPointer<Cell>, row: Int, column: Int) {
    var start = 0
    while start < cells.count {
      let style = cells[start].styleBits
      var (end, index) = (start + 1, start + 1)
      while index < cells.count {
        let cell = cells[index]
        if cell.styleBits == style {
          index += 1
          end = index
        } else if cell.scalars == 0x20, (style | cell.styleBits) & Style.bitsShownOnSpaces == 0 {
          index += 1
        } else {
          break
        }
      }
      kb_restyle(Int32(row), Int32(column + start), Int32(end - start), style)
      start = end
    }
  }

  /// Gives spaces between two texts of one style that style, where it looks the same on them: the terminal need not
  /// change its colours twice for a gap.
  private static func joinBlanks(_ run: UnsafeMutableBufferPointer<kb_cell>, _ count: Int) {
    var last = -1
    for index in 0..<count where run[index].scalars != 0x20 {
      let style = run[index].style
      if last >= 0, index - last > 1, run[last].style == style, style & Style.bitsShownOnSpaces == 0 {
        for blank in last + 1..<index where run[blank].style & Style.bitsShownOnSpaces == 0 {
          run[blank].style = style
        }
      }
      last = index
    }
  }
}
