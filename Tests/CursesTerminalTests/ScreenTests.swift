// Frames and keys on a real terminal.

import Glibc
import Subprocess
import Terminal
import Testing

@Suite(.serialized) struct ScreenTests {
  @Test(
    "a frame is on the screen as it was written, with kanji aligned",
    arguments: ["screen", "xterm-256color", "vt100", "linux"])
  func picture(term: String) async throws {
    try await Tmux.with { tmux in
      try await tmux.startProbe("TERM=\(term)")
      let screen = try await tmux.screen()
      let isRich = term != "vt100" && term != "linux"
      #expect(screen.count == 24)
      #expect(screen[0] == "size 80x24")
      let last = isRich ? "…" : "~"
      #expect(
        screen[1] == "100000  神戸市      | in progress                0    municipality number 0 of \(last)")
      #expect(screen[8].hasPrefix("100049  a·[31mb     | in progress"))
      for line in screen[1...22] {
        let before = line.prefix { $0 != "|" }
        #expect(TextWidth.cells(of: String(before)) == 20, "\(line)")
      }
      let colours = term == "vt100" ? 0 : term == "xterm-256color" ? 256 : 8
      #expect(screen[23] == "ready colours \(colours) rich \(isRich)")
      #expect(try await tmux.state("cursor_y") == "1")
      try await tmux.press("q")
      try await tmux.expectSane(status: 0)
    }
  }

  @Test("frames that follow one another at random leave no trace of the ones before", arguments: 1...6)
  func random(seed: Int) async throws {
    try await Tmux.with { tmux in
      let path = "/tmp/terminal-tests-\(getpid())-\(seed)"
      let term = seed.isMultiple(of: 2) ? "screen" : seed == 1 ? "vt100" : "xterm-256color"
      try await tmux.enter("TERM=\(term) \(Tmux.probe) random \(seed) \(path)")
      var expected = ""
      try await tmux.wait(for: "the last frame") { _ in
        let file = try await run(.name("cat"), arguments: [path], output: .string(limit: 1 << 20), error: .discarded)
        expected = file.standardOutput
        return !expected.isEmpty
      }
      unlink(path)
      let lines = expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      try await tmux.wait(for: "the last frame:\n\(expected)\n") { $0 == lines }
      try await tmux.type("q")
      try await tmux.waitFor("READY>")
    }
  }

  @Test("the screen follows the window's size")
  func resize() async throws {
    try await Tmux.with { tmux in
      try await tmux.startProbe()
      for (columns, rows) in [(100, 30), (20, 5), (3, 2), (1, 1), (120, 40)] {
        try await tmux.tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
        let title = String("size \(columns)x\(rows)".prefix(columns))
        let shown = columns < title.count || columns < 8 ? nil : title
        try await tmux.wait(for: "\(columns)x\(rows)") { screen in
          screen.count == rows && (shown == nil || screen[0] == shown)
        }
      }
      let screen = try await tmux.screen()
      #expect(screen[38].hasPrefix("100259  Kawajima"))
      try await tmux.press("q")
      try await tmux.expectSane(status: 0)
    }
  }

  @Test("scrolling and moving show the right rows")
  func scrolling() async throws {
    try await Tmux.with { tmux in
      try await tmux.startProbe()
      for _ in 0..<30 { try await tmux.type("j") }
      try await tmux.wait(for: "row 30 at the bottom") { $0[22].contains("municipality number 30") }
      let screen = try await tmux.screen()
      for (index, line) in screen[1...22].enumerated() {
        #expect(line.contains("\(100_000 + (index + 9) * 7)  "), "\(line)")
      }
      #expect(try await tmux.state("cursor_y") == "22")
      try await tmux.type("G")
      try await tmux.waitFor("municipality number 1740")
    }
  }

  @Test("rows that moved by several are sent anew: no terminal is asked to scroll by a count")
  func pages() async throws {
    try await Tmux.with { tmux in
      try await tmux.startProbe("TERM=xterm-256color")
      let sent = try await tmux.record {
        for key in ["d", "d", "u", "G", "u", "j", "k", "d"] {
          try await tmux.type(key)
          try await tmux.wait(for: "key \(key)") { $0[23] == "key \(key)" }
        }
      }
      #expect(sent.utf8.count > 4_000)
      #expect(!sent.contains(/\e\[[0-9;]*[ST]/))
    }
  }

  @Test("a list that moves by one row is scrolled by the terminal")
  func oneRow() async throws {
    try await Tmux.with { tmux in
      try await tmux.startProbe("TERM=xterm-256color")
      for _ in 0..<21 { try await tmux.type("j") }
      try await tmux.wait(for: "row 21 at the bottom") { $0[22].contains("municipality number 21") }
      let sent = try await tmux.record {
        try await tmux.type("j")
        try await tmux.wait(for: "row 22 at the bottom") { $0[22].contains("municipality number 22") }
      }
      #expect(!sent.contains(/number 15/))
      #expect(sent.utf8.count < 400)
    }
  }

  @Test("keys arrive, one by one")
  func keys() async throws {
    let keys = [
      ("Escape", "Esc"), ("Up", "Up"), ("PPage", "PgUp"), ("F1", "F1"), ("F5", "F5"), ("BTab", "S-Tab"),
      ("BSpace", "BS"),
      ("M-x", "Alt-x"), ("C-r", "^R"), ("C-c", "^C"), ("DC", "Del"), ("Home", "Home"), ("神", "神"), ("ｊ", "ｊ"),
      ("C-Space", "^Space"), ("Escape", "Esc"),
    ]
    try await Tmux.with { tmux in
      try await tmux.startProbe()
      for (pressed, name) in keys {
        try await tmux.press(pressed)
        try await tmux.wait(for: "key \(name)") { $0[23] == "key \(name)" }
      }
    }
  }

  @Test("pasted text arrives whole, and its control characters are not keys")
  func paste() async throws {
    try await Tmux.with { tmux in
      try await tmux.startProbe()
      try await tmux.tmux("set-buffer", "神戸 q\u{1B}[A")
      try await tmux.tmux("paste-buffer", "-p", "-r")
      try await tmux.wait(for: "the paste") { $0[23] == "paste 11 <神戸 q·[A>" }
    }
  }

  @Test("colours are left out where NO_COLOR asks for it")
  func noColour() async throws {
    try await Tmux.with { tmux in
      try await tmux.startProbe("NO_COLOR=1")
      try await tmux.waitFor("ready colours 0 rich true")
      let escapes = try await tmux.tmux("capture-pane", "-p", "-e")
      #expect(escapes.contains("7m\u{1B}") || escapes.contains("7m100000"))
      #expect(!escapes.contains("\u{1B}[36m"))
      #expect(!escapes.contains("\u{1B}[44m"))
    }
  }

  @Test("a redraw repairs what another program wrote over the screen")
  func redraw() async throws {
    try await Tmux.with { tmux in
      try await tmux.startProbe()
      let before = try await tmux.screen()
      let tty = try await tmux.state("pane_tty")
      _ = try await run(
        .name("sh"), arguments: ["-c", "printf '\\033[5;5HXXXXXXXX' > \(tty)"], output: .discarded)
      try await tmux.waitFor("XXXXXXXX")
      try await tmux.press("C-l")
      try await tmux.wait(for: "a clean screen") { $0.dropLast() == before.dropLast() }
    }
  }
}
