// The query language's meaning: terms that must all hold.

/// What to look for: terms that must all hold.
public struct Query: Hashable, Sendable {
  /// The terms, in the order written.
  public var terms: [Term]

  /// A query that everything meets.
  public static let everything = Query(terms: [])

  /// A query of terms.
  ///
  /// - Parameter terms: all must hold.
  public init(terms: [Term]) {
    self.terms = terms
  }

  /// Whether a word is looked for, so that hits are ranked.
  public var hasWords: Bool {
    terms.contains { if case .word = $0.condition { !$0.isNegated } else { false } }
  }

  /// One condition, perhaps negated.
  public struct Term: Hashable, Sendable {
    /// Whether the condition must not hold.
    public var isNegated: Bool
    /// The condition.
    public var condition: Condition
    /// The term as it was written.
    public var source: String
  }

  /// What a term asks of an organisation.
  public enum Condition: Hashable, Sendable {
    /// A word found in name, kana, romaji, prefecture, district or code.
    case word(String)
    /// One of these providers; nil stands for none assigned.
    case provider(Set<Provider?>)
    /// In one of these prefectures, by number.
    case prefecture(Set<Int>)
    /// Of one of these kinds.
    case kind(Set<OrganisationKind>)
    /// With one of these trial statuses.
    case status(Set<TrialStatus>)
    /// Blocked.
    case blocked
    /// Of this proposal.
    case proposal(Int)
    /// One of these milestones is reached.
    case milestone(Set<Milestone>)
    /// One of these milestones is the next to reach.
    case next(Set<Milestone>)
    /// A planned day has gone by.
    case overdue
    /// One of these requirements is outstanding.
    case requirement([RequirementID])
    /// Something in one of these areas is outstanding.
    case area(Set<Area>)
    /// One of these is left behind.
    case legacy(Set<LegacyTerm>)
    /// The integrator is one of these.
    case integrator(Set<IntegratorTerm>)
    /// So many requirements are outstanding.
    case outstanding(Comparison, Int)
    /// The next due day.
    case due(Comparison, Day)
    /// The day of the last change.
    case updated(Comparison, Day)
  }

  /// How a figure or a day is compared.
  public enum Comparison: String, CaseIterable, Hashable, Sendable {
    /// At most.
    case atMost = "<="
    /// At least.
    case atLeast = ">="
    /// Less, or before.
    case less = "<"
    /// More, or after.
    case more = ">"
    /// The same.
    case equal = "="

    /// Whether the comparison holds.
    public func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
      switch self {
      case .atMost: left <= right
      case .atLeast: left >= right
      case .less: left < right
      case .more: left > right
      case .equal: left == right
      }
    }

    /// The comparison that holds where the sides of this one run the other way, as age does against days.
    var mirrored: Comparison {
      switch self {
      case .atMost: .atLeast
      case .atLeast: .atMost
      case .less: .more
      case .more: .less
      case .equal: .equal
      }
    }
  }
}
