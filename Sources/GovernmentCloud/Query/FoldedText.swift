// A text as the search compares it.

/// A text folded for finding, in two forms.
///
/// A word is found in a field where its plain form is in the field's plain
/// form, or its loose form in the field's loose form.
///
/// *Plain*: without differences of width and case; katakana are hiragana; a vowel with a macron or circumflex is that
/// vowel; marks of voicing are one with their kana; ヵ and ヶ are か and け, for both are written in place names;
/// hyphens and apostrophes are gone.
///
/// *Loose*: moreover long vowels are short (おう, おお, うう, ー; ou, oo, uu), and Latin syllables are spelt after
/// Hepburn (si, tya, hu: shi, cha, fu), with n before b, m and p.
///
/// Both are needed: without the plain form うら would not be found in まつうら, whose loose form is まつら.
public struct FoldedText: Hashable, Sendable {
  /// The plain form, as UTF-8.
  public let plain: [UInt8]
  /// The loose form, as UTF-8.
  public let loose: [UInt8]

  /// Folds a text.
  ///
  /// - Parameter text: a word that somebody typed, or a field.
  public init(_ text: String) {
    var folder = TextFolder(capacity: 32)
    var text = text
    text.withUTF8 { folder.fold($0) }
    folder.finish()
    plain = folder.plain.bytes
    loose = folder.loose.bytes
  }
}
