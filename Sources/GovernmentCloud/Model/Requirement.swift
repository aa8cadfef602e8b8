// One of the catalogue's requirements.

/// A requirement of the catalogue (要件).
public struct Requirement: Hashable, Sendable, Identifiable {
  /// Its key, `SEC-012`.
  public var id: RequirementID
  /// Its category, by its place in the catalogue's list.
  public var category: Int
  /// Who has to meet it.
  public var responsibility: Responsibility
  /// The milestone that must not be passed while it is outstanding, if it is mandatory.
  public var gate: Milestone
  /// Whether it stands at its gate.
  public var isMandatory: Bool
  /// A few words.
  public var title: BilingualText
  /// One sentence that can be checked.
  public var statement: BilingualText

  /// A requirement.
  public init(
    id: RequirementID, category: Int, responsibility: Responsibility, gate: Milestone, isMandatory: Bool,
    title: BilingualText, statement: BilingualText
  ) {
    self.id = id
    self.category = category
    self.responsibility = responsibility
    self.gate = gate
    self.isMandatory = isMandatory
    self.title = title
    self.statement = statement
  }
}

/// Who has to meet a requirement (責任).
public enum Responsibility: UInt8, CaseIterable, Sendable {
  /// The provider alone: its municipalities inherit what it conforms to.
  case provider
  /// The provider and the municipality, each its part.
  case shared
  /// The municipality alone.
  case municipality

  /// The word in commands and files, `shared`.
  public var id: String {
    switch self {
    case .provider: "provider"
    case .shared: "shared"
    case .municipality: "municipality"
    }
  }

  /// The responsibility that a word means.
  ///
  /// - Parameter id: a word such as `shared`.
  public init?(id: some StringProtocol) {
    guard let responsibility = Self.allCases.first(where: { $0.id == id }) else { return nil }
    self = responsibility
  }

  /// Whether the provider has a part in it.
  public var hasProviderPart: Bool { self != .municipality }

  /// Whether the municipality has a part in it.
  public var hasMunicipalityPart: Bool { self != .provider }
}

/// A category of requirements within an area.
public struct RequirementCategory: Hashable, Sendable, Identifiable {
  /// Its key, `backup`.
  public var id: String
  /// The area that it belongs to.
  public var area: Area
  /// Its name.
  public var name: BilingualText

  /// A category.
  public init(id: String, area: Area, name: BilingualText) {
    self.id = id
    self.area = area
    self.name = name
  }
}

/// A text in both languages.
public struct BilingualText: Hashable, Sendable {
  /// The text in English.
  public var english: String
  /// The text in Japanese.
  public var japanese: String

  /// A text in both languages.
  public init(english: String, japanese: String) {
    self.english = english
    self.japanese = japanese
  }
}
