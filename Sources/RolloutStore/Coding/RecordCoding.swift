// What is known of one organisation, as a line of a snapshot, and back.

import GovernmentCloud
import JSONText

/// Writes and reads records; keys stand in alphabetical order, what is empty is left out.
enum RecordCoding {
  private static let at = JSONKey("at")
  private static let blocked = JSONKey("blocked")
  private static let cost = JSONKey("cost")
  private static let decisions = JSONKey("decisions")
  private static let legacy = JSONKey("legacy")
  private static let marks = JSONKey("marks")
  private static let milestone = JSONKey("milestone")
  private static let milestones = JSONKey("milestones")
  private static let notes = JSONKey("notes")
  private static let number = JSONKey("number")
  private static let `operator` = JSONKey("operator")
  private static let planned = JSONKey("planned")
  private static let proposal = JSONKey("proposal")
  private static let provider = JSONKey("provider")
  private static let reason = JSONKey("reason")
  private static let struck = JSONKey("struck")
  private static let text = JSONKey("text")
  private static let updated = JSONKey("updated")
  private static let withdrawn = JSONKey("withdrawn")

  private static let alphabetical = Milestone.allCases.sorted { $0.id < $1.id }

  static func write(_ record: Record, _ context: DecisionContext, to writer: inout JSONWriter) {
    writer.beginObject(inline: true)
    write("blocked", record.blockage, to: &writer)
    if record.cost != .unknown {
      writer.key("cost")
      MoneyCoding.write(record.cost, to: &writer)
    }
    if !record.decisions.isEmpty { DecisionCoding.write(record.decisions, context, to: &writer) }
    if record.legacy != .unknown {
      writer.key("legacy")
      MoneyCoding.write(record.legacy, to: &writer)
    }
    if !record.marks.isEmpty {
      writer.key("marks")
      writer.beginArray()
      for mark in record.marks {
        writer.beginObject()
        writer.member("at", mark.attribution.at.description)
        writer.member("milestone", mark.milestone.id)
        writer.member("operator", mark.attribution.operator)
        writer.member("reason", mark.reason)
        writer.endObject()
      }
      writer.endArray()
    }
    write("milestones", record.reached, to: &writer)
    if !record.notes.isEmpty {
      writer.key("notes")
      writer.beginArray()
      for note in record.notes { write(note, to: &writer) }
      writer.endArray()
    }
    write("planned", record.planned, to: &writer)
    if let proposal = record.proposal {
      writer.key("proposal")
      writer.integer(proposal)
    }
    writer.member("provider", record.provider?.id)
    if let updated = record.updated {
      writer.key("updated")
      writer.beginObject()
      writer.member("at", updated.at.description)
      writer.member("operator", updated.operator)
      writer.endObject()
    }
    write("withdrawn", record.withdrawal, to: &writer)
    writer.endObject()
  }

  private static func write(_ note: Note, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("at", note.attribution.at.description)
    writer.key("number")
    writer.integer(note.number)
    writer.member("operator", note.attribution.operator)
    if note.isStruck {
      writer.key("struck")
      writer.truth(true)
    }
    writer.member("text", note.text)
    writer.endObject()
  }

  private static func write(_ key: StaticString, _ remark: Remark?, to writer: inout JSONWriter) {
    guard let remark else { return }
    writer.key(key)
    writer.beginObject()
    writer.member("at", remark.attribution.at.description)
    writer.member("operator", remark.attribution.operator)
    writer.member("reason", remark.text)
    writer.endObject()
  }

  private static func write(_ key: StaticString, _ days: MilestoneDays, to writer: inout JSONWriter) {
    guard !days.isEmpty else { return }
    writer.key(key)
    writer.beginObject()
    for milestone in alphabetical {
      guard let day = days[milestone] else { continue }
      writer.key(milestone.id)
      writer.string(day.description)
    }
    writer.endObject()
  }

