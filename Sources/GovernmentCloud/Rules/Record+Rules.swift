// The rules for one organisation: which changes an intent means, and when it is refused.

extension Record {
  /// The changes that an intent means here; none where it is already so.
  ///
  /// - Parameters:
  ///   - intent: what is wanted, its texts and days checked.
  ///   - code: the organisation.
  ///   - requirements: the catalogue in force, with its slots.
  ///   - assessment: what is outstanding, where the intent asks.
  ///   - alone: whether the intent is for this organisation only.
  /// - Returns: the changes, in order.
  /// - Throws: `Refusal`.
  func changes(
    for intent: Intent, code: OrganisationCode, requirements: Requirements, assessment: Assessment?, alone: Bool
  ) throws(Refusal) -> [Change] {
    switch intent {
    case .assign(let provider):
      return self.provider == provider ? [] : [.assign(code, provider: provider, was: self.provider)]
    case .mark(let milestone, let day, let terms):
      return try marking(milestone, on: day, terms, code: code, assessment)
    case .unmark(let milestone): return [try unmarking(milestone, code: code)]
    case .plan(let milestone, let day): return try planning(milestone, on: day, code: code)
    case .unplan(let milestone):
      guard let was = openPlans[milestone] else { throw Refusal(.notPlanned(milestone)) }
      return [.unplan(code, milestone, was: was)]
    case .block(let reason):
      return blockage?.text == reason ? [] : [.block(code, reason: reason, was: blockage?.text)]
    case .unblock:
      if let blockage { return [.unblock(code, was: blockage.text)] }
      if alone { throw Refusal(.notBlocked) }
      return []
    case .withdraw(let reason):
      guard isInTrial else { throw Refusal(.notInTrial) }
      return withdrawal?.text == reason ? [] : [.withdraw(code, reason: reason, was: withdrawal?.text)]
    case .rejoin:
      if let withdrawal { return [.rejoin(code, was: withdrawal.text)] }
      if alone { throw Refusal(.notWithdrawn) }
      return []
    case .note(let text): return [.note(code, text: text)]
    case .require(let ids, let decision, let onlyOutstanding):
      let steps = ids.compactMap { id -> DecisionStep? in
        let was = requirements.slot(of: id).flatMap { decisions[$0] }
        // A bare "met" takes nothing from one that says why.
        guard was != decision, decision != Decision(.met) || was?.verdict != .met else { return nil }
        if onlyOutstanding, let assessment, let position = requirements.catalogue.position(of: id.description),
          assessment.status(of: position, in: self) != .outstanding
        {
          return nil
        }
        return DecisionStep(id, to: decision, was: was)
      }
      return steps.isEmpty ? [] : [.require(code, steps)]
    case .cost(let step): return try step.changes(of: code, cost)
    case .legacy(let step): return step.changes(of: code, legacy)
    case .conform, .adopt, .budget, .spend: return []
    }
  }

  private func marking(
    _ milestone: Milestone, on day: Day, _ terms: MarkTerms, code: OrganisationCode, _ assessment: Assessment?
  ) throws(Refusal) -> [Change] {
    if let withdrawal { throw Refusal(.withdrawn(withdrawal)) }
    let note = terms.note.map { [Change.note(code, text: $0)] } ?? []
    if let known = reached[milestone] {
      guard known != day else { return note }
      if !terms.moves {
        if terms.leavesMarked { return [] }
        throw Refusal(.alreadyMarked(milestone, on: known, by: mark(of: milestone)?.attribution))
      }
    }
    // A day that can't be is no reason to ask for more.
    try checkOrder(of: milestone, on: day, among: reached)
    let missing = reached[milestone] == nil ? missing(before: milestone) : []
    guard missing.isEmpty || terms.withEarlier else { throw Refusal(.missingEarlier(milestone, missing)) }
    // A mark that only moves to another day passes no gate.
    let passed = reached[milestone] == nil ? missing + [milestone] : []
    let standing = passed.map { milestone in
      assessment.map { weighed in weighed.standing(at: milestone, in: self).map(weighed.catalogue.id(at:)) } ?? []
    }
    guard terms.reason != nil || standing.allSatisfy(\.isEmpty) else {
      throw Refusal(.gate(milestone, Array(standing.joined())))
    }
    return zip(missing, standing).map { milestone, standing in
      .mark(code, milestone, on: day, was: nil, reason: standing.isEmpty ? nil : terms.reason)
    } + [.mark(code, milestone, on: day, was: reached[milestone], reason: terms.reason)] + note
  }

  private func unmarking(_ milestone: Milestone, code: OrganisationCode) throws(Refusal) -> Change {
    guard let was = reached[milestone] else { throw Refusal(.notMarked(milestone)) }
    if let (later, day) = reached.pairs.first(where: { $0.milestone > milestone }) {
      throw Refusal(.laterMarked(milestone, later: later, on: day))
    }
    return .unmark(code, milestone, was: was, reason: mark(of: milestone)?.reason)
  }

  private func planning(_ milestone: Milestone, on day: Day, code: OrganisationCode) throws(Refusal) -> [Change] {
    if let withdrawal { throw Refusal(.withdrawn(withdrawal)) }
    if let known = reached[milestone] { throw Refusal(.alreadyReached(milestone, on: known)) }
    guard planned[milestone] != day else { return [] }
    // A plan behind a later milestone that is reached could never be met.
    try checkOrder(of: milestone, on: day, among: reached)
    try checkOrder(of: milestone, on: day, among: openPlans)
    return [.plan(code, milestone, on: day, was: planned[milestone])]
  }

  /// Checks that a change which takes an entry back keeps to the rules of milestones, whatever colleagues marked since.
  ///
  /// What was published may lack earlier milestones: a mark that is only restored may lack them too, and one that filled
  /// such a gap may go.
  func checkReversal(_ change: Change, of entry: Entry) throws(Refusal) {
    switch change {
    case .unmark(_, let milestone, _, _):
      let since = marks.first { mark in
        mark.milestone > milestone && mark.attribution.operator != entry.operator && mark.attribution.at >= entry.at
      }
      guard let since, let day = reached[since.milestone] else { return }
      throw Refusal(.laterMarked(milestone, later: since.milestone, on: day))
    case .mark(_, let milestone, let day, let was, _):
      let isRestored: Bool = if case .undo? = entry.reversal { false } else { true }
      let missing = isRestored || was != nil ? [] : missing(before: milestone)
      guard missing.isEmpty else { throw Refusal(.missingEarlier(milestone, missing)) }
      try checkOrder(of: milestone, on: day, among: reached)
    case .assign, .plan, .unplan, .block, .unblock, .withdraw, .rejoin, .note, .strike, .restore, .require, .conform,
      .adopt, .budget, .spend, .retract, .reinstate, .cost, .legacy, .lost:
      break
    }
  }

  /// Days run in milestone order.
  private func checkOrder(of milestone: Milestone, on day: Day, among days: MilestoneDays) throws(Refusal) {
    for (other, otherDay) in days.pairs where other != milestone {
      if other < milestone ? otherDay > day : otherDay < day {
        throw Refusal(.outOfOrder(milestone, day, other: other, otherDay: otherDay))
      }
    }
  }
}
