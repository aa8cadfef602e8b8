// A change as the journal writes it: the one place that a new kind of change has to be added to.

import GovernmentCloud
import JSONText

/// Writes and reads changes.
public enum ChangeCoding {
  /// The kinds of changes by the word in their `type`; one that is not here was written by a newer program.
  enum Kind: String {
    case assign, mark, unmark, plan, unplan, block, unblock, withdraw, rejoin, note, strike, restore, require, conform,
      adopt, budget, spend, retract, reinstate, cost, legacy, lost

    init(_ change: Change) {
      self =
        switch change {
        case .assign: .assign
        case .mark: .mark
        case .unmark: .unmark
        case .plan: .plan
        case .unplan: .unplan
        case .block: .block
        case .unblock: .unblock
        case .withdraw: .withdraw
        case .rejoin: .rejoin
        case .note: .note
        case .strike: .strike
        case .restore: .restore
        case .require: .require
        case .conform: .conform
        case .adopt: .adopt
        case .budget: .budget
        case .spend: .spend
        case .retract: .retract
        case .reinstate: .reinstate
        case .cost: .cost
        case .legacy: .legacy
        case .lost: .lost
        }
    }
  }

  /// Writes a change as an object; `was` is left out where nothing was.
  public static func write(_ change: Change, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("type")
    writer.string(Kind(change).rawValue)
    if let code = change.organisation {
      writer.key("organisation")
      writer.string(code.description)
    }
    switch change {
    case .assign(_, let provider, let was):
      writer.key("provider")
      if let provider { writer.string(provider.id) } else { writer.null() }
      writer.member("was", was?.id)
    case .mark(_, let milestone, let day, let was, let reason):
      writer.member("milestone", milestone.id)
      writer.member("on", day.description)
      writer.member("was", was?.description)
      writer.member("reason", reason)
    case .plan(_, let milestone, let day, let was):
      writer.member("milestone", milestone.id)
      writer.member("on", day.description)
      writer.member("was", was?.description)
    case .unmark(_, let milestone, let was, let reason):
      writer.member("milestone", milestone.id)
      writer.member("was", was.description)
      writer.member("reason", reason)
    case .unplan(_, let milestone, let was):
      writer.member("milestone", milestone.id)
      writer.member("was", was.description)
    case .block(_, let reason, let was), .withdraw(_, let reason, let was):
      writer.member("reason", reason)
      writer.member("was", was)
    case .unblock(_, let was), .rejoin(_, let was):
      writer.member("was", was)
    case .note(_, let text):
      writer.member("text", text)
    case .strike(_, let note), .restore(_, let note):
      writer.key("note")
      writer.integer(note)
    case .require(_, let steps): RequirementCoding.write(steps, to: &writer)
    case .conform(let provider, let steps):
      writer.member("provider", provider.id)
      RequirementCoding.write(steps, to: &writer)
    case .adopt(let choice, let was):
      writer.member("key", choice.key)
      if case .brought(let catalogue) = choice {
        writer.key("catalogue")
        CatalogueCoding.write(catalogue, to: &writer)
      }
      writer.member("was", was)
    case .budget(let year, let yen, let was):
      writer.key("year")
      writer.integer(year.number)
      writer.key("yen")
      if let yen { writer.integer(yen.amount) } else { writer.null() }
      if let was {
        writer.key("was")
        writer.integer(was.amount)
      }
    case .spend(let spending): write(spending, to: &writer)
    case .retract(let spending, let entry), .reinstate(let spending, let entry):
      write(spending, to: &writer)
      writer.key("entry")
      writer.integer(entry)
    case .cost(_, let cost, let was): write((to: cost, was: was), to: &writer)
    case .legacy(_, let legacy, let was): write((to: legacy, was: was), to: &writer)
    case .lost(let file): writer.member("kept-in", file)
    }
    writer.endObject()
  }

  /// Reads a change; nil where only a newer program knows what it is.
  static func read(_ fields: ChangeFields) throws(JSONFault) -> Change? {
    guard let kind = Kind(rawValue: try fields.text("type")) else { return nil }
    switch kind {
    case .conform:
      guard let provider = try fields.provider("provider") else {
        throw JSONFault(.missingKey("provider"), at: fields.members.start)
      }
      return .conform(provider, try fields.conformances())
    case .adopt: return .adopt(try fields.catalogueChoice(), was: try fields.text("was"))
    case .lost: return .lost(keptIn: try fields.textIfAny("kept-in"))
    case .budget:
      return .budget(try fields.fiscalYear(), to: try fields.yenIfAny("yen"), was: try fields.yenIfAny("was"))
    case .spend: return .spend(try fields.spending())
    case .retract: return .retract(try fields.spending(), entry: try fields.number("entry"))
    case .reinstate: return .reinstate(try fields.spending(), entry: try fields.number("entry"))
    default: return try read(kind, of: try fields.organisation(), fields)
    }
  }

  private static func read(
    _ kind: Kind, of code: OrganisationCode, _ fields: ChangeFields
  ) throws(JSONFault) -> Change? {
    switch kind {
    case .assign: return .assign(code, provider: try fields.provider("provider"), was: try fields.provider("was"))
    case .mark:
      return .mark(
        code, try fields.milestone(), on: try fields.day("on"), was: try fields.dayIfAny("was"),
        reason: try fields.textIfAny("reason"))
    case .unmark:
      return .unmark(
        code, try fields.milestone(), was: try fields.day("was"), reason: try fields.textIfAny("reason"))
    case .plan:
      return .plan(code, try fields.milestone(), on: try fields.day("on"), was: try fields.dayIfAny("was"))
    case .unplan: return .unplan(code, try fields.milestone(), was: try fields.day("was"))
    case .block: return .block(code, reason: try fields.text("reason"), was: try fields.textIfAny("was"))
    case .unblock: return .unblock(code, was: try fields.text("was"))
    case .withdraw: return .withdraw(code, reason: try fields.text("reason"), was: try fields.textIfAny("was"))
    case .rejoin: return .rejoin(code, was: try fields.text("was"))
    case .note: return .note(code, text: try fields.text("text"))
    case .strike: return .strike(code, note: try fields.number("note"))
    case .restore: return .restore(code, note: try fields.number("note"))
    case .require: return .require(code, try fields.decisions())
    case .cost: return .cost(code, to: try fields.cost("to"), was: try fields.cost("was"))
    case .legacy: return .legacy(code, to: try fields.legacy("to"), was: try fields.legacy("was"))
    case .conform, .adopt, .budget, .spend, .retract, .reinstate, .lost: return nil
    }
  }
}

extension JSONWriter {
  /// Writes a member with a text, where there is one.
  mutating func member(_ key: StaticString, _ text: String?) {
    guard let text else { return }
    self.key(key)
    string(text)
  }
}
