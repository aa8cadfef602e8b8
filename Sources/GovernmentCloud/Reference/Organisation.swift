// One organisation of a registry, as a value.

/// An organisation: a body that moves.
///
/// It is a view into its registry and makes its texts when they are asked for.
public struct Organisation: Sendable, Identifiable {
  /// The registry that it stands in.
  public let registry: Registry
  /// Where it stands there.
  public let index: Int

  /// Its code, which is its key.
  public var id: OrganisationCode { code }

  /// Its local government code.
  public var code: OrganisationCode { registry.code(at: index) }

  /// Its kind.
  public var kind: OrganisationKind { registry.kind(at: index) }

  /// The prefecture that it lies in or is; nil for a central body.
  public var prefecture: Prefecture? { registry.prefecture(at: index) }

  /// The district (郡) that it lies in, empty for none.
  public var district: String { registry.district(at: index) }

  /// Its name, `神戸市`.
  public var name: String { registry.name(at: index) }

  /// How its name is read, `こうべし`.
  public var kana: String { registry.kana(at: index) }

  /// Its name in Latin letters, `Kobe-shi`.
  public var romaji: String { registry.romaji(at: index) }
}
