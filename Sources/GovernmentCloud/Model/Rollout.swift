// The state of the whole migration: the registry, and what is known of each organisation.

/// The state of the migration after the baseline and some entries.
///
/// Records are kept only where something is known, so that a new store costs nothing at start.
public struct Rollout: Sendable {
  /// The organisations, by index.
  public let registry: Registry
  /// The number of the last entry that is in here, 0 for the baseline.
  public private(set) var entryCount: Int
  /// The catalogue in force, and who conforms: to be changed by the fold and by a snapshot only.
  ///
  /// Boxed, as the ledger is, for a state is copied often, and they seldom change.
  @Boxed public var requirements: Requirements
  /// What is budgeted, and what was spent: to be changed by the fold and by a snapshot only.
  @Boxed public var ledger: Ledger
  private var slots: [Int32]
  /// The records, in chunks: a state that is held elsewhere too is changed without all of it being copied.
  private var chunks: [Chunk]
  private var owners: [Int32]

  /// A state in which nothing is known of anybody.
  ///
  /// - Parameters:
  ///   - registry: the organisations.
  ///   - requirements: the catalogue in force, and who conforms; the baseline's, unless said.
  ///   - ledger: what is budgeted and spent; nothing, unless said.
  public init(registry: Registry, requirements: Requirements = .baseline, ledger: Ledger = Ledger()) {
    self.registry = registry
    _requirements = Boxed(wrappedValue: requirements)
    _ledger = Boxed(wrappedValue: ledger)
    entryCount = 0
    slots = Array(repeating: -1, count: registry.count)
    chunks = []
    owners = []
  }

  /// The catalogue in force.
  public var catalogue: Catalogue { requirements.catalogue }

  /// What is known of the organisation at an index.
  public subscript(index: Int) -> Record {
    let slot = slots[index]
    return slot < 0 ? .empty : chunks[Int(slot) >> Self.chunkShift][Int(slot) & Self.chunkMask]
  }

  /// Takes in what a snapshot knows: for one only, and before anything else is known.
  ///
  /// - Parameters:
  ///   - indices: the organisations of which something is known, by index.
  ///   - unpack: tells the record of the organisation at a place of the indices, whenever it is asked for, on any thread.
  /// - Returns: false, and nothing is taken in, where an organisation comes twice or something is known already.
  public mutating func take(_ indices: [Int], unpack: @escaping @Sendable (Int) -> Record) -> Bool {
    guard owners.isEmpty else { return false }
    var slots = self.slots
    for (slot, index) in indices.enumerated() {
      guard slots[index] < 0 else { return false }
      slots[index] = Int32(slot)
    }
    self.slots = slots
    owners = indices.map { Int32($0) }
    chunks = stride(from: 0, to: indices.count, by: 1 << Self.chunkShift).map { start in
      let count = min(1 << Self.chunkShift, indices.count - start)
      return .packed(PackedRecords(count: count) { unpack(start + $0) })
    }
    return true
  }

  /// Whether an organisation left the trial; quicker to tell than all that is known of it.
  public func isWithdrawn(at index: Int) -> Bool {
    let slot = slots[index]
    return slot >= 0 && chunks[Int(slot) >> Self.chunkShift].isWithdrawn(at: Int(slot) & Self.chunkMask)
  }

  /// The indices of the organisations of which something is known, in no order.
  public var known: [Int] { owners.map(Int.init) }

  /// Changes what is known of an organisation: for the fold, and for states that are only tried or looked at.
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
      if slot & Self.chunkMask == 0 { chunks.append(.unpacked([])) }
      chunks[slot >> Self.chunkShift].records.append(.empty)
      owners.append(Int32(index))
    }
    return body(&chunks[slot >> Self.chunkShift].records[slot & Self.chunkMask])
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

/// Some records, unpacked or not yet.
private enum Chunk: Sendable {
  case unpacked([Record])
  case packed(PackedRecords)

  subscript(place: Int) -> Record {
    switch self {
    case .unpacked(let records): records[place]
    case .packed(let packed): packed.records[place]
    }
  }

  func isWithdrawn(at place: Int) -> Bool {
    switch self {
    case .unpacked(let records): records[place].withdrawal != nil
    case .packed(let packed): packed.records[place].withdrawal != nil
    }
  }

  /// The records, to be changed; they are unpacked for that.
  var records: [Record] {
    get {
      switch self {
      case .unpacked(let records): records
      case .packed(let packed): packed.records
      }
    }
    _modify {
      var records = self.records
      // What is changed must not be held here too, or it would be copied.
      self = .unpacked([])
      defer { self = .unpacked(records) }
      yield &records
    }
  }
}
