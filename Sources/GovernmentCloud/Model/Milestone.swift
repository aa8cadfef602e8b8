// The nine steps of a trial.

/// One of the nine steps of a trial, in the order in which they are reached.
public enum Milestone: UInt8, CaseIterable, Comparable, Sendable {
  /// 採択: the application was accepted.
  case selected
  /// 利用契約: the agreement for use is signed.
  case agreement
  /// 環境払出し: the environment is provisioned.
  case environment
  /// 回線接続: the connection line is verified.
  case network
  /// 検証環境リフト: lifted to the test environment.
  case lift
  /// 移行リハーサル: the migration is rehearsed.
  case rehearsal
  /// 本番切替: cut over to production.
  case cutover
  /// 並行稼働完了: the parallel run is completed.
  case parallel
  /// 評価報告: the trial is evaluated.
  case evaluated

  /// The word in commands, queries and files, `lift`.
  public var id: String {
    switch self {
    case .selected: "selected"
    case .agreement: "agreement"
    case .environment: "environment"
    case .network: "network"
    case .lift: "lift"
    case .rehearsal: "rehearsal"
    case .cutover: "cutover"
    case .parallel: "parallel"
    case .evaluated: "evaluated"
    }
  }

  /// The name in Japanese, `本番切替`.
  public var japaneseName: String {
    switch self {
    case .selected: "採択"
    case .agreement: "利用契約"
    case .environment: "環境払出し"
    case .network: "回線接続"
    case .lift: "検証環境リフト"
    case .rehearsal: "移行リハーサル"
    case .cutover: "本番切替"
    case .parallel: "並行稼働完了"
    case .evaluated: "評価報告"
    }
  }

  /// The milestone that a word means.
  ///
  /// - Parameter id: a word such as `cutover`.
  public init?(id: some StringProtocol) {
    guard let milestone = Self.allCases.first(where: { $0.id == id }) else { return nil }
    self = milestone
  }

  /// The place in the order, 0 to 8.
  public var index: Int { Int(rawValue) }

  /// Orders milestones as a trial reaches them.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
