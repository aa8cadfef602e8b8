// A table as text: words to the left, figures to the right, in line with kanji too.

import Terminal

/// A table whose first columns are words, and the others figures.
struct AlignedTable {
  /// The head.
  var head: [String]
  /// The rows, each with as many cells as the head.
  var rows: [[String]] = []
  /// How many columns are words.
  var words = 1

  /// The lines, indented; figures end in one column.
  func lines(indent: Int = 2) -> [String] {
    let all = ([head] + rows).map { $0.map { TextWidth.cleaned($0) } }
    let widths = head.indices.map { place in all.map { TextWidth.cells(of: $0[place]) }.max() ?? 0 }
    return all.map { row in
      var line = row.indices.map { place in
        TextWidth.padded(row[place], to: widths[place], alignment: place < words ? .leading : .trailing)
      }.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return String(repeating: " ", count: indent) + line
    }
  }
}
