// The console of the built program on a real terminal.

import FoundationEssentials
import Testing

/// The tests on a real terminal: one after the other, each with a tmux server of its own.
@Suite("On a real terminal", .serialized, .timeLimit(.minutes(2)))
struct RealTerminal {}

extension Program {
  /// Opens the console in a terminal, and closes that whatever happens.
  func onScreen(
    _ size: Size = .small, _ arguments: [String] = [], _ body: (Screen) async throws -> Void
  ) async throws {
    let binary = try BuiltProgram.path()
    try await onTerminal(size, running: { ["sh", "-c", Screen.script, "sh", $0, binary] + arguments }, body)
  }

  /// Opens a terminal with a shell that knows `$kumoban`, and `check`, which says whether the modes are as at the start.
  func onShell(_ size: Size = .small, _ body: (Screen) async throws -> Void) async throws {
    let start =
      "before=$(stty -g); check() { [ \"$(stty -g)\" = \"$before\" ] && echo MODES SAME || echo MODES CHANGED; }"
    try (start + "\n").write(toFile: home.path + "/start.sh", atomically: false, encoding: .utf8)
    let program = with(["kumoban": try BuiltProgram.path(), "ENV": home.path + "/start.sh", "PS1": "ready> "])
    try await program.onTerminal(size, running: { _ in ["sh", "-i"] }, body)
  }

  private func onTerminal(
    _ size: Size, running words: (String) throws -> [String], _ body: (Screen) async throws -> Void
  ) async throws {
    let screen = try await Screen(self, size, running: words)
    let result: Result<Void, any Error>
    do {
      result = .success(try await body(screen))
    } catch {
      result = .failure(error)
    }
    // In a task of its own: the terminal is closed even when time is up and this task cancelled.
    await Task { await screen.close() }.value
    try result.get()
  }
}
