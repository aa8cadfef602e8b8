// Lines about money as operators type them: a budget, a spending, a running cost.

extension Intent {
  /// Reads a budget: a fiscal year and an amount, `FY2022 30億円`, or `FY2022 none`.
  ///
  /// - Parameter text: what was typed.
  /// - Returns: the intent.
  /// - Throws: `InputFault`.
  public static func budget(parsing text: String) throws(InputFault) -> Intent {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { throw .missing(options: ["FY2022 30億円", "FY2022 none"]) }
    let year = try FiscalYear(word: first)
    guard words.count > 1 else { throw .missing(options: ["\(year) 30億円", "\(year) none"]) }
    let rest = words.dropFirst().joined(separator: " ")
    return .budget(year, ClearingWord.matches(rest) ? nil : try Yen(word: rest))
  }

  /// Reads a spending: an amount, perhaps a day, perhaps a purpose, `350万 2026-11-20 line`.
  ///
  /// - Parameters:
  ///   - text: what was typed.
  ///   - account: for what it was spent.
  ///   - today: the day that counts where none is named.
  /// - Returns: the intent.
  /// - Throws: `InputFault`.
  public static func spend(parsing text: String, for account: Account, today: Day) throws(InputFault) -> Intent {
    let parts = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard let amount = parts.first else { throw .missing(options: ["350万", "350万 \(today)", "¥3,500,000 -3d line"]) }
    let yen = try Yen(word: String(amount))
    var rest = parts.count > 1 ? parts[1].drop(while: \.isWhitespace) : ""
    var day = today
    let word = rest.prefix { !$0.isWhitespace }
    if let named = DayInput(today: today).day(from: String(word)) {
      day = named
      rest = rest.dropFirst(word.count)
    }
    let purpose = rest.contains { !$0.isWhitespace } ? String(rest) : nil
    return .spend(account, yen, on: day, text: purpose)
  }
}

extension CostStep {
  private static let examples = ["before 1.2億 FY2018", "now 8000万 FY2025", "now none"]

  /// Reads a running cost: `before 1.2億 FY2018 now 8000万 FY2025`; either will do, `none` takes one away.
  ///
  /// Without a fiscal year the cost before is of FY2018, and the cost now of the present one.
  ///
  /// - Parameters:
  ///   - text: what was typed.
  ///   - today: the day that it is.
  /// - Throws: `InputFault`.
  public init(parsing text: String, today: Day) throws(InputFault) {
    self.init()
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)[...]
    guard !words.isEmpty else { throw .missing(options: Self.examples) }
    while let word = words.popFirst() {
      let isBefore: Bool
      switch word.narrowed.lowercased() {
      case "before", "移行前": isBefore = true
      case "now", "現在": isBefore = false
      default: throw .unknown(word, options: Self.examples)
      }
      guard let amount = words.popFirst() else { throw .missing(options: Self.examples) }
      let setting: Setting<YearCost>
      if ClearingWord.matches(amount) {
        setting = .set(nil)
      } else {
        let yen = try Yen(word: amount)
        var year = isBefore ? .costBase : FiscalYear(today) ?? .costBase
        if let next = words.first, !["before", "now", "移行前", "現在"].contains(next.narrowed.lowercased()) {
          year = try FiscalYear(word: next)
          words.removeFirst()
        }
        setting = .set(YearCost(year: year, yen: yen))
      }
      if isBefore { before = setting } else { now = setting }
    }
  }
}
