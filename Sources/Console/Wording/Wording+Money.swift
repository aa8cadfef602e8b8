// The words of money: amounts, fiscal years, shares, and why an amount is refused.

import GovernmentCloud

extension Wording {
  /// An amount, exact: `¥2,000,000,000`, 「20億円」「3億5,000万円」.
  public func yen(_ yen: Yen) -> String { self.yen(yen.amount) }

  /// An amount or a difference in yen, exact: `¥2,000,000,000`, `-¥5`, 「3億5,000万円」.
  ///
  /// - Parameter amount: yen; negative where more was spent than there was.
  /// - Returns: the amount with its sign and unit.
  public func yen(_ amount: Int) -> String {
    let sign = amount < 0 ? "-" : ""
    let magnitude = amount == .min ? Int.max : abs(amount)
    guard language == .japanese else { return "\(sign)¥\(number(magnitude))" }
    var rest = magnitude
    var words = ""
    for (unit, size) in [("兆", 1_000_000_000_000), ("億", 100_000_000), ("万", 10_000)] where rest >= size {
      words += number(rest / size) + unit
      rest %= size
    }
    if rest > 0 || words.isEmpty { words += number(rest) }
    return "\(sign)\(words)円"
  }

  /// An amount in at most eleven cells, rounded to a tenth of its unit: `¥2.0bn`, `¥350.0m`, 「20.0億円」; small ones exact.
  ///
  /// - Parameter amount: yen; negative where more was spent than there was.
  /// - Returns: the amount with its sign and unit.
  public func yenShort(_ amount: Int) -> String {
    let magnitude = min(amount == .min ? Int.max : abs(amount), .max - 100_000_000_000)
    let sign = amount < 0 ? "-" : ""
    // With each unit what half of the last digit is in the one below, from which on it is called by this one.
    let units =
      switch language {
      case .english: [("tn", 1_000_000_000_000, 50_000_000), ("bn", 1_000_000_000, 50_000), ("m", 1_000_000, 0)]
      case .japanese: [("兆円", 1_000_000_000_000, 5_000_000), ("億円", 100_000_000, 5_000)]
      }
    for (unit, size, half) in units where magnitude >= size - half {
      let tenths = (magnitude + size / 20) / (size / 10)
      return "\(sign)\(pick("¥", ""))\(number(tenths / 10)).\(tenths % 10)\(unit)"
    }
    return language == .japanese && magnitude >= 10_000
      ? "\(sign)\(number((magnitude + 5_000) / 10_000))万円" : yen(amount)
  }

  /// A share with a tenth of a percent: `31.4%`, `-5.0%`.
  ///
  /// - Parameter perMille: thousandths.
  /// - Returns: the percentage.
  public func percent(perMille: Int) -> String {
    let magnitude = perMille.magnitude
    return "\(perMille < 0 ? "-" : "")\(number(Int(clamping: magnitude / 10))).\(magnitude % 10)%"
  }

  /// A fiscal year with its Japanese year: `FY2021 (令和3年度)`, 「2021年度（令和3年度）」.
  public func name(of year: FiscalYear) -> String {
    pick("\(year) (\(year.eraName))", "\(year.number)年度（\(year.eraName)）")
  }

  /// A fiscal year in few cells: `FY2021`, 「2021年度」.
  public func short(of year: FiscalYear) -> String { pick(year.description, "\(year.number)年度") }

  /// Why a text is no amount.
  public func text(of fault: Yen.Fault, _ text: String) -> String {
    switch fault {
    case .notAnAmount:
      pick(
        "\(text) is no amount; write 1,234,567, ¥1,234,567, 3.5億 or 2億5000万",
        "\(text) は金額として読み取れません。1,234,567、3.5億、2億5000万 のように書いてください")
    case .negative: pick("\(text): an amount can't be negative", "\(text)：負の金額は記録できません")
    case .fraction: pick("\(text) has a fraction of a yen; write whole yen", "\(text)：1円未満の端数は記録できません")
    case .overflow:
      pick("\(text) is too much; \(yen(Yen.limit)) is the most", "\(text)：金額が大きすぎます（上限 \(yen(Yen.limit))）")
    }
  }

  /// Why a text is no fiscal year.
  public func noSuchFiscalYear(_ text: String) -> String {
    pick(
      "\(text) is no fiscal year; write 2021, FY2021 or R3, from 2000 to 2100",
      "\(text) は年度として読み取れません。2021、FY2021、令和3年度 のように書いてください（2000〜2100年度）")
  }

  /// Why a line about money or legacy is not understood.
  public func text(of fault: InputFault) -> String {
    func offer(_ options: [String]) -> String { options.joined(separator: pick(", ", "、")) }
    switch fault {
    case .amount(let fault, let text): return self.text(of: fault, text)
    case .fiscalYear(let text): return noSuchFiscalYear(text)
    case .unknown(let word, let options):
      return pick("\(word) means nothing here; write \(offer(options))", "\(word) は使えません。例：\(offer(options))")
    case .missing(let options):
      return pick("something is missing; write \(offer(options))", "入力が足りません。例：\(offer(options))")
    }
  }

  /// A cost with its fiscal year: `¥120,000,000 (FY2018)`.
  public func text(of cost: YearCost) -> String {
    pick("\(yen(cost.yen)) (\(short(of: cost.year)))", "\(yen(cost.yen))（\(short(of: cost.year))）")
  }

  /// A label.
  var costLabel: String { pick("Cost", "運用経費") }

  /// A running cost in few cells, before and now: `¥120.0m → ¥80.0m (33.3%)`.
  func summary(of cost: RunningCost) -> String {
    func short(_ cost: YearCost?) -> String { cost.map { yenShort($0.yen.amount) } ?? "?" }
    let saved = cost.pair.flatMap { Share($0.before.amount - $0.now.amount, of: $0.before.amount) }
    let share = saved.map {
      pick(" (\(percent(perMille: $0.perMille)) saved)", "（\(percent(perMille: $0.perMille))削減）")
    }
    return "\(short(cost.before)) → \(short(cost.now))" + (share ?? "")
  }

  /// What nobody said.
  public var unknown: String { pick("unknown", "不明") }
}
