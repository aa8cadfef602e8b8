// Putting a mended journal in the place of a damaged one: the original and the damaged lines are kept.

import GovernmentCloud
import Glibc

extension Store {
  /// Carries a repair out: damaged lines go into a file of their own, the journal is kept as it was, and a new one,
  /// chained anew, takes its place.
  ///
  /// Where an entry in the middle is lost another one says so, so that all others keep their numbers.
  ///
  /// - Parameters:
  ///   - plan: what is to be done.
  ///   - person: the operator who does it.
  ///   - options: how to deal with the system.
  /// - Returns: what was done.
  /// - Throws: where it can't be done; the journal is then as it was. `contended` where it changed since it was looked at.
  public static func repair(
    _ plan: RepairPlan, by person: String, options: Options = Options()
  ) throws(StoreError) -> RepairOutcome {
    let journal = try FileJournal(plan.folder, mode: .readWrite, options: options)
    return try journal.repair(plan, by: person)
  }
}

extension FileJournal {
  fileprivate func repair(_ plan: RepairPlan, by person: String) throws(StoreError) -> RepairOutcome {
    if let readOnly { throw .readOnly(readOnly) }
    guard let folderFile else { throw .cannotRead(path: path, errno: ENOENT) }
    let now = options.now()
    try takeTurn(Draft(at: now, operator: person, changes: []))
    defer { endTurn() }
    guard try file == nil ? plan.length == 0 : presentLength() == plan.length else { throw .contended }
    guard !plan.isJournalSound else {
      try setSnapshotAside(in: folderFile, at: now)
      return RepairOutcome(original: nil, entries: plan.kept)
    }
    guard let file else { throw .cannotRead(path: path, errno: ENOENT) }
    let original = try keepAside([0..<plan.length], of: file, as: "journal")
    let damaged = plan.aside.map { aside in
      let line = plan.survey.lines[aside.line - 1]
      return line.offset..<(line.offset + line.length + (line.isEnded ? 1 : 0))
    }
    let asideIn = damaged.isEmpty ? nil : try keepAside(damaged, of: file, as: "damaged")
    let head = try writeFresh(plan, asideIn, person, now, of: file, in: folderFile)
    try putFresh(in: folderFile, endingAt: head, by: person, at: now)
    return RepairOutcome(asideIn: asideIn, original: original, entries: head.number)
  }

  /// Writes the mended journal beside the damaged one, durably; answers where it ends.
  private func writeFresh(
    _ plan: RepairPlan, _ asideIn: String?, _ person: String, _ now: Timestamp, of file: OpenFile,
    in folderFile: OpenFile
  ) throws(StoreError) -> Head {
    let fresh = try openFresh(in: folderFile)
    var head = Head.start
    var bytes: [UInt8] = []
    var written = 0
    // Lost entries have the moment of the one before, the first ones that of the one behind: moments never run back.
    var moment = try plan.survey.entries.lazy.compactMap(\.self).first.map { (place) throws(StoreError) in
      try rechained(plan.survey.lines[place], after: .none, of: file).at
    }
    for (index, place) in plan.survey.entries.enumerated() {
      if let place {
        let line = plan.survey.lines[place]
        let (chained, at) = try rechained(line, after: head.hash, of: file)
        moment = at
        head = head.behind(chained)
        bytes += chained
        bytes.append(UInt8(ascii: "\n"))
      } else {
        var encoder = EntryEncoder()
        let draft = Draft(at: moment ?? now, operator: person, changes: [.lost(keptIn: asideIn)])
        head = try encoder.encode(draft, after: head)
        bytes += encoder.lines
      }
      guard bytes.count >= LineReader.piece || index == plan.survey.entries.count - 1 else { continue }
      let result = bytes.withUnsafeBytes { calls.writeAll(fresh, $0, at: written) }
      guard result == 0 else { throw cannotWriteFresh(result) }
      written += bytes.count
      bytes.removeAll(keepingCapacity: true)
    }
    let synced = calls.sync(fresh)
    guard synced == 0 else { throw cannotWriteFresh(synced) }
    return head
  }

  /// A line that names the hash of another one; all else in it stays, to the byte.
  private func rechained(
    _ line: JournalSurvey.Line, after previous: LineHash, of file: OpenFile
  ) throws(StoreError) -> (bytes: [UInt8], at: Timestamp) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, line.length), alignment: 16)
    defer { buffer.deallocate() }
    let room = UnsafeMutableRawBufferPointer(rebasing: buffer[..<line.length])
    try readAll(file, into: room, at: line.offset)
    var bytes = Array(room)
    var decoder = EntryDecoder()
    let found = bytes.withUnsafeBufferPointer { buffer in try? decoder.placeOfPrevious(in: buffer) }
    guard let found else { throw .cannotRead(path: path, errno: EBADMSG) }
    previous.withHexadecimal { digits in
      for (offset, digit) in digits.enumerated() { bytes[found.place + offset] = digit }
    }
    return (bytes, found.at)
  }
}

extension Head {
  /// The head behind one more line.
  fileprivate func behind(_ line: [UInt8]) -> Head {
    Head(
      number: number + 1, hash: line.withUnsafeBytes { LineHash(of: $0) }, position: position + line.count + 1)
  }
}
