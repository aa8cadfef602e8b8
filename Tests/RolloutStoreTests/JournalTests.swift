// The chain of lines, and what a full check finds.

import GovernmentCloud
import Glibc
import Testing

@testable import RolloutStore

@Suite("The journal")
struct JournalTests {
  @Test("each line names the SHA-256 of the line before, which sha256sum agrees with")
  func chain() throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    for text in ["a", "b", "c"] { _ = try store.record(note(text)) }
    let lines = try #require(contents(folder.journal)).split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == 3)
    var previous = String(repeating: "0", count: 64)
    for line in lines {
      #expect(String(decoding: line, as: UTF8.self).hasSuffix("\"previous\":\"\(previous)\"}"))
      write(line, to: folder.path + "/line")
      let pipe = try #require(popen("sha256sum < \(folder.path)/line", "r"))
      var digits = [UInt8](repeating: 0, count: 64)
      fread(&digits, 1, 64, pipe)
      pclose(pipe)
      previous = String(decoding: digits, as: UTF8.self)
    }
    #expect(store.head.hash.description == previous)
  }

  @Test("what was recorded is there when the store is opened again, undo fields among it")
  func reopen() throws {
    let folder = try TemporaryFolder()
    var changes = Changes(seed: 2)
    let store = try open(folder)
    var entries: [Entry] = []
    for _ in 0..<60 {
      let recorded = try store.record { rollout in changes.draft(for: rollout) }
      #expect(recorded.foreign.isEmpty)
      entries += recorded.own
    }
    #expect(entries.contains { $0.reversal == .undo(of: 1) } && entries.contains { $0.reversal == .redo(of: 2) })
    let again = try open(folder, .readOnly)
    #expect(try again.entries(1...10_000) == entries)
    #expect(isSame(again.rollout, fold(entries)) && isSame(store.rollout, again.rollout))
    #expect(again.report.misfits.isEmpty)
  }

  @Test("a damaged byte at any place is found by a full check, and never crashes it")
  func damagedByte() throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    _ = try store.record(note("first"))
    _ = try store.record(
      Draft(
        at: moment, operator: "佐藤",
        changes: [.note(kobe, text: "x"), .mark(misato, .lift, on: day, was: nil, reason: nil)]))
    _ = try store.record(note("last"))
    let entries = try store.entries(1...9)
    let bytes = try #require(contents(folder.journal))
    let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    #expect(try Store.verify(folder.store, baseline: baseline).isSound)
    for index in bytes.indices {
      for mask in [0x01, 0x20, 0x80, bytes[index]] as [UInt8] {
        var damaged = bytes
        damaged[index] ^= mask
        write(damaged, to: folder.journal)
        let found = try Store.verify(folder.store, baseline: baseline)
        #expect(!found.isSound, "byte \(index)")
        // The line itself; a whole group where its end is torn.
        let line = ends.count { $0 < index } + 1
        let named = try #require(found.damage?.line ?? found.torn?.line ?? found.newerLine)
        #expect(found.torn == nil ? named == line : line == 4 || (named...line).contains(line), "byte \(index)")
        // What is folded was recorded, and ends before the damage.
        let opened = try open(folder, .readOnly)
        #expect(opened.head.number < line, "byte \(index)")
        #expect(try opened.entries(1...9) == Array(entries.prefix(opened.head.number)), "byte \(index)")
        #expect(isSame(opened.rollout, fold(Array(entries.prefix(opened.head.number)))), "byte \(index)")
      }
    }
  }

  @Test("lines that were lost, doubled, swapped or added are found, with the first line that is wrong")
  func lines() throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    for text in ["a", "b", "c", "d", "e"] { _ = try store.record(note(text)) }
    let lines = try #require(contents(folder.journal)).split(separator: UInt8(ascii: "\n")).map(Array.init)
    func damage(_ order: [Int]) throws -> Int? {
      write(order.flatMap { lines[$0] + [UInt8(ascii: "\n")] }, to: folder.journal)
      return try Store.verify(folder.store, baseline: baseline).damage?.line
    }
    #expect(try damage([0, 1, 2, 3, 4]) == nil)
    #expect(try damage([0, 1, 3, 4]) == 3)
    #expect(try damage([1, 2, 3, 4]) == 1)
    #expect(try damage([0, 1, 1, 2, 3, 4]) == 3)
    #expect(try damage([0, 2, 1, 3, 4]) == 2)
    #expect(try damage([0, 1, 2, 3, 4, 0]) == 6)
  }

  @Test("a damaged store opens read-only with everything before the damage, and is left as it is")
  func opensDamaged() throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    for text in ["a", "b", "c", "d"] { _ = try store.record(note(text)) }
    let entries = try store.entries(1...4)
    var bytes = try #require(contents(folder.journal))
    let second = try #require(bytes.firstIndex(of: UInt8(ascii: "\n"))) + 1
    bytes[second + 12] ^= 1
    write(bytes, to: folder.journal)
    let damaged = try open(folder)
    #expect(isSame(damaged.rollout, fold(Array(entries[..<1]))))
    let damage = try #require(damaged.report.damage)
    #expect((damage.line, damage.offset) == (2, second))
    #expect(damaged.readOnly == .damaged(damage))
    #expect(throws: RecordError<Never>.store(.readOnly(.damaged(damage)))) { try damaged.record(note("no")) }
    #expect(try !damaged.writeSnapshot())
    #expect(contents(folder.journal) == bytes)
    #expect(try damaged.entries(limit: 10) == [entries[0]])
  }

  @Test("an altered last line is found although no line follows it")
  func alteredLast() throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    for text in ["a", "b"] { _ = try store.record(note(text)) }
    var bytes = try #require(contents(folder.journal))
    let place = try #require(bytes.lastIndex(of: UInt8(ascii: "b")).map { _ in bytes.count - 100 })
    let letter = try #require(bytes[place...].firstIndex(of: UInt8(ascii: "}")))
    bytes[letter - 2] = UInt8(ascii: "z")
    write(bytes, to: folder.journal)
    let damaged = try open(folder)
    #expect(damaged.report.damage?.fault == .altered && damaged.report.damage?.line == 2)
    #expect(damaged.head.number == 1)
  }

  @Test("a newer program's line makes the store read-only, with everything before it", arguments: [true, false])
  func newerFormat(_ byFormat: Bool) throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    _ = try store.record(note("a"))
    let line =
      byFormat
      ? #"{"format":2,"anything":true}"#
      : #"{"number":2,"at":"2026-11-22T05:31:07Z","operator":"s","group":2,"change":{"type":"teleport"},"previous":"x"}"#
    let bytes = try #require(contents(folder.journal)) + Array((line + "\n").utf8)
    write(bytes, to: folder.journal)
    let newer = try open(folder)
    #expect(newer.readOnly == .newerFormat(line: 2) && newer.report.newerLine == 2 && newer.head.number == 1)
    #expect(throws: RecordError<Never>.store(.readOnly(.newerFormat(line: 2)))) { try newer.record(note("no")) }
    #expect(contents(folder.journal) == bytes)
  }

  @Test("unknown members of entries stay in the file")
  func unknownMembers() throws {
    let folder = try TemporaryFolder()
    folder.makeStoreFolder()
    let zeros = String(repeating: "0", count: 64)
    let line =
      #"{"number":1,"at":"2026-11-22T05:31:07Z","operator":"s","group":1,"mood":["good"],"#
      + #""change":{"type":"note","organisation":"281000","text":"t","colour":1},"previous":"\#(zeros)"}"# + "\n"
    write(Array(line.utf8), to: folder.journal)
    let store = try open(folder)
    _ = try store.record(note("second"))
    let bytes = try #require(contents(folder.journal))
    #expect(bytes.starts(with: Array(line.utf8)))
    #expect(try Store.verify(folder.store, baseline: baseline).entries == 2)
    #expect(try open(folder).report.damage == nil)
  }

  @Test("entries that do not fit the state are folded all the same, and told of")
  func misfits() throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    _ = try store.record(note("a"))
    var encoder = EntryEncoder()
    let stranger = OrganisationCode(trusted: 999_999)
    let draft = Draft(
      at: moment, operator: "s", changes: [.assign(kobe, provider: .oci, was: .sakura), .note(stranger, text: "x")])
    _ = try encoder.encode(draft, after: store.head)
    write(try #require(contents(folder.journal)) + encoder.lines, to: folder.journal)
    let again = try open(folder)
    #expect(
      again.report.misfits == [
        Misfit(number: 2, discrepancy: .replacesOther(.organisation(kobe))),
        Misfit(number: 3, discrepancy: .unknownOrganisation(stranger)),
      ])
    let found = try Store.verify(folder.store, baseline: baseline)
    #expect(found.misfitCount == 2 && !found.isSound && found.groups == 2)
  }

  @Test("an entry that is longer than can be read again is refused, and nothing is written")
  func tooLong() throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    _ = try store.record(note("a"))
    let bytes = contents(folder.journal)
    let text = String(repeating: "x", count: JournalScanner.longestLine)
    #expect(throws: RecordError<Never>.self) { try store.record(note(text)) }
    #expect(contents(folder.journal) == bytes)
    // One of several mebibytes is read again, over the borders of the pieces.
    _ = try store.record(note(String(text.prefix(3_000_000))))
    _ = try store.record(note("b"))
    let again = try open(folder)
    #expect(again.head.number == 3 && isSame(again.rollout, store.rollout))
    #expect(try again.entries(limit: 2).count == 2)
    #expect(try again.group(2).first?.number == 2)
  }
}
