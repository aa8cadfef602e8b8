// An OSCAL catalog as a catalogue.

import GovernmentCloud
import JSONText

extension Catalogue {
  /// The longest file that is read, in bytes.
  public static let oscalLimit = 16 << 20

  /// Reads an OSCAL catalog, version 1.x, in JSON.
  ///
  /// - Parameter oscal: the file's bytes.
  /// - Throws: `OSCALFault` for the first thing that is wrong.
  public init(oscal: [UInt8]) throws(OSCALFault) {
    guard oscal.count <= Self.oscalLimit else { throw .tooLong(bytes: oscal.count, limit: Self.oscalLimit) }
    let value: JSONValue
    do throws(JSONFault) {
      // Excel and its friends put a byte order mark before what they save.
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      value = try JSONValue(oscal.starts(with: mark) ? oscal[3...] : oscal[...])
    } catch {
      throw .notJSON(error.kind, line: oscal.prefix(error.offset).count { $0 == UInt8(ascii: "\n") } + 1)
    }
    guard let catalog = value["catalog"] else { throw .noCatalog }
    var reader = OSCALReader()
    try reader.read(catalog)
    let metadata = try OSCALReader.object(catalog, "metadata", in: "catalog")
    let title = try OSCALReader.text(metadata, "title", in: "catalog/metadata")
    let version = try OSCALReader.text(metadata, "version", in: "catalog/metadata")
    let uuid = try OSCALReader.text(catalog, "uuid", in: "catalog")
    let japanese = OSCALReader.property(OSCALVocabulary.japaneseTitle, of: metadata) ?? title
    do throws(Fault) {
      self = try Catalogue(
        title: BilingualText(english: title, japanese: japanese), version: version, uuid: uuid,
        categories: reader.categories, requirements: reader.requirements)
    } catch {
      throw .catalogue(error)
    }
  }
}

/// Collects categories and requirements from groups and controls.
struct OSCALReader {
  private(set) var categories: [RequirementCategory] = []
  private(set) var requirements: [Requirement] = []

  mutating func read(_ catalog: JSONValue) throws(OSCALFault) {
    for (place, group) in try Self.array(catalog, "groups").enumerated() {
      let id = try Self.text(group, "id", in: "catalog/groups/\(place)")
      let word = Self.property(OSCALVocabulary.area, of: group) ?? id
      guard let area = Area.allCases.first(where: { $0.id == word }) else { throw .noArea(group: id) }
      try read(group, in: area)
    }
    // Controls outside of groups have no area.
    guard try Self.array(catalog, "controls").isEmpty else { throw .noArea(group: "catalog") }
  }

  /// Reads a group with all groups in it; each group with controls is a category.
  private mutating func read(_ group: JSONValue, in area: Area) throws(OSCALFault) {
    let id = try Self.text(group, "id", in: "catalog/groups")
    let controls = try Self.array(group, "controls")
    if !controls.isEmpty {
      let title = try Self.text(group, "title", in: id)
      let japanese = Self.property(OSCALVocabulary.japaneseTitle, of: group) ?? title
      categories.append(
        RequirementCategory(id: id, area: area, name: BilingualText(english: title, japanese: japanese)))
      for control in controls { try read(control: control, in: id) }
    }
    for inner in try Self.array(group, "groups") { try read(inner, in: area) }
  }

  private mutating func read(control: JSONValue, in group: String) throws(OSCALFault) {
    // What is too many is said without all of them being read.
    guard requirements.count <= Catalogue.limit else { throw .catalogue(.tooMany(requirements.count)) }
    let text = try Self.text(control, "id", in: group)
    guard let id = RequirementID(text) else { throw .badID(text) }
    let gate = try Self.required(OSCALVocabulary.gate, of: control, text)
    guard let milestone = Milestone(id: gate) else { throw .unknownGate(gate, control: text) }
    let word = try Self.required(OSCALVocabulary.responsibility, of: control, text)
    guard let responsibility = Responsibility(id: word) else { throw .unknownResponsibility(word, control: text) }
    let mandatory = Self.property(OSCALVocabulary.mandatory, of: control) ?? "yes"
    guard mandatory == "yes" || mandatory == "no" else { throw .unknownMandatory(mandatory, control: text) }
    // What is missing in a language is empty here, which a catalogue does not take.
    requirements.append(
      Requirement(
        id: id, category: categories.count - 1, responsibility: responsibility, gate: milestone,
        isMandatory: mandatory == "yes",
        title: BilingualText(
          english: Self.string(control["title"]) ?? "",
          japanese: Self.property(OSCALVocabulary.japaneseTitle, of: control) ?? ""),
        statement: BilingualText(
          english: try Self.prose(OSCALVocabulary.statement, of: control) ?? "",
          japanese: try Self.prose(OSCALVocabulary.japaneseStatement, of: control) ?? "")))
    // Controls within a control are requirements of the same category.
    for inner in try Self.array(control, "controls") { try read(control: inner, in: group) }
  }
}

/// Asking a JSON tree for what OSCAL has in it.
extension OSCALReader {
  static func string(_ value: JSONValue?) -> String? {
    guard case .string(let text)? = value else { return nil }
    return text
  }

  static func text(_ value: JSONValue, _ key: String, in place: String) throws(OSCALFault) -> String {
    guard let text = string(value[key]), !text.isEmpty else { throw .missing(key, in: place) }
    return text
  }

  static func object(_ value: JSONValue, _ key: String, in place: String) throws(OSCALFault) -> JSONValue {
    guard let inner = value[key], case .object = inner else { throw .missing(key, in: place) }
    return inner
  }

  /// The elements of an array that need not be there.
  static func array(_ value: JSONValue, _ key: String) throws(OSCALFault) -> [JSONValue] {
    guard let inner = value[key] else { return [] }
    guard case .array(let elements) = inner else { throw .missing(key, in: string(value["id"]) ?? "catalog") }
    return elements
  }

  /// The value of a property, of whatever namespace.
  static func property(_ name: String, of value: JSONValue) -> String? {
    guard case .array(let properties)? = value["props"] else { return nil }
    return properties.first { string($0["name"]) == name }.flatMap { string($0["value"]) }
  }

  static func required(_ name: String, of control: JSONValue, _ id: String) throws(OSCALFault) -> String {
    guard let value = property(name, of: control) else { throw .missing("props/\(name)", in: id) }
    return value
  }

  /// The prose of a control's part, that of the parts within it included.
  static func prose(_ name: String, of control: JSONValue) throws(OSCALFault) -> String? {
    guard let part = try array(control, "parts").first(where: { string($0["name"]) == name }) else { return nil }
    var texts = [string(part["prose"])].compactMap(\.self)
    for inner in try array(part, "parts") { texts += [string(inner["prose"])].compactMap(\.self) }
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }
}
