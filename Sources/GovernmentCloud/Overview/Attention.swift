// What needs somebody: who stands still, who is late, what blocks most, and what comes next.

/// What needs somebody.
public struct Attention: Hashable, Sendable {
  /// After so many days without a change a trial stands still.
  public static let patience = 30
  /// How far ahead planned cutovers are listed, in days.
  public static let outlook = 30
  /// How many of the requirements that block most are named.
  public static let blockerCount = 10

  /// An organisation with a day.
  public struct Item: Hashable, Sendable {
    /// The organisation, by index.
    public let index: Int
    /// What it is about: the furthest milestone of who stands still, else the one planned.
    public let milestone: Milestone
    /// The day: of the last change, or of the plan.
    public let day: Day
  }

  /// A requirement that stands in the way of many.
  public struct Blocker: Hashable, Sendable {
    /// Its place in the catalogue.
    public let position: Int
    /// For how many it is outstanding.
    public let count: Int
  }

  /// Those of the trial without a change for so many days, the longest first; of how many: ``underWay``.
  public internal(set) var stalled: [Item] = []
  /// How many are under way: in the trial, neither completed nor withdrawn.
  public internal(set) var underWay = 0
  /// Those whose planned day has gone by, the longest first.
  public internal(set) var overdue: [Item] = []
  /// Those with an open plan, the denominator of ``overdue``.
  public internal(set) var planned = 0
  /// The planned cutovers of the next days, the nearest first.
  public internal(set) var cutovers: [Item] = []
  /// The blocked organisations, by index.
  public internal(set) var blocked: [Int] = []
  /// The requirements that are outstanding for most, those first.
  public internal(set) var blockers: [Blocker] = []

  /// Nothing needs anybody.
  init() {}

  /// Looks at one organisation.
  ///
  /// - Parameters:
  ///   - index: the organisation.
  ///   - record: what is known of it.
  ///   - today: the day that it is.
  ///   - patience: after so many days without a change it stands still.
  ///   - secondsFromGreenwich: the local zone, for the day of the last change.
  mutating func look(at index: Int, _ record: Record, today: Day, patience: Int, secondsFromGreenwich: Int64) {
    if record.blockage != nil { blocked.append(index) }
    guard record.withdrawal == nil else { return }
    if let due = record.due {
      planned += 1
      if due.day < today { overdue.append(Item(index: index, milestone: due.milestone, day: due.day)) }
    }
    if record.reached[.cutover] == nil, let day = record.planned[.cutover], day >= today, day <= today + Self.outlook {
      cutovers.append(Item(index: index, milestone: .cutover, day: day))
    }
    guard let latest = record.reached.latest, record.status != .completed else { return }
    underWay += 1
    let touched = record.updated.map { $0.at.day(secondsFromGreenwich: secondsFromGreenwich) }
    guard let last = (record.reached.pairs.map(\.day) + [touched].compactMap(\.self)).max() else { return }
    if today - last >= patience { stalled.append(Item(index: index, milestone: latest, day: last)) }
  }

  /// Puts what is longest, or nearest, first.
  mutating func sort() {
    func order(_ left: Item, _ right: Item) -> Bool { (left.day, left.index) < (right.day, right.index) }
    stalled.sort(by: order)
    overdue.sort(by: order)
    cutovers.sort(by: order)
  }
}
