// Since when each provider meets which requirement.

/// Since when each provider conforms to which requirement, by the requirement's slot.
public struct Conformance: Hashable, Sendable {
  private var days: [[Int32]] = Array(repeating: [], count: Provider.allCases.count)

  /// No provider conforms to anything.
  public init() {}

  /// A conformance of days, by slot.
  ///
  /// - Parameters:
  ///   - slots: how many slots there are.
  ///   - day: since when a provider conforms at a slot; nil where it does not.
  init(slots: Int, day: (Provider, Int) -> Day?) {
    days = Provider.allCases.map { provider in
      var days = (0..<slots).map { day(provider, $0)?.number ?? .min }
      while days.last == .min { days.removeLast() }
      return days
    }
  }

  /// The day since when a provider conforms, nil where it does not.
  public subscript(provider: Provider, slot: Int) -> Day? {
    get {
      let days = days[Int(provider.rawValue)]
      return days.indices.contains(slot) && days[slot] != .min ? Day(number: days[slot]) : nil
    }
    set {
      let place = Int(provider.rawValue)
      if slot >= days[place].count {
        days[place].append(contentsOf: repeatElement(.min, count: slot + 1 - days[place].count))
      }
      days[place][slot] = newValue?.number ?? .min
      while days[place].last == .min { days[place].removeLast() }
    }
  }

  /// The slots at which a provider's day differs from another conformance's.
  ///
  /// - Parameters:
  ///   - provider: the provider.
  ///   - other: what it is compared with.
  /// - Returns: slots, in order.
  public func differing(for provider: Provider, from other: Conformance) -> [Int] {
    let place = Int(provider.rawValue)
    guard days[place] != other.days[place] else { return [] }
    return (0..<max(days[place].count, other.days[place].count)).filter {
      self[provider, $0] != other[provider, $0]
    }
  }

  /// Whether a provider conforms at each slot on a day.
  func holds(for provider: Provider, on today: Day, slots: Int) -> [Bool] {
    let days = days[Int(provider.rawValue)]
    return (0..<slots).map { $0 < days.count && days[$0] != .min && days[$0] <= today.number }
  }
}
