// What a text written by an operator may hold.

/// The rule for notes, reasons and other texts that operators write.
public enum FreeText {
  /// The most characters that a text may have.
  public static let limit = 2_000
  /// The most scalars: a character may have marks, but not a thousand of them.
  static let scalarLimit = 4 * limit

  /// Trims a text and checks it: not empty, not too long, no control character but the line break.
  ///
  /// - Parameter text: what the operator wrote.
  /// - Returns: the text without white space at its ends.
  /// - Throws: `Refusal` with `emptyText`, `textTooLong` or `controlCharacter`, whose place is one of the text as it was
  ///   written.
  public static func checked(_ text: String) throws(Refusal) -> String {
    var trimmed = Substring(text)
    while let first = trimmed.first, first.isWhitespace { trimmed.removeFirst() }
    while let last = trimmed.last, last.isWhitespace { trimmed.removeLast() }
    guard
      trimmed.unicodeScalars.contains(where: {
        !$0.properties.isDefaultIgnorableCodePoint && !$0.properties.isWhitespace
      })
    else {
      throw Refusal(.emptyText)
    }
    let start = text.unicodeScalars.distance(from: text.startIndex, to: trimmed.startIndex)
    for (offset, scalar) in trimmed.unicodeScalars.enumerated() {
      switch scalar.value {
      case 0x0A: continue
      case 0..<0x20, 0x7F...0x9F: throw Refusal(.controlCharacter(scalar, position: start + offset + 1))
      default: continue
      }
    }
    guard trimmed.count <= limit else { throw Refusal(.textTooLong(count: trimmed.count, limit: limit)) }
    let scalars = trimmed.unicodeScalars.count
    guard scalars <= scalarLimit else { throw Refusal(.textTooLong(count: scalars, limit: scalarLimit)) }
    return String(trimmed)
  }

  /// The most characters of a name.
  public static let lineLimit = 200

  /// Trims and checks a name: a text that is one line, and not long.
  ///
  /// - Parameter text: what the operator wrote.
  /// - Returns: the text without white space at its ends.
  /// - Throws: `Refusal` as of ``checked(_:)``; `controlCharacter` for a line break.
  public static func checkedLine(_ text: String) throws(Refusal) -> String {
    let checked = try checked(text)
    guard checked.count <= lineLimit else { throw Refusal(.textTooLong(count: checked.count, limit: lineLimit)) }
    guard checked.unicodeScalars.contains("\n") else { return checked }
    let scalars = text.unicodeScalars
    let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.startIndex
    let place = scalars[start...].firstIndex(of: "\n") ?? start
    throw Refusal(.controlCharacter("\n", position: scalars.distance(from: scalars.startIndex, to: place) + 1))
  }
}
