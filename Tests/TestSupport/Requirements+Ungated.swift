// Requirements for tests of other things: a catalogue that stands at no gate.

import GovernmentCloud

extension Requirements {
  /// One optional requirement, so that every milestone can be marked.
  public static let ungated: Requirements = {
    let words = BilingualText(english: "Nothing much", japanese: "特になし")
    let requirement = RequirementID("X-1").map {
      Requirement(
        id: $0, category: 0, responsibility: .municipality, gate: .evaluated, isMandatory: false, title: words,
        statement: words)
    }
    let catalogue = try? Catalogue(
      title: words, version: "1", uuid: "", categories: [RequirementCategory(id: "x", area: .legal, name: words)],
      requirements: [requirement].compactMap(\.self))
    return catalogue.map { Requirements(catalogue: $0, conformance: Conformance()) } ?? .baseline
  }()
}
