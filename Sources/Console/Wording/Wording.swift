// Every word that the program says, in English and in Japanese.

import GovernmentCloud
import Terminal

/// All words of the program, in one language.
///
/// A word can't be given in one language only: `pick` wants both.
public struct Wording: Sendable {
  /// The language.
  public let language: Language

  /// The words of a language.
  ///
  /// - Parameter language: English or Japanese.
  public init(language: Language) {
    self.language = language
  }

  /// The word of this language; other modules word their own errors with it.
  public func pick(_ english: @autoclosure () -> String, _ japanese: @autoclosure () -> String) -> String {
    switch language {
    case .english: english()
    case .japanese: japanese()
    }
  }

  /// A number with separators, `1,741`.
  public func number(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var grouped = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return value < 0 ? "-" + grouped : grouped
  }

  /// A count with its noun in English, which has a plural.
  public func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(number(count)) \(count == 1 ? one : many)"
  }

  /// A day within a sentence; in Japanese with its era beside it.
  public func dated(_ day: Day) -> String { pick(day.description, "\(day)（\(day.eraShort)）") }

  /// A day with its Japanese date beside it: `2026-11-22 (R8-11-22)`, `2026年11月22日（令和8年11月22日）` is too long for a
  /// terminal, so both languages begin with the ISO form.
  public func day(_ day: Day) -> String {
    pick("\(day) (\(day.eraShort))", "\(day)（\(day.eraLong)）")
  }
}
