// What a column of a municipality's table means, told by its head in English or Japanese.

import GovernmentCloud

/// What a column of a table that is imported means.
public enum ImportColumn: Hashable, Sendable {
  case code, prefecture, name, provider, notes, blocked
  /// The day on which a milestone was reached; one to come is a plan.
  case reached(Milestone)
  /// The day for which a milestone is planned.
  case planned(Milestone)
  /// A core business system, with a mark where it is a designated transition-support one.
  case system(String)

  /// The column that a head means; nil where it means none.
  ///
  /// - Parameter head: what stands above the column; width, case, spaces and brackets don't matter.
  public init?(head: String) {
    let folded = Self.folded(head)
    guard let found = Self.known[folded] else { return nil }
    self = found
  }

  /// The column that a name of `kumoban` means, as a mapping file has it.
  ///
  /// - Parameter name: `code`, `name`, `prefecture`, `provider`, `notes`, `blocked`, a milestone or `planned-…`.
  public init?(name: String) {
    let folded = name.lowercased()
    guard let found = Self.named[folded] else { return nil }
    self = found
  }

  /// The names that a mapping file may give.
  public static let names =
    ["code", "prefecture", "name", "provider", "notes", "blocked"]
    + Milestone.allCases.map(\.id) + Milestone.allCases.map { "planned-" + $0.id }

  private static let named: [String: ImportColumn] = {
    var named: [String: ImportColumn] = [
      "code": .code, "prefecture": .prefecture, "name": .name, "provider": .provider, "notes": .notes,
      "blocked": .blocked,
    ]
    for milestone in Milestone.allCases {
      named[milestone.id] = .reached(milestone)
      named["planned-" + milestone.id] = .planned(milestone)
    }
    return named
  }()

  /// Half width, lower case, without spaces, line breaks and what stands in brackets.
  static func folded(_ head: String) -> String {
    var text = ""
    var depth = 0
    for character in narrowed(head).lowercased() {
      if character == "(" { depth += 1 }
      if depth == 0, !character.isWhitespace, character != "_", character != "-" { text.append(character) }
      if character == ")" { depth = max(0, depth - 1) }
    }
    return text
  }

  /// Full-width letters, digits and signs as half-width ones.
  static func narrowed(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x3000: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private static let known: [String: ImportColumn] = {
    let words: [(ImportColumn, [String])] = [
      (
        .code,
        ["code", "団体コード", "地方公共団体コード", "全国地方公共団体コード", "市区町村コード", "自治体コード", "団体CD", "localgovernmentcode"]
      ),
      (.prefecture, ["prefecture", "都道府県", "都道府県名", "県名"]),
      (.name, ["name", "自治体名", "団体名", "市区町村名", "市町村名", "市区町村", "自治体", "団体", "municipality"]),
      (.provider, ["provider", "提供事業者", "事業者", "クラウド事業者", "クラウドサービス提供事業者", "クラウド", "csp"]),
      (.notes, ["notes", "note", "備考", "メモ", "特記事項", "remarks"]),
      (.blocked, ["blocked", "保留理由", "保留"]),
    ]
    var known: [String: ImportColumn] = [:]
    for (column, heads) in words { for head in heads { known[folded(head)] = column } }
    for milestone in Milestone.allCases {
      for head in [milestone.id, milestone.japaneseName, milestone.japaneseName + "日"] {
        known[folded(head)] = .reached(milestone)
      }
      for head in ["planned" + milestone.id, milestone.japaneseName + "予定", milestone.japaneseName + "予定日"] {
        known[folded(head)] = .planned(milestone)
      }
    }
    for head in ["環境払い出し", "環境払出"] { known[folded(head)] = .reached(.environment) }
    for (system, heads) in systems { for head in [system] + heads { known[folded(head)] = .system(system) } }
    return known
  }()

  /// The twenty core business systems, with other names that tables give them.
  ///
  /// Source: the Act on Standardisation of Local Government Information Systems and its order, the list of 20.
  private static let systems: [(String, [String])] = [
    ("住民基本台帳", ["住民記録"]), ("選挙人名簿管理", ["選挙人名簿"]), ("固定資産税", []), ("個人住民税", []), ("法人住民税", []),
    ("軽自動車税", []), ("国民健康保険", []), ("国民年金", []), ("障害者福祉", []), ("後期高齢者医療", []), ("介護保険", []),
    ("児童手当", []), ("健康管理", []), ("就学", []), ("児童扶養手当", []), ("生活保護", []), ("子ども・子育て支援", ["子ども子育て支援"]),
    ("印鑑登録", []), ("戸籍", []), ("戸籍の附票", ["戸籍附票"]),
  ]
}
