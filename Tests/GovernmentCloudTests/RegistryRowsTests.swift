// A registry can be built from any rows.

import GovernmentCloud
import Testing

@Suite("A registry built from rows")
struct RegistryRowsTests {
  private func row(_ number: UInt32, _ kind: OrganisationKind, _ name: String) -> Registry.Row {
    Registry.Row(
      code: OrganisationCode(trusted: number), kind: kind, prefecture: 28, district: "仮郡", name: name, kana: "かり",
      romaji: "Kari")
  }

  @Test("puts municipalities first, then prefectures, then central bodies, each by code")
  func order() throws {
    let registry = try Registry(rows: [
      row(1, .central, "庁"), row(30, .village, "村"), row(10, .prefecture, "県"), row(20, .city, "市"),
      row(5, .prefecture, "府"),
    ])
    #expect((0..<registry.count).map { registry.name(at: $0) } == ["市", "村", "府", "県", "庁"])
    #expect(registry.municipalityRange == 0..<2)
    #expect(registry.prefectureRange == 2..<4)
    #expect(registry.centralRange == 4..<5)
    for index in 0..<registry.count { #expect(registry.index(of: registry.code(at: index)) == index) }
    #expect(registry.index(of: OrganisationCode(trusted: 6)) == nil)
  }

  @Test("is the embedded one again, when it is built from all rows of that, shuffled")
  func roundTrip() throws {
    let embedded = Registry.embedded()
    // 1,789 is prime, so that these are all rows.
    let shuffled = (0..<embedded.count).map { embedded.organisation(at: $0 * 1000 % embedded.count) }
    let built = try Registry(
      rows: shuffled.map {
        Registry.Row(
          code: $0.code, kind: $0.kind, prefecture: $0.prefecture?.number ?? 0, district: $0.district, name: $0.name,
          kana: $0.kana, romaji: $0.romaji)
      })
    #expect(built.count == embedded.count)
    for index in 0..<built.count {
      let (left, right) = (built.organisation(at: index), embedded.organisation(at: index))
      #expect(left.code == right.code)
      #expect(left.kind == right.kind)
      #expect(left.prefecture == right.prefecture)
      #expect(left.district == right.district)
      #expect(left.name == right.name)
      #expect(left.kana == right.kana)
      #expect(left.romaji == right.romaji)
    }
  }

  @Test("may be empty")
  func empty() throws {
    let registry = try Registry(rows: [])
    #expect(registry.count == 0)
    #expect(registry.index(of: OrganisationCode(trusted: 281_000)) == nil)
    #expect(SearchIndex(registry).matches("kobe").count == 0)
  }

  @Test("is refused where a code comes twice, even under two kinds")
  func duplicate() {
    let code = OrganisationCode(trusted: 20)
    #expect(throws: Registry.Fault.duplicate(code)) {
      try Registry(rows: [row(20, .city, "市"), row(10, .city, "市"), row(20, .prefecture, "県")])
    }
  }

  @Test("is refused where a text is longer, or a prefecture's number greater, than a row has room for")
  func ranges() {
    let code = OrganisationCode(trusted: 20)
    #expect(throws: Registry.Fault.tooLong(code)) {
      try Registry(rows: [row(20, .city, String(repeating: "市", count: 22_000))])
    }
    var far = row(20, .city, "市")
    far.prefecture = 256
    let rows = [far]
    #expect(throws: Registry.Fault.prefecture(code)) { try Registry(rows: rows) }
  }
}
