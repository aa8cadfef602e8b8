// What kind of body an organisation is.

/// The kind of an organisation, by the word that the registry, queries and files use for it.
public enum OrganisationKind: UInt8, CaseIterable, Sendable {
  /// 指定都市, a city designated by government ordinance; 20 of them.
  case designatedCity
  /// 中核市, a core city; 62 of them.
  case coreCity
  /// 市, any other city.
  case city
  /// 特別区, one of Tokyo's 23 special wards.
  case specialWard
  /// 町, a town.
  case town
  /// 村, a village.
  case village
  /// 都道府県, one of the 47 prefectures.
  case prefecture
  /// A central body, such as the agency with its website.
  case central

  /// The word in queries and files, `designated-city`.
  public var id: String {
    switch self {
    case .designatedCity: "designated-city"
    case .coreCity: "core-city"
    case .city: "city"
    case .specialWard: "special-ward"
    case .town: "town"
    case .village: "village"
    case .prefecture: "prefecture"
    case .central: "central"
    }
  }

  /// The name in Japanese, `中核市`.
  public var japaneseName: String {
    switch self {
    case .designatedCity: "指定都市"
    case .coreCity: "中核市"
    case .city: "市"
    case .specialWard: "特別区"
    case .town: "町"
    case .village: "村"
    case .prefecture: "都道府県"
    case .central: "国の機関"
    }
  }

  /// The kind that a word means.
  ///
  /// - Parameter id: a word such as `special-ward`.
  public init?(id: some StringProtocol) {
    guard let kind = Self.allCases.first(where: { $0.id == id }) else { return nil }
    self = kind
  }

  /// Whether a body of this kind is one of the 1,741 municipalities.
  public var isMunicipality: Bool {
    switch self {
    case .designatedCity, .coreCity, .city, .specialWard, .town, .village: true
    case .prefecture, .central: false
    }
  }
}
