// A query finds those who meet it, and nobody else.

import GovernmentCloud
import Testing

@Suite("A query finds")
struct QueryMatchingTests {
  /// Kobe's agreement is marked, Kurashiki is blocked, Takamatsu is late, Morioka is planned, Kawajima left.
  static let office: Office = {
    var office = Office()
    do throws(Refusal) {
      office.now = moment("2026-11-10T05:31:00Z")
      try office.act(.mark(.agreement, on: day("2022-04-01"), terms: MarkTerms()), on: .kobe)
      try office.act(.plan(.agreement, on: day("2026-11-15")), on: .takamatsu)
      let kobe = LegacyStep(
        integrator: .set("ＮＥＣソリューション"), hosting: .set(.ownPremises), build: .set(.customised),
        media: .set(Media([.floppy, .usb])))
      try office.act(.legacy(kobe), on: .kobe)
      office.now = moment("2026-11-22T05:31:00Z")
      try office.act(.block(reason: "no line"), on: .kurashiki)
      try office.act(.plan(.agreement, on: day("2026-12-01")), on: .morioka)
      try office.act(.withdraw(reason: "merged"), on: .kawajima)
      try office.act(.assign(.sakura), on: .otsu)
      try office.act(.legacy(LegacyStep(integrator: .set("NTT Data"), media: .set(Media()))), on: .otsu)
    } catch {
      Issue.record("\(error)")
    }
    return office
  }()

  private func found(_ text: String, rollout: Rollout = office.rollout) throws -> [Int] {
    var scope = Query.Scope(
      rollout: rollout, today: day("2026-11-22"), secondsFromGreenwich: Timestamp.japan,
      index: Self.index)
    return try Query(parsing: text, today: scope.today, catalogue: .embedded).matches(in: &scope)
  }

  private static let index = SearchIndex(Office.registry)

  private func codes(_ text: String) throws -> [OrganisationCode] {
    try found(text).map { Office.registry.code(at: $0) }
  }

  @Test("every municipality where it asks for nothing")
  func everything() throws {
    #expect(try found("") == Array(0..<1_741))
    #expect(Query.everything.terms == [])
  }

  @Test("Kobe first, in each of three scripts and by code", arguments: ["kobe", "神戸", "こうべ", "281000", "Ｋｏｂｅ"])
  func kobe(word: String) throws {
    #expect(try codes(word).first == .kobe)
  }

  @Test(
    "those whom these terms mean",
    arguments: [
      ("provider:aws", [.kobe]), ("provider:sakura", [.otsu]), ("provider:aws,sakura", [.otsu, .kobe]),
      ("status:live", [.misato]), ("status:withdrawn", [.kawajima]), ("status:in-progress", [.kobe]),
      ("blocked", [.kurashiki]), ("overdue", [.takamatsu]), ("milestone:agreement", [.kobe]),
      ("milestone:cutover", [.kawajima, .misato]), ("next:environment", [.kobe]), ("next:parallel", [.misato]),
      ("proposal:7", [.kawajima, .misato]), ("due<2026-11-22", [.takamatsu]), ("due=2026-11-15", [.takamatsu]),
      ("due>=2026-11-22", [.morioka]), ("due<9d", [.takamatsu]), ("due<=9d", [.morioka, .takamatsu]),
      ("updated<7d", [.morioka, .kawajima, .otsu, .kurashiki]), ("updated>7d", [.kobe, .takamatsu]),
      ("updated=2026-11-10", [.kobe, .takamatsu]), ("updated<=12d blocked", [.kurashiki]), ("updated<12d kobe", []),
      ("provider:none blocked", [.kurashiki]), ("provider:aws -blocked status:in-progress", [.kobe]),
      ("milestone:selected -provider:none", [.kobe]), ("otsu provider:sakura", [.otsu]),
      ("legacy:floppy", [.kobe]), ("legacy:floppy,paper", [.kobe]), ("legacy:paper", []),
      ("legacy:own-premises", [.kobe]),
      ("現行:庁舎内", [.kobe]), ("legacy:usbメモリー", [.kobe]), ("legacy:customised -blocked", [.kobe]),
      ("legacy:package", []), ("integrator:nec", [.kobe]), ("integrator:そりゅーしょん", [.kobe]),
      ("integrator:ｎｅｃ,ntt", [.otsu, .kobe]), ("integrator:\"ntt data\"", [.otsu]),
      ("-integrator:none", [.otsu, .kobe]),
      ("-legacy:unknown", [.otsu, .kobe]), ("委託事業者:ntt", [.otsu]), ("legacy:unknown provider:sakura", []),
    ] as [(String, [OrganisationCode])])
  func terms(text: String, codes: [OrganisationCode]) throws {
    #expect(try self.codes(text) == codes)
  }

