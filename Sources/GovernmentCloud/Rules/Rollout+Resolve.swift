// An intent meets the rules: it becomes changes, or is refused.

/// What an intent comes to.
public struct Resolution: Hashable, Sendable {
  /// The changes, in the order in which they hold.
  public var changes: [Change]
  /// How many organisations they change.
  public var changed: Int
  /// The organisations that stay as they are, because they are already so.
  public var unchanged: [OrganisationCode]
  /// The requirements that were met, and are outstanding with the provider that is assigned.
  public var lost: [RequirementID] = []
}

extension Rollout {
  /// Turns an intent into changes: for all the organisations, or for none.
  ///
  /// - Parameters:
  ///   - intent: what is wanted.
  ///   - indices: the organisations, by index.
  ///   - today: the day that it is.
  ///   - known: an assessment that may hold still, so that none need be made.
  /// - Returns: the changes; empty where everything is already so.
  /// - Throws: `Refusal` with the first cause found and all the organisations for which it holds.
  public func resolve(
    _ intent: Intent, on indices: [Int], today: Day, weighing known: Assessment? = nil
  ) throws(Refusal) -> Resolution {
    let intent = try intent.checked(today: today, catalogue: catalogue)
    var resolution = Resolution(changes: [], changed: 0, unchanged: [])
    guard intent.concernsOrganisations else {
      resolution.changes = try changes(for: intent)
      return resolution
    }
    guard !indices.isEmpty else { throw Refusal(.nobody) }
    let assessment = intent.weighs ? assessment(on: today, after: known) : nil
    var lost: Set<Int> = []
    var refusal: Refusal?
    for index in indices {
      let code = registry.code(at: index)
      do throws(Refusal) {
        let changes = try self[index].changes(
          for: intent, code: code, requirements: requirements, assessment: assessment, alone: indices.count == 1)
        if changes.isEmpty {
          resolution.unchanged.append(code)
        } else {
          resolution.changed += 1
          resolution.changes += changes
          if case .assign(let provider) = intent, let assessment {
            lost.formUnion(assessment.lost(in: self[index], with: provider))
          }
        }
      } catch {
        guard let first = refusal else {
          refusal = Refusal(error.cause, [code])
          continue
        }
        guard first.cause.isSameKind(as: error.cause) else { continue }
        refusal?.organisations.append(code)
        refusal?.cause.add(error.cause)
      }
    }
    if let refusal { throw refusal }
    resolution.lost = lost.sorted().map(catalogue.id(at:))
    return resolution
  }

  /// The changes of an intent that is about no organisation.
  private func changes(for intent: Intent) throws(Refusal) -> [Change] {
    switch intent {
    case .adopt(let other):
      guard other != catalogue else { return [] }
      let choice: CatalogueChoice = requirements.edition(other.key) == nil ? .brought(other) : .known(key: other.key)
      return [.adopt(choice, was: catalogue.key)]
    case .conform(let provider, let ids, let day, let moves):
      let foreign = ids.filter { id in
        catalogue.position(of: id.description).map { !catalogue.responsibility(at: $0).hasProviderPart } ?? true
      }
      guard foreign.isEmpty else { throw Refusal(.notProviders(foreign)) }
      let steps = ids.compactMap { id -> ConformanceStep? in
        let was = requirements.slot(of: id).flatMap { requirements.conformance[provider, $0] }
        return was == day || day != nil && was != nil && !moves ? nil : ConformanceStep(id, on: day, was: was)
      }
      return steps.isEmpty ? [] : [.conform(provider, steps)]
    case .budget(let year, let yen): return budgeting(yen, for: year)
    case .spend(let account, let yen, let day, let text): return try spending(yen, on: day, for: account, text: text)
    case .assign, .mark, .unmark, .plan, .unplan, .block, .unblock, .withdraw, .rejoin, .note, .require, .cost,
      .legacy:
      return []
    }
  }
}

extension Intent {
  /// Whether it depends on what is outstanding.
  fileprivate var weighs: Bool {
    switch self {
    case .mark, .assign: true
    case .require(_, _, let onlyOutstanding): onlyOutstanding
    case .unmark, .plan, .unplan, .block, .unblock, .withdraw, .rejoin, .note, .conform, .adopt, .budget, .spend, .cost,
      .legacy:
      false
    }
  }

