// The 47 prefectures.

import CReference

/// A prefecture (都道府県).
public struct Prefecture: Hashable, Sendable {
  /// A place on the tile map of Japan, counted from 1: rows from the north, columns from the west.
  public struct Tile: Hashable, Sendable {
    /// 1 to 10.
    public let row: Int
    /// 1 to 14.
    public let column: Int
  }

  /// 1 to 47, the first two digits of its municipalities' codes.
  public let number: Int
  /// Its own code as an organisation.
  public let code: OrganisationCode
  /// Its name, `兵庫県`.
  public let name: String
  /// Its name without the suffix, `兵庫`; 北海道 keeps it.
  public let short: String
  /// How its name is read, `ひょうごけん`.
  public let kana: String
  /// Its name in Latin letters, without a suffix, `Hyogo`.
  public let romaji: String
  /// Three letters for narrow places, `HYG`.
  public let abbreviation: String
  /// The region it is in.
  public let region: Region
  /// Its place on the tile map.
  public let tile: Tile
  /// How many municipalities it has, as of the table's day.
  public let municipalityCount: Int

  /// All 47, by number.
  ///
  /// They are decoded when first asked for.
  public static let all: [Prefecture] = ReferenceTable(kumoban_prefectures()).map(Self.init(fields:))

  /// The prefecture with a number.
  ///
  /// - Parameter number: 1 to 47; there is none for another.
  public init?(number: Int) {
    guard Self.all.indices.contains(number - 1) else { return nil }
    self = Self.all[number - 1]
  }

  private init?(fields: [ReferenceField]) {
    guard fields.count == 8, let code = fields[0][0..<6].number, let region = Region(id: fields[4].text),
      let row = fields[5].number, let column = fields[6].number, let municipalityCount = fields[7].number
    else { return nil }
    number = code / 10_000
    self.code = OrganisationCode(trusted: UInt32(code))
    let name = fields[0][7..<fields[0].bytes.count]
    self.name = name.text
    // The suffix is one kanji of three bytes; Hokkaido's belongs to its name.
    short = number == 1 ? name.text : name[0..<name.bytes.count - 3].text
    kana = fields[1].text
    romaji = fields[2].text
    abbreviation = fields[3].text
    self.region = region
    tile = Tile(row: row, column: column)
    self.municipalityCount = municipalityCount
  }
}
