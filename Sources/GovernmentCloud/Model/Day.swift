// A civil day, without time or zone.

/// A day of the Gregorian calendar, counted from 1970-01-01.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let number: Int32

  /// The day so many days after 1970-01-01.
  ///
  /// - Parameter number: days since 1970-01-01.
  public init(number: Int32) {
    self.number = number
  }

  /// The day with this date, if there is one, from year 1 to 9999.
  ///
  /// - Parameters:
  ///   - year: 1 to 9999.
  ///   - month: 1 to 12.
  ///   - day: 1 to the month's length.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, in: year)
    else { return nil }
    // Days from civil, after Howard Hinnant's "chrono-compatible low-level date algorithms".
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The length of a month in days.
  ///
  /// - Parameters:
  ///   - month: 1 to 12.
  ///   - year: the year, for February.
  /// - Returns: 28 to 31.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Year, month and day of this day.
  public var date: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day of the week, 0 for Sunday to 6 for Saturday.
  public var weekday: Int {
    let shifted = (Int(number) + 4) % 7
    return shifted < 0 ? shifted + 7 : shifted
  }

  /// The Japanese fiscal year, April to March, that the day lies in.
  public var fiscalYear: Int {
    let (year, month, _) = date
    return month >= 4 ? year : year - 1
  }

  /// Orders days by time.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  /// The day so many days later.
  public static func + (day: Self, days: Int) -> Self { Self(number: day.number + Int32(clamping: days)) }

  /// The day so many days earlier.
  public static func - (day: Self, days: Int) -> Self { Self(number: day.number - Int32(clamping: days)) }

  /// The days from the right one to the left one.
  public static func - (left: Self, right: Self) -> Int { Int(left.number) - Int(right.number) }
}

extension Day: CustomStringConvertible {
  /// `2026-11-22`.
  public var description: String {
    String(unsafeUninitializedCapacity: 10) { buffer in
      write(into: buffer)
      return 10
    }
  }

  /// Writes the ten bytes of `2026-11-22`.
  ///
  /// - Parameter buffer: room for at least ten bytes.
  func write(into buffer: UnsafeMutableBufferPointer<UInt8>) {
    let (year, month, day) = date
    func put(_ value: Int, at offset: Int, digits: Int) {
      var rest = value
      for index in stride(from: offset + digits - 1, through: offset, by: -1) {
        buffer[index] = UInt8(48 + rest % 10)
        rest /= 10
      }
    }
    put(year, at: 0, digits: 4)
    put(month, at: 5, digits: 2)
    put(day, at: 8, digits: 2)
    buffer[4] = UInt8(ascii: "-")
    buffer[7] = UInt8(ascii: "-")
  }

  /// Reads exactly `2026-11-22`.
  ///
  /// - Parameter iso: the ten bytes.
  public init?(iso: some StringProtocol) {
    let bytes = Array(iso.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard byte >= 48, byte <= 57 else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
