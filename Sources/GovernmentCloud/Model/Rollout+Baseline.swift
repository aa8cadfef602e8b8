// What a new store starts from: the registry and the published facts of the trial.

extension Rollout {
  /// The version of the baseline; a snapshot of another one is not used.
  public static let baselineVersion = "2021-10-26 trial and budget, 1741 municipalities, 350 requirements"

  /// The budget for government cloud computing until March 2022 (FY2021), in yen, and the day on which it was published.
  ///
  /// Source: the Digital Agency on 2021-10-26, about 2 billion yen; later years were undecided.
  public static let publishedBudget = (
    year: FiscalYear(trusted: 2021), yen: Yen(trusted: 2_000_000_000), on: Day(number: 18_926)
  )

  /// The state before the first entry: the trial's participants and the budget with what is published of them, and no more.
  ///
  /// - Parameters:
  ///   - registry: the organisations.
  ///   - facts: the published facts of the trial.
  ///   - requirements: the catalogue, and who conforms to it.
  /// - Returns: the state that a new store starts from.
  public static func baseline(
    registry: Registry, facts: PilotFacts = .published, requirements: Requirements = .baseline
  ) -> Rollout {
    var rollout = Rollout(registry: registry, requirements: requirements)
    for participant in facts.participants {
      guard let index = registry.index(of: participant.code) else { continue }
      rollout.edit(at: index) { record in
        record.provider = participant.provider
        record.proposal = participant.proposal
        record.reached = participant.reached
      }
    }
    rollout.ledger.budgets[publishedBudget.year] = Ledger.Budget(yen: publishedBudget.yen)
    return rollout
  }
}
