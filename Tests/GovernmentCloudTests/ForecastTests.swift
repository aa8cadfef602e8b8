// The forecast on made series.

import GovernmentCloud
import Testing

@Suite("The forecast")
struct ForecastTests {
  private let today = day("2025-06-01")

  /// A series in which one goes live every so many days, up to today.
  private func steady(every step: Int, count: Int, total: Int) -> BurnUp {
    BurnUp((0..<count).map { today - $0 * step }, total: total)
  }

  @Test("carries a steady pace on to the last one")
  func steadyPace() throws {
    // One a day: 90 in 90 days, so that 100 remaining take 100 days.
    let forecast = Forecast(steady(every: 1, count: 400, total: 500), today: today)
    #expect(forecast.recent == 90)
    #expect(forecast.perWeek == 7)
    #expect(forecast.remaining == 100)
    guard case .expected(let expected, let earliest?, let latest?) = forecast.outlook else {
      Issue.record("\(forecast.outlook)")
      return
    }
    #expect(expected == today + 100)
    // 90 ± 1.28 × √90 in 90 days.
    #expect(earliest == today + 89)
    #expect(latest == today + 116)
  }

  @Test("says that it stalled where none went live for 90 days, and since when")
  func stalled() {
    let last = today - 90
    let forecast = Forecast(BurnUp([last, last - 5], total: 10), today: today)
    #expect(forecast.recent == 0)
    #expect(forecast.outlook == .stalled(since: last))
    // A day less, and there is a pace.
    let moving = Forecast(BurnUp([last + 1], total: 10), today: today)
    #expect(moving.recent == 1)
  }

  @Test("of an accelerating series takes the pace of late, not the average of all")
  func accelerating() throws {
    let early = (0..<30).map { today - 1_000 + 30 * $0 }.filter { $0 <= today - 90 }
    let late = (0..<90).flatMap { [today - $0, today - $0] }
    let forecast = Forecast(BurnUp(early + late, total: early.count + 180 + 60), today: today)
    #expect(forecast.recent == 180)
    guard case .expected(let expected, _, _) = forecast.outlook else {
      Issue.record("\(forecast.outlook)")
      return
    }
    #expect(expected == today + 30)
  }

  @Test("says so where none went live yet, and where there is nobody")
  func none() {
    #expect(Forecast(BurnUp([], total: 1_741), today: today).outlook == .none)
    #expect(Forecast(BurnUp([today + 1], total: 2), today: today).outlook == .none)
    #expect(Forecast(BurnUp([], total: 0), today: today).outlook == .nobody)
  }

  @Test("from one point has no latest day, since the pace may be chance alone")
  func onePoint() {
    let forecast = Forecast(BurnUp([today], total: 3), today: today)
    guard case .expected(let expected, let earliest?, nil) = forecast.outlook else {
      Issue.record("\(forecast.outlook)")
      return
    }
    #expect(expected == today + 180)
    #expect(earliest == today + 79)
  }

  @Test("says on which day the last one went live where all are")
  func done() {
    let forecast = Forecast(BurnUp([today - 3, today - 200], total: 2), today: today)
    #expect(forecast.outlook == .done(today - 3))
    #expect(forecast.neededPerWeek == nil)
  }

  @Test("names no day over a hundred years away")
  func horizon() {
    let forecast = Forecast(BurnUp([today], total: 1_741), today: today)
    guard case .expected(nil, _, nil) = forecast.outlook else {
      Issue.record("\(forecast.outlook)")
      return
    }
  }

  @Test("tells how many a week are needed to make the deadline, while there is time")
  func needed() throws {
    let before = Forecast(BurnUp([], total: 52), today: Forecast.deadline - 364)
    #expect(before.neededPerWeek == 1)
    #expect(Forecast(BurnUp([], total: 52), today: Forecast.deadline).neededPerWeek == nil)
    #expect(Forecast.deadline == day("2026-03-31"))
  }

  @Test("does not look beyond the day asked about")
  func future() {
    let burnUp = BurnUp([today + 5, today, today - 1], total: 3)
    #expect(Forecast(burnUp, today: today).live == 2)
    #expect([today - 2, today - 1, today, today + 5].map { burnUp.count(on: $0) } == [0, 1, 2, 3])
  }
}
