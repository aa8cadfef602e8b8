// What a repair of a journal would set aside, and what is lost with it.

import GovernmentCloud
import Glibc

/// What a repair would do; nothing is done by making one.
public struct RepairPlan: Sendable {
  /// A line that is set aside.
  public struct Aside: Hashable, Sendable {
    /// Where it stands in the journal, from 1.
    public var line: Int
    /// Why.
    public var cause: Cause
    /// What it says; nil where it can't be read any more.
    public var entry: Entry?
  }

  /// Why a line is set aside.
  public enum Cause: Hashable, Sendable {
    /// It can't be read as an entry.
    case unreadable
    /// It can be read, but is not as it was written.
    case altered
    /// It is there twice, or does not belong here.
    case extra
    /// The rest of its group is lost.
    case partOfGroup
  }

  /// The lines that are set aside, in their order.
  public var aside: [Aside] = []
  /// The numbers of the entries that are lost, in order; damaged ones at the end have none.
  public var lost: [Int] = []
  /// How many entries stay.
  public var kept = 0
  /// The number of the entry up to which the snapshot tells that there were some; nil where the journal reaches it.
  public var missingUpTo: Int?

  /// Whether lines stand in another order than their entries.
  public var isReordered = false
  /// The numbers of lost entries of which no line tells; empty where that can't be said.
  public var vanished: [Int] = []
  /// Whether the snapshot says something else than the journal, and has to be made anew.
  public var setsSnapshotAside = false

  let survey: JournalSurvey
  let folder: String
  /// How long the journal was.
  let length: Int

  /// Whether there is nothing to mend.
  public var isEmpty: Bool { isJournalSound && missingUpTo == nil && !setsSnapshotAside }

  /// Whether the journal itself stays as it is.
  var isJournalSound: Bool { aside.isEmpty && lost.isEmpty && !isReordered }
}

/// What a repair did.
public struct RepairOutcome: Hashable, Sendable {
  /// The file in the store's folder that the damaged lines are in; nil where there were none.
  public var asideIn: String?
  /// The file that the journal is in as it was; nil where it stays.
  public var original: String?
  /// How many entries the journal has now, those in the place of lost ones counted in.
  public var entries: Int
}

extension Store {
  /// Looks at a journal, line by line, for what would have to be set aside.
  ///
  /// - Parameters:
  ///   - folder: the store's folder.
  ///   - baseline: what the store starts from.
  ///   - verification: what a full check found, for what it says of the snapshot.
  ///   - options: how to deal with the system.
  /// - Returns: the plan; an empty one where nothing is damaged, or nothing is there.
  /// - Throws: where the journal can't be read, or holds what only a newer program understands.
  public static func planRepair(
    _ folder: String, baseline: Baseline, after verification: Verification, options: Options = Options()
  ) throws(StoreError) -> RepairPlan {
    let journal = try FileJournal(folder, mode: .readOnly, options: options)
    guard let file = journal.file else {
      guard case .beyond(let number) = verification.snapshot else {
        throw .cannotRead(path: journal.path, errno: ENOENT)
      }
      var plan = RepairPlan(survey: JournalSurvey(), folder: journal.folder, length: 0)
      plan.missingUpTo = number
      return plan
    }
    let (length, vouched) = try journal.quietLength()
    let survey = try JournalSurvey(
      file, path: journal.path, length: length, vouched: vouched, calls: options.calls)
    if let line = survey.newerLine { throw .readOnly(.newerFormat(line: line)) }
    var plan = RepairPlan(survey: survey, folder: journal.folder, length: length)
    plan.kept = survey.entries.count { $0 != nil }
    plan.lost = survey.entries.indices.filter { survey.entries[$0] == nil }.map { $0 + 1 }
    let places = survey.entries.compactMap(\.self)
    plan.isReordered = zip(places, places.dropFirst()).contains { $0 > $1 }
    let keptLines = Set(places)
    for (place, line) in survey.lines.enumerated() where !keptLines.contains(place) {
      var entry: Entry?
      if line.claim != nil { entry = try journal.entry(at: line.offset, length: line.length, of: file) }
      plan.aside.append(RepairPlan.Aside(line: place + 1, cause: survey.cause(of: place), entry: entry))
    }
    if !plan.aside.contains(where: { $0.cause == .unreadable }) {
      let told = Set(plan.aside.compactMap { $0.entry?.number })
      plan.vanished = plan.lost.filter { !told.contains($0) }
    }
    switch verification.snapshot {
    case .missing, .agrees, .ignored(.otherBaseline), .ignored(.newerFormat): break
    case .ignored, .differs: plan.setsSnapshotAside = plan.isJournalSound
    case .beyond(let number): plan.missingUpTo = number > survey.entries.count ? number : nil
    }
    return plan
  }
}

extension JournalSurvey {
  /// Why a line is none of the entries.
  fileprivate func cause(of place: Int) -> RepairPlan.Cause {
    guard let claim = lines[place].claim else { return .unreadable }
    if entries.indices.contains(claim.number - 1), entries[claim.number - 1] != nil { return .extra }
    return orphans.contains(place) ? .partOfGroup : .altered
  }
}

extension FileJournal {
  /// Reads one entry where it stands; nil where it can't be read.
  fileprivate func entry(at offset: Int, length: Int, of file: OpenFile) throws(StoreError) -> Entry? {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, length), alignment: 16)
    defer { buffer.deallocate() }
    let room = UnsafeMutableRawBufferPointer(rebasing: buffer[..<length])
    try readAll(file, into: room, at: offset)
    var decoder = EntryDecoder()
    let line = UnsafeBufferPointer(room.assumingMemoryBound(to: UInt8.self))
    if case .entry(let entry, _) = try? decoder.decode(line) { return entry }
    return nil
  }
}
