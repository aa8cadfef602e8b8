// Who meets a query, and in which order the hits come.

extension Query {
  /// What a query is asked of: the state, and the index of its names once there is one.
  public struct Scope: Sendable {
    /// The state of the migration.
    public var rollout: Rollout
    /// The day that it is.
    public var today: Day
    /// The local zone's seconds east of Greenwich, for the day of the last change.
    public var secondsFromGreenwich: Int64
    /// The index of names; a query with a word makes one where there is none.
    public var index: SearchIndex?

    /// What a query is asked of.
    public init(rollout: Rollout, today: Day, secondsFromGreenwich: Int64, index: SearchIndex? = nil) {
      self.rollout = rollout
      self.today = today
      self.secondsFromGreenwich = secondsFromGreenwich
      self.index = index
    }
  }

  /// Whether the query asks for organisations other than municipalities.
  public var reachesBeyondMunicipalities: Bool {
    terms.contains { term in
      guard case .kind(let kinds) = term.condition, !term.isNegated else { return false }
      return kinds.contains { !$0.isMunicipality }
    }
  }

  /// The organisations among which the query looks: municipalities, unless `kind:` asks for others.
  ///
  /// - Parameter registry: the organisations.
  /// - Returns: a range of indices.
  public func candidates(in registry: Registry) -> Range<Int> {
    reachesBeyondMunicipalities ? 0..<registry.count : registry.municipalityRange
  }

  /// The organisations that meet the query, by index: the best hits first where words are looked for, then cities
  /// before towns; in code order else.
  ///
  /// - Parameter scope: what it is asked of; it keeps the index of names for the next time.
  /// - Returns: indices.
  public func matches(in scope: inout Scope) -> [Int] {
    let registry = scope.rollout.registry
    let candidates = candidates(in: registry)
    guard !terms.isEmpty else { return Array(candidates) }
    var words: [(matches: WordMatches, isNegated: Bool)] = []
    var others: [Term] = []
    for term in terms {
      guard case .word(let word) = term.condition else {
        others.append(term)
        continue
      }
      let index = scope.index ?? SearchIndex(registry)
      scope.index = index
      words.append((index.matches(word), term.isNegated))
    }
    // Weighed once, for all rows, and only where a term asks.
    let assessment = others.contains { $0.condition.weighs } ? scope.rollout.assessment(on: scope.today) : nil
    let positions = others.map { $0.condition.positions(in: scope.rollout.catalogue) }
    let hits = candidates.filter { index in
      words.allSatisfy { $0.matches.contains(index) != $0.isNegated }
        && zip(others, positions).allSatisfy { term, positions in
          term.condition.holds(for: index, in: scope, assessment, positions) != term.isNegated
        }
    }
    let ranking = words.filter { !$0.isNegated }.map(\.matches)
    guard !ranking.isEmpty else { return hits }
    return Self.ranked(hits, by: ranking, registry)
  }

  /// Sorts by rank, kind and code, packed into one number a row.
  private static func ranked(_ hits: [Int], by ranking: [WordMatches], _ registry: Registry) -> [Int] {
    let keys = hits.map { index -> UInt64 in
      let rank = ranking.reduce(0) { $0 + UInt64($1[index].number) }
      return rank << 40 | UInt64(registry.kind(at: index).rawValue) << 32 | UInt64(index)
    }
    return keys.sorted().map { Int($0 & 0xFFFF_FFFF) }
  }
}

extension Query.Condition {
  /// Whether the condition asks what is outstanding.
  fileprivate var weighs: Bool {
    switch self {
    case .requirement, .area, .outstanding: true
    case .word, .provider, .prefecture, .kind, .status, .blocked, .proposal, .milestone, .next, .overdue, .due,
      .updated, .legacy, .integrator:
      false
    }
  }

  /// The places of the requirements that the condition names, those that there are.
  fileprivate func positions(in catalogue: Catalogue) -> [Int] {
    guard case .requirement(let ids) = self else { return [] }
    return ids.compactMap { catalogue.position(of: $0.description) }
  }

  /// Whether the condition holds for an organisation; words are looked for elsewhere, all rows at once.
  fileprivate func holds(for index: Int, in scope: Query.Scope, _ assessment: Assessment?, _ positions: [Int]) -> Bool {
    let rollout = scope.rollout
    switch self {
    case .word: return true
    case .provider(let providers): return providers.contains(rollout[index].provider)
    case .prefecture(let numbers): return numbers.contains(rollout.registry.prefectureNumber(at: index))
    case .kind(let kinds): return kinds.contains(rollout.registry.kind(at: index))
    case .status(let statuses): return statuses.contains(rollout[index].status)
    case .blocked: return rollout[index].blockage != nil
    case .proposal(let number): return rollout[index].proposal == number
    case .milestone(let milestones): return milestones.contains { rollout[index].reached[$0] != nil }
    case .next(let milestones): return rollout[index].next.map(milestones.contains) ?? false
    case .overdue: return rollout[index].isOverdue(on: scope.today)
    case .requirement:
      guard let assessment else { return false }
      return positions.contains { assessment.status(of: $0, in: rollout[index]) == .outstanding }
    case .area(let areas):
      guard let count = assessment?.outstanding(in: rollout[index]) else { return false }
      return areas.contains { count[$0] > 0 }
    case .legacy(let terms): return terms.contains { $0.holds(rollout[index].legacy) }
    case .integrator(let terms): return terms.contains { $0.holds(rollout[index].legacy.integrator) }
    case .outstanding(let comparison, let number):
      return assessment.map { comparison.holds($0.outstandingTotal(in: rollout[index]), number) } ?? false
    case .due(let comparison, let day): return rollout[index].due.map { comparison.holds($0.day, day) } ?? false
    case .updated(let comparison, let day):
      return rollout[index].updated.map {
        comparison.holds($0.at.day(secondsFromGreenwich: scope.secondsFromGreenwich), day)
      } ?? false
    }
  }
}
