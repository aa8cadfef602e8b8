// Requirements as rows of a table.

import GovernmentCloud

extension Table {
  /// The head of what `cells(of:_:)` gives.
  public static let requirementHead = [
    "id", "area", "category", "responsibility", "gate", "mandatory", "title", "title-ja",
  ]

  /// What a requirement is, in cells.
  ///
  /// - Parameters:
  ///   - requirement: the requirement.
  ///   - catalogue: the catalogue that it is of.
  /// - Returns: a cell for each name of `requirementHead`.
  public static func cells(of requirement: Requirement, _ catalogue: Catalogue) -> [String] {
    let category = catalogue.categories[requirement.category]
    return [
      requirement.id.description, category.area.id, category.id, requirement.responsibility.id, requirement.gate.id,
      requirement.isMandatory ? "yes" : "no", requirement.title.english, requirement.title.japanese,
    ]
  }
}
