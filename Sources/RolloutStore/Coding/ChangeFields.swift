// The members of a change's object, read as what they mean.

import GovernmentCloud
import JSONText

/// The members of a change's object, read as what they mean.
struct ChangeFields {
  let members: JSONMembers
  let reader: JSONReader

  func text(_ key: StaticString) throws(JSONFault) -> String {
    try reader.text(try members.require(JSONKey(key), reader))
  }

  func textIfAny(_ key: StaticString) throws(JSONFault) -> String? {
    guard let token = try present(key) else { return nil }
    return try reader.text(token)
  }

  func number(_ key: StaticString) throws(JSONFault) -> Int {
    try reader.integer(try members.require(JSONKey(key), reader))
  }

  func organisation() throws(JSONFault) -> OrganisationCode {
    let token = try members.require(JSONKey("organisation"), reader)
    guard token.kind == .string, let code = OrganisationCode(bytes: reader.raw(token)) else {
      throw JSONFault(.badValue("organisation"), at: token.start)
    }
    return code
  }

  func milestone() throws(JSONFault) -> Milestone {
    let token = try members.require(JSONKey("milestone"), reader)
    guard token.kind == .string, let milestone = Milestone.allCases.first(where: { reader.raw(token).equals($0.id) })
    else { throw JSONFault(.badValue("milestone"), at: token.start) }
    return milestone
  }

  func provider(_ key: StaticString) throws(JSONFault) -> Provider? {
    guard let token = try present(key) else { return nil }
    guard token.kind == .string, let provider = Provider.allCases.first(where: { reader.raw(token).equals($0.id) })
    else { throw JSONFault(.badValue("\(key)"), at: token.start) }
    return provider
  }

  func day(_ key: StaticString) throws(JSONFault) -> Day {
    try day(key, try members.require(JSONKey(key), reader))
  }

  func dayIfAny(_ key: StaticString) throws(JSONFault) -> Day? {
    guard let token = try present(key) else { return nil }
    return try day(key, token)
  }

  private func day(_ key: StaticString, _ token: JSONToken) throws(JSONFault) -> Day {
    guard token.kind == .string, let day = Day(bytes: reader.raw(token)) else {
      throw JSONFault(.badValue("\(key)"), at: token.start)
    }
    return day
  }

  /// A member that is there and not null.
  func present(_ key: StaticString) throws(JSONFault) -> JSONToken? {
    guard let token = try members.find(JSONKey(key), reader), token.kind != .null else { return nil }
    return token
  }
}
