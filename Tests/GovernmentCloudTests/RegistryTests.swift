// The embedded registry agrees with what is known of Japan's municipalities.

import GovernmentCloud
import Testing

@Suite("The embedded registry")
struct RegistryTests {
  let registry = Registry.embedded()

  @Test("has 1,741 municipalities, 47 prefectures and the agency, in this order")
  func groups() {
    #expect(registry.municipalityRange == 0..<1741)
    #expect(registry.prefectureRange == 1741..<1788)
    #expect(registry.centralRange == 1788..<1789)
    #expect(registry.count == 1789)
    #expect(registry.municipalityRange.allSatisfy { registry.kind(at: $0).isMunicipality })
    #expect(registry.prefectureRange.allSatisfy { registry.kind(at: $0) == .prefecture })
    #expect(registry.centralRange.allSatisfy { registry.kind(at: $0) == .central })
  }

  @Test(
    "has so many of each kind",
    arguments: [
      (OrganisationKind.designatedCity, 20), (.coreCity, 62), (.city, 710), (.specialWard, 23), (.town, 743),
      (.village, 183), (.prefecture, 47), (.central, 1),
    ])
  func kinds(kind: OrganisationKind, count: Int) {
    #expect((0..<registry.count).count { registry.kind(at: $0) == kind } == count)
  }

  @Test("has a right check digit in every code")
  func checkDigits() {
    for index in 0..<registry.count {
      let code = registry.code(at: index)
      #expect(code.number % 10 == OrganisationCode.checkDigit(of: code.number / 10), "\(code)")
    }
  }

  @Test("has every code once, and in order within municipalities and prefectures")
  func order() {
    for range in [registry.municipalityRange, registry.prefectureRange] {
      for (left, right) in zip(range, range.dropFirst()) { #expect(registry.code(at: left) < registry.code(at: right)) }
    }
    #expect(Set((0..<registry.count).map { registry.code(at: $0) }).count == registry.count)
  }

  @Test("finds every organisation by its code, and none by a code that nobody has")
  func lookup() {
    for index in 0..<registry.count { #expect(registry.index(of: registry.code(at: index)) == index) }
    for number: UInt32 in [0, 2, 11001, 11003, 281001, 473822, 473839, 480000, 999_999] {
      #expect(registry.index(of: OrganisationCode(trusted: number)) == nil, "\(number)")
    }
  }

  @Test("repeats 25 names, 池田町 four times")
  func repeatedNames() {
    let counts = Dictionary(registry.municipalityRange.map { (registry.name(at: $0), 1) }, uniquingKeysWith: +)
    #expect(counts.values.count { $0 > 1 } == 25)
    #expect(counts["池田町"] == 4)
    #expect(counts["伊達市"] == 2)
    #expect(counts["府中市"] == 2)
    #expect(counts["美里町"] == 3)
  }

  @Test("has no name longer than seven characters")
  func longestName() {
    #expect(registry.municipalityRange.map { registry.name(at: $0).count }.max() == 7)
  }

  @Test("writes every reading in hiragana and every Latin name in ASCII")
  func wellFormed() {
    for index in 0..<registry.count {
      let organisation = registry.organisation(at: index)
      let kana = organisation.kana.unicodeScalars
      #expect(!kana.isEmpty && kana.allSatisfy { (0x3041...0x3096).contains($0.value) || $0.value == 0x30FC })
      let romaji = organisation.romaji
      #expect(romaji.first?.isUppercase == true)
      #expect(romaji.utf8.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x2D || $0 == 0x20 }, "\(romaji)")
    }
  }

  @Test("ends every municipality's name, reading and Latin name as its kind does")
  func suffixes() {
    for index in registry.municipalityRange {
      let organisation = registry.organisation(at: index)
      let (name, endings): (Character, [(String, String)]) =
        switch organisation.kind {
        case .designatedCity, .coreCity, .city: ("市", [("し", "-shi")])
        case .specialWard: ("区", [("く", "-ku")])
        case .town: ("町", [("ちょう", "-cho"), ("まち", "-machi")])
        case .village: ("村", [("むら", "-mura"), ("そん", "-son")])
        case .prefecture, .central: ("?", [])
        }
      #expect(organisation.name.last == name)
      let fits = endings.contains { organisation.kana.hasSuffix($0.0) && organisation.romaji.hasSuffix($0.1) }
      #expect(fits, "\(organisation.kana) \(organisation.romaji)")
    }
  }

  @Test("puts towns and villages into districts, or into islands that have none, and cities into none")
  func districts() {
    for index in registry.municipalityRange {
      let district = registry.district(at: index)
      switch registry.kind(at: index) {
      case .designatedCity, .coreCity, .city, .specialWard: #expect(district.isEmpty)
      case .town, .village:
        #expect(district.hasSuffix("郡") || registry.prefectureNumber(at: index) == 13, "\(registry.name(at: index))")
      case .prefecture, .central: Issue.record("no municipality")
      }
    }
    for index in registry.prefectureRange.lowerBound..<registry.count { #expect(registry.district(at: index).isEmpty) }
  }

  @Test(
    "has these rows as the official list has them",
    arguments: [
      ("011002", OrganisationKind.designatedCity, "北海道", "", "札幌市", "さっぽろし", "Sapporo-shi"),
      ("012025", .coreCity, "北海道", "", "函館市", "はこだてし", "Hakodate-shi"),
      ("013951", .town, "北海道", "虻田郡", "ニセコ町", "にせこちょう", "Niseko-cho"),
      ("024112", .village, "青森県", "上北郡", "六ヶ所村", "ろっかしょむら", "Rokkasho-mura"),
      ("082082", .city, "茨城県", "", "龍ケ崎市", "りゅうがさきし", "Ryugasaki-shi"),
      ("131016", .specialWard, "東京都", "", "千代田区", "ちよだく", "Chiyoda-ku"),
      ("134210", .village, "東京都", "", "小笠原村", "おがさわらむら", "Ogasawara-mura"),
      ("142077", .city, "神奈川県", "", "茅ヶ崎市", "ちがさきし", "Chigasaki-shi"),
      ("252018", .coreCity, "滋賀県", "", "大津市", "おおつし", "Otsu-shi"),
      ("281000", .designatedCity, "兵庫県", "", "神戸市", "こうべし", "Kobe-shi"),
      ("473821", .town, "沖縄県", "八重山郡", "与那国町", "よなぐにちょう", "Yonaguni-cho"),
      ("280003", .prefecture, "兵庫県", "", "兵庫県", "ひょうごけん", "Hyogo"),
    ])
  func row(
    code: String, kind: OrganisationKind, prefecture: String, district: String, name: String, kana: String,
    romaji: String
  ) throws {
    let index = try #require(try registry.index(of: OrganisationCode(code)))
    let organisation = registry.organisation(at: index)
    #expect(organisation.code.description == code)
    #expect(organisation.kind == kind)
    #expect(organisation.prefecture?.name == prefecture)
    #expect(organisation.district == district)
    #expect(organisation.name == name)
    #expect(organisation.kana == kana)
    #expect(organisation.romaji == romaji)
  }

  @Test("has the agency under a code of kumoban's own, in no prefecture")
  func agency() throws {
    let code = try OrganisationCode("00000")
    let agency = registry.organisation(at: try #require(registry.index(of: code)))
    #expect(agency.code.description == "000001")
    #expect(agency.kind == .central)
    #expect(agency.prefecture == nil)
    #expect(agency.name == "デジタル庁")
    #expect(agency.kana == "でじたるちょう")
    #expect(agency.romaji == "Digital Agency")
  }
}
