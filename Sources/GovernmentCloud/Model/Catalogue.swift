// A catalogue of requirements: what is to be met, by whom, before which milestone.

/// A catalogue of requirements (要件一覧), in a fixed order.
///
/// Of the embedded one the texts stay bytes until one is asked for: start-up needs none.
public struct Catalogue: Sendable {
  /// Shared by all copies: a catalogue is handed around with every row that is drawn.
  private let content: Content

  private final class Content: Sendable {
    let key: String
    let title: BilingualText
    let version: String
    let uuid: String
    let categories: [RequirementCategory]
    let rows: [Row]
    let texts: Texts

    init(
      key: String, title: BilingualText, version: String, uuid: String, categories: [RequirementCategory],
      rows: [Row], texts: Texts
    ) {
      self.key = key
      self.title = title
      self.version = version
      self.uuid = uuid
      self.categories = categories
      self.rows = rows
      self.texts = texts
    }
  }

  /// What of a requirement is needed to tell whether it is outstanding.
  struct Row: Hashable, Sendable {
    var id: RequirementID
    var category: UInt16
    var responsibility: Responsibility
    var gate: Milestone
    var isMandatory: Bool
  }

  /// Where a catalogue has its titles and statements.
  enum Texts: Sendable {
    /// In the embedded table.
    case embedded
    /// Here, one a row.
    case own([RequirementTexts])
  }

  init(
    key: String, title: BilingualText, version: String, uuid: String, categories: [RequirementCategory], rows: [Row],
    texts: Texts
  ) {
    content = Content(
      key: key, title: title, version: version, uuid: uuid, categories: categories, rows: rows, texts: texts)
  }

  /// Which catalogue it is: two with one key have one content.
  public var key: String { content.key }
  /// What it is called.
  public var title: BilingualText { content.title }
  /// Its version, as its authors write it.
  public var version: String { content.version }
  /// Its UUID.
  public var uuid: String { content.uuid }
  /// Its categories, in order.
  public var categories: [RequirementCategory] { content.categories }
  var rows: [Row] { content.rows }

  /// How many requirements there are.
  public var count: Int { rows.count }

  /// Whether it is the one that kumoban brings along: a model, to be replaced.
  public var isModel: Bool { key == Self.modelKey }

  /// The key of the embedded catalogue.
  static let modelKey = "model"

  /// The requirement at a place.
  ///
  /// - Parameter position: 0 to ``count`` - 1.
  public subscript(position: Int) -> Requirement {
    let row = rows[position]
    let texts = texts(at: position)
    return Requirement(
      id: row.id, category: Int(row.category), responsibility: row.responsibility, gate: row.gate,
      isMandatory: row.isMandatory, title: texts.title, statement: texts.statement)
  }

  /// The key of the requirement at a place.
  public func id(at position: Int) -> RequirementID { rows[position].id }

  /// The area of the requirement at a place.
  public func area(at position: Int) -> Area { categories[Int(rows[position].category)].area }

  /// The category of the requirement at a place, by its own place in ``categories``.
  public func category(at position: Int) -> Int { Int(rows[position].category) }

  /// Who has to meet the requirement at a place.
  public func responsibility(at position: Int) -> Responsibility { rows[position].responsibility }

  /// The gate of the requirement at a place.
  public func gate(at position: Int) -> Milestone { rows[position].gate }

  /// Whether the requirement at a place is mandatory.
  public func isMandatory(at position: Int) -> Bool { rows[position].isMandatory }

  /// The title of the requirement at a place.
  public func title(at position: Int) -> BilingualText { texts(at: position).title }

  private func texts(at position: Int) -> RequirementTexts {
    switch content.texts {
    case .embedded: RequirementTexts.embedded[position]
    case .own(let all): all[position]
    }
  }

  /// Where a requirement stands.
  ///
  /// - Parameter id: its key, in capital or small letters.
  /// - Returns: its place, nil where there is no such requirement.
  public func position(of id: String) -> Int? {
    rows.firstIndex { $0.id.description == id } ?? rows.firstIndex { $0.id.description.isAlike(id) }
  }

  /// The keys nearest to what was written, the nearest first.
  ///
  /// - Parameters:
  ///   - text: what was written.
  ///   - limit: how many at most.
  /// - Returns: keys.
  public func nearest(to text: String, limit: Int = 5) -> [RequirementID] {
    let wanted = Array(text.uppercased().utf8.prefix(RequirementID.longest))
    return rows.map { (distance: wanted.editDistance(to: Array($0.id.description.uppercased().utf8)), id: $0.id) }
      .enumerated()
      .sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
      .prefix(limit).map(\.element.id)
  }
}

/// The title and the statement of a requirement.
struct RequirementTexts: Hashable, Sendable {
  var title: BilingualText
  var statement: BilingualText
}

extension String {
  /// Whether two keys differ at most in capital and small letters.
  fileprivate func isAlike(_ other: String) -> Bool {
    utf8.count == other.utf8.count
      && zip(utf8, other.utf8).allSatisfy { $0 == $1 || ($0 ^ $1 == 0x20 && $0 | 0x20 >= 0x61) }
  }
}

extension [UInt8] {
  /// How many letters have to be put in, taken out or replaced to make another text of this one (Levenshtein).
  fileprivate func editDistance(to other: [UInt8]) -> Int {
    var row = Array<Int>(0...other.count)
    for (line, letter) in enumerated() {
      var corner = row[0]
      row[0] = line + 1
      for column in other.indices {
        let replaced = corner + (letter == other[column] ? 0 : 1)
        corner = row[column + 1]
        row[column + 1] = Swift.min(replaced, corner + 1, row[column] + 1)
      }
    }
    return row[other.count]
  }
}
