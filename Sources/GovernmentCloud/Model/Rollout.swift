// The state of the whole migration: the registry, and what is known of each organisation.

/// The state of the migration after the baseline and some entries.
///
/// Records are kept only where something is known, so that a new store costs nothing at start.
public struct Rollout: Sendable {
  /// The organisations, by index.
  public let registry: Registry
  /// The number of the last entry that is in here, 0 for the baseline.
  public private(set) var entryCount: Int
  private var slots: [Int32]
  private var records: [Record]
  private var owners: [Int32]

  /// A state in which nothing is known of anybody.
  ///
  /// - Parameter registry: the organisations.
  public init(registry: Registry) {
    self.registry = registry
    entryCount = 0
    slots = Array(repeating: -1, count: registry.count)
    records = []
    owners = []
  }

  /// What is known of the organisation at an index.
  public subscript(index: Int) -> Record {
    let slot = slots[index]
    return slot < 0 ? .empty : records[Int(slot)]
  }

  /// The indices of the organisations of which something is known, in no order.
  public var known: [Int] { owners.map(Int.init) }

  /// Changes what is known of an organisation: for the fold and for a snapshot only.
  ///
  /// - Parameters:
  ///   - index: the organisation's index.
  ///   - body: the change.
  /// - Returns: what the body returns.
  public mutating func edit<Result>(at index: Int, _ body: (inout Record) -> Result) -> Result {
    var slot = Int(slots[index])
    if slot < 0 {
      slot = records.count
      slots[index] = Int32(slot)
      records.append(.empty)
      owners.append(Int32(index))
    }
    return body(&records[slot])
  }

  /// Says up to which entry the state goes: for the fold and for a snapshot only.
  ///
  /// - Parameter number: the number of the last entry that is in here.
  public mutating func stand(at number: Int) {
    entryCount = number
  }
}
