// Columns of a table: they leave by priority where the room is small, and share what is left over.

/// A column of a table.
struct Column<ID: Sendable>: Sendable {
  /// Which it is.
  var id: ID
  /// The least cells it needs.
  var least: Int
  /// The most cells it makes use of.
  var most: Int
  /// 0 stays longest.
  var priority: Int

  init(_ id: ID, _ least: Int, upTo most: Int? = nil, priority: Int) {
    self.id = id
    self.least = least
    self.most = most ?? least
    self.priority = priority
  }
}

/// A column with its place.
struct PlacedColumn<ID: Sendable>: Sendable {
  var id: ID
  var start: Int
  var width: Int
}

/// Places columns in a width, one cell apart.
///
/// - Parameters:
///   - columns: the columns from left to right.
///   - width: the cells there are.
/// - Returns: those that fit, by priority, in their order.
func place<ID>(_ columns: [Column<ID>], in width: Int) -> [PlacedColumn<ID>] {
  var isKept = [Bool](repeating: false, count: columns.count)
  var used = -1
  for place in columns.indices.sorted(by: { columns[$0].priority < columns[$1].priority })
  where used + 1 + columns[place].least <= width {
    isKept[place] = true
    used += 1 + columns[place].least
  }
  var spare = width - used
  var placed: [PlacedColumn<ID>] = []
  var start = 0
  for (column, isKept) in zip(columns, isKept) where isKept {
    let extra = min(spare, column.most - column.least)
    spare -= extra
    placed.append(PlacedColumn(id: column.id, start: start, width: column.least + extra))
    start += column.least + extra + 1
  }
  return placed
}
