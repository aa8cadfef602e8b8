// A frame as text, for tests: what it shows, and in which styles.

extension Frame {
  /// One row as text, without the spaces at its end; empty outside the frame.
  public func text(row: Int) -> String {
    guard row >= 0, row < size.rows else { return "" }
    var text = String.UnicodeScalarView()
    for column in 0..<size.columns { self[column, row].append(to: &text) }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// All rows as text, one per line, without the spaces at their ends.
  public var picture: String {
    (0..<size.rows).map(text(row:)).joined(separator: "\n")
  }

  /// All cells' styles, a letter per cell and a line per row.
  ///
  /// The default style is a dot. Styles without a letter in `letters` get A, B, C … in the order they appear, and a
  /// legend below, such as `A = bold red`. Dots at the ends of rows are left out.
  public func styledPicture(_ letters: [Style: Character] = [:]) -> String {
    var known = letters
    if known[.normal] == nil { known[.normal] = "." }
    var legend: [String] = []
    var lines: [String] = []
    for row in 0..<size.rows {
      var line = ""
      for column in 0..<size.columns {
        let style = self[column, row].style
        let letter: Character
        if let given = known[style] {
          letter = given
        } else {
          letter = Frame.letter(legend.count)
          known[style] = letter
          legend.append("\(letter) = \(style)")
        }
        line.append(letter)
      }
      while line.last == "." { line.removeLast() }
      lines.append(line)
    }
    return (lines + legend).joined(separator: "\n")
  }

  /// A, B, C …; question marks after Z.
  private static func letter(_ index: Int) -> Character {
    index < 26 ? Character(Unicode.Scalar(UInt8(65 + index))) : "?"
  }
}
