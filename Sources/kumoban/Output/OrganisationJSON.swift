// One organisation as JSON: the form that scripts rely on.

import GovernmentCloud
import JSONText
import RolloutStore

extension JSONWriter {
  /// Writes a named text, or null.
  mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  /// Writes a named number, or null.
  mutating func member(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { integer(value) } else { null() }
  }

  /// Writes milestones with their days.
  mutating func days(_ name: StaticString, _ days: MilestoneDays) {
    key(name)
    beginObject(inline: true)
    for (milestone, day) in days.pairs {
      key(milestone.id)
      string(day.description)
    }
    endObject()
  }

  /// Writes who did something, and when.
  mutating func attribution(_ attribution: Attribution) {
    member("at", attribution.at.description)
    member("operator", attribution.operator)
  }

  /// Writes what is common to `list` and `show`; the object stays open.
  mutating func organisation(_ index: Int, in rollout: Rollout, _ assessment: Assessment) {
    let organisation = rollout.registry.organisation(at: index)
    let record = rollout[index]
    member("code", organisation.code.description)
    member("name", organisation.name)
    member("kana", organisation.kana)
    member("romaji", organisation.romaji)
    member("kind", organisation.kind.id)
    key("prefecture")
    if let prefecture = organisation.prefecture {
      beginObject(inline: true)
      member("number", prefecture.number)
      member("name", prefecture.name)
      member("romaji", prefecture.romaji)
      endObject()
    } else {
      null()
    }
    member("provider", record.provider?.id)
    member("proposal", record.proposal)
    member("status", record.status.id)
    key("blocked")
    if let blockage = record.blockage {
      beginObject(inline: true)
      member("reason", blockage.text)
      endObject()
    } else {
      null()
    }
    days("milestones", record.reached)
    days("planned", record.openPlans)
    member("next", record.next?.id)
    key("outstanding")
    beginObject(inline: true)
    let outstanding = assessment.outstanding(in: record)
    member("total", outstanding.total)
    for area in Area.allCases {
      key(area.id)
      integer(outstanding[area])
    }
    member("at-next-gate", outstanding.atNextGate)
    endObject()
    member("updated", record.updated?.at.description)
  }

  /// Writes what `show` has besides: requirements, notes and history.
  mutating func details(_ index: Int, in rollout: Rollout, _ assessment: Assessment, history: [Entry]) {
    let record = rollout[index]
    if let withdrawal = record.withdrawal {
      key("withdrawn")
      beginObject(inline: true)
      member("reason", withdrawal.text)
      endObject()
    }
    money(record, spent: rollout.ledger.spent(for: rollout.registry.code(at: index)))
    key("requirements")
    beginArray()
    for position in 0..<rollout.catalogue.count { requirement(position, of: record, in: rollout, assessment) }
    endArray()
    key("notes")
    beginArray()
    for note in record.notes where !note.isStruck {
      beginObject(inline: true)
      member("number", note.number)
      attribution(note.attribution)
      member("text", note.text)
      endObject()
    }
    endArray()
    key("history")
    beginArray()
    for entry in history { self.entry(entry) }
    endArray()
  }

  /// Writes how an organisation stands with a requirement.
  private mutating func requirement(
    _ position: Int, of record: Record, in rollout: Rollout, _ assessment: Assessment
  ) {
    let requirement = rollout.catalogue[position]
    let slot = rollout.requirements.slot(at: position)
    beginObject(inline: true)
    self.requirement(requirement, of: rollout.catalogue)
    member("status", assessment.status(of: position, in: record).id)
    if requirement.responsibility.hasProviderPart {
      key("provider-conforms")
      truth(assessment.conforms(record.provider, to: position))
    }
    if let decision = record.decisions[slot] {
      member("decision", decision.verdict.id)
      member("reason", decision.reason)
      member("evidence", decision.evidence)
      member("until", decision.until?.description)
      let signature = record.decisions.signature(at: slot).flatMap(rollout.requirements.signatures.signature)
      member("on", signature?.day.description)
      member("operator", signature?.operator)
    }
    endObject()
  }

  /// Writes what a requirement is; the object stays open.
  mutating func requirement(_ requirement: Requirement, of catalogue: Catalogue) {
    let category = catalogue.categories[requirement.category]
    member("id", requirement.id.description)
    member("area", category.area.id)
    member("category", category.id)
    member("responsibility", requirement.responsibility.id)
    member("gate", requirement.gate.id)
    key("mandatory")
    truth(requirement.isMandatory)
    for (name, text) in [("title" as StaticString, requirement.title), ("statement", requirement.statement)] {
      key(name)
      beginObject()
      member("en", text.english)
      member("ja", text.japanese)
      endObject()
    }
  }

  /// Writes an entry in the journal's words.
  mutating func entry(_ entry: Entry) {
    beginObject(inline: true)
    member("number", entry.number)
    attribution(Attribution(at: entry.at, operator: entry.operator))
    member("group", entry.group)
    switch entry.reversal {
    case .undo(let group)?: member("undoes", group)
    case .redo(let group)?: member("redoes", group)
    case nil: break
    }
    key("change")
    ChangeCoding.write(entry.change, to: &self)
    endObject()
  }
}
