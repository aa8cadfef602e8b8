// When entries were recorded: their times alone, without decoding what they say.

import GovernmentCloud
import Glibc

/// Some entries in a row, and between which moments they were recorded.
public struct JournalSpan: Hashable, Sendable {
  /// The number of the first.
  public var first: Int
  /// The number of the last.
  public var last: Int
  /// The earliest moment.
  public var earliest: Timestamp
  /// The latest moment.
  public var latest: Timestamp
}

extension FileJournal {
  /// What stands before the number and between the number and the time, as this program writes entries.
  private static let (opening, middle) = (Array(#"{"number":"#.utf8), Array(#","at":""#.utf8))

  func spans(from number: Int, size: Int) throws(StoreError) -> [JournalSpan] {
    guard let file, number <= head.number else { return [] }
    let start = try offset(ofLine: max(1, number), in: file)
    let reader = LineReader(file, path: path, from: start, to: head.position, calls: calls)
    var decoder = EntryDecoder()
    var spans: [JournalSpan] = []
    // The bytes of a time sort as the times do, so that few need be read as one.
    var (low, high) = (TimeBytes.last, TimeBytes.first)
    func close() {
      guard !spans.isEmpty, let earliest = low.timestamp, let latest = high.timestamp else { return }
      spans[spans.count - 1].earliest = earliest
      spans[spans.count - 1].latest = latest
    }
    var count = size
    var next = max(1, number)
    while case .line(let line) = try reader.next() {
      let time: TimeBytes
      if let quick = Self.time(of: line, number: next) {
        time = quick
      } else {
        let entry = try entry(line, &decoder).0
        next = entry.number
        time = TimeBytes(entry.at)
      }
      if count == size {
        close()
        (low, high, count) = (time, time, 0)
        let unknown = Timestamp(seconds: 0)
        spans.append(JournalSpan(first: next, last: next, earliest: unknown, latest: unknown))
      }
      count += 1
      spans[spans.count - 1].last = next
      if time < low { low = time }
      if high < time { high = time }
      next += 1
    }
    close()
    return spans
  }

  /// The time of an entry that is written as this program writes them; nil for another, or another number.
  private static func time(of line: UnsafeBufferPointer<UInt8>, number: Int) -> TimeBytes? {
    guard line.starts(with: opening) else { return nil }
    var place = opening.count
    var value = 0
    while place < line.count, line[place] &- 48 < 10, value < 1 << 48 {
      value = value * 10 + Int(line[place] &- 48)
      place += 1
    }
    guard value == number, line[place...].starts(with: middle) else { return nil }
    place += middle.count
    guard place + 21 <= line.count, line[place + 20] == UInt8(ascii: "\"") else { return nil }
    return TimeBytes(UnsafeRawBufferPointer(line)[place..<(place + 20)])
  }
}

/// The twenty bytes of `2026-11-22T05:31:07Z`, to be compared.
private struct TimeBytes {
  private var day: UInt64
  private var minute: UInt64
  private var second: UInt32

  static let first = TimeBytes(day: 0, minute: 0, second: 0)
  static let last = TimeBytes(day: .max, minute: .max, second: .max)

  private init(day: UInt64, minute: UInt64, second: UInt32) {
    (self.day, self.minute, self.second) = (day, minute, second)
  }

  /// Of twenty bytes, no fewer.
  init(_ bytes: Slice<UnsafeRawBufferPointer>) {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes)
    day = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
    minute = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    second = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
  }

  init(_ timestamp: Timestamp) {
    let bytes = Array(timestamp.description.utf8)
    self = bytes.withUnsafeBytes { $0.count >= 20 ? TimeBytes($0[..<20]) : .first }
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.day, left.minute, left.second) < (right.day, right.minute, right.second)
  }

  /// The moment; nil where the bytes are no time.
  var timestamp: Timestamp? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { room in
      let raw = UnsafeMutableRawBufferPointer(room)
      raw.storeBytes(of: day.bigEndian, toByteOffset: 0, as: UInt64.self)
      raw.storeBytes(of: minute.bigEndian, toByteOffset: 8, as: UInt64.self)
      raw.storeBytes(of: second.bigEndian, toByteOffset: 16, as: UInt32.self)
      return Timestamp(bytes: UnsafeBufferPointer(room))
    }
  }
}
