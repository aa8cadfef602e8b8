// An amount of money: whole yen, never negative.

/// An amount of money in whole yen, from 0 to ``limit``.
public struct Yen: Hashable, Comparable, Sendable {
  /// The amount in yen.
  public let amount: Int

  /// The most there can be, one yen short of 1,000兆円: every program that reads JSON holds it exactly.
  public static let limit = 999_999_999_999_999

  /// Nothing.
  public static let zero = Yen(trusted: 0)

  /// An amount, nil where it is negative or more than ``limit``.
  ///
  /// - Parameter amount: whole yen.
  public init?(_ amount: Int) {
    guard (0...Self.limit).contains(amount) else { return nil }
    self.amount = amount
  }

  /// An amount that is known to lie between 0 and ``limit``.
  init(trusted amount: Int) { self.amount = amount }

  /// The sum.
  ///
  /// - Parameter other: what is added.
  /// - Returns: nil where it is more than ``limit``.
  public func adding(_ other: Yen) -> Yen? { Yen(amount + other.amount) }

  /// Orders amounts by size.
  public static func < (left: Self, right: Self) -> Bool { left.amount < right.amount }
}

extension Sequence<Yen> {
  /// The sum in yen; it stops at the largest integer, which no budget comes near.
  public var total: Int {
    reduce(0) { sum, yen in
      let (result, isOver) = sum.addingReportingOverflow(yen.amount)
      return isOver ? .max : result
    }
  }
}
