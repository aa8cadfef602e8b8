// Amounts and fiscal years are understood as operators type them, and nothing else is.

import GovernmentCloud
import TestSupport
import Testing

@Suite("A typed amount")
struct YenTests {
  @Test(
    "may have units, commas, signs and full-width forms",
    arguments: [
      ("0", 0), ("1", 1), ("1234567", 1_234_567), ("1,234,567", 1_234_567), ("¥1,234,567", 1_234_567),
      ("￥１，２３４，５６７", 1_234_567), ("１２３円", 123), ("2億", 200_000_000), ("20億円", 2_000_000_000),
      ("3.5億", 350_000_000), ("３．５億円", 350_000_000), ("2億5000万", 250_000_000), ("2億5,000万円", 250_000_000),
      ("2億 5000万 1円", 250_000_001), ("5千万", 50_000_000), ("3億5千万円", 350_000_000), ("1千", 1_000),
      ("1兆", 1_000_000_000_000), ("1兆2億3万4", 1_000_200_030_004), ("0.5万", 5_000), ("1.2345万", 12_345),
      ("2bn", 2_000_000_000), ("¥2.0bn", 2_000_000_000), ("350M", 350_000_000), (" 12 円 ", 12), ("1000 yen", 1_000),
      ("JPY 1,000", 1_000), ("000000000000000000012", 12), ("999,999,999,999,999", 999_999_999_999_999),
      ("999兆9999億9999万9999円", 999_999_999_999_999), ("1.500億", 150_000_000),
    ])
  func understood(text: String, amount: Int) throws {
    #expect(try Yen(parsing: text).amount == amount)
  }

  @Test(
    "is refused with its cause",
    arguments: [
      ("", Yen.Fault.notAnAmount), (" ", .notAnAmount), ("円", .notAnAmount), ("¥", .notAnAmount), ("億", .notAnAmount),
      ("many", .notAnAmount), ("12 34", .notAnAmount), ("1,23", .notAnAmount), ("1,2345", .notAnAmount),
      (",123", .notAnAmount), ("1,,234", .notAnAmount), ("1.5,000億", .notAnAmount), ("1.", .notAnAmount),
      ("1.2.3億", .notAnAmount), (".5億", .notAnAmount), ("2万3億", .notAnAmount), ("2億3億", .notAnAmount),
      ("2億50000万", .notAnAmount), ("1e9", .notAnAmount), ("0x10", .notAnAmount), ("12円13", .notAnAmount),
      ("二十億", .notAnAmount), ("2億-3", .notAnAmount), ("1\u{1B}[31m", .notAnAmount),
      ("-1", .negative), ("－１", .negative), ("−1", .negative), ("¥-5", .negative), ("▲5億", .negative),
      ("△1", .negative), ("(5)", .negative), ("1.5", .fraction), ("1.000", .fraction), ("0.00001万", .fraction),
      ("1.123456789億", .fraction), ("1000000000000000", .overflow), ("1000兆", .overflow),
      ("999兆9999億9999万10000", .notAnAmount), ("99999999999999999999999999", .overflow),
      ("9223372036854775807兆", .overflow), ("999999999999999億", .overflow),
    ])
  func refused(text: String, fault: Yen.Fault) {
    #expect(throws: fault) { try Yen(parsing: text) }
  }

  @Test("is never more than the limit, never negative, and adds up within it")
  func bounds() {
    #expect(Yen(-1) == nil && Yen(.min) == nil && Yen(Yen.limit + 1) == nil && Yen(.max) == nil)
    #expect(Yen(Yen.limit)?.adding(yen(1)) == nil)
    #expect(Yen(Yen.limit - 1)?.adding(yen(1))?.amount == Yen.limit)
    #expect(Array(repeating: yen(Yen.limit), count: 10_000).total == .max)
  }

  @Test("is what is written of it in random forms", arguments: 1...5 as ClosedRange<UInt64>)
  func random(seed: UInt64) throws {
    var dice = SplitMix(seed: seed)
    for _ in 0..<400 {
      let amount = Int.random(in: 0...Yen.limit, using: &dice) >> Int.random(in: 0..<50, using: &dice)
      let (oku, man, rest) = (amount / 100_000_000, amount / 10_000 % 10_000, amount % 10_000)
      #expect(try Yen(parsing: "\(oku)億\(man)万\(rest)円").amount == amount)
      #expect(try Yen(parsing: "¥\(amount)").amount == amount)
    }
  }
}

@Suite("A fiscal year")
struct FiscalYearTests {
  @Test("runs from April 1 to March 31")
  func days() {
    let year = fiscalYear(2021)
    #expect(year.contains(day("2021-04-01")) && year.contains(day("2022-03-31")))
    #expect(!year.contains(day("2021-03-31")) && !year.contains(day("2022-04-01")))
    #expect(FiscalYear(day("2022-03-31")) == year && FiscalYear(day("2022-04-01"))?.number == 2022)
    #expect(FiscalYear(day("2000-03-31")) == nil && FiscalYear(day("2101-04-01")) == nil)
    #expect(FiscalYear(1999) == nil && FiscalYear(2101) == nil && FiscalYear(.max) == nil)
  }

  @Test(
    "is read in both calendars",
    arguments: [
      ("2021", 2021), ("FY2021", 2021), ("fy 2021", 2021), ("ＦＹ２０２１", 2021), ("2021年度", 2021), ("令和3年度", 2021),
      ("令和３年度", 2021), ("R3", 2021), ("r3", 2021), ("令和元年度", 2019), ("R1", 2019), ("平成31年度", 2019),
      ("H30", 2018), ("平成30", 2018), ("2000", 2000), ("2100", 2100),
    ])
  func understood(text: String, number: Int) {
    #expect(FiscalYear(parsing: text)?.number == number)
  }

  @Test(
    "is none where there is none",
    arguments: ["", "FY", "令和", "令和0年度", "R0", "1999", "2101", "20211", "-3", "2021-22", "2021年", "S64", "many", "元"])
  func refused(text: String) {
    #expect(FiscalYear(parsing: text) == nil)
  }

  @Test("has a name in the Japanese calendar", arguments: [(2018, "平成30年度"), (2019, "令和元年度"), (2021, "令和3年度")])
  func names(number: Int, name: String) {
    #expect(fiscalYear(number).eraName == name)
    #expect(FiscalYear(parsing: name)?.number == number)
  }
}
