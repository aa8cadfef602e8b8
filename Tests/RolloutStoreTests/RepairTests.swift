// A repair loses what is damaged and nothing else, and keeps all that was there.

import GovernmentCloud
import Glibc
import TestSupport
import Testing

@testable import RolloutStore

@Suite("A repair")
struct RepairTests {
  /// A journal of single notes and of one group of three; entries 3 to 5 are the group.
  private func prepared() throws -> (folder: TemporaryFolder, lines: [[UInt8]], entries: [Entry]) {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    for text in ["a", "b"] { _ = try store.record(note(text)) }
    _ = try store.record(Draft(at: moment, operator: "佐藤", changes: ["c", "d", "e"].map { .note(misato, text: $0) }))
    for text in ["f", "g", "h"] { _ = try store.record(note(text)) }
    try store.writeSnapshot()
    let lines = try #require(contents(folder.journal)).split(separator: UInt8(ascii: "\n")).map(Array.init)
    return (folder, lines, try store.entries(1...8))
  }

  private func write(_ lines: [[UInt8]], _ folder: TemporaryFolder) {
    RolloutStoreTests.write(lines.flatMap { $0 + [UInt8(ascii: "\n")] }, to: folder.journal)
  }

  private func plan(_ folder: TemporaryFolder) throws -> RepairPlan {
    let found = try Store.verify(folder.store, baseline: baseline)
    return try Store.planRepair(
      folder.store, baseline: baseline, after: found, options: Store.Options(now: { moment }))
  }

  private func repair(_ plan: RepairPlan) throws -> RepairOutcome {
    try Store.repair(plan, by: "suzuki", options: Store.Options(now: { moment }))
  }

  /// The changes of the journal, nil for a lost one.
  private func changes(_ folder: TemporaryFolder) throws -> [Change?] {
    try open(folder, .readOnly).entries(1...100).map { $0.change.subject == .journal ? nil : $0.change }
  }

  @Test("of a sound journal finds nothing to mend")
  func sound() throws {
    let (folder, _, _) = try prepared()
    let plan = try plan(folder)
    #expect(plan.isEmpty && plan.kept == 8)
  }

  @Test("of an altered line loses its group and nothing else, whatever bit it is", arguments: 0..<8)
  func altered(line: Int) throws {
    let (folder, lines, entries) = try prepared()
    let snapshot = contents(folder.store + "/rollout.json")
    let group = (2...4).contains(line) ? 2...4 : line...line
    for byte in stride(from: 0, to: lines[line].count, by: 7) {
      for mask in [0x01, 0x10] as [UInt8] where lines[line][byte] ^ mask != UInt8(ascii: "\n") {
        var damaged = lines
        damaged[line][byte] ^= mask
        write(damaged, folder)
        for name in names(in: folder.store) where name.hasPrefix("rollout") || name.contains("-") {
          unlink(folder.store + "/" + name)
        }
        RolloutStoreTests.write(try #require(snapshot), to: folder.store + "/rollout.json")
        let before = contents(folder.journal)
        let plan = try plan(folder)
        let isLast = group.upperBound == 7
        let context = "line \(line + 1), byte \(byte), \(String(decoding: damaged[line], as: UTF8.self))"
        #expect(plan.aside.map(\.line) == group.map { $0 + 1 }, "\(context)")
        #expect(plan.lost == (isLast ? [] : group.map { $0 + 1 }), "\(context)")
        let outcome = try repair(plan)
        #expect(contents(folder.store + "/" + (outcome.original ?? "")) == before, "\(context)")
        #expect(
          contents(folder.store + "/" + (outcome.asideIn ?? ""))
            == group.flatMap { damaged[$0] + [UInt8(ascii: "\n")] },
          "\(context)")
        let expected = entries.indices.map { group.contains($0) ? nil : entries[$0].change }
        #expect(try changes(folder) == (isLast ? Array(expected.dropLast()) : expected), "\(context)")
        let found = try Store.verify(folder.store, baseline: baseline)
        #expect(found.isSound, "\(context): \(found)")
        #expect(try open(folder).record(note("goes on")).own.first?.number == (isLast ? 8 : 9), "\(context)")
        // The lock file vouches for the line just written; the next round begins with the old one.
        write(lines, folder)
        try vouch(for: lines, folder)
      }
    }
  }

  /// Lets the lock file say what the last writer of these lines said.
  private func vouch(for lines: [[UInt8]], _ folder: TemporaryFolder) throws {
    let last = try #require(lines.last)
    let head = Head(
      number: lines.count, hash: last.withUnsafeBytes { LineHash(of: $0) },
      position: lines.map { $0.count + 1 }.reduce(0, +))
    RolloutStoreTests.write(
      FolderLock.Signature.record(operator: "suzuki", at: moment, intending: head, length: 512),
      to: folder.store + "/lock")
  }

