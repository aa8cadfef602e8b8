// What is known of one organisation.

/// What the baseline and the journal say of one organisation.
public struct Record: Hashable, Sendable {
  /// Its provider, nil where none is assigned.
  public var provider: Provider?
  /// The accepted trial application that it belongs to, 1 to 8.
  public var proposal: Int?
  /// The milestones that it reached.
  public var reached = MilestoneDays()
  /// The milestones that are planned; a plan stays beside the day it was reached.
  public var planned = MilestoneDays()
  /// Who marked which milestone; those of the baseline are missing here.
  public var marks: [Mark] = []
  /// What stops it.
  public var blockage: Remark?
  /// Why it left the trial.
  public var withdrawal: Remark?
  /// What was decided of its requirements, by slot.
  public var decisions = Decisions()
  /// Its running cost and legacy.
  var background = KeptBackground.none
  /// Its notes, oldest first, those struck out among them.
  public var notes: [Note] = []
  /// When and by whom it was changed last.
  public var updated: Attribution?

  /// A record that knows nothing.
  public init() {}

  /// The record of every organisation of which nothing is known.
  public static let empty = Record()
}

/// Who did something, and when.
public struct Attribution: Hashable, Sendable {
  /// When.
  public var at: Timestamp
  /// Who.
  public var `operator`: String

  /// Who did something, and when.
  public init(at: Timestamp, operator: String) {
    self.at = at
    self.operator = `operator`
  }
}

/// Who marked a milestone, and why it passed its gate.
public struct Mark: Hashable, Sendable {
  /// The milestone.
  public var milestone: Milestone
  /// Who marked it.
  public var attribution: Attribution
  /// Why it passed with requirements outstanding, where it did.
  public var reason: String?

  /// A milestone's mark.
  public init(milestone: Milestone, attribution: Attribution, reason: String?) {
    self.milestone = milestone
    self.attribution = attribution
    self.reason = reason
  }
}

/// A text with who wrote it: why something is blocked or withdrawn.
public struct Remark: Hashable, Sendable {
  /// The text.
  public var text: String
  /// Who wrote it.
  public var attribution: Attribution

  /// A text with who wrote it.
  public init(text: String, attribution: Attribution) {
    self.text = text
    self.attribution = attribution
  }
}

/// A note about an organisation.
public struct Note: Hashable, Sendable {
  /// The number of the entry that took it.
  public var number: Int
  /// What it says, as it was written.
  public var text: String
  /// Who took it.
  public var attribution: Attribution
  /// Whether it was taken back.
  public var isStruck: Bool

  /// A note about an organisation.
  public init(number: Int, text: String, attribution: Attribution, isStruck: Bool = false) {
    self.number = number
    self.text = text
    self.attribution = attribution
    self.isStruck = isStruck
  }
}
