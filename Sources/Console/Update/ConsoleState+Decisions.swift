// What is decided on the requirements' screen: of which requirements, and for whom.

import BitCollections
import GovernmentCloud
import Terminal

extension ConsoleState {
  /// The requirements that a command is about, by place: the marked ones, else the one or the category at hand.
  var chosenRequirements: [Int] {
    if !requirements.marks.isEmpty { return Array(requirements.marks) }
    switch requirements.selected {
    case nil: return []
    case .requirement(let position)?: return [position]
    case .category(let category)?: return shownPositions.filter { rollout.catalogue.category(at: $0) == category }
    }
  }

  private var shownPositions: [Int] {
    requirements.rows.compactMap { if case .requirement(let position) = $0 { position } else { nil } }
  }

  /// How many marked requirements are not shown.
  var hiddenRequirementMarks: Int {
    requirements.marks.isEmpty ? 0 : requirements.marks.subtracting(BitSet(shownPositions)).count
  }

  /// The organisations that a decision is about.
  var requirementTargets: Targets? {
    switch requirements.subject {
    case .everybody: Targets(indices: Array(rollout.registry.municipalityRange), hidden: 0)
    case .marked(let indices): Targets(indices: indices, hidden: 0)
    case .organisation(let index): Targets(indices: [index], hidden: 0)
    case .provider: nil
    }
  }

  /// Marks requirements: one or a category, all shown, or none.
  mutating func markRequirements(_ action: Action) {
    switch action {
    case .toggleMark:
      switch requirements.selected {
      case nil: return
      case .requirement(let position)?:
        if requirements.marks.remove(position) == nil { requirements.marks.insert(position) }
      case .category(let category)?: toggle(shownPositions.filter { rollout.catalogue.category(at: $0) == category })
      }
      requirements.cursor.move(.down, count: requirements.rows.count, height: requirementsHeight)
    case .markAllShown: toggle(shownPositions)
    default: requirements.marks = []
    }
    message = .marks(count: requirements.marks.count, hidden: hiddenRequirementMarks)
  }

  private mutating func toggle(_ positions: [Int]) {
    let all = BitSet(positions)
    if requirements.marks.isSuperset(of: all) {
      requirements.marks.subtract(all)
    } else {
      requirements.marks.formUnion(all)
    }
  }

  /// Shows all requirements instead of the outstanding ones, or the other way round.
  mutating func changeChoice() {
    requirements.choice = requirements.choice == .all ? .outstanding : .all
    refreshRequirements()
  }

  /// Decides at once, or asks first where it is for many.
  mutating func decide(_ decision: Decision?) -> [Effect] {
    let ids = chosenRequirements.map(rollout.catalogue.id(at:))
    guard !ids.isEmpty else { return [] }
    if case .provider(let provider) = requirements.subject {
      let day = decision == nil ? nil : session.today
      return [.record(.conform(provider, ids, on: day), Targets(indices: [], hidden: 0))]
    }
    guard let targets = requirementTargets else { return [] }
    return decide(.require(ids, decision), ids, targets)
  }

  /// Records decisions for one organisation at once; for many a yes is wanted.
  mutating func decide(_ intent: Intent, _ ids: [RequirementID], _ targets: Targets) -> [Effect] {
    guard targets.indices.count > 1 else { return [.record(intent, targets)] }
    overlay = .confirmation(Confirmation(question: .decideForMany, intent: intent, targets: targets))
    return []
  }

  /// Opens the prompt for what a decision needs to be told.
  mutating func startDecision(_ purpose: TextPrompt.Purpose) {
    guard let targets = requirementTargets, !chosenRequirements.isEmpty else { return }
    var text = ""
    if let draft, draft.purpose == purpose, draft.targets == targets { text = draft.field.text }
    overlay = .text(TextPrompt(purpose: purpose, targets: targets, field: TextField(text)))
  }

  /// Shows the list to which a refusal at a gate leads.
  mutating func showGate(
    _ milestone: Milestone, _ ids: [RequirementID], _ refused: [OrganisationCode], _ pass: GatePass
  ) {
    let indices = refused.compactMap(rollout.registry.index(of:))
    let positions = ids.compactMap { rollout.catalogue.position(of: $0.description) }
    let subject: RequirementSubject = indices.count == 1 ? .organisation(indices[0]) : .marked(indices)
    openRequirements(subject, .gate(milestone, positions))
    requirements.pass = pass
    message = .gateShut(milestone, requirements: ids.count, organisations: indices.count)
  }

  /// Shows the municipalities for which the requirement under the cursor is outstanding.
  mutating func showWhere() {
    guard let position = requirements.selectedPosition else { return }
    trail = []
    screen = .municipalities
    municipalities.providerFilter = nil
    setFilter("requirement:\(rollout.catalogue.id(at: position))")
    refreshRows()
  }
}
