// The rules of money and legacy: which changes an intent means, and when it is refused.

extension Rollout {
  /// The changes that set a budget.
  func budgeting(_ yen: Yen?, for year: FiscalYear) -> [Change] {
    let was = ledger.budgets[year]?.yen
    return was == yen ? [] : [.budget(year, to: yen, was: was)]
  }

  /// The changes that record a spending.
  func spending(
    _ yen: Yen, on day: Day, for account: Account, text: String?
  ) throws(Refusal) -> [Change] {
    if case .organisation(let code) = account, registry.index(of: code) == nil { throw Refusal(.nobody, [code]) }
    guard let spending = Spending(account, yen, on: day, text: text) else { throw Refusal(.noFiscalYear(day)) }
    try ledger.check(adding: spending)
    return [.spend(spending)]
  }
}

extension Ledger {
  /// Checks that a fiscal year's spendings can still be added up with one more.
  func check(adding spending: Spending) throws(Refusal) {
    guard spent(in: spending.year) <= Yen.limit - spending.yen.amount else {
      throw Refusal(.yearOverflow(spending.year))
    }
  }
}

extension CostStep {
  /// Checks what does not depend on an organisation: years that have begun, and a cost to compare with.
  func checked(today: Day) throws(Refusal) -> CostStep {
    for case .set(let cost?) in [before, now] {
      guard cost.year.number <= today.fiscalYear else { throw Refusal(.futureYear(cost.year, today: today)) }
    }
    if case .set(let cost?) = before, cost.yen == .zero { throw Refusal(.zeroAmount) }
    return self
  }

  /// The changes for one organisation.
  func changes(of code: OrganisationCode, _ known: RunningCost) throws(Refusal) -> [Change] {
    let cost = applied(to: known)
    if let before = cost.before, let now = cost.now, before.year > now.year {
      throw Refusal(.yearsOutOfOrder(before: before.year, now: now.year))
    }
    return cost == known ? [] : [.cost(code, to: cost, was: known)]
  }
}

extension LegacyStep {
  /// Checks the integrator's name.
  func checked() throws(Refusal) -> LegacyStep {
    guard case .set(let name?) = integrator else { return self }
    var step = self
    step.integrator = .set(try FreeText.checkedLine(name))
    return step
  }

  /// The changes for one organisation.
  func changes(of code: OrganisationCode, _ known: Legacy) -> [Change] {
    let legacy = applied(to: known)
    return legacy == known ? [] : [.legacy(code, to: legacy, was: known)]
  }
}
