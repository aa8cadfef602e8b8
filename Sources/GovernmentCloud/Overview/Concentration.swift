// How much rests on one provider, and on one integrator: so that one lock-in isn't traded for another.

/// How much rests on the largest provider and on the largest integrator.
public struct Concentration: Sendable {
  /// The largest of several.
  public struct Largest<Value: Hashable & Sendable>: Hashable, Sendable {
    /// Which one it is; the first of those that are as large.
    public var value: Value
    /// How many organisations it has.
    public var count: Int
    /// How many others are as large.
    public var ties: Int
    /// Its share of the organisations of which is known whom they have.
    public var share: Share
  }

  /// How many organisations there are.
  public let total: Int
  /// How many of them have a provider.
  public let providerKnown: Int
  /// Of how many the integrator is known.
  public let integratorKnown: Int
  /// The largest provider, nil where nobody has one.
  public let provider: Largest<Provider>?
  /// The largest integrator, nil where none is known.
  public let integrator: Largest<String>?

  /// Finds the largest ones.
  ///
  /// - Parameters:
  ///   - rollout: the state.
  ///   - rows: the organisations, by index, each once.
  public init(_ rollout: Rollout, rows: [Int]) {
    var counts = [Int](repeating: 0, count: Provider.allCases.count)
    for row in rows { if let provider = rollout[row].provider { counts[Int(provider.rawValue)] += 1 } }
    let providers = Provider.allCases.map { ($0, counts[Int($0.rawValue)]) }
    let legacy = LegacyFigures(rollout, rows: rows)
    self.init(providers: providers, legacy)
  }

  /// Finds the largest ones, where the legacy is counted already.
  ///
  /// - Parameters:
  ///   - providers: how many organisations each provider has.
  ///   - legacy: the same organisations' legacy.
  public init(providers: [(Provider, Int)], _ legacy: LegacyFigures) {
    total = legacy.total
    providerKnown = providers.reduce(0) { $0 + $1.1 }
    integratorKnown = legacy.integratorKnown
    provider = Self.largest(providers)
    integrator = Self.largest(legacy.integrators.map { ($0.name, $0.count) })
  }

  private static func largest<Value>(_ counts: [(Value, Int)]) -> Largest<Value>? {
    let most = counts.map(\.1).max() ?? 0
    guard let first = counts.first(where: { $0.1 == most }),
      let share = Share(most, of: counts.reduce(0) { $0 + $1.1 })
    else { return nil }
    return Largest(value: first.0, count: most, ties: counts.count { $0.1 == most } - 1, share: share)
  }
}
