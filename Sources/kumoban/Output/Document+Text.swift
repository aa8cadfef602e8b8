// A document as plain text, in columns that stay in line with kanji too.

import Interchange
import Terminal

extension Document {
  /// The document as plain text.
  var text: String {
    var parts = [TextWidth.cleaned(title) + (subtitle.isEmpty ? "" : "\n" + TextWidth.cleaned(subtitle))]
    var heading: [String] = []
    var indent = ""
    for block in blocks {
      let lines: [String]
      switch block {
      case .heading(let text):
        if !heading.isEmpty { parts.append(heading.joined(separator: "\n")) }
        heading = [TextWidth.cleaned(text)]
        indent = "  "
        continue
      case .remark(let text) where !heading.isEmpty:
        heading += TextWidth.wrapped(text, to: 100).map { indent + $0 }
        continue
      case .facts(let facts):
        let width = facts.map { TextWidth.cells(of: $0.label) }.max() ?? 0
        lines = facts.map { TextWidth.padded($0.label, to: width + 2) + TextWidth.cleaned($0.value) }
      case .table(let table): lines = Self.lines(of: table)
      case .items(let items): lines = items.map { TextWidth.cleaned($0) }
      case .paragraph(let text): lines = [TextWidth.cleaned(text)]
      case .lead(let text), .remark(let text): lines = TextWidth.wrapped(text, to: 100)
      case .headlines(let headlines): lines = Self.lines(of: headlines)
      case .figures(let group): lines = group.lines
      }
      parts.append((heading + lines.map { $0.isEmpty ? "" : indent + $0 }).joined(separator: "\n"))
      heading = []
    }
    if !heading.isEmpty { parts.append(heading.joined(separator: "\n")) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// Headlines as lines: label, figure and denominator, each in line.
  private static func lines(of headlines: [Headline]) -> [String] {
    let label = headlines.map { TextWidth.cells(of: $0.label) }.max() ?? 0
    let value = headlines.map { TextWidth.cells(of: $0.value) }.max() ?? 0
    return headlines.map {
      TextWidth.padded($0.label, to: label + 2) + TextWidth.padded($0.value, to: value, alignment: .trailing) + " "
        + TextWidth.cleaned($0.denominator)
    }
  }

  /// A table as lines, its columns in line; numbers stand to the right.
  static func lines(of table: Table) -> [String] {
    let areNumbers = table.areNumbers
    let rows = ([table.head] + table.rows).map { $0.map { TextWidth.cleaned($0) } }
    let widths = table.head.indices.map { place in
      rows.map { $0.indices.contains(place) ? TextWidth.cells(of: $0[place]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = zip(zip(row, widths), areNumbers).map { cell, isNumber in
        TextWidth.padded(cell.0, to: cell.1, alignment: isNumber ? .trailing : .leading)
      }.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
