// What the terminal shows: the cells that curses has been given.

import CCurses
import Glibc
import Terminal

/// The cells that curses has, so that only what differs has to be given to it.
struct Screen {
  let size: Size
  /// Where the cursor stands; nil where it is hidden.
  var cursor: Position?
  private var cells: [Cell]
  /// Room for one row on its way to curses.
  private var run: [kb_cell]
  /// The rows that differ; here so that no frame needs room for them anew.
  private var changed: [Int] = []

  /// A screen of blank cells, as curses starts with.
  init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
    run = Array(repeating: kb_cell(), count: size.columns)
    changed.reserveCapacity(size.rows)
  }

  /// Gives curses the cells that differ, and answers in how many rows some did; as many cells as the screen has.
  mutating func put(_ new: borrowing [Cell]) -> Int {
    guard new.count == cells.count, !new.isEmpty else { return 0 }
    let columns = size.columns
    let rows = size.rows
    // Taken out for the while, so that both can be changed at once without a copy.
    var shown = cells
    cells = []
    new.withUnsafeBufferPointer { new in
      shown.withUnsafeMutableBufferPointer { shown in
        run.withUnsafeMutableBufferPointer { run in
          let hasScrolled = Screen.scroll(to: new, shown, columns: columns)
          func cells(of row: Int) -> (UnsafeBufferPointer<Cell>, UnsafeMutableBufferPointer<Cell>) {
            let range = row * columns..<(row + 1) * columns
            return (UnsafeBufferPointer(rebasing: new[range]), UnsafeMutableBufferPointer(rebasing: shown[range]))
          }
          changed.removeAll(keepingCapacity: true)
          for row in 0..<rows where !Screen.isSame(cells(of: row).0, cells(of: row).1) { changed.append(row) }
          // Curses looks for moved rows where three or more follow one another.
          if changed.count > 2, !hasScrolled { Screen.discardMoved(to: new, shown, columns: columns) }
          for row in changed { Screen.put(cells(of: row).0, over: cells(of: row).1, row: row, run: run) }
        }
      }
    }
    cells = shown
    return changed.count
  }

  /// Whether two rows of as many cells show the same; cells have no gaps, so their bytes tell.
  private static func isSame(_ new: UnsafeBufferPointer<Cell>, _ shown: UnsafeMutableBufferPointer<Cell>) -> Bool {
    guard let new = new.baseAddress, let other = shown.baseAddress else { return true }
    return memcmp(new, other, shown.count * MemoryLayout<Cell>.stride) == 0
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
      var count = 0
      var isSameText = true
      repeat {
        let cell = new[index]
        if shown[index].scalars != cell.scalars { isSameText = false }
        shown[index] = cell
        if cell.width > 0 {
          run[count] = kb_cell(scalars: cell.scalars, style: cell.styleBits, width: UInt8(cell.width))
          count += 1
        }
        index += 1
      } while index < new.count && (new[index].width == 0 || new[index] != shown[index])
      joinBlanks(run[..<count])
      if isSameText {
        restyle(run[..<count], row: row, column: start)
      } else {
        kb_put(Int32(row), Int32(start), run.baseAddress, Int32(count))
      }
    }
  }

  /// Gives curses the new styles of a run whose text it has, as where the selection moves.
  private static func restyle(_ run: Slice<UnsafeMutableBufferPointer<kb_cell>>, row: Int, column: Int) {
    var (column, columns) = (column, 0)
    for index in run.indices {
      columns += Int(run[index].width)
      if index + 1 < run.endIndex, run[index + 1].style == run[index].style { continue }
      kb_restyle(Int32(row), Int32(column), Int32(columns), run[index].style)
      (column, columns) = (column + columns, 0)
    }
  }

  /// Gives spaces between two texts of one style that style, where it looks the same on them: the terminal need not
  /// change its colours twice for a gap.
  private static func joinBlanks(_ run: Slice<UnsafeMutableBufferPointer<kb_cell>>) {
    var run = run
    var last: Int?
    for index in run.indices where run[index].scalars != 0x20 {
      let style = run[index].style
      if let last, index - last > 1, run[last].style == style, style & Style.bitsShownOnSpaces == 0 {
        for blank in last + 1..<index where run[blank].style & Style.bitsShownOnSpaces == 0 {
          run[blank].style = style
        }
      }
      last = index
    }
  }
}
