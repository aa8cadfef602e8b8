// What is decided from the environment before a screen is opened.

import Testing

@testable import CursesTerminal

@Suite struct DecisionTests {
  @Test(
    "a locale is kept, replaced or refused",
    arguments: [
      ("ja_JP.UTF-8", "UTF-8", LocaleDecision.keep), ("ja_JP", "UTF-8", .keep), ("C.utf8", "UTF-8", .keep),
      ("", "ANSI_X3.4-1968", .useCUTF8), ("C", "ANSI_X3.4-1968", .useCUTF8), ("POSIX", "ANSI_X3.4-1968", .useCUTF8),
      ("tlh_QO.UTF-8", nil, .useCUTF8), ("tlh_QO.utf8@x", nil, .useCUTF8),
      ("ja_JP.eucJP", "EUC-JP", .refuse("ja_JP.eucJP")),
      ("ja_JP.eucJP", nil, .refuse("ja_JP.eucJP")), ("en_US.ISO-8859-1", "ISO-8859-1", .refuse("en_US.ISO-8859-1")),
      ("en_US", "ISO-8859-1", .refuse("en_US")),
    ] as [(String, String?, LocaleDecision)])
  func locale(name: String, codeset: String?, decision: LocaleDecision) {
    #expect(LocaleDecision(name: name, codeset: codeset) == decision)
  }

  @Test("rich glyphs and paste marks are expected of window systems' terminals, not of consoles")
  func capabilities() {
    for term in ["xterm-256color", "screen", "tmux-256color", "alacritty", "st-256color"] {
      #expect(Capabilities(term: term, colours: 8).richGlyphs)
      #expect(Capabilities.hasPasteMarks(term: term))
    }
    for term in ["linux", "vt100", "vt220"] {
      #expect(!Capabilities(term: term, colours: 8).richGlyphs)
      #expect(!Capabilities.hasPasteMarks(term: term))
    }
  }
}
