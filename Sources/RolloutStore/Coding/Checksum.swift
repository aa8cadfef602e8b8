// A sum that guards small files against damage.

/// A sum that any altered word changes: FNV-1a over words of eight bytes, turned so that high bits count as well.
///
/// It guards against damage, not against forgery: who may write the file may write the journal too. SHA-256 would take
/// longer than all else that is done with a snapshot.
struct Checksum: Hashable {
  private let sum: UInt64

  /// The sum of bytes.
  init(of bytes: UnsafeBufferPointer<UInt8>) {
    // In a variable of its own, or every word would be stored.
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
    func add(_ word: UInt64) {
      let product = (sum ^ word) &* 0x0000_0100_0000_01B3
      sum = product << 29 | product >> 35
    }
    let raw = UnsafeRawBufferPointer(bytes)
    let whole = raw.count & ~7
    for index in stride(from: 0, to: whole, by: 8) {
      add(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
    }
    var last: UInt64 = 0
    for (place, byte) in raw[whole...].enumerated() { last |= UInt64(byte) << UInt64(8 * place) }
    add(last)
    self.sum = sum
  }

  /// Sixteen hexadecimal digits in lower case.
  var digits: [UInt8] {
    (0..<16).map { index in
      let nibble = UInt8(truncatingIfNeeded: sum >> UInt64(60 - 4 * index)) & 0xF
      return nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
    }
  }
}
