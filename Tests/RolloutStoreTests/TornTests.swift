// A journal that ends in the middle: what a power cut leaves.

import GovernmentCloud
import Glibc
import Testing

@testable import RolloutStore

@Suite("A torn end")
struct TornTests {
  /// A journal's bytes, and where its groups end, with the entries up to there.
  private struct Run {
    var bytes: [UInt8]
    var entries: [Entry]
    var ends: [(offset: Int, entries: Int)]

    init() throws {
      let folder = try TemporaryFolder()
      var changes = Changes(seed: 3)
      let store = try open(folder)
      (entries, ends) = ([], [(0, 0)])
      for _ in 0..<8 {
        entries += try store.record { changes.draft(for: $0) }.own
        ends.append((store.head.position, entries.count))
      }
      bytes = try #require(contents(folder.journal))
    }

    func whole(_ length: Int) -> (offset: Int, entries: Int) { ends.last { $0.offset <= length } ?? (0, 0) }
  }

  @Test("a journal cut at any byte opens with its whole groups; the rest is kept aside, and changes go on")
  func cutAnywhere() throws {
    let run = try Run()
    #expect(run.ends.count < run.entries.count)
    for length in 0...run.bytes.count {
      let folder = try TemporaryFolder()
      folder.makeStoreFolder()
      write(run.bytes[..<length], to: folder.journal)
      let whole = run.whole(length)
      let store = try open(folder, calls: hastyCalls)
      #expect(isSame(store.rollout, fold(Array(run.entries[..<whole.entries]))), "cut at \(length)")
      #expect(store.readOnly == nil)
      let torn = store.report.torn
      if length == whole.offset {
        #expect(torn == nil)
      } else {
        #expect(torn?.line == whole.entries + 1 && torn?.offset == whole.offset && torn?.bytes == length - whole.offset)
        let name = try #require(torn?.keptIn)
        #expect(contents(folder.store + "/" + name) == Array(run.bytes[whole.offset..<length]))
        #expect(mode(of: folder.store + "/" + name) == 0o600)
      }
      #expect(contents(folder.journal) == Array(run.bytes[..<whole.offset]))
      if length % 64 == 0 {
        _ = try store.record(note("after"))
        #expect(try Store.verify(folder.store, baseline: baseline).entries == whole.entries + 1)
      }
    }
  }

  @Test("zero bytes at the end are torn, however many", arguments: [1, 4_096, 3_000_000])
  func zeros(_ count: Int) throws {
    let run = try Run()
    let folder = try TemporaryFolder()
    folder.makeStoreFolder()
    write(run.bytes + [UInt8](repeating: 0, count: count), to: folder.journal)
    let store = try open(folder)
    #expect(store.report.torn?.bytes == count && store.head.number == run.entries.count)
    #expect(contents(folder.journal) == run.bytes)
  }

