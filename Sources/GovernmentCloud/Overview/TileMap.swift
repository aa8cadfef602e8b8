// The tile map of Japan: who stands where, and who is next in a direction.

/// The tile map of Japan.
public enum TileMap {
  /// How many rows of tiles there are.
  public static let rows = 10
  /// How many columns of tiles there are.
  public static let columns = 14

  /// A way to walk.
  public enum Direction: CaseIterable, Hashable, Sendable {
    /// North.
    case up
    /// South.
    case down
    /// West.
    case left
    /// East.
    case right
  }

  /// The prefecture to which a step leads.
  ///
  /// The nearest one ahead is taken: what lies straight ahead before what lies aside, for which a row or column aside counts
  /// as two ahead. Where nothing lies ahead, as north of Hokkaido, there is none.
  ///
  /// - Parameters:
  ///   - prefecture: where the step begins.
  ///   - direction: where it goes.
  /// - Returns: the next prefecture, nil at the edge.
  public static func neighbour(of prefecture: Prefecture, toward direction: Direction) -> Prefecture? {
    let from = prefecture.tile
    func distance(_ tile: Prefecture.Tile) -> (ahead: Int, aside: Int) {
      let (south, east) = (tile.row - from.row, tile.column - from.column)
      return switch direction {
      case .up: (-south, abs(east))
      case .down: (south, abs(east))
      case .left: (-east, abs(south))
      case .right: (east, abs(south))
      }
    }
    func cost(_ candidate: Prefecture) -> (Int, Int, Int) {
      let (ahead, aside) = distance(candidate.tile)
      return (ahead + 2 * aside, aside, candidate.number)
    }
    return Prefecture.all.filter { distance($0.tile).ahead > 0 }.min { cost($0) < cost($1) }
  }
}
