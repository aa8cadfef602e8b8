// Why a line about money or legacy is not understood, and the words that such lines share.

/// Why a line about money or legacy is not understood.
public enum InputFault: Error, Hashable, Sendable {
  /// A text is no amount.
  case amount(Yen.Fault, String)
  /// A text is no fiscal year.
  case fiscalYear(String)
  /// A word means nothing here; these would do.
  case unknown(String, options: [String])
  /// Something is missing; these would do.
  case missing(options: [String])
}

extension Yen {
  /// Reads an amount of a longer line.
  ///
  /// - Parameter word: a word of the line.
  /// - Throws: `InputFault` that names the word.
  public init(word: String) throws(InputFault) {
    do throws(Fault) { self = try Yen(parsing: word) } catch { throw .amount(error, word) }
  }
}

extension FiscalYear {
  /// Reads a fiscal year of a longer line.
  ///
  /// - Parameter word: a word of the line.
  /// - Throws: `InputFault` that names the word.
  public init(word: String) throws(InputFault) {
    guard let year = FiscalYear(parsing: word) else { throw .fiscalYear(word) }
    self = year
  }
}

/// The words that take a value away.
public enum ClearingWord {
  /// Whether a word says that there is no value: `none`, `unknown`, なし, 不明.
  ///
  /// - Parameter word: a word that was typed.
  /// - Returns: true where it does.
  public static func matches(_ word: String) -> Bool { isNone(word) || isUnknown(word) }

  static func isNone(_ word: String) -> Bool { ["none", "なし"].contains(word.narrowed.lowercased()) }

  static func isUnknown(_ word: String) -> Bool { ["unknown", "不明"].contains(word.narrowed.lowercased()) }
}
