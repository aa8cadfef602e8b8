// The query language's grammar: text becomes terms.

extension Query {
  /// Reads a query.
  ///
  /// - Parameters:
  ///   - text: terms separated by spaces, full-width ones too; `-` negates, quotes keep spaces.
  ///   - today: the day from which `7d` and the like are told.
  ///   - catalogue: the catalogue in force, for `requirement:`.
  /// - Throws: `QueryError` that names the term and what would do.
  public init(parsing text: String, today: Day, catalogue: Catalogue) throws(QueryError) {
    var terms: [Term] = []
    for token in try Self.tokens(of: text) {
      terms.append(
        Term(
          isNegated: token.isNegated, condition: try Self.condition(of: token, today: today, catalogue),
          source: token.source))
    }
    self.init(terms: terms)
  }

  private struct Token {
    var source = ""
    var isNegated = false
    /// The text before the first colon or comparison outside quotes.
    var field: String?
    var comparison: Comparison?
    var value = ""
    var isQuoted = false
  }

  private static func tokens(of text: String) throws(QueryError) -> [Token] {
    var tokens: [Token] = []
    var rest = Substring(text)
    while true {
      while let first = rest.first, first.isWhitespace { rest.removeFirst() }
      guard !rest.isEmpty else { return tokens }
      tokens.append(try token(from: &rest))
    }
  }

  private static func token(from rest: inout Substring) throws(QueryError) -> Token {
    var token = Token()
    let start = rest
    if rest.first == "-" || rest.first == "－" {
      token.isNegated = true
      rest.removeFirst()
    }
    scan: while let character = rest.first, !character.isWhitespace {
      switch character {
      case "\"", "“", "”":
        rest.removeFirst()
        token.isQuoted = true
        while let inner = rest.first, !"\"“”".contains(inner) {
          token.value.append(inner)
          rest.removeFirst()
        }
        guard !rest.isEmpty else { throw QueryError(term: String(start), fault: .openQuote) }
        rest.removeFirst()
      case ":", "：":
        rest.removeFirst()
        if token.field == nil, !token.isQuoted {
          token.field = token.value.lowercased()
          token.value = ""
        } else {
          token.value.append(":")
        }
      case "<", ">", "=", "＜", "＞", "＝":
        guard token.field == nil, !token.isQuoted else {
          token.value.append(character)
          rest.removeFirst()
          continue scan
        }
        token.field = token.value.lowercased()
        token.value = ""
        token.comparison = comparison(from: &rest)
      default:
        token.value.append(character)
        rest.removeFirst()
      }
    }
    token.source = String(start[..<rest.startIndex])
    guard !token.value.isEmpty || token.isQuoted && token.field == nil else {
      throw QueryError(term: token.source, fault: .missingValue)
    }
    return token
  }

  private static func comparison(from rest: inout Substring) -> Comparison {
    let folded = rest.prefix(2).map { ["＜": "<", "＞": ">", "＝": "="][$0] ?? $0 }
    let sign = Comparison(rawValue: String(folded)) ?? Comparison(rawValue: String(folded.prefix(1))) ?? .equal
    rest.removeFirst(sign.rawValue.count)
    return sign
  }

  private static func condition(
    of token: Token, today: Day, _ catalogue: Catalogue
  ) throws(QueryError) -> Condition {
    guard let name = token.field?.narrowed.lowercased() else {
      let keyword = token.isQuoted ? nil : Condition(keyword: token.value.narrowed.lowercased())
      return keyword ?? .word(token.value)
    }
    guard let field = Field(word: name) else {
      throw QueryError(term: token.source, fault: .unknownField(name, options: Field.allCases.map(\.rawValue)))
    }
    if let comparison = token.comparison, comparison != .equal, !field.isComparable {
      throw QueryError(term: token.source, fault: .notComparable(name))
    }
    do throws(QueryError.Fault) {
      return try field.condition(
        comparison: token.comparison ?? .equal, value: token.value.narrowed, today: today, catalogue: catalogue)
    } catch {
      throw QueryError(term: token.source, fault: error)
    }
  }
}
