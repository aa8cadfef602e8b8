// Rows that only moved, as those of a list that is scrolled: by one row the terminal moves them, else they are sent.

import CCurses
import Glibc
import Terminal

extension Screen {
  /// The fewest rows for which moving is worth it.
  private static let fewest = 4

  /// Lets curses move rows that stand one row higher or lower now, told by the row in the middle of the screen.
  ///
  /// - Parameters:
  ///   - new: the cells to be shown.
  ///   - shown: the cells that curses has, as many; they are moved too.
  ///   - columns: how many cells a row has.
  /// - Returns: whether there are such rows.
  static func scroll(
    to new: UnsafeBufferPointer<Cell>, _ shown: UnsafeMutableBufferPointer<Cell>, columns: Int
  ) -> Bool {
    guard columns > 0, let fresh = new.baseAddress, let old = shown.baseAddress else { return false }
    let rowBytes = columns * MemoryLayout<Cell>.stride
    let rows = 0..<new.count / columns
    func isSame(_ row: Int, as other: Int) -> Bool {
      rows.contains(row) && rows.contains(other) && memcmp(fresh + row * columns, old + other * columns, rowBytes) == 0
    }
    let middle = rows.count / 2
    guard !isSame(middle, as: middle) else { return false }
    guard let distance = [1, -1].first(where: { isSame(middle, as: middle + $0) }) else { return false }
    var (first, last) = (middle, middle)
    while isSame(first - 1, as: first - 1 + distance) { first -= 1 }
    while isSame(last + 1, as: last + 1 + distance) { last += 1 }
    guard last - first + 1 >= fewest else { return false }
    // The row on the way is lost, and the one that the others left is blank.
    let region = min(first, first + distance)...max(last, last + distance)
    kb_scroll(Int32(region.lowerBound), Int32(region.upperBound), Int32(distance))
    memmove(old + first * columns, old + (first + distance) * columns, (last - first + 1) * rowBytes)
    let left = distance > 0 ? region.upperBound : region.lowerBound
    for index in left * columns..<(left + 1) * columns { old[index] = .blank }
    return true
  }

  /// Has rows whose text stands several rows away sent anew.
  ///
  /// Curses finds them too, and would have the terminal scroll by a count (SU, SD), which not every terminal knows.
  ///
  /// - Parameters:
  ///   - new: the cells to be shown.
  ///   - shown: the cells that curses has, as many.
  ///   - columns: how many cells a row has.
  static func discardMoved(
    to new: UnsafeBufferPointer<Cell>, _ shown: UnsafeMutableBufferPointer<Cell>, columns: Int
  ) {
    guard columns > 0 else { return }
    let rows = 0..<new.count / columns
    let old = UnsafeBufferPointer(shown)
    let places = Dictionary(
      rows.map { (textHash(of: $0, in: new, columns), $0) }, uniquingKeysWith: { first, _ in first })
    let moved = rows.filter { row in
      places[textHash(of: row, in: old, columns)].map { abs($0 - row) > 1 } ?? false
    }
    guard let first = moved.first, let last = moved.last else { return }
    // At least two: for curses's search a single lost row looks like any other.
    let count = min(max(last - first + 1, 2), rows.count)
    kb_discard(Int32(min(first, rows.count - count)), Int32(count))
  }

  /// What tells a row's text from others, whatever its style: curses goes by the characters alone.
  private static func textHash(of row: Int, in cells: UnsafeBufferPointer<Cell>, _ columns: Int) -> UInt64 {
    cells[row * columns..<(row + 1) * columns].reduce(0) { $0 &* 0x100_0000_01B3 ^ ($1.scalars & 0x1F_FFFF) }
  }
}
