// Rows that only moved, as those of a list that is scrolled: curses moves them, and so does the terminal.

import CCurses
import Glibc
import Terminal

extension Screen {
  /// The fewest rows for which moving is worth it.
  private static let fewest = 4

  /// Lets curses move rows that stand elsewhere now, told by the row in the middle of the screen.
  ///
  /// - Parameters:
  ///   - new: the cells to be shown.
  ///   - shown: the cells that curses has, as many; they are moved too.
  ///   - columns: how many cells a row has.
  static func scroll(
    to new: UnsafeBufferPointer<Cell>, _ shown: UnsafeMutableBufferPointer<Cell>, columns: Int
  ) {
    guard columns > 0, let fresh = new.baseAddress, let old = shown.baseAddress else { return }
    let rowBytes = columns * MemoryLayout<Cell>.stride
    let rows = 0..<new.count / columns
    func isSame(_ row: Int, as other: Int) -> Bool {
      rows.contains(row) && rows.contains(other) && memcmp(fresh + row * columns, old + other * columns, rowBytes) == 0
    }
    let middle = rows.count / 2
    guard !isSame(middle, as: middle), let place = rows.first(where: { isSame(middle, as: $0) }) else { return }
    let distance = place - middle
    var (first, last) = (middle, middle)
    while isSame(first - 1, as: first - 1 + distance) { first -= 1 }
    while isSame(last + 1, as: last + 1 + distance) { last += 1 }
    guard last - first + 1 >= fewest else { return }
    // Rows on the way are lost, and those that the others left are blank.
    let region = min(first, first + distance)...max(last, last + distance)
    kb_scroll(Int32(region.lowerBound), Int32(region.upperBound), Int32(distance))
    memmove(old + first * columns, old + (first + distance) * columns, (last - first + 1) * rowBytes)
    let left = distance > 0 ? last + 1...region.upperBound : region.lowerBound...first - 1
    for index in left.lowerBound * columns..<(left.upperBound + 1) * columns { old[index] = .blank }
  }
}
