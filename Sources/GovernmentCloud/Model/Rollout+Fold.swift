// The one way by which a state changes: an entry is folded into it.

extension Rollout {
  /// Why an entry does not fit the state that it is folded into.
  public enum Discrepancy: Error, Hashable, Sendable {
    /// The registry has no such organisation.
    case unknownOrganisation(OrganisationCode)
    /// What the change says it replaces is not what stood there.
    case replacesOther(Change.Subject)
    /// The catalogue that it names was never brought.
    case unknownCatalogue(key: String)
  }

  /// Folds entries in their order.
  ///
  /// - Parameter entries: the entries after those that are already in here.
  public mutating func apply(_ entries: some Sequence<Entry>) {
    for entry in entries { apply(entry) }
  }

  /// Folds one entry.
  ///
  /// What it says holds, even if what it replaced was something else: the journal is the truth.
  ///
  /// - Parameter entry: the entry after those that are already in here.
  /// - Returns: what did not fit, nil as a rule.
  @discardableResult
  public mutating func apply(_ entry: Entry) -> Discrepancy? {
    stand(at: entry.number)
    switch entry.change {
    case .lost: return nil
    case .conform(let provider, let steps): return apply(steps, of: provider)
    case .adopt(let choice, let was): return apply(choice, was: was)
    case .require(let code, let steps): return apply(steps, to: code, by: attribution(of: entry))
    case .budget, .spend, .retract, .reinstate:
      return keep(entry.change, number: entry.number, by: attribution(of: entry))
    case .assign(let code, _, _), .mark(let code, _, _, _, _), .unmark(let code, _, _, _), .plan(let code, _, _, _),
      .unplan(let code, _, _), .block(let code, _, _), .unblock(let code, _), .withdraw(let code, _, _),
      .rejoin(let code, _), .note(let code, _), .strike(let code, _), .restore(let code, _),
      .cost(let code, _, _), .legacy(let code, _, _):
      guard let index = registry.index(of: code) else { return .unknownOrganisation(code) }
      let attribution = attribution(of: entry)
      return edit(at: index) { record in
        let fits = record.admits(entry.change)
        record.updated = attribution
        record.fold(entry.change, number: entry.number, by: attribution)
        return fits ? nil : .replacesOther(.organisation(code))
      }
    }
  }

  private func attribution(of entry: Entry) -> Attribution { Attribution(at: entry.at, operator: entry.operator) }

  private mutating func apply(
    _ steps: [DecisionStep], to code: OrganisationCode, by attribution: Attribution
  ) -> Discrepancy? {
    guard let index = registry.index(of: code) else { return .unknownOrganisation(code) }
    // Requirements are seldom new, and signatures not often: what is shared need not be copied then.
    let signature = requirements.signatures.known(attribution) ?? requirements.signatures.number(for: attribution)
    var fits = true
    let slots = steps.map { requirements.indexedSlot(of: $0.id) ?? requirements.claimSlot(for: $0.id) }
    edit(at: index) { record in
      record.updated = attribution
      for (step, slot) in zip(steps, slots) {
        if record.decisions[slot] != step.was { fits = false }
        record.decisions.set(step.to, at: slot, signature: signature)
      }
    }
    return fits ? nil : .replacesOther(.organisation(code))
  }

  private mutating func apply(_ steps: [ConformanceStep], of provider: Provider) -> Discrepancy? {
    var fits = true
    for step in steps {
      let slot = requirements.claimSlot(for: step.id)
      if requirements.conformance[provider, slot] != step.was { fits = false }
      requirements.conformance[provider, slot] = step.on
    }
    return fits ? nil : .replacesOther(.provider(provider))
  }

  private mutating func apply(_ choice: CatalogueChoice, was: String) -> Discrepancy? {
    let fits = catalogue.key == was
    switch choice {
    case .brought(let catalogue): requirements.adopt(catalogue)
    case .known(let key):
      guard let catalogue = requirements.edition(key) else { return .unknownCatalogue(key: key) }
      requirements.adopt(catalogue)
    }
    return fits ? nil : .replacesOther(.catalogue)
  }

