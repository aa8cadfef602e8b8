// What a full check of a store found.

import GovernmentCloud

/// What a full check of a store found.
public struct Verification: Hashable, Sendable {
  /// How many entries there are, up to the first that is wrong.
  public var entries = 0
  /// How many groups they make.
  public var groups = 0
  /// The journal's length in bytes.
  public var bytes = 0
  /// An unfinished end.
  public var torn: TornTail?
  /// Where the journal is damaged.
  public var damage: Damage?
  /// The line that only a newer program understands.
  public var newerLine: Int?
  /// A change that its program did not finish; it had not said that it was saved.
  public var unfinished: Unfinished?
  /// How many entries a repair put in the place of damaged ones.
  public var lostCount = 0
  /// How many entries did not fit the state that they met.
  public var misfitCount = 0
  /// How many of them stand behind a lost one, which explains it.
  public var explainedCount = 0
  /// The first hundred of them.
  public var misfits: [Misfit] = []
  /// Whether the snapshot says what the journal says.
  public var snapshot = SnapshotCheck.missing
  /// Files that others may read or write, or that are not this user's.
  public var exposed: [Exposure] = []

  /// Nothing found.
  public init() {}

  /// Whether all is as it should be; a snapshot that is missing or old, or an unfinished change, is nothing wrong.
  public var isSound: Bool {
    let isSnapshotSound =
      switch snapshot {
      case .missing, .agrees: true
      case .ignored(let fault): fault == .otherBaseline
      case .differs, .beyond: false
      }
    return torn == nil && damage == nil && newerLine == nil && misfitCount == explainedCount && exposed.isEmpty
      && isSnapshotSound
  }

  /// Whether a snapshot says what the journal says.
  public enum SnapshotCheck: Hashable, Sendable {
    /// There is none.
    case missing
    /// It can't be used; it will be made again.
    case ignored(SnapshotFault)
    /// It is the state after this entry.
    case agrees(at: Int)
    /// It says something else of these organisations, or of catalogue and conformance.
    case differs(at: Int, [OrganisationCode], requirements: Bool)
    /// It stands at an entry that the journal does not hold.
    case beyond(at: Int)
  }

  /// A file that is not kept to its owner.
  public struct Exposure: Hashable, Sendable {
    /// The file's name in the store's folder; empty for the folder.
    public var name: String
    /// What is wrong; nil where only its mode lets others read it.
    public var danger: Danger?
    /// Its mode.
    public var mode: UInt32
  }
}
