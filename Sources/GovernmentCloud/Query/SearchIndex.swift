// Finds words in all organisations at once.

/// Everything that a word is looked for in: name, kana, romaji, code, district and prefecture of every organisation.
///
/// Making one takes about as long as a search does for some hundred words, so it is made when the first word is typed,
/// and kept. It does not change: what it is made of does not.
public struct SearchIndex: Sendable {
  private let registry: Registry
  private let columns: [SearchColumn]
  private let districts: SearchColumn
  private let prefectures: [SearchColumn]

  /// Folds all that can be found.
  ///
  /// - Parameter registry: the organisations.
  public init(_ registry: Registry) {
    self.registry = registry
    let count = registry.count
    columns = [
      SearchColumn(.name, count: count) { index, folder in folder.fold(registry.nameBytes(at: index)) },
      SearchColumn(.kana, count: count) { index, folder in folder.fold(registry.kanaBytes(at: index)) },
      SearchColumn(.romaji, count: count) { index, folder in
        folder.fold(registry.romajiBytes(at: index))
        if registry.kind(at: index) == .prefecture {
          folder.foldPrefectureSuffix(ofName: registry.nameBytes(at: index))
        }
      },
      SearchColumn(.code, count: count) { index, folder in folder.fold(code: registry.code(at: index)) },
    ]
    districts = SearchColumn(.district, count: registry.table.districts.count) { number, folder in
      folder.fold(registry.districtBytes(number: number))
    }
    let all = Prefecture.all
    func column(_ field: SearchField, _ text: (Prefecture) -> String) -> SearchColumn {
      SearchColumn(field, count: all.count) { index, folder in
        var text = text(all[index])
        text.withUTF8 { folder.fold($0) }
        guard field == .romaji else { return }
        var name = all[index].name
        name.withUTF8 { folder.foldPrefectureSuffix(ofName: $0) }
      }
    }
    prefectures = [column(.name, \.name), column(.kana, \.kana), column(.romaji, \.romaji)]
  }

  /// Looks for a word.
  ///
  /// - Parameter word: what was typed. An empty word is everywhere.
  /// - Returns: a rank for every organisation.
  public func matches(_ word: String) -> WordMatches { matches(FoldedText(word)) }

  /// Looks for a word that was folded.
  ///
  /// - Parameter word: the word, folded once for any number of searches. An empty word is everywhere.
  /// - Returns: a rank for every organisation.
  public func matches(_ word: FoldedText) -> WordMatches {
    guard !(word.plain.isEmpty && word.loose.isEmpty) else {
      return WordMatches(count: registry.count, rank: WordRank(.inside))
    }
    var matches = WordMatches(count: registry.count, rank: .none)
    for column in columns {
      column.search(word, into: &matches) { registry.kind(at: $0) }
    }
    improve(&matches, with: districtMatches(word)) { Int($0.district) }
    // Numbers of prefectures begin with 1, and others than 1 to 47 have nothing to be found in.
    improve(&matches, with: prefectureMatches(word)) { Int($0.prefecture) - 1 }
    return matches
  }

  private func districtMatches(_ word: FoldedText) -> WordMatches {
    var matches = WordMatches(count: registry.table.districts.count, rank: .none)
    districts.search(word, into: &matches) { _ in .central }
    return matches
  }

  private func prefectureMatches(_ word: FoldedText) -> WordMatches {
    var matches = WordMatches(count: Prefecture.all.count, rank: .none)
    for column in prefectures { column.search(word, into: &matches) { _ in .prefecture } }
    return matches
  }

  /// Gives rows the ranks of the places that they lie in.
  private func improve(_ matches: inout WordMatches, with places: WordMatches, at place: (RegistryRow) -> Int) {
    guard places.count > 0 else { return }
    let count = places.rowCount
    registry.table.rows.withUnsafeBufferPointer { rows in
      matches.withRanks { ranks in
        for index in rows.indices {
          let place = place(rows[index])
          if place >= 0, place < count { ranks[index] = min(ranks[index], places[place].forPlace) }
        }
      }
    }
  }
}

extension TextFolder {
  /// Folds the six digits of a code.
  mutating func fold(code: OrganisationCode) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 6) { digits in
      var rest = code.number
      for index in digits.indices.reversed() {
        digits[index] = 0x30 + UInt8(rest % 10)
        rest /= 10
      }
      fold(UnsafeBufferPointer(digits))
    }
  }

  /// Folds what a prefecture's name has in Latin letters behind the word that the table has: Kyoto-fu.
  ///
  /// - Parameter name: the name in kanji. 北海道 has nothing behind it.
  mutating func foldPrefectureSuffix(ofName name: UnsafeBufferPointer<UInt8>) {
    let suffix: StaticString? =
      switch name.last {
      // The last bytes of 県, 府 and 都.
      case 0x8C: "-ken"
      case 0x9C: "-fu"
      case 0xBD: "-to"
      default: nil
      }
    guard let suffix else { return }
    fold(UnsafeBufferPointer(start: suffix.utf8Start, count: suffix.utf8CodeUnitCount))
  }
}
