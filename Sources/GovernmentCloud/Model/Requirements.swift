// The requirements of a rollout: the catalogue in force, and who conforms.

/// The requirements of a rollout: the catalogue in force, the slots of its requirements, and the providers' conformance.
///
/// A requirement has a slot for ever, whichever catalogue is in force: what was decided of it stays when another
/// catalogue drops it, and counts again when one brings it back.
public struct Requirements: Equatable, Sendable {
  /// The catalogue in force.
  public private(set) var catalogue: Catalogue
  /// Since when each provider conforms to which requirement.
  public var conformance: Conformance
  /// Who decided, and when.
  public var signatures = Signatures()
  /// The catalogues that were ever in force, the embedded one not among them, in their order.
  public private(set) var editions: [Catalogue] = []
  /// The requirements by slot: those of the first catalogue in their order, then whatever came later.
  public private(set) var ids: [RequirementID]
  /// The slot of each requirement of the catalogue in force.
  private(set) var slots: [Int]
  /// Made when it is needed first.
  private var slotsByID: [String: Int] = [:]

  /// The requirements of a catalogue.
  ///
  /// - Parameters:
  ///   - catalogue: the catalogue in force at first.
  ///   - conformance: since when each provider conforms, by the catalogue's order.
  public init(catalogue: Catalogue, conformance: Conformance) {
    self.catalogue = catalogue
    self.conformance = conformance
    ids = catalogue.rows.map(\.id)
    slots = Array(ids.indices)
    if !catalogue.isModel { editions = [catalogue] }
  }

  /// Those of the baseline: the embedded catalogue, and what is published of the providers.
  public static let baseline = Requirements(catalogue: .embedded, conformance: .published)

  /// Compares catalogue, conformance, signatures and slots; how slots are looked up is no part of it.
  public static func == (left: Self, right: Self) -> Bool {
    left.catalogue == right.catalogue && left.conformance == right.conformance && left.signatures == right.signatures
      && left.ids == right.ids && left.editions == right.editions
  }

  /// The slot of the requirement at a place of the catalogue in force.
  public func slot(at position: Int) -> Int { slots[position] }

  /// The slot of a requirement.
  ///
  /// - Parameter id: its key.
  /// - Returns: its slot, nil where it never had one.
  public func slot(of id: RequirementID) -> Int? {
    slotsByID.isEmpty ? ids.firstIndex(of: id) : slotsByID[id.description]
  }

  /// The slot of a requirement, nil where it never had one, or none was looked up yet.
  func indexedSlot(of id: RequirementID) -> Int? { slotsByID[id.description] }

  /// The slot of a requirement, a new one where it never had one: for the fold and for a snapshot only.
  ///
  /// - Parameter id: its key.
  /// - Returns: its slot.
  @discardableResult
  public mutating func claimSlot(for id: RequirementID) -> Int {
    if slotsByID.isEmpty {
      slotsByID.reserveCapacity(ids.count)
      for (slot, id) in ids.enumerated() { slotsByID[id.description] = slot }
    }
    if let slot = slotsByID[id.description] { return slot }
    ids.append(id)
    slotsByID[id.description] = ids.count - 1
    return ids.count - 1
  }

  /// The catalogue with a key, nil where it was never in force.
  public func edition(_ key: String) -> Catalogue? {
    key == Catalogue.modelKey ? .embedded : editions.first { $0.key == key }
  }

  /// Keeps a catalogue, so that it can be put in force by its key: for the fold and for a snapshot only.
  ///
  /// - Parameter catalogue: a catalogue.
  public mutating func keep(_ catalogue: Catalogue) {
    if edition(catalogue.key) == nil { editions.append(catalogue) }
  }

  /// Puts a catalogue in force: for the fold and for a snapshot only.
  ///
  /// - Parameter catalogue: a catalogue.
  public mutating func adopt(_ catalogue: Catalogue) {
    keep(catalogue)
    self.catalogue = catalogue
    slots = catalogue.rows.map { claimSlot(for: $0.id) }
  }
}
