// A fiscal year of Japan's public bodies: from April to March.

/// A fiscal year (年度) from 2000 to 2100, named by the calendar year in which it begins, on April 1.
///
/// Source: 会計年度 after Article 11 of the Public Finance Act (財政法).
public struct FiscalYear: Hashable, Comparable, Sendable {
  private let stored: Int16

  /// The years there are, 2000 to 2100.
  public static let range = 2000...2100

  /// The year against which running costs are to fall: FY2018.
  public static let costBase = FiscalYear(trusted: 2018)

  /// The calendar year in which it begins.
  public var number: Int { Int(stored) }

  /// The fiscal year of a number, nil where it does not lie in ``range``.
  ///
  /// - Parameter number: the calendar year in which it begins.
  public init?(_ number: Int) {
    guard Self.range.contains(number) else { return nil }
    stored = Int16(number)
  }

  /// The fiscal year in which a day lies, nil where that does not lie in ``range``.
  public init?(_ day: Day) { self.init(day.fiscalYear) }

  /// A fiscal year that is known to lie in ``range``.
  init(trusted number: Int16) { stored = number }

  /// Whether a day lies in it: April 1 of its year to March 31 of the next.
  public func contains(_ day: Day) -> Bool { day.fiscalYear == number }

  /// Orders fiscal years by time.
  public static func < (left: Self, right: Self) -> Bool { left.stored < right.stored }

  /// The fiscal year in the Japanese calendar, `令和3年度`; FY2019 is 令和元年度, as the government counts it.
  public var eraName: String {
    let (name, year) = number >= 2019 ? ("令和", number - 2018) : ("平成", number - 1988)
    return "\(name)\(year == 1 ? "元" : String(year))年度"
  }
}

extension FiscalYear: CustomStringConvertible {
  /// `FY2021`.
  public var description: String { "FY\(number)" }

  /// Reads `2021`, `FY2021`, `2021年度`, `R3` or `令和3年度`; nil where there is no such year.
  ///
  /// - Parameter text: what was typed; full-width forms will do.
  public init?(parsing text: String) {
    var rest = Substring(text.narrowed.lowercased().filter { !$0.isWhitespace })
    var zero: Int?
    for (prefix, before) in [("fy", 0), ("令和", 2018), ("r", 2018), ("平成", 1988), ("h", 1988)]
    where zero == nil && rest.hasPrefix(prefix) {
      rest.removeFirst(prefix.count)
      zero = before
    }
    if rest.hasSuffix("年度") { rest.removeLast(2) }
    let isOfEra = (zero ?? 0) > 0
    if isOfEra, rest == "元" { rest = "1" }
    guard (1...4).contains(rest.utf8.count), rest.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(rest),
      !isOfEra || (1...99).contains(number)
    else { return nil }
    self.init((zero ?? 0) + number)
  }
}
