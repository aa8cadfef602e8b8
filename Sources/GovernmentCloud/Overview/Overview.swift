// The overview: how some organisations stand on a day, at a glance.

/// How some organisations stand on a day, at a glance.
///
/// It follows from the state alone: asked of the state as of a day, it is the overview of that day.
public struct Overview: Sendable {
  /// The day on which it holds.
  public let today: Day
  /// Of whom it is, by index.
  public let rows: [Int]
  /// The figures of all of them.
  public let total: GroupFigures
  /// How many requirements the catalogue has.
  public let requirements: Int
  /// How many reached each milestone.
  public let funnel: Funnel
  /// How many were in production on each day.
  public let burnUp: BurnUp
  /// Whether the deadline will be met.
  public let forecast: Forecast
  /// What needs somebody.
  public let attention: Attention
  private let prefectures: [GroupFigures]

  /// The overview of some organisations.
  ///
  /// - Parameters:
  ///   - rollout: the state.
  ///   - rows: the organisations, by index; every figure is of them.
  ///   - assessment: the state, weighed on the day that it is.
  ///   - patience: after so many days without a change a trial stands still.
  ///   - secondsFromGreenwich: the local zone.
  public init(
    of rollout: Rollout, rows: [Int], _ assessment: Assessment, patience: Int = Attention.patience,
    secondsFromGreenwich: Int64
  ) {
    today = assessment.today
    self.rows = rows
    requirements = rollout.catalogue.count
    var total = GroupFigures()
    var prefectures = [GroupFigures](repeating: GroupFigures(), count: Prefecture.all.count)
    var funnel = Funnel()
    var attention = Attention()
    var days: [Day] = []
    let regions = Prefecture.all.map(\.region)
    for index in rows {
      let record = rollout[index]
      let outstanding = assessment.outstandingTotal(in: record)
      total.add(record, outstanding: outstanding)
      let place = rollout.registry.prefectureNumber(at: index) - 1
      let isPlaced = prefectures.indices.contains(place)
      if isPlaced { prefectures[place].add(record, outstanding: outstanding) }
      funnel.add(record, in: isPlaced ? regions[place] : nil)
      if let day = record.liveSince { days.append(day) }
      attention.look(
        at: index, record, today: today, patience: patience, secondsFromGreenwich: secondsFromGreenwich)
    }
    attention.sort()
    let counts = assessment.blockers(among: rows.lazy.map { rollout[$0] })
    attention.blockers = counts.indices.filter { counts[$0] > 0 }
      .sorted { (-counts[$0], $0) < (-counts[$1], $1) }
      .prefix(Attention.blockerCount)
      .map { Attention.Blocker(position: $0, count: counts[$0]) }
    self.total = total
    self.prefectures = prefectures
    self.funnel = funnel
    self.attention = attention
    burnUp = BurnUp(days, total: rows.count)
    forecast = Forecast(burnUp, today: today)
  }

  /// The figures of a prefecture's organisations among the rows.
  public subscript(prefecture: Prefecture) -> GroupFigures { prefectures[prefecture.number - 1] }
}
