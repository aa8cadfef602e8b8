// A change as the journal holds it: numbered, dated, signed and grouped.

/// One entry of the journal.
public struct Entry: Hashable, Sendable {
  /// The entry's place in the journal, from 1 without a gap.
  public var number: Int
  /// When it was recorded.
  public var at: Timestamp
  /// Who recorded it.
  public var `operator`: String
  /// The number of the first entry of its group: what one action did is one group.
  public var group: Int
  /// How many entries of the group follow; a journal that ends before they do does not hold the group.
  public var remaining: Int
  /// The group that this entry's group takes back or brings back, if it is an undo or a redo.
  public var reversal: Reversal?
  /// What was done.
  public var change: Change

  /// An entry of the journal.
  public init(
    number: Int, at: Timestamp, operator: String, group: Int, remaining: Int = 0, reversal: Reversal? = nil,
    change: Change
  ) {
    self.number = number
    self.at = at
    self.operator = `operator`
    self.group = group
    self.remaining = remaining
    self.reversal = reversal
    self.change = change
  }

  /// What a group reverses.
  public enum Reversal: Hashable, Sendable {
    /// It takes back the group of this number.
    case undo(of: Int)
    /// It takes back the undo of this number, and so brings back what that undid.
    case redo(of: Int)

    /// The number of the group that is reversed.
    public var group: Int {
      switch self {
      case .undo(let group), .redo(let group): group
      }
    }
  }
}

/// What is to be recorded as one group: the journal gives numbers, time stays as it is here.
public struct Draft: Hashable, Sendable {
  /// When it was done.
  public var at: Timestamp
  /// Who did it.
  public var `operator`: String
  /// What it reverses, if it is an undo or a redo.
  public var reversal: Entry.Reversal?
  /// The changes, in the order in which they hold; never empty.
  public var changes: [Change]

  /// A group to be recorded.
  public init(at: Timestamp, operator: String, reversal: Entry.Reversal? = nil, changes: [Change]) {
    self.at = at
    self.operator = `operator`
    self.reversal = reversal
    self.changes = changes
  }

  /// The entries that this draft becomes after a journal's last entry.
  ///
  /// - Parameter number: the number of that last entry, 0 for an empty journal.
  /// - Returns: one entry a change.
  public func entries(after number: Int) -> [Entry] {
    changes.enumerated().map { offset, change in
      Entry(
        number: number + 1 + offset, at: at, operator: `operator`, group: number + 1,
        remaining: changes.count - 1 - offset, reversal: reversal, change: change)
    }
  }
}
