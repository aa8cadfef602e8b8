// A document as one HTML file: no network, light and dark, and A4 when it is printed.

extension Document {
  /// The document as one HTML file; no text in it is taken for markup.
  public var html: String {
    var body = "<header>\n<h1>\(Self.escaped(title))</h1>\n<p>\(Self.escaped(subtitle))</p>\n</header>\n"
    for block in blocks {
      switch block {
      case .heading(let text): body += "<h2>\(Self.escaped(text))</h2>\n"
      case .facts(let facts):
        body += "<dl>\n"
        for fact in facts { body += "<dt>\(Self.escaped(fact.label))</dt><dd>\(Self.escaped(fact.value))</dd>\n" }
        body += "</dl>\n"
      case .table(let table): body += Self.table(table)
      case .items(let items):
        body += "<ul>\n" + items.map { "<li>\(Self.escaped($0))</li>\n" }.joined() + "</ul>\n"
      case .paragraph(let text): body += "<p>\(Self.escaped(text))</p>\n"
      }
    }
    return """
      <!DOCTYPE html>
      <html lang="\(Self.escaped(language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Self.escaped(title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      \(body)</body>
      </html>

      """
  }

  private static func table(_ table: Table) -> String {
    // A column of numbers stands to the right.
    let areNumbers = table.head.indices.map { place in
      let cells = table.rows.map { $0.indices.contains(place) ? $0[place] : "" }
      return !cells.isEmpty && cells.allSatisfy { !$0.isEmpty && $0.allSatisfy { "0123456789,/ %".contains($0) } }
    }
    func attribute(_ place: Int) -> String { areNumbers[place] ? " class=\"number\"" : "" }
    func row(_ cells: [String], _ tag: String) -> String {
      let inner = cells.enumerated().map { "<\(tag)\(attribute($0))>\(escaped($1))</\(tag)>" }.joined()
      return "<tr>\(inner)</tr>\n"
    }
    return "<table>\n<thead>\n\(row(table.head, "th"))</thead>\n<tbody>\n"
      + table.rows.map { row($0, "td") }.joined() + "</tbody>\n</table>\n"
  }

  /// A text in which nothing is markup; line breaks stay.
  ///
  /// - Parameter text: any text.
  /// - Returns: the same, for the inside of an element or an attribute.
  public static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result += "<br>"
      default:
        result.unicodeScalars.append(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? "·" : scalar)
      }
    }
    return result
  }

  private static let style = """
    :root { color-scheme: light dark; --faint: #666; --line: #ccc; }
    @media (prefers-color-scheme: dark) { :root { --faint: #aaa; --line: #444; } }
    @page { size: A4; margin: 14mm 15mm; }
    body { font: 10pt/1.45 "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic", Meiryo, system-ui, sans-serif;
      max-width: 180mm; margin: 10mm auto; padding: 0 4mm; }
    header { border-bottom: 2px solid currentColor; margin-bottom: 4mm; }
    h1 { font-size: 17pt; margin: 0; }
    header p { margin: 1mm 0 2mm; color: var(--faint); }
    h2 { font-size: 11pt; margin: 4mm 0 1mm; break-after: avoid; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 5mm; margin: 0; }
    dt { color: var(--faint); }
    dd { margin: 0; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    th { text-align: left; font-weight: 600; border-bottom: 1px solid currentColor; }
    th, td { padding: .5mm 3mm .5mm 0; vertical-align: top; overflow-wrap: anywhere; }
    td { border-bottom: 1px solid var(--line); }
    .number { text-align: right; }
    tr { break-inside: avoid; }
    ul { margin: 0; padding-left: 5mm; }
    p { margin: 1mm 0; }
    @media print { body { max-width: none; margin: 0; padding: 0; font-size: 9pt; color: #000; background: #fff; } }
    """
}
