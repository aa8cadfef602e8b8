// What is published of the providers' conformance: a part of the baseline.

import CReference

extension Conformance {
  /// Since when the providers conform to the embedded catalogue, as far as it is published: by category, in the parts that
  /// are the provider's.
  public static let published = published(for: .embedded)

  private static func published(for catalogue: Catalogue) -> Conformance {
    var days = [[Day?]](
      repeating: Array(repeating: nil, count: catalogue.categories.count), count: Provider.allCases.count)
    _ = ReferenceTable(kumoban_conformance()).map { fields -> Void? in
      guard fields.count == 3, let provider = Provider(id: fields[0].text), let day = Day(iso: fields[2].text)
      else { return nil }
      for (place, category) in catalogue.categories.enumerated() where fields[1].lists(category.id) {
        let known = days[Int(provider.rawValue)][place]
        if known.map({ day < $0 }) ?? true { days[Int(provider.rawValue)][place] = day }
      }
      return nil
    }
    return Conformance(slots: catalogue.count) { provider, position in
      guard catalogue.responsibility(at: position).hasProviderPart else { return nil }
      return days[Int(provider.rawValue)][catalogue.category(at: position)]
    }
  }
}

extension ReferenceField {
  /// Whether a word stands among those between commas; `*` stands for all.
  fileprivate func lists(_ word: String) -> Bool {
    if bytes.count == 1, bytes[0] == UInt8(ascii: "*") { return true }
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == UInt8(ascii: ",") {
      if self[start..<index].bytes.elementsEqual(word.utf8) { return true }
      start = index + 1
    }
    return false
  }
}
