// The three areas of requirements.

/// The area of a requirement (分野).
public enum Area: UInt8, CaseIterable, Sendable {
  /// Security.
  case security
  /// Legal.
  case legal
  /// Data management.
  case dataManagement

  /// The word in queries and files, `data-management`.
  public var id: String {
    switch self {
    case .security: "security"
    case .legal: "legal"
    case .dataManagement: "data-management"
    }
  }

  /// The name in English, `Data management`.
  public var englishName: String {
    switch self {
    case .security: "Security"
    case .legal: "Legal"
    case .dataManagement: "Data management"
    }
  }

  /// The name in Japanese, `データ管理`.
  public var japaneseName: String {
    switch self {
    case .security: "セキュリティ"
    case .legal: "法務"
    case .dataManagement: "データ管理"
    }
  }
}
