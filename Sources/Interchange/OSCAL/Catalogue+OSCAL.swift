// A catalogue as an OSCAL catalog.

import GovernmentCloud
import JSONText

extension Catalogue {
  /// The catalogue as an OSCAL catalog in JSON, version 1.1.3.
  ///
  /// Source: NIST, OSCAL catalog model, https://pages.nist.gov/OSCAL-Reference/models/v1.1.3/catalog/.
  ///
  /// - Parameter moment: when it is written, which OSCAL calls its last modification.
  /// - Returns: the bytes, with a newline at the end.
  public func oscal(at moment: Timestamp) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.beginObject()
    writer.key("catalog")
    writer.beginObject()
    writer.member("uuid", uuid)
    writer.key("metadata")
    writer.beginObject()
    writer.member("title", title.english)
    writer.member("last-modified", moment.description)
    writer.member("version", version)
    writer.member("oscal-version", OSCALVocabulary.version)
    writer.key("props")
    writer.beginArray()
    writer.property(OSCALVocabulary.japaneseTitle, title.japanese)
    writer.endArray()
    if isModel { writer.member("remarks", Self.modelRemark) }
    writer.endObject()
    writer.key("groups")
    writer.beginArray()
    for area in Area.allCases { write(area, to: &writer) }
    writer.endArray()
    writer.endObject()
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// What is said of the embedded catalogue wherever it is given out.
  public static let modelRemark =
    "A model, written for kumoban, to be replaced by the agency's own catalogue: how the real requirements split by area is not public."

  private func write(_ area: Area, to writer: inout JSONWriter) {
    let own = categories.indices.filter { categories[$0].area == area }
    // OSCAL has no empty groups.
    let filled = own.filter { category in (0..<count).contains { self.category(at: $0) == category } }
    guard !filled.isEmpty else { return }
    writer.beginObject()
    writer.member("id", area.id)
    writer.member("class", "area")
    writer.member("title", area.englishName)
    writer.key("props")
    writer.beginArray()
    writer.property(OSCALVocabulary.japaneseTitle, area.japaneseName)
    writer.endArray()
    writer.key("groups")
    writer.beginArray()
    for category in filled { write(category: category, to: &writer) }
    writer.endArray()
    writer.endObject()
  }

  private func write(category: Int, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", categories[category].id)
    writer.member("class", "category")
    writer.member("title", categories[category].name.english)
    writer.key("props")
    writer.beginArray()
    writer.property(OSCALVocabulary.japaneseTitle, categories[category].name.japanese)
    writer.endArray()
    writer.key("controls")
    writer.beginArray()
    for position in 0..<count where self.category(at: position) == category { write(self[position], to: &writer) }
    writer.endArray()
    writer.endObject()
  }

  private func write(_ requirement: Requirement, to writer: inout JSONWriter) {
    let id = requirement.id.description
    writer.beginObject()
    writer.member("id", id)
    writer.member("class", "requirement")
    writer.member("title", requirement.title.english)
    writer.key("props")
    writer.beginArray()
    writer.beginObject(inline: true)
    writer.member("name", OSCALVocabulary.label)
    writer.member("value", id)
    writer.endObject()
    writer.property(OSCALVocabulary.japaneseTitle, requirement.title.japanese)
    writer.property(OSCALVocabulary.responsibility, requirement.responsibility.id)
    writer.property(OSCALVocabulary.gate, requirement.gate.id)
    writer.property(OSCALVocabulary.mandatory, requirement.isMandatory ? "yes" : "no")
    writer.endArray()
    writer.key("parts")
    writer.beginArray()
    writer.beginObject(inline: true)
    writer.member("id", id + "_smt")
    writer.member("name", OSCALVocabulary.statement)
    writer.member("prose", requirement.statement.english)
    writer.endObject()
    writer.beginObject(inline: true)
    writer.member("id", id + "_smt.ja")
    writer.member("name", OSCALVocabulary.japaneseStatement)
    writer.member("ns", OSCALVocabulary.namespace)
    writer.member("prose", requirement.statement.japanese)
    writer.endObject()
    writer.endArray()
    writer.endObject()
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ key: StaticString, _ text: String) {
    self.key(key)
    string(text)
  }

  /// Writes a property of kumoban's namespace.
  fileprivate mutating func property(_ name: String, _ value: String) {
    beginObject(inline: true)
    member("name", name)
    member("ns", OSCALVocabulary.namespace)
    member("value", value)
    endObject()
  }
}
