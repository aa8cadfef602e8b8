// The decisions about one organisation's requirements, in little room.

/// The decisions about one organisation's requirements, by the slot of each requirement.
///
/// 1,741 organisations have 350 requirements each: what tells whether one is outstanding is a letter. Who decided it, and
/// the words and ends that some have, may still lie packed in a snapshot until they are asked for.
public struct Decisions: Sendable {
  /// A letter a slot, without those at the end that have no decision: `.` for none, `m` met, `w` waived, `W` waived until
  /// a day, `n` not applicable.
  public private(set) var marks: [UInt8] = []
  private var rest = Rest.known(signatures: [], details: [])

  /// What is not told by the letters.
  private enum Rest: Sendable {
    case known(signatures: [UInt32], details: [Detail])
    case packed(@Sendable () -> Unpacked)
  }

  /// What is not told by the letters, unpacked.
  public struct Unpacked: Sendable {
    /// The number of each decision's signature, in the order of the slots that have one.
    public var signatures: [UInt32]
    /// The decisions with words or an end, by slot.
    public var details: [Detail]

    /// What is not told by the letters.
    public init(signatures: [UInt32] = [], details: [Detail] = []) {
      self.signatures = signatures
      self.details = details
    }
  }

  /// A decision with words or an end.
  public struct Detail: Hashable, Sendable {
    /// The requirement's slot.
    public var slot: Int
    /// The decision.
    public var decision: Decision

    /// A decision with words or an end.
    public init(slot: Int, decision: Decision) {
      self.slot = slot
      self.decision = decision
    }
  }

  /// No decisions.
  public init() {}

  /// Decisions as they were kept; nil where the last slot has none.
  ///
  /// - Parameters:
  ///   - marks: the letter of each slot; one that means nothing is no decision.
  ///   - unpack: tells all else, whenever it is asked for.
  public init?(marks: [UInt8], unpack: @escaping @Sendable () -> Unpacked) {
    guard marks.last != Self.none else { return nil }
    self.marks = marks
    rest = .packed(unpack)
  }

  /// Whether there are none.
  public var isEmpty: Bool { marks.isEmpty }

  /// How many slots have to be looked at.
  public var slotCount: Int { marks.count }

  /// The decision at a slot, nil where there is none.
  public subscript(slot: Int) -> Decision? {
    guard let verdict = verdict(at: slot) else { return nil }
    return details.first { $0.slot == slot }?.decision ?? Decision(verdict)
  }

  /// The verdict at a slot, quicker to tell than the decision.
  public func verdict(at slot: Int) -> Decision.Verdict? {
    guard marks.indices.contains(slot) else { return nil }
    switch marks[slot] {
    case UInt8(ascii: "m"): return .met
    case UInt8(ascii: "w"), UInt8(ascii: "W"): return .waived
    case UInt8(ascii: "n"): return .notApplicable
    default: return nil
    }
  }

  /// The decisions with words or an end, by slot.
  public var details: [Detail] {
    switch rest {
    case .known(_, let details): details
    case .packed(let unpack): unpack().details
    }
  }

  /// The number of who decided at each slot, and when: an index of the rollout's signatures; of no meaning where there is
  /// no decision.
  public var signatures: [UInt32] {
    switch rest {
    case .known(let signatures, _): signatures
    case .packed(let unpack): spread(unpack().signatures)
    }
  }

  /// The number of who decided at a slot, and when; nil where nobody did.
  public func signature(at slot: Int) -> Int? {
    let signatures = signatures
    return verdict(at: slot) == nil || slot >= signatures.count ? nil : Int(signatures[slot])
  }

  /// What counts of the decisions on a day, for weighing many.
  func counting(on today: Day) -> Counting {
    // Few waivers end: where none does nothing has to be unpacked.
    let ended =
      marks.contains(Self.ending) ? details.filter { !$0.decision.counts(on: today) }.map(\.slot) : []
    return Counting(marks: marks, ended: ended)
  }

  /// What counts of decisions on a day.
  struct Counting {
    fileprivate let marks: [UInt8]
    /// The slots of waivers whose last day has gone by.
    fileprivate let ended: [Int]

    /// The raw value of the verdict at a slot, 0 for none that counts.
    func verdict(at slot: Int) -> UInt8 {
      guard slot < marks.count else { return 0 }
      switch marks[slot] {
      case UInt8(ascii: "m"): return Decision.Verdict.met.rawValue
      case UInt8(ascii: "w"): return Decision.Verdict.waived.rawValue
      case UInt8(ascii: "W"): return ended.contains(slot) ? 0 : Decision.Verdict.waived.rawValue
      case UInt8(ascii: "n"): return Decision.Verdict.notApplicable.rawValue
      default: return 0
      }
    }
  }

  /// Decides, or takes a decision back.
  ///
  /// - Parameters:
  ///   - decision: the decision; nil takes it back.
  ///   - slot: the requirement's slot.
  ///   - signature: the number of who decided it, and when.
  mutating func set(_ decision: Decision?, at slot: Int, signature: Int) {
    var (signatures, details) = (self.signatures, self.details)
    rest = .known(signatures: [], details: [])
    details.removeAll { $0.slot == slot }
    if let decision {
      if slot >= marks.count {
        marks.append(contentsOf: repeatElement(Self.none, count: slot + 1 - marks.count))
        signatures.append(contentsOf: repeatElement(0, count: marks.count - signatures.count))
      }
      marks[slot] = decision.mark
      signatures[slot] = UInt32(signature)
      if decision != Decision(decision.verdict) {
        let place = details.firstIndex { $0.slot > slot } ?? details.count
        details.insert(Detail(slot: slot, decision: decision), at: place)
      }
    } else if slot < marks.count {
      marks[slot] = Self.none
      signatures[slot] = 0
      while marks.last == Self.none { marks.removeLast() }
      signatures.removeLast(signatures.count - marks.count)
    }
    rest = .known(signatures: signatures, details: details)
  }

  /// Signatures by slot, from those of the decisions alone.
  private func spread(_ packed: [UInt32]) -> [UInt32] {
    var place = 0
    return marks.map { mark in
      guard mark != Self.none, place < packed.count else { return 0 }
      place += 1
      return packed[place - 1]
    }
  }

  private static let none = UInt8(ascii: ".")
  private static let ending = UInt8(ascii: "W")

}

extension Decisions: Hashable {
  /// Compares what was decided, by whom and when; whether it is packed is no part of it.
  public static func == (left: Self, right: Self) -> Bool {
    left.marks == right.marks && left.signatures == right.signatures && left.details == right.details
  }

  /// Hashes what was decided.
  public func hash(into hasher: inout Hasher) { hasher.combine(marks) }
}

extension Decision {
  /// The letter that stands for it.
  fileprivate var mark: UInt8 {
    switch verdict {
    case .met: UInt8(ascii: "m")
    case .waived: until == nil ? UInt8(ascii: "w") : UInt8(ascii: "W")
    case .notApplicable: UInt8(ascii: "n")
    }
  }
}
