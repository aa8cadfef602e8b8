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
    let glance = state.glance()
    if moveSelection(glance) { return }
    let lineFacts = glance.lineFacts
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

  /// Moves the selection, where the cursor moved within the rows in view and nothing else came.
  ///
  /// - Parameter glance: what a later state of the console that was drawn before shows at a glance.
  /// - Returns: false, and nothing is done, where more has to be drawn.
  public mutating func moveSelection(_ glance: Glance) -> Bool {
    guard let cursor = glance.cursor, glance.lineFacts != nil, glance.lineFacts == lineFacts else { return false }
    let theme = glance.theme
    return rows.moveSelection(to: cursor, at: glance.changes, in: &frame) { theme.selected($0) }
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

/// A list as it was drawn.
struct DrawnList: Sendable {
  /// How often anything but its cursor had changed.
  var changes: Int
  /// Its first row in view, and the one under the cursor.
  var cursor: ListCursor
  /// Its rows on the screen.
  var area: Rect
}

/// The rows of the frame, with what they were drawn from.
struct DrawnRows: Sendable {
  /// The columns of the list of municipalities, placed once for a look.
  var municipalityColumns: [PlacedColumn<MunicipalityColumn>] = []
  /// How the selected row is styled where the selection goes on.
  private var beneath = Beneath()
  private var known: [RowFacts?] = []
  private var drawn: [RowFacts?] = []
  /// The list that was drawn last, wherever it is by now; nil before there was one.
  var list: DrawnList?

  /// Begins a frame of so many rows over the one before.
  mutating func begin(rows: Int) {
    swap(&known, &drawn)
    drawn.removeAll(keepingCapacity: true)
    drawn.append(contentsOf: repeatElement(nil, count: rows))
  }

  /// Makes all rows unknown.
  mutating func forgetAll() {
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
  /// The styles of a row before the selection came, and what it was drawn from.
  private struct Beneath: Sendable {
    var facts: ItemFacts?
    var styles: [Style] = []
  }

  /// Remembers what a row looks like, and makes it the selected one.
  fileprivate mutating func select(_ part: Rect, of plain: ItemFacts, in frame: inout Frame, as style: (Style) -> Style)
  {
    frame.copyStyles(of: part, into: &beneath.styles)
    beneath.facts = plain
    frame.restyle(part, style)
  }

  /// Gives the row that was selected its looks back; false where they aren't known.
  fileprivate func deselect(_ part: Rect, of plain: ItemFacts, in frame: inout Frame) -> Bool {
    guard beneath.facts == plain, frame.keep(part) else { return false }
    frame.putBack(beneath.styles, in: part)
    return true
  }

  /// Moves the selection within the rows in view of the list that was drawn last.
  ///
  /// - Parameters:
  ///   - cursor: where it goes.
  ///   - changes: how often anything but the list's cursor has changed.
  ///   - frame: shows the list as it was drawn.
  ///   - style: what the selection makes of a style.
  /// - Returns: false, and nothing is done, where more has to be drawn.
  fileprivate mutating func moveSelection(
    to cursor: ListCursor, at changes: Int, in frame: inout Frame, _ style: (Style) -> Style
  ) -> Bool {
    guard let list, list.changes == changes, list.cursor.top == cursor.top else { return false }
    if list.cursor == cursor { return true }
    let (left, reached) = (list.area.rowAt(list.cursor.row - cursor.top), list.area.rowAt(cursor.row - cursor.top))
    guard drawn.indices.contains(left.row), drawn.indices.contains(reached.row),
      case .item(var old)? = drawn[left.row], case .item(let plain)? = drawn[reached.row]
    else { return false }
    old.isSelected = false
    guard beneath.facts == old else { return false }
    frame.putBack(beneath.styles, in: left)
    drawn[left.row] = .item(old)
    select(reached, of: plain, in: &frame, as: style)
    var chosen = plain
    chosen.isSelected = true
    drawn[reached.row] = .item(chosen)
    frame.cursor = reached.origin
    self.list?.cursor = cursor
    return true
  }
}

extension Canvas {
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
