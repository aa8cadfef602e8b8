// The things that an operator can do, as the journal keeps them.

/// One thing an operator did.
///
/// Every change says what it replaced (`was`). From that follow undo, the history's "from … to …", and the check that
/// nothing is overwritten that the operator had not seen: a change holds only where what it replaces still stands.
public enum Change: Hashable, Sendable {
  /// A provider was assigned; nil takes it away.
  case assign(OrganisationCode, provider: Provider?, was: Provider?)
  /// A milestone was reached on a day; `reason` tells why it passed its gate with requirements outstanding.
  case mark(OrganisationCode, Milestone, on: Day, was: Day?, reason: String?)
  /// A milestone is not reached after all; `reason` is the one its mark had, so that undo brings it back.
  case unmark(OrganisationCode, Milestone, was: Day, reason: String? = nil)
  /// A milestone is planned for a day.
  case plan(OrganisationCode, Milestone, on: Day, was: Day?)
  /// A milestone is planned no more.
  case unplan(OrganisationCode, Milestone, was: Day)
  /// Something stops the organisation.
  case block(OrganisationCode, reason: String, was: String?)
  /// Nothing stops it any more.
  case unblock(OrganisationCode, was: String)
  /// The organisation left the trial.
  case withdraw(OrganisationCode, reason: String, was: String?)
  /// The organisation came back to the trial.
  case rejoin(OrganisationCode, was: String)
  /// A note was taken; the entry's number names it.
  case note(OrganisationCode, text: String)
  /// The note that an entry took is struck out.
  case strike(OrganisationCode, note: Int)
  /// The note that was struck out counts again.
  case restore(OrganisationCode, note: Int)
  /// Requirements were decided for an organisation, or are open again.
  case require(OrganisationCode, [DecisionStep])
  /// A provider conforms to requirements since a day, or does not.
  case conform(Provider, [ConformanceStep])
  /// Another catalogue of requirements is in force; `was` is the key of the one before.
  case adopt(CatalogueChoice, was: String)
  /// So much is budgeted for a fiscal year; nil takes the budget away.
  indirect case budget(FiscalYear, to: Yen?, was: Yen?)
  /// Money was spent; the entry's number names it.
  indirect case spend(Spending)
  /// The spending that an entry recorded is struck out.
  indirect case retract(Spending, entry: Int)
  /// The spending that was struck out counts again.
  indirect case reinstate(Spending, entry: Int)
  /// What an organisation's systems cost to run was told.
  indirect case cost(OrganisationCode, to: RunningCost, was: RunningCost)
  /// What an organisation leaves behind was told.
  indirect case legacy(OrganisationCode, to: Legacy, was: Legacy)
  /// A repair put this in the place of an entry that was damaged; what was left of it is kept in a file of the store.
  case lost(keptIn: String?)

  /// What the change is about.
  public var subject: Subject {
    switch self {
    case .conform(let provider, _): .provider(provider)
    case .adopt: .catalogue
    case .lost: .journal
    case .budget: .budget
    case .spend(let spending), .retract(let spending, _), .reinstate(let spending, _):
      switch spending.account {
      case .provider(let provider): .provider(provider)
      case .organisation(let code): .organisation(code)
      }
    case .assign(let code, _, _), .mark(let code, _, _, _, _), .unmark(let code, _, _, _), .plan(let code, _, _, _),
      .unplan(let code, _, _), .block(let code, _, _), .unblock(let code, _), .withdraw(let code, _, _),
      .rejoin(let code, _), .note(let code, _), .strike(let code, _), .restore(let code, _), .require(let code, _),
      .cost(let code, _, _), .legacy(let code, _, _):
      .organisation(code)
    }
  }

  /// The organisation that the change is about, if it is about one.
  public var organisation: OrganisationCode? {
    guard case .organisation(let code) = subject else { return nil }
    return code
  }

  /// The change that takes this one back.
  ///
  /// - Parameter number: the number of the entry that carries this change.
  /// - Returns: a change whose `was` is what this one brought.
  public func inverse(entry number: Int) -> Change {
    switch self {
    case .assign(let code, let provider, let was): .assign(code, provider: was, was: provider)
    case .mark(let code, let milestone, let day, let was?, _):
      .mark(code, milestone, on: was, was: day, reason: nil)
    case .mark(let code, let milestone, let day, nil, let reason):
      .unmark(code, milestone, was: day, reason: reason)
    case .unmark(let code, let milestone, let was, let reason):
      .mark(code, milestone, on: was, was: nil, reason: reason)
    case .plan(let code, let milestone, let day, let was?): .plan(code, milestone, on: was, was: day)
    case .plan(let code, let milestone, let day, nil): .unplan(code, milestone, was: day)
    case .unplan(let code, let milestone, let was): .plan(code, milestone, on: was, was: nil)
    case .block(let code, let reason, let was?): .block(code, reason: was, was: reason)
    case .block(let code, let reason, nil): .unblock(code, was: reason)
    case .unblock(let code, let was): .block(code, reason: was, was: nil)
    case .withdraw(let code, let reason, let was?): .withdraw(code, reason: was, was: reason)
    case .withdraw(let code, let reason, nil): .rejoin(code, was: reason)
    case .rejoin(let code, let was): .withdraw(code, reason: was, was: nil)
    case .note(let code, _): .strike(code, note: number)
    case .strike(let code, let note): .restore(code, note: note)
    case .restore(let code, let note): .strike(code, note: note)
    case .require(let code, let steps):
      .require(code, steps.map { DecisionStep($0.id, to: $0.was, was: $0.to) })
    case .conform(let provider, let steps):
      .conform(provider, steps.map { ConformanceStep($0.id, on: $0.was, was: $0.on) })
    case .adopt(let catalogue, let was): .adopt(.known(key: was), was: catalogue.key)
    case .budget(let year, let yen, let was): .budget(year, to: was, was: yen)
    case .spend(let spending): .retract(spending, entry: number)
    case .retract(let spending, let entry): .reinstate(spending, entry: entry)
    case .reinstate(let spending, let entry): .retract(spending, entry: entry)
    case .cost(let code, let cost, let was): .cost(code, to: was, was: cost)
    case .legacy(let code, let legacy, let was): .legacy(code, to: was, was: legacy)
    case .lost: self
    }
  }
}
