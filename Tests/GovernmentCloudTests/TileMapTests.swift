// Walking the tile map of Japan.

import GovernmentCloud
import Testing

@Suite("On the tile map")
struct TileMapTests {
  @Test("a walk from any prefecture reaches all 47", arguments: Prefecture.all)
  func reachesAll(start: Prefecture) {
    var seen: Set<Int> = [start.number]
    var open = [start]
    while let prefecture = open.popLast() {
      for direction in TileMap.Direction.allCases {
        guard let next = TileMap.neighbour(of: prefecture, toward: direction) else { continue }
        if seen.insert(next.number).inserted { open.append(next) }
      }
    }
    #expect(seen.count == 47)
  }

  @Test("a step goes the way it says", arguments: Prefecture.all)
  func direction(start: Prefecture) {
    for direction in TileMap.Direction.allCases {
      guard let next = TileMap.neighbour(of: start, toward: direction) else { continue }
      let (south, east) = (next.tile.row - start.tile.row, next.tile.column - start.tile.column)
      switch direction {
      case .up: #expect(south < 0)
      case .down: #expect(south > 0)
      case .left: #expect(east < 0)
      case .right: #expect(east > 0)
      }
    }
  }

  @Test("only what lies at an edge has nothing ahead of it")
  func edges() {
    for prefecture in Prefecture.all {
      let tile = prefecture.tile
      #expect((TileMap.neighbour(of: prefecture, toward: .up) == nil) == (tile.row == 1))
      #expect((TileMap.neighbour(of: prefecture, toward: .down) == nil) == (tile.row == TileMap.rows))
      #expect((TileMap.neighbour(of: prefecture, toward: .left) == nil) == (tile.column == 1))
      #expect((TileMap.neighbour(of: prefecture, toward: .right) == nil) == (tile.column == TileMap.columns))
    }
  }

  @Test(
    "a step leads to the neighbour that one expects",
    arguments: [
      ("HKD", TileMap.Direction.down, "AOM"), ("AOM", .up, "HKD"), ("TKY", .left, "SIT"), ("HYG", .right, "KYT"),
      ("FKO", .right, "YGC"), ("YGC", .left, "FKO"), ("OIT", .right, "EHM"), ("OKN", .right, "KGS"),
      ("KGS", .left, "OKN"), ("OSK", .left, "OKY"), ("KGW", .right, "WKY"), ("NIG", .down, "GNM"),
    ])
  func steps(from: String, direction: TileMap.Direction, to: String) throws {
    let start = try #require(Prefecture.all.first { $0.abbreviation == from })
    #expect(TileMap.neighbour(of: start, toward: direction)?.abbreviation == to)
  }
}