  static func read(_ reader: inout JSONReader, _ context: DecisionContext) throws(JSONFault) -> Record {
    var record = Record()
    try reader.beginObject()
    while let key = try reader.nextKey() {
      if reader.matches(key, updated) {
        record.updated = try attributed(&reader).attribution
      } else if reader.matches(key, milestones) {
        record.reached = try days(&reader)
      } else if reader.matches(key, planned) {
        record.planned = try days(&reader)
      } else if reader.matches(key, decisions) {
        record.decisions = try DecisionCoding.read(&reader, context)
      } else if reader.matches(key, marks) {
        try reader.beginArray()
        while try reader.nextElement() { record.marks.append(try attributed(&reader).mark()) }
      } else if reader.matches(key, notes) {
        try reader.beginArray()
        while try reader.nextElement() { record.notes.append(try attributed(&reader).note()) }
      } else if reader.matches(key, blocked) {
        record.blockage = try attributed(&reader).remark()
      } else if reader.matches(key, withdrawn) {
        record.withdrawal = try attributed(&reader).remark()
      } else if reader.matches(key, provider) {
        record.provider = try MoneyCoding.identified(try reader.value(), reader, Provider.allCases, \.id)
      } else if reader.matches(key, cost) {
        record.cost = try MoneyCoding.readCost(&reader)
      } else if reader.matches(key, legacy) {
        record.legacy = try MoneyCoding.readLegacy(&reader)
      } else if reader.matches(key, proposal) {
        record.proposal = try reader.integer(try reader.value())
      } else {
        _ = try reader.value()
      }
    }
    return record
  }

  private static func days(_ reader: inout JSONReader) throws(JSONFault) -> MilestoneDays {
    var days = MilestoneDays()
    try reader.beginObject()
    while let key = try reader.nextKey() {
      let milestone = try MoneyCoding.identified(key, reader, Milestone.allCases, \.id)
      let token = try reader.value()
      guard let day = Day(bytes: reader.raw(token)) else { throw JSONFault(.badValue("milestones"), at: token.start) }
      days[milestone] = day
    }
    return days
  }

  /// An object with `at` and `operator`, and what else marks, notes and remarks have.
  private struct Attributed {
    var attribution = Attribution(at: Timestamp(seconds: 0), operator: "")
    var milestone: Milestone?
    var number: Int?
    var text: String?
    var isStruck = false
    var start = 0

    func mark() throws(JSONFault) -> Mark {
      guard let milestone else { throw JSONFault(.missingKey("milestone"), at: start) }
      return Mark(milestone: milestone, attribution: attribution, reason: text)
    }

    func note() throws(JSONFault) -> Note {
      guard let number, let text else { throw JSONFault(.missingKey("number"), at: start) }
      return Note(number: number, text: text, attribution: attribution, isStruck: isStruck)
    }

    func remark() throws(JSONFault) -> Remark {
      guard let text else { throw JSONFault(.missingKey("reason"), at: start) }
      return Remark(text: text, attribution: attribution)
    }
  }

  private static func attributed(_ reader: inout JSONReader) throws(JSONFault) -> Attributed {
    var found = Attributed()
    found.start = reader.offset
    try reader.beginObject()
    while let key = try reader.nextKey() {
      let token = try reader.value()
      if reader.matches(key, at) {
        guard let moment = Timestamp(bytes: reader.raw(token)) else {
          throw JSONFault(.badValue("at"), at: token.start)
        }
        found.attribution.at = moment
      } else if reader.matches(key, `operator`) {
        found.attribution.operator = try reader.text(token)
      } else if reader.matches(key, milestone) {
        found.milestone = try MoneyCoding.identified(token, reader, Milestone.allCases, \.id)
      } else if reader.matches(key, number) {
        found.number = try reader.integer(token)
      } else if reader.matches(key, text) || reader.matches(key, reason) {
        found.text = try reader.text(token)
      } else if reader.matches(key, struck) {
        found.isStruck = try reader.truth(token)
      }
    }
    return found
  }
}
