// Money is folded: budgets are set, spendings are recorded, struck out and restored.

extension Rollout {
  /// Folds a change of the ledger; what is none changes nothing.
  ///
  /// - Parameters:
  ///   - change: the change.
  ///   - number: the number of its entry.
  ///   - attribution: who, and when.
  /// - Returns: what did not fit, nil as a rule.
  mutating func keep(_ change: Change, number: Int, by attribution: Attribution) -> Discrepancy? {
    if let code = change.organisation, registry.index(of: code) == nil { return .unknownOrganisation(code) }
    let fits = ledger.admits(change)
    ledger.fold(change, number: number, by: attribution)
    return fits ? nil : .replacesOther(change.subject)
  }
}

extension Ledger {
  fileprivate mutating func fold(_ change: Change, number: Int, by attribution: Attribution) {
    switch change {
    case .budget(let year, let yen, _): budgets[year] = yen.map { Budget(yen: $0, attribution: attribution) }
    case .spend(let spending): items.append(Item(number: number, spending: spending, attribution: attribution))
    case .retract(_, let item): strike(item, true)
    case .reinstate(_, let item): strike(item, false)
    case .assign, .mark, .unmark, .plan, .unplan, .block, .unblock, .withdraw, .rejoin, .note, .strike, .restore,
      .require, .conform, .adopt, .cost, .legacy, .lost:
      break
    }
  }

  /// Whether a change of the ledger replaces what stands here.
  func admits(_ change: Change) -> Bool {
    switch change {
    case .budget(let year, _, let was): return budgets[year]?.yen == was
    case .spend: return true
    case .retract(let spending, let number):
      return item(number).map { $0.spending == spending && !$0.isStruck } ?? false
    case .reinstate(let spending, let number):
      return item(number).map { $0.spending == spending && $0.isStruck } ?? false
    case .assign, .mark, .unmark, .plan, .unplan, .block, .unblock, .withdraw, .rejoin, .note, .strike, .restore,
      .require, .conform, .adopt, .cost, .legacy, .lost:
      return false
    }
  }

  /// Who made what a change would replace; nil where that is not kept.
  func author(of change: Change) -> Attribution? {
    switch change {
    case .budget(let year, _, _): budgets[year]?.attribution
    case .retract(_, let number), .reinstate(_, let number): item(number)?.attribution
    case .assign, .mark, .unmark, .plan, .unplan, .block, .unblock, .withdraw, .rejoin, .note, .strike, .restore,
      .require, .conform, .adopt, .spend, .cost, .legacy, .lost:
      nil
    }
  }
}
