// Help, completion, and what goes into a pipe.

import FoundationEssentials
import Testing

@Suite("Help, completion and pipes", .serialized, .timeLimit(.minutes(1)))
struct HelpTests {
  static let commands = [
    "list", "show", "assign", "mark", "unmark", "plan", "block", "unblock", "note", "history", "undo", "redo",
    "report",
  ]

  let kumoban: Program

  init() throws { kumoban = try Program() }

  @Test("the help names every command and gives examples")
  func root() async throws {
    let help = try await kumoban.done("--help").output
    #expect(help.contains("EXAMPLES"))
    for command in Self.commands { #expect(help.contains("  \(command) "), "\(command)") }
  }

  @Test("every command's help gives examples and the global options", arguments: commands)
  func examples(command: String) async throws {
    let help = try await kumoban.done(command, "--help").output
    let examples = try #require(help.firstRange(of: "EXAMPLES"))
    #expect(help[examples.upperBound...].contains("kumoban \(command)"))
    for option in ["--store", "--operator", "--as-of", "--read-only", "--language"] { #expect(help.contains(option)) }
  }

  @Test("every example of the help is understood", arguments: commands)
  func understood(command: String) async throws {
    let help = try await kumoban.done(command, "--help").output
    let examples = help.split(separator: "\n").map(\.trimmed).filter { $0.hasPrefix("kumoban \(command)") }
    #expect(!examples.isEmpty)
    try await kumoban.done("block", "kobe", "--reason", "late")
    for example in examples {
      let outcome = try await kumoban.shell("cd \"$HOME\"; kumoban() { \"$kumoban\" \"$@\"; }; " + example)
      #expect(outcome.exitCode != 64 && !outcome.output.contains("USAGE"), "\(example): \(outcome)")
    }
  }

  @Test("completion scripts know the commands", arguments: ["bash", "zsh", "fish"])
  func completion(shell: String) async throws {
    let script = try await kumoban.done("--generate-completion-script", shell).output
    for word in Self.commands + ["rehearsal", "google-cloud"] { #expect(script.contains(word), "\(word)") }
  }

  @Test("the completion script for bash is one that bash reads")
  func bash() async throws {
    let outcome = try await kumoban.shell(
      "command -v bash >/dev/null || exit 0; \"$kumoban\" --generate-completion-script bash | bash -n")
    #expect(outcome.exitCode == 0, "\(outcome)")
    #expect(outcome.error.isEmpty)
  }

  @Test(
    "a reader that goes away ends the output without a crash",
    arguments: ["list", "list --format json", "list --format csv"])
  func closedPipe(command: String) async throws {
    let outcome = try await kumoban.shell("{ \"$kumoban\" \(command); echo \"exit $?\" >&2; } | head -n 1")
    #expect(outcome.lines.count == 1)
    #expect(outcome.error == "exit 0\n")
  }

  @Test("output that can't be written is no success")
  func fullDisk() async throws {
    let outcome = try await kumoban.shell("\"$kumoban\" list > /dev/full")
    #expect(outcome.exitCode == 74)
    #expect(outcome.error.contains("No space left"))
  }

  @Test(
    "no escape code goes into a pipe",
    arguments: [
      ["list"], ["show", "kobe"], ["history"], ["--help"], ["mark", "--help"], ["undo"], ["list", "--format", "csv"],
    ])
  func plain(command: [String]) async throws {
    let program = kumoban.with(["CLICOLOR_FORCE": "1", "FORCE_COLOR": "1"])
    try await program.done("block", "kobe", "--reason", "late")
    let output = try await program.run(command).output
    #expect(!output.isEmpty)
    #expect(output.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\r" || !$0.isControl })
  }

  @Test(
    "what somebody else wrote into the journal reaches nobody's terminal as a control sequence",
    arguments: [["show", "kobe"], ["history"], ["list", "kobe"], ["undo"], ["undo", "--operator", "tanaka"]])
  func foreign(command: [String]) async throws {
    let previous = String(repeating: "0", count: 64)
    let line = """
      {"number":1,"at":"2026-01-22T16:53:40Z","operator":"suzuki","group":1,"change":\
      {"type":"block","organisation":"281000","reason":"a\\u001b]2;HACKED\\u0007b\\u009b31m"},"previous":"\(previous)"}

      """
    let person = command.contains("tanaka") ? "su\\u001b[31mzuki" : "suzuki"
    try FileManager.default.createDirectory(
      atPath: kumoban.store, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    _ = FileManager.default.createFile(
      atPath: kumoban.store + "/journal.jsonl", contents: Data(line.replacing("suzuki", with: person).utf8),
      attributes: [.posixPermissions: 0o600])
    let outcome = try await kumoban.run(command)
    let said = outcome.output + outcome.error
    #expect(said.contains("2;HACKED") || said.contains("zuki"))
    #expect(said.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isControl })
  }
}
