// Runs the built program in a world of its own, and answers what it said.

import FoundationEssentials
import Glibc
import Subprocess
import Testing

/// The built program on a machine of its own: a home, a store in it, a clean environment, the operator suzuki.
///
/// Calling it runs it, without a terminal: `try await kumoban("list", "kobe")`.
struct Program: Sendable {
  /// The home, which holds all that the program writes.
  let home: TemporaryFolder
  /// The environment's variables.
  var environment: [String: String]
  /// The words before the program's own path, such as `setpriv`.
  var prefix: [String] = []

  /// A machine on which nobody has worked yet.
  init() throws {
    home = try TemporaryFolder()
    environment = [
      "HOME": home.path, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "TZ": "UTC",
      "KUMOBAN_STORE": home.path + "/store", "KUMOBAN_OPERATOR": "suzuki",
    ]
    for name in ["PATH", "LD_LIBRARY_PATH"] {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
  }

  /// The store's folder.
  var store: String { environment["KUMOBAN_STORE"] ?? home.path + "/.local/share/kumoban" }

  /// The same machine with other variables; nil takes one away.
  func with(_ changes: [String: String?]) -> Program {
    var program = self
    for (name, value) in changes { program.environment[name] = value }
    return program
  }

  /// The same machine, where not even root may do what file modes forbid.
  func withoutPrivileges() -> Program {
    var program = self
    if geteuid() == 0 { program.prefix = ["setpriv", "--inh-caps=-all", "--bounding-set=-all", "--"] }
    return program
  }

  /// Runs the program.
  func callAsFunction(_ arguments: String...) async throws -> Outcome { try await run(arguments) }

  /// Runs the program.
  func run(_ arguments: [String]) async throws -> Outcome {
    try await execute(prefix + [try BuiltProgram.path()] + arguments)
  }

  /// Runs the program, which must do what it is told.
  @discardableResult
  func done(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) async throws -> Outcome {
    let outcome = try await run(arguments)
    try #require(outcome.exitCode == 0, "\(outcome)", sourceLocation: sourceLocation)
    #expect(outcome.error.isEmpty, sourceLocation: sourceLocation)
    return outcome
  }

  /// Runs the program, which must do what it is told and say it in JSON.
  func json(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) async throws -> JSON {
    let outcome = try await run(arguments + ["--format", "json"])
    try #require(outcome.exitCode == 0, "\(outcome)", sourceLocation: sourceLocation)
    return try JSON(outcome.output)
  }

  /// Runs a shell command in which `$kumoban` is the program, and `$probe` the one that works on a store.
  func shell(_ script: String, seconds: Int = 20) async throws -> Outcome {
    let program = with(["kumoban": try BuiltProgram.path(), "probe": try BuiltProgram.path(of: "StoreProbe")])
    return try await program.execute(["bash", "-c", script], seconds: seconds)
  }

  /// The store's files and their bytes, but for the lock, which names who worked last.
  func files() throws -> [String: [UInt8]?] {
    try TemporaryFolder.contents(of: store).filter { $0.key != "lock" }
  }

  /// The journal's entries as an array, empty where there is no journal.
  func journal() throws -> JSON {
    let data = FileManager.default.contents(atPath: store + "/journal.jsonl") ?? Data()
    return .array(try data.split(separator: UInt8(ascii: "\n")).map { try JSON(Data($0)) })
  }

  private func execute(_ words: [String], seconds: Int = 20) async throws -> Outcome {
    var variables: [Environment.Key: String] = [:]
    for (name, value) in environment { variables[.init(stringLiteral: name)] = value }
    // What hangs is ended, and told by exit code 124.
    let result = try await Subprocess.run(
      .name("timeout"), arguments: Arguments(["--kill-after=1", String(seconds)] + words),
      environment: .custom(variables), output: .string(limit: 8_000_000), error: .string(limit: 1_000_000))
    let exitCode =
      switch result.terminationStatus {
      case .exited(let code): code
      case .signaled(let signal): 128 + signal
      }
    return Outcome(output: result.standardOutput, error: result.standardError, exitCode: exitCode)
  }
}
