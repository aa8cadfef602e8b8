// The ledger in a snapshot: budgets where they differ from the baseline's, and every spending.

import GovernmentCloud
import JSONText

/// Writes and reads the ledger; keys stand in alphabetical order, what is empty is left out.
enum LedgerCoding {
  private static let at = JSONKey("at")
  private static let budgets = JSONKey("budgets")
  private static let number = JSONKey("number")
  private static let on = JSONKey("on")
  private static let `operator` = JSONKey("operator")
  private static let organisation = JSONKey("organisation")
  private static let provider = JSONKey("provider")
  private static let spendings = JSONKey("spendings")
  private static let struck = JSONKey("struck")
  private static let text = JSONKey("text")
  private static let yen = JSONKey("yen")

  static func write(_ ledger: Ledger, from baseline: Ledger, to writer: inout JSONWriter) {
    let years = FiscalYear.range.compactMap { FiscalYear($0) }
      .filter { ledger.budgets[$0] != baseline.budgets[$0] }
    guard !years.isEmpty || !ledger.items.isEmpty else { return }
    writer.key("ledger")
    writer.beginObject()
    if !years.isEmpty {
      writer.key("budgets")
      writer.beginObject()
      for year in years {
        writer.key(String(year.number))
        guard let budget = ledger.budgets[year] else {
          writer.null()
          continue
        }
        writer.beginObject(inline: true)
        writer.member("at", budget.attribution?.at.description)
        writer.member("operator", budget.attribution?.operator)
        writer.key("yen")
        writer.integer(budget.yen.amount)
        writer.endObject()
      }
      writer.endObject()
    }
    if !ledger.items.isEmpty {
      writer.key("spendings")
      writer.beginArray()
      for item in ledger.items { write(item, to: &writer) }
      writer.endArray()
    }
    writer.endObject()
  }

  private static func write(_ item: Ledger.Item, to writer: inout JSONWriter) {
    writer.beginObject(inline: true)
    writer.member("at", item.attribution.at.description)
    writer.key("number")
    writer.integer(item.number)
    writer.member("on", item.spending.day.description)
    writer.member("operator", item.attribution.operator)
    switch item.spending.account {
    case .organisation(let code): writer.member("organisation", code.description)
    case .provider(let provider): writer.member("provider", provider.id)
    }
    if item.isStruck {
      writer.key("struck")
      writer.truth(true)
    }
    writer.member("text", item.spending.text)
    writer.key("yen")
    writer.integer(item.spending.yen.amount)
    writer.endObject()
  }

  /// Reads the ledger over the baseline's.
  static func read(into ledger: inout Ledger, _ reader: inout JSONReader) throws(JSONFault) {
    try reader.beginObject()
    while let key = try reader.nextKey() {
      if reader.matches(key, budgets) {
        try reader.beginObject()
        while let key = try reader.nextKey() {
          guard let year = FiscalYear(parsing: try reader.text(key)) else {
            throw JSONFault(.badValue("budgets"), at: key.start)
          }
          ledger.budgets[year] = try readBudget(&reader)
        }
      } else if reader.matches(key, spendings) {
        try reader.beginArray()
        while try reader.nextElement() { ledger.items.append(try readItem(&reader)) }
      } else {
        _ = try reader.value()
      }
    }
  }

  private static func readBudget(_ reader: inout JSONReader) throws(JSONFault) -> Ledger.Budget? {
    if try reader.peekKind() == .null {
      _ = try reader.value()
      return nil
    }
    let start = reader.offset
    let found = try readFields(&reader)
    guard let yen = found.yen else { throw JSONFault(.missingKey("yen"), at: start) }
    return Ledger.Budget(yen: yen, attribution: found.attribution)
  }

  private static func readItem(_ reader: inout JSONReader) throws(JSONFault) -> Ledger.Item {
    let start = reader.offset
    let found = try readFields(&reader)
    guard let number = found.number, let yen = found.yen, let account = found.account, let day = found.day,
      let attribution = found.attribution, let spending = Spending(account, yen, on: day, text: found.text)
    else { throw JSONFault(.missingKey("number"), at: start) }
    return Ledger.Item(number: number, spending: spending, attribution: attribution, isStruck: found.isStruck)
  }

  private struct Fields {
    var at: Timestamp?
    var person: String?
    var number: Int?
    var day: Day?
    var account: Account?
    var isStruck = false
    var text: String?
    var yen: Yen?

    var attribution: Attribution? {
      guard let at, let person else { return nil }
      return Attribution(at: at, operator: person)
    }
  }

  private static func readFields(_ reader: inout JSONReader) throws(JSONFault) -> Fields {
    var found = Fields()
    try reader.beginObject()
    while let key = try reader.nextKey() {
      let token = try reader.value()
      if reader.matches(key, at) {
        found.at = Timestamp(bytes: reader.raw(token))
      } else if reader.matches(key, `operator`) {
        found.person = try reader.text(token)
      } else if reader.matches(key, number) {
        found.number = try reader.integer(token)
      } else if reader.matches(key, on) {
        found.day = Day(bytes: reader.raw(token))
      } else if reader.matches(key, organisation) {
        found.account = OrganisationCode(bytes: reader.raw(token)).map(Account.organisation)
      } else if reader.matches(key, provider) {
        found.account = .provider(try MoneyCoding.identified(token, reader, Provider.allCases, \.id))
      } else if reader.matches(key, struck) {
        found.isStruck = try reader.truth(token)
      } else if reader.matches(key, text) {
        found.text = try reader.text(token)
      } else if reader.matches(key, yen) {
        found.yen = try MoneyCoding.readYen(token, reader)
      }
    }
    return found
  }
}
