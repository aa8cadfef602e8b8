// The clipboard's sequences, as terminals, tmux and screen take them.

import Testing

@testable import CursesTerminal

@Suite("Copying")
struct CopyTests {
  private func sequences(_ text: String, term: String = "xterm-256color", isInTmux: Bool = false) -> [String] {
    CursesTerminal.clipboardSequences(for: Array(text.utf8), term: term, isInTmux: isInTmux)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "is Base64 after RFC 4648",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("神戸市", "56We5oi45biC"),
    ])
  func base64(text: String, expected: String) {
    #expect(sequences(text) == ["\u{1B}]52;c;\(expected)\u{7}"])
  }

  @Test("goes to tmux itself, and through it")
  func tmux() {
    #expect(
      sequences("foo", term: "tmux-256color", isInTmux: true) == [
        "\u{1B}]52;c;Zm9v\u{7}", "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{7}\u{1B}\\",
      ])
  }

  @Test("goes through screen in strings that it takes")
  func screen() {
    let parts = sequences(String(repeating: "a", count: 3_000), term: "screen-256color")
    #expect(parts.count == 6)
    #expect(parts.allSatisfy { $0.utf8.count <= 768 && $0.hasPrefix("\u{1B}P") && $0.hasSuffix("\u{1B}\\") })
    let inner = parts.map { $0.dropFirst(2).dropLast(2) }.joined()
    #expect(inner.hasPrefix("\u{1B}]52;c;YWFh") && inner.hasSuffix("YWFh\u{7}"))
  }
}
