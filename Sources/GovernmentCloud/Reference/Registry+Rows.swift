// Builds a registry from rows, of any number: for synthetic organisations and for other lists than Japan's.

extension Registry {
  /// An organisation to build a registry from.
  public struct Row: Sendable {
    /// Its code.
    public var code: OrganisationCode
    /// Its kind.
    public var kind: OrganisationKind
    /// The number of its prefecture, 1 to 47; 0 for none.
    public var prefecture: Int
    /// Its district, empty for none.
    public var district: String
    /// Its name.
    public var name: String
    /// How the name is read, in hiragana.
    public var kana: String
    /// The name in Latin letters, with a hyphen before the suffix.
    public var romaji: String

    /// An organisation to build a registry from.
    public init(
      code: OrganisationCode, kind: OrganisationKind, prefecture: Int, district: String = "", name: String,
      kana: String, romaji: String
    ) {
      self.code = code
      self.kind = kind
      self.prefecture = prefecture
      self.district = district
      self.name = name
      self.kana = kana
      self.romaji = romaji
    }
  }

  /// Why rows are no registry.
  public enum Fault: Error, Hashable, Sendable {
    /// Two organisations have this code.
    case duplicate(OrganisationCode)
    /// The names of this organisation take more than 65,000 bytes, or those of all more than 4 GB.
    case tooLong(OrganisationCode)
    /// The prefecture's number is not 0 to 255.
    case prefecture(OrganisationCode)
  }

  /// Builds a registry.
  ///
  /// The rows may come in any order.
  ///
  /// - Parameter rows: the organisations.
  /// - Throws: ``Fault`` for a code that comes twice, or for a text or number that is out of range.
  public init(rows: [Row]) throws(Fault) {
    let sorted = rows.sorted { (Self.group($0.kind), $0.code) < (Self.group($1.kind), $1.code) }
    var builder = RegistryBuilder()
    builder.reserve(sorted.count)
    for row in sorted { try builder.append(row) }
    // Codes of different groups are compared too: a code is an organisation's key, whatever its kind.
    let codes = builder.codes.sorted()
    for (left, right) in zip(codes, codes.dropFirst()) where left == right {
      throw .duplicate(OrganisationCode(trusted: left))
    }
    table = RegistryTable(
      bytes: RegistryBytes(copying: builder.bytes), codes: builder.codes, rows: builder.rows,
      districts: builder.districts)
  }

  /// The order of the three groups of rows.
  private static func group(_ kind: OrganisationKind) -> Int {
    switch kind {
    case .designatedCity, .coreCity, .city, .specialWard, .town, .village: 0
    case .prefecture: 1
    case .central: 2
    }
  }
}

/// Collects bytes and offsets.
private struct RegistryBuilder {
  var bytes: [UInt8] = []
  var codes: [UInt32] = []
  var rows: [RegistryRow] = []
  var districts = [RegistryText(start: 0, count: 0)]
  private var districtNumbers: [String: UInt32] = ["": 0]

  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count * 48)
    codes.reserveCapacity(count)
    rows.reserveCapacity(count)
  }

  mutating func append(_ row: Registry.Row) throws(Registry.Fault) {
    let district = number(ofDistrict: row.district)
    let name = bytes.count
    bytes.append(contentsOf: row.name.utf8)
    bytes.append(UInt8(ascii: "\t"))
    let kana = bytes.count - name
    bytes.append(contentsOf: row.kana.utf8)
    bytes.append(UInt8(ascii: "\t"))
    let romaji = bytes.count - name
    bytes.append(contentsOf: row.romaji.utf8)
    let end = bytes.count - name
    guard end <= 65_000, bytes.count <= Int(UInt32.max) else { throw .tooLong(row.code) }
    guard let prefecture = UInt8(exactly: row.prefecture) else { throw .prefecture(row.code) }
    codes.append(row.code.number)
    rows.append(
      RegistryRow(
        name: UInt32(name), kana: UInt16(kana), romaji: UInt16(romaji), end: UInt16(end), kind: row.kind,
        prefecture: prefecture, district: district))
  }

  private mutating func number(ofDistrict district: String) -> UInt32 {
    if let number = districtNumbers[district] { return number }
    let number = UInt32(districts.count)
    districts.append(RegistryText(start: UInt32(clamping: bytes.count), count: UInt32(clamping: district.utf8.count)))
    bytes.append(contentsOf: district.utf8)
    districtNumbers[district] = number
    return number
  }
}
