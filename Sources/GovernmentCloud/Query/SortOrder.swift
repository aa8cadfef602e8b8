// The orders in which rows can stand.

/// An order of rows.
public struct SortOrder: Hashable, Sendable {
  /// What to compare.
  public var key = SortKey.code
  /// Whether the order runs backwards.
  public var isReversed = false

  /// An order; the registry's, unless said.
  public init(key: SortKey = .code, isReversed: Bool = false) {
    self.key = key
    self.isReversed = isReversed
  }
}

/// What rows can be sorted by.
public enum SortKey: String, CaseIterable, Hashable, Sendable {
  /// The local government code; with a word to find, the best hits come first.
  case code
  /// The reading of the name.
  case name
  /// The provider.
  case provider
  /// How far the trial is.
  case trial
  /// The requirements outstanding, most first.
  case outstanding
  /// The next due day, earliest first.
  case due
  /// The last change, latest first.
  case updated
}

extension Rollout {
  /// Sorts organisations; what is equal stays in the order it came in, and what has no value comes last in either
  /// direction.
  ///
  /// - Parameters:
  ///   - rows: organisations, by index, in the order of a query's hits.
  ///   - order: the order.
  ///   - today: the day on which what is outstanding is weighed.
  /// - Returns: the same organisations.
  public func sorted(_ rows: [Int], by order: SortOrder, today: Day) -> [Int] {
    switch order.key {
    case .code: order.isReversed ? rows.reversed() : rows
    case .name:
      order.isReversed
        ? sorted(rows, by: SortOrder(key: .name), today: today).reversed()
        : sorted(rows, descending: false) { registry.kana(at: $0) }
    case .provider: sorted(rows, descending: order.isReversed) { self[$0].provider?.rawValue }
    case .trial: sorted(rows, descending: !order.isReversed) { self[$0].reached.latest }
    case .outstanding: sortedByOutstanding(rows, descending: !order.isReversed, today: today)
    case .due: sorted(rows, descending: order.isReversed) { self[$0].due?.day }
    case .updated: sorted(rows, descending: !order.isReversed) { self[$0].updated?.at }
    }
  }

  private func sortedByOutstanding(_ rows: [Int], descending: Bool, today: Day) -> [Int] {
    let assessment = assessment(on: today)
    return sorted(rows, descending: descending) { assessment.outstandingTotal(in: self[$0]) }
  }

  private func sorted<Key: Comparable>(_ rows: [Int], descending: Bool, by key: (Int) -> Key?) -> [Int] {
    rows.enumerated().map { (place: $0.offset, row: $0.element, key: key($0.element)) }
      .sorted { left, right in
        switch (left.key, right.key) {
        case (nil, nil): left.place < right.place
        case (nil, _): false
        case (_, nil): true
        case (let one?, let other?) where one == other: left.place < right.place
        case (let one?, let other?): descending ? one > other : one < other
        }
      }
      .map(\.row)
  }
}
