// The eight regions that the prefectures are customarily put into.

/// A region of Japan, from north to south.
public enum Region: UInt8, CaseIterable, Sendable {
  /// 北海道.
  case hokkaido
  /// 東北.
  case tohoku
  /// 関東.
  case kanto
  /// 中部.
  case chubu
  /// 近畿.
  case kinki
  /// 中国.
  case chugoku
  /// 四国.
  case shikoku
  /// 九州・沖縄.
  case kyushuOkinawa

  /// The word in queries and files, `kyushu-okinawa`.
  public var id: String {
    switch self {
    case .hokkaido: "hokkaido"
    case .tohoku: "tohoku"
    case .kanto: "kanto"
    case .chubu: "chubu"
    case .kinki: "kinki"
    case .chugoku: "chugoku"
    case .shikoku: "shikoku"
    case .kyushuOkinawa: "kyushu-okinawa"
    }
  }

  /// The region that a word means.
  ///
  /// - Parameter id: a word such as `kanto`.
  public init?(id: some StringProtocol) {
    guard let region = Self.allCases.first(where: { $0.id == id }) else { return nil }
    self = region
  }

  /// The name in Latin letters, `Kyushu-Okinawa`.
  public var name: String {
    switch self {
    case .hokkaido: "Hokkaido"
    case .tohoku: "Tohoku"
    case .kanto: "Kanto"
    case .chubu: "Chubu"
    case .kinki: "Kinki"
    case .chugoku: "Chugoku"
    case .shikoku: "Shikoku"
    case .kyushuOkinawa: "Kyushu-Okinawa"
    }
  }

  /// The name in Japanese, `九州・沖縄`.
  public var japaneseName: String {
    switch self {
    case .hokkaido: "北海道"
    case .tohoku: "東北"
    case .kanto: "関東"
    case .chubu: "中部"
    case .kinki: "近畿"
    case .chugoku: "中国"
    case .shikoku: "四国"
    case .kyushuOkinawa: "九州・沖縄"
    }
  }

  /// Its prefectures, by number.
  public var prefectures: [Prefecture] { Prefecture.all.filter { $0.region == self } }
}
