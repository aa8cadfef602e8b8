// Figures as text: the map in cells, and bars beside the rows of a table.

import GovernmentCloud
import Interchange
import Terminal

extension FigureGroup {
  /// The figures as lines of text.
  var lines: [String] {
    var lines = figures.first.map { TextWidth.wrapped($0.alternative, to: 100) } ?? []
    if case .tileMap(let map)? = figures.first?.drawing { lines += [""] + map.lines }
    guard !table.rows.isEmpty else { return lines }
    if !lines.isEmpty { lines.append("") }
    let rows = Document.lines(of: table)
    guard bars.count == table.rows.count, let width = rows.map({ TextWidth.cells(of: $0) }).max() else {
      return lines + rows
    }
    return lines + rows.prefix(1)
      + zip(rows.dropFirst(), bars).map { row, bar in
        let line = TextWidth.padded(row, to: width + 2) + Self.bar(bar, of: longestBar)
        return bar > 0 ? line : row
      }
  }

  /// A bar of at most 30 cells, in eighths of a cell.
  private static func bar(_ part: Int, of whole: Int) -> String {
    guard part > 0, whole > 0 else { return "" }
    let eighths = max(1, min(240, 240 * part / whole))
    let rest = eighths % 8
    let end = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][rest]
    return String(repeating: "█", count: eighths / 8) + end
  }
}

extension TileMapDrawing {
  private static let shades: [Character] = [" ", "░", "▒", "▓", "█"]

  /// The map as lines of text: of each tile the name, and below it shade and figure.
  var lines: [String] {
    let width = 2 + max(4, tiles.map { TextWidth.cells(of: $0.name) }.max() ?? 0)
    var lines: [String] = []
    for row in 1...TileMap.rows {
      let here = Dictionary(tiles.filter { $0.place.row == row }.map { ($0.place.column, $0) }) { first, _ in first }
      func line(_ text: (Tile) -> String) -> String {
        var line = (1...TileMap.columns).map { TextWidth.padded(here[$0].map(text) ?? "", to: width) }.joined()
        while line.last == " " { line.removeLast() }
        return line
      }
      lines.append(line(\.name))
      lines.append(line { tile in tile.figure.map { "\(Self.shades[tile.shade])\($0)" } ?? " –" })
    }
    // The legend stands where the Sea of Japan is.
    for (place, text) in legend.enumerated() where lines.indices.contains(place + 1) {
      let sample = "\(Self.shades[min(place, 4)])\(Self.shades[min(place, 4)]) \(TextWidth.cleaned(text))"
      let line = lines[place + 1]
      let kept = line.drop { $0 == " " }
      let indent = TextWidth.cells(of: line) - TextWidth.cells(of: String(kept))
      let room = kept.isEmpty ? 40 : indent
      lines[place + 1] =
        TextWidth.padded(sample, to: min(room, 40)) + String(repeating: " ", count: max(0, indent - 40)) + kept
    }
    return lines.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
