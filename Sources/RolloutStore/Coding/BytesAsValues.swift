// Days and moments from bytes, without a String between: a journal has millions of them.

import GovernmentCloud

extension Day {
  /// Reads exactly `2026-11-22`.
  init?(bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let century = bytes.twoDigits(at: 0), let year = bytes.twoDigits(at: 2), let month = bytes.twoDigits(at: 5),
      let day = bytes.twoDigits(at: 8)
    else { return nil }
    self.init(year: century * 100 + year, month: month, day: day)
  }
}

extension Timestamp {
  /// Reads exactly `2026-11-22T05:31:07Z`.
  init?(bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let day = Day(bytes: UnsafeBufferPointer(rebasing: bytes[..<10])),
      let hour = bytes.twoDigits(at: 11), let minute = bytes.twoDigits(at: 14), let second = bytes.twoDigits(at: 17),
      hour < 24, minute < 60, second < 60
    else { return nil }
    self.init(seconds: Int64(day.number) * 86_400 + Int64(hour * 3_600 + minute * 60 + second))
  }
}

extension OrganisationCode {
  /// Reads exactly six digits.
  ///
  /// Whether there is such an organisation is for the fold to say.
  init?(bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 6, let first = bytes.twoDigits(at: 0), let middle = bytes.twoDigits(at: 2),
      let last = bytes.twoDigits(at: 4)
    else { return nil }
    self.init(trusted: UInt32(first * 10_000 + middle * 100 + last))
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func twoDigits(at index: Int) -> Int? {
    let tens = self[index] &- UInt8(ascii: "0")
    let ones = self[index + 1] &- UInt8(ascii: "0")
    return tens < 10 && ones < 10 ? Int(tens * 10 + ones) : nil
  }

  /// Whether these are the bytes of a short text.
  func equals(_ text: String) -> Bool {
    guard text.utf8.count == count else { return false }
    return text.utf8.elementsEqual(self)
  }
}
