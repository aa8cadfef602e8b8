// What the message line says; the wording comes when it is drawn.

import GovernmentCloud

/// What the message line says.
public enum Message: Hashable, Sendable {
  /// Something was recorded.
  case recorded(Intent, changed: [Int], unchanged: Int, lost: [RequirementID], waiting: Int)
  /// A group was undone or brought back: so many changes, whose first was this.
  case reversed(Entry.Reversal, changes: Int, first: Change)
  /// Everything was so already.
  case unchanged(Intent, count: Int)
  /// The rules said no.
  case refused(Refusal)
  /// The store said no.
  case failed(String)
  /// So many decisions for so many are being recorded, which takes a moment.
  case recording(decisions: Int, organisations: Int)
  /// A colleague changed something: for so many, and what, where it was the same for all of them.
  case colleague(String, count: Int, first: Change, isAlike: Bool)
  /// The command can't run now.
  case unavailable(Action, Unavailability)
  /// What was typed can't be recorded now.
  case readOnly(ReadOnly)
  /// A key that means nothing here.
  case unknownKey(String)
  /// Something was pasted where nothing is typed.
  case noPaste
  /// A text is kept, to be offered again.
  case draftKept(Action)
  /// Rows were marked or unmarked.
  case marks(count: Int, hidden: Int)
  /// A milestone is stopped by requirements, which are shown now.
  case gateShut(Milestone, requirements: Int, organisations: Int)
  /// What was typed is no day.
  case noSuchDay(String)
  /// What was typed of money or legacy is not understood.
  case notUnderstood(InputFault)
  /// The filter is cleared.
  case filterCleared
  /// The store was read again.
  case reloaded
  /// A day gone by is shown; nil for now again.
  case travelled(Day?, TimeStep)
  /// A step through the days goes so far now.
  case step(TimeStep)
  /// Nothing more to go back to: q quits.
  case quitHint
  /// Something that is said at the start.
  case notice(String)

  /// Whether it says that something went wrong.
  var isError: Bool {
    switch self {
    case .refused, .failed, .unavailable, .readOnly, .gateShut, .noSuchDay, .notUnderstood: true
    case .recorded, .recording, .reversed, .unchanged, .colleague, .unknownKey, .noPaste, .draftKept, .marks,
      .filterCleared,
      .reloaded, .travelled, .step,
      .quitHint, .notice:
      false
    }
  }
}
