// A shell in a terminal of tmux, to run programs in and to look at.

import Glibc
import Subprocess
import Testing

/// What a screen should come to show and didn't.
struct ScreenMismatch: Error, CustomStringConvertible {
  let description: String
}

/// A shell in a terminal of its own, with the prompt `READY>`.
struct Tmux {
  private let server: String

  /// Starts a server of its own with one window.
  init(columns: Int = 80, rows: Int = 24) async throws {
    server = "terminal-tests-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    try await tmux(
      "-f", "/dev/null", "-u", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "env -u ENV -u NO_COLOR -u LINES -u COLUMNS PS1='READY> ' LC_ALL=C.UTF-8 sh -i")
    try await waitFor("READY>")
  }

  /// Runs a test's steps in a new terminal, and ends it whatever happens.
  static func with(columns: Int = 80, rows: Int = 24, _ steps: (Tmux) async throws -> Void) async throws {
    let tmux = try await Tmux(columns: columns, rows: rows)
    do {
      try await steps(tmux)
    } catch {
      try? await tmux.end()
      throw error
    }
    try await tmux.end()
  }

  /// The built probe, which lies beside the tests.
  static let probe: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let path = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) + "/TerminalProbe"
  }()

  @discardableResult
  func tmux(_ arguments: String...) async throws -> String {
    let result = try await run(
      .name("tmux"), arguments: Arguments(["-L", server] + arguments),
      environment: .inherit.updating(["LC_ALL": "C.UTF-8"]), output: .string(limit: 1 << 20), error: .discarded)
    return result.standardOutput
  }

  func end() async throws { try await tmux("kill-server") }

  /// Types text as it is.
  func type(_ text: String) async throws { try await tmux("send-keys", "-l", text) }

  /// Presses a key by tmux's name, such as `Enter` or `C-z`.
  func press(_ key: String) async throws { try await tmux("send-keys", key) }

  /// Types a command line and Enter.
  func enter(_ line: String) async throws {
    try await type(line)
    try await press("Enter")
  }

  /// The screen's lines, without the spaces at their ends.
  func screen() async throws -> [String] {
    let text = try await tmux("capture-pane", "-p")
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
      var line = String(line)
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// What programs send to the terminal during some steps, whose last one waits for what they show.
  func record(_ steps: () async throws -> Void) async throws -> String {
    let path = "/tmp/\(server)-\(UInt32.random(in: 0...UInt32.max))"
    defer { unlink(path) }
    // The file is renamed when all is in it: tmux closes the pipe, and then cat ends.
    try await tmux("pipe-pane", "-O", "cat > \(path).part; mv \(path).part \(path)")
    try await steps()
    try await tmux("pipe-pane")
    var sent = ""
    try await wait(for: "what was sent") { _ in
      guard access(path, R_OK) == 0 else { return false }
      sent = try await run(.name("cat"), arguments: [path], output: .string(limit: 1 << 20)).standardOutput
      return true
    }
    return sent
  }

  /// Something that tmux knows of its terminal, such as `alternate_on`.
  func state(_ name: String) async throws -> String {
    try await tmux("display-message", "-p", "#{\(name)}").filter { $0 != "\n" }
  }

  /// Looks until something holds, for at most 20 seconds.
  func wait(for what: String, until holds: ([String]) async throws -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(20)
    var last: [String] = []
    repeat {
      last = try await screen()
      if try await holds(last) { return }
      // Between two looks, so that the program gets its turn.
      try await Task.sleep(for: .milliseconds(10))
    } while ContinuousClock.now < deadline
    throw ScreenMismatch(description: "waited for \(what); the screen shows:\n" + last.joined(separator: "\n"))
  }

  /// Looks until the screen has a text somewhere.
  func waitFor(_ text: String) async throws {
    try await wait(for: text) { $0.contains { $0.contains(text) } }
  }

  /// The process that the shell runs in the foreground.
  func child() async throws -> pid_t {
    let shell = try await state("pane_pid")
    var child: pid_t?
    try await wait(for: "a child of the shell") { _ in
      let result = try await run(
        .name("cat"), arguments: ["/proc/\(shell)/task/\(shell)/children"], output: .string(limit: 4096))
      child = pid_t(result.standardOutput.split(separator: " ").first ?? "")
      return child != nil
    }
    guard let child else { throw ScreenMismatch(description: "the shell runs nothing") }
    return child
  }

  /// Runs the probe between two looks at the terminal's modes, and waits until it shows its list.
  func startProbe(_ settings: String = "", _ arguments: String = "", waiting text: String = "ready") async throws {
    try await enter("a=$(stty -g); env \(settings) \(Tmux.probe) \(arguments)")
    try await waitFor(text)
  }

  /// Waits for the prompt and expects the probe's status, the modes of before, the main screen and a cursor.
  func expectSane(status: Int, _ location: SourceLocation = #_sourceLocation) async throws {
    // What is typed before the program has ended would be for the program.
    try await wait(for: "the prompt") { $0.last { !$0.isEmpty } == "READY>" }
    try await enter("s=$?; [ \"$a\" = \"$(stty -g)\" ] && echo \"sane\" \"status\" $s.")
    try await waitFor("sane status \(status).")
    let alternate = try await state("alternate_on")
    let cursor = try await state("cursor_flag")
    #expect(alternate == "0", sourceLocation: location)
    #expect(cursor == "1", sourceLocation: location)
  }
}
