// The cloud service providers that the agency selected.

/// A cloud service provider (クラウドサービス提供事業者) of the Government Cloud.
public enum Provider: UInt8, CaseIterable, Sendable {
  /// Amazon Web Services.
  case aws
  /// Google Cloud.
  case googleCloud
  /// Microsoft Azure.
  case azure
  /// Oracle Cloud Infrastructure.
  case oci
  /// Sakura Cloud.
  case sakura

  /// The word in commands, queries and files, `google-cloud`.
  public var id: String {
    switch self {
    case .aws: "aws"
    case .googleCloud: "google-cloud"
    case .azure: "azure"
    case .oci: "oci"
    case .sakura: "sakura"
    }
  }

  /// The provider that an id means.
  ///
  /// - Parameter id: an id such as `google-cloud`.
  public init?(id: some StringProtocol) {
    guard let provider = Self.allCases.first(where: { $0.id == id }) else { return nil }
    self = provider
  }
}
