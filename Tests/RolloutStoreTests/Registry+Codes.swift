// A registry of codes only: the store needs no more of an organisation.

import GovernmentCloud

extension Registry {
  /// Towns without names.
  init(codes: [OrganisationCode]) {
    let rows = codes.map { code in
      Row(code: code, kind: .town, prefecture: code.prefectureNumber, name: "町", kana: "まち", romaji: "Machi")
    }
    do {
      try self.init(rows: rows)
    } catch {
      self = .embedded()
    }
  }
}
