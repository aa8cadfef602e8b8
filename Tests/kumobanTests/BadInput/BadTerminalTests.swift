// The console on a real terminal that can't show it, or not now.

import Testing

extension RealTerminal {
  @Suite("that can't show the console")
  struct BadTerminalTests {
    let kumoban: Program

    init() throws { kumoban = try Program() }

    @Test(
      "TERM unset or unknown, or a locale that is not UTF-8, ends in one clear line",
      arguments: [
        (["TERM": nil], ["TERM", "xterm-256color"]), (["TERM": ""], ["TERM", "xterm-256color"]),
        (["TERM": "nosuchterm"], ["nosuchterm", "xterm-256color"]), (["TERM": "dumb"], ["dumb", "xterm-256color"]),
        (["TERM": "../../etc/passwd"], ["passwd"]),
        (["LC_ALL": "ja_JP.EUC-JP"], ["ja_JP.EUC-JP", "UTF-8"]), (["LC_ALL": "en_US.ISO-8859-1"], ["UTF-8"]),
        (["LC_ALL": nil, "LANG": "ja_JP.SJIS"], ["ja_JP.SJIS", "UTF-8"]),
      ] as [([String: String?], [String])])
    func refuses(environment: [String: String?], words: [String]) async throws {
      try await kumoban.with(environment).onScreen(Size(columns: 200, rows: 24)) { screen in
        try await screen.expect("EXIT 69", "MODES SAME")
        let picture = try await screen.picture()
        for word in words { #expect(picture.contains(word), "\(picture)") }
        #expect(picture.hasPrefix("kumoban: "))
        #expect(picture.split(separator: "\n").count == 3, "\(picture)")
      }
      #expect(try kumoban.files().isEmpty)
    }

    @Test("a terminal of another character set is told so in ASCII, whatever the language")
    func ascii() async throws {
      try await kumoban.with(["LC_ALL": "ja_JP.EUC-JP"]).onScreen(.small, ["--language", "ja"]) { screen in
        try await screen.expect("EXIT 69")
        let picture = try await screen.picture()
        #expect(picture.contains("UTF-8") && picture.unicodeScalars.allSatisfy(\.isASCII), "\(picture)")
      }
    }

    @Test("what is wrong with the store is said on the plain terminal, not on a screen that vanishes")
    func badStore() async throws {
      try await kumoban.onScreen(Size(columns: 200, rows: 24), ["--store", "/dev/null"]) { screen in
        try await screen.expect("kumoban: /dev/null", "EXIT 73", "MODES SAME")
      }
    }

    @Test("a window that is too small says what is needed, and recovers")
    func tooSmall() async throws {
      try await kumoban.onScreen(Size(columns: 20, rows: 5)) { screen in
        try await screen.expect("kumoban needs", "40×10", "20×5")
        try await screen.resize(to: .small)
        try await screen.expect("1,741 of 1,741 municipalities", "札幌市", "saved · suzuki")
        try await screen.resize(to: Size(columns: 20, rows: 5))
        try await screen.expect("kumoban needs", "20×5")
        try await screen.resize(to: Size(columns: 40, rows: 10))
        try await screen.expect("1,741/1,741")
        try await screen.press("q")
        try await screen.expect("EXIT 0", "MODES SAME")
      }
    }
  }
}
