// What the last term of a query that is being typed can become.

extension Query {
  /// The ways to go on with the last term of a query.
  public struct Completion: Hashable, Sendable {
    /// The terms before the last one.
    public var earlier: String
    /// The query before the part that is completed.
    public var before: String
    /// The part that is completed, as it was typed.
    public var stem: String
    /// What the part can become, each with its colon or comparison where it is a field.
    public var options: [String]

    /// The query with the part as far as all options agree; with a space behind a value that is the only one.
    public var text: String {
      guard let first = options.first else { return before + stem }
      let common = options.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
      let isWhole = options.count == 1 && !common.hasSuffix(":") && !common.hasSuffix(">") && !common.hasSuffix("<")
      return before + (common.count >= stem.count ? common : stem) + (isWhole ? " " : "")
    }
  }

  /// What the last term of a text can become: a field, a word such as `blocked`, or a field's value.
  ///
  /// - Parameters:
  ///   - text: a query as far as it is typed.
  ///   - catalogue: the catalogue in force, for `requirement:`.
  /// - Returns: the ways to go on; nil where there are none, or where the text ends in none.
  public static func completion(of text: String, catalogue: Catalogue) -> Completion? {
    let term = text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace).last ?? ""
    guard !term.isEmpty, !term.contains("\"") else { return nil }
    let earlier = String(text.dropLast(term.count))
    guard let colon = term.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      let stem = term.first == "-" ? term.dropFirst() : term[...]
      return completion(of: String(stem), in: text, behind: earlier, among: words)
    }
    let name = term[..<colon].drop { $0 == "-" }.lowercased()
    guard let field = Field(word: name) else { return nil }
    let value = term[term.index(after: colon)...]
    let stem = value.lastIndex(of: ",").map { value[value.index(after: $0)...] } ?? value
    return completion(of: String(stem), in: text, behind: earlier, among: field.options(catalogue))
  }

  /// The fields with what follows them, and the words that stand alone.
  private static let words: [String] =
    Field.allCases.map { field in
      switch field {
      case .outstanding: "outstanding>"
      case .due: "due<"
      case .updated: "updated<"
      default: field.rawValue + ":"
      }
    } + ["blocked", "overdue"]

  private static func completion(
    of stem: String, in text: String, behind earlier: String, among all: [String]
  ) -> Completion? {
    let wanted = stem.lowercased()
    let options = all.filter { $0.lowercased().hasPrefix(wanted) && $0.lowercased() != wanted }
    guard !options.isEmpty else { return nil }
    return Completion(earlier: earlier, before: String(text.dropLast(stem.count)), stem: stem, options: options)
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
