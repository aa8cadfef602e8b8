// Everything that the console knows.

import BitCollections
import GovernmentCloud
import Terminal

/// The state of the interface: what is shown follows from it alone.
///
/// What most keys leave alone is boxed, for each key has the state looked at and some have it copied.
public struct ConsoleState: Sendable {
  /// The state of the migration that is shown.
  public internal(set) var rollout: Rollout
  /// How often another state of the migration was taken over: what was drawn from an earlier one is out of date.
  var revision = 0
  /// How often anything changed but the place in the list that is shown: what was drawn at the same number is up to date.
  var changes = 0
  /// What the console is told from outside.
  public internal(set) var session: Session
  /// The size of the terminal.
  public internal(set) var size: Size
  /// The screen shown.
  public internal(set) var screen = Screen.municipalities
  /// The screens that Esc goes back to, the last one first.
  var trail: [Screen] = []
  /// What the municipalities' screen remembers.
  public internal(set) var municipalities = MunicipalitiesState()
  /// What the screen of one organisation remembers; nil before one was opened.
  @Boxed public internal(set) var organisation: OrganisationState?
  /// What the trial's screen remembers.
  public internal(set) var trial = TrialState()
  /// What the history's screen remembers.
  @Boxed public internal(set) var history = HistoryState()
  /// What the requirements' screen remembers.
  @Boxed public internal(set) var requirements = RequirementsState()
  /// What the providers' screen remembers.
  public internal(set) var providers = ProvidersState()
  /// What the overview's screen remembers.
  @Boxed public internal(set) var overview = OverviewState()
  /// How far one step through the days goes.
  public internal(set) var step = TimeStep.day
  /// What is outstanding, weighed on the day shown.
  var assessment: Assessment
  /// What lies over the screen.
  public internal(set) var overlay: Overlay?
  /// What the message line says.
  public internal(set) var message: Message?
  /// Whether the last change could not be saved.
  var isUnsaved = false
  /// A text that was typed and left with Esc, until it is recorded: it is offered again.
  @Boxed var draft: TextPrompt?
  /// The prompt that asked for what is being recorded: it is shown again where that fails.
  @Boxed var asked: Overlay?
  /// The index of names, made when a filter needs it first.
  @Boxed var searchIndex: SearchIndex?

  /// The state of a console that was just started.
  ///
  /// - Parameters:
  ///   - rollout: the state of the migration.
  ///   - session: what the console is told from outside.
  ///   - size: the size of the terminal.
  ///   - notice: something to be said at the start.
  public init(rollout: Rollout, session: Session, size: Size, notice: String? = nil) {
    self.rollout = rollout
    self.session = session
    self.size = size
    assessment = rollout.assessment(on: session.today)
    message = notice.map(Message.notice)
    refreshRows()
  }

  /// The interface's words.
  var wording: Wording { session.wording }

  /// The organisations that a command is about: the marked ones and those of a range, else the one at hand.
  var targets: Targets? {
    switch screen {
    case .municipalities where !municipalities.marks.isEmpty || municipalities.rangeStart != nil:
      var marked = municipalities.marks
      if let range = rangeRows { marked.formUnion(BitSet(municipalities.rows[range])) }
      let shown = BitSet(municipalities.rows)
      return Targets(indices: Array(marked), hidden: marked.subtracting(shown).count)
    case .requirements: return requirementTargets
    case .municipalities, .organisation, .trial, .history, .providers, .overview:
      return currentOrganisation.map { Targets(indices: [$0], hidden: 0) }
    }
  }

  /// The organisation at hand, by index.
  var currentOrganisation: Int? {
    switch screen {
    case .municipalities: return municipalities.selected
    case .organisation: return organisation?.index
    case .trial:
      let participants = trialParticipants
      return participants.indices.contains(trial.cursor.row) ? participants[trial.cursor.row].index : nil
    case .requirements:
      guard case .organisation(let index) = requirements.subject else { return nil }
      return index
    case .providers: return nil
    case .overview:
      guard case .organisation(let index)? = overviewTarget else { return nil }
      return index
    case .history:
      guard history.entries.indices.contains(history.cursor.row) else { return nil }
      return history.entries[history.cursor.row].change.organisation.flatMap(rollout.registry.index(of:))
    }
  }
}
