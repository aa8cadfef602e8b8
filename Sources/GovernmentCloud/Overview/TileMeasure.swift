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

    /// How dark the tile is: 0 for none, 1 up to a third, 2 up to two thirds, 3 for more, 4 for all; thirds in whole
    /// percent, so that the tile's figure and its shade agree.
    public var shade: Int {
      guard part > 0, whole > 0 else { return 0 }
      guard part < whole else { return 4 }
      let percent = 100 * part / whole
      return percent <= 33 ? 1 : percent <= 66 ? 2 : 3
    }

    /// The share of another whole, cut; where there is some, 1 at least.
    ///
    /// - Parameter whole: the other whole, as the requirements of one organisation.
    /// - Returns: 0 for nobody.
    public func scaled(to whole: Int) -> Int {
      part > 0 && self.whole > 0 ? max(1, part * whole / self.whole) : 0
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
