// The locale: curses needs one in UTF-8.

import CCurses
import Glibc

/// What is to be done about a locale.
enum LocaleDecision: Equatable {
  case keep
  case useCUTF8
  case refuse(String)

  /// Decides by the locale's name in the environment, and by the character set it has, nil where it isn't installed.
  init(name: String, codeset: String?) {
    if let codeset, LocaleDecision.isUTF8(codeset) {
      self = .keep
    } else if name.isEmpty || name == "C" || name == "POSIX" || LocaleDecision.isUTF8(name) {
      self = .useCUTF8
    } else {
      self = .refuse(name)
    }
  }

  /// Whether a name says UTF-8, as `C.UTF-8`, `ja_JP.utf8` and `UTF-8` do.
  private static func isUTF8(_ name: String) -> Bool {
    let afterDot = name.split(separator: ".", maxSplits: 1).last ?? ""
    let codeset = afterDot.split(separator: "@").first ?? ""
    return codeset.lowercased().filter { $0 != "-" } == "utf8"
  }

  /// Sets the process's character set from the environment: UTF-8, or a failure.
  ///
  /// Only LC_CTYPE is set: it is all that the width of characters depends on, and the quickest to load.
  static func apply() throws(TerminalFailure) {
    let name =
      ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environmentVariable).first { !$0.isEmpty } ?? ""
    let codeset = setlocale(LC_CTYPE, "").map { _ in String(cString: kb_codeset()) }
    switch LocaleDecision(name: name, codeset: codeset) {
    case .keep: return
    case .useCUTF8:
      for fallback in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] where setlocale(LC_CTYPE, fallback) != nil { return }
      throw .localeNotUTF8(name)
    case .refuse(let name):
      setlocale(LC_CTYPE, "C")
      throw .localeNotUTF8(name)
    }
  }
}
