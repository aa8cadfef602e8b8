// What happened in some days: changes that still count, sorted by what they did.

/// What happened in some days.
public struct ChangeReport: Sendable {
  /// What a change did.
  public enum Kind: String, CaseIterable, Sendable {
    case marked, moved, unmarked, planned, slipped, unplanned, blocked, unblocked, assigned, withdrawn, rejoined, met
    case waived
    case notApplicable = "not-applicable"
    case reopened, noted, conformed, budgeted, spent, costed, surveyed, other
  }

  /// One thing that happened.
  public struct Item: Sendable {
    /// What it did.
    public var kind: Kind
    /// The entry that says so.
    public var entry: Entry
    /// How many things it did: of requirements, how many.
    public var count = 1
  }

  /// What happened, oldest first.
  public private(set) var items: [Item] = []

  /// Sorts entries by what they did; what was taken back among them is left out.
  ///
  /// - Parameters:
  ///   - entries: the entries of some days, oldest first.
  ///   - isWanted: whether a change is to be in the report.
  public init(_ entries: [Entry], where isWanted: (Change) -> Bool = { _ in true }) {
    // A group that was undone and not redone counts as little as the undoing.
    var undone: Set<Int> = []
    let known = Set(entries.map(\.group))
    for entry in entries where entry.number == entry.group {
      switch entry.reversal {
      case .undo(let group) where known.contains(group): undone.formUnion([group, entry.group])
      case .redo(let group) where known.contains(group):
        // The group redone counts again, by its own entries.
        let first = entries.first { $0.number == group }?.reversal?.group
        if let first, known.contains(first) { undone.remove(first) }
        undone.insert(entry.group)
      case .undo, .redo, nil: break
      }
    }
    for entry in entries where !undone.contains(entry.group) && isWanted(entry.change) {
      items += Self.items(of: entry)
    }
  }

  /// How many things of each kind happened.
  public func count(of kind: Kind) -> Int { items.reduce(0) { $1.kind == kind ? $0 + $1.count : $0 } }

  /// How many entries each operator made, most first.
  public var people: [(name: String, count: Int)] {
    let counts = Dictionary(grouping: items, by: \.entry.operator).mapValues { Set($0.map(\.entry.number)).count }
    return counts.map { (name: $0.key, count: $0.value) }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  private static func items(of entry: Entry) -> [Item] {
    func one(_ kind: Kind) -> [Item] { [Item(kind: kind, entry: entry)] }
    switch entry.change {
    case .assign: return one(.assigned)
    case .mark(_, _, _, nil, _): return one(.marked)
    case .mark: return one(.moved)
    case .unmark: return one(.unmarked)
    case .plan(_, _, let day, let was?): return one(day > was ? .slipped : .planned)
    case .plan: return one(.planned)
    case .unplan: return one(.unplanned)
    case .block: return one(.blocked)
    case .unblock: return one(.unblocked)
    case .withdraw: return one(.withdrawn)
    case .rejoin: return one(.rejoined)
    case .note: return one(.noted)
    case .conform: return one(.conformed)
    case .budget: return one(.budgeted)
    case .spend: return one(.spent)
    case .cost: return one(.costed)
    case .legacy: return one(.surveyed)
    case .strike, .restore, .retract, .reinstate, .adopt, .lost: return one(.other)
    case .require(_, let steps):
      let kinds = Dictionary(grouping: steps) { step -> Kind in
        switch step.to?.verdict {
        case .met?: .met
        case .waived?: .waived
        case .notApplicable?: .notApplicable
        case nil: .reopened
        }
      }
      return Kind.allCases.compactMap { kind in
        kinds[kind].map { Item(kind: kind, entry: entry, count: $0.count) }
      }
    }
  }
}
