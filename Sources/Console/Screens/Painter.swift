// Draws one state after another over the same frame: what would come out the same stays.

import GovernmentCloud
import Terminal

/// Draws one state after another into a frame.
///
/// The frames are those of `ConsoleState.render(into:)`, cell by cell. A row that was drawn from the same facts stays,
/// or moves with the rows around it; a key that moves the cursor so costs two rows.
public struct Painter: Sendable {
  /// What was drawn last.
  public private(set) var frame = Frame(size: Size(columns: 0, rows: 0))
  private var rows = DrawnRows()
  private var look: Look?
  private var changes: Int?
  private var lineFacts: LineFacts?

  /// A painter that has drawn nothing yet.
  public init() {}

  /// Draws a state at the state's own size.
  ///
  /// - Parameter state: what to draw: a later state of the console that was drawn before.
  public mutating func paint(_ state: consuming ConsoleState) {
    let lineFacts = state.lineFacts
    let hasChanged = state.changes != changes
    if hasChanged {
      let look = Look(state)
      if look != self.look { rows.forgetAll() }
      self.look = look
      changes = state.changes
    }
    if hasChanged || lineFacts == nil || lineFacts != self.lineFacts { rows.forgetLines() }
    self.lineFacts = lineFacts
    if frame.size != state.size { frame = Frame(size: state.size) }
    rows.begin(rows: frame.size.rows)
    frame.beginRedrawing()
    state.draw(into: &frame, keeping: &rows)
    frame.endRedrawing()
  }
}

/// What a row is drawn from, besides the look of all.
enum RowFacts: Hashable, Sendable {
  /// A row of a list.
  case item(ItemFacts)
  /// A line around the list.
  case line(Line)

  /// A line around a list.
  enum Line: Hashable, Sendable {
    /// The bar, the status line, the areas, the heads of the columns, the footer.
    case bar, status, areas, heads, footer
  }
}

/// What a row of a list is drawn from.
struct ItemFacts: Hashable, Sendable {
  /// What the row shows: an organisation by index, an entry by number.
  var item: Int
  /// Whether the cursor stands on it.
  var isSelected = false
  /// Whether it is marked.
  var isMarked = false
  /// Whether it lies in a range that is being drawn up.
  var isInRange = false
  /// What it says of the item, as a number: how it stands, or for how many.
  var content = 0
  /// Whether it shows something that rows below it leave out, as the proposal that they share.
  var isFirst = false
}

/// A list as it is drawn.
struct DrawnList: Sendable {
  /// How often anything but its cursor had changed.
  var changes: Int
  /// The item of its first row in view.
  var top: Int
  /// The item under the cursor.
  var row: Int
}

/// The rows of the frame, with what they were drawn from.
struct DrawnRows: Sendable {
  /// The columns of the list of municipalities, placed once for a look.
  var municipalityColumns: [PlacedColumn<MunicipalityColumn>] = []
  /// What the selected row looks like where the selection goes on.
  private var beneath = Beneath()
  private var known: [RowFacts?] = []
  private var drawn: [RowFacts?] = []
  /// Which rows of which list were drawn last; nil where that is another one by now.
  private var list: DrawnList?

  /// Begins a frame of so many rows over the one before.
  mutating func begin(rows: Int) {
    swap(&known, &drawn)
    drawn.removeAll(keepingCapacity: true)
    drawn.append(contentsOf: repeatElement(nil, count: rows))
  }

  /// Notes which rows of a list are drawn.
  ///
  /// - Parameter list: the list, and where its cursor stands.
  /// - Returns: where the cursor stood, if it alone has moved since the list was drawn; all other rows stay then.
  mutating func note(_ list: DrawnList) -> Int? {
    defer { self.list = list }
    guard let last = self.list, last.changes == list.changes, last.top == list.top else { return nil }
    return last.row
  }

  /// Notes that a row stays as it was drawn; false where it was not drawn.
  mutating func stays(at row: Int) -> Bool {
    guard known.indices.contains(row), known[row] != nil else { return false }
    drawn[row] = known[row]
    return true
  }

  /// Makes all rows unknown.
  mutating func forgetAll() {
    list = nil
    drawn.removeAll(keepingCapacity: true)
    municipalityColumns = []
  }

  /// Makes the lines around a list unknown.
  mutating func forgetLines() {
    for row in drawn.indices { if case .line? = drawn[row] { drawn[row] = nil } }
  }

