// What a journal is to all that stands above it: it may be a file, or a table that many machines share.

import GovernmentCloud

/// Where a journal stands: its last entry.
public struct Head: Hashable, Sendable {
  /// The number of the last entry, 0 for none.
  public var number: Int
  /// The hash of its line.
  public var hash: LineHash
  /// Where the journal goes on, which only the journal itself understands.
  public var position: Int

  /// Where a journal stands.
  public init(number: Int, hash: LineHash, position: Int) {
    self.number = number
    self.hash = hash
    self.position = position
  }

  /// Before the first entry.
  public static let start = Head(number: 0, hash: .none, position: 0)
}

/// What became of a group that was to be appended.
enum Appended: Hashable, Sendable {
  /// It is there, durably.
  case recorded
  /// Others appended meanwhile: read what they did, and try again.
  case headMoved
}

/// Whether a journal holds the entry that a snapshot stands at.
enum Holding: Hashable, Sendable {
  /// It does, and now stands there.
  case held
  /// Another entry is there.
  case other
  /// It ends before: entries are missing.
  case beyond
}

/// A journal: append a group if the head is still N, read from N, tell when it grew, name its head.
protocol Journal: AnyObject {
  /// Where the journal stands, as far as it was read here.
  var head: Head { get }
  /// Why nothing can be appended; nil where it can.
  var readOnly: ReadOnlyReason? { get }
  /// The unfinished end that was found last.
  var torn: TornTail? { get }

  /// Goes to the entry that a snapshot stands at, if the journal holds it; only before anything was read.
  func resume(at head: Head) throws(StoreError) -> Holding
  /// Reads what follows after the head, whole groups only, and moves the head behind it.
  func advance(_ body: (Entry) -> Void) throws(StoreError)
  /// Appends a group durably if `expected` is the newest entry; whole or not at all.
  func append(_ draft: Draft, ifHeadIs expected: Head) throws(StoreError) -> Appended
  /// Keeps others from appending until `endTurn`: for who came too late time and again.
  func takeTurn(_ draft: Draft) throws(StoreError)
  /// Lets others append again.
  func endTurn()

  /// Reads entries from a number on, up to the head, while the body returns true.
  func read(from number: Int, _ body: (Entry) -> Bool) throws(StoreError)
  /// Reads entries newest first, from the one before a number (nil: from the head), while the body returns true.
  func readBack(before number: Int?, about code: OrganisationCode?, _ body: (Entry) -> Bool) throws(StoreError)

  /// When entries were recorded, from a number on up to the head, for so many at a time.
  func spans(from number: Int, size: Int) throws(StoreError) -> [JournalSpan]

  /// A descriptor that is readable when somebody else appended; `advance` makes it quiet again.
  func watch() throws(StoreError) -> CInt
}
