// The full check of a store: chain, numbers, groups, rules, snapshot and modes.

import GovernmentCloud
import Glibc

extension Store {
  /// Checks all that a store holds; nothing is changed.
  ///
  /// - Parameters:
  ///   - folder: the store's folder.
  ///   - baseline: what the store starts from.
  ///   - options: how to deal with the system.
  ///   - progress: told now and then how many bytes of how many are checked.
  /// - Returns: what was found; an empty result where there is no store.
  /// - Throws: where it can't be read.
  public static func verify(
    _ folder: String, baseline: Baseline, options: Options = Options(),
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(StoreError) -> Verification {
    let journal = try FileJournal(folder, mode: .readOnly, options: options)
    var result = Verification()
    guard let folderFile = journal.folderFile else { return result }
    result.exposed = exposures(in: folderFile, options.calls)
    let found = Snapshot.read(
      in: folderFile, baseline: baseline, calls: options.calls)
    var state = baseline.rollout
    var told = 0
    let stop = try journal.check { entry, head, total in
      result.bytes = total
      result.entries = entry.number
      if entry.remaining == 0 { result.groups += 1 }
      if entry.change.subject == .journal { result.lostCount += 1 }
      if let discrepancy = state.apply(entry) {
        result.misfitCount += 1
        if result.lostCount > 0 { result.explainedCount += 1 }
        if result.misfits.count < 100 {
          result.misfits.append(Misfit(number: entry.number, discrepancy: discrepancy))
        }
      }
      if case .read(let place, let snapshot) = found, place.number == entry.number, entry.remaining == 0 {
        result.snapshot =
          place == head ? compare(snapshot, state, at: place.number) : .ignored(.otherJournal)
      }
      if head.position - told >= LineReader.piece {
        told = head.position
        progress(told, total)
      }
    }
    result.unfinished = journal.unfinished
    switch stop {
    case .end: progress(result.bytes, result.bytes)
    case .torn(let tail): result.torn = tail
    case .damaged(let damage): result.damage = damage
    case .newer(let line): result.newerLine = line
    }
    switch found {
    case .missing: break
    case .ignored(let fault): result.snapshot = .ignored(fault)
    case .read(let place, _): if place.number > result.entries { result.snapshot = .beyond(at: place.number) }
    }
    return result
  }

  private static func compare(_ snapshot: Rollout, _ fold: Rollout, at number: Int) -> Verification.SnapshotCheck {
    let differing = Set(snapshot.known).union(fold.known).filter { snapshot[$0] != fold[$0] }
    let isSameElse = snapshot.requirements == fold.requirements && snapshot.ledger == fold.ledger
    return differing.isEmpty && isSameElse
      ? .agrees(at: number)
      : .differs(
        at: number, differing.sorted().map { fold.registry.code(at: $0) }, requirements: !isSameElse)
  }

  private static func exposures(in folder: OpenFile, _ calls: FileCalls) -> [Verification.Exposure] {
    var exposures: [Verification.Exposure] = []
    var status = FileStatus()
    func note(_ name: String, asFolder: Bool) {
      let danger = status.danger(asFolder: asFolder)
      guard danger != nil || status.mode & 0o077 != 0 else { return }
      exposures.append(Verification.Exposure(name: name, danger: danger, mode: status.mode & 0o7777))
    }
    if calls.status(folder, &status) == 0 { note("", asFolder: true) }
    for name in [FileJournal.name, Snapshot.name, FolderLock.name]
    where calls.status(name, at: folder, &status) == 0 {
      note(name, asFolder: false)
    }
    return exposures
  }
}

extension FileJournal {
  /// Reads and checks the whole file, without moving the head.
  func check(_ body: (Entry, Head, _ total: Int) -> Void) throws(StoreError) -> JournalScanner.Stop {
    guard let file else { return .end }
    let (length, vouched) = try quietLength()
    var scanner = JournalScanner(file, path: path, after: .start, vouched: vouched, calls: calls)
    defer {
      if let vouched, vouched.number > scanner.head.number {
        unfinished = Unfinished(number: vouched.number, holder: vouched.holder)
      }
    }
    return try scanner.run(to: length) { entry, head in body(entry, head, length) }
  }
}
