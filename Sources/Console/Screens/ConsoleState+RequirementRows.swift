// What rows of requirements say, and a requirement as it is read.

import GovernmentCloud
import Terminal

extension RequirementRow {
  /// What tells the row from all others.
  var number: Int {
    switch self {
    case .category(let category): -1 - category
    case .requirement(let position): position
    }
  }
}

extension ConsoleState {
  /// Whether a row is marked; a category where all of its shown requirements are.
  func isMarked(_ row: RequirementRow) -> Bool {
    guard !requirements.marks.isEmpty, case .requirement(let position) = row else { return false }
    return requirements.marks.contains(position)
  }

  /// What a row says, as a number: of a category how much is done, of a requirement how the subject stands with it.
  func content(of row: RequirementRow) -> Int {
    switch row {
    case .category(let category): return requirements.categories[category].done
    case .requirement(let position):
      switch requirements.subject {
      case .everybody, .marked: return requirements.counts[position]
      case .organisation(let index):
        let record = rollout[index]
        let isAtGate = record.next == rollout.catalogue.gate(at: position) ? 8 : 0
        return Int(assessment.status(of: position, in: record).rawValue) | isAtGate
      case .provider(let provider):
        let day = rollout.requirements.conformance[provider, rollout.requirements.slot(at: position)]
        return Int(day?.number ?? .min)
      }
    }
  }

  /// A requirement as it is read: what it says, who has to meet it, and how the subject stands.
  func requirementLines(_ position: Int, width: Int) -> [String] {
    let requirement = rollout.catalogue[position]
    let category = rollout.catalogue.categories[requirement.category]
    var lines = TextWidth.wrapped(wording.text(of: requirement.statement), to: width)
    lines += [""] + TextWidth.wrapped(wording.otherText(of: requirement.statement), to: width) + [""]
    let label = session.language == .english ? 13 : 10
    func fact(_ name: String, _ value: String) {
      let wrapped = TextWidth.wrapped(value, to: max(8, width - label))
      for (place, line) in wrapped.enumerated() {
        lines.append(TextWidth.padded(place == 0 ? name : "", to: label) + line)
      }
    }
    fact(wording.areaLabel, wording.name(of: category.area) + session.theme.dot + wording.text(of: category.name))
    fact(wording.responsibilityLabel, wording.name(of: requirement.responsibility))
    fact(wording.gateLabel, wording.gate(requirement))
    switch requirements.subject {
    case .everybody, .marked:
      fact(wording.outstandingLabel, wording.outstandingFor(requirements.counts[position], of: requirements.total))
    case .provider(let provider):
      let slot = rollout.requirements.slot(at: position)
      let day = rollout.requirements.conformance[provider, slot]
      fact(
        wording.pick(provider.shortName, provider.japaneseShortName),
        day.map(wording.conformsSince) ?? wording.name(of: RequirementStatus.outstanding))
    case .organisation(let index):
      let record = rollout[index]
      let status = assessment.status(of: position, in: record)
      fact(wording.statusLabel, wording.name(of: status))
      if requirement.responsibility.hasProviderPart {
        fact(
          wording.providerPart,
          wording.providerPart(record.provider, assessment.conforms(record.provider, to: position)))
      }
      let slot = rollout.requirements.slot(at: position)
      guard let decision = record.decisions[slot] else { break }
      let signature = record.decisions.signature(at: slot).flatMap(rollout.requirements.signatures.signature)
      let by = signature.map { "\($0.day) \($0.operator)" }
      fact(wording.decidedLabel, wording.name(of: decision.verdict) + (by.map { session.theme.dot + $0 } ?? ""))
      if let reason = decision.reason { fact(wording.reasonLabel, reason) }
      if let evidence = decision.evidence { fact(wording.evidenceLabel, evidence) }
      if let until = decision.until {
        fact(wording.untilLabel, wording.day(until) + (decision.counts(on: session.today) ? "" : wording.ended))
      }
    }
    return lines
  }
}
