// Why a terminal can't be used.

/// Why a terminal can't be used; nothing was sent to it then.
public enum TerminalFailure: Error, Equatable, Sendable {
  /// Standard input or standard output isn't a terminal.
  case notATerminal
  /// TERM isn't set (nil), isn't known, or names a terminal that can't place its cursor.
  case unknownTerm(String?)
  /// The locale in effect names a character set other than UTF-8.
  case localeNotUTF8(String)
  /// The system refused what a screen needs; the number is the C library's `errno`.
  case refused(Int32)
}
