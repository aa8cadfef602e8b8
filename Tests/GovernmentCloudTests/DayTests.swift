// Days agree with the calendar, and with both ways of counting years in Japan.

import GovernmentCloud
import Testing

@Suite("A day")
struct DayTests {
  /// The calendar as it is taught, one day after the other.
  private struct Almanac {
    var year = 1700
    var month = 1
    var date = 1
    /// 1700-01-01 was a Friday.
    var weekday = 5

    mutating func turn() {
      weekday = weekday == 6 ? 0 : weekday + 1
      date += 1
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      guard date > lengths[month - 1] else { return }
      date = 1
      month += 1
      guard month > 12 else { return }
      month = 1
      year += 1
    }
  }

  @Test("agrees with the almanac on 150,000 days in a row, there and back")
  func almanac() throws {
    let first = try #require(Day(year: 1700, month: 1, day: 1))
    var almanac = Almanac()
    var faults: [String] = []
    for number in first.number..<first.number + 150_000 {
      let day = Day(number: number)
      let (year, month, date) = day.date
      let isRight =
        (year, month, date) == (almanac.year, almanac.month, almanac.date) && day.weekday == almanac.weekday
        && Day(year: year, month: month, day: date) == day && Day(iso: day.description) == day
      if !isRight { faults.append("\(number) \(day)") }
      almanac.turn()
    }
    #expect(faults == [])
    #expect(almanac.year == 2110)
  }

  @Test("counts from 1970-01-01")
  func epoch() {
    #expect(Day(number: 0).description == "1970-01-01")
    #expect(Day(number: -1).description == "1969-12-31")
    #expect(day("2026-11-22").number == 20_779)
  }

  @Test(
    "does not exist outside the calendar",
    arguments: [
      (2026, 2, 29), (2100, 2, 29), (1900, 2, 29), (2024, 2, 30), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1),
      (2026, 1, 0), (2026, 1, 32), (0, 1, 1), (10_000, 1, 1), (2026, 1, -1), (-1, 1, 1),
    ])
  func nonexistent(year: Int, month: Int, date: Int) {
    #expect(Day(year: year, month: month, day: date) == nil)
  }

  @Test("exists on every leap day", arguments: ["2024-02-29", "2000-02-29", "1600-02-29"])
  func leapDays(iso: String) {
    #expect(Day(iso: iso)?.description == iso)
  }

  @Test("exists from year 1 to 9999", arguments: ["0001-01-01", "9999-12-31"])
  func ends(iso: String) {
    #expect(Day(iso: iso)?.description == iso)
  }

  @Test(
    "is read from its ten characters only",
    arguments: [
      "", "2026-11-2", "2026-11-222", "2026/11/22", "20261122", "2026-11-2x", "２０２６-11-22", " 2026-11-22", "+026-11-22",
      "2026-11--2", "2026-02-30",
    ])
  func malformed(iso: String) {
    #expect(Day(iso: iso) == nil)
  }

  @Test(
    "falls on a day of the week",
    arguments: [
      ("2026-11-22", 0), ("2026-11-23", 1), ("2026-11-28", 6), ("1970-01-01", 4), ("1969-12-31", 3),
      ("2021-10-26", 2), ("1868-10-23", 5),
    ])
  func weekday(iso: String, number: Int) {
    #expect(day(iso).weekday == number)
  }

  @Test(
    "lies in the fiscal year that began in April",
    arguments: [("2026-03-31", 2025), ("2026-04-01", 2026), ("2026-12-31", 2026), ("2027-01-01", 2026)])
  func fiscalYear(iso: String, year: Int) {
    #expect(day(iso).fiscalYear == year)
  }

  @Test("can be counted on and back")
  func arithmetic() {
    #expect(day("2026-11-22") + 9 == day("2026-12-01"))
    #expect(day("2026-03-01") - 1 == day("2026-02-28"))
    #expect(day("2026-12-01") - day("2026-11-22") == 9)
    #expect(day("2026-11-22") - day("2026-12-01") == -9)
    #expect(day("2026-11-22") < day("2026-11-23"))
  }

  @Test(
    "has an era beside it, also where one ends and the next begins",
    arguments: [
      ("2026-11-22", "R8-11-22", "令和8年11月22日"), ("2019-05-01", "R1-05-01", "令和元年5月1日"),
      ("2019-04-30", "H31-04-30", "平成31年4月30日"), ("1989-01-08", "H1-01-08", "平成元年1月8日"),
      ("1989-01-07", "S64-01-07", "昭和64年1月7日"), ("1926-12-25", "S1-12-25", "昭和元年12月25日"),
      ("1926-12-24", "T15-12-24", "大正15年12月24日"), ("1912-07-30", "T1-07-30", "大正元年7月30日"),
      ("1912-07-29", "M45-07-29", "明治45年7月29日"), ("1873-01-01", "M6-01-01", "明治6年1月1日"),
    ])
  func eras(iso: String, short: String, long: String) {
    #expect(day(iso).eraShort == short)
    #expect(day(iso).eraLong == long)
  }

  @Test("has no era before Japan took the calendar over")
  func noEra() {
    let last = day("1872-12-31")
    #expect(last.era == nil)
    #expect(last.eraShort == "1872-12-31")
    #expect(last.eraLong == "1872-12-31")
  }

  @Test("begins each era with its first year", arguments: Day.Era.allCases)
  func eraStarts(era: Day.Era) {
    #expect(era.start.era?.era == era)
    #expect((era.start - 1).era?.era != era)
    if era != .meiji { #expect(era.start.era?.year == 1) }
  }
}
