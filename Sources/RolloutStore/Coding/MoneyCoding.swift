// Money and legacy as journal and snapshot write them.

import GovernmentCloud
import JSONText

/// Writes and reads costs, legacies and spendings; keys stand in alphabetical order, what is unknown is left out.
enum MoneyCoding {
  private static let before = JSONKey("before")
  private static let build = JSONKey("build")
  private static let hosting = JSONKey("hosting")
  private static let integrator = JSONKey("integrator")
  private static let media = JSONKey("media")
  private static let now = JSONKey("now")
  private static let year = JSONKey("year")
  private static let yen = JSONKey("yen")

  static func write(_ cost: RunningCost, to writer: inout JSONWriter) {
    writer.beginObject()
    for (key, cost) in [("before" as StaticString, cost.before), ("now", cost.now)] {
      guard let cost else { continue }
      writer.key(key)
      writer.beginObject()
      writer.key("year")
      writer.integer(cost.year.number)
      writer.key("yen")
      writer.integer(cost.yen.amount)
      writer.endObject()
    }
    writer.endObject()
  }

  static func write(_ legacy: Legacy, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("build", legacy.build?.id)
    writer.member("hosting", legacy.hosting?.id)
    writer.member("integrator", legacy.integrator)
    if let media = legacy.media {
      writer.key("media")
      writer.beginArray()
      for medium in media.all { writer.string(medium.id) }
      writer.endArray()
    }
    writer.endObject()
  }

  static func readCost(_ reader: inout JSONReader) throws(JSONFault) -> RunningCost {
    var cost = RunningCost()
    try reader.beginObject()
    while let key = try reader.nextKey() {
      if reader.matches(key, before) {
        cost.before = try readYearCost(&reader)
      } else if reader.matches(key, now) {
        cost.now = try readYearCost(&reader)
      } else {
        _ = try reader.value()
      }
    }
    return cost
  }

  private static func readYearCost(_ reader: inout JSONReader) throws(JSONFault) -> YearCost {
    var (foundYear, foundYen): (FiscalYear?, Yen?)
    let start = reader.offset
    try reader.beginObject()
    while let key = try reader.nextKey() {
      let token = try reader.value()
      if reader.matches(key, year) {
        foundYear = try readYear(token, reader)
      } else if reader.matches(key, yen) {
        foundYen = try readYen(token, reader)
      }
    }
    guard let foundYear, let foundYen else { throw JSONFault(.missingKey("yen"), at: start) }
    return YearCost(year: foundYear, yen: foundYen)
  }

  static func readLegacy(_ reader: inout JSONReader) throws(JSONFault) -> Legacy {
    var legacy = Legacy()
    try reader.beginObject()
    while let key = try reader.nextKey() {
      if reader.matches(key, media) {
        var found: [Medium] = []
        try reader.beginArray()
        while try reader.nextElement() {
          found.append(try identified(try reader.value(), reader, Medium.allCases, \.id))
        }
        legacy.media = Media(found)
        continue
      }
      let token = try reader.value()
      if reader.matches(key, integrator) {
        legacy.integrator = try reader.text(token)
      } else if reader.matches(key, hosting) {
        legacy.hosting = try identified(token, reader, Hosting.allCases, \.id)
      } else if reader.matches(key, build) {
        legacy.build = try identified(token, reader, Build.allCases, \.id)
      }
    }
    return legacy
  }

  static func readYen(_ token: JSONToken, _ reader: JSONReader) throws(JSONFault) -> Yen {
    guard let yen = Yen(try reader.integer(token)) else { throw JSONFault(.badValue("yen"), at: token.start) }
    return yen
  }

  static func readYear(_ token: JSONToken, _ reader: JSONReader) throws(JSONFault) -> FiscalYear {
    guard let year = FiscalYear(try reader.integer(token)) else { throw JSONFault(.badValue("year"), at: token.start) }
    return year
  }

  /// The value whose id a string is.
  static func identified<Value>(
    _ token: JSONToken, _ reader: JSONReader, _ values: [Value], _ id: (Value) -> String
  ) throws(JSONFault) -> Value {
    let bytes = reader.raw(token)
    guard token.kind == .string, let value = values.first(where: { bytes.equals(id($0)) }) else {
      throw JSONFault(.badValue("id"), at: token.start)
    }
    return value
  }
}

extension ChangeCoding {
  /// Writes what a spending says besides its organisation.
  static func write(_ spending: Spending, to writer: inout JSONWriter) {
    if case .provider(let provider) = spending.account { writer.member("provider", provider.id) }
    writer.key("yen")
    writer.integer(spending.yen.amount)
    writer.member("on", spending.day.description)
    writer.member("text", spending.text)
  }

  static func write(_ step: (to: RunningCost, was: RunningCost), to writer: inout JSONWriter) {
    for (key, cost) in [("to" as StaticString, step.to), ("was", step.was)] where cost != .unknown {
      writer.key(key)
      MoneyCoding.write(cost, to: &writer)
    }
  }

  static func write(_ step: (to: Legacy, was: Legacy), to writer: inout JSONWriter) {
    for (key, legacy) in [("to" as StaticString, step.to), ("was", step.was)] where legacy != .unknown {
      writer.key(key)
      MoneyCoding.write(legacy, to: &writer)
    }
  }
}

extension ChangeFields {
  func yen(_ key: StaticString) throws(JSONFault) -> Yen {
    try MoneyCoding.readYen(try members.require(JSONKey(key), reader), reader)
  }

  func yenIfAny(_ key: StaticString) throws(JSONFault) -> Yen? {
    guard let token = try present(key) else { return nil }
    return try MoneyCoding.readYen(token, reader)
  }

  func fiscalYear() throws(JSONFault) -> FiscalYear {
    try MoneyCoding.readYear(try members.require(JSONKey("year"), reader), reader)
  }

  func spending() throws(JSONFault) -> Spending {
    let account: Account
    if let provider = try provider("provider") {
      account = .provider(provider)
    } else {
      account = .organisation(try organisation())
    }
    guard let spending = Spending(account, try yen("yen"), on: try day("on"), text: try textIfAny("text")) else {
      throw JSONFault(.badValue("on"), at: members.start)
    }
    return spending
  }

  func cost(_ key: StaticString) throws(JSONFault) -> RunningCost {
    guard try present(key) != nil else { return .unknown }
    return try inside(key) { (reader) throws(JSONFault) in try MoneyCoding.readCost(&reader) }
  }

  func legacy(_ key: StaticString) throws(JSONFault) -> Legacy {
    guard try present(key) != nil else { return .unknown }
    return try inside(key) { (reader) throws(JSONFault) in try MoneyCoding.readLegacy(&reader) }
  }
}
