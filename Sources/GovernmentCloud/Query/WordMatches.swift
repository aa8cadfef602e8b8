// Which rows have a word, and how well.

/// How well a word fits a row: the smaller, the better.
public struct WordRank: Hashable, Comparable, Sendable {
  /// How much of a field the word is.
  public enum Extent: UInt8, Sendable {
    /// All of it, or all but the suffix (市, し, -shi) or the check digit.
    case whole
    /// Its beginning.
    case prefix
    /// Something inside.
    case inside
  }

  /// The rank as a number, 0 to 11; 255 for ``none``.
  public let number: UInt8

  /// The rank of rows that have the word nowhere: worse than all others.
  public static let none = WordRank(number: .max)

  private init(number: UInt8) {
    self.number = number
  }

  /// A rank.
  ///
  /// - Parameters:
  ///   - extent: how much of a field the word is. It counts most.
  ///   - isPlace: whether the field is the prefecture or the district rather than the row's own. It counts next.
  ///   - isLoose: whether the word fits only where long vowels and spellings don't matter.
  public init(_ extent: Extent, isPlace: Bool = false, isLoose: Bool = false) {
    number = extent.rawValue * 4 + (isPlace ? 2 : 0) + (isLoose ? 1 : 0)
  }

  /// How much of a field the word is, nil for ``none``.
  public var extent: Extent? { Extent(rawValue: number / 4) }

  /// The same rank for those that lie in the row's place rather than for the row itself.
  var forPlace: WordRank { self == .none ? self : WordRank(number: number | 2) }

  /// Orders ranks, the best first.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// A rank for every row of a registry.
///
/// Good lists have the best rank first, then the kinds in their order (a city before a town), then the codes.
public struct WordMatches: Sendable {
  private var ranks: [WordRank]

  /// The same rank for all rows.
  init(count: Int, rank: WordRank) {
    ranks = Array(repeating: rank, count: count)
  }

  /// The rank of the row at an index, ``WordRank/none`` where the word is not found.
  public subscript(row: Int) -> WordRank { ranks[row] }

  /// Whether the row at an index has the word.
  public func contains(_ row: Int) -> Bool { ranks[row] != .none }

  /// How many rows there are, with or without the word.
  public var rowCount: Int { ranks.count }

  /// How many rows have the word.
  public var count: Int { ranks.reduce(0) { $0 + ($1 == .none ? 0 : 1) } }

  /// The rows that have the word, in the registry's order.
  public var rows: [Int] { ranks.indices.filter { ranks[$0] != .none } }

  /// Changes ranks without a check for each.
  mutating func withRanks(_ body: (UnsafeMutableBufferPointer<WordRank>) -> Void) {
    ranks.withUnsafeMutableBufferPointer { body($0) }
  }
}
