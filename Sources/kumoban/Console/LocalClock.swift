// The local time for a console, which asks for it with every key.

import Console
import Glibc
import GovernmentCloud

/// Tells the local time; how far it is from Greenwich is asked once a quarter of an hour, for it never changes between.
struct LocalClock {
  private var secondsFromGreenwich: Int64 = 0
  private var quarter: Int64 = -1

  /// The local time now.
  mutating func now() -> LocalTime {
    let seconds = Int64(time(nil))
    guard seconds / 900 == quarter else {
      let local = Workplace.localTime()
      quarter = local.now.seconds / 900
      secondsFromGreenwich = local.secondsFromGreenwich
      return local
    }
    return LocalTime(now: Timestamp(seconds: seconds), secondsFromGreenwich: secondsFromGreenwich)
  }
}
