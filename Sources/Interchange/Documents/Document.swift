// A document for a meeting: headings, facts, tables and lists, whatever it is written in.

/// A document of one or a few pages.
public struct Document: Sendable {
  /// What it is about.
  public var title: String
  /// A line below the title.
  public var subtitle: String
  /// Its parts.
  public var blocks: [Block] = []
  /// The language of its texts, `en` or `ja`.
  public var language: String

  /// A part of a document.
  public enum Block: Sendable {
    /// A heading of a part.
    case heading(String)
    /// Labels and what they say.
    case facts([(label: String, value: String)])
    /// A table.
    case table(Table)
    /// A list.
    case items([String])
    /// A paragraph.
    case paragraph(String)
  }

  /// A document without parts.
  ///
  /// - Parameters:
  ///   - title: what it is about.
  ///   - subtitle: a line below the title.
  ///   - language: the language of its texts, `en` or `ja`.
  public init(title: String, subtitle: String, language: String) {
    self.title = title
    self.subtitle = subtitle
    self.language = language
  }

  /// Adds a heading and what stands below it, unless that is empty.
  ///
  /// - Parameters:
  ///   - heading: the heading.
  ///   - block: the part.
  public mutating func add(_ heading: String, _ block: Block) {
    let isEmpty =
      switch block {
      case .facts(let facts): facts.isEmpty
      case .table(let table): table.rows.isEmpty
      case .items(let items): items.isEmpty
      case .heading, .paragraph: false
      }
    if !isEmpty { blocks += [.heading(heading), block] }
  }
}
