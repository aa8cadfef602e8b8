// Moments are read and shown in universal time, and fall on days and minutes of a zone.

import GovernmentCloud
import Testing

@Suite("A moment")
struct TimestampTests {
  @Test(
    "is what its twenty characters say",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2026-11-22T05:31:07Z", 1_795_325_467), ("1969-12-31T23:59:59Z", -1),
      ("2000-02-29T12:00:00Z", 951_825_600), ("9999-12-31T23:59:59Z", 253_402_300_799),
    ] as [(String, Int64)])
  func forms(iso: String, seconds: Int64) {
    #expect(Timestamp(iso: iso)?.seconds == seconds)
    #expect(Timestamp(seconds: seconds).description == iso)
  }

  @Test("comes back from its characters, at any second of any day")
  func roundTrip() {
    var faults: [Int64] = []
    for seconds in stride(from: Int64(-30_000_000_000), through: 30_000_000_000, by: 7_777_777) {
      let moment = Timestamp(seconds: seconds)
      if Timestamp(iso: moment.description) != moment { faults.append(seconds) }
    }
    #expect(faults == [])
  }

  @Test(
    "is not read from anything else",
    arguments: [
      "", "2026-11-22", "2026-11-22T05:31:07", "2026-11-22 05:31:07Z", "2026-11-22T05:31:07z", "2026-11-22T24:00:00Z",
      "2026-11-22T05:60:00Z", "2026-11-22T05:31:60Z", "2026-02-30T05:31:07Z", "2026-11-22T05:31:07+",
      "2026-11-22T0５:31Z",
      "2026-11-22T-5:31:07Z", "2026-11-22T05-31-07Z", "2026-11-22T05:31:07.0Z",
    ])
  func malformed(iso: String) {
    #expect(Timestamp(iso: iso) == nil)
  }

  @Test(
    "falls on the day that it is in Japan, unless another zone is meant",
    arguments: [
      ("2026-11-22T05:31:00Z", "2026-11-22", "14:31"), ("2026-11-22T14:59:59Z", "2026-11-22", "23:59"),
      ("2026-11-22T15:00:00Z", "2026-11-23", "00:00"), ("1969-12-31T14:59:59Z", "1969-12-31", "23:59"),
      ("1969-12-31T15:00:00Z", "1970-01-01", "00:00"),
    ])
  func japan(iso: String, date: String, clock: String) {
    let moment = moment(iso)
    #expect(moment.day().description == date)
    #expect(moment.clock() == clock)
  }

  @Test("falls on an earlier day west of Greenwich")
  func west() {
    let moment = moment("2026-11-22T05:31:00Z")
    #expect(moment.day(secondsFromGreenwich: -6 * 3_600).description == "2026-11-21")
    #expect(moment.clock(secondsFromGreenwich: -6 * 3_600) == "23:31")
    #expect(moment.day(secondsFromGreenwich: 0).description == "2026-11-22")
  }

  @Test("comes before a later one")
  func order() {
    #expect(moment("2026-11-22T05:31:07Z") < moment("2026-11-22T05:31:08Z"))
    #expect(!(moment("2026-11-22T05:31:07Z") < moment("2026-11-22T05:31:07Z")))
  }
}
