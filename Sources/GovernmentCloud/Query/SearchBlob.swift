// Folded fields of many rows, one behind the other, to be searched in one go.

import Glibc

/// The fields of all rows in one form; a zero byte behind each keeps matches from reaching into the next.
struct SearchBlob: Sendable {
  private let bytes: [UInt8]
  /// Where each row's field begins; one more says where a further one would.
  private let starts: [UInt32]
  /// How often each byte occurs.
  private let frequencies: [UInt32]

  /// Takes fields that were folded.
  ///
  /// - Parameters:
  ///   - bytes: the fields, each with its zero byte.
  ///   - starts: where each begins, and where they end.
  init(bytes: [UInt8], starts: [UInt32]) {
    self.bytes = bytes
    self.starts = starts
    var frequencies = [UInt32](repeating: 0, count: 256)
    for byte in bytes { frequencies[Int(byte)] += 1 }
    self.frequencies = frequencies
  }

  /// Where in a field a word was found first.
  struct Hit {
    /// The row.
    let row: Int
    /// Whether the field begins with the word.
    let isPrefix: Bool
    /// What of the field is behind the word.
    let rest: UnsafeBufferPointer<UInt8>
  }

  /// Finds a word.
  ///
  /// - Parameters:
  ///   - word: the folded word.
  ///   - body: what to do with each row that has it, in order. The first place in a field is the best one, so the
  ///     others are passed over.
  func search(_ word: [UInt8], _ body: (Hit) -> Void) {
    guard let anchor = rarest(in: word), word.count < bytes.count else { return }
    bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts in
        word.withUnsafeBufferPointer { word in
          guard let blob = bytes.baseAddress, let needle = word.baseAddress else { return }
          let probe = Int32(needle[anchor])
          // The last place where the word's rarest byte can stand.
          let last = bytes.count - word.count + anchor
          var (row, position) = (0, anchor)
          while position <= last, let found = memchr(blob + position, probe, last + 1 - position) {
            let place = UnsafeRawPointer(found) - UnsafeRawPointer(blob) - anchor
            guard memcmp(blob + place, needle, word.count) == 0 else {
              position = place + anchor + 1
              continue
            }
            while Int(starts[row + 1]) <= place { row += 1 }
            let (next, end) = (Int(starts[row + 1]), place + word.count)
            let rest = UnsafeBufferPointer(start: blob + end, count: next - 1 - end)
            body(Hit(row: row, isPrefix: place == Int(starts[row]), rest: rest))
            position = next + anchor
            row += 1
          }
        }
      }
    }
  }

  /// Whether the field of a row is empty.
  func isEmpty(_ row: Int) -> Bool { starts[row + 1] - starts[row] == 1 }

  /// Where in a word its rarest byte stands; nil for an empty word, or if one of its bytes never occurs: most words
  /// need not be looked for in most columns.
  private func rarest(in word: [UInt8]) -> Int? {
    guard let best = word.indices.min(by: { frequencies[Int(word[$0])] < frequencies[Int(word[$1])] }),
      frequencies[Int(word[best])] > 0
    else { return nil }
    return best
  }
}
