// Rows as CSV.

import GovernmentCloud

/// Writes rows after RFC 4180.
enum CSV {
  /// The rows as a text, each ended by carriage return and line feed.
  static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// What a requirement is, in cells.
  static func cells(of requirement: Requirement, _ catalogue: Catalogue) -> [String] {
    let category = catalogue.categories[requirement.category]
    return [
      requirement.id.description, category.area.id, category.id, requirement.responsibility.id, requirement.gate.id,
      requirement.isMandatory ? "yes" : "no", requirement.title.english, requirement.title.japanese,
    ]
  }

  /// A cell; control characters but the line break, which others' journals may hold, are shown as dots.
  private static func quoted(_ cell: String) -> String {
    let scalars = cell.unicodeScalars.map { scalar in
      scalar != "\n" && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)) ? "·" : scalar
    }
    var text = String(String.UnicodeScalarView(scalars))
    // Scalar by scalar: to Swift, a line feed behind a carriage return is another character than alone.
    guard scalars.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" }) else { return text }
    text = text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    return "\"\(text)\""
  }
}
