// A document as plain text, in columns that stay in line with kanji too.

import Interchange
import Terminal

extension Document {
  /// The document as plain text.
  var text: String {
    var parts = [TextWidth.cleaned(title) + (subtitle.isEmpty ? "" : "\n" + TextWidth.cleaned(subtitle))]
    var heading: String?
    for block in blocks {
      let lines: [String]
      switch block {
      case .heading(let text):
        heading = TextWidth.cleaned(text)
        continue
      case .facts(let facts):
        let width = facts.map { TextWidth.cells(of: $0.label) }.max() ?? 0
        lines = facts.map { TextWidth.padded($0.label, to: width + 2) + TextWidth.cleaned($0.value) }
      case .table(let table): lines = Self.lines(of: table)
      case .items(let items): lines = items.map { TextWidth.cleaned($0) }
      case .paragraph(let text): lines = [TextWidth.cleaned(text)]
      }
      let isHeaded = heading != nil
      let all = [heading].compactMap(\.self) + lines.map { isHeaded ? "  " + $0 : $0 }
      parts.append(all.joined(separator: "\n"))
      heading = nil
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func lines(of table: Table) -> [String] {
    let rows = ([table.head] + table.rows).map { $0.map { TextWidth.cleaned($0) } }
    let widths = table.head.indices.map { place in
      rows.map { $0.indices.contains(place) ? TextWidth.cells(of: $0[place]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = zip(row, widths).map { TextWidth.padded($0, to: $1) }.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
