// The requirements' screen: whose and which rows, and what is decided there.

import BitCollections
import GovernmentCloud
import Terminal

extension ConsoleState {
  /// How many rows of requirements are in view.
  var requirementsHeight: Int { max(1, bodyHeight - 1 - areaHeight) }

  /// How many rows say how far each area is; none where the list needs them.
  var areaHeight: Int { bodyHeight < 10 ? 0 : 2 }

  /// Opens the requirements of somebody; Esc leads back.
  mutating func openRequirements(_ subject: RequirementSubject, _ choice: RequirementChoice) {
    municipalities.rangeStart = nil
    if screen != .requirements { trail.append(screen) }
    screen = .requirements
    if case .organisation(let index) = subject, organisation?.index != index {
      organisation = OrganisationState(index: index, origin: trail.last == .trial ? .trial : .municipalities)
    }
    let isOther = subject != requirements.subject
    let isSameKind = !subject.isMany && !requirements.subject.isMany
    requirements.subject = subject
    requirements.choice = choice
    requirements.generation += 1
    if isOther {
      requirements.marks = []
      if !isSameKind { requirements.words = "" }
      if !isSameKind { requirements.isByCount = subject.isMany }
      // Its own rows are not there yet: what stands under the cursor is somebody else's.
      requirements.rows = []
      requirements.cursor = ListCursor()
    }
    requirements.pass = nil
    refreshRequirements()
  }

  /// Makes the rows again; the cursor stays on its requirement, or else in its place.
  mutating func refreshRequirements() {
    let catalogue = rollout.catalogue
    let selected = requirements.selected
    requirements.concerns = (0..<catalogue.count).map { concerns($0) }
    (requirements.counts, requirements.total) = requirementCounts()
    tallyRequirements()
    let shown = shownRequirements()
    requirements.rows = requirements.isByCount ? ranked(shown) : grouped(shown)
    let place = selected.flatMap { requirements.rows.firstIndex(of: $0) } ?? requirements.cursor.row
    requirements.cursor.centre(place, count: requirements.rows.count, height: requirementsHeight)
    // The first row is the heading of a category: the first requirement is what is wanted.
    if selected == nil, requirements.rows.count > 1, case .category? = requirements.rows.first {
      requirements.cursor.select(1, count: requirements.rows.count, height: requirementsHeight)
    }
  }

  /// Counts what areas and categories say of themselves.
  private mutating func tallyRequirements() {
    let catalogue = rollout.catalogue
    var areas = [RequirementProgress](repeating: RequirementProgress(), count: Area.allCases.count)
    var categories = [RequirementProgress](repeating: RequirementProgress(), count: catalogue.categories.count)
    for position in 0..<catalogue.count where requirements.concerns[position] {
      let done = requirements.total - requirements.counts[position]
      areas[Int(catalogue.area(at: position).rawValue)].done += done
      areas[Int(catalogue.area(at: position).rawValue)].total += requirements.total
      categories[catalogue.category(at: position)].done += done
      categories[catalogue.category(at: position)].total += requirements.total
    }
    (requirements.areas, requirements.categories) = (areas, categories)
    requirements.outstanding = requirements.counts.count { $0 > 0 }
  }

  private func concerns(_ position: Int) -> Bool {
    guard case .provider = requirements.subject else { return true }
    return rollout.catalogue.responsibility(at: position).hasProviderPart
  }

  private func requirementCounts() -> (counts: [Int], total: Int) {
    switch requirements.subject {
    case .everybody:
      let range = rollout.registry.municipalityRange
      return (assessment.blockers(among: range.lazy.map { rollout[$0] }), range.count)
    case .marked(let indices):
      return (assessment.blockers(among: indices.lazy.map { rollout[$0] }), indices.count)
    case .organisation(let index): return (assessment.blockers(among: CollectionOfOne(rollout[index])), 1)
    case .provider(let provider):
      let counts = (0..<rollout.catalogue.count).map { position in
        requirements.concerns[position] && !assessment.conforms(provider, to: position) ? 1 : 0
      }
      return (counts, 1)
    }
  }

  /// The places of those that the choice and the words leave.
  private func shownRequirements() -> [Int] {
    let catalogue = rollout.catalogue
    let needles = requirements.words.split(separator: " ").map { FoldedText(String($0)).plain }
    let blocking = requirements.choice == .blocking ? blockingRequirements : []
    return (0..<catalogue.count).filter { position in
      guard requirements.concerns[position] else { return false }
      switch requirements.choice {
      case .all: break
      case .outstanding: guard requirements.counts[position] > 0 else { return false }
      case .blocking: guard blocking.contains(position) else { return false }
      case .gate(_, let positions): guard positions.contains(position) else { return false }
      }
      guard !needles.isEmpty else { return true }
      let requirement = catalogue[position]
      let category = catalogue.categories[requirement.category]
      let texts = [
        requirement.id.description, requirement.title.english, requirement.title.japanese, category.name.english,
        category.name.japanese, "area:\(category.area.id)", category.area.englishName, category.area.japaneseName,
        "gate:\(requirement.gate.id)", wording.name(of: requirement.gate), "category:\(category.id)",
        "responsibility:\(requirement.responsibility.id)", wording.name(of: requirement.responsibility),
      ].map { FoldedText($0).plain }
      return needles.allSatisfy { needle in texts.contains { $0.contains(needle) } }
    }
  }

  /// The places of those that stop the organisation's next milestone.
  private var blockingRequirements: Set<Int> {
    guard case .organisation(let index) = requirements.subject, let next = rollout[index].next else { return [] }
    return Set(assessment.standing(at: next, in: rollout[index]))
  }

  /// Under the headings of their categories.
  private func grouped(_ positions: [Int]) -> [RequirementRow] {
    var rows: [RequirementRow] = []
    var category: Int?
    for position in positions {
      let own = rollout.catalogue.category(at: position)
      if own != category { rows.append(.category(own)) }
      category = own
      rows.append(.requirement(position))
    }
    return rows
  }

  /// Those that are outstanding for most first; of one organisation or provider, those first that stop it soonest.
  private func ranked(_ positions: [Int]) -> [RequirementRow] {
    let catalogue = rollout.catalogue
    func rank(_ position: Int) -> (Int, Int, Int) {
      requirements.subject.isMany
        ? (-requirements.counts[position], 0, position)
        : (catalogue.gate(at: position).index, catalogue.isMandatory(at: position) ? 0 : 1, position)
    }
    return positions.map { ($0, rank($0)) }.sorted { $0.1 < $1.1 }.map { .requirement($0.0) }
  }
}

extension RequirementSubject {
  /// Whether they are those of several organisations.
  var isMany: Bool {
    switch self {
    case .everybody, .marked: true
    case .organisation, .provider: false
    }
  }
}

extension RequirementChoice {
  /// The choice for another organisation: a gate was this one's.
  var general: RequirementChoice {
    switch self {
    case .all, .outstanding, .blocking: self
    case .gate: .outstanding
    }
  }
}
