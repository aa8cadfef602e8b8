// A catalogue of one's own: checked, and known by its content.

extension Catalogue {
  /// The most requirements that a catalogue has.
  public static let limit = 2_000
  /// The most characters of a title, and of a category's name.
  public static let titleLimit = 200

  /// Why requirements make no catalogue.
  public enum Fault: Error, Hashable, Sendable {
    /// There are none.
    case empty
    /// There are more than ``Catalogue/limit``.
    case tooMany(Int)
    /// Two have one key, or keys that differ in capital letters only.
    case duplicate(RequirementID)
    /// The category of one is not in the list.
    case noCategory(RequirementID)
    /// One has no title in a language.
    case noTitle(RequirementID, isJapanese: Bool)
    /// One has no statement in a language.
    case noStatement(RequirementID, isJapanese: Bool)
    /// A text of one can't be kept.
    case badText(RequirementID, Refusal.Cause)
  }

  /// A catalogue.
  ///
  /// - Parameters:
  ///   - title: what it is called.
  ///   - version: its version.
  ///   - uuid: its UUID.
  ///   - categories: its categories, in order.
  ///   - requirements: its requirements, in order.
  /// - Throws: `Fault` for the first thing that is wrong.
  public init(
    title: BilingualText, version: String, uuid: String, categories: [RequirementCategory],
    requirements: [Requirement]
  ) throws(Fault) {
    guard !requirements.isEmpty else { throw .empty }
    guard requirements.count <= Self.limit else { throw .tooMany(requirements.count) }
    guard categories.count <= Self.limit else { throw .tooMany(categories.count) }
    var seen: Set<String> = []
    for requirement in requirements {
      guard seen.insert(requirement.id.description.lowercased()).inserted else { throw .duplicate(requirement.id) }
      guard categories.indices.contains(requirement.category) else { throw .noCategory(requirement.id) }
      try Self.check(requirement)
    }
    let digest = Self.digest(title, version, uuid, categories, requirements)
    self.init(
      // The model that comes back from a file is the model.
      key: digest == Self.modelDigest ? Self.modelKey : digest, title: title, version: version, uuid: uuid,
      categories: categories,
      rows: requirements.map {
        Row(
          id: $0.id, category: UInt16($0.category), responsibility: $0.responsibility, gate: $0.gate,
          isMandatory: $0.isMandatory)
      },
      texts: .own(requirements.map { RequirementTexts(title: $0.title, statement: $0.statement) }))
  }

  private static let modelDigest = digest(
    embedded.title, embedded.version, embedded.uuid, embedded.categories, (0..<embedded.count).map { embedded[$0] })

  private static func digest(
    _ title: BilingualText, _ version: String, _ uuid: String, _ categories: [RequirementCategory],
    _ requirements: [Requirement]
  ) -> String {
    var digest = ContentDigest()
    digest.add(title)
    digest.add(version)
    digest.add(uuid)
    for category in categories {
      digest.add(category.id)
      digest.add(category.area.id)
      digest.add(category.name)
    }
    for requirement in requirements {
      digest.add(requirement.id.description)
      digest.add(categories[requirement.category].id)
      digest.add(requirement.responsibility.id)
      digest.add(requirement.gate.id)
      digest.add(requirement.isMandatory ? "mandatory" : "optional")
      digest.add(requirement.title)
      digest.add(requirement.statement)
    }
    return digest.digits
  }

  /// Checks the texts of a requirement.
  private static func check(_ requirement: Requirement) throws(Fault) {
    let id = requirement.id
    let texts = [
      (requirement.title.english, true, false), (requirement.title.japanese, true, true),
      (requirement.statement.english, false, false), (requirement.statement.japanese, false, true),
    ]
    for (text, isTitle, isJapanese) in texts {
      do throws(Refusal) {
        let checked = try FreeText.checked(text)
        guard !isTitle || checked.count <= titleLimit else {
          throw Refusal(.textTooLong(count: checked.count, limit: titleLimit))
        }
      } catch {
        guard error.cause == .emptyText else { throw .badText(id, error.cause) }
        throw isTitle ? .noTitle(id, isJapanese: isJapanese) : .noStatement(id, isJapanese: isJapanese)
      }
    }
  }

  /// What another catalogue in this one's place would change.
  public struct Difference: Hashable, Sendable {
    /// Requirements that there would be no more.
    public var dropped: [RequirementID] = []
    /// Requirements that there would be anew.
    public var added: [RequirementID] = []
    /// Requirements that would have another title.
    public var renamed: [Renaming] = []
    /// Requirements that would keep their title, but have something else changed.
    public var altered: [RequirementID] = []

    /// Whether nothing would change.
    public var isEmpty: Bool { dropped.isEmpty && added.isEmpty && renamed.isEmpty && altered.isEmpty }
  }

  /// A requirement that would have another title.
  public struct Renaming: Hashable, Sendable {
    /// Its key.
    public var id: RequirementID
    /// Its title now.
    public var from: BilingualText
    /// Its title then.
    public var to: BilingualText
  }

  /// What another catalogue in this one's place would drop, add and rename.
  ///
  /// - Parameter other: the catalogue to come.
  /// - Returns: the difference, each in its own catalogue's order.
  public func difference(to other: Catalogue) -> Difference {
    var difference = Difference()
    var places: [RequirementID: Int] = [:]
    for position in 0..<count { places[id(at: position)] = position }
    for position in 0..<other.count {
      let id = other.id(at: position)
      guard let before = places.removeValue(forKey: id) else {
        difference.added.append(id)
        continue
      }
      let (one, another) = (self[before], other[position])
      if one.title != another.title {
        difference.renamed.append(Renaming(id: id, from: one.title, to: another.title))
      } else if one.statement != another.statement || one.responsibility != another.responsibility
        || one.gate != another.gate || one.isMandatory != another.isMandatory
        || categories[one.category] != other.categories[another.category]
      {
        difference.altered.append(id)
      }
    }
    difference.dropped = (0..<count).map(id(at:)).filter { places[$0] != nil }
    return difference
  }
}

/// A sum that tells contents apart, FNV-1a of 64 bits: it guards against accidents, not against forgery.
private struct ContentDigest {
  private var sum: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    // What no text holds stands between texts.
    add(0xFF)
  }

  mutating func add(_ text: BilingualText) {
    add(text.english)
    add(text.japanese)
  }

  private mutating func add(_ byte: UInt8) { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  var digits: String {
    let text = String(sum, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
