// Going through the days: the state as of another one is asked for, and shown.

import GovernmentCloud
import Terminal

extension ConsoleState {
  /// Asks for the day that is to be shown; from the past Enter leads back to today.
  mutating func startTravel() {
    overlay = .day(
      DayPrompt(
        milestone: nil, targets: Targets(indices: [], hidden: 0),
        field: TextField(session.time.today.description, limit: 40)))
  }

  /// Goes some steps through the days; what would be later than today is today.
  mutating func travel(steps count: Int) -> [Effect] {
    step.day(from: session.today, steps: count).map { travel(to: $0) } ?? []
  }

  /// Asks for the state as of a day.
  mutating func travel(to day: Day) -> [Effect] {
    let target = day < session.time.today ? day : nil
    return target == session.asOf ? [] : [.travel(to: target)]
  }

  /// Steps by the next unit from now on.
  mutating func turnStep() {
    let all = TimeStep.allCases
    let place = all.firstIndex(of: step) ?? 0
    step = all[(place + 1) % all.count]
    message = .step(step)
  }

  /// Shows the state as of a day; cursors, filter and marks stay.
  mutating func arrive(on day: Day?, _ rollout: Rollout, _ readOnly: ReadOnly?) -> [Effect] {
    session.asOf = day
    session.readOnly = day.map(ReadOnly.past) ?? readOnly
    assessment = rollout.assessment(on: session.today)
    take(rollout, newest: [])
    setFilter(municipalities.filterText)
    refreshRows()
    history = HistoryState()
    organisation?.history = HistoryState()
    message = .travelled(day, step)
    return historyEffects()
  }
}
