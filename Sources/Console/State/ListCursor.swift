// A selected row and the rows in view around it.

/// Which row of a list is selected, and which is the first in view.
public struct ListCursor: Hashable, Sendable {
  /// The selected row, 0 where there is none.
  public private(set) var row = 0
  /// The first row in view.
  public private(set) var top = 0

  /// Selects a row, kept within the list, and moves the view as little as it takes.
  ///
  /// - Parameters:
  ///   - row: the wanted row.
  ///   - count: how many rows the list has.
  ///   - height: how many are in view.
  public mutating func select(_ row: Int, count: Int, height: Int) {
    self.row = max(0, min(row, count - 1))
    reveal(count: count, height: height)
  }

  /// Keeps the selected row in view, without blank rows below the list's end.
  ///
  /// - Parameters:
  ///   - count: how many rows the list has.
  ///   - height: how many are in view.
  public mutating func reveal(count: Int, height: Int) {
    let height = max(1, height)
    row = max(0, min(row, count - 1))
    if row < top { top = row }
    if row >= top + height { top = row - height + 1 }
    top = max(0, min(top, count - height))
  }

  /// Selects a row and puts it in the middle of the view.
  ///
  /// - Parameters:
  ///   - row: the wanted row.
  ///   - count: how many rows the list has.
  ///   - height: how many are in view.
  public mutating func centre(_ row: Int, count: Int, height: Int) {
    let isVisible = row >= top && row < top + height
    if !isVisible { top = row - height / 2 }
    select(row, count: count, height: height)
  }

  /// Moves as a movement says.
  ///
  /// - Parameters:
  ///   - movement: how.
  ///   - count: how many rows the list has.
  ///   - height: how many are in view.
  public mutating func move(_ movement: Movement, count: Int, height: Int) {
    let page = max(1, height)
    switch movement {
    case .down: select(row + 1, count: count, height: height)
    case .up: select(row - 1, count: count, height: height)
    case .pageDown: scroll(by: page, count: count, height: height)
    case .pageUp: scroll(by: -page, count: count, height: height)
    case .halfDown: scroll(by: max(1, page / 2), count: count, height: height)
    case .halfUp: scroll(by: -max(1, page / 2), count: count, height: height)
    case .top: select(0, count: count, height: height)
    case .bottom: select(count - 1, count: count, height: height)
    }
  }

  /// Moves the view, where no row is selected.
  ///
  /// - Parameters:
  ///   - movement: how.
  ///   - count: how many rows the list has.
  ///   - height: how many are in view.
  public mutating func scroll(_ movement: Movement, count: Int, height: Int) {
    let page = max(1, height)
    switch movement {
    case .down: top += 1
    case .up: top -= 1
    case .pageDown: top += page
    case .pageUp: top -= page
    case .halfDown: top += max(1, page / 2)
    case .halfUp: top -= max(1, page / 2)
    case .top: top = 0
    case .bottom: top = count
    }
    keepInView(count: count, height: height)
  }

  /// Keeps the view within the list, where no row is selected.
  ///
  /// - Parameters:
  ///   - count: how many rows the list has.
  ///   - height: how many are in view.
  public mutating func keepInView(count: Int, height: Int) {
    top = max(0, min(top, count - max(1, height)))
    row = top
  }

  /// Moves view and selection together, so that the selected row stays where the eye is.
  private mutating func scroll(by rows: Int, count: Int, height: Int) {
    top += rows
    top = max(0, min(top, count - max(1, height)))
    select(row + rows, count: count, height: height)
  }
}

/// A movement in a list.
public enum Movement: Hashable, Sendable {
  /// One row.
  case down, up
  /// What is in view.
  case pageDown, pageUp
  /// Half of what is in view.
  case halfDown, halfUp
  /// To an end.
  case top, bottom
}
