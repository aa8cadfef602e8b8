// Text broken into lines of so many cells: at spaces where there are any, else between characters.

extension TextWidth {
  /// The text cleaned and broken into lines of at most so many cells.
  ///
  /// Its own line breaks stay. Where no space is near, it is broken between characters, as Japanese is.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - width: the cells of a line; a character that is wider has a line of its own.
  /// - Returns: the lines, at least one.
  public static func wrapped(_ text: String, to width: Int) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { wrappedLine(cleaned(String($0)), to: max(2, width)) }
  }

  private static func wrappedLine(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for character in text {
      // What a character takes depends on what is before it: a mark at a line's beginning has a cell of its own.
      if cells(of: line + String(character)) > width, !line.isEmpty {
        let isSpace = character == " "
        let (first, rest) = isSpace ? (line, "") : divided(line, leaving: width * 2 / 3 - cells(of: character))
        lines.append(first)
        line = rest
        if isSpace { continue }
      }
      line.append(character)
    }
    return lines + [line]
  }

  /// A line and its last word, where that is short enough to go to the next line; else the line and nothing.
  private static func divided(_ line: String, leaving limit: Int) -> (String, String) {
    guard let space = line.lastIndex(of: " "), space > line.startIndex else { return (line, "") }
    let word = String(line[line.index(after: space)...])
    return cells(of: word) <= limit ? (String(line[..<space]), word) : (line, "")
  }
}