  /// Whether what a change says it replaces is what stands here.
  ///
  /// - Parameter change: a change.
  /// - Returns: false where somebody else changed the same thing meanwhile, or where it is about something unknown.
  public func admits(_ change: Change) -> Bool {
    switch change {
    // Only a repair puts it where it stands.
    case .lost: false
    case .conform(let provider, let steps):
      steps.allSatisfy { step in
        step.was == requirements.slot(of: step.id).flatMap { requirements.conformance[provider, $0] }
      }
    case .adopt(let choice, let was): catalogue.key == was && isKnown(choice)
    case .budget, .spend, .retract, .reinstate: ledger.admits(change)
    case .require(let code, let steps):
      registry.index(of: code).map { index in
        let decisions = self[index].decisions
        return steps.allSatisfy { step in step.was == requirements.slot(of: step.id).flatMap { decisions[$0] } }
      } ?? false
    case .assign, .mark, .unmark, .plan, .unplan, .block, .unblock, .withdraw, .rejoin, .note, .strike, .restore,
      .cost, .legacy:
      change.organisation.flatMap(registry.index(of:)).map { self[$0].admits(change) } ?? false
    }
  }

  private func isKnown(_ choice: CatalogueChoice) -> Bool {
    switch choice {
    case .brought: true
    case .known(let key): requirements.edition(key) != nil
    }
  }
}

extension Record {
  /// Folds one change; whether it fits is asked before.
  fileprivate mutating func fold(_ change: Change, number: Int, by attribution: Attribution) {
    switch change {
    case .assign(_, let provider, _): self.provider = provider
    case .mark(_, let milestone, let day, _, let reason):
      reached[milestone] = day
      marks.removeAll { $0.milestone == milestone }
      marks.append(Mark(milestone: milestone, attribution: attribution, reason: reason))
    case .unmark(_, let milestone, _, _):
      reached[milestone] = nil
      marks.removeAll { $0.milestone == milestone }
    case .plan(_, let milestone, let day, _): planned[milestone] = day
    case .unplan(_, let milestone, _): planned[milestone] = nil
    case .block(_, let reason, _): blockage = Remark(text: reason, attribution: attribution)
    case .unblock: blockage = nil
    case .withdraw(_, let reason, _): withdrawal = Remark(text: reason, attribution: attribution)
    case .rejoin: withdrawal = nil
    case .note(_, let text): notes.append(Note(number: number, text: text, attribution: attribution))
    case .strike(_, let note): strike(note, true)
    case .restore(_, let note): strike(note, false)
    case .cost(_, let cost, _): self.cost = cost
    case .legacy(_, let legacy, _): self.legacy = legacy
    // These are folded where slots and the ledger are known.
    case .require, .conform, .adopt, .budget, .spend, .retract, .reinstate, .lost: break
    }
  }

  private mutating func strike(_ number: Int, _ struck: Bool) {
    guard let index = notes.firstIndex(where: { $0.number == number }) else { return }
    notes[index].isStruck = struck
  }

  /// Whether what a change says it replaces is what stands here.
  fileprivate func admits(_ change: Change) -> Bool {
    switch change {
    case .assign(_, _, let was): provider == was
    case .mark(_, let milestone, _, let was, _): reached[milestone] == was
    case .unmark(_, let milestone, let was, _): reached[milestone] == was
    case .plan(_, let milestone, _, let was): planned[milestone] == was
    case .unplan(_, let milestone, let was): planned[milestone] == was
    case .block(_, _, let was): blockage?.text == was
    case .unblock(_, let was): blockage?.text == was
    case .withdraw(_, _, let was): withdrawal?.text == was
    case .rejoin(_, let was): withdrawal?.text == was
    case .note: true
    case .strike(_, let number): notes.contains { $0.number == number && !$0.isStruck }
    case .restore(_, let number): notes.contains { $0.number == number && $0.isStruck }
    case .cost(_, _, let was): cost == was
    case .legacy(_, _, let was): legacy == was
    case .require, .conform, .adopt, .budget, .spend, .retract, .reinstate, .lost: false
    }
  }
}
