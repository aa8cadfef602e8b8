// What an operator wants set of an organisation's running cost and legacy, and what is left as it is.

/// What becomes of one value.
public enum Setting<Value: Hashable & Sendable>: Hashable, Sendable {
  /// It stays as it is.
  case keep
  /// It is this now; nil for unknown.
  case set(Value?)

  /// The value that comes of it.
  ///
  /// - Parameter known: the value that there is.
  /// - Returns: the value that there will be.
  public func applied(to known: Value?) -> Value? {
    switch self {
    case .keep: known
    case .set(let value): value
    }
  }
}

/// What becomes of a running cost.
public struct CostStep: Hashable, Sendable {
  /// The cost before the migration.
  public var before: Setting<YearCost>
  /// The cost now.
  public var now: Setting<YearCost>

  /// What becomes of a running cost; it stays as it is, unless said.
  public init(before: Setting<YearCost> = .keep, now: Setting<YearCost> = .keep) {
    self.before = before
    self.now = now
  }

  /// The cost that comes of it.
  ///
  /// - Parameter cost: what is known.
  /// - Returns: what will be known.
  public func applied(to cost: RunningCost) -> RunningCost {
    RunningCost(before: before.applied(to: cost.before), now: now.applied(to: cost.now))
  }
}

/// What becomes of the media in use.
public enum MediaStep: Hashable, Sendable {
  /// They stay as they are.
  case keep
  /// They are these now; nil for unknown.
  case set(Media?)
  /// Some come, some go; what nobody said before counts as none.
  case change(adding: Media, removing: Media)

  /// The media that come of it.
  ///
  /// - Parameter known: what is known.
  /// - Returns: what will be known.
  public func applied(to known: Media?) -> Media? {
    switch self {
    case .keep: return known
    case .set(let media): return media
    case .change(let adding, let removing):
      // That one is not in use says nothing of the others.
      if known == nil, adding.isEmpty { return nil }
      return Media(Medium.allCases.filter { adding[$0] || known?[$0] == true && !removing[$0] })
    }
  }
}

/// What becomes of an organisation's legacy.
public struct LegacyStep: Hashable, Sendable {
  /// The integrator.
  public var integrator: Setting<String>
  /// The hosting.
  public var hosting: Setting<Hosting>
  /// The build.
  public var build: Setting<Build>
  /// The media.
  public var media: MediaStep

  /// What becomes of a legacy; it stays as it is, unless said.
  public init(
    integrator: Setting<String> = .keep, hosting: Setting<Hosting> = .keep, build: Setting<Build> = .keep,
    media: MediaStep = .keep
  ) {
    self.integrator = integrator
    self.hosting = hosting
    self.build = build
    self.media = media
  }

  /// The legacy that comes of it.
  ///
  /// - Parameter legacy: what is known.
  /// - Returns: what will be known.
  public func applied(to legacy: Legacy) -> Legacy {
    Legacy(
      integrator: integrator.applied(to: legacy.integrator), hosting: hosting.applied(to: legacy.hosting),
      build: build.applied(to: legacy.build), media: media.applied(to: legacy.media))
  }
}
