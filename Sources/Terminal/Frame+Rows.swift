// Rows of a frame for whoever brings them to a terminal: their cells, and whether they may have changed.

import Synchronization

/// Numbers for what a row shows; the same number is given once only in a process.
enum RowContent {
  /// Blank cells in the default style.
  static let blank: UInt64 = 0

  private static let last = Atomic<UInt64>(0)

  /// A number that no row has had.
  @inline(__always)
  static func next() -> UInt64 { last.wrappingAdd(1, ordering: .relaxed).newValue }
}

/// The rows of a frame, for as long as a closure runs.
public struct FrameRows {
  private let cells: UnsafePointer<Cell>
  private let starts: UnsafeBufferPointer<Int>
  private let contents: UnsafeBufferPointer<UInt64>
  private let columns: Int

  init(
    cells: UnsafePointer<Cell>, starts: UnsafeBufferPointer<Int>, contents: UnsafeBufferPointer<UInt64>, columns: Int
  ) {
    self.cells = cells
    self.starts = starts
    self.contents = contents
    self.columns = columns
  }

  /// The cells of a row.
  @inline(__always)
  public subscript(row: Int) -> UnsafeBufferPointer<Cell> {
    UnsafeBufferPointer(start: cells + starts[row], count: columns)
  }

  /// What a row shows, as a number: wherever and whenever a row of as many cells has the same one, it shows the same.
  ///
  /// Rows with different ones may show the same too. 0 is a blank row.
  @inline(__always)
  public func content(of row: Int) -> UInt64 { contents[row] }
}

extension Frame {
  /// Looks at the rows without copying them.
  ///
  /// - Parameter body: what looks; not called where there is no cell.
  public borrowing func withRows(_ body: (FrameRows) -> Void) {
    let columns = size.columns
    cells.withUnsafeBufferPointer { cells in
      starts.withUnsafeBufferPointer { starts in
        contents.withUnsafeBufferPointer { contents in
          guard let cells = cells.baseAddress else { return }
          body(FrameRows(cells: cells, starts: starts, contents: contents, columns: columns))
        }
      }
    }
  }

  /// The frame in another size, cut or filled up with blank cells; a wide character is shown whole or not at all.
  ///
  /// - Parameter size: the size.
  /// - Returns: a frame of that size.
  public func fitted(to size: Size) -> Frame {
    var fitted = Frame(size: size)
    for row in 0..<min(fitted.size.rows, self.size.rows) {
      fitted.touch(row)
      for column in 0..<min(fitted.size.columns, self.size.columns) {
        let cell = self[column, row]
        if cell.width == 2, column + 1 >= fitted.size.columns { continue }
        fitted.cells[fitted.starts[row] + column] = cell
      }
    }
    fitted.cursor = cursor
    return fitted
  }
}
