// A store: the state, and the journal that it follows from.

import GovernmentCloud
import Glibc

/// What a store starts from.
public struct Baseline: Sendable {
  /// Changes whenever the rollout does: a snapshot that began with another one is made again.
  public var version: String
  /// The state before the first entry.
  public var rollout: Rollout

  /// What a store starts from.
  public init(version: String, rollout: Rollout) {
    self.version = version
    self.rollout = rollout
  }
}

/// A store: the state that the baseline and a journal's entries make, and the way to change it.
///
/// A store belongs to one program and one thread. Several programs may have the same folder open, each with a store.
public final class Store {
  /// The store's folder.
  public let folder: String
  /// The baseline with all entries that are known here.
  public internal(set) var rollout: Rollout
  /// Entries that did not fit the state that they met, the first hundred: somebody wrote past the rules.
  public internal(set) var misfits: [Misfit] = []
  /// What became of the snapshot when the store was opened.
  public internal(set) var snapshotUse = SnapshotUse.missing
  /// How many entries the last snapshot does not hold.
  public var entriesSinceSnapshot: Int { journal.head.number - snapshotNumber }
  /// Why nothing can be recorded now; nil where it can.
  public var readOnly: ReadOnlyReason? { journal.readOnly }
  /// Where the journal stands.
  public var head: Head { journal.head }

  let baseline: Baseline
  let options: Options
  let journal: FileJournal
  var snapshotNumber = 0
  /// What others appended that nobody was told of.
  var untold: [Entry] = []

  /// Whether a store is to be changed.
  public enum Mode: Hashable, Sendable {
    /// It is.
    case readWrite
    /// It is not; nothing is created, cut or written.
    case readOnly
  }

  /// How a store deals with the system.
  public struct Options: Sendable {
    /// How long a change waits for other programs.
    public var patience: Duration
    /// The file calls; tests make them fail.
    public var calls: FileCalls
    /// The clock; it names what is set aside, and nothing else.
    public var now: @Sendable () -> Timestamp

    /// How a store deals with the system.
    public init(
      patience: Duration = .seconds(5), calls: FileCalls = FileCalls(),
      now: @escaping @Sendable () -> Timestamp = { Timestamp(seconds: Int64(time(nil))) }
    ) {
      self.patience = patience
      self.calls = calls
      self.now = now
    }
  }

  /// Opens a store; where there is none nothing is created, for the folder comes with the first change.
  ///
  /// - Parameters:
  ///   - folder: the store's folder.
  ///   - baseline: what it starts from.
  ///   - mode: whether it is to be changed.
  ///   - options: how it deals with the system.
  /// - Returns: a store; where it is damaged, a newer program's or not to be written, `readOnly` says so.
  /// - Throws: where the folder is there, but can't or must not be read.
  public static func open(
    _ folder: String, baseline: Baseline, mode: Mode = .readWrite, options: Options = Options()
  ) throws(StoreError) -> Store {
    let journal = try FileJournal(folder, mode: mode, options: options)
    let store = Store(journal, baseline, options)
    try store.begin()
    return store
  }

  private init(_ journal: FileJournal, _ baseline: Baseline, _ options: Options) {
    self.journal = journal
    self.baseline = baseline
    self.options = options
    folder = journal.folder
    rollout = baseline.rollout
  }

  /// Reads snapshot and journal.
  private func begin() throws(StoreError) {
    var missing: Int?
    if let folderFile = journal.folderFile {
      let found = Snapshot.read(
        in: folderFile, baseline: baseline, calls: options.calls)
      switch found {
      case .missing: snapshotUse = .missing
      case .ignored(let fault): snapshotUse = .ignored(fault)
      case .read(let place, let state):
        switch try journal.resume(at: place) {
        case .held:
          rollout = state
          snapshotNumber = place.number
          snapshotUse = .used(upTo: place.number)
        case .other: snapshotUse = .ignored(.otherJournal)
        case .beyond:
          snapshotUse = .ignored(.otherJournal)
          missing = place.number
          journal.isShort = true
        }
      }
    }
    try advance(telling: false)
    // A snapshot is made of durable entries only: a journal that does not reach it has lost some.
    if let missing, journal.damage == nil {
      let damage = Damage(
        line: journal.head.number + 1, offset: journal.head.position, fault: .missing(upTo: missing))
      journal.found(damage)
    }
  }

  /// Folds what the journal has got since.
  func advance(telling: Bool) throws(StoreError) {
    try journal.advance { entry in
      if let discrepancy = rollout.apply(entry), misfits.count < 100 {
        misfits.append(Misfit(number: entry.number, discrepancy: discrepancy))
      }
      if telling { untold.append(entry) }
    }
  }

  /// Folds what other programs appended.
  ///
  /// Call it when the descriptor of `watch` is readable, which it makes quiet again. Where another program is just
  /// writing, it waits for a quarter of a second at most, and leaves the descriptor readable.
  ///
  /// - Returns: what others appended and nobody was told of yet.
  /// - Throws: where the journal can't be read any more.
  public func catchUp() throws(StoreError) -> [Entry] {
    try advance(telling: true)
    return tell()
  }

  func tell() -> [Entry] {
    defer { untold = [] }
    return untold
  }

  /// A descriptor for `poll` that is readable when somebody else appended; it belongs to the store.
  ///
  /// - Throws: where the system has no more watches.
  public func watch() throws(StoreError) -> CInt {
    try journal.watch()
  }
}

/// An entry that did not fit the state that it met.
public struct Misfit: Hashable, Sendable {
  /// The entry's number.
  public var number: Int
  /// What did not fit.
  public var discrepancy: Rollout.Discrepancy

  /// An entry that did not fit.
  public init(number: Int, discrepancy: Rollout.Discrepancy) {
    self.number = number
    self.discrepancy = discrepancy
  }
}

/// What became of a snapshot when a store was opened.
public enum SnapshotUse: Hashable, Sendable {
  /// It was read; the journal's body was not.
  case used(upTo: Int)
  /// There was none.
  case missing
  /// It was ignored.
  case ignored(SnapshotFault)
}
