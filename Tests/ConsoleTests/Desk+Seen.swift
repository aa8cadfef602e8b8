// What an operator sees at the desk.

import GovernmentCloud
import Terminal
import Testing

@testable import Console

extension Desk {
  /// The names of the municipalities shown.
  var rows: [String] { state.municipalities.rows.map { Self.registry.name(at: $0) } }

  /// The municipality under the cursor.
  var selected: String? { state.municipalities.selected.map { Self.registry.name(at: $0) } }

  /// The names of the marked municipalities.
  var marked: [String] { state.municipalities.marks.map { Self.registry.name(at: $0) } }

  /// The organisation of the second screen.
  var opened: String? { state.organisation.map { Self.registry.name(at: $0.index) } }

  /// What is known of an organisation, as the console shows it.
  func record(_ code: UInt32) -> Record {
    Self.registry.index(of: OrganisationCode(trusted: code)).map { state.rollout[$0] } ?? .empty
  }

  /// The one effect that was wanted, if it records an intent: the intent and the names of those it is for.
  var recorded: (intent: Intent, names: [String])? {
    guard wanted.count == 1, case .record(let intent, let targets)? = wanted.first else { return nil }
    return (intent, targets.indices.map { Self.registry.name(at: $0) })
  }

  /// The reason for which the last command could not run.
  var unavailable: Unavailability? {
    guard case .unavailable(_, let reason)? = state.message else { return nil }
    return reason
  }

  /// The refusal that the message line says.
  var refused: Refusal.Cause? {
    guard case .refused(let refusal)? = state.message else { return nil }
    return refusal.cause
  }

  /// What the message line says, in words.
  var message: String { state.message.map { state.wording.text(of: $0, rollout: state.rollout) } ?? "" }

  /// What is drawn at the terminal's size.
  var frame: Frame { frame(at: state.size) }

  /// What is drawn at any size.
  func frame(at size: Size) -> Frame {
    var frame = Frame(size: size)
    state.render(into: &frame)
    return frame
  }

  /// The text of a row of the screen; negative rows count from the bottom.
  func line(_ row: Int) -> String { frame.text(row: row < 0 ? state.size.rows + row : row) }

  /// The text of the row that the cursor stands on; empty where it stands on none.
  var cursorLine: String { frame.cursor.map { line($0.row) } ?? "" }

  /// Whether the cursor stands between the status line and the message line.
  var isCursorInBody: Bool { frame.cursor.map { (2..<state.size.rows - 2).contains($0.row) } ?? false }

  /// What lies over the screen, in one word.
  var over: String? {
    switch state.overlay {
    case nil: nil
    case .filter: "filter"
    case .words: "words"
    case .picker: "picker"
    case .day: "day"
    case .text: "text"
    case .confirmation: "confirmation"
    case .palette: "palette"
    case .help: "help"
    case .reader: "reader"
    }
  }

  /// What is typed in what lies over the screen.
  var typed: String? {
    switch state.overlay {
    case .filter(let field), .words(let field): field.text
    case .day(let prompt): prompt.field.text
    case .text(let prompt): prompt.field.text
    case .palette(let palette): palette.field.text
    case nil, .picker, .confirmation, .help, .reader: nil
    }
  }
}
