// What a snapshot keeps of requirements besides each organisation's decisions.

import GovernmentCloud
import JSONText

/// Writes and reads conformance, editions and signatures, as far as they differ from the baseline's.
enum RequirementsCoding {
  private static let inForce = JSONKey("in-force")
  private static let known = JSONKey("known")
  private static let people = JSONKey("people")
  private static let signatures = JSONKey("signatures")
  private static let slots = JSONKey("slots")
  private static let texts = JSONKey("texts")

  /// Writes where providers conform otherwise than the baseline says; in the order of the providers' ids.
  static func writeConformance(of state: Requirements, from baseline: Requirements, to writer: inout JSONWriter) {
    let providers = Provider.allCases.sorted { $0.id < $1.id }
      .map { ($0, state.conformance.differing(for: $0, from: baseline.conformance)) }.filter { !$0.1.isEmpty }
    guard !providers.isEmpty else { return }
    writer.key("conformance")
    writer.beginObject()
    for (provider, slots) in providers {
      writer.key(provider.id)
      writer.beginObject(inline: true)
      for (id, slot) in slots.map({ (state.ids[$0].description, $0) }).sorted(by: { $0.0 < $1.0 }) {
        writer.key(id)
        if let day = state.conformance[provider, slot] { writer.string(day.description) } else { writer.null() }
      }
      writer.endObject()
    }
    writer.endObject()
  }

  /// Writes what all decisions share.
  static func writeDecisions(
    of state: Requirements, slotsFrom count: Int, _ context: DecisionContext, to writer: inout JSONWriter
  ) {
    guard state.signatures.count > 0 || state.ids.count > count else { return }
    writer.key("decisions")
    writer.beginObject()
    writer.key("people")
    writer.beginArray(inline: true)
    for name in state.signatures.people { writer.string(name) }
    writer.endArray()
    writer.key("signatures")
    // Day and person by turns.
    writer.beginArray(inline: true)
    for stamp in state.signatures.stamps {
      writer.string(stamp.day.description)
      writer.integer(Int(stamp.person))
    }
    writer.endArray()
    writer.key("slots")
    writer.beginArray(inline: true)
    for id in state.ids.dropFirst(count) { writer.string(id.description) }
    writer.endArray()
    writer.key("texts")
    writer.beginArray()
    for text in context.texts { writer.string(text) }
    writer.endArray()
    writer.endObject()
  }

  /// Writes the catalogues that were brought, and which one is in force.
  static func writeEditions(of state: Requirements, to writer: inout JSONWriter) {
    guard !state.editions.isEmpty else { return }
    writer.key("editions")
    writer.beginObject()
    writer.member("in-force", state.catalogue.key)
    writer.key("known")
    writer.beginArray()
    for catalogue in state.editions { CatalogueCoding.write(catalogue, to: &writer) }
    writer.endArray()
    writer.endObject()
  }

  /// Reads conformance; the days are set when slots are known.
  static func readConformance(
    _ reader: inout JSONReader
  ) throws(JSONFault) -> [(provider: Provider, id: RequirementID, day: Day?)] {
    var found: [(provider: Provider, id: RequirementID, day: Day?)] = []
    try reader.beginObject()
    while let key = try reader.nextKey() {
      let bytes = reader.raw(key)
      guard let provider = Provider.allCases.first(where: { bytes.equals($0.id) }) else {
        throw JSONFault(.badValue("conformance"), at: key.start)
      }
      try reader.beginObject()
      while let key = try reader.nextKey() {
        let id = try RequirementCoding.readID(key, reader)
        let token = try reader.value()
        let day = token.kind == .null ? nil : Day(bytes: reader.raw(token))
        guard day != nil || token.kind == .null else { throw JSONFault(.badValue("conformance"), at: token.start) }
        found.append((provider, id, day))
      }
    }
    return found
  }

  static func readDecisions(
    into state: inout Requirements, _ reader: inout JSONReader
  ) throws(JSONFault) -> DecisionContext {
    var kept: [String] = []
    var names: [String] = []
    var stamps: [Signatures.Stamp] = []
    let start = reader.offset
    try reader.beginObject()
    while let key = try reader.nextKey() {
      if reader.matches(key, people) {
        try reader.beginArray()
        while try reader.nextElement() { names.append(try reader.text(try reader.value())) }
      } else if reader.matches(key, signatures) {
        stamps = try readStamps(&reader)
      } else if reader.matches(key, slots) {
        try reader.beginArray()
        while try reader.nextElement() {
          state.claimSlot(for: try RequirementCoding.readID(try reader.value(), reader))
        }
      } else if reader.matches(key, texts) {
        try reader.beginArray()
        while try reader.nextElement() { kept.append(try reader.text(try reader.value())) }
      } else {
        _ = try reader.value()
      }
    }
    guard let signatures = Signatures(people: names, stamps: stamps) else {
      throw JSONFault(.badValue("signatures"), at: start)
    }
    state.signatures = signatures
    return DecisionContext(signatureCount: stamps.count, texts: kept)
  }

  private static func readStamps(_ reader: inout JSONReader) throws(JSONFault) -> [Signatures.Stamp] {
    var stamps: [Signatures.Stamp] = []
    let start = reader.offset
    try reader.beginArray()
    while try reader.nextElement() {
      let day = Day(bytes: reader.raw(try reader.value()))
      guard let day, try reader.nextElement() else { throw JSONFault(.badValue("signatures"), at: start) }
      stamps.append(Signatures.Stamp(day: day, person: UInt16(clamping: try reader.integer(try reader.value()))))
    }
    return stamps
  }

  static func readEditions(into state: inout Requirements, _ reader: inout JSONReader) throws(JSONFault) -> String {
    var key = ""
    let start = reader.offset
    try reader.beginObject()
    while let name = try reader.nextKey() {
      if reader.matches(name, inForce) {
        key = try reader.text(try reader.value())
      } else if reader.matches(name, known) {
        try reader.beginArray()
        while try reader.nextElement() { state.keep(try CatalogueCoding.read(&reader)) }
      } else {
        _ = try reader.value()
      }
    }
    guard state.edition(key) != nil else { throw JSONFault(.badValue("editions"), at: start) }
    return key
  }
}
