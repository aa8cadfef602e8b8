// The one way by which a state changes: an entry is folded into it.

extension Rollout {
  /// Why an entry does not fit the state that it is folded into.
  public enum Discrepancy: Error, Hashable, Sendable {
    /// The registry has no such organisation.
    case unknownOrganisation(OrganisationCode)
    /// What the change says it replaces is not what stood there.
    case replacesOther(OrganisationCode)
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
    let code = entry.change.organisation
    guard let index = registry.index(of: code) else { return .unknownOrganisation(code) }
    let attribution = Attribution(at: entry.at, operator: entry.operator)
    return edit(at: index) { record in
      let fits = record.admits(entry.change)
      record.updated = attribution
      record.fold(entry.change, number: entry.number, by: attribution)
      return fits ? nil : .replacesOther(code)
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
    }
  }

  private mutating func strike(_ number: Int, _ struck: Bool) {
    guard let index = notes.firstIndex(where: { $0.number == number }) else { return }
    notes[index].isStruck = struck
  }

  /// Whether what a change says it replaces is what stands here.
  ///
  /// - Parameter change: a change of this organisation.
  /// - Returns: false where somebody else changed the same thing meanwhile.
  public func admits(_ change: Change) -> Bool {
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
    }
  }
}
