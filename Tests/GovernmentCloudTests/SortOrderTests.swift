// Rows stand in the order asked for, and those without a value come last in either direction.

import GovernmentCloud
import Testing

@Suite("Rows sorted by")
struct SortOrderTests {
  private static let office = QueryMatchingTests.office
  private static let rows: [OrganisationCode] = [.morioka, .kawajima, .misato, .otsu, .kobe, .kurashiki, .takamatsu]

  private func sorted(_ key: SortKey, reversed: Bool = false) -> [OrganisationCode] {
    Self.office.rollout.sorted(
      Office.indices(Self.rows), by: SortOrder(key: key, isReversed: reversed), today: Self.office.today
    )
    .map { Office.registry.code(at: $0) }
  }

  @Test("code keep the order in which they came, or turn it round")
  func code() {
    #expect(sorted(.code) == Self.rows)
    #expect(sorted(.code, reversed: true) == Self.rows.reversed())
    #expect(SortOrder() == SortOrder(key: .code, isReversed: false))
  }

  @Test("name go by the reading")
  func name() {
    #expect(sorted(.name) == [.otsu, .kawajima, .kurashiki, .kobe, .takamatsu, .misato, .morioka])
    #expect(sorted(.name, reversed: true) == sorted(.name).reversed())
  }

  @Test("provider have those without one last, in the order in which they came")
  func provider() {
    let none: [OrganisationCode] = [.morioka, .kawajima, .misato, .kurashiki, .takamatsu]
    #expect(sorted(.provider) == [.kobe, .otsu] + none)
    #expect(sorted(.provider, reversed: true) == [.otsu, .kobe] + none)
  }

  @Test("trial have the furthest first")
  func trial() {
    #expect(sorted(.trial) == [.kawajima, .misato, .kobe, .morioka, .kurashiki, .takamatsu, .otsu])
    #expect(sorted(.trial, reversed: true) == [.morioka, .kurashiki, .takamatsu, .kobe, .kawajima, .misato, .otsu])
  }

  @Test("due day have the earliest first")
  func due() {
    let none: [OrganisationCode] = [.kawajima, .misato, .otsu, .kobe, .kurashiki]
    #expect(sorted(.due) == [.takamatsu, .morioka] + none)
    #expect(sorted(.due, reversed: true) == [.morioka, .takamatsu] + none)
  }

  @Test("last change have the latest first")
  func updated() {
    #expect(sorted(.updated) == [.morioka, .kawajima, .otsu, .kurashiki, .kobe, .takamatsu, .misato])
    #expect(sorted(.updated, reversed: true) == [.kobe, .takamatsu, .morioka, .kawajima, .otsu, .kurashiki, .misato])
  }

  @Test("anything are the same rows", arguments: SortKey.allCases)
  func same(key: SortKey) {
    for isReversed in [false, true] {
      let all = Array(Office.registry.municipalityRange)
      let sorted = Self.office.rollout.sorted(
        all, by: SortOrder(key: key, isReversed: isReversed), today: Self.office.today)
      #expect(sorted.sorted() == all)
    }
    #expect(Self.office.rollout.sorted([], by: SortOrder(key: key), today: Self.office.today) == [])
  }
}
