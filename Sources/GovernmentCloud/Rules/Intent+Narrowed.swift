// What became of an intent: the requirements that were really changed.

extension Intent {
  /// The intent with the requirements that its entries changed; others stay as they are.
  ///
  /// - Parameter entries: what was recorded for it.
  /// - Returns: the same intent, about fewer requirements perhaps.
  public func narrowed(to entries: [Entry]) -> Intent {
    var changed: Set<RequirementID> = []
    for entry in entries {
      switch entry.change {
      case .require(_, let steps): changed.formUnion(steps.map(\.id))
      case .conform(_, let steps): changed.formUnion(steps.map(\.id))
      default: break
      }
    }
    switch self {
    case .require(let ids, let decision, let onlyOutstanding):
      return .require(ids.filter(changed.contains), decision, onlyOutstanding: onlyOutstanding)
    case .conform(let provider, let ids, let day, let moves):
      return .conform(provider, ids.filter(changed.contains), on: day, moves: moves)
    case .assign, .mark, .unmark, .plan, .unplan, .block, .unblock, .withdraw, .rejoin, .note, .adopt, .budget, .spend,
      .cost,
      .legacy:
      return self
    }
  }
}
