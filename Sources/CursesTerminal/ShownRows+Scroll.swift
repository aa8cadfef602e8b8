// Rows that only moved, as those of a list that is scrolled: by one row the terminal moves them, else they are sent.

import CCurses
import Terminal

extension ShownRows {
  /// The fewest rows for which moving is worth it.
  private static let fewest = 4

  /// Lets curses move rows that stand one row higher or lower now, told by the row in the middle of the screen.
  ///
  /// - Parameter new: the rows to be shown.
  /// - Returns: whether there are such rows.
  mutating func scroll(to new: FrameRows) -> Bool {
    let middle = rows / 2
    guard rows > 0, !isSame(middle, as: middle, of: new) else { return false }
    let distance: Int
    if isSame(middle + 1, as: middle, of: new) {
      distance = 1
    } else if isSame(middle - 1, as: middle, of: new) {
      distance = -1
    } else {
      return false
    }
    var (first, last) = (middle, middle)
    while isSame(first - 1 + distance, as: first - 1, of: new) { first -= 1 }
    while isSame(last + 1 + distance, as: last + 1, of: new) { last += 1 }
    guard last - first + 1 >= Self.fewest else { return false }
    // The selection leaves its row at an end of the list: that one moves too, and gets another style only.
    if hasText(of: first - 1, in: new, at: first - 1 + distance) { first -= 1 }
    if hasText(of: last + 1, in: new, at: last + 1 + distance) { last += 1 }
    let region = min(first, first + distance)...max(last, last + distance)
    kb_scroll(Int32(region.lowerBound), Int32(region.upperBound), Int32(distance))
    move(region, by: distance)
    return true
  }

  /// Has rows whose text stands several rows away sent anew.
  ///
  /// Curses finds them too, and would have the terminal scroll by a count (SU, SD), which not every terminal knows.
  ///
  /// - Parameter new: the rows to be shown.
  func discardMoved(to new: FrameRows) {
    let places = Dictionary(
      (0..<rows).map { (Self.textHash(new[$0]), $0) }, uniquingKeysWith: { first, _ in first })
    let moved = (0..<rows).filter { row in places[textHash(of: row)].map { abs($0 - row) > 1 } ?? false }
    guard let first = moved.first, let last = moved.last else { return }
    // At least two: for curses's search a single lost row looks like any other.
    let count = min(max(last - first + 1, 2), rows)
    kb_discard(Int32(min(first, rows - count)), Int32(count))
  }
}