  @Test("zero bytes within the last group are torn; before a later group they are damage")
  func zerosWithin() throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    _ = try store.record(note("a"))
    let first = store.head.position
    let changes = (0..<4).map { Change.note(kobe, text: "b\($0)") }
    _ = try store.record(Draft(at: moment, operator: "s", changes: changes))
    let second = store.head.position
    _ = try store.record(note("c"))
    let bytes = try #require(contents(folder.journal))
    var zeroed = bytes
    for index in (first + 100)..<(first + 300) { zeroed[index] = 0 }
    write(zeroed, to: folder.journal)
    #expect(try open(folder).report.damage?.line == 2)
    #expect(contents(folder.journal) == zeroed)
    write(zeroed[..<second], to: folder.journal)
    let torn = try open(folder)
    #expect(torn.report.torn?.line == 2 && torn.head.number == 1 && torn.report.damage == nil)
    #expect(contents(folder.journal) == Array(bytes[..<first]))
  }

  @Test("a last line that lacks its newline only gets it back, alone or at the end of a group", arguments: [1, 3])
  func newline(_ count: Int) throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    _ = try store.record(note("a"))
    _ = try store.record(Draft(at: moment, operator: "s", changes: (0..<count).map { .note(kobe, text: "b\($0)") }))
    let bytes = try #require(contents(folder.journal))
    write(bytes.dropLast(), to: folder.journal)
    let again = try open(folder)
    #expect(again.report.torn == nil && again.head.number == 1 + count)
    #expect(contents(folder.journal) == bytes)
    #expect(names(in: folder.store).allSatisfy { !$0.hasPrefix("torn") })
  }

  @Test("nothing is cut of a journal that ends before the snapshot, and repair tells of all that is set aside")
  func shortAndTorn() throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    _ = try store.record(note("a"))
    _ = try store.record(Draft(at: moment, operator: "s", changes: (0..<4).map { .note(kobe, text: "b\($0)") }))
    _ = try store.record(note("c"))
    try store.writeSnapshot()
    let lines = try #require(contents(folder.journal)).split(separator: UInt8(ascii: "\n"))
    let cut = lines[..<3].flatMap { Array($0) + [UInt8(ascii: "\n")] }
    write(cut, to: folder.journal)
    let damaged = try open(folder)
    #expect(damaged.report.damage?.fault == .missing(upTo: 6))
    #expect(throws: RecordError<Never>.self) { try damaged.record(note("no")) }
    #expect(contents(folder.journal) == cut)
    let found = try Store.verify(folder.store, baseline: baseline)
    let plan = try Store.planRepair(folder.store, baseline: baseline, after: found)
    #expect(plan.aside.map(\.line) == [2, 3] && plan.missingUpTo == 6 && plan.kept == 1)
  }

  @Test("who only reads cuts nothing, and says what is torn")
  func readOnly() throws {
    let run = try Run()
    let folder = try TemporaryFolder()
    folder.makeStoreFolder()
    let cut = Array(run.bytes.dropLast(5))
    write(cut, to: folder.journal)
    let store = try open(folder, .readOnly)
    #expect(store.report.torn != nil && store.report.torn?.keptIn == nil)
    #expect(contents(folder.journal) == cut && names(in: folder.store) == ["journal.jsonl"])
    let found = try Store.verify(folder.store, baseline: baseline)
    #expect(found.torn != nil && !found.isSound)
  }

  @Test("a torn end that another program leaves while the store is open is cut before the next change")
  func tornMeanwhile() throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    _ = try store.record(note("a"))
    let bytes = try #require(contents(folder.journal))
    let descriptor = Glibc.open(folder.journal, O_WRONLY | O_APPEND)
    _ = Glibc.write(descriptor, "{\"number\":2,", 12)
    close(descriptor)
    let recorded = try store.record(note("b"))
    #expect(recorded.own.map(\.number) == [2] && recorded.foreign.isEmpty)
    #expect(try #require(contents(folder.journal)).starts(with: bytes))
    #expect(
      store.report.torn?.bytes == 12 && names(in: folder.store).contains { $0.hasPrefix("torn-20261122T053107Z") })
    #expect(try Store.verify(folder.store, baseline: baseline).isSound)
  }

  @Test("a journal that lost entries which a snapshot holds is damaged, not short", arguments: [true, false])
  func shorterThanSnapshot(_ whole: Bool) throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    for text in ["a", "b", "c"] { _ = try store.record(note(text)) }
    #expect(try store.writeSnapshot())
    let bytes = try #require(contents(folder.journal))
    let first = try #require(bytes.firstIndex(of: UInt8(ascii: "\n")))
    if whole { unlink(folder.journal) } else { write(bytes[...first], to: folder.journal) }
    let short = try open(folder)
    let damage = Damage(line: whole ? 1 : 2, offset: whole ? 0 : first + 1, fault: .missing(upTo: 3))
    #expect(short.readOnly == .damaged(damage))
    #expect(throws: RecordError<Never>.store(.readOnly(.damaged(damage)))) { try short.record(note("no")) }
    #expect(try Store.verify(folder.store, baseline: baseline).snapshot == .beyond(at: 3))
  }
}
