// kill -9 at any moment: what was said to be saved is there, whole, and nothing else is.

import FoundationEssentials
import Testing

@Suite("kill -9", .serialized, .timeLimit(.minutes(30)))
struct KillTests {
  /// How often something is killed; `KUMOBAN_ROUNDS=5000` for a night.
  static let rounds = ProcessInfo.processInfo.environment["KUMOBAN_ROUNDS"].flatMap { Int($0) } ?? 200

  let kumoban: Program

  init() throws { kumoban = try Program() }

  /// Kills a process group again and again, each time after a few milliseconds, another number each time.
  private func kill(_ worker: String, rounds: Int) async throws {
    let script = """
      cd "$HOME"; RANDOM=20261122
      for round in $(seq \(rounds)); do
        setsid bash -c '\(worker)' "$round" &
        sleep "0.$(printf %03d $((RANDOM % 140 + 10)))"
        kill -9 -- -$! 2>/dev/null; wait $! 2>/dev/null
      done
      """
    let outcome = try await kumoban.shell(script, seconds: 60 + rounds / 2)
    try #require(outcome.exitCode == 0 || outcome.exitCode == 137, "\(outcome)")
  }

  private func acknowledged() throws -> [String] {
    let text = try String(contentsOfFile: kumoban.home.path + "/acknowledged", encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }

  private func check(_ acknowledged: [String], rounds: Int) async throws {
    #expect(acknowledged.count > rounds / 20, "too little was done to prove anything: \(acknowledged.count)")
    // What is found torn is set aside by the next change.
    try await kumoban.shell("\"$kumoban\" note kobe last").expectDone()
    let notes = Set(try kumoban.journal().elements.compactMap { $0["change"]["text"].text })
    #expect(Set(acknowledged).subtracting(notes).isEmpty)
    // At most one a round was written and not yet acknowledged.
    #expect(notes.count <= acknowledged.count + rounds + 1)
    #expect(try await kumoban.json("verify")["sound"] == JSON.bool(true))
  }

  @Test("of the program while it records, command after command")
  func commands() async throws {
    try await kill(
      "n=0; while :; do n=$((n+1)); \"$kumoban\" note kobe \"$0.$n\" >/dev/null && echo \"$0.$n\" >> acknowledged; done",
      rounds: Self.rounds)
    try await check(try acknowledged(), rounds: Self.rounds)
  }

  @Test("of a program that records as fast as the disk allows, beside another one")
  func load() async throws {
    try await kill(
      "\"$probe\" append \"$KUMOBAN_STORE\" \"a$0\" 100000 >> acknowledged & exec \"$probe\" append \"$KUMOBAN_STORE\" \"b$0\" 100000 >> acknowledged",
      rounds: Self.rounds)
    // A line that was cut by the kill was not acknowledged whole; the last one of a file is whole or empty.
    try await check(try acknowledged(), rounds: 2 * Self.rounds)
  }
}
