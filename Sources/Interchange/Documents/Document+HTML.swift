// A document as one HTML file: no network, light and dark, and A4 when it is printed.

extension Document {
  /// The document as one HTML file; no text in it is taken for markup.
  public var html: String {
    var figureCount = 0
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
      case .lead(let text): body += "<p class=\"lead\">\(Self.escaped(text))</p>\n"
      case .remark(let text): body += "<p class=\"remark\">\(Self.escaped(text))</p>\n"
      case .headlines(let headlines): body += Self.headlines(headlines)
      case .figures(let group):
        body += Self.figures(group, after: figureCount)
        figureCount += group.figures.count
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

  private static func headlines(_ headlines: [Headline]) -> String {
    var markup = Markup()
    markup.element("dl", ["class": "headlines"]) { list in
      for headline in headlines {
        list.element("div") { card in
          card.element("dt", [:], headline.label)
          card.element("dd") { value in
            value.element("strong", [:], headline.value)
            value.element("span", [:], headline.denominator)
          }
        }
      }
    }
    return markup.written + "\n"
  }

  private static func figures(_ group: FigureGroup, after count: Int) -> String {
    var markup = Markup()
    markup.element("div", ["class": "figures"]) { box in
      for (place, figure) in group.figures.enumerated() {
        box.element("figure", ["class": place == 0 ? "large" : "small"]) { inner in
          inner.element("figcaption", [:], figure.title)
          figure.write(to: &inner, number: count + place + 1)
        }
        box.breakLine()
      }
    }
    guard !group.table.rows.isEmpty else { return markup.written + "\n" }
    return markup.written + "\n<details>\n<summary>\(escaped(group.tableTitle))</summary>\n" + table(group.table)
      + "</details>\n"
  }

  private static func table(_ table: Table) -> String {
    let areNumbers = table.areNumbers
    func attribute(_ place: Int) -> String { areNumbers[place] ? " class=\"number\"" : "" }
    func row(_ cells: [String], _ tag: String) -> String {
      let inner = cells.enumerated().map { "<\(tag)\(attribute($0))>\(escaped($1))</\(tag)>" }.joined()
      return "<tr>\(inner)</tr>\n"
    }
    // A table of many columns is set smaller; one of few rows stays on one page.
    let kind = table.head.count > 8 ? " class=\"wide\"" : table.rows.count <= 16 ? " class=\"short\"" : ""
    return "<table\(kind)>\n<thead>\n\(row(table.head, "th"))</thead>\n<tbody>\n"
      + table.rows.map { row($0, "td") }.joined() + "</tbody>\n</table>\n"
  }

  /// A text in which nothing is markup; line breaks stay.
  ///
  /// - Parameter text: any text.
  /// - Returns: the same, for the inside of an element or an attribute.
  public static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { Markup.escaped(String($0)) }
      .joined(separator: "<br>")
  }
}
