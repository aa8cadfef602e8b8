// What rows and lines depend on besides what they show: with another look they are drawn anew.

import GovernmentCloud
import Terminal

/// What all rows depend on: rows that were drawn with another look are drawn anew.
struct Look: Hashable {
  let revision: Int
  let size: Size
  let screen: Screen
  let language: Language
  let theme: Theme
  let asOf: Day?
  let today: Day

  init(_ state: ConsoleState) {
    // Rows of requirements tell by themselves how they stand: one that is decided leaves the others as they are.
    revision = state.screen == .requirements ? state.requirements.generation : state.revision
    size = state.size
    screen = state.screen
    language = state.session.language
    theme = state.session.theme
    asOf = state.session.asOf
    today = state.session.time.today
  }
}

/// What the lines around a long list depend on besides the look; other screens draw theirs each time.
enum Surroundings: Hashable {
  case municipalities(MunicipalitySurroundings)
  case requirements(RequirementSurroundings)

  init?(_ state: ConsoleState) {
    guard state.overlay == nil else { return nil }
    switch state.screen {
    case .municipalities: self = .municipalities(MunicipalitySurroundings(state))
    case .requirements: self = .requirements(RequirementSurroundings(state))
    case .organisation, .trial, .history, .providers, .overview: return nil
    }
  }
}

/// What the lines around the requirements depend on.
struct RequirementSurroundings: Hashable {
  let subject: RequirementSubject
  let choice: RequirementChoice
  let words: String
  let isByCount: Bool
  let areas: [RequirementProgress]
  let outstanding: Int
  let marks: Int
  let hidden: Int
  let isEmpty: Bool
  let isRequirement: Bool
  let hasPass: Bool
  let hasNext: Bool
  let isUnsaved: Bool
  let readOnly: ReadOnly?
  let person: String

  init(_ state: ConsoleState) {
    let requirements = state.requirements
    subject = requirements.subject
    choice = requirements.choice
    words = requirements.words
    isByCount = requirements.isByCount
    areas = requirements.areas
    outstanding = requirements.outstanding
    marks = requirements.marks.count
    hidden = state.hiddenRequirementMarks
    isEmpty = requirements.selected == nil
    isRequirement = requirements.selectedPosition != nil
    hasPass = requirements.pass != nil
    hasNext = state.currentOrganisation != nil && state.neighbour(1) != nil
    isUnsaved = state.isUnsaved
    readOnly = state.session.readOnly
    person = state.session.operator
  }
}

/// What the lines around the list of municipalities depend on.
struct MunicipalitySurroundings: Hashable {
  let shown: Int
  let total: Int
  let isEmpty: Bool
  let sort: SortOrder
  let marks: Int
  let hidden: Int
  let isRange: Bool
  let filter: String
  let provider: ProviderFilter?
  let isFaulty: Bool
  let isWithdrawn: Bool
  let isUnsaved: Bool
  let readOnly: ReadOnly?
  let person: String

  init(_ state: ConsoleState) {
    let list = state.municipalities
    shown = list.rows.count
    total = list.total
    isEmpty = list.selected == nil
    sort = list.sort
    marks = list.marks.count
    hidden = state.hiddenMarks
    isRange = list.rangeStart != nil
    filter = list.filterText
    provider = list.providerFilter
    isFaulty = list.queryError != nil
    isUnsaved = state.isUnsaved
    // What the footer offers depends on the row under the cursor in this alone.
    isWithdrawn = list.marks.isEmpty && (list.selected.map { state.rollout[$0].withdrawal != nil } ?? false)
    readOnly = state.session.readOnly
    person = state.session.operator
  }
}
