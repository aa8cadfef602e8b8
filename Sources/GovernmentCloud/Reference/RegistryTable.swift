// What a registry is made of: bytes somewhere, and offsets into them.

/// Bytes that never change, either embedded in the program or owned by whoever holds this.
struct RegistryBytes: @unchecked Sendable {
  // Unchecked, because a pointer is never Sendable; nothing is written after initialisation.
  let start: UnsafePointer<UInt8>
  private let owner: AnyObject?

  /// Bytes that live as long as the program.
  init(embedded start: UnsafePointer<UInt8>) {
    self.start = start
    owner = nil
  }

  /// A copy of bytes, which lives as long as a registry that uses it.
  init(copying bytes: [UInt8]) {
    let copy = OwnedBytes(bytes)
    start = copy.start
    owner = copy
  }
}

/// Frees its bytes with its last holder.
private final class OwnedBytes {
  private let buffer: UnsafeMutablePointer<UInt8>

  init(_ bytes: [UInt8]) {
    buffer = .allocate(capacity: bytes.count + 1)
    for (index, byte) in bytes.enumerated() { buffer[index] = byte }
  }

  deinit { buffer.deallocate() }

  var start: UnsafePointer<UInt8> { UnsafePointer(buffer) }
}

/// Where an organisation's texts are.
///
/// The three texts stand in a row, with one byte between them.
struct RegistryRow: Sendable {
  /// Where the name begins.
  var name: UInt32
  /// Where the kana begin, from the name on.
  var kana: UInt16
  /// Where the romaji begin, from the name on.
  var romaji: UInt16
  /// Where the romaji end, from the name on.
  var end: UInt16
  var kind: OrganisationKind
  /// 1 to 47; 0 for none.
  var prefecture: UInt8
  /// The place in the table of districts; 0 for none.
  var district: UInt32
}

/// A text's place in the bytes.
struct RegistryText: Sendable {
  var start: UInt32
  var count: UInt32
}

/// A registry's columns, shared by all copies of it.
final class RegistryTable: Sendable {
  let bytes: RegistryBytes
  /// The six digits of every organisation: apart from the rows, because they alone are searched.
  let codes: [UInt32]
  let rows: [RegistryRow]
  /// The districts; the first is none.
  let districts: [RegistryText]
  let municipalityCount: Int
  /// How many are municipalities or prefectures.
  let localCount: Int

  init(bytes: RegistryBytes, codes: [UInt32], rows: [RegistryRow], districts: [RegistryText]) {
    self.bytes = bytes
    self.codes = codes
    self.rows = rows
    self.districts = districts
    municipalityCount = rows.firstIndex { !$0.kind.isMunicipality } ?? rows.count
    localCount = rows.firstIndex { $0.kind == .central } ?? rows.count
  }
}
