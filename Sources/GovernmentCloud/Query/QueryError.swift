// What can be wrong with a query.

/// What is wrong with a query: the term, why, and what would do.
public struct QueryError: Error, Hashable, Sendable {
  /// The term as it was written.
  public var term: String
  /// What is wrong with it.
  public var fault: Fault

  /// What can be wrong with a term.
  public enum Fault: Error, Hashable, Sendable {
    /// There is no such field; these there are.
    case unknownField(String, options: [String])
    /// The field has no such value; these it has.
    case unknownValue(String, options: [String])
    /// The field wants a number.
    case wantsNumber(String)
    /// The field wants a day.
    case wantsDay(String)
    /// A quote is opened and not closed.
    case openQuote
    /// Nothing follows the field or the minus.
    case missingValue
    /// The field is not compared, but named with a colon.
    case notComparable(String)
  }
}
