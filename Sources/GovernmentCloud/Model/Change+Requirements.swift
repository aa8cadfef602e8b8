// The parts of changes that are about requirements.

/// What a change did to the decision about one requirement.
public struct DecisionStep: Hashable, Sendable {
  /// The requirement.
  public var id: RequirementID
  /// The decision that it has now; nil for none.
  public var to: Decision?
  /// The decision that it had.
  public var was: Decision?

  /// A step of a change.
  public init(_ id: RequirementID, to: Decision?, was: Decision?) {
    self.id = id
    self.to = to
    self.was = was
  }
}

/// What a change did to a provider's conformance to one requirement.
public struct ConformanceStep: Hashable, Sendable {
  /// The requirement.
  public var id: RequirementID
  /// Since when the provider conforms now; nil where it does not.
  public var on: Day?
  /// Since when it conformed before.
  public var was: Day?

  /// A step of a change.
  public init(_ id: RequirementID, on: Day?, was: Day?) {
    self.id = id
    self.on = on
    self.was = was
  }
}

/// A catalogue that a change puts in force.
public enum CatalogueChoice: Hashable, Sendable {
  /// One that the store has seen before, by its key.
  case known(key: String)
  /// One that comes with the change.
  case brought(Catalogue)

  /// The catalogue's key.
  public var key: String {
    switch self {
    case .known(let key): key
    case .brought(let catalogue): catalogue.key
    }
  }
}

extension Catalogue: Hashable {
  /// Catalogues with one key have one content.
  public static func == (left: Self, right: Self) -> Bool { left.key == right.key }

  /// Hashes the key.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension Change {
  /// What a change is about.
  public enum Subject: Hashable, Sendable {
    /// An organisation.
    case organisation(OrganisationCode)
    /// A provider's conformance.
    case provider(Provider)
    /// The catalogue of requirements.
    case catalogue
    /// What is budgeted for a fiscal year.
    case budget
    /// The journal itself.
    case journal
  }
}
