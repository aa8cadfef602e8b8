// Which requirements are outstanding, for whom.

/// What is outstanding on a day: the catalogue, conformance and decisions, weighed.
///
/// An organisation's requirement is, in this order: not applicable or waived, where that was decided and counts still;
/// inherited, where it is the provider's alone and its provider conforms; met, where the organisation's part was decided to
/// be met and, of a shared one, its provider conforms too; else outstanding.
public struct Assessment: Sendable {
  /// The day on which it holds.
  public let today: Day
  /// The catalogue in force.
  public let catalogue: Catalogue
  private let conformance: Conformance
  private let parts: [Part]
  /// For no provider, and for each: whether it conforms, by position.
  private let conforming: [[Bool]]
  /// For no provider, and for each: what is outstanding where nothing was decided, by gate; and without regard to gates.
  private let bare: [Bare]

  /// What of a requirement is weighed.
  private struct Part {
    var slot: Int
    var area: UInt8
    /// The gate of a mandatory requirement; none has this number else.
    var gate: UInt8
    var responsibility: Responsibility
  }

  private struct Bare {
    var byArea = [0, 0, 0]
    var byGate = [Int](repeating: 0, count: Milestone.allCases.count)
  }

  /// Weighs a state on a day.
  ///
  /// - Parameters:
  ///   - requirements: the catalogue, and who conforms.
  ///   - today: the day that it is.
  public init(_ requirements: Requirements, on today: Day) {
    self.today = today
    let catalogue = requirements.catalogue
    self.catalogue = catalogue
    conformance = requirements.conformance
    let parts = (0..<catalogue.count).map { position in
      Part(
        slot: requirements.slot(at: position), area: catalogue.area(at: position).rawValue,
        gate: catalogue.isMandatory(at: position) ? catalogue.gate(at: position).rawValue : .max,
        responsibility: catalogue.responsibility(at: position))
    }
    self.parts = parts
    let slots = (parts.map(\.slot).max() ?? -1) + 1
    let providers: [Provider?] = [nil] + Provider.allCases
    conforming = providers.map { provider in
      guard let provider else { return [Bool](repeating: false, count: parts.count) }
      let holds = requirements.conformance.holds(for: provider, on: today, slots: slots)
      return parts.map { holds[$0.slot] }
    }
    bare = conforming.map { conforming in
      var bare = Bare()
      for (part, conforms) in zip(parts, conforming)
      where Self.status(of: part.responsibility, verdict: 0, conforms: conforms) == .outstanding {
        bare.byArea[Int(part.area)] += 1
        if part.gate != .max { bare.byGate[Int(part.gate)] += 1 }
      }
      return bare
    }
  }

  /// Whether it tells the same as one made anew.
  func holds(for requirements: Requirements, on today: Day) -> Bool {
    today == self.today && requirements.catalogue == catalogue && requirements.conformance == conformance
  }

  private static func status(
    of responsibility: Responsibility, verdict: UInt8, conforms: Bool
  ) -> RequirementStatus {
    switch verdict {
    case Decision.Verdict.notApplicable.rawValue: return .notApplicable
    case Decision.Verdict.waived.rawValue: return .waived
    default: break
    }
    let isMet = verdict == Decision.Verdict.met.rawValue
    switch responsibility {
    case .provider: return conforms ? .inherited : .outstanding
    case .shared: return conforms && isMet ? .met : .outstanding
    case .municipality: return isMet ? .met : .outstanding
    }
  }

  private func place(_ provider: Provider?) -> Int { provider.map { Int($0.rawValue) + 1 } ?? 0 }

  /// Whether a provider conforms to a requirement.
  ///
  /// - Parameters:
  ///   - provider: the provider; none conforms to nothing.
  ///   - position: the requirement's place in the catalogue.
  /// - Returns: whether it does on the day.
  public func conforms(_ provider: Provider?, to position: Int) -> Bool { conforming[place(provider)][position] }

  /// How an organisation stands with a requirement.
  ///
  /// - Parameters:
  ///   - position: the requirement's place in the catalogue.
  ///   - record: what is known of the organisation.
  /// - Returns: the status.
  public func status(of position: Int, in record: Record) -> RequirementStatus {
    let part = parts[position]
    return Self.status(
      of: part.responsibility, verdict: record.decisions.counting(on: today).verdict(at: part.slot),
      conforms: conforming[place(record.provider)][position])
  }

