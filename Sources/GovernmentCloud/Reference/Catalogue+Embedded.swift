// The model catalogue of 350 requirements, embedded in the program.

import CReference
import Glibc

extension Catalogue {
  /// The embedded catalogue: a model of 350 requirements, to be replaced by the agency's own.
  ///
  /// Around 350 requirements on security, legal matters and data management are what the providers met in 2021; how they
  /// split by area is not public. This model follows the public structure: ISMAP's chapters after ISO/IEC 27001 Annex A,
  /// data centres and courts in Japan, exit, portability, deletion, linkage, standard characters.
  public static let embedded = Catalogue(
    key: modelKey,
    title: BilingualText(
      english: "Government Cloud requirements (model)", japanese: "ガバメントクラウド要件一覧（モデル）"),
    version: "2021-model-1", uuid: "6f0d6a1e-52b7-4d0c-9c55-9a1f5d0c3501", categories: embeddedCategories,
    rows: embeddedRows(), texts: .embedded)

  private static let embeddedCategories: [RequirementCategory] =
    ReferenceTable(kumoban_requirement_categories()).map { fields in
      guard fields.count == 4, let area = Area.allCases.first(where: { $0.id == fields[1].text }) else { return nil }
      return RequirementCategory(
        id: fields[0].text, area: area, name: BilingualText(english: fields[2].text, japanese: fields[3].text))
    }

  /// The rows without their texts: of every line the first five fields, the rest is passed over.
  private static func embeddedRows() -> [Row] {
    let table = kumoban_requirements()
    var rows: [Row] = []
    rows.reserveCapacity(350)
    var names = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var category = -1
    var start = 0
    while start < table.count, let newline = memchr(table.bytes + start, 0x0A, table.count - start) {
      let end = UnsafeRawPointer(newline) - UnsafeRawPointer(table.bytes)
      if table.bytes[start] != UInt8(ascii: "#") {
        var fields = HeadFields(UnsafeBufferPointer(start: table.bytes + start, count: end - start))
        let (id, name) = (fields.next(), fields.next())
        // Requirements stand in the order of the categories: another name is the next category.
        if !name.elementsEqual(names) { category += 1 }
        names = name
        if let row = row(id: id, category: category, &fields) { rows.append(row) }
      }
      start = end + 1
    }
    return rows
  }

  /// A row; words are told by their first letters, which differ.
  private static func row(id: UnsafeBufferPointer<UInt8>, category: Int, _ fields: inout HeadFields) -> Row? {
    let (responsibility, gate, mandatory) = (fields.next(), fields.next(), fields.next())
    guard let who = responsibility.first, gate.count > 1 else { return nil }
    let milestone: Milestone? =
      switch (gate[0], gate[1]) {
      case (UInt8(ascii: "a"), _): .agreement
      case (UInt8(ascii: "e"), UInt8(ascii: "n")): .environment
      case (UInt8(ascii: "n"), _): .network
      case (UInt8(ascii: "l"), _): .lift
      case (UInt8(ascii: "r"), _): .rehearsal
      case (UInt8(ascii: "c"), _): .cutover
      case (UInt8(ascii: "p"), _): .parallel
      case (UInt8(ascii: "e"), UInt8(ascii: "v")): .evaluated
      default: nil
      }
    guard let milestone else { return nil }
    return Row(
      id: RequirementID(trusted: id), category: UInt16(category),
      responsibility: who == UInt8(ascii: "p") ? .provider : who == UInt8(ascii: "s") ? .shared : .municipality,
      gate: milestone, isMandatory: mandatory.first == UInt8(ascii: "y"))
  }
}

/// The first fields of a line, one after the other.
private struct HeadFields {
  private let line: UnsafeBufferPointer<UInt8>
  private var start = 0

  init(_ line: UnsafeBufferPointer<UInt8>) { self.line = line }

  mutating func next() -> UnsafeBufferPointer<UInt8> {
    var end = start
    while end < line.count, line[end] != 0x09 { end += 1 }
    defer { start = end + 1 }
    return UnsafeBufferPointer(rebasing: line[start..<end])
  }
}

extension RequirementTexts {
  /// The texts of the embedded catalogue, a line each, decoded when first asked for.
  static let embedded: [RequirementTexts] = ReferenceTable(kumoban_requirements()).map { fields in
    guard fields.count == 9 else { return nil }
    return RequirementTexts(
      title: BilingualText(english: fields[5].text, japanese: fields[6].text),
      statement: BilingualText(english: fields[7].text, japanese: fields[8].text))
  }
}
