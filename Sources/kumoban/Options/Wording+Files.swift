// What is wrong with the files that commands take in, in one line.

import Console
import GovernmentCloud
import Interchange
import JSONText

extension Wording {
  /// The catalogue's title, version and count.
  func heading(of catalogue: Catalogue) -> String {
    pick(
      "\(catalogue.title.english) \(catalogue.version) · \(counted(catalogue.count, "requirement", "requirements"))",
      "\(catalogue.title.japanese) \(catalogue.version)・要件 \(number(catalogue.count)) 件")
  }

  /// What a title was and is, in the language in which it differs.
  func difference(from old: BilingualText, to new: BilingualText) -> String {
    text(of: old) == text(of: new)
      ? "\(otherText(of: old)) → \(otherText(of: new))" : "\(text(of: old)) → \(text(of: new))"
  }

  /// How many organisations were written, and where.
  func exported(_ count: Int, to path: String) -> String {
    pick(
      "\(counted(count, "organisation", "organisations")) in \(path)", "\(path) に \(number(count)) 団体を出力しました")
  }

  /// Why a text can't be written in an encoding.
  func text(of fault: EncodingFault) -> String {
    switch fault {
    case .noConverter(let name):
      pick(
        "this system can't write \(name); use --encoding utf-8-bom", "\(name) に変換できません。--encoding utf-8-bom を使ってください")
    case .unencodable(let signs):
      pick(
        "cp932 has no \(list(signs)); use --encoding utf-8-bom",
        "cp932 にない文字があります：\(list(signs))。--encoding utf-8-bom を使ってください")
    }
  }

  private func list(_ signs: [EncodingFault.Sign]) -> String {
    let shown = signs.prefix(8).map { sign in
      let scalars = sign.character.unicodeScalars
        .map { "U+" + String($0.value, radix: 16, uppercase: true) }.joined(separator: " ")
      return pick("\(sign.character) (\(scalars), line \(sign.line))", "\(sign.character)（\(scalars)、\(sign.line) 行目）")
    }.joined(separator: pick(", ", "、"))
    let more = signs.count - min(8, signs.count)
    return shown + (more > 0 ? pick(" and \(more) more", " ほか \(more) 字") : "")
  }

  /// That the embedded catalogue is a model.
  var modelRemark: String {
    pick(Catalogue.modelRemark, "kumoban が用意したモデルです。実際の要件の内訳は公表されていないため、デジタル庁の一覧に差し替えて使います。")
  }

  /// A fault of a catalogue file.
  func text(of fault: OSCALFault) -> String {
    switch fault {
    case .tooLong(let bytes, let limit):
      pick(
        "\(number(bytes)) bytes or more are too long for a catalogue; \(number(limit)) are the most",
        "ファイルが大きすぎます（上限 \(number(limit)) バイト）")
    case .notJSON(.unexpectedEnd, let line):
      pick("line \(line): the file ends too early; is it whole?", "\(line) 行目：ファイルが途中で終わっています")
    case .notJSON(let kind, let line):
      pick("line \(line): no JSON: \(text(of: kind))", "\(line) 行目：JSON として読めません（\(text(of: kind))）")
    case .noCatalog:
      pick("no OSCAL catalog: the member catalog is missing", "OSCAL の catalog がありません")
    case .missing(let key, let place):
      pick("\(place): \(key) is missing or of the wrong kind; OSCAL wants it", "\(place)：\(key) がないか、形式が違います")
    case .noArea(let group):
      pick(
        "group \(group) is of no area; give it the id, or a prop area, of security, legal or data-management",
        "グループ \(group) の分野がありません。id または prop area を security、legal、data-management のいずれかにしてください")
    case .badID(let id):
      pick(
        "control id \(id): a letter, then letters, digits, . - _, \(RequirementID.longest) at most",
        "control id \(id)：英字で始まる英数字と . - _（\(RequirementID.longest) 文字以内）にしてください")
    case .unknownGate(let word, let control):
      pick(
        "\(control): gate \(word) is no milestone; there are \(Milestone.allCases.map(\.id).joined(separator: " "))",
        "\(control)：gate \(word) はありません。候補: \(Milestone.allCases.map(\.id).joined(separator: " "))")
    case .unknownResponsibility(let word, let control):
      pick(
        "\(control): responsibility \(word) is none of \(Responsibility.allCases.map(\.id).joined(separator: " "))",
        "\(control)：responsibility \(word) はありません。候補: \(Responsibility.allCases.map(\.id).joined(separator: " "))")
    case .unknownMandatory(let word, let control):
      pick("\(control): mandatory \(word) is neither yes nor no", "\(control)：mandatory は yes か no にしてください（\(word)）")
    case .catalogue(let fault): text(of: fault)
    }
  }

  private func text(of fault: Catalogue.Fault) -> String {
    switch fault {
    case .empty: pick("it has no requirements", "要件がありません")
    case .tooMany(let count):
      pick(
        "it has \(number(count)) requirements or more; \(number(Catalogue.limit)) are the most",
        "要件が多すぎます（上限 \(number(Catalogue.limit)) 件）")
    case .duplicate(let id):
      pick("\(id) is there twice; give each its own id", "\(id) が重複しています。id を変えてください")
    case .noCategory(let id): pick("\(id) is in no group", "\(id) がグループに属していません")
    case .noTitle(let id, false): pick("\(id) has no title in English", "\(id) に英語の題名（title）がありません")
    case .noTitle(let id, true):
      pick("\(id) has no title in Japanese; add the prop title-ja", "\(id) に日本語の題名がありません。prop title-ja を加えてください")
    case .noStatement(let id, false):
      pick("\(id) has no statement in English; add the part statement", "\(id) に英語の本文がありません。part statement を加えてください")
    case .noStatement(let id, true):
      pick(
        "\(id) has no statement in Japanese; add the part statement-ja",
        "\(id) に日本語の本文がありません。part statement-ja を加えてください")
    case .badText(let id, let cause):
      "\(id): \(text(of: Refusal(cause), registry: .embedded()))"
    }
  }

  func text(of kind: JSONFault.Kind) -> String {
    switch kind {
    case .unexpectedEnd: pick("it ends too early", "途中で終わっています")
    case .unexpectedByte(let byte):
      pick("byte 0x\(String(byte, radix: 16)) can't stand here", "0x\(String(byte, radix: 16)) は置けません")
    case .trailingGarbage: pick("something follows after its end", "末尾に余分な内容があります")
    case .controlCharacter: pick("a control character stands in a text", "文字列に制御文字があります")
    case .invalidUTF8: pick("a text is not UTF-8", "UTF-8 ではない文字列があります")
    case .badEscape, .loneSurrogate: pick("a backslash is followed by what is no escape", "エスケープが正しくありません")
    case .badNumber, .numberTooLarge: pick("a number is not written as JSON writes them", "数値の書き方が正しくありません")
    case .tooDeep: pick("it is nested too deep", "入れ子が深すぎます")
    case .duplicateKey(let key): pick("the key \(key) stands twice", "キー \(key) が重複しています")
    case .missingKey(let key), .badValue(let key):
      pick("the key \(key) is missing or means nothing", "キー \(key) が正しくありません")
    case .wrongType: pick("a value is of another kind", "値の種類が違います")
    }
  }
}
