// The budgets of the fiscal years, in their order.

extension Ledger {
  /// The budgets by fiscal year.
  ///
  /// They are few. A dictionary would cost every start a search for how its keys hash, for the baseline has a budget.
  public struct Budgets: Hashable, Sendable {
    /// A fiscal year with its budget.
    public struct Item: Hashable, Sendable {
      /// The fiscal year.
      public let year: FiscalYear
      /// What is budgeted for it.
      public let budget: Budget
    }

    /// The budgets in the order of the years.
    public private(set) var items: [Item] = []

    /// No budgets.
    public init() {}

    /// What is budgeted for a fiscal year, nil where nothing is known.
    public subscript(year: FiscalYear) -> Budget? {
      get { items.first { $0.year == year }?.budget }
      set {
        let place = items.firstIndex { $0.year >= year } ?? items.count
        if place < items.count, items[place].year == year { items.remove(at: place) }
        if let newValue { items.insert(Item(year: year, budget: newValue), at: place) }
      }
    }
  }
}
