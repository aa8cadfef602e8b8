// What is known of an organisation beside its trial: running cost and legacy.

/// Running cost and legacy, behind one pointer: most records have neither, and stay small.
struct Background: Hashable, Sendable {
  var cost = RunningCost.unknown
  var legacy = Legacy.unknown
}

/// A background, or none.
indirect enum KeptBackground: Hashable, Sendable {
  case none
  case some(Background)

  init(_ background: Background) { self = background == Background() ? .none : .some(background) }

  var value: Background {
    switch self {
    case .none: Background()
    case .some(let background): background
    }
  }
}

extension Record {
  /// Whether anything is known of running cost or legacy.
  public var hasBackground: Bool { background != .none }

  /// What its systems cost to run, before and now.
  public var cost: RunningCost {
    get { background.value.cost }
    set { background = KeptBackground(Background(cost: newValue, legacy: background.value.legacy)) }
  }

  /// What it leaves behind.
  public var legacy: Legacy {
    get { background.value.legacy }
    set { background = KeptBackground(Background(cost: background.value.cost, legacy: newValue)) }
  }
}
