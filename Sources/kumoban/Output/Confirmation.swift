// Asking before something that is not taken back with undo.

import Console
import Glibc

/// A question on the terminal.
struct Confirmation {
  private let wording: Wording

  init(_ wording: Wording) { self.wording = wording }

  /// Asks, and goes on only after a yes.
  ///
  /// - Parameters:
  ///   - question: what is asked.
  ///   - isAgreed: whether `--yes` was given.
  /// - Throws: `Failure` after a no, or where there is no terminal to ask on.
  func ask(_ question: String, unless isAgreed: Bool) throws(Failure) {
    guard !isAgreed else { return }
    guard isatty(STDIN_FILENO) == 1 else {
      throw Failure(
        wording.pick("nothing was changed; --yes does it without asking", "変更していません。確認なしで実行するには --yes を付けてください"), 1)
    }
    try Output.write("\(question) [y/N] ")
    guard readLine()?.lowercased().hasPrefix("y") == true else {
      throw Failure(wording.pick("nothing was changed", "変更していません"), 1)
    }
  }
}
