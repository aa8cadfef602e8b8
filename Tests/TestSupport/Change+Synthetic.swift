// A long history that nobody made, for measuring: the same numbers give the same changes.

import GovernmentCloud

extension Change {
  /// A change that a state admits: a provider, a blockage, or else a requirement, in turn over all municipalities.
  ///
  /// - Parameters:
  ///   - number: which change of the history, from 0.
  ///   - rollout: the state that the ones before made; it has municipalities.
  /// - Returns: the change.
  public static func synthetic(number: Int, on rollout: Rollout) -> Change {
    let municipalities = rollout.registry.municipalityRange.count
    let index = number % municipalities
    let code = rollout.registry.code(at: index)
    let record = rollout[index]
    let id = rollout.catalogue.id(at: (number / municipalities) % rollout.catalogue.count)
    let was = rollout.requirements.slot(of: id).flatMap { record.decisions[$0] }
    return switch number % 10 {
    case 0: .assign(code, provider: Provider.allCases[number % 5], was: record.provider)
    case 1: .block(code, reason: "the connection line is late", was: record.blockage?.text)
    default: .require(code, [DecisionStep(id, to: was == nil ? Decision(.met) : nil, was: was)])
    }
  }
}

extension Rollout {
  /// The entries of a synthetic history on this state.
  ///
  /// - Parameter count: how many.
  /// - Returns: entries of one change each, from number 1.
  public func syntheticEntries(count: Int) -> [Entry] {
    var state = self
    var entries: [Entry] = []
    entries.reserveCapacity(count)
    for number in 0..<count {
      let at = Timestamp(seconds: 1_764_000_000 + Int64(number) * 10)
      let draft = Draft(at: at, operator: "suzuki", changes: [.synthetic(number: number, on: state)])
      for entry in draft.entries(after: number) {
        state.apply(entry)
        entries.append(entry)
      }
    }
    return entries
  }
}
