// How many reached each milestone: of all, of the trial, by provider and by region.

/// How many reached each milestone.
public struct Funnel: Hashable, Sendable {
  /// Of whom it is counted.
  public enum Scope: Hashable, Sendable {
    /// All of the rows.
    case all
    /// Those that take part in the trial, or did.
    case trial
    /// Those of a provider; nil for those that have none.
    case provider(Provider?)
    /// Those of a region.
    case region(Region)

    /// All scopes, in the order in which they are shown.
    public static let allCases: [Scope] =
      [.all, .trial] + Provider.allCases.map { .provider($0) } + [.provider(nil)] + Region.allCases.map { .region($0) }

    /// The terms that ask for its organisations in a query; empty where there are none to ask for.
    public var terms: String {
      switch self {
      case .all: ""
      case .trial: "-status:not-in-trial"
      case .provider(let provider): "provider:\(provider?.id ?? "none")"
      case .region(let region): "region:\(region.id)"
      }
    }
  }

  private var counts: [Scope: Int] = [:]
  private var reached: [Scope: [Int]] = [:]

  /// A funnel of nobody.
  init() {}

  /// How many organisations a scope has: the denominator.
  public func count(in scope: Scope) -> Int { counts[scope] ?? 0 }

  /// How many reached a milestone, as the query `milestone:` finds them.
  public func reached(_ milestone: Milestone, in scope: Scope) -> Int { reached[scope]?[milestone.index] ?? 0 }

  /// Counts one organisation in.
  mutating func add(_ record: Record, in region: Region?) {
    var scopes = [Scope.all, .provider(record.provider)]
    if record.isInTrial { scopes.append(.trial) }
    if let region { scopes.append(.region(region)) }
    let milestones = record.reached.pairs.map(\.milestone.index)
    for scope in scopes {
      counts[scope, default: 0] += 1
      guard !milestones.isEmpty else { continue }
      for index in milestones {
        reached[scope, default: [Int](repeating: 0, count: Milestone.allCases.count)][index] += 1
      }
    }
  }
}
