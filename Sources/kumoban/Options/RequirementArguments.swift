// REQUIREMENT…: keys, ranges, areas, categories, gates, or all.

import Console
import GovernmentCloud

/// Finds the requirements that words mean.
struct RequirementFinder {
  let catalogue: Catalogue
  let wording: Wording

  /// The requirements of words, each once, in the catalogue's order.
  ///
  /// A word is a key (`SEC-012`), a range of keys (`SEC-001..SEC-020`), `area:legal`, `category:backup`, `gate:lift`,
  /// `responsibility:shared` or `all`.
  func find(_ words: [String]) throws(Failure) -> [RequirementID] {
    var positions: Set<Int> = []
    for word in words { positions.formUnion(try find(word)) }
    guard !positions.isEmpty else {
      throw Failure(
        wording.pick(
          "no requirement is named; write SEC-012, area:legal or all",
          "要件が指定されていません。SEC-012、area:legal、all のように指定してください"),
        64)
    }
    return positions.sorted().map(catalogue.id(at:))
  }

  private func find(_ word: String) throws(Failure) -> [Int] {
    let all = 0..<catalogue.count
    if word.lowercased() == "all" { return Array(all) }
    if let dots = word.range(of: "..") {
      let (first, last) = (
        try position(String(word[..<dots.lowerBound])), try position(String(word[dots.upperBound...]))
      )
      guard first <= last else {
        throw Failure(wording.pick("\(word): the range runs backwards", "\(word)：範囲が逆順です"), 64)
      }
      return Array(first...last)
    }
    guard let colon = word.firstIndex(of: ":") else { return [try position(word)] }
    let (field, value) = (word[..<colon].lowercased(), word[word.index(after: colon)...].lowercased())
    let found: [Int]
    let options: [String]
    switch field {
    case "area":
      options = Area.allCases.map(\.id)
      found = all.filter { catalogue.area(at: $0).id == value }
    case "category":
      options = catalogue.categories.map(\.id)
      found = all.filter { catalogue.categories[catalogue.category(at: $0)].id.lowercased() == value }
    case "gate":
      options = Milestone.allCases.map(\.id)
      found = all.filter { catalogue.gate(at: $0).id == value }
    case "responsibility":
      options = Responsibility.allCases.map(\.id)
      found = all.filter { catalogue.responsibility(at: $0).id == value }
    default:
      throw .unknown(
        wording.pick("field", "項目"), field, options: ["area:", "category:", "gate:", "responsibility:"], wording)
    }
    guard !found.isEmpty else { throw .unknown(field, value, options: options, wording) }
    return found
  }

  /// The place of a requirement.
  func position(_ text: String) throws(Failure) -> Int {
    guard let position = catalogue.position(of: text) else {
      throw .refused(
        Refusal(.unknownRequirement(text, near: catalogue.nearest(to: text))), wording, .embedded())
    }
    return position
  }
}

extension String {
  /// Where another text stands in this one first.
  fileprivate func range(of other: String) -> Range<String.Index>? {
    indices.lazy.compactMap { start in
      self[start...].hasPrefix(other) ? start..<index(start, offsetBy: other.count) : nil
    }.first
  }
}
