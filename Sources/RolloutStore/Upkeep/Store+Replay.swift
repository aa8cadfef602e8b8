// Taking in what another store exported: what is not here yet, with who and when.

import GovernmentCloud

extension Store {
  /// What a replay would do.
  public struct Replay: Sendable {
    /// The groups that are not here yet, in their order, each by whom and when it was recorded first.
    public fileprivate(set) var drafts: [Draft] = []
    /// How many entries are here already.
    public fileprivate(set) var known = 0
    /// The number, in the export, of the first entry that does not fit what is here; nil where all do.
    public fileprivate(set) var misfit: Int?
    /// Under which number an entry of the export stands here.
    fileprivate var places: [Int: Int] = [:]

    /// How many entries would be recorded.
    public var count: Int { drafts.reduce(0) { $0 + $1.changes.count } }
  }

  private struct Identity: Hashable {
    var at: Timestamp
    var `operator`: String
    var change: Change
  }

  /// Looks which entries of an export are not here yet, and whether they fit.
  ///
  /// - Parameter entries: the export's entries.
  /// - Returns: the plan; nothing is recorded by making it.
  /// - Throws: where the journal can't be read.
  public func planReplay(_ entries: [Entry]) throws(StoreError) -> Replay {
    // One that was done twice in one second is there twice.
    var here: [Identity: [Int]] = [:]
    if head.number > 0 {
      for entry in try self.entries(1...head.number) {
        here[Identity(at: entry.at, operator: entry.operator, change: entry.change), default: []].append(entry.number)
      }
    }
    var replay = Replay()
    var state = rollout
    var next = head.number
    var group: Int?
    for entry in entries where entry.change.subject != .journal {
      let change = entry.change.renumbered(replay.places)
      let identity = Identity(at: entry.at, operator: entry.operator, change: change)
      if let number = here[identity]?.first {
        here[identity]?.removeFirst()
        replay.known += 1
        replay.places[entry.number] = number
        continue
      }
      if replay.misfit == nil, !state.admits(change) { replay.misfit = entry.number }
      next += 1
      replay.places[entry.number] = next
      state.apply(Entry(number: next, at: entry.at, operator: entry.operator, group: next, change: change))
      if let last = replay.drafts.indices.last, group == entry.group {
        replay.drafts[last].changes.append(change)
      } else {
        replay.drafts.append(Draft(at: entry.at, operator: entry.operator, changes: [change]))
      }
      group = entry.group
    }
    return replay
  }

  /// Records what a plan found, group by group; who and when stay.
  ///
  /// - Parameters:
  ///   - replay: the plan, made of this state.
  ///   - progress: told how many groups of how many are recorded.
  /// - Returns: the entries.
  /// - Throws: why one could not be recorded; the ones before are, and are known when it is tried again.
  public func record(
    _ replay: Replay, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(RecordError<Never>) -> [Entry] {
    var recorded: [Entry] = []
    for (place, draft) in replay.drafts.enumerated() {
      recorded += try record(draft).own
      progress(place + 1, replay.drafts.count)
    }
    return recorded
  }
}

extension Change {
  /// The same change, where notes have other numbers.
  fileprivate func renumbered(_ places: [Int: Int]) -> Change {
    switch self {
    case .strike(let code, let note): .strike(code, note: places[note] ?? note)
    case .restore(let code, let note): .restore(code, note: places[note] ?? note)
    default: self
    }
  }
}
