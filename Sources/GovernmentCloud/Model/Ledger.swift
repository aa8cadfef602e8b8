// The money of the programme: what is budgeted for a fiscal year, and what was spent.

/// What money was spent for.
public enum Account: Hashable, Sendable {
  /// A provider as such.
  case provider(Provider)
  /// One organisation's use, whichever its provider is.
  case organisation(OrganisationCode)
}

/// One spending: how much, for what, and on which day.
public struct Spending: Hashable, Sendable {
  /// For what.
  public let account: Account
  /// How much.
  public let yen: Yen
  /// The day on which it was spent.
  public let day: Day
  /// The fiscal year in which that day lies.
  public let year: FiscalYear
  /// The purpose, where one was given.
  public let text: String?

  /// A spending, nil where its day lies in no fiscal year that is kept.
  ///
  /// - Parameters:
  ///   - account: for what.
  ///   - yen: how much.
  ///   - day: when, in the fiscal years 2000 to 2100.
  ///   - text: the purpose.
  public init?(_ account: Account, _ yen: Yen, on day: Day, text: String? = nil) {
    guard let year = FiscalYear(day) else { return nil }
    self.account = account
    self.yen = yen
    self.day = day
    self.year = year
    self.text = text
  }
}

/// What is budgeted, and what was spent.
public struct Ledger: Hashable, Sendable {
  /// What is budgeted for one fiscal year.
  public struct Budget: Hashable, Sendable {
    /// How much.
    public var yen: Yen
    /// Who set it; nil for the baseline's.
    public var attribution: Attribution?

    /// What is budgeted for one fiscal year.
    public init(yen: Yen, attribution: Attribution? = nil) {
      self.yen = yen
      self.attribution = attribution
    }
  }

  /// A spending as it was recorded.
  public struct Item: Hashable, Sendable {
    /// The number of the entry that recorded it, which names it.
    public var number: Int
    /// What was spent.
    public var spending: Spending
    /// Who recorded it.
    public var attribution: Attribution
    /// Whether it was taken back.
    public var isStruck: Bool

    /// A spending as it was recorded.
    public init(number: Int, spending: Spending, attribution: Attribution, isStruck: Bool = false) {
      self.number = number
      self.spending = spending
      self.attribution = attribution
      self.isStruck = isStruck
    }
  }

  /// The budgets by fiscal year.
  public var budgets = Budgets()
  /// The spendings in the order in which they were recorded, those struck out among them.
  public var items: [Item] = []

  /// Nothing budgeted, nothing spent.
  public init() {}

  /// The spending that an entry recorded.
  ///
  /// - Parameter number: the entry's number.
  /// - Returns: the spending, nil where that entry recorded none.
  public func item(_ number: Int) -> Item? { items.last { $0.number == number } }

  /// What was spent in a fiscal year, in yen; what was struck out is not counted.
  ///
  /// - Parameter year: the fiscal year.
  /// - Returns: the sum.
  public func spent(in year: FiscalYear) -> Int {
    items.lazy.filter { !$0.isStruck && $0.spending.year == year }.map(\.spending.yen).total
  }

  /// What was spent for an organisation, in yen; what was struck out is not counted.
  ///
  /// - Parameter code: the organisation.
  /// - Returns: the sum of all fiscal years.
  public func spent(for code: OrganisationCode) -> Int {
    items.lazy.filter { !$0.isStruck && $0.spending.account == .organisation(code) }.map(\.spending.yen).total
  }

  /// Strikes a spending out, or lets it count again.
  mutating func strike(_ number: Int, _ struck: Bool) {
    guard let place = items.lastIndex(where: { $0.number == number }) else { return }
    items[place].isStruck = struck
  }
}
