// Nine days, one per milestone, without a heap.

/// The days on which milestones were reached, or are planned for.
public struct MilestoneDays: Hashable, Sendable {
  private var numbers = InlineDays()

  /// No day for any milestone.
  public init() {}

  /// The day of a milestone, nil where there is none.
  public subscript(milestone: Milestone) -> Day? {
    get {
      let number = numbers[milestone.index]
      return number == .min ? nil : Day(number: number)
    }
    set { numbers[milestone.index] = newValue?.number ?? .min }
  }

  /// Whether no milestone has a day.
  public var isEmpty: Bool { Milestone.allCases.allSatisfy { self[$0] == nil } }

  /// The furthest milestone that has a day.
  public var latest: Milestone? { Milestone.allCases.last { self[$0] != nil } }

  /// The days as pairs, in milestone order.
  public var pairs: [(milestone: Milestone, day: Day)] {
    Milestone.allCases.compactMap { milestone in self[milestone].map { (milestone, $0) } }
  }
}

/// Storage for nine day numbers; `Int32.min` stands for no day.
private struct InlineDays: Hashable, Sendable {
  private var first: SIMD8<Int32> = .init(repeating: .min)
  private var last: Int32 = .min

  subscript(index: Int) -> Int32 {
    get { index < 8 ? first[index] : last }
    set {
      if index < 8 { first[index] = newValue } else { last = newValue }
    }
  }
}
