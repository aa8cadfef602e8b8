// Words are found where an operator expects them, the best first.

import GovernmentCloud
import Testing

@Suite("The search index")
struct SearchIndexTests {
  static let registry = Registry.embedded()
  static let index = SearchIndex(registry)
  private var registry: Registry { Self.registry }

  /// The municipalities that have a word, as a list shows them.
  private func list(_ word: String) -> [String] {
    let matches = Self.index.matches(word)
    return matches.rows.filter { registry.kind(at: $0).isMunicipality }
      .sorted {
        (matches[$0].number, registry.kind(at: $0).rawValue, $0)
          < (matches[$1].number, registry.kind(at: $1).rawValue, $1)
      }
      .map { registry.code(at: $0).description + registry.name(at: $0) }
  }

  @Test(
    "lists Kobe first, however it is written",
    arguments: [
      "kobe", "Kobe", "KOBE", "koube", "kōbe", "kôbe", "ｋｏｂｅ", "kobe-shi", "kobeshi", "koubesi", "こうべ", "コウベ", "ｺｳﾍﾞ",
      "コーベ", "こうべし", "こうへ\u{3099}", "神戸", "神戸市", "281000", "28100", "２８１０００",
    ])
  func kobe(word: String) {
    #expect(list(word).first == "281000神戸市")
  }

  @Test("lists Ōtsu first, however long its vowel", arguments: ["otsu", "ootsu", "ōtsu", "おおつ", "大津", "otu"])
  func otsu(word: String) {
    #expect(list(word).first == "252018大津市")
  }

  @Test("does not find 神戸町, which is Gōdo, by kobe, but after 神戸市 by its kanji")
  func sameKanji() {
    #expect(!list("kobe").contains("213811神戸町"))
    #expect(list("神戸").prefix(2) == ["281000神戸市", "213811神戸町"])
  }

  @Test(
    "finds every municipality of a prefecture by its name",
    arguments: ["兵庫", "兵庫県", "ひょうご", "ヒョウゴ", "hyogo", "hyougo", "hyōgo", "hyogo-ken", "ひょうごけん"])
  func prefecture(word: String) {
    let matches = Self.index.matches(word)
    let inside = registry.municipalityRange.filter { registry.prefectureNumber(at: $0) == 28 }
    #expect(inside.count == 41)
    #expect(inside.allSatisfy { matches[$0].extent == .whole })
    #expect(list(word).count == 41)
  }

  @Test("lists a municipality before those of the prefecture of its name, and before those of a district")
  func places() {
    let fukushima = list("福島")
    #expect(fukushima.first == "072010福島市")
    #expect(fukushima[1] == "013323福島町")
    #expect(fukushima.count > 59)
    #expect(list("石狩").prefix(2) == ["012351石狩市", "013030当別町"])
  }

  @Test("ranks whole fields before beginnings, and beginnings before what is inside")
  func extents() throws {
    func rank(_ word: String, _ code: UInt32) throws -> WordRank {
      Self.index.matches(word)[try #require(registry.index(of: OrganisationCode(trusted: code)))]
    }
    #expect(try rank("kobe", 281_000) == WordRank(.whole))
    #expect(try rank("koube", 281_000) == WordRank(.whole, isLoose: true))
    #expect(try rank("kob", 281_000) == WordRank(.prefix))
    #expect(try rank("kou", 281_000) == WordRank(.prefix, isLoose: true))
    #expect(try rank("obe", 281_000) == WordRank(.inside))
    #expect(try rank("hyogo", 281_000) == WordRank(.whole, isPlace: true))
    #expect(try rank("hyo", 281_000) == WordRank(.prefix, isPlace: true))
    #expect(try rank("庫", 281_000) == WordRank(.inside, isPlace: true))
    #expect(try rank("hyogo", 280_003) == WordRank(.whole))
    #expect(try rank("digital agency", 1) == WordRank(.whole))
    #expect(try rank("xyz", 281_000) == .none)
    #expect(WordRank(.whole, isPlace: true, isLoose: true) < WordRank(.prefix))
    #expect(WordRank(.whole, isLoose: true) < WordRank(.whole, isPlace: true))
    #expect(WordRank(.inside, isPlace: true, isLoose: true) < .none)
    #expect(WordRank.none.extent == nil)
  }

  @Test(
    "finds what is in a field to the letter, even where the loose form has lost it",
    arguments: [("うら", "松浦市"), ("おの", "小野市"), ("kobe-s", "神戸市"), ("ranzan", "嵐山町"), ("namb", "南部町"), ("nanb", "南部町")])
  func literal(word: String, name: String) {
    #expect(list(word).contains { $0.hasSuffix(name) })
  }

  @Test("finds names with ヶ and ケ by either", arguments: ["茅ヶ崎", "茅ケ崎", "ちがさき", "chigasaki", "tigasaki"])
  func kana(word: String) {
    #expect(list(word) == ["142077茅ヶ崎市"])
  }

  @Test("keeps finding a place while its name is typed", arguments: ["tiba", "chiba", "shoubara", "nanbu", "mombetsu"])
  func typing(word: String) {
    let whole = Set(list(word))
    #expect(!whole.isEmpty)
    // Two letters suffice: one alone may stand for the other spelling (t for chi).
    for length in 2..<word.count { #expect(whole.isSubset(of: list(String(word.prefix(length)))), "\(length)") }
  }

  @Test("holds an empty word everywhere, and an unknown one nowhere")
  func extremes() {
    #expect(Self.index.matches("").count == registry.count)
    #expect(Self.index.matches("zzz").count == 0)
    #expect(Self.index.matches("zzz").rows.isEmpty)
    #expect(Self.index.matches(String(repeating: "a", count: 100_000)).count == 0)
  }

  @Test("lets no match reach from one field or row into the next", arguments: ["市さ", "しs", "shi0", "shihako", "し神"])
  func boundaries(word: String) {
    #expect(Self.index.matches(word).count == 0)
  }
}
