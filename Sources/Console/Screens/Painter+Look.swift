// What rows and lines depend on besides what they show: with another look they are drawn anew.

import GovernmentCloud
import Terminal

/// What all rows depend on: rows that were drawn with another look are drawn anew.
struct Look: Hashable {
  let revision: Int
  let size: Size
  let screen: Screen
  let language: Language
  let theme: Theme
  let asOf: Day?
  let today: Day

  init(_ state: borrowing ConsoleState) {
    // Rows of requirements tell by themselves how they stand: one that is decided leaves the others as they are.
    revision = state.screen == .requirements ? state.requirements.generation : state.revision
    size = state.size
    screen = state.screen
    language = state.session.language
    theme = state.session.theme
    asOf = state.session.asOf
    today = state.session.time.today
  }
}

/// What tells whether more has to be drawn than a selection that moved; little to copy, other than a state.
public struct Glance: Sendable {
  let changes: Int
  let lineFacts: LineFacts?
  /// Where the cursor of the list stands that is all that depends on it; nil where there is none.
  let cursor: ListCursor?
  let theme: Theme
}

extension ConsoleState {
  /// What is to be seen of the state at a glance.
  ///
  /// Nothing is changed; but what is asked as for a change is asked in place, and not copied for the question.
  public mutating func glance() -> Glance {
    // A preview beside the list shows another organisation then.
    let isAlone = screen == .municipalities && size.columns < Layout.previewFrom
    return Glance(
      changes: changes, lineFacts: lineFacts(), cursor: isAlone ? municipalities.cursor : nil, theme: session.theme)
  }

  /// What the lines around a long list depend on besides what changed; nil where they are drawn each time.
  private mutating func lineFacts() -> LineFacts? {
    guard overlay == nil else { return nil }
    switch screen {
    case .municipalities:
      // What the footer offers depends on the row under the cursor in this alone.
      guard municipalities.marks.isEmpty, let selected = municipalities.selected else { return .other }
      return rollout.isWithdrawn(at: selected) ? .withdrawn : .other
    case .requirements: return requirements.selectedPosition == nil ? .other : .requirement
    case .organisation, .trial, .history, .providers, .overview: return nil
    }
  }
}

/// What stands under the cursor of a long list, as far as the lines around it tell.
enum LineFacts {
  /// An organisation that was withdrawn.
  case withdrawn
  /// A requirement.
  case requirement
  /// Anything else, or nothing.
  case other
}
