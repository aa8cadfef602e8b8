// Decodes the embedded registry: one pass that records where things are.

import CReference

extension Registry {
  /// Japan's registry: the 1,741 municipalities, the 47 prefectures and the Digital Agency.
  ///
  /// It is decoded anew each time, in less than a tenth of a millisecond: keep it.
  ///
  /// - Returns: the registry, whose texts are used where they are embedded.
  public static func embedded() -> Registry {
    let table = kumoban_organisations()
    var codes: [UInt32] = []
    var districts: [RegistryText] = []
    // No line of an organisation has fewer than ten bytes; room that is not needed is not touched.
    let capacity = table.count / 10
    let rows = [RegistryRow](unsafeUninitializedCapacity: capacity) { rows, count in
      codes = [UInt32](unsafeUninitializedCapacity: capacity) { codes, codeCount in
        guard let firstRow = rows.baseAddress, let firstCode = codes.baseAddress else { return }
        var decoder = RegistryDecoder(table, rows: firstRow, codes: firstCode)
        decoder.decode()
        (count, codeCount) = (decoder.rowCount, decoder.rowCount)
        districts = decoder.districts
      }
    }
    return Registry(
      table: RegistryTable(
        bytes: RegistryBytes(embedded: table.bytes), codes: codes, rows: rows, districts: districts))
  }
}

/// Goes over the table's bytes once; the format is said at the head of each table.
private struct RegistryDecoder {
  let start: UnsafePointer<UInt8>
  let count: Int
  let rows: UnsafeMutablePointer<RegistryRow>
  let codes: UnsafeMutablePointer<UInt32>
  var rowCount = 0
  var districts = [RegistryText(start: 0, count: 0)]

  /// Decodes into memory that has room for a row and a code for every ten bytes.
  init(_ table: kumoban_table, rows: UnsafeMutablePointer<RegistryRow>, codes: UnsafeMutablePointer<UInt32>) {
    start = table.bytes
    count = table.count
    self.rows = rows
    self.codes = codes
    districts.reserveCapacity(count / 160)
  }

  mutating func decode() {
    var district: UInt32 = 0
    var position = 0
    while position < count {
      switch start[position] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        position = decodeOrganisation(at: position, district: district)
      case UInt8(ascii: "+"):
        let (first, end) = (position + 1, fieldEnd(from: position))
        district = end == first ? 0 : UInt32(truncatingIfNeeded: districts.count)
        if end > first {
          districts.append(
            RegistryText(start: UInt32(truncatingIfNeeded: first), count: UInt32(truncatingIfNeeded: end - first)))
        }
        position = end
      default: break
      }
      while position < count, start[position] != UInt8(ascii: "\n") { position = fieldEnd(from: position + 1) }
      position += 1
    }
  }

  /// Records the organisation whose line begins at a place.
  ///
  /// - Returns: where its romaji end.
  @inline(__always)
  private mutating func decodeOrganisation(at position: Int, district: UInt32) -> Int {
    guard position + 10 <= count, let kind = Self.kind(letter: start[position + 6]) else { return position }
    var code: UInt32 = 0
    for offset in 0..<6 { code = code &* 10 &+ UInt32(start[position + offset] & 0x0F) }
    let name = position + 7
    let kana = fieldEnd(from: name) + 1
    let romaji = fieldEnd(from: kana) + 1
    let end = fieldEnd(from: romaji)
    codes.advanced(by: rowCount).initialize(to: code)
    rows.advanced(by: rowCount).initialize(
      to: RegistryRow(
        name: UInt32(truncatingIfNeeded: name), kana: UInt16(truncatingIfNeeded: kana - name),
        romaji: UInt16(truncatingIfNeeded: romaji - name), end: UInt16(truncatingIfNeeded: end - name), kind: kind,
        prefecture: UInt8(truncatingIfNeeded: code / 10_000), district: kind.isMunicipality ? district : 0))
    rowCount += 1
    return end
  }

  /// Where the next tab or line feed is: they are the only control characters in the table.
  @inline(__always)
  private func fieldEnd(from position: Int) -> Int {
    var position = position
    // Eight bytes at a time: the highest bit of each lane says whether the byte is below 0x20.
    while position + 8 <= count {
      let lanes = UInt64(
        littleEndian: UnsafeRawPointer(start + position).loadUnaligned(as: UInt64.self))
      let below = (lanes &- 0x2020_2020_2020_2020) & ~lanes & 0x8080_8080_8080_8080
      if below != 0 { return position + below.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < count, start[position] >= 0x20 { position += 1 }
    return position
  }

  private static func kind(letter: UInt8) -> OrganisationKind? {
    switch letter {
    case UInt8(ascii: "d"): .designatedCity
    case UInt8(ascii: "k"): .coreCity
    case UInt8(ascii: "c"): .city
    case UInt8(ascii: "w"): .specialWard
    case UInt8(ascii: "t"): .town
    case UInt8(ascii: "v"): .village
    case UInt8(ascii: "p"): .prefecture
    case UInt8(ascii: "a"): .central
    default: nil
    }
  }
}
