// A table as CSV (RFC 4180) or TSV, which no spreadsheet takes for something to run.

extension Table {
  /// What stands between two cells.
  public enum Delimiter: Character, Sendable {
    /// Comma-separated values.
    case comma = ","
    /// Tab-separated values.
    case tab = "\t"
  }

  /// The table as lines, each ended by carriage return and line feed, as RFC 4180 and spreadsheets want it.
  ///
  /// - Parameter delimiter: what stands between two cells.
  /// - Returns: the text, head first.
  public func delimited(by delimiter: Delimiter = .comma) -> String {
    var text = ""
    for row in [head] + rows {
      text += row.map { Self.quoted(Self.harmless($0), delimiter) }.joined(separator: String(delimiter.rawValue))
      text += "\r\n"
    }
    return text
  }

  /// A cell that a spreadsheet would run as a formula gets an apostrophe before it, which a spreadsheet hides.
  ///
  /// Source: OWASP, "CSV Injection"; the full-width signs are what Japanese spreadsheets take for the same.
  ///
  /// - Parameter cell: a text.
  /// - Returns: the same, or with the apostrophe.
  public static func harmless(_ cell: String) -> String {
    guard let first = cell.unicodeScalars.first, dangerous.contains(first) else { return cell }
    return "'" + cell
  }

  /// A cell as it was before `harmless`.
  ///
  /// - Parameter cell: a text.
  /// - Returns: the same, without the apostrophe that `harmless` put.
  public static func original(_ cell: String) -> String {
    guard cell.hasPrefix("'"), let second = cell.unicodeScalars.dropFirst().first, dangerous.contains(second) else {
      return cell
    }
    return String(cell.dropFirst())
  }

  private static let dangerous: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"]

  /// Control characters but the line break, which others' journals may hold, are shown as dots.
  private static func quoted(_ cell: String, _ delimiter: Delimiter) -> String {
    let scalars = cell.unicodeScalars.map { scalar in
      scalar != "\n" && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)) ? "·" : scalar
    }
    var text = String(String.UnicodeScalarView(scalars))
    // Scalar by scalar: to Swift, a line feed behind a carriage return is another character than alone.
    let needsQuotes = scalars.contains { scalar in
      scalar == "\"" || scalar == "\n" || Character(scalar) == delimiter.rawValue
    }
    guard needsQuotes else { return text }
    text = text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    return "\"\(text)\""
  }
}