  /// Checks what does not depend on an organisation: texts, days and requirements.
  fileprivate func checked(today: Day, catalogue: Catalogue) throws(Refusal) -> Intent {
    switch self {
    case .mark(let milestone, let day, var terms):
      guard day <= today else { throw Refusal(.futureDay(day, today: today)) }
      if let reason = terms.reason { terms.reason = try FreeText.checked(reason) }
      if let note = terms.note { terms.note = try FreeText.checked(note) }
      return .mark(milestone, on: day, terms: terms)
    case .plan(_, let day):
      guard day >= today else { throw Refusal(.pastPlan(day, today: today)) }
      return self
    case .block(let reason): return .block(reason: try FreeText.checked(reason))
    case .withdraw(let reason): return .withdraw(reason: try FreeText.checked(reason))
    case .note(let text): return .note(try FreeText.checked(text))
    case .require(let ids, let decision, let onlyOutstanding):
      try catalogue.check(ids)
      let own = decision?.verdict == .met ? ids.filter(catalogue.hasOrganisationPart) : ids
      guard !own.isEmpty else { throw Refusal(.providersAlone(ids)) }
      return .require(own, try decision?.checked(today: today), onlyOutstanding: onlyOutstanding)
    case .conform(_, let ids, let day, _):
      try catalogue.check(ids)
      if let day, day > today { throw Refusal(.futureDay(day, today: today)) }
      return self
    case .spend(let account, let yen, let day, let text):
      guard day <= today else { throw Refusal(.futureSpending(day, today: today)) }
      guard yen > .zero else { throw Refusal(.zeroAmount) }
      return .spend(account, yen, on: day, text: try text.map(FreeText.checked))
    case .cost(let step): return .cost(try step.checked(today: today))
    case .legacy(let step): return .legacy(try step.checked())
    case .assign, .unmark, .unplan, .unblock, .rejoin, .adopt, .budget: return self
    }
  }
}

extension Catalogue {
  /// Whether an organisation has a part in a requirement.
  fileprivate func hasOrganisationPart(_ id: RequirementID) -> Bool {
    position(of: id.description).map { responsibility(at: $0) != .provider } ?? false
  }

  /// Checks that requirements are of this catalogue.
  fileprivate func check(_ ids: [RequirementID]) throws(Refusal) {
    for id in ids where position(of: id.description).map({ self.id(at: $0) }) != id {
      throw Refusal(.unknownRequirement(id.description, near: nearest(to: id.description)))
    }
  }
}

extension Decision {
  /// Checks texts and end.
  fileprivate func checked(today: Day) throws(Refusal) -> Decision {
    var decision = self
    if let reason { decision.reason = try FreeText.checked(reason) }
    if let evidence { decision.evidence = try FreeText.checked(evidence) }
    if verdict == .waived, decision.reason == nil { throw Refusal(.waiverWithoutReason) }
    if let until {
      guard verdict == .waived, until >= today else { throw Refusal(.badEnd(until, today: today)) }
    }
    return decision
  }
}

extension Refusal.Cause {
  /// Adds the milestones that another organisation misses, or the requirements that are outstanding there.
  fileprivate mutating func add(_ other: Self) {
    switch (self, other) {
    case (.missingEarlier(let milestone, let missing), .missingEarlier(_, let more)):
      self = .missingEarlier(milestone, Milestone.allCases.filter { missing.contains($0) || more.contains($0) })
    case (.gate(let milestone, let ids), .gate(_, let more)):
      guard ids != more else { return }
      let known = Set(ids)
      self = .gate(milestone, ids + more.filter { !known.contains($0) })
    default: break
    }
  }

  /// Whether another organisation is refused for the same kind of cause, though its days may differ.
  fileprivate func isSameKind(as other: Self) -> Bool {
    switch (self, other) {
    case (.missingEarlier, .missingEarlier), (.outOfOrder, .outOfOrder), (.alreadyMarked, .alreadyMarked),
      (.alreadyReached, .alreadyReached), (.laterMarked, .laterMarked), (.withdrawn, .withdrawn), (.gate, .gate):
      true
    default: self == other
    }
  }
}
