// What reaches the interface, and what it wants done.

import GovernmentCloud
import Terminal

/// Something that reaches the interface.
///
/// What comes with a state of the migration stands elsewhere, so that a key, which comes most often, is little to copy.
public enum Event: Sendable {
  /// A key was pressed, or text was pasted.
  case key(Key)
  /// The terminal has another size.
  case resized(Size)
  /// What was asked for is recorded; `lost` is what is outstanding by it, `foreign` what colleagues recorded meanwhile.
  indirect case recorded(Intent, own: [Entry], unchanged: Int, lost: [RequirementID], foreign: [Entry], Rollout)
  /// A group was undone or brought back.
  indirect case reversed(Entry.Reversal, own: [Entry], foreign: [Entry], Rollout)
  /// The rules refused an intent, or an undo where it is nil; the state may be newer now.
  indirect case refused(Refusal, Effect, foreign: [Entry], Rollout)
  /// The store could not record it: nothing of it is saved.
  case notSaved(String)
  /// The store could not do something else.
  case failed(String)
  /// Colleagues recorded something.
  indirect case grew([Entry], Rollout)
  /// Entries that were asked for, newest first; the limit says how many.
  indirect case history([Entry], about: OrganisationCode?, before: Int?, limit: Int)
  /// The store can be written now, or not any more.
  case readOnly(ReadOnly?)
  /// Something that takes a moment is being recorded.
  indirect case recording(Intent, Targets)
  /// Something was done outside, in words.
  case told(String)
  /// A file was read that may be imported.
  indirect case importRead(ImportPreview)
  /// A file was imported, in words.
  indirect case imported(String, own: [Entry], foreign: [Entry], Rollout)
  /// It is later.
  case time(LocalTime)
  /// The store was read again.
  indirect case reloaded(Rollout)
  /// The state as of a day that was asked for, nil for now, and why nothing can be changed then.
  indirect case travelled(to: Day?, Rollout, ReadOnly?)
}

/// Something that the interface wants done; the executable does it.
public enum Effect: Hashable, Sendable {
  /// Record an intent for organisations, by index.
  case record(Intent, Targets)
  /// Undo or redo.
  case reverse(ReversalSearch.Direction)
  /// Read entries, newest first, before a number.
  case loadHistory(before: Int?, about: OrganisationCode?, limit: Int)
  /// Copy organisations to the clipboard of the operator's terminal.
  case copy([Int])
  /// Write organisations into a file, with the columns of these names.
  case export(path: String, rows: [Int], columns: [String])
  /// Read a file that may be imported.
  case readImport(path: String, reason: String? = nil)
  /// Import the file that was read, as one group; rows that can't be taken are left out.
  case importRead(path: String, reason: String? = nil)
  /// Read the store again.
  case reload
  /// Show the state as of a day; nil for now.
  case travel(to: Day?)
  /// Draw everything anew.
  case redraw
  /// Stop, until the shell goes on.
  case suspend
  /// Leave.
  case quit

  /// Whether it takes long enough to be announced.
  public var isLong: Bool {
    guard case .record(.require(let ids, _, _), let targets) = self else { return false }
    return ids.count * targets.indices.count > 20_000
  }

  /// Whether it changes the store.
  var isChange: Bool {
    switch self {
    case .record, .reverse, .importRead: true
    case .loadHistory, .copy, .export, .readImport, .reload, .travel, .redraw, .suspend, .quit: false
    }
  }
}