  @Test(
    "so many",
    arguments: [
      ("provider:none", 1_739), ("-provider:none", 2), ("kind:town", 743), ("kind:town,village", 926),
      ("-kind:town", 998), ("kind:designated-city", 20), ("kind:core-city", 62), ("kind:special-ward", 23),
      ("status:not-in-trial", 1_730), ("prefecture:hyogo", 41), ("prefecture:兵庫", 41), ("prefecture:ひょうご", 41),
      ("prefecture:28", 41), ("prefecture:hyogo,28", 41), ("-prefecture:hyogo", 1_700), ("region:hokkaido", 179),
      ("region:shikoku", 95), ("outstanding=1", 1_741), ("outstanding>1", 0), ("area:legal", 1_741),
      ("area:security", 0), ("\"\"", 1_741),
      ("kind:prefecture", 47), ("kind:central", 1), ("kind:prefecture,town", 790), ("xyzzy", 0), ("-xyzzy", 1_741),
      ("milestone:selected", 11), ("milestone:selected kind:central,town,city,core-city,designated-city,village", 12),
      ("prefecture:tokyo kind:special-ward", 23), ("prefecture:tokyo -kind:special-ward", 39),
      ("兵庫 -神戸", 40), ("\"kobe-shi\" -prefecture:28", 0),
    ])
  func counts(text: String, count: Int) throws {
    #expect(try found(text).count == count)
  }

  @Test("the same by region as by the region's prefectures", arguments: Region.allCases)
  func regions(region: Region) throws {
    let numbers = region.prefectures.map { String($0.number) }.joined(separator: ",")
    #expect(try found("region:\(region.id)") == found("prefecture:\(numbers)"))
    #expect(try found("region:\(region.japaneseName)") == found("region:\(region.id)"))
  }

  @Test("each prefecture's own by kanji, kana, romaji and number", arguments: Prefecture.all)
  func prefectures(prefecture: Prefecture) throws {
    let inside = Office.registry.municipalityRange.filter {
      Office.registry.prefectureNumber(at: $0) == prefecture.number
    }
    for name in [prefecture.name, prefecture.short, prefecture.kana, prefecture.romaji, "\(prefecture.number)"] {
      #expect(try found("prefecture:\(name)") == inside, "\(name)")
    }
  }

  @Test("others than municipalities only where a kind asks for them")
  func beyond() throws {
    #expect(
      try Query(parsing: "kind:prefecture", today: day("2026-11-22"), catalogue: .embedded).reachesBeyondMunicipalities)
    #expect(
      try !Query(parsing: "-kind:prefecture", today: day("2026-11-22"), catalogue: .embedded)
        .reachesBeyondMunicipalities)
    #expect(
      try !Query(parsing: "kind:town", today: day("2026-11-22"), catalogue: .embedded).reachesBeyondMunicipalities)
    #expect(try found("hyogo").allSatisfy { $0 < 1_741 })
    #expect(try found("kind:prefecture hyogo").map { Office.registry.name(at: $0) } == ["兵庫県"])
    #expect(try found("kind:central status:selected").map { Office.registry.name(at: $0) } == ["デジタル庁"])
  }

  @Test("the best hit of two words first")
  func twoWords() throws {
    let names = try found("hyogo kobe").map { Office.registry.name(at: $0) }
    #expect(names.first == "神戸市")
    #expect(try found("kobe hyogo").map { Office.registry.name(at: $0) } == names)
  }

  @Test("and keeps the index that its first word made")
  func index() throws {
    var scope = Query.Scope(
      rollout: Self.office.rollout, today: day("2026-11-22"), secondsFromGreenwich: Timestamp.japan)
    _ = try Query(parsing: "blocked", today: scope.today, catalogue: .embedded).matches(in: &scope)
    #expect(scope.index == nil)
    _ = try Query(parsing: "kobe", today: scope.today, catalogue: .embedded).matches(in: &scope)
    #expect(scope.index != nil)
  }
}
