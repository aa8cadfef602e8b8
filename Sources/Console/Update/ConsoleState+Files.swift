// Files that are written or taken in: their names are asked for.

import GovernmentCloud
import Terminal

extension ConsoleState {
  /// Asks for the file that is to be imported.
  mutating func startImport() {
    var text = ""
    if let draft, draft.purpose == .importFile { text = draft.field.text }
    overlay = .text(
      TextPrompt(purpose: .importFile, targets: Targets(indices: [], hidden: 0), field: TextField(text)))
  }
}
