// Days are understood as operators type them.

import GovernmentCloud
import Testing

@Suite("A typed day, on Sunday 2026-11-22,")
struct DayInputTests {
  let input = DayInput(today: day("2026-11-22"))

  @Test(
    "may be a date",
    arguments: [
      ("2026-11-22", "2026-11-22"), ("2026/11/22", "2026-11-22"), ("2026.11.22", "2026-11-22"),
      ("2026-1-2", "2026-01-02"), ("20261122", "2026-11-22"), ("11-22", "2026-11-22"), ("1/2", "2026-01-02"),
      ("12.31", "2026-12-31"), ("2024-02-29", "2024-02-29"), ("2026年11月22日", "2026-11-22"),
      ("11月22日", "2026-11-22"), ("2026年4月1日", "2026-04-01"),
    ])
  func dates(text: String, iso: String) {
    #expect(input.day(from: text)?.description == iso)
  }

  @Test(
    "may be told from today",
    arguments: [
      ("today", "2026-11-22"), ("yesterday", "2026-11-21"), ("tomorrow", "2026-11-23"), ("今日", "2026-11-22"),
      ("本日", "2026-11-22"), ("昨日", "2026-11-21"), ("明日", "2026-11-23"), ("-3d", "2026-11-19"),
      ("+2w", "2026-12-06"), ("-1m", "2026-10-22"), ("+3m", "2027-02-22"), ("-1y", "2025-11-22"),
      ("+0d", "2026-11-22"), ("-30d", "2026-10-23"), ("TODAY", "2026-11-22"), ("-3D", "2026-11-19"),
    ])
  func relative(text: String, iso: String) {
    #expect(input.day(from: text)?.description == iso)
  }

  @Test(
    "may be a day of the week: the latest one before today, or the first one after it",
    arguments: [
      ("fri", "2026-11-20"), ("last fri", "2026-11-20"), ("next fri", "2026-11-27"), ("friday", "2026-11-20"),
      ("Last  Friday", "2026-11-20"), ("mon", "2026-11-16"), ("sat", "2026-11-21"), ("next mon", "2026-11-23"),
      ("sun", "2026-11-15"), ("last sun", "2026-11-15"), ("next sun", "2026-11-29"), ("金曜", "2026-11-20"),
      ("金曜日", "2026-11-20"), ("前の金曜日", "2026-11-20"), ("次の月曜", "2026-11-23"),
    ])
  func weekdays(text: String, iso: String) {
    #expect(input.day(from: text)?.description == iso)
  }

  @Test(
    "may be a day of this week, the last or the next, which begin on Monday",
    arguments: [
      ("先週の金曜", "2026-11-13"), ("今週の金曜日", "2026-11-20"), ("来週の月曜", "2026-11-23"), ("来週の日曜", "2026-11-29"),
      ("今週の月曜", "2026-11-16"), ("先週の日曜日", "2026-11-15"),
    ])
  func weeks(text: String, iso: String) {
    #expect(input.day(from: text)?.description == iso)
  }

  @Test(
    "may have an era",
    arguments: [
      ("R8-11-22", "2026-11-22"), ("r8.11.22", "2026-11-22"), ("R8/1/2", "2026-01-02"),
      ("令和8年11月22日", "2026-11-22"), ("令和元年5月1日", "2019-05-01"), ("R1-5-1", "2019-05-01"),
      ("R元-5-1", "2019-05-01"), ("令和元年12月31日", "2019-12-31"), ("H31-4-30", "2019-04-30"),
      ("平成31年4月30日", "2019-04-30"), ("平成元年1月8日", "1989-01-08"), ("S64-1-7", "1989-01-07"),
      ("T1-7-30", "1912-07-30"), ("M45-7-29", "1912-07-29"), ("令和8-11-22", "2026-11-22"),
    ])
  func eras(text: String, iso: String) {
    #expect(input.day(from: text)?.description == iso)
  }

  @Test(
    "may be full width, with spaces around it",
    arguments: [
      ("２０２６－１１－２２", "2026-11-22"), ("２０２６／１１／２２", "2026-11-22"), ("２０２６年１１月２２日", "2026-11-22"),
      ("Ｒ８．１１．２２", "2026-11-22"), ("令和８年１１月２２日", "2026-11-22"), ("－３ｄ", "2026-11-19"),
      ("＋２ｗ", "2026-12-06"), ("−3d", "2026-11-19"), ("　ｔｏｄａｙ　", "2026-11-22"), ("ｌａｓｔ　ｆｒｉ", "2026-11-20"),
      ("  2026-11-22 ", "2026-11-22"),
    ])
  func fullWidth(text: String, iso: String) {
    #expect(input.day(from: text)?.description == iso)
  }

  @Test(
    "is none where there is no such day",
    arguments: [
      "", " ", "　", "2026-02-29", "2026-02-30", "2026-13-01", "2026-00-10", "2026-11-31", "0000-01-01", "02-29", "13-1",
      "11-31", "20260230", "2026112", "202611222", "99999999-1-1", "R8-2-30", "R0-1-1", "R-1-1", "令和0年1月1日",
      "令和元元年1月1日",
      "R1-4-30", "H31-5-1", "S64-1-8", "M5-12-2", "X8-11-22", "R8-11", "R8", "8-11-22", "2026-11", "2026", "22",
      "-3", "3d", "d", "-", "+", "-d", "-3x", "--3d", "-+3d", "++3d", "-3.5d", "-4001d", "-99999999999999999999d",
      "-9999y",
      "fr", "next", "last", "last 2026-11-22", "someday", "2026-11-22x", "2026--11-22", "-2026-11-22", "2026-11-22-",
      "2026年11月", "日", "年月日", "2026-11-22 23", "\u{1B}[A", "🗓",
    ])
  func none(text: String) {
    #expect(input.day(from: text) == nil)
  }

  @Test("is the last day of a shorter month, where months are counted")
  func shorterMonths() {
    #expect(DayInput(today: day("2026-03-31")).day(from: "-1m")?.description == "2026-02-28")
    #expect(DayInput(today: day("2027-12-31")).day(from: "+2m")?.description == "2028-02-29")
    #expect(DayInput(today: day("2024-02-29")).day(from: "-1y")?.description == "2023-02-28")
    #expect(DayInput(today: day("2026-01-15")).day(from: "-1m")?.description == "2025-12-15")
  }

  @Test("is what the day's own three forms say", arguments: stride(from: 0, to: 55_000, by: 37).map { Int32($0) })
  func ownForms(offset: Int32) {
    let day = Day(number: -35_428 + offset)
    #expect(input.day(from: day.description) == day)
    #expect(input.day(from: day.eraShort) == day)
    #expect(input.day(from: day.eraLong) == day)
  }
}