  /// Makes rows unknown that something else was drawn over.
  mutating func forget(_ rect: Rect) {
    for row in rect.row..<rect.endRow where drawn.indices.contains(row) { drawn[row] = nil }
  }

  /// Notes what a row is drawn from; true where it was drawn from just that before.
  mutating func note(_ facts: RowFacts, at row: Int) -> Bool {
    guard drawn.indices.contains(row) else { return false }
    drawn[row] = facts
    return known.indices.contains(row) && known[row] == facts
  }

  /// Whether a row was drawn from some facts before.
  func wasDrawn(from facts: ItemFacts, at row: Int) -> Bool {
    known.indices.contains(row) && known[row] == .item(facts)
  }

  /// How many rows higher something stands now than in the frame before; nil where it was not there.
  func distance(of facts: RowFacts, at row: Int) -> Int? {
    if known.indices.contains(row), known[row] == facts { return 0 }
    return known.firstIndex(of: facts).map { $0 - row }
  }

  /// Moves what is known of rows, as their cells were moved.
  mutating func scroll(_ rows: Range<Int>, by distance: Int) {
    let before = known
    for row in rows where known.indices.contains(row) {
      known[row] = rows.contains(row + distance) ? before[row + distance] : nil
    }
  }
}

extension DrawnRows {
  /// A row as it was before the selection came, and what it was drawn from.
  private struct Beneath: Sendable {
    var facts: ItemFacts?
    var cells: [Cell] = []
  }

  /// Remembers what a row looks like, and makes it the selected one.
  fileprivate mutating func select(_ part: Rect, of plain: ItemFacts, in frame: inout Frame, as style: (Style) -> Style)
  {
    frame.copyCells(of: part, into: &beneath.cells)
    beneath.facts = plain
    frame.restyle(part, style)
  }

  /// Gives the row that was selected its looks back; false where they aren't known.
  fileprivate func deselect(_ part: Rect, of plain: ItemFacts, in frame: inout Frame) -> Bool {
    guard beneath.facts == plain, frame.keep(part) else { return false }
    frame.putBack(beneath.cells, in: part)
    return true
  }
}

extension Canvas {
  /// Keeps a row as it was drawn; false where it was not drawn, or something is written on it.
  mutating func keep(_ row: Rect) -> Bool { rows.stays(at: row.row) && frame.keep(row) }

  /// Draws a row, unless the frame shows it already.
  mutating func draw(_ row: Rect, from facts: RowFacts, _ draw: (inout Canvas) -> Void) {
    if rows.note(facts, at: row.row), frame.keep(row) { return }
    draw(&self)
  }

  /// Draws a row of a list, unless the frame shows it already; the cursor stands on the selected one.
  mutating func draw(_ row: Rect, from facts: ItemFacts, _ draw: (inout Canvas) -> Void) {
    self.draw(row, from: .item(facts), draw)
    if facts.isSelected { frame.cursor = row.origin }
  }

  /// Draws a row of a list in which the selected row differs by its style alone, and is not drawn anew for that.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - facts: what it is drawn from.
  ///   - style: what the selection makes of a style.
  ///   - draw: draws the row as it is without the selection.
  mutating func draw(
    _ row: Rect, from facts: ItemFacts, selected style: (Style) -> Style, _ draw: (inout Canvas) -> Void
  ) {
    if facts.isSelected { frame.cursor = row.origin }
    if rows.note(.item(facts), at: row.row), frame.keep(row) { return }
    var (plain, chosen) = (facts, facts)
    (plain.isSelected, chosen.isSelected) = (false, true)
    if facts.isSelected {
      if !(rows.wasDrawn(from: plain, at: row.row) && frame.keep(row)) { draw(&self) }
      rows.select(row, of: plain, in: &frame, as: style)
    } else if !(rows.wasDrawn(from: chosen, at: row.row) && rows.deselect(row, of: plain, in: &frame)) {
      draw(&self)
    }
  }

  /// Moves the rows of a list to where they stand now, told by one of them.
  ///
  /// - Parameters:
  ///   - list: the rows of the list.
  ///   - facts: what one is drawn from that is likely to have been there before.
  ///   - row: where that one stands now.
  mutating func scroll(_ list: Rect, toward facts: ItemFacts, at row: Int) {
    guard let distance = rows.distance(of: .item(facts), at: row), distance != 0 else { return }
    if frame.scroll(list.row..<list.endRow, by: distance) { rows.scroll(list.row..<list.endRow, by: distance) }
  }
}
