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
    /// The sentence that the rest explains.
    case lead(String)
    /// A line that says of how many, on which day or by what method.
    case remark(String)
    /// The figures that come first.
    case headlines([Headline])
    /// Drawings, and the table of what they show.
    case figures(FigureGroup)
  }

  /// A figure that comes first.
  public struct Headline: Sendable {
    /// What it counts.
    public let label: String
    /// The figure.
    public let value: String
    /// Of how many.
    public let denominator: String

    /// A figure that comes first.
    ///
    /// - Parameters:
    ///   - label: what it counts.
    ///   - value: the figure.
    ///   - denominator: of how many.
    public init(_ label: String, _ value: String, of denominator: String) {
      self.label = label
      self.value = value
      self.denominator = denominator
    }
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
      case .headlines(let headlines): headlines.isEmpty
      case .figures(let group): group.figures.isEmpty && group.table.rows.isEmpty
      case .heading, .paragraph, .lead, .remark: false
      }
    if !isEmpty { blocks += [.heading(heading), block] }
  }
}
