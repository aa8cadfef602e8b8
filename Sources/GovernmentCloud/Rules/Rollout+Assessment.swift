// A state, weighed: what is outstanding in it on a day.

extension Rollout {
  /// How many of the requirements that entries say are met are outstanding still: the provider's part is missing.
  ///
  /// - Parameters:
  ///   - entries: entries that are in here.
  ///   - assessment: the state, weighed.
  /// - Returns: the number, over all organisations.
  public func waiting(after entries: [Entry], _ assessment: Assessment) -> Int {
    entries.reduce(0) { count, entry in
      guard case .require(let code, let steps) = entry.change, let index = registry.index(of: code) else {
        return count
      }
      return count
        + steps.count { step in
          step.to?.verdict == .met
            && catalogue.position(of: step.id.description).map {
              assessment.status(of: $0, in: self[index]) == .outstanding
            } ?? false
        }
    }
  }

  /// Weighs the state on a day.
  ///
  /// - Parameters:
  ///   - today: the day that it is.
  ///   - before: an earlier one, which holds still where catalogue, conformance and day are the same.
  /// - Returns: what tells which requirements are outstanding.
  public func assessment(on today: Day, after before: Assessment? = nil) -> Assessment {
    if let before, before.holds(for: requirements, on: today) { return before }
    return Assessment(requirements, on: today)
  }
}
