// What a terminal can show and send, as far as that matters to an interface.

import Glibc

/// What a terminal can show.
public struct Capabilities: Equatable, Sendable {
  /// The number of colours; 0 where there are none, or `NO_COLOR` asks for none.
  public let colours: Int
  /// Whether symbols beyond letters, lines and blocks can be expected in its font, such as `…` and `✓`.
  public let richGlyphs: Bool

  init(term: String, colours: Int) {
    self.colours = colours
    let poor = ["linux", "vt1", "vt2", "vt3", "vt4", "vt5", "ansi", "cons", "sun", "wsvt", "pcansi", "dtterm"]
    richGlyphs = !poor.contains { term.hasPrefix($0) }
  }

  /// Whether a terminal of this name can mark the beginning and the end of what is pasted.
  static func hasPasteMarks(term: String) -> Bool {
    let able = [
      "xterm", "tmux", "screen", "rxvt", "alacritty", "foot", "kitty", "konsole", "vte", "gnome", "st-", "wezterm",
      "contour", "ghostty", "iterm", "putty", "mintty", "ms-terminal",
    ]
    return term == "st" || able.contains { term.hasPrefix($0) }
  }
}

/// A variable of the process's environment; nil where it isn't set.
func environmentVariable(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}
