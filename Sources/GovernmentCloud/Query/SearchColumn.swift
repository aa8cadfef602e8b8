// One field of all rows, in both forms.

/// A field that words are looked for in.
enum SearchField: Sendable {
  case name
  case kana
  case romaji
  case code
  case district
}

/// A field of all rows.
///
/// Where the two forms are the same, as they mostly are, only the plain one is kept.
struct SearchColumn: Sendable {
  let field: SearchField
  private let plain: SearchBlob
  private let loose: SearchBlob

  /// Folds a field of all rows.
  ///
  /// - Parameters:
  ///   - field: which it is.
  ///   - count: how many rows there are.
  ///   - fold: folds the field of the row at an index.
  init(_ field: SearchField, count: Int, _ fold: (_ index: Int, _ folder: inout TextFolder) -> Void) {
    var folder = TextFolder(capacity: count * 16)
    var plainStarts: [UInt32] = []
    var looseStarts: [UInt32] = []
    plainStarts.reserveCapacity(count + 1)
    looseStarts.reserveCapacity(count + 1)
    for index in 0..<count {
      let (plain, loose) = (folder.plain.count, folder.loose.count)
      plainStarts.append(UInt32(plain))
      looseStarts.append(UInt32(loose))
      fold(index, &folder)
      folder.finish()
      if folder.loose.equals(folder.plain, from: loose, and: plain) { folder.loose.truncate(to: loose) }
      folder.plain.append(0)
      folder.loose.append(0)
    }
    plainStarts.append(UInt32(folder.plain.count))
    looseStarts.append(UInt32(folder.loose.count))
    self.field = field
    plain = SearchBlob(bytes: folder.plain.bytes, starts: plainStarts)
    loose = SearchBlob(bytes: folder.loose.bytes, starts: looseStarts)
  }

  /// Finds a word, and keeps the best rank of each row.
  ///
  /// - Parameters:
  ///   - word: the folded word.
  ///   - matches: a rank per row, which gets better where the word is found.
  ///   - kind: the kind of the row at an index, by which its suffix is known.
  func search(_ word: FoldedText, into matches: inout WordMatches, kind: (Int) -> OrganisationKind) {
    matches.withRanks { ranks in
      plain.search(word.plain) { hit in
        improve(&ranks[hit.row], with: hit, kind: kind, isLoose: false)
      }
      loose.search(word.loose) { hit in
        improve(&ranks[hit.row], with: hit, kind: kind, isLoose: true)
      }
      guard word.loose != word.plain else { return }
      plain.search(word.loose) { hit in
        // Only rows whose loose form is the plain one.
        if loose.isEmpty(hit.row) { improve(&ranks[hit.row], with: hit, kind: kind, isLoose: true) }
      }
    }
  }

  private func improve(
    _ rank: inout WordRank, with hit: SearchBlob.Hit, kind: (Int) -> OrganisationKind, isLoose: Bool
  ) {
    let extent: WordRank.Extent =
      !hit.isPrefix ? .inside : hit.rest.isEmpty || isSuffix(hit.rest, of: kind(hit.row)) ? .whole : .prefix
    rank = min(rank, WordRank(extent, isLoose: isLoose))
  }
}
