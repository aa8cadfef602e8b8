// A table of texts: what goes into a spreadsheet, a script or a page.

/// A head and rows of texts, each as many as the head has.
public struct Table: Hashable, Sendable {
  /// The names of the columns.
  public var head: [String]
  /// The rows' cells.
  public var rows: [[String]]

  /// A table.
  ///
  /// - Parameters:
  ///   - head: the names of the columns.
  ///   - rows: the rows' cells, as many as the head has.
  public init(head: [String], rows: [[String]]) {
    self.head = head
    self.rows = rows
  }

  /// Which columns hold numbers only, and stand to the right; the first one names the row.
  public var areNumbers: [Bool] {
    head.indices.map { place in
      let cells = rows.map { $0.indices.contains(place) ? $0[place] : "" }
      return place > 0 && !cells.isEmpty
        && cells.allSatisfy { !$0.isEmpty && $0.allSatisfy { "0123456789,./ %–".contains($0) } }
    }
  }
}
