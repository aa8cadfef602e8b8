// How an organisation stands with a requirement, and with all of them.

/// How an organisation stands with a requirement; derived, never stored.
public enum RequirementStatus: UInt8, CaseIterable, Sendable {
  /// 未充足: something is missing still.
  case outstanding
  /// 充足: met by the organisation, and by its provider where that has a part.
  case met
  /// 継承: met by its provider alone.
  case inherited
  /// 適用免除: set aside, for a reason.
  case waived
  /// 対象外: it does not apply.
  case notApplicable

  /// The word in queries and files, `not-applicable`.
  public var id: String {
    switch self {
    case .outstanding: "outstanding"
    case .met: "met"
    case .inherited: "inherited"
    case .waived: "waived"
    case .notApplicable: "not-applicable"
    }
  }

  /// The name in Japanese, `未充足`.
  public var japaneseName: String {
    switch self {
    case .outstanding: "未充足"
    case .met: "充足"
    case .inherited: "継承"
    case .waived: "免除"
    case .notApplicable: "対象外"
    }
  }
}

/// How many requirements are outstanding.
public struct OutstandingCount: Hashable, Sendable {
  /// Of each area, in the order of `Area.allCases`.
  public var byArea: [Int] = [0, 0, 0]
  /// Mandatory ones whose gate is the next milestone: they stop it.
  public var atNextGate = 0

  /// In all areas.
  public var total: Int { byArea.reduce(0, +) }

  /// In one area.
  public subscript(area: Area) -> Int { byArea[Int(area.rawValue)] }
}
