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

  /// Shows the outstanding requirements, all, or those of an organisation that stop its next milestone, in turn.
  mutating func changeChoice() {
    let hasNext: Bool =
      if case .organisation(let index) = requirements.subject { rollout[index].next != nil } else { false }
    requirements.choice =
      switch requirements.choice {
      case .outstanding, .gate: .all
      case .all: hasNext ? .blocking : .outstanding
      case .blocking: .outstanding
      }
    refreshRequirements()
  }

  /// Decides at once, or asks first where it is for many.
  mutating func decide(_ decision: Decision?) -> [Effect] {
    let ids = chosenRequirements.map(rollout.catalogue.id(at:))
    guard !ids.isEmpty else { return [] }
    if case .provider(let provider) = requirements.subject {
      let day = decision == nil ? nil : session.today
      let nobody = Targets(indices: [], hidden: 0)
      let intent = Intent.conform(provider, ids, on: day, moves: false)
      guard ids.count > 1 else { return [.record(intent, nobody)] }
      overlay = .confirmation(Confirmation(question: .decideForMany, intent: intent, targets: nobody))
      return []
    }
    guard let targets = requirementTargets else { return [] }
    return decide(decision, of: ids, for: targets)
  }

  /// Records decisions for one organisation at once; for many, or for marks that are hidden, a yes is wanted.
  ///
  /// From the heading of a category only what is outstanding is decided: what was decided one by one stays.
  mutating func decide(_ decision: Decision?, of ids: [RequirementID], for targets: Targets) -> [Effect] {
    let isHeading = requirements.marks.isEmpty && requirements.selectedPosition == nil
    let intent = Intent.require(ids, decision, onlyOutstanding: decision != nil && isHeading)
    guard targets.indices.count > 1 || hiddenRequirementMarks > 0 else { return [.record(intent, targets)] }
    overlay = .confirmation(Confirmation(question: .decideForMany, intent: intent, targets: targets))
    return []
  }

  /// Opens the prompt for what a decision needs to be told.
  mutating func startDecision(_ purpose: TextPrompt.Purpose) {
    guard let targets = requirementTargets, !chosenRequirements.isEmpty else { return }
    var text = known(for: purpose, targets)
    if let draft, draft.purpose == purpose, draft.targets == targets { text = draft.field.text }
    overlay = .text(TextPrompt(purpose: purpose, targets: targets, field: TextField(text)))
  }

  /// What was said of the one requirement at hand already, to be said anew.
  private func known(for purpose: TextPrompt.Purpose, _ targets: Targets) -> String {
    guard targets.indices.count == 1, let index = targets.indices.first, chosenRequirements.count == 1,
      let position = chosenRequirements.first,
      let decision = rollout[index].decisions[rollout.requirements.slot(at: position)]
    else { return "" }
    switch purpose {
    case .evidence: return decision.verdict == .met ? decision.evidence ?? "" : ""
    case .waiver: return decision.verdict == .waived ? decision.reason ?? "" : ""
    case .notApplicable: return decision.verdict == .notApplicable ? decision.reason ?? "" : ""
    case .note, .block, .withdraw, .waiverEnd, .pass, .export, .importFile, .importReason, .budget, .spend, .cost,
      .legacy:
      return ""
    }
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
    let term = "requirement:\(rollout.catalogue.id(at: position))"
    // All are meant, unless the requirements are those of the marked ones, whom the filter shows.
    let isNarrow: Bool = if case .marked = requirements.subject { municipalities.isFiltered } else { false }
    openList(
      meeting: isNarrow && !municipalities.filterText.isEmpty ? municipalities.filterText + " " + term : term,
      of: isNarrow ? municipalities.providerFilter : nil)
  }
}
