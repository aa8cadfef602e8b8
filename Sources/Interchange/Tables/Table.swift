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
      return place > 0 && !cells.isEmpty && cells.allSatisfy(Self.isNumber)
    }
  }

  /// Whether a cell is a number, a share, an amount of yen, or the dash for one that is not known.
  private static func isNumber(_ cell: String) -> Bool {
    let digits = cell.hasPrefix("-") ? cell.dropFirst() : cell[...]
    return cell == "–"
      || digits.contains { ("0"..."9").contains($0) } && digits.allSatisfy { "0123456789,./ %¥bnmt兆億万円".contains($0) }
  }
}
