// What a new store starts from: the registry and the published facts of the trial.

extension Rollout {
  /// The version of the baseline; a snapshot of another one is not used.
  public static let baselineVersion = "2021-10-26 trial, 1741 municipalities, 350 requirements"

  /// The state before the first entry: the trial's participants with what is published of them, and no more.
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
    return rollout
  }
}
