// Who decided what and when, for hundreds of thousands of decisions.

/// Who decided something, and on which day.
public struct Signature: Hashable, Sendable {
  /// The day, as it was in Japan.
  public let day: Day
  /// Who.
  public let `operator`: String
}

/// The signatures of all decisions, each kept once.
///
/// The exact moment is in the journal; here the day is enough, and makes many decisions share one signature.
public struct Signatures: Hashable, Sendable {
  /// Everybody who decided something, in the order in which they came.
  public private(set) var people: [String] = []
  /// When and who, in the order in which they came.
  public private(set) var stamps: [Stamp] = []

  /// A day and a person.
  public struct Stamp: Hashable, Sendable {
    /// The day.
    public var day: Day
    /// The place in ``Signatures/people``.
    public var person: UInt16

    /// A day and a person.
    public init(day: Day, person: UInt16) {
      self.day = day
      self.person = person
    }
  }

  /// No signatures.
  public init() {}

  /// Signatures as they were kept; nil where a person is missing.
  ///
  /// - Parameters:
  ///   - people: everybody.
  ///   - stamps: days, and persons by their place.
  public init?(people: [String], stamps: [Stamp]) {
    guard people.count <= Int(UInt16.max), stamps.allSatisfy({ Int($0.person) < people.count }) else { return nil }
    self.people = people
    self.stamps = stamps
  }

  /// How many there are.
  public var count: Int { stamps.count }

  /// A signature by its number.
  ///
  /// - Parameter number: a number that `number(for:)` gave.
  /// - Returns: the signature, nil for another number.
  public func signature(_ number: Int) -> Signature? {
    guard stamps.indices.contains(number) else { return nil }
    return Signature(day: stamps[number].day, operator: people[Int(stamps[number].person)])
  }

  /// The number of a signature, nil where it is new.
  ///
  /// - Parameter attribution: who, and when.
  /// - Returns: its number.
  func known(_ attribution: Attribution) -> Int? {
    let day = attribution.at.day()
    // Entries come in the order of time: those of the same day stand at the end.
    var place = stamps.count - 1
    while place >= 0, stamps[place].day == day {
      if people[Int(stamps[place].person)] == attribution.operator { return place }
      place -= 1
    }
    return nil
  }

  /// The number of a signature, a new one where it is new.
  ///
  /// - Parameter attribution: who, and when.
  /// - Returns: its number.
  mutating func number(for attribution: Attribution) -> Int {
    if let number = known(attribution) { return number }
    stamps.append(Stamp(day: attribution.at.day(), person: person(attribution.operator)))
    return stamps.count - 1
  }

  private mutating func person(_ name: String) -> UInt16 {
    if let place = people.lastIndex(of: name) { return UInt16(clamping: place) }
    people.append(name)
    return UInt16(clamping: people.count - 1)
  }
}