  /// How many requirements are outstanding for an organisation.
  ///
  /// - Parameter record: what is known of it.
  /// - Returns: the count.
  public func outstanding(in record: Record) -> OutstandingCount {
    let next = record.next
    var count = OutstandingCount()
    guard !record.decisions.isEmpty else {
      let bare = bare[place(record.provider)]
      count.byArea = bare.byArea
      count.atNextGate = next.map { bare.byGate[$0.index] } ?? 0
      return count
    }
    let gate = next?.rawValue ?? .max - 1
    var totals = (0, 0, 0)
    visitOutstanding(in: record) { _, part in
      switch part.area {
      case 0: totals.0 += 1
      case 1: totals.1 += 1
      default: totals.2 += 1
      }
      if part.gate == gate { count.atNextGate += 1 }
    }
    count.byArea = [totals.0, totals.1, totals.2]
    return count
  }

  /// How many requirements are outstanding for an organisation, in all: the quick way for sorting and searching.
  ///
  /// - Parameter record: what is known of it.
  /// - Returns: the number.
  public func outstandingTotal(in record: Record) -> Int {
    guard !record.decisions.isEmpty else {
      let areas = bare[place(record.provider)].byArea
      return areas[0] + areas[1] + areas[2]
    }
    var total = 0
    visitOutstanding(in: record) { _, _ in total += 1 }
    return total
  }

  /// The requirements outstanding for an organisation, by place in the catalogue.
  ///
  /// - Parameter record: what is known of it.
  /// - Returns: places, in order.
  public func outstandingPositions(in record: Record) -> [Int] {
    var positions: [Int] = []
    visitOutstanding(in: record) { position, _ in positions.append(position) }
    return positions
  }

  /// The mandatory requirements that stand at a gate.
  ///
  /// - Parameters:
  ///   - gate: the milestone that is to be passed.
  ///   - record: what is known of the organisation.
  /// - Returns: places in the catalogue, in order; empty where the way is free.
  public func standing(at gate: Milestone, in record: Record) -> [Int] {
    var positions: [Int] = []
    visitOutstanding(in: record) { position, part in if part.gate == gate.rawValue { positions.append(position) } }
    return positions
  }

  /// For how many organisations each requirement is outstanding.
  ///
  /// - Parameter records: what is known of the organisations.
  /// - Returns: a count for each place in the catalogue.
  public func blockers(among records: some Sequence<Record>) -> [Int] {
    var counts = [Int](repeating: 0, count: parts.count)
    var untouched = [Int](repeating: 0, count: conforming.count)
    for record in records {
      if record.decisions.isEmpty {
        untouched[place(record.provider)] += 1
      } else {
        visitOutstanding(in: record) { position, _ in counts[position] += 1 }
      }
    }
    // Those of whom nothing was decided differ by their provider alone.
    for (place, count) in untouched.enumerated() where count > 0 {
      for (position, part) in parts.enumerated()
      where Self.status(of: part.responsibility, verdict: 0, conforms: conforming[place][position]) == .outstanding {
        counts[position] += count
      }
    }
    return counts
  }

  /// The requirements that an organisation inherits from one provider, and that are outstanding with another.
  ///
  /// - Parameters:
  ///   - record: what is known of the organisation.
  ///   - provider: the provider to come.
  /// - Returns: places in the catalogue, in order.
  public func lost(in record: Record, with provider: Provider?) -> [Int] {
    let decisions = record.decisions.counting(on: today)
    return parts.indices.filter { position in
      let part = parts[position]
      func status(with provider: Provider?) -> RequirementStatus {
        Self.status(
          of: part.responsibility, verdict: decisions.verdict(at: part.slot),
          conforms: conforming[place(provider)][position])
      }
      return status(with: record.provider) != .outstanding && status(with: provider) == .outstanding
    }
  }

  private func visitOutstanding(in record: Record, _ body: (Int, Part) -> Void) {
    let decisions = record.decisions.counting(on: today)
    let conforming = conforming[place(record.provider)]
    for position in parts.indices {
      let part = parts[position]
      let verdict = decisions.verdict(at: part.slot)
      if Self.status(of: part.responsibility, verdict: verdict, conforms: conforming[position]) == .outstanding {
        body(position, part)
      }
    }
  }
}
