// The rows that curses has been given: what they show, and where their cells are kept.

import Glibc
import Terminal

/// The rows that curses has been given.
struct ShownRows {
  let rows: Int
  let columns: Int
  private var cells: [Cell]
  /// Where the cells of each row begin: rows that move need not be copied.
  private var starts: [Int]
  /// What each row shows, as the frames number it.
  private var contents: [UInt64]

  /// Blank rows, as curses starts with.
  init(size: Size) {
    rows = size.rows
    columns = size.columns
    cells = Array(repeating: .blank, count: size.columns * size.rows)
    starts = (0..<size.rows).map { $0 * size.columns }
    contents = Array(repeating: 0, count: size.rows)
  }

  /// Whether a row is that of a frame; a row that there is not is none.
  mutating func isSame(_ row: Int, as other: Int, of new: FrameRows) -> Bool {
    guard row >= 0, row < rows, other >= 0, other < rows else { return false }
    if contents[row] == new.content(of: other) { return true }
    let isSame = cells.withUnsafeBufferPointer { cells in
      guard let fresh = new[other].baseAddress, let old = cells.baseAddress else { return true }
      return memcmp(fresh, old + starts[row], columns * MemoryLayout<Cell>.stride) == 0
    }
    // Cells have no gaps, so their bytes tell; the next look is quicker.
    if isSame { contents[row] = new.content(of: other) }
    return isSame
  }

  /// Whether a frame's row has the text of a row, in whatever style.
  func hasText(of row: Int, in new: FrameRows, at place: Int) -> Bool {
    guard row >= 0, row < rows, place >= 0, place < rows else { return false }
    return cells.withUnsafeBufferPointer { cells in
      let (fresh, start) = (new[row], starts[place])
      for index in 0..<columns where fresh[index].scalars != cells[start + index].scalars { return false }
      return true
    }
  }

  /// Changes a row's cells to those of a frame.
  mutating func replace(
    _ row: Int, with new: FrameRows, _ change: (UnsafeBufferPointer<Cell>, UnsafeMutableBufferPointer<Cell>) -> Void
  ) {
    contents[row] = new.content(of: row)
    let range = starts[row]..<starts[row] + columns
    cells.withUnsafeMutableBufferPointer { change(new[row], UnsafeMutableBufferPointer(rebasing: $0[range])) }
  }

  /// Moves rows up by one, or down; where they left, a row is blank.
  mutating func move(_ rows: ClosedRange<Int>, by distance: Int) {
    let (out, left) = distance > 0 ? (rows.lowerBound, rows.upperBound) : (rows.upperBound, rows.lowerBound)
    let start = starts.remove(at: out)
    starts.insert(start, at: left)
    contents.remove(at: out)
    contents.insert(0, at: left)
    for index in start..<start + columns { cells[index] = .blank }
  }

  /// What tells a row's text from others, whatever its style: curses goes by the characters alone.
  func textHash(of row: Int) -> UInt64 {
    cells.withUnsafeBufferPointer {
      Self.textHash(UnsafeBufferPointer(rebasing: $0[starts[row]..<starts[row] + columns]))
    }
  }

  /// The same of any row.
  static func textHash(_ cells: UnsafeBufferPointer<Cell>) -> UInt64 {
    cells.reduce(0) { $0 &* 0x100_0000_01B3 ^ ($1.scalars & 0x1F_FFFF) }
  }
}
