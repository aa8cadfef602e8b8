// What running the systems cost before and now, and what was saved of it.

/// What running the systems cost before and now: only organisations count of which both is known; the others are counted.
public struct CostFigures: Sendable {
  /// The cost target in percent: running costs are to fall at least so far below those of FY2018.
  ///
  /// Source: the programme's target, at least 30 percent below FY2018.
  public static let targetPercent = 30

  /// One organisation's share, as an extreme.
  public struct Extreme: Hashable, Sendable {
    /// The organisation, by index.
    public var row: Int
    /// What it saved of its cost before.
    public var saved: Share
  }

  /// The figures of some organisations.
  public struct Group: Hashable, Sendable {
    /// How many organisations there are.
    public var total = 0
    /// Of how many the cost before and the cost now are known.
    public var known = 0
    /// What those cost before, in yen a year.
    public var before = 0
    /// What those cost now, in yen a year.
    public var now = 0
    /// How many of them reach the target.
    public var reached = 0
    /// The middle one of what each saved, in thousandths; of an even number the mean of both in the middle.
    public var medianPerMille: Int?
    /// Who saved least of it; the first one in code order of those that saved the same.
    public var least: Extreme?
    /// Who saved most of it; the first one in code order of those that saved the same.
    public var most: Extreme?

    /// The figures of nobody.
    public init() {}

    /// Of how many something is missing.
    public var unknown: Int { total - known }

    /// What was saved, in yen a year; negative where it costs more now.
    public var saved: Int { before - now }

    /// What was saved of the cost before, all together; nil where nothing is known.
    public var share: Share? { Share(saved, of: before) }

    /// Whether all together reach the target; nil where nothing is known.
    public var reachesTarget: Bool? { share?.reaches(percent: CostFigures.targetPercent) }
  }

  /// All of them.
  public let all: Group
  /// By provider, those without one last.
  public let providers: [(provider: Provider?, group: Group)]
  /// By size class, which is the kind of organisation.
  public let kinds: [(kind: OrganisationKind, group: Group)]
  /// By prefecture, in the order of their numbers; central bodies have none.
  public let prefectures: [(prefecture: Prefecture, group: Group)]

  /// Adds up what organisations cost.
  ///
  /// - Parameters:
  ///   - rollout: the state.
  ///   - rows: the organisations, by index, each once.
  public init(_ rollout: Rollout, rows: [Int]) {
    let rows = rows.sorted()
    let registry = rollout.registry
    all = Group(rollout, rows)
    let groups: [Provider?] = Provider.allCases + [nil]
    let byProvider = Dictionary(grouping: rows) { rollout[$0].provider }
    providers = groups.compactMap { provider in
      byProvider[provider].map { (provider, Group(rollout, $0)) }
    }
    let byKind = Dictionary(grouping: rows, by: registry.kind(at:))
    kinds = OrganisationKind.allCases.compactMap { kind in byKind[kind].map { (kind, Group(rollout, $0)) } }
    let byPrefecture = Dictionary(grouping: rows, by: registry.prefectureNumber(at:))
    prefectures = Prefecture.all.compactMap { prefecture in
      byPrefecture[prefecture.number].map { (prefecture, Group(rollout, $0)) }
    }
  }
}

extension CostFigures.Group {
  /// The figures of organisations in code order.
  fileprivate init(_ rollout: Rollout, _ rows: [Int]) {
    self.init()
    total = rows.count
    var shares: [CostFigures.Extreme] = []
    for row in rows {
      guard let pair = rollout[row].cost.pair,
        let saved = Share(pair.before.amount - pair.now.amount, of: pair.before.amount)
      else { continue }
      known += 1
      before += pair.before.amount
      now += pair.now.amount
      if saved.reaches(percent: CostFigures.targetPercent) { reached += 1 }
      shares.append(CostFigures.Extreme(row: row, saved: saved))
    }
    shares.sort { $0.saved == $1.saved ? $0.row < $1.row : $0.saved < $1.saved }
    guard let first = shares.first, let last = shares.last else { return }
    least = first
    most = shares.first { !($0.saved < last.saved) }
    let (low, high) = (shares[(shares.count - 1) / 2].saved, shares[shares.count / 2].saved)
    medianPerMille = low.meanPerMille(with: high)
  }
}
