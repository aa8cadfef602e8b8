// Words on the command line about money and legacy: amounts, fiscal years, what is left behind.

import Console
import GovernmentCloud

extension Workplace {
  /// The amount of a word.
  func yen(_ text: String) throws(Failure) -> Yen { try understanding { () throws(InputFault) in try Yen(word: text) } }

  /// The amount of a word, nil for `none`.
  func yenOrNone(_ text: String) throws(Failure) -> Yen? { ClearingWord.matches(text) ? nil : try yen(text) }

  /// The fiscal year of a word.
  func fiscalYear(_ text: String) throws(Failure) -> FiscalYear {
    try understanding { () throws(InputFault) in try FiscalYear(word: text) }
  }

  /// Words what is not understood.
  func understanding<Result>(_ read: () throws(InputFault) -> Result) throws(Failure) -> Result {
    do throws(InputFault) { return try read() } catch { throw Failure(wording.text(of: error), 64) }
  }
}
