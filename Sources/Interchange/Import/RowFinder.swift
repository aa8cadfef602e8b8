// Whom a row is about: by code, however a spreadsheet mangled it, else by prefecture and name.

import GovernmentCloud

/// Finds the organisation of a row.
struct RowFinder {
  private let registry: Registry
  private let code: Int?
  private let prefecture: Int?
  private let name: Int?
  /// The organisations of a name.
  private let named: [String: [Int]]

  init(_ registry: Registry, _ table: ImportTable) {
    self.registry = registry
    func place(_ column: ImportColumn) -> Int? { table.columns.first { $0.column == column }?.place }
    code = place(.code)
    prefecture = place(.prefecture)
    name = place(.name)
    var named: [String: [Int]] = [:]
    for index in 0..<registry.count { named[Self.folded(registry.name(at: index)), default: []].append(index) }
    self.named = named
  }

  /// The organisation of a row, by index.
  func find(_ row: DelimitedRow) throws(RowFault) -> Int {
    let place = text(row, prefecture)
    let own = text(row, name)
    let digits = text(row, code)
    guard !digits.isEmpty else {
      guard !own.isEmpty else { throw RowFault(.nobody) }
      return try find(name: own, in: place)
    }
    let candidates = try codes(digits)
    let known = candidates.compactMap { registry.index(of: $0) }
    guard !known.isEmpty else { throw RowFault(.unknownCode(digits)) }
    let fitting = own.isEmpty ? known : known.filter { isCalled($0, own) }
    guard let index = fitting.first else { throw RowFault(.otherName(own)) }
    guard fitting.count == 1 else { throw RowFault(.ambiguousCode(digits, fitting.map { registry.code(at: $0) })) }
    return index
  }

  /// A cell in half width, without spaces; empty where there is none.
  private func text(_ row: DelimitedRow, _ place: Int?) -> String {
    guard let place, row.cells.indices.contains(place) else { return "" }
    let cell = row.cells[place]
    let isPlain = cell.unicodeScalars.allSatisfy { scalar in
      scalar != "'" && (0x21...0x7E).contains(scalar.value) || (0x3041...0x9FFF).contains(scalar.value)
    }
    return isPlain ? cell : ImportColumn.narrowed(cell).filter { !$0.isWhitespace && $0 != "'" }
  }

  /// The codes that digits may stand for.
  ///
  /// A spreadsheet eats leading zeros, so that `010006` becomes `10006`, which may also be five digits without the check
  /// digit; and it adds `.0`.
  private func codes(_ text: String) throws(RowFault) -> [OrganisationCode] {
    var digits = text.filter { $0 != "," }
    if digits.hasSuffix(".0") { digits.removeLast(2) }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), (4...6).contains(digits.count) else {
      throw RowFault(.badCode(text))
    }
    var found: [OrganisationCode] = []
    var fault: OrganisationCode.Fault?
    func add(_ digits: String) {
      do throws(OrganisationCode.Fault) { found.append(try OrganisationCode(digits)) } catch { fault = error }
    }
    switch digits.count {
    case 6: add(digits)
    case 5:
      add(digits)
      add("0" + digits)
    default: add("0" + digits)
    }
    if found.isEmpty, case .wrongCheckDigit(_, let expected)? = fault, registry.index(of: expected) != nil {
      throw RowFault(.wrongCheckDigit(text, expected: expected))
    }
    return found
  }

  private func find(name: String, in place: String) throws(RowFault) -> Int {
    let folded = Self.folded(name)
    let all =
      named[folded]
      ?? named.keys.filter(folded.hasSuffix).flatMap { own in
        (named[own] ?? []).filter { isPlace(folded.dropLast(own.count), of: $0) }
      }
    let fitting = place.isEmpty ? all : all.filter { isIn($0, place) }
    guard let index = fitting.first else { throw RowFault(.unknownName(place + name)) }
    guard fitting.count == 1 else { throw RowFault(.ambiguousName(name, fitting.map { registry.code(at: $0) })) }
    return index
  }

  /// Whether what stands before a name is its prefecture, its district, or both: 兵庫県, 多可郡.
  private func isPlace(_ text: Substring, of index: Int) -> Bool {
    guard let own = registry.prefecture(at: index)?.name, !text.isEmpty else { return false }
    if text.hasPrefix(own) { return text == own || text.hasSuffix("郡") }
    return text.hasSuffix("郡") && !text.contains { "都道府県".contains($0) }
  }

  /// A name as people write it: with a large or a small ヶ, or with a variant of a kanji.
  private static func folded(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0xFE00...0xFE0F, 0xE0100...0xE01EF: continue
      case 0x30B1: scalars.append("ヶ")
      case 0x6AAE: scalars.append("梼")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Whether an organisation has a name, perhaps with its prefecture or district before it.
  private func isCalled(_ index: Int, _ name: String) -> Bool {
    return Self.folded(name).hasSuffix(Self.folded(registry.name(at: index)))
      || registry.romaji(at: index).lowercased().hasPrefix(name.lowercased())
  }

  private func isIn(_ index: Int, _ place: String) -> Bool {
    guard let prefecture = registry.prefecture(at: index) else { return false }
    return [prefecture.name, prefecture.romaji.lowercased(), String(prefecture.number)].contains(place.lowercased())
      || prefecture.name.hasPrefix(place) && place.count >= 2
  }
}
