// What the requirements' screen remembers: whose, which of them, and what is waiting at a gate.

import BitCollections
import GovernmentCloud

/// Whose requirements are shown.
public enum RequirementSubject: Hashable, Sendable {
  /// All municipalities': for how many each is outstanding.
  case everybody
  /// One organisation's, by index.
  case organisation(Int)
  /// Those of the marked organisations, by index.
  case marked([Int])
  /// What a provider conforms to.
  case provider(Provider)
}

/// Which of the requirements are shown.
public enum RequirementChoice: Hashable, Sendable {
  /// All.
  case all
  /// Those that are outstanding.
  case outstanding
  /// Those that stop the organisation's next milestone.
  case blocking
  /// Those that stop a milestone, by place in the catalogue.
  case gate(Milestone, [Int])
}

/// A row of the requirements' screen.
public enum RequirementRow: Hashable, Sendable {
  /// The heading of a category, by its place in the catalogue.
  case category(Int)
  /// A requirement, by its place in the catalogue.
  case requirement(Int)
}

/// What the requirements' screen remembers.
public struct RequirementsState: Sendable {
  /// Whose requirements are shown.
  public var subject = RequirementSubject.everybody
  /// Which of them.
  public var choice = RequirementChoice.outstanding
  /// The words that a shown one holds.
  public var words = ""
  /// Whether those that are outstanding for most come first, instead of the catalogue's order.
  public var isByCount = true
  /// The rows shown.
  public var rows: [RequirementRow] = []
  /// For how many each is outstanding, by place; of one organisation 0 or 1.
  public var counts: [Int] = []
  /// Of how many.
  public var total = 0
  /// Whether each concerns the subject at all, by place: a provider has no part in those of the municipality alone.
  public var concerns: [Bool] = []
  /// How many of them are outstanding, for anybody.
  var outstanding = 0
  /// How often other requirements, or those of somebody else, were shown: what was drawn before is out of date.
  var generation = 0
  /// How far each area is.
  var areas: [RequirementProgress] = []
  /// How far each category is, by its place in the catalogue.
  var categories: [RequirementProgress] = []
  /// The marked requirements, by place.
  public var marks = BitSet()
  /// The selected row.
  public var cursor = ListCursor()
  /// A mark that was refused at a gate and may pass with a reason.
  public var pass: GatePass?

  /// The row under the cursor.
  public var selected: RequirementRow? { rows.indices.contains(cursor.row) ? rows[cursor.row] : nil }

  /// The requirement under the cursor, by place in the catalogue.
  public var selectedPosition: Int? {
    guard case .requirement(let position)? = selected else { return nil }
    return position
  }
}

/// How much of an area or a category is not outstanding.
struct RequirementProgress: Hashable, Sendable {
  var done = 0
  var total = 0
}

/// A mark that was refused at a gate.
public struct GatePass: Hashable, Sendable {
  /// The milestone.
  public var milestone: Milestone
  /// The day it was to be marked for.
  public var day: Day
  /// What was agreed to already.
  public var terms: MarkTerms
  /// For whom.
  public var targets: Targets
}

/// What the providers' screen remembers.
public struct ProvidersState: Sendable {
  /// The selected provider.
  public var cursor = ListCursor()

  /// The provider under the cursor.
  public var selected: Provider? { Provider(rawValue: UInt8(clamping: cursor.row)) }
}
