// However a program leaves the screen, the terminal is as it was; and where it can't have a screen, it says why.

import Glibc
import Subprocess
import Testing

@Suite(.serialized) struct LeavingTests {
  @Test("after a trap the terminal is restored, then the message appears")
  func trap() async throws {
    try await Tmux.with { tmux in
      try await tmux.startProbe()
      try await tmux.type("C")
      try await tmux.waitFor("Index out of range")
      let screen = try await tmux.screen()
      #expect(!screen.contains { $0.contains("size 80x24") })
      #if arch(x86_64)
        try await tmux.expectSane(status: 128 + Int(SIGILL))
      #else
        try await tmux.expectSane(status: 128 + Int(SIGTRAP))
      #endif
    }
  }

  @Test("after abort() and after exit() the terminal is sane", arguments: [("A", 134), ("X", 3)])
  func otherEnds(key: String, status: Int) async throws {
    try await Tmux.with { tmux in
      try await tmux.startProbe("TERM=xterm-256color")
      try await tmux.type(key)
      try await tmux.expectSane(status: status)
    }
  }

  @Test("after a crash a terminal without a second screen is sane too")
  func plainCrash() async throws {
    try await Tmux.with { tmux in
      try await tmux.startProbe("TERM=vt100")
      try await tmux.type("A")
      try await tmux.expectSane(status: 134)
    }
  }

  @Test("signals that end a program are events", arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func signals(number: Int32) async throws {
    try await Tmux.with { tmux in
      try await tmux.startProbe()
      kill(try await tmux.child(), number)
      try await tmux.waitFor("ended by signal \(number)")
      try await tmux.expectSane(status: 0)
    }
  }

  @Test("what is written to standard error waits until the screen is left")
  func standardError() async throws {
    try await Tmux.with { tmux in
      try await tmux.startProbe()
      try await tmux.type("E")
      try await tmux.waitFor("key E")
      try await tmux.type("j")
      try await tmux.wait(for: "key j") { $0[23] == "key j" }
      #expect(try await !tmux.screen().contains { $0.contains("a word on standard error") })
      try await tmux.type("q")
      try await tmux.waitFor("a word on standard error")
      try await tmux.expectSane(status: 0)
    }
  }

  @Test("the suspend key gives the shell its terminal back, and fg the program its screen")
  func suspend() async throws {
    try await Tmux.with { tmux in
      try await tmux.startProbe()
      try await tmux.press("C-z")
      try await tmux.waitFor("Stopped")
      try await tmux.enter("[ \"$a\" = \"$(stty -g)\" ] && echo modes \"as before\"")
      try await tmux.waitFor("modes as before")
      #expect(try await tmux.state("alternate_on") == "0")
      #expect(try await tmux.state("cursor_flag") == "1")
      try await tmux.tmux("resize-window", "-x", "90", "-y", "20")
      try await tmux.enter("fg")
      try await tmux.wait(for: "the list") { $0[0] == "size 90x20" && $0[19] == "back" }
      try await tmux.type("j")
      try await tmux.wait(for: "key j") { $0[19] == "key j" }
      try await tmux.type("q")
      try await tmux.expectSane(status: 0)
    }
  }

  @Test("a program that another asks to stop gives the shell its terminal back too")
  func stopRequested() async throws {
    try await Tmux.with { tmux in
      try await tmux.startProbe()
      kill(try await tmux.child(), SIGTSTP)
      try await tmux.waitFor("Stopped")
      try await tmux.enter("fg")
      try await tmux.wait(for: "the list") { $0[0] == "size 80x24" && $0[1].hasPrefix("100000  神戸市") }
      try await tmux.type("j")
      try await tmux.wait(for: "key j") { $0[23] == "key j" }
      try await tmux.type("q")
      try await tmux.expectSane(status: 0)
    }
  }

  @Test("a program that was stopped without being asked draws its screen again when it goes on")
  func stoppedHard() async throws {
    try await Tmux.with { tmux in
      // Without a shell above it, so that tmux itself continues it.
      try await tmux.enter("exec \(Tmux.probe)")
      try await tmux.waitFor("ready")
      kill(pid_t(try await tmux.state("pane_pid")) ?? 0, SIGSTOP)
      try await tmux.wait(for: "continued") { $0[23] == "continued" }
      let screen = try await tmux.screen()
      #expect(screen[0] == "size 80x24")
      #expect(screen[1].hasPrefix("100000  神戸市"))
      try await tmux.press("C-z")
      try await tmux.wait(for: "back") { $0[23] == "back" }
    }
  }

  @Test("a program whose terminal is closed ends")
  func closed() async throws {
    let tmux = try await Tmux()
    try await tmux.startProbe()
    let child = try await tmux.child()
    try await tmux.end()
    let deadline = ContinuousClock.now + .seconds(20)
    var isThere = true
    while isThere, ContinuousClock.now < deadline {
      await Task.yield()
      isThere = kill(child, 0) == 0
    }
    #expect(!isThere)
  }

  @Test(
    "without a terminal that can be used there is a reason, and nothing else",
    arguments: [
      ("env -u TERM PROBE", "failure: unknownTerm(nil)"),
      ("TERM=nonsense PROBE", "failure: unknownTerm(Optional(\"nonsense\"))"),
      ("TERM=dumb PROBE", "failure: unknownTerm(Optional(\"dumb\"))"), ("PROBE </dev/null", "failure: notATerminal"),
      ("PROBE 3>&1 >/dev/null", "failure: notATerminal"),
      ("LC_ALL=ja_JP.eucJP PROBE", "failure: localeNotUTF8(\"ja_JP.eucJP\")"),
    ])
  func failures(command: String, message: String) async throws {
    try await Tmux.with(columns: 120) { tmux in
      let line = String(
        command.split(separator: "PROBE", omittingEmptySubsequences: false).joined(separator: Tmux.probe))
      try await tmux.enter("a=$(stty -g); clear; \(line)")
      try await tmux.waitFor(message)
      try await tmux.expectSane(status: 69)
    }
  }

  @Test(
    "a locale that says nothing, or says UTF-8 and isn't installed, is taken for UTF-8",
    arguments: ["C", "tlh_QO.UTF-8"])
  func locales(name: String) async throws {
    try await Tmux.with { tmux in
      try await tmux.startProbe("LC_ALL=\(name)")
      try await tmux.waitFor("神戸市")
    }
  }
}
