// Sizes, positions and rectangles on a grid of cells; every operation is total.

/// The size of a screen or of a part of it, in cells.
public struct Size: Hashable, Sendable {
  /// The number of columns; never negative where this module made it.
  public var columns: Int
  /// The number of rows; never negative where this module made it.
  public var rows: Int

  /// Makes a size of so many columns and rows.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A place on a screen, in cells from the top left corner, from 0.
public struct Position: Hashable, Sendable {
  /// The column, from 0 at the left.
  public var column: Int
  /// The row, from 0 at the top.
  public var row: Int

  /// Makes a position; it may lie outside any screen.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A part of a screen, in cells; columns and rows are never negative.
public struct Rect: Hashable, Sendable {
  /// The leftmost column.
  public let column: Int
  /// The topmost row.
  public let row: Int
  /// The number of columns, 0 or more.
  public let columns: Int
  /// The number of rows, 0 or more.
  public let rows: Int

  /// Makes a rectangle; negative extents become 0, and far coordinates come within a million.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = Rect.near(column)
    self.row = Rect.near(row)
    self.columns = max(0, Rect.near(columns))
    self.rows = max(0, Rect.near(rows))
  }

  /// Makes the rectangle of a whole screen.
  public init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// Whether it has no cell at all.
  public var isEmpty: Bool { columns == 0 || rows == 0 }
  /// Its extent, in cells.
  public var size: Size { Size(columns: columns, rows: rows) }
  /// Its top left corner.
  public var origin: Position { Position(column: column, row: row) }
  /// The first row below it.
  public var endRow: Int { row + rows }
  /// The first column to the right of it.
  public var endColumn: Int { column + columns }

  /// Keeps coordinates where sums of a few of them can't overflow.
  static func near(_ coordinate: Int) -> Int { min(max(coordinate, -1_000_000), 1_000_000) }
}

extension Rect {
  /// Whether a position lies within it.
  public func contains(_ position: Position) -> Bool {
    position.column >= column && position.column < endColumn && position.row >= row && position.row < endRow
  }

  /// What both rectangles cover; empty where they don't meet.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top, columns: min(endColumn, other.endColumn) - left, rows: min(endRow, other.endRow) - top)
  }

  /// The rectangle without so many cells at each side; empty where nothing is left.
  public func inset(columns sides: Int = 0, rows ends: Int = 0) -> Rect {
    removingFirstColumns(sides).removingLastColumns(sides).removingFirstRows(ends).removingLastRows(ends)
  }

  /// Its first rows, at most as many as there are.
  public func firstRows(_ count: Int) -> Rect {
    Rect(column: column, row: row, columns: columns, rows: part(count, of: rows))
  }

  /// Its last rows, at most as many as there are.
  public func lastRows(_ count: Int) -> Rect {
    removingFirstRows(rows - part(count, of: rows))
  }

  /// What is left below its first rows.
  public func removingFirstRows(_ count: Int) -> Rect {
    let gone = part(count, of: rows)
    return Rect(column: column, row: row + gone, columns: columns, rows: rows - gone)
  }

  /// What is left above its last rows.
  public func removingLastRows(_ count: Int) -> Rect {
    firstRows(rows - part(count, of: rows))
  }

  /// Its first columns, at most as many as there are.
  public func firstColumns(_ count: Int) -> Rect {
    Rect(column: column, row: row, columns: part(count, of: columns), rows: rows)
  }

  /// Its last columns, at most as many as there are.
  public func lastColumns(_ count: Int) -> Rect {
    removingFirstColumns(columns - part(count, of: columns))
  }

  /// What is left to the right of its first columns.
  public func removingFirstColumns(_ count: Int) -> Rect {
    let gone = part(count, of: columns)
    return Rect(column: column + gone, row: row, columns: columns - gone, rows: rows)
  }

  /// What is left to the left of its last columns.
  public func removingLastColumns(_ count: Int) -> Rect {
    firstColumns(columns - part(count, of: columns))
  }

  /// One of its rows as a rectangle, counted from its own top; empty where there is no such row.
  public func rowAt(_ index: Int) -> Rect {
    index < 0 ? firstRows(0) : removingFirstRows(index).firstRows(1)
  }

  /// A rectangle of this size in the middle of it, cut to what there is.
  public func centred(_ size: Size) -> Rect {
    let wide = part(size.columns, of: columns)
    let high = part(size.rows, of: rows)
    return Rect(column: column + (columns - wide) / 2, row: row + (rows - high) / 2, columns: wide, rows: high)
  }

  private func part(_ count: Int, of whole: Int) -> Int { min(max(count, 0), whole) }
}
