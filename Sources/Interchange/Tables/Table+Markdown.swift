// A table in Markdown, as GitHub and most wikis read it.

extension Table {
  /// The table in Markdown.
  public var markdown: String {
    func line(_ cells: [String]) -> String { "| " + cells.map(Self.escaped).joined(separator: " | ") + " |\n" }
    return line(head) + "|" + String(repeating: " --- |", count: head.count) + "\n" + rows.map(line).joined()
  }

  /// A text in a cell: nothing in it ends the cell, or is taken for markup.
  static func escaped(_ cell: String) -> String {
    var text = ""
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "\n": text += "<br>"
      case "\\", "|", "*", "_", "`", "[", "]", "#", "~": text += "\\" + String(scalar)
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "&": text += "&amp;"
      default: text.unicodeScalars.append(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? "·" : scalar)
      }
    }
    return text
  }
}
