// The local time tells how long the day will last.

import GovernmentCloud
import Testing

@testable import Console

@Suite("The local time")
struct LocalTimeTests {
  @Test(
    "tells the seconds until the next day begins here",
    arguments: [
      ("2026-11-22T15:00:00Z", 9, 86_400), ("2026-11-22T14:59:59Z", 9, 1), ("2026-11-22T00:00:00Z", 0, 86_400),
      ("2026-11-22T23:59:00Z", 0, 60), ("2026-11-22T03:00:00Z", -5, 7_200),
    ])
  func midnight(iso: String, hours: Int64, seconds: Int) throws {
    let now = try #require(Timestamp(iso: iso))
    #expect(LocalTime(now: now, secondsFromGreenwich: hours * 3_600).secondsToMidnight == seconds)
  }
}
