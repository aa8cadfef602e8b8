// The words of the query language: English ids, and the Japanese words of the field beside them.

extension Query.Field {
  /// The field that a word names, `provider` or 提供事業者.
  ///
  /// - Parameter word: a word in lower case.
  init?(word: String) {
    guard let field = Self(rawValue: word) ?? Self.allCases.first(where: { $0.japaneseWords.contains(word) }) else {
      return nil
    }
    self = field
  }

  private var japaneseWords: [String] {
    switch self {
    case .provider: ["提供事業者", "事業者"]
    case .prefecture: ["都道府県"]
    case .region: ["地方", "地域"]
    case .kind: ["種別", "区分"]
    case .status: ["状態"]
    case .proposal: ["採択案件", "案件"]
    case .milestone: ["段階", "到達"]
    case .next: ["次の段階", "次"]
    case .requirement: ["要件"]
    case .area: ["分野"]
    case .legacy: ["現行", "現行システム"]
    case .integrator: ["委託事業者", "委託先"]
    case .outstanding: ["未充足"]
    case .due: ["期限"]
    case .updated: ["更新", "更新日"]
    }
  }
}

extension Query.Condition {
  /// The condition of a word that stands alone, `blocked` or 保留; nil where it is a word to look for.
  ///
  /// - Parameter keyword: a word in lower case.
  init?(keyword: String) {
    switch keyword {
    case "blocked", "保留", "保留中": self = .blocked
    case "overdue", "超過", "遅延": self = .overdue
    default: return nil
    }
  }
}

/// Something that has an id and a Japanese name: the values of a field.
protocol QueryValue: CaseIterable, Hashable {
  var id: String { get }
  var japaneseName: String { get }
}

extension QueryValue {
  /// The value that a word means, `cutover` or 本番切替.
  ///
  /// - Parameter word: a word in lower case.
  /// - Returns: the value; none for another word.
  static func named(_ word: String) -> Set<Self> {
    Set(allCases.filter { $0.id == word || $0.japaneseName.lowercased() == word })
  }
}

extension Milestone: QueryValue {}
extension TrialStatus: QueryValue {}
extension OrganisationKind: QueryValue {}
extension Area: QueryValue {}
extension Hosting: QueryValue {}
extension Build: QueryValue {}
extension Medium: QueryValue {}
