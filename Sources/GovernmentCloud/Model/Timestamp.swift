// A moment in universal time, as entries carry it.

/// A moment, in whole seconds since 1970-01-01T00:00:00Z.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int64

  /// The moment so many seconds after 1970 began.
  ///
  /// - Parameter seconds: seconds since 1970-01-01T00:00:00Z.
  public init(seconds: Int64) {
    self.seconds = seconds
  }

  /// Reads exactly `2026-11-22T05:31:07Z`.
  ///
  /// - Parameter iso: the twenty characters.
  public init?(iso: some StringProtocol) {
    let bytes = Array(iso.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let day = Day(iso: iso.prefix(10))
    else { return nil }
    func two(_ index: Int) -> Int64? {
      guard (48...57).contains(bytes[index]), (48...57).contains(bytes[index + 1]) else { return nil }
      return Int64(bytes[index] - 48) * 10 + Int64(bytes[index + 1] - 48)
    }
    guard let hour = two(11), let minute = two(14), let second = two(17), hour < 24, minute < 60, second < 60
    else { return nil }
    seconds = Int64(day.number) * 86_400 + hour * 3_600 + minute * 60 + second
  }

  /// Orders moments by time.
  public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

  /// The civil day in a zone.
  ///
  /// - Parameter offset: the zone's seconds east of Greenwich; Japan's is the default, for the programme is Japan's.
  /// - Returns: the day that it is there at this moment.
  public func day(secondsFromGreenwich offset: Int64 = Timestamp.japan) -> Day {
    Day(number: Int32(clamping: floorDivide(seconds + offset, 86_400)))
  }

  /// Hour and minute in a zone, as `14:31`.
  ///
  /// - Parameter offset: the zone's seconds east of Greenwich.
  /// - Returns: five characters.
  public func clock(secondsFromGreenwich offset: Int64 = Timestamp.japan) -> String {
    let local = seconds + offset
    let second = local - floorDivide(local, 86_400) * 86_400
    let (hour, minute) = (second / 3_600, second / 60 % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// Japan Standard Time: nine hours east, all year.
  public static let japan: Int64 = 9 * 3_600

  private func floorDivide(_ value: Int64, _ by: Int64) -> Int64 {
    value >= 0 ? value / by : -((by - 1 - value) / by)
  }
}

extension Timestamp: CustomStringConvertible {
  /// `2026-11-22T05:31:07Z`.
  public var description: String {
    let day = day(secondsFromGreenwich: 0)
    let second = seconds - Int64(day.number) * 86_400
    return String(unsafeUninitializedCapacity: 20) { buffer in
      day.write(into: buffer)
      func put(_ value: Int64, at index: Int, then separator: Unicode.Scalar) {
        buffer[index] = UInt8(48 + value / 10)
        buffer[index + 1] = UInt8(48 + value % 10)
        buffer[index + 2] = UInt8(ascii: separator)
      }
      buffer[10] = UInt8(ascii: "T")
      put(second / 3_600, at: 11, then: ":")
      put(second / 60 % 60, at: 14, then: ":")
      put(second % 60, at: 17, then: "Z")
      return 20
    }
  }
}
