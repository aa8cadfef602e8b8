// The prefectures, their regions and the tile map.

import GovernmentCloud
import Testing

@Suite("The prefectures")
struct PrefectureTests {
  let registry = Registry.embedded()

  @Test("are 47, numbered as their codes begin")
  func numbers() {
    #expect(Prefecture.all.map(\.number) == Array(1...47))
    for prefecture in Prefecture.all {
      #expect(prefecture.code.prefectureNumber == prefecture.number)
      #expect(Prefecture(number: prefecture.number) == prefecture)
    }
    for number in [-1, 0, 48, 255] { #expect(Prefecture(number: number) == nil) }
  }

  @Test("have as many municipalities as the registry has in them, 1,741 in all", arguments: Prefecture.all)
  func municipalities(prefecture: Prefecture) {
    let count = registry.municipalityRange.count { registry.prefectureNumber(at: $0) == prefecture.number }
    #expect(count == prefecture.municipalityCount)
    #expect(Prefecture.all.reduce(0) { $0 + $1.municipalityCount } == 1741)
  }

  @Test("are the registry's organisations under the same names", arguments: Prefecture.all)
  func organisations(prefecture: Prefecture) throws {
    let index = try #require(registry.index(of: prefecture.code))
    let organisation = registry.organisation(at: index)
    #expect(organisation.name == prefecture.name)
    #expect(organisation.kana == prefecture.kana)
    #expect(organisation.romaji == prefecture.romaji)
    #expect(organisation.prefecture == prefecture)
  }

  @Test("have short names, abbreviations and names of their own")
  func names() {
    #expect(Prefecture(number: 1)?.short == "北海道")
    #expect(Prefecture(number: 13)?.short == "東京")
    #expect(Prefecture(number: 26)?.short == "京都")
    #expect(Prefecture(number: 28)?.short == "兵庫")
    #expect(Prefecture(number: 28)?.abbreviation == "HYG")
    #expect(Prefecture.all.allSatisfy { (2...3).contains($0.short.count) })
    #expect(Prefecture.all.allSatisfy { $0.abbreviation.utf8.count == 3 })
    #expect(Set(Prefecture.all.map(\.abbreviation)).count == 47)
    #expect(Set(Prefecture.all.map(\.romaji)).count == 47)
  }

  @Test(
    "are so many in each region",
    arguments: zip(Region.allCases, [1, 6, 7, 9, 7, 5, 4, 8]))
  func regions(region: Region, count: Int) {
    #expect(region.prefectures.count == count)
    #expect(Region(id: region.id) == region)
  }

  @Test("stand on 47 different tiles of a map with 10 rows and 14 columns")
  func tiles() {
    #expect(Set(Prefecture.all.map(\.tile)).count == 47)
    #expect(
      Prefecture.all.allSatisfy {
        (1...TileMap.rows).contains($0.tile.row) && (1...TileMap.columns).contains($0.tile.column)
      })
    #expect(Set(Prefecture.all.map(\.tile.row)) == Set(1...10))
    #expect(Set(Prefecture.all.map(\.tile.column)) == Set(1...14))
  }

  @Test(
    "stand beside their neighbours",
    arguments: [
      (2, 3), (3, 4), (3, 5), (4, 6), (7, 9), (8, 9), (9, 10), (10, 20), (11, 13), (12, 13), (11, 19), (14, 22),
      (15, 16),
      (16, 17), (17, 18), (19, 20), (20, 21), (21, 23), (22, 23), (24, 29), (25, 26), (26, 27), (26, 28), (27, 29),
      (28, 31), (31, 32), (31, 33), (32, 34), (33, 34), (34, 35), (36, 37), (37, 38), (38, 39), (40, 41), (40, 44),
      (41, 42), (43, 44), (43, 46), (44, 45), (45, 46),
    ])
  func neighbours(one: Int, other: Int) throws {
    let first = try #require(Prefecture(number: one)).tile
    let second = try #require(Prefecture(number: other)).tile
    #expect(abs(first.row - second.row) <= 1 && abs(first.column - second.column) <= 1)
  }
}
