// A screen in memory: a grid of cells and a cursor. Everything clips; nothing traps.

/// Where text stands within its width.
public enum Alignment: Hashable, Sendable {
  /// At the left, in the middle, at the right.
  case leading, centre, trailing
}

/// What happens to text that is longer than its width.
public enum Cut: Hashable, Sendable {
  /// It ends where the width ends.
  case clip
  /// Its last cell shows that something is missing.
  case ellipsis
}

/// A screen in memory, at most 2,000 × 1,000 cells.
///
/// A wide character always takes two cells: one of width 2, and right of it one of width 0.
public struct Frame: Equatable, Sendable {
  /// The size in cells.
  public let size: Size
  /// All cells, a row of the storage after the other; `starts` says where a row of the frame stands.
  var cells: [Cell]
  /// Where in the storage each row begins: rows that move need not be copied.
  var starts: [Int]
  /// What each row shows, as a number: rows with the same one show the same, those with others may do.
  var contents: [UInt64]
  /// Where the hardware cursor stands; nil hides it.
  public var cursor: Position?
  /// What shows that text was cut, one cell wide; `~` suits terminals that have few glyphs.
  public var ellipsis: Unicode.Scalar = "…"
  /// Whether an earlier picture is being drawn over.
  var isRedrawing = false
  /// Which rows show the earlier picture, while one is drawn over.
  var isStale: [Bool] = []

  /// Makes a frame of blank cells; a size beyond the limits comes within them.
  public init(size: Size) {
    self.size = Size(columns: min(max(size.columns, 0), 2_000), rows: min(max(size.rows, 0), 1_000))
    let columns = self.size.columns
    cells = Array(repeating: .blank, count: columns * self.size.rows)
    starts = (0..<self.size.rows).map { $0 * columns }
    contents = Array(repeating: RowContent.blank, count: self.size.rows)
  }

  /// Whether two frames show the same.
  public static func == (one: Frame, other: Frame) -> Bool {
    guard one.size == other.size, one.cursor == other.cursor, one.ellipsis == other.ellipsis else { return false }
    return one.starts.indices.allSatisfy { row in
      one.cells[one.storage(of: row)] == other.cells[other.storage(of: row)]
    }
  }

  /// Where in the storage a row stands.
  func storage(of row: Int) -> Range<Int> { starts[row]..<starts[row] + size.columns }

  /// The rectangle of the whole frame.
  public var bounds: Rect { Rect(size) }

  /// The cell at a place; a blank one outside the frame.
  public subscript(column: Int, row: Int) -> Cell {
    guard column >= 0, column < size.columns, row >= 0, row < size.rows else { return .blank }
    return cells[starts[row] + column]
  }

  /// Makes all cells blank, in a style, and hides the cursor.
  public mutating func clear(style: Style = .normal) {
    cursor = nil
    fill(bounds, style)
  }

  /// Makes the cells of a rectangle blank, in a style.
  public mutating func fill(_ rect: Rect, _ style: Style) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    let blank = Cell.blank(style)
    for row in area.row..<area.endRow {
      touch(row)
      let start = starts[row] + area.column
      let end = start + area.columns
      separate(before: start, column: area.column)
      cells.withUnsafeMutableBufferPointer { $0[start..<end].update(repeating: blank) }
      separate(after: end, column: area.endColumn)
    }
  }

  /// Changes the style of every character of a rectangle; a wide one belongs to where its left half is.
  public mutating func restyle(_ rect: Rect, _ transform: (Style) -> Style) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      touch(row)
      let start = starts[row] + area.column
      cells.withUnsafeMutableBufferPointer { cells in
        // Most neighbours have one style.
        var (last, changed): (Style?, Style) = (nil, .normal)
        for index in start..<start + area.columns where cells[index].width > 0 {
          let style = cells[index].style
          if style != last { (last, changed) = (style, transform(style)) }
          cells[index].style = changed
          if cells[index].width == 2 { cells[index + 1].style = changed }
        }
      }
    }
  }

  /// Blanks the left half of a wide character whose right half is about to be overwritten.
  mutating func separate(before index: Int, column: Int) {
    if column > 0, column < size.columns, cells[index].width == 0 {
      cells[index - 1] = .blank(cells[index - 1].style)
    }
  }

  /// Blanks the right half of a wide character whose left half was overwritten.
  mutating func separate(after index: Int, column: Int) {
    if column > 0, column < size.columns, cells[index].width == 0, cells[index - 1].width != 2 {
      cells[index] = .blank(cells[index].style)
    }
  }
}
