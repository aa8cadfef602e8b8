// The organisations there are, in a fixed order.

/// The organisations: municipalities in the order of their codes, then prefectures, then central bodies.
///
/// Any set can be one, of any size; ``embedded()`` is Japan's. Texts stay bytes until they are asked for.
public struct Registry: Sendable {
  let table: RegistryTable

  /// How many organisations there are.
  public var count: Int { table.rows.count }

  /// The indices of the municipalities.
  public var municipalityRange: Range<Int> { 0..<table.municipalityCount }

  /// The indices of the prefectures.
  public var prefectureRange: Range<Int> { table.municipalityCount..<table.localCount }

  /// The indices of the central bodies.
  public var centralRange: Range<Int> { table.localCount..<table.rows.count }

  /// Where an organisation stands.
  ///
  /// - Parameter code: its code.
  /// - Returns: its index, nil where there is no such organisation.
  public func index(of code: OrganisationCode) -> Int? {
    index(of: code.number, in: municipalityRange) ?? index(of: code.number, in: prefectureRange)
      ?? index(of: code.number, in: centralRange)
  }

  private func index(of number: UInt32, in range: Range<Int>) -> Int? {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if table.codes[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound && table.codes[low] == number ? low : nil
  }

  /// An organisation as one value.
  ///
  /// - Parameter index: 0 to ``count`` - 1.
  /// - Returns: a view that makes its texts when they are asked for.
  public func organisation(at index: Int) -> Organisation { Organisation(registry: self, index: index) }
}

extension Registry {
  /// The code of the organisation at an index.
  public func code(at index: Int) -> OrganisationCode { OrganisationCode(trusted: table.codes[index]) }

  /// The kind of the organisation at an index.
  public func kind(at index: Int) -> OrganisationKind { table.rows[index].kind }

  /// The number of the prefecture that the organisation at an index lies in or is, 1 to 47; 0 for none.
  public func prefectureNumber(at index: Int) -> Int { Int(table.rows[index].prefecture) }

  /// The prefecture that the organisation at an index lies in or is.
  public func prefecture(at index: Int) -> Prefecture? { Prefecture(number: prefectureNumber(at: index)) }

  /// The name of the organisation at an index, `神戸市`.
  public func name(at index: Int) -> String { String(decoding: nameBytes(at: index), as: UTF8.self) }

  /// How the name of the organisation at an index is read, `こうべし`.
  public func kana(at index: Int) -> String { String(decoding: kanaBytes(at: index), as: UTF8.self) }

  /// The name of the organisation at an index in Latin letters, `Kobe-shi`.
  public func romaji(at index: Int) -> String { String(decoding: romajiBytes(at: index), as: UTF8.self) }

  /// The district (郡) that the organisation at an index lies in, empty for none.
  public func district(at index: Int) -> String { String(decoding: districtBytes(at: index), as: UTF8.self) }
}

/// The texts as UTF-8, for drawing without strings. Each is valid as long as the registry lives.
extension Registry {
  /// The name of the organisation at an index.
  public func nameBytes(at index: Int) -> UnsafeBufferPointer<UInt8> {
    let row = table.rows[index]
    return UnsafeBufferPointer(start: table.bytes.start + Int(row.name), count: Int(row.kana) - 1)
  }

  /// The reading of the organisation at an index.
  public func kanaBytes(at index: Int) -> UnsafeBufferPointer<UInt8> {
    let row = table.rows[index]
    return UnsafeBufferPointer(
      start: table.bytes.start + Int(row.name) + Int(row.kana), count: Int(row.romaji) - Int(row.kana) - 1)
  }

  /// The Latin name of the organisation at an index.
  public func romajiBytes(at index: Int) -> UnsafeBufferPointer<UInt8> {
    let row = table.rows[index]
    return UnsafeBufferPointer(
      start: table.bytes.start + Int(row.name) + Int(row.romaji), count: Int(row.end) - Int(row.romaji))
  }

  /// The district of the organisation at an index.
  public func districtBytes(at index: Int) -> UnsafeBufferPointer<UInt8> {
    districtBytes(number: Int(table.rows[index].district))
  }

  /// A district by its place in the table of districts.
  func districtBytes(number: Int) -> UnsafeBufferPointer<UInt8> {
    let text = table.districts[number]
    return UnsafeBufferPointer(start: table.bytes.start + Int(text.start), count: Int(text.count))
  }
}
