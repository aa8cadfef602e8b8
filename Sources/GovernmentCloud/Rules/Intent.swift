// What an operator wants done, before the rules have agreed.

/// What an operator wants done to one organisation or to many; the rules turn it into changes, or refuse.
public enum Intent: Hashable, Sendable {
  /// Assign a provider; nil takes it away.
  case assign(Provider?)
  /// Mark a milestone as reached.
  case mark(Milestone, on: Day, terms: MarkTerms)
  /// Take a mark back.
  case unmark(Milestone)
  /// Plan a milestone for a day.
  case plan(Milestone, on: Day)
  /// Give a plan up.
  case unplan(Milestone)
  /// Say what stops the organisation.
  case block(reason: String)
  /// Say that nothing stops it any more.
  case unblock
  /// Take it out of the trial.
  case withdraw(reason: String)
  /// Take it back into the trial.
  case rejoin
  /// Take a note.
  case note(String)
  /// Decide requirements, or open them again where there is no decision; perhaps of those that are outstanding only.
  ///
  /// What is the provider's alone is not met by an organisation: it is left out.
  case require([RequirementID], Decision?, onlyOutstanding: Bool = false)
  /// Say since when a provider conforms to requirements, or that it does not; organisations have no part in it.
  ///
  /// Days that are known already stay, unless they are to be moved.
  case conform(Provider, [RequirementID], on: Day?, moves: Bool = true)
  /// Put another catalogue of requirements in force; organisations have no part in it.
  case adopt(Catalogue)
  /// Budget so much for a fiscal year, or nothing any more; organisations have no part in it.
  case budget(FiscalYear, Yen?)
  /// Record that money was spent for a provider or an organisation; the account says for which.
  case spend(Account, Yen, on: Day, text: String? = nil)
  /// Tell what running the systems cost, before or now.
  case cost(CostStep)
  /// Tell what is left behind.
  case legacy(LegacyStep)

  /// Whether it is about organisations.
  public var concernsOrganisations: Bool {
    switch self {
    case .conform, .adopt, .budget, .spend: false
    case .assign, .mark, .unmark, .plan, .unplan, .block, .unblock, .withdraw, .rejoin, .note, .require,
      .cost, .legacy:
      true
    }
  }
}

/// What an operator agreed to when marking a milestone.
public struct MarkTerms: Hashable, Sendable {
  /// The missing earlier milestones are marked along with it, on the same day.
  public var withEarlier: Bool
  /// A milestone already marked on another day moves to the new one.
  public var moves: Bool
  /// Organisations that have the milestone already are left as they are, where others still lack it.
  public var leavesMarked: Bool
  /// Why it may pass its gate with requirements outstanding.
  public var reason: String?
  /// A note to be taken along with it.
  public var note: String?

  /// What an operator agreed to; nothing, unless said.
  public init(
    withEarlier: Bool = false, moves: Bool = false, leavesMarked: Bool = false, reason: String? = nil,
    note: String? = nil
  ) {
    self.withEarlier = withEarlier
    self.moves = moves
    self.leavesMarked = leavesMarked
    self.reason = reason
    self.note = note
  }
}
