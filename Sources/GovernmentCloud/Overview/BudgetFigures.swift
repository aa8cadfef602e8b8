// What is budgeted and spent: by fiscal year, and by provider.

/// What is budgeted and spent, by fiscal year and provider, up to a day.
public struct BudgetFigures: Sendable {
  /// What was spent for a provider, in yen.
  public struct Part: Hashable, Sendable {
    /// For the provider as such.
    public var direct = 0
    /// For organisations whose provider it is on the day.
    public var organisations = 0

    /// Both.
    public var total: Int { direct + organisations }
  }

  /// What was spent, in yen, and for whom.
  public struct Spent: Hashable, Sendable {
    /// By provider, in the order of their declaration.
    public internal(set) var parts = [Part](repeating: Part(), count: Provider.allCases.count)
    /// For organisations that have no provider on the day.
    public internal(set) var withoutProvider = 0
    /// How many spendings there are.
    public internal(set) var count = 0

    /// What was spent for a provider.
    public subscript(provider: Provider) -> Part { parts[Int(provider.rawValue)] }

    /// All that was spent.
    public var total: Int { parts.reduce(withoutProvider) { $0 + $1.total } }
  }

  /// A fiscal year's money.
  public struct Year: Hashable, Sendable {
    /// The fiscal year.
    public var year: FiscalYear
    /// What is budgeted for it; nil where nobody said.
    public var budget: Yen?
    /// What was spent in it up to the day.
    public var spent: Spent

    /// What of the budget is left, in yen: negative where more was spent; nil without a budget.
    public var rest: Int? { budget.map { $0.amount - spent.total } }

    /// What of the budget was spent; nil without one.
    public var share: Share? { budget.flatMap { Share(spent.total, of: $0.amount) } }
  }

  /// The day up to which spendings count, and on which organisations have their providers.
  public let today: Day
  /// The fiscal years with a budget or a spending, in their order.
  public let years: [Year]
  /// What was spent in all of them.
  public let spent: Spent

  /// Adds a state's money up.
  ///
  /// - Parameters:
  ///   - rollout: the state.
  ///   - today: the day that it is.
  public init(_ rollout: Rollout, today: Day) {
    self.today = today
    var years: [FiscalYear: (budget: Yen?, spent: Spent)] = [:]
    for item in rollout.ledger.budgets.items { years[item.year] = (item.budget.yen, Spent()) }
    var all = Spent()
    for item in rollout.ledger.items where !item.isStruck && item.spending.day <= today {
      years[item.spending.year, default: (nil, Spent())].spent.add(item.spending, in: rollout)
      all.add(item.spending, in: rollout)
    }
    self.years = years.map { Year(year: $0.key, budget: $0.value.budget, spent: $0.value.spent) }
      .sorted { $0.year < $1.year }
    spent = all
  }

  /// What is budgeted in all fiscal years of which that is known, in yen.
  public var budget: Int { years.compactMap(\.budget).total }
}

extension BudgetFigures.Spent {
  fileprivate mutating func add(_ spending: Spending, in rollout: Rollout) {
    // The rules keep a year's sum far below; a journal from elsewhere must not stop the program.
    guard total <= Int.max / 2 else { return }
    count += 1
    switch spending.account {
    case .provider(let provider): parts[Int(provider.rawValue)].direct += spending.yen.amount
    case .organisation(let code):
      if let provider = rollout.registry.index(of: code).flatMap({ rollout[$0].provider }) {
        parts[Int(provider.rawValue)].organisations += spending.yen.amount
      } else {
        withoutProvider += spending.yen.amount
      }
    }
  }
}
