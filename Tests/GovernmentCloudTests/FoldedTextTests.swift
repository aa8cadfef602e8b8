// What a search takes for the same.

import GovernmentCloud
import Testing

@Suite("Folding")
struct FoldedTextTests {
  private func plain(_ text: String) -> String { String(decoding: FoldedText(text).plain, as: UTF8.self) }
  private func loose(_ text: String) -> String { String(decoding: FoldedText(text).loose, as: UTF8.self) }

  @Test(
    "takes width, case, script and composition for nothing, in the plain form",
    arguments: [
      ("KOBE", "kobe"), ("Ｋｏｂｅ", "kobe"), ("２８１０００", "281000"), ("コウベ", "こうべ"), ("ｺｳﾍﾞ", "こうべ"),
      ("ｺｳﾍ\u{3099}", "こうべ"), ("か\u{3099}", "が"), ("カ\u{3099}", "が"), ("か゛", "が"), ("は\u{309A}", "ぱ"), ("ﾊﾟ", "ぱ"),
      ("ﾂﾞｶ", "づか"), ("ｯ", "っ"), ("ｦﾝ", "をん"), ("ｧｨｩｪｫｬｭｮ", "ぁぃぅぇぉゃゅょ"), ("ﾄﾞﾁﾞ", "どぢ"), ("ｳﾞ", "ゔ"),
      ("ﾏﾔﾗﾜ", "まやらわ"), ("ﾀﾃﾅﾎ", "たてなほ"), ("ﾓﾖﾛｿ", "もよろそ"), ("ｰ", "ー"), ("か\u{309A}", "か"), ("あ\u{3099}", "あ"),
      ("茅ヶ崎", "茅け崎"), ("茅ケ崎", "茅け崎"), ("葛\u{E0100}城", "葛城"), ("神\u{3000}戸", "神 戸"), ("kōbe", "kobe"),
      ("ko\u{304}be", "kobe"), ("kôbe", "kobe"), ("Ōtsu", "otsu"), ("Kobe-shi", "kobeshi"), ("Jun’ichi", "junichi"),
      ("Jun'ichi", "junichi"), ("龍ケ崎", "竜け崎"), ("髙松", "高松"), ("﨑", "崎"), ("廣島", "広島"), ("a\u{0}b\u{1B}c", "abc"),
      ("", ""), ("-", ""), ("𠮷野", "𠮷野"), ("é", "é"),
    ])
  func plainForm(text: String, folded: String) {
    #expect(plain(text) == folded)
  }

  @Test(
    "takes long vowels for short ones, in the loose form",
    arguments: [
      ("こうべ", "こべ"), ("コーベ", "こべ"), ("おおつ", "おつ"), ("ゆうばり", "ゆばり"), ("ちょう", "ちょ"), ("しょうおう", "しょ"),
      ("まつうら", "まつら"), ("うら", "うら"), ("おうら", "おら"), ("けいせん", "けいせん"), ("ケーセン", "けいせん"), ("ニーガタ", "にいがた"),
      ("カー", "かあ"), ("ー", ""), ("っう", "っう"), ("んお", "んお"), ("koube", "kobe"), ("kōbe", "kobe"),
      ("ootsu", "otsu"), ("ōtsu", "otsu"), ("ôtsu", "otsu"), ("o\u{304}tsu", "otsu"), ("yuubari", "yubari"),
      ("yūbari", "yubari"), ("shouou", "sho"), ("to-on", "ton"), ("nīgata", "niigata"), ("niigata", "niigata"),
      ("ēsen", "eisen"), ("Ｏｏｔｓｕ", "otsu"), ("katsuura", "katsura"),
    ])
  func longVowels(text: String, folded: String) {
    #expect(loose(text) == folded)
  }

  @Test(
    "takes the spellings of one syllable for the same, in the loose form",
    arguments: [
      ("si", "shi"), ("ti", "chi"), ("tu", "tsu"), ("hu", "fu"), ("zi", "ji"), ("sya", "sha"), ("tyo", "cho"),
      ("zyu", "ju"), ("jya", "ja"), ("shi", "shi"), ("chi", "chi"), ("tsu", "tsu"), ("shu", "shu"), ("chu", "chu"),
      ("tottori", "tottori"), ("matti", "matchi"), ("macchi", "matchi"), ("matchi", "matchi"), ("ssi", "sshi"),
      ("sanhuku", "sanfuku"), ("namba", "nanba"), ("nanba", "nanba"), ("gumma", "gunma"), ("Kammaki", "kanmaki"),
      ("Ranzan-machi", "ranzanmachi"), ("tokushima-shi", "tokushimashi"), ("sy", "sh"), ("s", "s"),
      ("kyushu", "kyushu"),
    ])
  func spellings(text: String, folded: String) {
    #expect(loose(text) == folded)
  }

  @Test(
    "keeps apart what is not the same",
    arguments: [("きよ", "きょ"), ("つ", "っ"), ("か", "が"), ("は", "ぱ"), ("shiba", "chiba"), ("ina", "iina"), ("kei", "ke")])
  func differences(one: String, other: String) {
    #expect(loose(one) != loose(other))
  }

  @Test("is done with a text that was folded: folding the loose form again changes nothing")
  func idempotent() {
    let registry = Registry.embedded()
    for index in 0..<registry.count {
      for text in [registry.name(at: index), registry.kana(at: index), registry.romaji(at: index)] {
        #expect(loose(loose(text)) == loose(text), "\(text)")
        #expect(loose(plain(text)) == loose(text), "\(text)")
      }
    }
  }

  @Test("takes a text of any length and any scalars")
  func anything() {
    let consonants = String(repeating: "tsyhjc", count: 1_000)
    #expect(FoldedText(consonants).plain.count == 6_000)
    let all = String(String.UnicodeScalarView((0...0x2_FFFF).compactMap(Unicode.Scalar.init)))
    let folded = FoldedText(all)
    #expect(!folded.plain.contains(0))
    #expect(!folded.loose.contains(0))
    #expect(String(validating: folded.plain, as: UTF8.self) != nil)
    #expect(String(validating: folded.loose, as: UTF8.self) != nil)
  }
}
