// The hash that chains the lines of a journal.

import Crypto

/// The SHA-256 of a line's bytes, without its newline.
public struct LineHash: Hashable, Sendable {
  private var words: SIMD4<UInt64>

  /// What the first line names: 64 zeros.
  public static let none = LineHash(words: .zero)

  private init(words: SIMD4<UInt64>) {
    self.words = words
  }

  /// The hash of bytes.
  public init(of bytes: UnsafeRawBufferPointer) {
    var hash = SHA256()
    hash.update(bufferPointer: bytes)
    self.init(hash.finalize())
  }

  fileprivate init(_ digest: SHA256Digest) {
    words = digest.withUnsafeBytes { digest in
      var words = SIMD4<UInt64>.zero
      for index in 0..<4 {
        words[index] = UInt64(bigEndian: digest.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
      }
      return words
    }
  }

  /// Reads 64 hexadecimal digits in lower case.
  public init?(hexadecimal: UnsafeBufferPointer<UInt8>) {
    guard hexadecimal.count == 64 else { return nil }
    var words = SIMD4<UInt64>.zero
    for index in 0..<4 {
      var word: UInt64 = 0
      for byte in hexadecimal[(16 * index)..<(16 * index + 16)] {
        let digit = byte &- UInt8(ascii: "0")
        let letter = byte &- UInt8(ascii: "a")
        guard digit < 10 || letter < 6 else { return nil }
        word = word << 4 | UInt64(digit < 10 ? digit : letter &+ 10)
      }
      words[index] = word
    }
    self.words = words
  }

  /// Hands out the 64 hexadecimal digits.
  func withHexadecimal<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { buffer in
      for index in 0..<64 {
        let nibble = UInt8(truncatingIfNeeded: words[index / 16] >> UInt64(60 - 4 * (index % 16))) & 0xF
        buffer.initializeElement(
          at: index, to: nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10)
      }
      return body(UnsafeBufferPointer(buffer))
    }
  }
}

extension LineHash {
  /// What a line names as the hash of the one before, whatever became of the rest of it; nil where it can't be told.
  init?(namedIn line: UnsafeBufferPointer<UInt8>) {
    let key = Array("\"previous\":\"".utf8)
    // Two lines that ran together would tell of the wrong one.
    guard !line.contains(0), ByteSearch(Array("{\"number\":".utf8)).first(in: line, from: 1) == nil else { return nil }
    guard let place = ByteSearch(key).first(in: line, from: 0), place + key.count + 64 <= line.count else { return nil }
    self.init(hexadecimal: UnsafeBufferPointer(rebasing: line[(place + key.count)..<(place + key.count + 64)]))
  }

  /// Whether another hash has most of the digits of this one: hashes of different lines have four or so in common.
  func isNear(_ other: LineHash) -> Bool {
    withHexadecimal { own in
      other.withHexadecimal { others in (0..<64).count { own[$0] == others[$0] } >= 32 }
    }
  }
}

/// The SHA-256 of bytes that come in pieces.
struct RunningHash {
  private var hash = SHA256()

  /// Takes the next piece.
  mutating func update(_ bytes: UnsafeRawBufferPointer) { hash.update(bufferPointer: bytes) }

  /// The hash of all pieces so far.
  func value() -> LineHash { LineHash(hash.finalize()) }
}

extension LineHash: CustomStringConvertible {
  /// 64 hexadecimal digits in lower case.
  public var description: String {
    withHexadecimal { String(decoding: $0, as: UTF8.self) }
  }
}