  @Test(
    "of lost, doubled, swapped and added lines loses no entry that is there",
    arguments: [
      ([0, 1, 2, 3, 4, 6, 7], [6]), ([0, 1, 2, 4, 5, 6, 7], [3, 4, 5]), ([1, 2, 3, 4, 5, 6, 7], [1]),
      ([0, 1, 1, 2, 3, 4, 5, 6, 7], []), ([1, 0, 2, 3, 4, 5, 6, 7], []), ([0, 1, 2, 4, 3, 5, 7, 6], []),
      ([0, 1, 2, 3, 4, 5, 6, 7, 0], []), ([7, 6, 5, 4, 3, 2, 1, 0], []), ([0, 6, 7], [2, 3, 4, 5, 6]),
    ] as [([Int], [Int])])
  func order(order: [Int], lost: [Int]) throws {
    let (folder, lines, entries) = try prepared()
    write(order.map { lines[$0] }, folder)
    #expect(try !Store.verify(folder.store, baseline: baseline).isSound)
    let plan = try plan(folder)
    #expect(plan.lost == lost)
    #expect(plan.kept == 8 - lost.count)
    _ = try repair(plan)
    #expect(try changes(folder) == entries.map { lost.contains($0.number) ? nil : $0.change })
    #expect(try Store.verify(folder.store, baseline: baseline).isSound)
  }

  @Test("of a journal cut short says up to where the snapshot knew of entries, and ends where the journal ends")
  func short() throws {
    let (folder, lines, _) = try prepared()
    write(Array(lines.prefix(6)), folder)
    #expect(try open(folder, .readOnly).report.damage?.fault == .missing(upTo: 8))
    let plan = try plan(folder)
    #expect(plan.missingUpTo == 8 && plan.aside.isEmpty && plan.kept == 6)
    _ = try repair(plan)
    #expect(try Store.verify(folder.store, baseline: baseline).isSound)
    #expect(try open(folder).record(note("goes on")).own.first?.number == 7)
    // What the snapshot knew is kept, for people to read.
    #expect(names(in: folder.store).contains { $0.hasPrefix("rollout-") })
  }

  @Test("tells who did what of lines that can be read still, and keeps members that it does not know")
  func tells() throws {
    let (folder, lines, entries) = try prepared()
    var damaged = lines
    damaged[3] = Array("{\"number\":4".utf8)
    write(damaged, folder)
    let plan = try plan(folder)
    #expect(plan.aside.map(\.cause) == [.partOfGroup, .unreadable, .partOfGroup])
    #expect(plan.aside.map(\.entry) == [entries[2], nil, entries[4]])
    let outcome = try repair(plan)
    #expect(outcome.entries == 8)
    let text = String(decoding: try #require(contents(folder.journal)), as: UTF8.self)
    #expect(text.contains("\"kept-in\":\"\(outcome.asideIn ?? "?")\""))
  }

  @Test("leaves the journal alone that changed since it was looked at, and what a newer program wrote")
  func refuses() throws {
    let (folder, lines, _) = try prepared()
    write([lines[0], lines[2]], folder)
    let stale = try plan(folder)
    write([lines[0]] + lines[2...], folder)
    let bytes = contents(folder.journal)
    #expect(throws: StoreError.contended) { try repair(stale) }
    #expect(contents(folder.journal) == bytes)
    let (other, all, _) = try prepared()
    write(all + [Array(#"{"number":9,"format":2,"change":{}}"#.utf8)], other)
    #expect(throws: StoreError.readOnly(.newerFormat(line: 9))) { try plan(other) }
  }

  @Test("that fails at any call leaves a journal that can be repaired, or is")
  func failing() throws {
    let (rehearsal, lines, entries) = try prepared()
    var damaged = lines
    damaged[5][40] ^= 1
    write(damaged, rehearsal)
    let counting = Faults()
    _ = try Store.repair(try plan(rehearsal), by: "s", options: Store.Options(calls: counting.calls, now: { moment }))
    for failing in 0..<counting.count {
      let (folder, _, _) = try prepared()
      write(damaged, folder)
      let faults = Faults { index, _ in index == failing ? .fail(ENOSPC) : .proceed }
      let plan = try plan(folder)
      let outcome = try? Store.repair(plan, by: "s", options: Store.Options(calls: faults.calls, now: { moment }))
      if outcome == nil || (try? Store.verify(folder.store, baseline: baseline).isSound) != true {
        _ = try repair(try self.plan(folder))
      }
      #expect(try Store.verify(folder.store, baseline: baseline).isSound, "call \(failing)")
      #expect(
        try changes(folder) == entries.map { $0.number == 6 ? nil : $0.change }, "call \(failing)")
    }
  }
}
