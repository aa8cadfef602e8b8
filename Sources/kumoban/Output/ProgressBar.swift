// How far something is that lasts, on a terminal.

import Console
import Glibc
import Terminal

/// A bar on standard error, where that is a terminal; it comes after half a second only.
struct ProgressBar {
  private let label: String
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var next = Duration.milliseconds(500)
  private var isDrawn = false

  private static let cells = 30

  /// A bar that is not there yet.
  ///
  /// - Parameter label: what is done, in a word.
  init(_ label: String) { self.label = label }

  /// Shows how far it is, ten times a second at most.
  mutating func show(_ done: Int, of total: Int) {
    guard isShown, total > 0 else { return }
    let passed = ContinuousClock.now - start
    guard passed >= next else { return }
    next = passed + .milliseconds(100)
    isDrawn = true
    let full = Self.cells * min(done, total) / total
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: Self.cells - full)
    Output.writeError("\r\(label) \(bar) \(100 * min(done, total) / total)% ")
  }

  /// Takes the bar away.
  mutating func finish() {
    if isDrawn { Output.writeError("\r\u{1B}[K") }
    isDrawn = false
  }
}
