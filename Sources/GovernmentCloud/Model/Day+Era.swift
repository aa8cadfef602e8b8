// Japanese eras: the second calendar that stands beside every date.

extension Day {
  /// A Japanese era since Meiji, with its first day.
  public enum Era: CaseIterable, Sendable {
    /// 令和, since 2019-05-01.
    case reiwa
    /// 平成, since 1989-01-08.
    case heisei
    /// 昭和, since 1926-12-25.
    case showa
    /// 大正, since 1912-07-30.
    case taisho
    /// 明治, dates of the Gregorian calendar since 1873-01-01.
    case meiji

    /// The first day of the era.
    public var start: Day {
      switch self {
      case .reiwa: Day(number: 18_017)
      case .heisei: Day(number: 6_947)
      case .showa: Day(number: -15_713)
      case .taisho: Day(number: -20_974)
      case .meiji: Day(number: -35_428)
      }
    }

    /// The calendar year before the era's year 1.
    public var yearZero: Int {
      switch self {
      case .reiwa: 2018
      case .heisei: 1988
      case .showa: 1925
      case .taisho: 1911
      case .meiji: 1867
      }
    }

    /// The letter that forms and people use, `R`.
    public var letter: Character {
      switch self {
      case .reiwa: "R"
      case .heisei: "H"
      case .showa: "S"
      case .taisho: "T"
      case .meiji: "M"
      }
    }

    /// The era's name in kanji.
    public var name: String {
      switch self {
      case .reiwa: "令和"
      case .heisei: "平成"
      case .showa: "昭和"
      case .taisho: "大正"
      case .meiji: "明治"
      }
    }
  }

  /// The era and the year in it, nil before 1873.
  public var era: (era: Era, year: Int)? {
    guard let era = Era.allCases.first(where: { self >= $0.start }) else { return nil }
    return (era, date.year - era.yearZero)
  }

  /// `R8-11-22`, or the ISO form where there is no era.
  public var eraShort: String {
    guard let (era, year) = era else { return description }
    let (_, month, day) = date
    return "\(era.letter)\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// `令和8年11月22日`; the first year of an era is 元年.
  public var eraLong: String {
    guard let (era, year) = era else { return description }
    let (_, month, day) = date
    return "\(era.name)\(year == 1 ? "元" : String(year))年\(month)月\(day)日"
  }
}
