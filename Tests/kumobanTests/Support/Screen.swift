// A real terminal for the program: a tmux server of its own.

import FoundationEssentials
import Glibc
import Subprocess
import Testing

/// A terminal's size in cells.
struct Size: Hashable, Sendable, CustomTestStringConvertible {
  var columns: Int
  var rows: Int

  /// The size that everything must fit.
  static let small = Size(columns: 80, rows: 24)
  /// The size with room for a preview.
  static let wide = Size(columns: 160, rows: 45)
  /// The two sizes at which the main job is tried.
  static let both = [small, wide]

  var testDescription: String { "\(columns)×\(rows)" }
}

/// A real terminal in which the console runs; when the console ends, it shows how: `EXIT 0` and `MODES SAME`.
struct Screen: Sendable {
  let home: TemporaryFolder
  let socket: String
  let processFile: String

  /// What runs in the terminal: the console, and then what became of it.
  static let script = """
    ulimit -c 0
    before=$(stty -g)
    sh -c 'echo $$ >"$0"; exec "$@"' "$@"
    echo "EXIT $?"
    [ "$(stty -g)" = "$before" ] && echo MODES SAME || echo MODES CHANGED
    exec sleep 600
    """

  /// Opens a terminal in which words are run.
  init(_ program: Program, _ size: Size, running words: (_ processFile: String) throws -> [String]) async throws {
    home = program.home
    let name = home.path + "/" + UUID().uuidString.prefix(8)
    socket = name + ".tmux"
    processFile = name + ".pid"
    let variables = program.environment.map { "\($0.key)=\($0.value)" }
    try await tmux(
      ["start-server", ";", "set-option", "-g", "status", "off", ";", "new-session", "-d"]
        + ["-x", "\(size.columns)", "-y", "\(size.rows)", "--", "env", "-i"] + variables + words(processFile))
  }

  /// Presses keys, by the names that tmux has for them: `Enter`, `C-r`, `/`.
  func press(_ keys: String...) async throws { try await tmux(["send-keys"] + keys) }

  /// Types a text.
  func type(_ text: String) async throws { try await tmux(["send-keys", "-l", "--", text]) }

  /// Pastes a text, as a terminal does for its user.
  func paste(_ text: String) async throws {
    try await tmux(["set-buffer", "--", text, ";", "paste-buffer", "-p", "-r"])
  }

  /// Gives the window another size.
  func resize(to size: Size) async throws {
    try await tmux(["resize-window", "-x", "\(size.columns)", "-y", "\(size.rows)"])
  }

  /// What the terminal shows now; with its styles as escape sequences where asked.
  func picture(styled: Bool = false) async throws -> String {
    try await tmux(["capture-pane", "-p"] + (styled ? ["-e"] : []))
  }

  /// What tmux knows of the terminal: `#{cursor_flag}` and the like.
  func value(of format: String) async throws -> String {
    try await tmux(["display-message", "-p", format]).trimmed
  }

  /// Waits until the terminal shows all of these texts.
  func expect(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try await expect("shows \(texts)", sourceLocation: sourceLocation) { picture in
      texts.allSatisfy { picture.contains($0) }
    }
  }

  /// Waits until what the terminal shows is as it should be.
  func expect(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation, _ isSo: (String) -> Bool
  ) async throws {
    var picture = ""
    let came = try await eventually {
      picture = try await self.picture()
      return isSo(picture)
    }
    try #require(came, "not so after all: it \(what)\n\(picture)", sourceLocation: sourceLocation)
  }

  /// The number of the console's process.
  func process() throws -> pid_t { try #require(processIfStarted, "the console did not start") }

  private var processIfStarted: pid_t? {
    let data = FileManager.default.contents(atPath: processFile) ?? Data()
    return pid_t(String(decoding: data, as: UTF8.self).trimmed)
  }

  /// Sends a signal to the console.
  func signal(_ number: Int32) throws { #expect(kill(try process(), number) == 0) }

  /// Ends the terminal and what runs in it, and waits until the console has written its last.
  func close() async {
    _ = try? await tmux(["kill-server"])
    guard let process = processIfStarted else { return }
    _ = try? await eventually { !isRunning(process) }
  }

  @discardableResult
  private func tmux(_ arguments: [String]) async throws -> String {
    let environment: Environment = .inherit.updating(["LC_ALL": "C.UTF-8", "TMUX": nil, "SHELL": "/bin/sh"])
    do {
      let result = try await Subprocess.run(
        .name("tmux"), arguments: Arguments(["-S", socket, "-u", "-f", "/dev/null"] + arguments),
        environment: environment, output: .string(limit: 1_000_000), error: .string(limit: 100_000))
      guard result.terminationStatus.isSuccess else {
        throw TmuxFailure(description: "tmux \(arguments): \(result.standardError)")
      }
      return result.standardOutput
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw TmuxFailure(description: "tmux is missing: apt-get install -y tmux")
    }
  }
}

/// What tmux could not do, or that it is missing.
struct TmuxFailure: Error, CustomStringConvertible {
  let description: String
}

/// Looks again and again until something is so; false where it is not after 20 seconds.
func eventually(_ isSo: () async throws -> Bool) async throws -> Bool {
  let deadline = ContinuousClock.now + .seconds(20)
  while ContinuousClock.now < deadline {
    if try await isSo() { return true }
    try await Task.sleep(for: .milliseconds(25))
  }
  return try await isSo()
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
