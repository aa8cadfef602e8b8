// Records as a snapshot keeps them, unpacked when the first of them is asked for.

import Synchronization

/// Some records that are packed until one of them is asked for.
///
/// A snapshot holds the whole country, a screen shows forty organisations of it. States that share packed records share
/// what was unpacked; threads that ask at once unpack the same.
final class PackedRecords: Sendable {
  private let count: Int
  private let unpack: @Sendable (Int) -> Record
  private let unpacked = AtomicLazyReference<Unpacked>()

  private final class Unpacked: Sendable {
    let records: [Record]

    init(_ records: [Record]) { self.records = records }
  }

  /// Records that are packed.
  ///
  /// - Parameters:
  ///   - count: how many there are.
  ///   - unpack: tells the record at a place from 0, always the same.
  init(count: Int, unpack: @escaping @Sendable (Int) -> Record) {
    self.count = count
    self.unpack = unpack
  }

  /// The records, in their order.
  var records: [Record] {
    (unpacked.load() ?? unpacked.storeIfNil(Unpacked((0..<count).map(unpack)))).records
  }
}
