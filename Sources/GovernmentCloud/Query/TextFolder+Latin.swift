// How Latin letters are folded: long vowels, and the spellings of one syllable.

extension TextFolder {
  /// Takes a small Latin letter.
  mutating func foldLatin(_ letter: UInt8) {
    if heldKana != 0 { writeHeldKana() }
    plain.append(letter)
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"):
      foldVowel(letter)
    default:
      if clusterCount == 8 { writeCluster(before: 0) }
      cluster = cluster << 8 | UInt64(letter)
      clusterCount += 1
      vowel = 0
    }
  }

  private mutating func foldVowel(_ letter: UInt8) {
    let isLong =
      letter == UInt8(ascii: "u") && (vowel == UInt8(ascii: "o") || vowel == UInt8(ascii: "u"))
      || letter == UInt8(ascii: "o") && vowel == UInt8(ascii: "o")
    if isLong { return }
    if clusterCount != 0 { writeCluster(before: letter) }
    loose.append(letter)
    vowel = letter
    vowelIsKana = false
  }

  /// Writes the consonants that waited, spelt after Hepburn.
  ///
  /// - Parameter following: the vowel that they belong to; 0 for none.
  mutating func writeCluster(before following: UInt8) {
    guard clusterCount > 0 else { return }
    let count = clusterCount
    let letters = cluster
    (cluster, clusterCount) = (0, 0)
    if count == 1, !Self.isRespelt(UInt8(truncatingIfNeeded: letters)) {
      return loose.append(UInt8(truncatingIfNeeded: letters))
    }
    func letter(_ index: Int) -> UInt8 {
      index < 0 || index >= count ? 0 : UInt8(truncatingIfNeeded: letters >> (8 * UInt64(count - 1 - index)))
    }
    var index = 0
    while index < count {
      let next = index + 1 < count ? letter(index + 1) : following
      switch (letter(index), next) {
      case (UInt8(ascii: "s"), UInt8(ascii: "y")): write("sh", skipping: 2, &index)
      case (UInt8(ascii: "s"), UInt8(ascii: "i")): write("sh", skipping: 1, &index)
      case (UInt8(ascii: "t"), UInt8(ascii: "y")): write("ch", skipping: 2, &index)
      case (UInt8(ascii: "t"), UInt8(ascii: "i")): write("ch", skipping: 1, &index)
      case (UInt8(ascii: "t"), UInt8(ascii: "u")): write("ts", skipping: 1, &index)
      case (UInt8(ascii: "z"), UInt8(ascii: "y")), (UInt8(ascii: "j"), UInt8(ascii: "y")):
        write("j", skipping: 2, &index)
      case (UInt8(ascii: "z"), UInt8(ascii: "i")): write("j", skipping: 1, &index)
      case (UInt8(ascii: "h"), UInt8(ascii: "u"))
      where letter(index - 1) != UInt8(ascii: "s") && letter(index - 1) != UInt8(ascii: "c"):
        write("f", skipping: 1, &index)
      case (UInt8(ascii: "c"), UInt8(ascii: "c")) where letter(index + 2) == UInt8(ascii: "h"):
        write("t", skipping: 1, &index)
      case (UInt8(ascii: "m"), UInt8(ascii: "b")), (UInt8(ascii: "m"), UInt8(ascii: "m")),
        (UInt8(ascii: "m"), UInt8(ascii: "p")):
        write("n", skipping: 1, &index)
      case (let other, _):
        loose.append(other)
        index += 1
      }
    }
  }

  /// Whether a consonant alone is written otherwise before some vowel.
  private static func isRespelt(_ consonant: UInt8) -> Bool {
    switch consonant {
    case UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "z"), UInt8(ascii: "h"): true
    default: false
    }
  }

  private mutating func write(_ spelling: StaticString, skipping: Int, _ index: inout Int) {
    for offset in 0..<spelling.utf8CodeUnitCount { loose.append(spelling.utf8Start[offset]) }
    index += skipping
  }
}
