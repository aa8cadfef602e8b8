// Days as operators type them.

/// Reads the days that operators type: dates in both calendars, and days told from today.
public struct DayInput: Sendable {
  /// The day that it is.
  public let today: Day

  /// A reader of days.
  ///
  /// - Parameter today: the day that it is.
  public init(today: Day) {
    self.today = today
  }

  /// Reads a day.
  ///
  /// Understood are `2026-11-22` (also with `/` or `.`), `20261122`, `11-22` (of this year), `today`, `yesterday`,
  /// `tomorrow`, `-3d` `+2w` `-1m`, `fri` `last fri` `next fri` `来週の金曜`, `R8-11-22`, `令和8年11月22日`, `2026年11月22日`,
  /// `今日` `昨日` `明日`; full-width forms too.
  ///
  /// - Parameter text: what was typed.
  /// - Returns: the day, nil where there is no such day.
  public func day(from text: String) -> Day? {
    let folded = Self.fold(text)
    guard !folded.isEmpty else { return nil }
    return named(folded) ?? relative(folded) ?? weekday(folded) ?? dated(folded)
  }

  /// Lower case, half width, without spaces at the ends.
  private static func fold(_ text: String) -> String {
    text.narrowed.lowercased().split(separator: " ").joined(separator: " ")
  }

  private func named(_ text: String) -> Day? {
    switch text {
    case "today", "now", "今日", "本日": today
    case "yesterday", "昨日": today - 1
    case "tomorrow", "明日": today + 1
    default: nil
    }
  }

  private func relative(_ text: String) -> Day? {
    guard let sign = text.first, sign == "-" || sign == "+", let unit = text.last else { return nil }
    let digits = text.dropFirst().dropLast()
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let count = Int(digits), count <= 4_000
    else { return nil }
    let signed = sign == "-" ? -count : count
    switch unit {
    case "d": return today + signed
    case "w": return today + signed * 7
    case "m": return addingMonths(signed)
    case "y": return addingMonths(signed * 12)
    default: return nil
    }
  }

  /// The same day of another month, or that month's last day.
  private func addingMonths(_ months: Int) -> Day? {
    let (year, month, day) = today.date
    let count = year * 12 + month - 1 + months
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    guard count > 0, (1...9999).contains(newYear) else { return nil }
    return Day(year: newYear, month: newMonth, day: min(day, Day.length(ofMonth: newMonth, in: newYear)))
  }

  private static let weekdays: [[String]] = [
    ["sun", "sunday", "日曜", "日曜日"], ["mon", "monday", "月曜", "月曜日"], ["tue", "tuesday", "火曜", "火曜日"],
    ["wed", "wednesday", "水曜", "水曜日"], ["thu", "thursday", "木曜", "木曜日"], ["fri", "friday", "金曜", "金曜日"],
    ["sat", "saturday", "土曜", "土曜日"],
  ]

  /// Which of the days of that name is meant.
  private enum Which {
    /// The latest one before today.
    case latest
    /// The first one after today.
    case next
    /// The one of this week, or of so many weeks later; weeks begin on Monday.
    case ofWeek(Int)
  }

  private static let prefixes: [(String, Which)] = [
    ("last ", .latest), ("前の", .latest), ("next ", .next), ("次の", .next), ("先週の", .ofWeek(-1)), ("今週の", .ofWeek(0)),
    ("来週の", .ofWeek(1)),
  ]

  /// `fri` and `last fri` are the latest one before today, `next fri` the first one after it, 来週の金曜 the one of next
  /// week.
  private func weekday(_ text: String) -> Day? {
    let (prefix, which) = Self.prefixes.first { text.hasPrefix($0.0) } ?? ("", .latest)
    let name = String(text.dropFirst(prefix.count))
    guard let wanted = Self.weekdays.firstIndex(where: { $0.contains(name) }) else { return nil }
    let back = (today.weekday - wanted + 7) % 7
    switch which {
    case .latest: return today - (back == 0 ? 7 : back)
    case .next: return today + (back == 0 ? 7 : 7 - back)
    case .ofWeek(let weeks): return today - (today.weekday + 6) % 7 + weeks * 7 + (wanted + 6) % 7
    }
  }

  private func dated(_ text: String) -> Day? {
    var era: Day.Era?
    var rest = Substring(text)
    for candidate in Day.Era.allCases {
      for prefix in [candidate.name, String(candidate.letter).lowercased()] where rest.hasPrefix(prefix) {
        guard era == nil else { continue }
        era = candidate
        rest = rest.dropFirst(prefix.count)
      }
    }
    if era != nil, rest.hasPrefix("元") { rest = "1" + rest.dropFirst() }
    let parts = rest.split(omittingEmptySubsequences: false) { "-/.年月日".contains($0) }
    var numbers: [Int] = []
    for part in rest.hasSuffix("日") ? parts.dropLast() : parts {
      guard part.utf8.count <= 8, part.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    switch (era, numbers.count) {
    case (let era?, 3):
      guard numbers[0] >= 1, let day = Day(year: era.yearZero + numbers[0], month: numbers[1], day: numbers[2]),
        day.era?.era == era
      else { return nil }
      return day
    case (nil, 3) where numbers[0] >= 1000: return Day(year: numbers[0], month: numbers[1], day: numbers[2])
    case (nil, 2): return Day(year: today.date.year, month: numbers[0], day: numbers[1])
    case (nil, 1) where rest.utf8.count == 8:
      return Day(year: numbers[0] / 10_000, month: numbers[0] / 100 % 100, day: numbers[0] % 100)
    default: return nil
    }
  }
}
