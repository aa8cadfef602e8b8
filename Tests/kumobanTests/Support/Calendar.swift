// Days as the tests need them; the program runs in UTC there.

import FoundationEssentials

/// A day told from today, in UTC.
enum Calendar {
  /// A day as `2026-11-22`.
  static func day(daysFromToday days: Int = 0) -> String {
    Date.now.addingTimeInterval(Double(days) * 86_400).formatted(.iso8601.year().month().day())
  }

  /// The day that it is in Japan, as `2026-11-22`.
  static func dayInJapan() -> String {
    Date.now.addingTimeInterval(9 * 3_600).formatted(.iso8601.year().month().day())
  }

  /// A day as `R8-11-22`, as it is typed with the Reiwa era.
  static func reiwa(daysFromToday days: Int = 0) -> String {
    let day = day(daysFromToday: days)
    return "R\((Int(day.prefix(4)) ?? 0) - 2018)" + day.dropFirst(4)
  }
}
