// What can lie over a screen, and takes the keys first.

import GovernmentCloud
import Terminal

/// Something over the screen that takes the keys first.
public enum Overlay: Sendable {
  /// The filter is being typed.
  case filter(TextField)
  /// Words that requirements hold are being typed.
  case words(TextField)
  /// One of a list is being chosen.
  case picker(Picker)
  /// A day is being typed.
  case day(DayPrompt)
  /// A text is being typed.
  case text(TextPrompt)
  /// A yes or no is awaited.
  case confirmation(Confirmation)
  /// A command is being looked for.
  case palette(Palette)
  /// The keys are being explained.
  case help(ListCursor)
  /// A text is being read that is too long for its row.
  case reader(Reader)
}

/// A choice of one from a list.
public struct Picker: Sendable {
  /// What is chosen.
  public var choice: Choice
  /// The selected line.
  public var cursor = ListCursor()

  /// What can be chosen.
  public enum Choice: Hashable, Sendable {
    /// The providers to show.
    case providerFilter
    /// The provider to assign to the targets.
    case provider(Targets)
    /// The milestone to mark for the targets.
    case milestone(Targets)
    /// The order of rows.
    case sort
  }
}

/// The organisations that a command is about.
public struct Targets: Hashable, Sendable {
  /// The organisations, by index, in the order of the registry.
  public var indices: [Int]
  /// How many of them the filter hides.
  public var hidden: Int

  /// Whose requirements theirs are.
  var subject: RequirementSubject { indices.count == 1 ? .organisation(indices[0]) : .marked(indices) }
}

/// A day for a milestone, where today or before marks it and later plans it; or a day that is to be shown.
public struct DayPrompt: Sendable {
  /// The milestone; nil where the state as of the day is to be shown.
  public var milestone: Milestone?
  /// For whom.
  public var targets: Targets
  /// What is typed.
  public var field: TextField
  /// Whether the text is still the day that was offered, which the first character typed replaces.
  public var isOffered = true
  /// Whether Enter was pressed on what is no day.
  public var isRejected = false
}

/// A text for a command.
public struct TextPrompt: Sendable {
  /// What the text is for.
  public var purpose: Purpose
  /// For whom.
  public var targets: Targets
  /// What is typed.
  public var field: TextField

  /// What a text can be for.
  public enum Purpose: Hashable, Sendable {
    /// A note.
    case note
    /// Why the targets are blocked.
    case block
    /// Why the targets leave the trial.
    case withdraw
    /// What is budgeted for a fiscal year.
    case budget
    /// What was spent.
    case spend(Account)
    /// What running the systems costs.
    case cost
    /// What is left behind.
    case legacy
    /// What proves that requirements are met.
    case evidence
    /// Why requirements are waived.
    case waiver
    /// Until when they are waived for that reason; nothing means without end.
    case waiverEnd(reason: String)
    /// Why requirements do not apply; nothing is a reason too.
    case notApplicable
    /// Why a milestone may pass its gate.
    case pass
    /// The name of a file to be written.
    case export
    /// The name of a file to be imported.
    case importFile
    /// Why milestones of a file may pass their gates.
    case importReason(path: String)
  }
}

/// A question that wants a yes.
public struct Confirmation: Hashable, Sendable {
  /// What is asked.
  public var question: Question
  /// What is done after a yes.
  public var intent: Intent
  /// For whom.
  public var targets: Targets

  /// What can be asked.
  public enum Question: Hashable, Sendable {
    /// Earlier milestones are missing: mark them too?
    case markEarlier([Milestone], for: Int)
    /// Some have the milestone already: mark only the others?
    case leaveMarked(Int)
    /// It is marked on another day already, perhaps by a colleague: move it?
    case moveMark(from: Day, by: String?)
    /// So many of many have another provider: assign this one to them too?
    case replaceProvider(Int)
    /// So many of many have another day planned: plan this one for them too?
    case replacePlan(Int)
    /// Requirements are decided for many at once: really?
    case decideForMany
    /// Nothing stops a milestone any more that was refused: mark it now?
    case freed
  }
}

/// A text that is read in a box of its own.
public struct Reader: Sendable {
  /// What is read.
  public var subject: Subject
  /// The first line in view.
  public var cursor = ListCursor()

  /// What can be read.
  public enum Subject: Hashable, Sendable {
    /// A note.
    case note(Note)
    /// An entry of the journal.
    case entry(Entry)
    /// A requirement, by place in the catalogue.
    case requirement(Int)
    /// What an import would change.
    case importing(ImportPreview)
  }
}

/// What an import would change, in words.
public struct ImportPreview: Hashable, Sendable {
  /// The file.
  public var path: String
  /// What was read, what would change, and what can't be taken.
  public var lines: [String]
  /// Whether anything would change.
  public var isChange: Bool
  /// How many rows can't be taken.
  public var refused: Int
  /// Whether some of them could be with a reason: gates stand against them.
  public var wantsReason: Bool
  /// The reason that was given for that.
  public var reason: String?

  /// What an import would change, in words.
  public init(
    path: String, lines: [String], isChange: Bool, refused: Int, wantsReason: Bool = false, reason: String? = nil
  ) {
    self.path = path
    self.lines = lines
    self.isChange = isChange
    self.refused = refused
    self.wantsReason = wantsReason
    self.reason = reason
  }
}

/// A search for a command.
public struct Palette: Sendable {
  /// What is typed.
  public var field = TextField()
  /// The selected command.
  public var cursor = ListCursor()
}
