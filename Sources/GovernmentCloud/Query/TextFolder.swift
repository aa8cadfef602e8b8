// Folds UTF-8, scalar by scalar, into the two forms of FoldedText.

/// Folds texts one after another into two growing rows of bytes.
struct TextFolder: ~Copyable {
  var plain: ByteSink
  var loose: ByteSink
  /// A kana that a mark of voicing may follow; 0 for none.
  var heldKana: UInt32 = 0
  /// Latin consonants that wait for their vowel: up to eight, the first in the highest byte in use.
  var cluster: UInt64 = 0
  var clusterCount = 0
  /// The vowel that the loose form ends in, as a small Latin letter; 0 where it ends in something else.
  var vowel: UInt8 = 0
  /// Whether that vowel is a kana's.
  var vowelIsKana = false

  /// Folds into two empty rows.
  ///
  /// - Parameter capacity: how many bytes are expected in each.
  init(capacity: Int) {
    plain = ByteSink(capacity: capacity)
    loose = ByteSink(capacity: capacity)
  }

  /// Folds more of a text.
  ///
  /// - Parameter bytes: valid UTF-8.
  mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>) {
    // No scalar is written with more than twice its bytes; what waited before takes no more than 16.
    plain.reserve(bytes.count * 2 + 24)
    loose.reserve(bytes.count * 2 + 24)
    guard let start = bytes.baseAddress else { return }
    var index = 0
    while index < bytes.count {
      let lead = start[index]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard index + length <= bytes.count else { return }
      func rest(_ offset: Int) -> UInt32 { UInt32(start[index + offset] & 0x3F) }
      switch lead {
      case 0x61...0x7A: foldLatin(lead)
      case 0x30...0x39:
        flush()
        plain.append(lead)
        loose.append(lead)
      case 0x00...0x7F: fold(UInt32(lead))
      case 0x80...0xDF: fold(UInt32(lead & 0x1F) << 6 | rest(1))
      // U+4000 to U+9FFF are kanji, and are copied; most of what there is are these, hiragana and small letters.
      case 0xE4...0xE9:
        flush()
        let scalar = UInt32(lead & 0x0F) << 12 | rest(1) << 6 | rest(2)
        let modern = Self.modern(scalar)
        if modern == scalar {
          plain.append(start + index, count: 3)
          loose.append(start + index, count: 3)
        } else {
          plain.append(scalar: modern)
          loose.append(scalar: modern)
        }
      case 0xE0...0xEF:
        let scalar = UInt32(lead & 0x0F) << 12 | rest(1) << 6 | rest(2)
        if scalar >= 0x3041, scalar <= 0x3094 { foldKana(scalar) } else { fold(scalar) }
      default: fold(UInt32(lead & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3))
      }
      index += length
    }
  }

  /// Ends a text: what waited for more is written.
  mutating func finish() {
    plain.reserve(24)
    loose.reserve(24)
    flush()
  }

  private mutating func flush() {
    if heldKana != 0 { writeHeldKana() }
    if clusterCount != 0 { writeCluster(before: 0) }
    vowel = 0
  }

  /// Folds one scalar.
  private mutating func fold(_ scalar: UInt32) {
    switch scalar {
    case 0x61...0x7A: foldLatin(UInt8(scalar))
    case 0x41...0x5A: foldLatin(UInt8(scalar) | 0x20)
    // Control characters would meet the byte between fields.
    case 0x00...0x1F, 0x7F: break
    // Hyphens and apostrophes.
    case 0x27, 0x2D, 0x2010...0x2015, 0x2212, 0x2018, 0x2019, 0x02BB, 0x02BC: writeHeldKana()
    case 0x20...0x7E: foldOther(scalar)
    case 0x3041...0x3096: foldKana(scalar)
    case 0x30A1...0x30F6: foldKana(scalar - 0x60)
    case 0x3400...0x9FFF, 0xF900...0xFAFF: foldOther(Self.modern(scalar))
    case 0x30FC, 0xFF70: foldLongMark()
    case 0x3099, 0x309B, 0xFF9E: foldVoicing(byHalf: false)
    case 0x309A, 0x309C, 0xFF9F: foldVoicing(byHalf: true)
    case 0xFF01...0xFF5E: fold(scalar - 0xFEE0)
    case 0xFF66...0xFF9D: foldKana(Self.wide(scalar))
    case 0x3000, 0xA0: foldOther(0x20)
    case 0xC2...0x16B where Self.unmarked(scalar) != 0:
      foldLatin(Self.unmarked(scalar))
      lengthen()
    case 0x0302, 0x0304: lengthen()
    // Invisible: joiners, soft hyphen, byte order mark, and which variant of a kanji is meant.
    case 0xAD, 0x200B...0x200D, 0xFEFF, 0xFE00...0xFE0F, 0xE0100...0xE01EF: break
    default: foldOther(scalar)
    }
  }

  /// The vowel below a macron or circumflex; 0 for other letters.
  private static func unmarked(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0xC2, 0xE2, 0x100, 0x101: UInt8(ascii: "a")
    case 0xCA, 0xEA, 0x112, 0x113: UInt8(ascii: "e")
    case 0xCE, 0xEE, 0x12A, 0x12B: UInt8(ascii: "i")
    case 0xD4, 0xF4, 0x14C, 0x14D: UInt8(ascii: "o")
    case 0xDB, 0xFB, 0x16A, 0x16B: UInt8(ascii: "u")
    default: 0
    }
  }

  /// Something that is neither kana nor Latin: the same in both forms.
  private mutating func foldOther(_ scalar: UInt32) {
    flush()
    plain.append(scalar: scalar)
    loose.append(scalar: scalar)
  }

  /// ー, which makes the vowel before it long.
  private mutating func foldLongMark() {
    writeHeldKana()
    plain.append(scalar: 0x30FC)
    lengthen()
  }

  /// Lengthens the last vowel of the loose form: long o and u are short there, a and i are written twice, and long e
  /// is written ei, as Japanese does.
  private mutating func lengthen() {
    writeHeldKana()
    switch vowel {
    case UInt8(ascii: "a"): vowelIsKana ? loose.append(scalar: 0x3042) : loose.append(vowel)
    case UInt8(ascii: "i"), UInt8(ascii: "e"):
      vowelIsKana ? loose.append(scalar: 0x3044) : loose.append(UInt8(ascii: "i"))
      vowel = UInt8(ascii: "i")
    default: break
    }
  }
}
