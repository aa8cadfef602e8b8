// The index finds and ranks exactly what a search of field after field does.

import Glibc
import GovernmentCloud
import Testing

@Suite("The search index, against a naive search")
struct SearchIndexNaiveTests {
  /// A field, with what is left of it without its suffix.
  private struct Field {
    let whole: FoldedText
    let stem: FoldedText
    let isPlace: Bool

    init(_ text: String, without suffixes: [String], isPlace: Bool = false) {
      whole = FoldedText(text)
      let suffix = suffixes.first { text.hasSuffix($0) && text != $0 } ?? ""
      stem = FoldedText(String(text.dropLast(suffix.count)))
      self.isPlace = isPlace
    }

    func rank(_ word: FoldedText) -> WordRank {
      min(
        rank(word.plain, in: whole.plain, or: stem.plain, isLoose: false),
        rank(word.loose, in: whole.loose, or: stem.loose, isLoose: true))
    }

    /// Where a text is in another: folded texts have no zeros.
    private static func place(of word: [UInt8], in whole: [UInt8]) -> Int? {
      (whole + [0]).withUnsafeBytes { whole in
        (word + [0]).withUnsafeBytes { word in
          guard let text = whole.assumingMemoryBound(to: CChar.self).baseAddress,
            let part = word.assumingMemoryBound(to: CChar.self).baseAddress
          else { return nil }
          return strstr(text, part).map { UnsafePointer($0) - text }
        }
      }
    }

    private func rank(_ word: [UInt8], in whole: [UInt8], or stem: [UInt8], isLoose: Bool) -> WordRank {
      guard !word.isEmpty, word.count <= whole.count else { return .none }
      if word == whole || word == stem { return WordRank(.whole, isPlace: isPlace, isLoose: isLoose) }
      guard let place = Self.place(of: word, in: whole) else { return .none }
      return WordRank(place == 0 ? .prefix : .inside, isPlace: isPlace, isLoose: isLoose)
    }
  }

  private static func suffixes(_ kind: OrganisationKind) -> (name: [String], kana: [String], romaji: [String]) {
    switch kind {
    case .designatedCity, .coreCity, .city: (["市"], ["し"], ["-shi"])
    case .specialWard: (["区"], ["く"], ["-ku"])
    case .town: (["町"], ["ちょう", "まち"], ["-cho", "-machi"])
    case .village: (["村"], ["むら", "そん"], ["-mura", "-son"])
    case .prefecture: (["県", "府", "都"], ["けん", "ふ", "と"], ["-ken", "-fu", "-to"])
    case .central: ([], [], [])
    }
  }

  private static func fields(_ organisation: Organisation) -> [Field] {
    let own = suffixes(organisation.kind)
    let code = organisation.code.description
    var fields = [
      Field(organisation.name, without: own.name), Field(organisation.kana, without: own.kana),
      Field(code, without: [String(code.suffix(1))]),
      Field(organisation.district, without: ["郡"], isPlace: true),
    ]
    let place = suffixes(.prefecture)
    guard let prefecture = organisation.prefecture else {
      return fields + [Field(organisation.romaji, without: own.romaji)]
    }
    let ending =
      switch prefecture.name.last {
      case "県": "-ken"
      case "府": "-fu"
      case "都": "-to"
      default: ""
      }
    let isPrefecture = organisation.kind == .prefecture
    fields += [
      Field(organisation.romaji + (isPrefecture ? ending : ""), without: own.romaji),
      Field(prefecture.name, without: place.name, isPlace: true),
      Field(prefecture.kana, without: place.kana, isPlace: true),
      Field(prefecture.romaji + ending, without: place.romaji, isPlace: true),
    ]
    return fields
  }

  static let words = [
    "kobe", "koube", "kōbe", "コウベ", "こうべ", "神戸", "神戸市", "281000", "28100", "2810", "1000", "0", "otsu", "ootsu", "ōtsu",
    "おおつ", "おつ", "大津", "大", "市", "町", "shi", "-shi", "cho", "machi", "ku", "k", "n", "m", "nam", "nan", "namba",
    "nanba",
    "mombetsu", "monbetsu", "うら", "ura", "uu", "oo", "ou", "u", "う", "お", "ちょう", "ちょ", "そん", "兵庫", "ひょうご", "hyogo",
    "hyougo-ken", "hyo", "東京都", "京都", "とうきょう", "tokyo-to", "hokkaido", "郡", "石狩", "石狩郡", "ヶ", "ケ", "ニセコ", "niseko",
    "si", "ti", "tu", "tsu", "hu", "fu", "zi", "sy", "h", "digital agency", "でじたる", "デジタル庁", "ー", "'", "a", "ii", "ｶﾞ",
    "か\u{3099}", "xyzzy", "さっ", "っ", "県", "けん", "と", "to",
  ]

  @Test("finds the same rows with the same ranks, for many words")
  func same() {
    let registry = Registry.embedded()
    let index = SearchIndex(registry)
    let rows = (0..<registry.count).map { Self.fields(registry.organisation(at: $0)) }
    for word in Self.words {
      let folded = FoldedText(word)
      let matches = index.matches(word)
      if folded.plain.isEmpty {
        #expect(matches.count == registry.count, "\(word)")
        continue
      }
      let differing = rows.indices.filter { row in
        (rows[row].map { $0.rank(folded) }.min() ?? .none) != matches[row]
      }
      #expect(differing.isEmpty, "\(word): \(differing.prefix(3).map { registry.name(at: $0) })")
      #expect(matches.rows.count == matches.count)
    }
  }
}
