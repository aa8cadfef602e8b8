// Reading what was done, from the end and from the middle.

import GovernmentCloud
import Testing

@testable import RolloutStore

@Suite("History")
struct HistoryTests {
  /// A store of many entries, longer than the pieces in which it is read.
  private func filled() throws -> (TemporaryFolder, Store, [Entry]) {
    let folder = try TemporaryFolder()
    var changes = Changes(seed: 5)
    let store = try open(folder)
    var entries: [Entry] = []
    for round in 0..<30 {
      var state = store.rollout
      var list: [Change] = []
      for _ in 0..<(round % 7 == 0 ? 1 : 60) {
        let change =
          round == 10 && list.isEmpty
          ? .note(kobe, text: String(repeating: "長", count: 40_000)) : changes.change(for: state)
        state.apply(Entry(number: entries.count + list.count + 1, at: moment, operator: "x", group: 1, change: change))
        list.append(change)
      }
      entries += try store.record(
        Draft(at: Timestamp(seconds: moment.seconds + Int64(round)), operator: "s", changes: list)
      ).own
    }
    return (folder, store, entries)
  }

  @Test("entries are read newest first, from any number, up to a limit")
  func newestFirst() throws {
    let (folder, store, entries) = try filled()
    #expect(store.head.position > 400_000)
    #expect(try store.entries(limit: 100_000) == entries.reversed())
    for before in [1, 2, 3, 500, entries.count, entries.count + 1, entries.count + 100] {
      let expected = Array(entries.filter { $0.number < before }.reversed().prefix(7))
      #expect(try store.entries(before: before, limit: 7) == expected)
    }
    #expect(try store.entries(limit: 0).isEmpty)
    withExtendedLifetime(folder) {}
  }

  @Test("entries about one organisation are found among all", arguments: codes)
  func organisation(_ code: OrganisationCode) throws {
    let (folder, store, entries) = try filled()
    let about = entries.filter { $0.change.organisation == code }
    #expect(!about.isEmpty)
    #expect(try store.entries(limit: 100_000, about: code) == about.reversed())
    #expect(
      try store.entries(before: 700, limit: 3, about: code)
        == Array(about.filter { $0.number < 700 }.reversed().prefix(3)))
    #expect(try store.entries(limit: 5, about: OrganisationCode(trusted: 1)).isEmpty)
    withExtendedLifetime(folder) {}
  }

  @Test("a text that looks like an entry about an organisation is none")
  func lookalike() throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    _ = try store.record(note(#""organisation":"112372""#, about: kobe))
    #expect(try store.entries(limit: 5, about: misato).isEmpty)
    #expect(try store.entries(limit: 5, about: kobe).count == 1)
  }

  @Test("ranges and groups are found from the middle")
  func middle() throws {
    let (folder, store, entries) = try filled()
    for range in [1...1, 5...5, 200...320, 1...entries.count, entries.count...(entries.count + 9), 9_999...10_000] {
      #expect(try store.entries(range) == entries.filter { range.contains($0.number) })
    }
    for group in Set(entries.map(\.group)) { #expect(try store.group(group) == entries.filter { $0.group == group }) }
    for group in [0, 3, 99_999] { #expect(try store.group(group).isEmpty) }
    withExtendedLifetime(folder) {}
  }
}

@Suite("History behind a snapshot")
struct AlteredHistoryTests {
  /// A store whose snapshot holds all, and whose third line was altered after it.
  private func altered() throws -> (folder: TemporaryFolder, store: Store) {
    let folder = try TemporaryFolder()
    let first = try open(folder)
    for text in ["a", "b", "c", "d", "e"] { _ = try first.record(note(text)) }
    try first.writeSnapshot()
    var bytes = try #require(contents(folder.journal))
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let place = try #require(lines[2].firstIndex(of: UInt8(ascii: "c")))
    let text = try #require(bytes[place...].firstRange(of: Array("\"text\":\"c\"".utf8)))
    bytes[text.upperBound - 2] = UInt8(ascii: "z")
    write(bytes, to: folder.journal)
    return (folder, try open(folder))
  }

  private func expectDamage(_ store: Store, _ read: () throws(StoreError) -> [Entry]) {
    do throws(StoreError) {
      let entries = try read()
      Issue.record("shown as fact: \(entries.map(\.number))")
    } catch {
      guard case .damaged(let damage) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(damage.line == 3 && damage.fault == .altered)
      #expect(store.readOnly == .damaged(damage))
      #expect(throws: RecordError<Never>.self) { try store.record(note("no")) }
    }
  }

  @Test("an altered line is never shown as what was done: newest first, about one, in order")
  func never() throws {
    for read in 0..<3 {
      let (_, store) = try altered()
      #expect(store.report.snapshot == .used(upTo: 5))
      expectDamage(store) { () throws(StoreError) in
        switch read {
        case 0: try store.entries(limit: 100)
        case 1: try store.entries(limit: 100, about: kobe)
        default: try store.entries(1...5)
        }
      }
    }
  }

  @Test("what does not reach it is read as before, page by page too")
  func beside() throws {
    let (_, store) = try altered()
    #expect(try store.entries(limit: 2).map(\.number) == [5, 4])
    #expect(try store.entries(before: 3, limit: 5).map(\.number) == [2, 1])
    #expect(try store.entries(4...5).map(\.number) == [4, 5])
    #expect(throws: StoreError.self) { try store.entries(before: 5, limit: 5) }
  }
}
