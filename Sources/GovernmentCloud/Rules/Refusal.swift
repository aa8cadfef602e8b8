// Why the rules say no.

/// Why an intent is refused; nothing is changed then, for none of the organisations.
public struct Refusal: Error, Hashable, Sendable {
  /// What stands against it.
  public var cause: Cause
  /// The organisations for which it does, in the order asked; empty where it is not about one of them.
  public var organisations: [OrganisationCode]

  /// A refusal.
  public init(_ cause: Cause, _ organisations: [OrganisationCode] = []) {
    self.cause = cause
    self.organisations = organisations
  }

  /// What stands against an intent.
  public enum Cause: Hashable, Sendable {
    /// A mark on a day that is yet to come.
    case futureDay(Day, today: Day)
    /// A plan for a day that has gone by.
    case pastPlan(Day, today: Day)
    /// Earlier milestones are missing.
    case missingEarlier(Milestone, [Milestone])
    /// An earlier milestone was reached later, or a later one earlier.
    case outOfOrder(Milestone, Day, other: Milestone, otherDay: Day)
    /// The milestone is marked on another day already.
    case alreadyMarked(Milestone, on: Day, by: Attribution?)
    /// A plan for a milestone that is reached.
    case alreadyReached(Milestone, on: Day)
    /// The milestone is not marked.
    case notMarked(Milestone)
    /// A later milestone is marked.
    case laterMarked(Milestone, later: Milestone, on: Day)
    /// The milestone is not planned.
    case notPlanned(Milestone)
    /// Nothing stops the organisation.
    case notBlocked
    /// It left the trial.
    case withdrawn(Remark)
    /// It did not leave the trial.
    case notWithdrawn
    /// It takes no part in the trial.
    case notInTrial
    /// Somebody else changed the same thing meanwhile.
    case changedMeanwhile(by: Attribution)
    /// The operator has nothing to undo; the last group is somebody else's.
    case nothingToUndo(last: Attribution?)
    /// The operator has nothing to redo.
    case nothingToRedo
    /// A text is empty.
    case emptyText
    /// A text is too long.
    case textTooLong(count: Int, limit: Int)
    /// A text holds a control character, at a place counted from 1.
    case controlCharacter(Unicode.Scalar, position: Int)
    /// No organisation is meant.
    case nobody
    /// Mandatory requirements are outstanding at the gates of these milestones.
    case gate(Milestone, [RequirementID])
    /// A waiver without a reason.
    case waiverWithoutReason
    /// A day at which something ends that can't: only a waiver ends, and not in the past.
    case badEnd(Day, today: Day)
    /// The catalogue has no such requirement; these are nearest.
    case unknownRequirement(String, near: [RequirementID])
    /// The provider has no part in these requirements.
    case notProviders([RequirementID])
    /// They are the provider's alone: no organisation meets them, it inherits them.
    case providersAlone([RequirementID])
    /// A spending on a day that is yet to come.
    case futureSpending(Day, today: Day)
    /// A cost of a fiscal year that is yet to begin.
    case futureYear(FiscalYear, today: Day)
    /// A cost before that is of a later year than the cost now.
    case yearsOutOfOrder(before: FiscalYear, now: FiscalYear)
    /// A day that lies in no fiscal year that is kept.
    case noFiscalYear(Day)
    /// An amount of nothing, where there has to be something.
    case zeroAmount
    /// A fiscal year's spendings would be more than can be told.
    case yearOverflow(FiscalYear)
  }

  /// Whether the words themselves are at fault, and not the state that they met.
  public var isArgumentFault: Bool {
    switch cause {
    case .emptyText, .textTooLong, .controlCharacter, .nobody, .waiverWithoutReason, .badEnd, .unknownRequirement,
      .noFiscalYear, .zeroAmount:
      true
    case .futureDay, .pastPlan, .missingEarlier, .outOfOrder, .alreadyMarked, .alreadyReached, .notMarked,
      .laterMarked, .notPlanned, .notBlocked, .withdrawn, .notWithdrawn, .notInTrial, .changedMeanwhile,
      .nothingToUndo, .nothingToRedo, .gate, .notProviders, .providersAlone, .futureSpending, .futureYear,
      .yearsOutOfOrder, .yearOverflow:
      false
    }
  }
}
