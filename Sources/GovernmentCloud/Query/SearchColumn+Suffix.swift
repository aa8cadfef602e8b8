// What may be missing at a field's end: 神戸 is the whole of 神戸市, too.

import Glibc

extension SearchColumn {
  /// Whether a field says no more than its kind by its last bytes.
  ///
  /// - Parameters:
  ///   - rest: what is behind the word that was found.
  ///   - kind: the kind of the row.
  /// - Returns: true for 市, し, shi behind a city's name, and so on; for a code, before its check digit.
  func isSuffix(_ rest: UnsafeBufferPointer<UInt8>, of kind: OrganisationKind) -> Bool {
    // No suffix is longer than ちょう.
    guard rest.count <= 9 else { return false }
    switch field {
    case .name: return isNameSuffix(rest, of: kind)
    case .kana: return isKanaSuffix(rest, of: kind)
    case .romaji: return isRomajiSuffix(rest, of: kind)
    case .code: return rest.count == 1
    case .district: return rest.isText("郡")
    }
  }

  private func isNameSuffix(_ rest: UnsafeBufferPointer<UInt8>, of kind: OrganisationKind) -> Bool {
    switch kind {
    case .designatedCity, .coreCity, .city: rest.isText("市")
    case .specialWard: rest.isText("区")
    case .town: rest.isText("町")
    case .village: rest.isText("村")
    case .prefecture: rest.isText("県") || rest.isText("府") || rest.isText("都")
    case .central: false
    }
  }

  private func isKanaSuffix(_ rest: UnsafeBufferPointer<UInt8>, of kind: OrganisationKind) -> Bool {
    switch kind {
    case .designatedCity, .coreCity, .city: rest.isText("し")
    case .specialWard: rest.isText("く")
    // ちょ is ちょう in the loose form.
    case .town: rest.isText("まち") || rest.isText("ちょう") || rest.isText("ちょ")
    case .village: rest.isText("むら") || rest.isText("そん")
    case .prefecture: rest.isText("けん") || rest.isText("ふ") || rest.isText("と")
    case .central: false
    }
  }

  private func isRomajiSuffix(_ rest: UnsafeBufferPointer<UInt8>, of kind: OrganisationKind) -> Bool {
    switch kind {
    case .designatedCity, .coreCity, .city: rest.isText("shi")
    case .specialWard: rest.isText("ku")
    case .town: rest.isText("cho") || rest.isText("machi")
    case .village: rest.isText("mura") || rest.isText("son")
    case .prefecture: rest.isText("ken") || rest.isText("fu") || rest.isText("to")
    case .central: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are a text's.
  fileprivate func isText(_ text: StaticString) -> Bool {
    guard let start = baseAddress, count == text.utf8CodeUnitCount else { return false }
    return memcmp(start, text.utf8Start, count) == 0
  }
}
