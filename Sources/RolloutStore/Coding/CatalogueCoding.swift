// A catalogue as journal and snapshot write it: all that is in it, so that a store needs no other file.

import GovernmentCloud
import JSONText

/// Writes and reads catalogues.
enum CatalogueCoding {
  static func write(_ catalogue: Catalogue, to writer: inout JSONWriter) {
    writer.beginObject(inline: true)
    writer.key("categories")
    writer.beginArray()
    for category in catalogue.categories {
      writer.beginObject()
      writer.member("area", category.area.id)
      writer.member("id", category.id)
      write("name", category.name, to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.key("requirements")
    writer.beginArray()
    for position in 0..<catalogue.count {
      let requirement = catalogue[position]
      writer.beginObject()
      writer.key("category")
      writer.integer(requirement.category)
      writer.member("gate", requirement.gate.id)
      writer.member("id", requirement.id.description)
      writer.key("mandatory")
      writer.truth(requirement.isMandatory)
      writer.member("responsibility", requirement.responsibility.id)
      write("statement", requirement.statement, to: &writer)
      write("title", requirement.title, to: &writer)
      writer.endObject()
    }
    writer.endArray()
    write("title", catalogue.title, to: &writer)
    writer.member("uuid", catalogue.uuid)
    writer.member("version", catalogue.version)
    writer.endObject()
  }

  private static func write(_ key: StaticString, _ text: BilingualText, to writer: inout JSONWriter) {
    writer.key(key)
    writer.beginObject()
    writer.member("en", text.english)
    writer.member("ja", text.japanese)
    writer.endObject()
  }

  /// Reads a catalogue, and checks it as one that comes from outside.
  static func read(_ reader: inout JSONReader) throws(JSONFault) -> Catalogue {
    let start = reader.offset
    let value = try JSONValue(&reader)
    func fault(_ key: String) -> JSONFault { JSONFault(.badValue(key), at: start) }
    func text(_ value: JSONValue?, _ key: String) throws(JSONFault) -> String {
      guard case .string(let text)? = value?[key] else { throw fault(key) }
      return text
    }
    func bilingual(_ value: JSONValue?, _ key: String) throws(JSONFault) -> BilingualText {
      BilingualText(english: try text(value?[key], "en"), japanese: try text(value?[key], "ja"))
    }
    func elements(_ key: String) throws(JSONFault) -> [JSONValue] {
      guard case .array(let elements)? = value[key] else { throw fault(key) }
      return elements
    }
    var categories: [RequirementCategory] = []
    for element in try elements("categories") {
      let word = try text(element, "area")
      guard let area = Area.allCases.first(where: { $0.id == word }) else { throw fault("area") }
      categories.append(
        RequirementCategory(id: try text(element, "id"), area: area, name: try bilingual(element, "name")))
    }
    var requirements: [Requirement] = []
    for element in try elements("requirements") {
      guard let id = RequirementID(try text(element, "id")) else { throw fault("id") }
      guard case .integer(let category)? = element["category"] else { throw fault("category") }
      guard case .truth(let isMandatory)? = element["mandatory"] else { throw fault("mandatory") }
      guard let responsibility = Responsibility(id: try text(element, "responsibility")) else {
        throw fault("responsibility")
      }
      guard let gate = Milestone(id: try text(element, "gate")) else { throw fault("gate") }
      requirements.append(
        Requirement(
          id: id, category: category, responsibility: responsibility, gate: gate, isMandatory: isMandatory,
          title: try bilingual(element, "title"), statement: try bilingual(element, "statement")))
    }
    let (title, version, uuid) = (try bilingual(value, "title"), try text(value, "version"), try text(value, "uuid"))
    do throws(Catalogue.Fault) {
      return try Catalogue(
        title: title, version: version, uuid: uuid, categories: categories, requirements: requirements)
    } catch {
      throw fault("catalogue")
    }
  }
}
