// The rows of the municipalities' screen: filter, sort, marks.

import BitCollections
import GovernmentCloud

extension ConsoleState {
  /// Sets the filter as typed; one with an error leaves the rows as they were and says why.
  mutating func setFilter(_ text: String) {
    municipalities.filterText = text
    do throws(QueryError) {
      municipalities.query = try Query(parsing: text, today: session.today, catalogue: rollout.catalogue)
      municipalities.queryError = nil
    } catch {
      municipalities.queryError = error
    }
  }

  /// Makes the rows again; the cursor stays on its organisation, or else in its place.
  mutating func refreshRows() {
    let selected = municipalities.selected
    municipalities.rows = rollout.sorted(filteredRows(), by: municipalities.sort, today: session.today)
    municipalities.total = municipalities.query.candidates(in: rollout.registry).count
    let place = selected.flatMap { municipalities.rows.firstIndex(of: $0) }
    municipalities.cursor.centre(
      place ?? municipalities.cursor.row, count: municipalities.rows.count, height: listHeight)
    if screen == .overview { refreshOverview() }
  }

  /// Makes the rows of a filter that is being typed; the best hit comes under the cursor.
  ///
  /// A field's name that is half typed finds nobody: until it is whole, the terms before it are what counts.
  mutating func refilter(_ text: String) {
    setFilter(text)
    if municipalities.queryError == nil { refreshRows() }
    let isUnfinished = municipalities.queryError != nil || municipalities.rows.isEmpty
    if isUnfinished, let earlier = Query.completion(of: text, catalogue: rollout.catalogue)?.earlier {
      setFilter(earlier)
      municipalities.filterText = text
      refreshRows()
    }
    guard municipalities.queryError == nil else { return }
    municipalities.cursor.select(0, count: municipalities.rows.count, height: listHeight)
  }

  /// Asks the filter again on another day: what is due, overdue or a week old is another matter then.
  mutating func filterAnew() {
    if case .filter(let field)? = overlay { return refilter(field.text) }
    setFilter(municipalities.filterText)
    refreshRows()
  }

  private mutating func filteredRows() -> [Int] {
    var scope = Query.Scope(
      rollout: rollout, today: session.today, secondsFromGreenwich: session.time.secondsFromGreenwich,
      index: searchIndex)
    let matches = municipalities.query.matches(in: &scope)
    searchIndex = scope.index
    guard let filter = municipalities.providerFilter else { return matches }
    return matches.filter { rollout[$0].provider == filter.provider }
  }

  /// Marks rows: one, a range, all shown, or none.
  mutating func mark(_ action: Action) {
    guard let selected = municipalities.selected else { return clearMarks() }
    switch action {
    case .range:
      guard let start = municipalities.rangeStart else {
        municipalities.rangeStart = selected
        return
      }
      municipalities.rangeStart = nil
      markRange(from: start, to: selected)
    case .toggleMark:
      if let start = municipalities.rangeStart {
        municipalities.rangeStart = nil
        markRange(from: start, to: selected)
        break
      }
      if municipalities.marks.remove(selected) == nil { municipalities.marks.insert(selected) }
      municipalities.cursor.move(.down, count: municipalities.rows.count, height: listHeight)
    case .markAllShown:
      let shown = BitSet(municipalities.rows)
      if municipalities.marks.isSuperset(of: shown) {
        municipalities.marks.subtract(shown)
      } else {
        municipalities.marks.formUnion(shown)
      }
    default: return clearMarks()
    }
    sayMarks()
  }

  private mutating func markRange(from start: Int, to end: Int) {
    let rows = municipalities.rows
    guard let one = rows.firstIndex(of: start), let other = rows.firstIndex(of: end) else { return }
    for row in rows[min(one, other)...max(one, other)] { municipalities.marks.insert(row) }
  }

  private mutating func clearMarks() {
    municipalities.marks = []
    municipalities.rangeStart = nil
    sayMarks()
  }

  private mutating func sayMarks() {
    message = .marks(count: municipalities.marks.count, hidden: hiddenMarks)
  }

  /// How many marked rows the filter hides.
  var hiddenMarks: Int {
    guard !municipalities.marks.isEmpty else { return 0 }
    return municipalities.marks.count - municipalities.rows.count { municipalities.marks.contains($0) }
  }

  /// The rows of a range that is being drawn up, as places in the list.
  var rangeRows: ClosedRange<Int>? {
    guard let start = municipalities.rangeStart,
      let place = municipalities.rows.firstIndex(of: start)
    else { return nil }
    let row = municipalities.cursor.row
    return min(place, row)...max(place, row)
  }
}
