// Who works here, when, in which language and on what kind of terminal: what the console is told from outside.

import GovernmentCloud

/// The two languages of the interface.
public enum Language: String, CaseIterable, Sendable {
  /// English.
  case english = "en"
  /// Japanese.
  case japanese = "ja"
}

/// The local time: what the clock says, and how far it is from Greenwich.
public struct LocalTime: Hashable, Sendable {
  /// The moment.
  public var now: Timestamp
  /// The zone's seconds east of Greenwich.
  public var secondsFromGreenwich: Int64

  /// A local time.
  ///
  /// - Parameters:
  ///   - now: the moment.
  ///   - secondsFromGreenwich: the zone's seconds east of Greenwich.
  public init(now: Timestamp, secondsFromGreenwich: Int64) {
    self.now = now
    self.secondsFromGreenwich = secondsFromGreenwich
  }

  /// The seconds until the next civil day begins, 1 to 86,400.
  public var secondsToMidnight: Int {
    let next = Int64(today.number + 1) * 86_400 - secondsFromGreenwich
    return Int(next - now.seconds)
  }

  /// The civil day.
  public var today: Day { now.day(secondsFromGreenwich: secondsFromGreenwich) }

  /// A moment's civil day here.
  public func day(of moment: Timestamp) -> Day { moment.day(secondsFromGreenwich: secondsFromGreenwich) }

  /// A moment's day and time here, `2026-11-22 14:31`.
  public func stamp(of moment: Timestamp) -> String { "\(day(of: moment)) \(clock(of: moment))" }

  /// A moment in eleven cells: `11-22 14:31` within this year, `2025-11-22` before.
  public func shortStamp(of moment: Timestamp) -> String {
    let day = day(of: moment)
    return day.date.year == today.date.year ? "\(day.description.dropFirst(5)) \(clock(of: moment))" : day.description
  }

  /// A moment's hour and minute here, `14:31`.
  public func clock(of moment: Timestamp) -> String { moment.clock(secondsFromGreenwich: secondsFromGreenwich) }
}

/// Why nothing can be changed.
public enum ReadOnly: Hashable, Sendable {
  /// It was asked for.
  case asked
  /// The store can't be written; the text says why.
  case store(String)
  /// What is shown is the past.
  case past(Day)
}

/// How far one step through the days goes.
public enum TimeStep: CaseIterable, Hashable, Sendable {
  /// One day.
  case day
  /// Seven days.
  case week
  /// To the same day of the next month, or its last one.
  case month

  /// The day so many steps later.
  ///
  /// - Parameters:
  ///   - day: where the steps begin.
  ///   - count: how many; negative ones go back.
  /// - Returns: the day, from year 1 to 9999; nil beyond.
  public func day(from day: Day, steps count: Int) -> Day? {
    switch self {
    case .day: day + count
    case .week: day + 7 * count
    case .month: DayInput(today: day).day(from: "\(count < 0 ? "-" : "+")\(abs(count))m")
    }
  }
}

/// What the console is told from outside.
public struct Session: Sendable {
  /// Who works here.
  public var `operator`: String
  /// The language of the interface.
  public var language: Language
  /// The local time; the executable keeps it current.
  public var time: LocalTime
  /// Why nothing can be changed, nil where it can.
  public var readOnly: ReadOnly?
  /// The day that is shown, nil for now.
  public var asOf: Day?
  /// How styles come out.
  public var theme: Theme

  /// What the console is told from outside.
  public init(
    operator: String, language: Language, time: LocalTime, readOnly: ReadOnly? = nil, asOf: Day? = nil, theme: Theme
  ) {
    self.operator = `operator`
    self.language = language
    self.time = time
    self.readOnly = readOnly
    self.asOf = asOf
    self.theme = theme
  }

  /// The day against which things are due: the day shown, or today.
  public var today: Day { asOf ?? time.today }

  /// The interface's words.
  var wording: Wording { Wording(language: language) }
}
