// Organisations that don't exist, as many as wanted, for measuring and for large tests.

import GovernmentCloud

extension Registry {
  /// Municipalities made of the names of real ones: the first half of one and the second of another.
  ///
  /// - Parameters:
  ///   - count: how many, at most 1,000,000: codes have six digits.
  ///   - seed: the same seed makes the same organisations.
  /// - Returns: the organisations, without prefectures and central bodies.
  public static func synthetic(count: Int, seed: UInt64 = 1_741) -> Registry {
    let real = Registry.embedded()
    var random = SplitMix(seed: seed)
    let names = real.municipalityRange.map { (name: halves(real.name(at: $0)), kana: halves(real.kana(at: $0))) }
    let romaji = real.municipalityRange.map { halves(real.romaji(at: $0)) }
    let rows = (0..<min(count, 1_000_000)).map { number -> Row in
      let first = Int.random(in: names.indices, using: &random)
      let second = Int.random(in: names.indices, using: &random)
      return Row(
        code: OrganisationCode(trusted: UInt32(number)), kind: real.kind(at: second),
        prefecture: real.prefectureNumber(at: first), name: names[first].name.0 + names[second].name.1,
        kana: names[first].kana.0 + names[second].kana.1, romaji: romaji[first].0 + romaji[second].1)
    }
    // Codes differ and names are short: there is nothing that could be wrong with them.
    return (try? Registry(rows: rows)) ?? real
  }

  private static func halves(_ text: String) -> (String, String) {
    (String(text.prefix(text.count / 2)), String(text.suffix(text.count - text.count / 2)))
  }
}
