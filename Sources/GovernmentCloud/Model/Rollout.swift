// The state of the whole migration: the registry, and what is known of each organisation.

/// The state of the migration after the baseline and some entries.
///
/// Records are kept only where something is known, so that a new store costs nothing at start.
public struct Rollout: Sendable {
  /// The organisations, by index.
  public let registry: Registry
  /// The number of the last entry that is in here, 0 for the baseline.
  public private(set) var entryCount: Int
  /// Boxed, for a state is copied often, and its requirements seldom change.
  private var requirementsBox: Box<Requirements>
  /// Boxed for the same reason.
  private var ledgerBox: Box<Ledger>
  private var slots: [Int32]
  /// The records, in chunks: a state that is held elsewhere too is changed without all of it being copied.
  private var chunks: [[Record]]
  private var owners: [Int32]

  /// A state in which nothing is known of anybody.
  ///
  /// - Parameters:
  ///   - registry: the organisations.
  ///   - requirements: the catalogue in force, and who conforms; the baseline's, unless said.
  ///   - ledger: what is budgeted and spent; nothing, unless said.
  public init(registry: Registry, requirements: Requirements = .baseline, ledger: Ledger = Ledger()) {
    self.registry = registry
    requirementsBox = Box(requirements)
    ledgerBox = Box(ledger)
    entryCount = 0
    slots = Array(repeating: -1, count: registry.count)
    chunks = []
    owners = []
  }

  /// The catalogue in force, and who conforms: to be changed by the fold and by a snapshot only.
  public var requirements: Requirements {
    _read { yield requirementsBox.value }
    _modify {
      if !isKnownUniquelyReferenced(&requirementsBox) { requirementsBox = Box(requirementsBox.value) }
      yield &requirementsBox.value
    }
  }

  /// What is budgeted, and what was spent: to be changed by the fold and by a snapshot only.
  public var ledger: Ledger {
    _read { yield ledgerBox.value }
    _modify {
      if !isKnownUniquelyReferenced(&ledgerBox) { ledgerBox = Box(ledgerBox.value) }
      yield &ledgerBox.value
    }
  }

  /// The catalogue in force.
  public var catalogue: Catalogue { requirementsBox.value.catalogue }

  /// What is known of the organisation at an index.
  public subscript(index: Int) -> Record {
    let slot = slots[index]
    return slot < 0 ? .empty : chunks[Int(slot) >> Self.chunkShift][Int(slot) & Self.chunkMask]
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
      slot = owners.count
      slots[index] = Int32(slot)
      if slot & Self.chunkMask == 0 { chunks.append([]) }
      chunks[slot >> Self.chunkShift].append(.empty)
      owners.append(Int32(index))
    }
    return body(&chunks[slot >> Self.chunkShift][slot & Self.chunkMask])
  }

  private static let chunkShift = 5
  private static let chunkMask = 31

  /// Says up to which entry the state goes: for the fold and for a snapshot only.
  ///
  /// - Parameter number: the number of the last entry that is in here.
  public mutating func stand(at number: Int) {
    entryCount = number
  }
}

/// A value that is shared until it is changed.
private final class Box<Value: Sendable>: @unchecked Sendable {
  // Unchecked, because it is changed only where nobody else holds it.
  var value: Value

  init(_ value: Value) { self.value = value }
}
