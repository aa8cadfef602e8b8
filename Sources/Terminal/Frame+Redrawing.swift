// Drawing over an earlier picture: what is the same stays, what nobody draws again becomes blank.

extension Frame {
  /// Begins to draw over what the frame shows.
  ///
  /// A row becomes blank when something is first written on it, unless it is kept; `endRedrawing` blanks the others.
  public mutating func beginRedrawing() {
    cursor = nil
    isRedrawing = true
    if isStale.count != size.rows { isStale = Array(repeating: true, count: size.rows) }
    for row in isStale.indices { isStale[row] = true }
  }

  /// Ends what `beginRedrawing` began: rows that were neither kept nor drawn become blank.
  public mutating func endRedrawing() {
    for row in isStale.indices { refresh(row) }
    isRedrawing = false
  }

  /// Keeps the cells of a part of a row as they are; the others of the row become blank.
  ///
  /// - Parameter part: one row high.
  /// - Returns: false where the row can't be kept, because something was written on it since `beginRedrawing`.
  public mutating func keep(_ part: Rect) -> Bool {
    let area = part.intersection(bounds)
    guard isRedrawing, !area.isEmpty, isStale[area.row] else { return false }
    isStale[area.row] = false
    guard area.columns < size.columns else { return true }
    fill(Rect(column: 0, row: area.row, columns: area.column, rows: 1), .normal)
    fill(Rect(column: area.endColumn, row: area.row, columns: size.columns - area.endColumn, rows: 1), .normal)
    return true
  }

  /// Moves rows up, or down where the number is negative; where they left, those stand that were moved out.
  ///
  /// - Parameters:
  ///   - rows: the rows among which others move.
  ///   - distance: how many rows up.
  /// - Returns: false where they can't be moved, because something was written on one since `beginRedrawing`.
  public mutating func scroll(_ rows: Range<Int>, by distance: Int) -> Bool {
    let rows = rows.clamped(to: isStale.indices)
    let count = rows.count - Int(clamping: distance.magnitude)
    guard isRedrawing, count > 0, isStale[rows].allSatisfy(\.self) else { return false }
    for _ in 0..<distance.magnitude {
      let (out, left) =
        distance > 0 ? (rows.lowerBound, rows.upperBound - 1) : (rows.upperBound - 1, rows.lowerBound)
      starts.insert(starts.remove(at: out), at: left)
      contents.insert(contents.remove(at: out), at: left)
    }
    return true
  }

  /// Copies the styles of a part of a row, to be put back later.
  ///
  /// - Parameters:
  ///   - part: one row high, within the frame.
  ///   - styles: takes the styles; it keeps its room.
  public func copyStyles(of part: Rect, into styles: inout [Style]) {
    styles.removeAll(keepingCapacity: true)
    let area = part.intersection(bounds)
    guard !area.isEmpty else { return }
    let start = starts[area.row] + area.column
    styles.append(contentsOf: cells[start..<start + area.columns].lazy.map(\.style))
  }

  /// Gives a part of a row styles that were copied from it, or from another with the same characters.
  ///
  /// - Parameters:
  ///   - styles: the styles.
  ///   - part: one row high; nothing happens where it has another number of cells.
  public mutating func putBack(_ styles: [Style], in part: Rect) {
    let area = part.intersection(bounds)
    guard !area.isEmpty, styles.count == area.columns else { return }
    touch(area.row)
    let start = starts[area.row] + area.column
    cells.withUnsafeMutableBufferPointer { all in
      for index in styles.indices { all[start + index].style = styles[index] }
    }
  }

  /// Notes that a row is about to show something else; over an earlier picture it becomes blank first.
  @inline(__always)
  mutating func touch(_ row: Int) {
    if isRedrawing { refresh(row) }
    contents[row] = RowContent.next()
  }

  /// Blanks a row of an earlier picture before something is written on it.
  mutating func refresh(_ row: Int) {
    guard isRedrawing, isStale.indices.contains(row), isStale[row] else { return }
    isStale[row] = false
    guard contents[row] != RowContent.blank else { return }
    contents[row] = RowContent.blank
    let range = storage(of: row)
    cells.withUnsafeMutableBufferPointer { $0[range].update(repeating: .blank) }
  }
}
