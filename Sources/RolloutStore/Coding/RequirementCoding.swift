// Decisions and conformance as the journal writes them: requirements of which the same was said share an object.

import GovernmentCloud
import JSONText

/// Writes and reads the steps of changes that are about requirements.
enum RequirementCoding {
  static func write(_ steps: [DecisionStep], to writer: inout JSONWriter) {
    writer.key("decisions")
    writer.beginArray()
    var start = 0
    while start < steps.count {
      let first = steps[start]
      let end = steps[start...].firstIndex { $0.to != first.to || $0.was != first.was } ?? steps.count
      writer.beginObject()
      writeIDs(steps[start..<end].lazy.map(\.id), to: &writer)
      write("to", first.to, to: &writer)
      write("was", first.was, to: &writer)
      writer.endObject()
      start = end
    }
    writer.endArray()
  }

  static func write(_ steps: [ConformanceStep], to writer: inout JSONWriter) {
    writer.key("conformances")
    writer.beginArray()
    var start = 0
    while start < steps.count {
      let first = steps[start]
      let end = steps[start...].firstIndex { $0.on != first.on || $0.was != first.was } ?? steps.count
      writer.beginObject()
      writeIDs(steps[start..<end].lazy.map(\.id), to: &writer)
      writer.member("on", first.on?.description)
      writer.member("was", first.was?.description)
      writer.endObject()
      start = end
    }
    writer.endArray()
  }

  private static func writeIDs(_ ids: some Sequence<RequirementID>, to writer: inout JSONWriter) {
    writer.key("requirements")
    writer.beginArray()
    for id in ids { writer.string(id.description) }
    writer.endArray()
  }

  private static func write(_ key: StaticString, _ decision: Decision?, to writer: inout JSONWriter) {
    guard let decision else { return }
    writer.key(key)
    writer.beginObject()
    writer.member("status", decision.verdict.id)
    writer.member("reason", decision.reason)
    writer.member("evidence", decision.evidence)
    writer.member("until", decision.until?.description)
    writer.endObject()
  }

  private static let requirements = JSONKey("requirements")
  private static let to = JSONKey("to")
  private static let was = JSONKey("was")
  private static let on = JSONKey("on")
  private static let status = JSONKey("status")
  private static let reason = JSONKey("reason")
  private static let evidence = JSONKey("evidence")
  private static let until = JSONKey("until")

  static func readDecisions(_ reader: inout JSONReader) throws(JSONFault) -> [DecisionStep] {
    var steps: [DecisionStep] = []
    try reader.beginArray()
    while try reader.nextElement() {
      var ids: [RequirementID] = []
      var (new, old): (Decision?, Decision?)
      try reader.beginObject()
      while let key = try reader.nextKey() {
        if reader.matches(key, requirements) {
          ids = try readIDs(&reader)
        } else if reader.matches(key, to) {
          new = try readDecision(&reader)
        } else if reader.matches(key, was) {
          old = try readDecision(&reader)
        } else {
          _ = try reader.value()
        }
      }
      steps += ids.map { DecisionStep($0, to: new, was: old) }
    }
    return steps
  }

  static func readConformances(_ reader: inout JSONReader) throws(JSONFault) -> [ConformanceStep] {
    var steps: [ConformanceStep] = []
    try reader.beginArray()
    while try reader.nextElement() {
      var ids: [RequirementID] = []
      var (new, old): (Day?, Day?)
      try reader.beginObject()
      while let key = try reader.nextKey() {
        if reader.matches(key, requirements) {
          ids = try readIDs(&reader)
        } else if reader.matches(key, on) {
          new = try readDay(&reader)
        } else if reader.matches(key, was) {
          old = try readDay(&reader)
        } else {
          _ = try reader.value()
        }
      }
      steps += ids.map { ConformanceStep($0, on: new, was: old) }
    }
    return steps
  }

  private static func readIDs(_ reader: inout JSONReader) throws(JSONFault) -> [RequirementID] {
    var ids: [RequirementID] = []
    try reader.beginArray()
    while try reader.nextElement() { ids.append(try readID(try reader.value(), reader)) }
    return ids
  }

  static func readID(_ token: JSONToken, _ reader: JSONReader) throws(JSONFault) -> RequirementID {
    guard token.kind == .string, let id = RequirementID(bytes: reader.raw(token)) else {
      throw JSONFault(.badValue("requirements"), at: token.start)
    }
    return id
  }

  private static func readDecision(_ reader: inout JSONReader) throws(JSONFault) -> Decision? {
    if try reader.peekKind() == .null {
      _ = try reader.value()
      return nil
    }
    var verdict: Decision.Verdict?
    var decision = Decision(.met)
    let start = reader.offset
    try reader.beginObject()
    while let key = try reader.nextKey() {
      if reader.matches(key, until) {
        decision.until = try readDay(&reader)
        continue
      }
      let token = try reader.value()
      if reader.matches(key, status) {
        let bytes = reader.raw(token)
        verdict = Decision.Verdict.allCases.first { bytes.equals($0.id) }
      } else if reader.matches(key, reason) {
        decision.reason = try reader.text(token)
      } else if reader.matches(key, evidence) {
        decision.evidence = try reader.text(token)
      }
    }
    guard let verdict else { throw JSONFault(.badValue("status"), at: start) }
    decision.verdict = verdict
    return decision
  }

  private static func readDay(_ reader: inout JSONReader) throws(JSONFault) -> Day? {
    let token = try reader.value()
    if token.kind == .null { return nil }
    guard token.kind == .string, let day = Day(bytes: reader.raw(token)) else {
      throw JSONFault(.badValue("on"), at: token.start)
    }
    return day
  }
}

extension ChangeFields {
  func decisions() throws(JSONFault) -> [DecisionStep] {
    try inside("decisions") { (reader) throws(JSONFault) in try RequirementCoding.readDecisions(&reader) }
  }

  func conformances() throws(JSONFault) -> [ConformanceStep] {
    try inside("conformances") { (reader) throws(JSONFault) in try RequirementCoding.readConformances(&reader) }
  }

  func catalogueChoice() throws(JSONFault) -> CatalogueChoice {
    let key = try text("key")
    guard let token = try present("catalogue") else { return .known(key: key) }
    let catalogue = try inside("catalogue") { (reader) throws(JSONFault) in try CatalogueCoding.read(&reader) }
    guard catalogue.key == key else { throw JSONFault(.badValue("catalogue"), at: token.start) }
    return .brought(catalogue)
  }

  /// Reads a member with a reader of its own; faults name the byte of the whole change.
  func inside<Result>(
    _ key: StaticString, _ read: (inout JSONReader) throws(JSONFault) -> Result
  ) throws(JSONFault) -> Result {
    let token = try members.require(JSONKey(key), reader)
    var inner = JSONReader(reader.raw(token))
    do throws(JSONFault) {
      return try read(&inner)
    } catch {
      throw JSONFault(error.kind, at: error.offset + token.start)
    }
  }
}
