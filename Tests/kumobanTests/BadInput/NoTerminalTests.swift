// The console where it can't be shown.

import Testing

@Suite("No terminal", .serialized, .timeLimit(.minutes(1)))
struct NoTerminalTests {
  let kumoban: Program

  init() throws { kumoban = try Program() }

  @Test(
    "without a terminal the console says what does without one, and creates nothing",
    arguments: [[], ["console"], ["--language", "en"], ["--read-only"]], ["xterm-256color", "", "nosuchterm"])
  func noTerminal(arguments: [String], term: String) async throws {
    let outcome = try await kumoban.with(["TERM": term]).run(arguments)
    outcome.expectRefusal(69, saying: ["terminal", "kumoban list"])
    #expect(try kumoban.files().isEmpty)
  }

  @Test("commands need no terminal, no TERM and no locale")
  func commands() async throws {
    let bare = kumoban.with(["TERM": nil, "LC_ALL": nil])
    #expect(try await bare.done("list", "kobe").output.contains("神戸市"))
    #expect(try await kumoban.with(["LC_ALL": "ja_JP.EUC-JP"]).done("list", "kobe").output.contains("神戸市"))
  }
}
