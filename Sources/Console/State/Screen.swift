// The screens, and what each remembers while another is shown.

import BitCollections
import GovernmentCloud

/// A screen of the console; the raw value is the digit that opens it.
public enum Screen: Int, CaseIterable, Hashable, Sendable {
  /// All municipalities.
  case municipalities = 1
  /// One organisation.
  case organisation = 2
  /// The trial: proposals and who belongs to them.
  case trial = 3
  /// Everything that was done.
  case history = 4
  /// Requirements: somebody's, or for how many each is outstanding.
  case requirements = 5
  /// The providers and their conformance.
  case providers = 6
  /// The whole country at a glance.
  case overview = 7
}

/// A set of screens.
public struct ScreenSet: OptionSet, Hashable, Sendable {
  /// A bit a screen: the one of its digit.
  public let rawValue: UInt16

  /// A set of the screens whose bits are set.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ screens: some Sequence<Screen>) {
    rawValue = screens.reduce(0) { $0 | 1 << UInt16($1.rawValue) }
  }

  /// All screens.
  public static let all = ScreenSet(Screen.allCases)
  /// The screens on which organisations are at hand.
  public static let organisations: ScreenSet = [.municipalities, .organisation, .trial]
  static let municipalities = ScreenSet([.municipalities])
  static let organisation = ScreenSet([.organisation])
  static let trial = ScreenSet([.trial])
  static let history = ScreenSet([.history])
  static let requirements = ScreenSet([.requirements])
  static let providers = ScreenSet([.providers])
  static let overview = ScreenSet([.overview])

  /// Whether a screen is among them.
  public func contains(_ screen: Screen) -> Bool { rawValue >> UInt16(screen.rawValue) & 1 == 1 }

  /// The screens, by their digits.
  public var screens: [Screen] { Screen.allCases.filter(contains) }
}

/// What the municipalities' screen remembers.
public struct MunicipalitiesState: Sendable {
  /// The filter as it was typed.
  public var filterText = ""
  /// The filter that the rows meet: the last one without an error.
  public var query = Query.everything
  /// What is wrong with the filter as it was typed.
  public var queryError: QueryError?
  /// The provider whose municipalities are shown, nil for all.
  public var providerFilter: ProviderFilter?
  /// The order of the rows.
  public var sort = SortOrder()
  /// The organisations shown, by index.
  public var rows: [Int] = []
  /// Of how many organisations the rows are a part.
  public var total = 0
  /// The marked organisations, by index.
  public var marks = BitSet()
  /// Where a range begins, by index.
  public var rangeStart: Int?
  /// The selected row.
  public var cursor = ListCursor()
  /// The filter before another screen showed here whom it was about.
  var filterBefore: (text: String, provider: ProviderFilter?)?

  /// The organisation under the cursor, by index.
  public var selected: Int? { rows.indices.contains(cursor.row) ? rows[cursor.row] : nil }

  /// Whether a filter is set.
  public var isFiltered: Bool { !filterText.isEmpty || providerFilter != nil }
}

/// A provider, or that there is none, as what to show.
public struct ProviderFilter: Hashable, Sendable {
  /// The provider; nil shows those that have none.
  public var provider: Provider?
}

/// What the screen of one organisation remembers.
public struct OrganisationState: Sendable {
  /// The organisation, by index.
  public var index: Int
  /// The screen from whose list it was opened.
  public var origin = Screen.municipalities
  /// The pane that the keys go to.
  public var pane = Pane.milestones
  /// The selected milestone.
  public var milestones = ListCursor()
  /// The notes in view.
  public var notes = ListCursor()
  /// The organisation's history.
  public var history = HistoryState()

  /// A pane of the screen.
  public enum Pane: CaseIterable, Hashable, Sendable {
    /// Milestones with their days.
    case milestones
    /// Notes.
    case notes
    /// What was done.
    case history
  }
}

/// What the trial's screen remembers.
public struct TrialState: Sendable {
  /// The selected participant.
  public var cursor = ListCursor()
}

/// Entries of the journal as far as they were asked for, newest first.
public struct HistoryState: Sendable {
  /// The entries.
  public var entries: [Entry] = []
  /// Whether there are no older ones.
  public var isComplete = false
  /// Whether older ones are asked for and not here yet.
  public var isLoading = false
  /// The selected entry.
  public var cursor = ListCursor()

  /// Entries of the journal, none yet.
  public init() {}
}
