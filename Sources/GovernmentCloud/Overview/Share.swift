// A part of a whole, which keeps its denominator.

/// A part of a whole: exact, with its denominator.
public struct Share: Hashable, Comparable, Sendable {
  /// The part; negative where a cost grew.
  public let part: Int
  /// The whole, above 0.
  public let whole: Int

  /// A part of a whole, nil where the whole is nothing.
  ///
  /// - Parameters:
  ///   - part: the part.
  ///   - whole: the whole, above 0.
  public init?(_ part: Int, of whole: Int) {
    guard whole > 0 else { return nil }
    self.part = part
    self.whole = whole
  }

  /// The share in thousandths, cut and not rounded: 29.99 % do not become 30 %.
  public var perMille: Int { Self.floor(Int128(part) * 1_000, by: Int128(whole)) }

  /// Whether it is at least so many percent.
  ///
  /// - Parameter percent: hundredths.
  /// - Returns: true where it is, without rounding.
  public func reaches(percent: Int) -> Bool { Int128(part) * 100 >= Int128(whole) * Int128(percent) }

  /// The mean of two shares in thousandths, cut and not rounded.
  ///
  /// - Parameter other: the other share.
  /// - Returns: thousandths.
  func meanPerMille(with other: Share) -> Int {
    let (left, right) = (Int128(part) * Int128(other.whole), Int128(other.part) * Int128(whole))
    let (sum, over) = (left + right, 2 * Int128(whole) * Int128(other.whole))
    // The whole number first, so that nothing overflows.
    let quotient = sum / over
    return Int(clamping: quotient * 1_000) + Self.floor((sum - quotient * over) * 1_000, by: over)
  }

  private static func floor(_ value: Int128, by divisor: Int128) -> Int {
    let quotient = value / divisor
    return Int(clamping: value % divisor < 0 ? quotient - 1 : quotient)
  }

  /// Orders shares by size.
  public static func < (left: Self, right: Self) -> Bool {
    Int128(left.part) * Int128(right.whole) < Int128(right.part) * Int128(left.whole)
  }
}
