// Leaving the terminal as it was: by quitting, by a signal, by a crash, for a while.

import Glibc
import Testing

extension RealTerminal {
  @Suite("leaving")
  struct LeavingTests {
    let kumoban: Program

    init() throws { kumoban = try Program() }

    /// A way to leave the console, and the exit code that it leads to.
    enum Way: CustomTestStringConvertible {
      case key(String)
      case signal(Int32, exitCode: Int32)

      var testDescription: String {
        switch self {
        case .key(let key): key
        case .signal(let number, _): "signal \(number)"
        }
      }

      var exitCode: Int32 {
        switch self {
        case .key: 0
        case .signal(_, let exitCode): exitCode
        }
      }
    }

    @Test(
      "leaves the terminal sane: modes, main screen, cursor, keypad",
      arguments: [
        Way.key("q"), .key("C-c"), .signal(SIGTERM, exitCode: 0), .signal(SIGHUP, exitCode: 0),
        .signal(SIGINT, exitCode: 0),
        .signal(SIGSEGV, exitCode: 139), .signal(SIGABRT, exitCode: 134), .signal(SIGILL, exitCode: 132),
      ])
    func leaves(way: Way) async throws {
      let state = "#{alternate_on}#{cursor_flag}#{keypad_flag}#{keypad_cursor_flag}#{insert_flag}#{origin_flag}"
      try await kumoban.onScreen { screen in
        try await screen.filter("kobe", shows: "1 of 1,741 municipalities")
        try await screen.press("m", "2", "Enter")
        try await screen.pass()
        try await screen.expect("Agreement marked for 神戸市")
        #expect(try await screen.value(of: state).hasPrefix("1"))
        switch way {
        case .key(let key): try await screen.press(key)
        case .signal(let number, _): try screen.signal(number)
        }
        try await screen.expect("EXIT \(way.exitCode)\n", "MODES SAME")
        #expect(try await screen.value(of: state) == "010000")
        let picture = try await screen.picture()
        #expect(!picture.contains("municipalities"), "\(picture)")
        #expect(try await screen.picture(styled: true).contains("\u{1B}[") == false)
      }
      #expect(try await kumoban.json("show", "kobe")["milestones"].keys == ["selected", "agreement"])
    }

    @Test("signals while something is being typed leave as well, and record nothing")
    func whileTyping() async throws {
      try await kumoban.onScreen { screen in
        try await screen.filter("kobe", shows: "1 of 1,741 municipalities")
        try await screen.press("a")
        try await screen.expect("Note for 神戸市")
        try await screen.type("half a thou")
        try await screen.expect("half a thou")
        try screen.signal(SIGTERM)
        try await screen.expect("EXIT 0", "MODES SAME")
      }
      #expect(try kumoban.journal().elements.isEmpty)
    }

    @Test("closing the terminal ends the console, with everything saved")
    func closing() async throws {
      var process: pid_t = 0
      try await kumoban.onScreen { screen in
        try await screen.filter("kobe", shows: "1 of 1,741 municipalities")
        try await screen.press("m", "2", "Enter")
        try await screen.pass()
        try await screen.expect("Agreement marked for 神戸市")
        process = try screen.process()
        await screen.close()
        #expect(try await eventually { !isRunning(process) })
      }
      #expect(try await kumoban.json("show", "kobe")["milestones"].keys == ["selected", "agreement"])
    }

    @Test("Ctrl-Z gives the shell its terminal, and fg brings the console back where it was", arguments: Size.both)
    func suspends(size: Size) async throws {
      try await kumoban.onShell(size) { screen in
        try await screen.expect("ready>")
        try await screen.type("\"$kumoban\"; echo \"EXIT $?\"")
        try await screen.press("Enter")
        try await screen.filter("kobe", shows: "1 of 1,741 municipalities")
        try await screen.press("C-z")
        try await screen.expect("topped", "ready>")
        try await screen.type("check")
        try await screen.press("Enter")
        try await screen.expect("MODES SAME")
        #expect(try await screen.value(of: "#{alternate_on}#{cursor_flag}") == "01")
        try await screen.type("fg")
        try await screen.press("Enter")
        try await screen.expect("1 of 1,741 municipalities", "281000", "filter kobe")
        try await screen.press("Enter")
        try await screen.expect("281000  神戸市  Kobe-shi")
        try await screen.press("Escape")
        try await screen.expect("1 of 1,741 municipalities")
        try await screen.press("q")
        try await screen.expect("has left the screen") { !$0.contains("municipalities") && $0.contains("ready>") }
        try await screen.type("clear; check; echo LEFT")
        try await screen.press("Enter")
        try await screen.expect("MODES SAME", "\nLEFT")
      }
    }

    @Test("a window that changes its size while the console is stopped is filled when it goes on")
    func resizedWhileStopped() async throws {
      try await kumoban.onShell(.small) { screen in
        try await screen.expect("ready>")
        try await screen.type("\"$kumoban\"")
        try await screen.press("Enter")
        try await screen.expect("札幌市")
        try await screen.press("C-z")
        try await screen.expect("topped", "ready>")
        try await screen.resize(to: .wide)
        try await screen.type("fg")
        try await screen.press("Enter")
        try await screen.expect("fills the wide window") {
          $0.rows.first?.hasSuffix("R8") == true && $0.rows.count >= 45 && $0.contains("札幌市")
        }
        try await screen.press("q")
        try await screen.expect("has left the screen") { !$0.contains("札幌市") && $0.contains("ready>") }
      }
    }
  }
}
