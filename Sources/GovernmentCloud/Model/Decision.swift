// What an operator decided of a requirement for one organisation.

/// What an operator decided of a requirement for one organisation; without one the requirement is open.
public struct Decision: Hashable, Sendable {
  /// What was decided.
  public enum Verdict: UInt8, CaseIterable, Sendable {
    /// 充足: the organisation's part is met.
    case met = 1
    /// 適用免除: it is set aside, for a reason, perhaps until a day.
    case waived
    /// 対象外: it does not apply here.
    case notApplicable

    /// The word in commands and files, `not-applicable`.
    public var id: String {
      switch self {
      case .met: "met"
      case .waived: "waived"
      case .notApplicable: "not-applicable"
      }
    }

    /// The verdict that a word means.
    ///
    /// - Parameter id: a word such as `waived`.
    public init?(id: some StringProtocol) {
      guard let verdict = Self.allCases.first(where: { $0.id == id }) else { return nil }
      self = verdict
    }
  }

  /// What was decided.
  public var verdict: Verdict
  /// Why; a waiver always has a reason.
  public var reason: String?
  /// A text or a link that proves it.
  public var evidence: String?
  /// The last day on which a waiver counts; nil for no end.
  public var until: Day?

  /// A decision.
  public init(_ verdict: Verdict, reason: String? = nil, evidence: String? = nil, until: Day? = nil) {
    self.verdict = verdict
    self.reason = reason
    self.evidence = evidence
    self.until = until
  }

  /// Whether it still counts.
  ///
  /// - Parameter today: the day that it is.
  /// - Returns: false for a waiver whose last day has gone by.
  public func counts(on today: Day) -> Bool {
    guard let until else { return true }
    return today <= until
  }
}
