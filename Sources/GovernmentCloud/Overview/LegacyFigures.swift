// What is left behind: counts of media, hosting, build and integrators, each with of how many it is known.

/// What organisations leave behind, counted; of how many something is known stands beside each count.
public struct LegacyFigures: Sendable {
  /// An integrator with its organisations.
  public struct Integrator: Hashable, Sendable {
    /// The name as most write it.
    public var name: String
    /// How many organisations it has.
    public var count: Int
  }

  /// How many organisations there are.
  public let total: Int
  /// Of how many the media in use are known.
  public internal(set) var mediaKnown = 0
  /// Of how many the hosting is known.
  public internal(set) var hostingKnown = 0
  /// Of how many the build is known.
  public internal(set) var buildKnown = 0
  /// Of how many the integrator is known.
  public internal(set) var integratorKnown = 0
  /// The integrators, that with most organisations first, then by name; names that differ in width or case are one.
  public internal(set) var integrators: [Integrator] = []
  private var media = [Int](repeating: 0, count: Medium.allCases.count)
  private var hosting = [Int](repeating: 0, count: Hosting.allCases.count)
  private var build = [Int](repeating: 0, count: Build.allCases.count)

  /// Counts what organisations leave behind.
  ///
  /// - Parameters:
  ///   - rollout: the state.
  ///   - rows: the organisations, by index, each once.
  public init(_ rollout: Rollout, rows: [Int]) {
    total = rows.count
    var names: [String: Int] = [:]
    for row in rows {
      let legacy = rollout[row].legacy
      guard legacy != .unknown else { continue }
      if let found = legacy.media {
        mediaKnown += 1
        for medium in found.all { media[Int(medium.rawValue)] += 1 }
      }
      if let found = legacy.hosting {
        hostingKnown += 1
        hosting[Int(found.rawValue)] += 1
      }
      if let found = legacy.build {
        buildKnown += 1
        build[Int(found.rawValue)] += 1
      }
      if let name = legacy.integrator {
        integratorKnown += 1
        names[name, default: 0] += 1
      }
    }
    integrators = Self.merged(names)
  }

  /// How many organisations still use a medium.
  public func count(of medium: Medium) -> Int { media[Int(medium.rawValue)] }

  /// How many organisations have a hosting.
  public func count(of hosting: Hosting) -> Int { self.hosting[Int(hosting.rawValue)] }

  /// How many organisations have a build.
  public func count(of build: Build) -> Int { self.build[Int(build.rawValue)] }

  /// Names that are one when they are searched for are one integrator, under the spelling that most use.
  private static func merged(_ names: [String: Int]) -> [Integrator] {
    let spellings = Dictionary(grouping: names) { FoldedText($0.key).plain }
    return spellings.values.compactMap { spellings in
      let sorted = spellings.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      return sorted.first.map { Integrator(name: $0.key, count: sorted.reduce(0) { $0 + $1.value }) }
    }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}
