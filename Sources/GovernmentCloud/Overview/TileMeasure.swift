// What the tiles of the map show.

/// What the tiles of the map show of a prefecture.
public enum TileMeasure: String, CaseIterable, Hashable, Sendable {
  /// The share with a provider.
  case provider
  /// The share in the trial.
  case trial
  /// The share in production.
  case live
  /// Outstanding requirements per municipality.
  case outstanding
  /// The share that is blocked.
  case blocked

  /// A measured value: so many of so many.
  public struct Value: Hashable, Sendable {
    /// The numerator.
    public let part: Int
    /// The denominator; 0 where there is nobody to be measured.
    public let whole: Int

    /// So many of so many; neither is negative.
    public init(part: Int, whole: Int) {
      self.part = part
      self.whole = whole
    }

    /// How dark the tile is: 0 for none, 1 up to a third, 2 up to two thirds, 3 for more, 4 for all.
    public var shade: Int {
      guard part > 0, whole > 0 else { return 0 }
      return part >= whole ? 4 : 1 + min(2, 3 * part / whole)
    }

    /// The share in percent, 1 at least where there are some, and 99 at most where not all; nil for nobody.
    public var percent: Int? {
      guard whole > 0 else { return nil }
      guard part > 0, part < whole else { return part > 0 ? 100 : 0 }
      return max(1, min(99, (200 * part + whole) / (2 * whole)))
    }
  }

  /// Measures a group.
  ///
  /// - Parameters:
  ///   - figures: the group's figures.
  ///   - requirements: how many requirements the catalogue has.
  /// - Returns: so many of so many organisations; of ``outstanding``, so many of all requirements of all of them.
  public func value(of figures: GroupFigures, requirements: Int) -> Value {
    switch self {
    case .provider: Value(part: figures.provided, whole: figures.count)
    case .trial: Value(part: figures.inTrial, whole: figures.count)
    case .live: Value(part: figures.live, whole: figures.count)
    case .outstanding: Value(part: figures.outstanding, whole: figures.count * requirements)
    case .blocked: Value(part: figures.blocked, whole: figures.count)
    }
  }
}
