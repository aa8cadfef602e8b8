// A document in Markdown.

extension Document {
  /// The document in Markdown; no text in it is taken for markup.
  public var markdown: String {
    var parts = ["# \(Table.escaped(title))"]
    if !subtitle.isEmpty { parts.append(Table.escaped(subtitle)) }
    for block in blocks {
      switch block {
      case .heading(let text): parts.append("## \(Table.escaped(text))")
      case .facts(let facts):
        parts.append(
          facts.map { "- **\(Table.escaped($0.label))**: \(Table.escaped($0.value))" }.joined(separator: "\n"))
      case .table(let table): parts.append(String(table.markdown.dropLast()))
      case .items(let items): parts.append(items.map { "- \(Table.escaped($0))" }.joined(separator: "\n"))
      case .paragraph(let text), .remark(let text): parts.append(Table.escaped(text))
      case .lead(let text): parts.append("**\(Table.escaped(text))**")
      case .headlines(let headlines):
        parts.append(
          headlines.map {
            "- **\(Table.escaped($0.label))**: \(Table.escaped($0.value)) \(Table.escaped($0.denominator))"
          }.joined(separator: "\n"))
      case .figures(let group):
        parts += group.figures.map { Table.escaped($0.alternative) }
        if !group.table.rows.isEmpty { parts.append(String(group.table.markdown.dropLast())) }
      }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }
}
