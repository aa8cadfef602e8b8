// How far a trial is, in one word; derived, never stored.

/// How far an organisation's trial is.
public enum TrialStatus: UInt8, CaseIterable, Sendable {
  /// No milestone is reached.
  case notInTrial
  /// Accepted, and nothing more.
  case selected
  /// Between agreement and rehearsal.
  case inProgress
  /// In production.
  case live
  /// Evaluated: the trial is over.
  case completed
  /// Left the trial.
  case withdrawn

  /// The word in queries and files, `in-progress`.
  public var id: String {
    switch self {
    case .notInTrial: "not-in-trial"
    case .selected: "selected"
    case .inProgress: "in-progress"
    case .live: "live"
    case .completed: "completed"
    case .withdrawn: "withdrawn"
    }
  }

  /// The name in Japanese, `作業中`.
  public var japaneseName: String {
    switch self {
    case .notInTrial: "未参加"
    case .selected: "採択"
    case .inProgress: "作業中"
    case .live: "本稼働"
    case .completed: "完了"
    case .withdrawn: "辞退"
    }
  }

  /// The status that a word means.
  ///
  /// - Parameter id: a word such as `live`.
  public init?(id: some StringProtocol) {
    guard let status = Self.allCases.first(where: { $0.id == id }) else { return nil }
    self = status
  }

  /// The status that follows from the furthest milestone reached.
  ///
  /// - Parameter latest: the furthest milestone, nil for none.
  public init(latest: Milestone?) {
    switch latest {
    case nil: self = .notInTrial
    case .selected: self = .selected
    case .agreement, .environment, .network, .lift, .rehearsal: self = .inProgress
    case .cutover, .parallel: self = .live
    case .evaluated: self = .completed
    }
  }
}
