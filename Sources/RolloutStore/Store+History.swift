// Reading what was done.

import GovernmentCloud

extension Store {
  /// Entries, newest first.
  ///
  /// - Parameters:
  ///   - number: only entries before this one; nil for all.
  ///   - limit: how many at most.
  ///   - code: only entries about this organisation; nil for all.
  ///   - isWanted: whether an entry is among those asked for; all are, unless said.
  /// - Returns: the entries.
  /// - Throws: where the journal can't be read.
  public func entries(
    before number: Int? = nil, limit: Int, about code: OrganisationCode? = nil,
    where isWanted: (Entry) -> Bool = { _ in true }
  ) throws(StoreError) -> [Entry] {
    guard limit > 0 else { return [] }
    var found: [Entry] = []
    try journal.readBack(before: number, about: code) { entry in
      guard isWanted(entry) else { return true }
      found.append(entry)
      return found.count < limit
    }
    return found
  }

  /// Entries in their order.
  ///
  /// - Parameter range: their numbers; those that there are not are left out.
  /// - Returns: the entries.
  /// - Throws: where the journal can't be read.
  public func entries(_ range: ClosedRange<Int>) throws(StoreError) -> [Entry] {
    var found: [Entry] = []
    try journal.read(from: range.lowerBound) { entry in
      guard entry.number <= range.upperBound else { return false }
      found.append(entry)
      return true
    }
    return found
  }

  /// Hands entries out in their order, one by one, without keeping them.
  ///
  /// - Parameters:
  ///   - number: the number of the first.
  ///   - body: takes an entry; false ends the reading.
  /// - Throws: where the journal can't be read.
  public func read(from number: Int, _ body: (Entry) -> Bool) throws(StoreError) {
    try journal.read(from: number, body)
  }

  /// The entries of a group, in their order.
  ///
  /// - Parameter number: the group's number, which is that of its first entry.
  /// - Returns: the entries; none where no group has this number.
  /// - Throws: where the journal can't be read.
  public func group(_ number: Int) throws(StoreError) -> [Entry] {
    guard number > 0 else { return [] }
    var found: [Entry] = []
    try journal.read(from: number) { entry in
      guard entry.group == number else { return false }
      found.append(entry)
      return entry.remaining > 0
    }
    return found
  }
}
