// Alters bytes at random, as disks, editors and clumsy copies do.

/// Alters bytes at random; the same seed alters alike.
public struct Mutator: Sendable {
  private var random: SplitMix

  /// A mutator.
  ///
  /// - Parameter seed: the same seed gives the same alterations.
  public init(seed: UInt64) { random = SplitMix(seed: seed) }

  private mutating func index(_ bytes: [UInt8]) -> Int { Int.random(in: 0..<max(1, bytes.count), using: &random) }

  /// Alters bytes.
  ///
  /// - Parameters:
  ///   - bytes: the bytes.
  ///   - times: how often at most.
  /// - Returns: others, as a rule.
  public mutating func mutate(_ bytes: [UInt8], times: Int = 3) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...times, using: &random) { alter(&bytes) }
    return bytes
  }

  private mutating func alter(_ bytes: inout [UInt8]) {
    let place = index(bytes)
    guard bytes.indices.contains(place) else { return bytes.append(0x7B) }
    let length = Int.random(in: 1...300, using: &random)
    let end = min(bytes.count, place + length)
    switch Int.random(in: 0..<11, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.removeSubrange(place...)
    case 4: bytes.insert(contentsOf: bytes[place..<end], at: index(bytes))
    case 5: for index in place..<end { bytes[index] = 0 }
    case 6: for index in place..<end { bytes[index] = UInt8.random(in: .min ... .max, using: &random) }
    case 7: bytes.insert(UInt8(ascii: "\n"), at: place)
    case 8: alterNumber(&bytes, from: place)
    case 9: swapLines(&bytes)
    default: bytes.insert(contentsOf: Array(#"{"[[[[\u0000999999999999999999"#.utf8), at: place)
    }
  }

  private mutating func alterNumber(_ bytes: inout [UInt8], from place: Int) {
    guard let digit = bytes[place...].firstIndex(where: { (0x30...0x39).contains($0) }) else { return }
    bytes[digit] = UInt8(ascii: "0") + UInt8.random(in: 0..<10, using: &random)
    if Bool.random(using: &random) { bytes.insert(contentsOf: Array("99999999".utf8), at: digit) }
  }

  private mutating func swapLines(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    lines.swapAt(Int.random(in: lines.indices, using: &random), Int.random(in: lines.indices, using: &random))
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
