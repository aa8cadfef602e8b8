// The snapshot says what the journal says, or is ignored.

import GovernmentCloud
import Glibc
import Testing

@testable import RolloutStore

@Suite("The snapshot")
struct SnapshotTests {
  private func path(_ folder: TemporaryFolder) -> String { folder.store + "/rollout.json" }

  @Test("its bytes are for people: sorted keys, an organisation a line")
  func exact() throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    _ = try store.record(
      Draft(
        at: moment, operator: "佐藤",
        changes: [
          .mark(misato, .lift, on: day, was: nil, reason: "r"), .plan(misato, .cutover, on: day + 40, was: nil),
          .block(misato, reason: "b", was: nil), .note(misato, text: "n\n"), .strike(misato, note: 4),
        ]))
    #expect(try store.writeSnapshot())
    let text = String(decoding: try #require(contents(path(folder))), as: UTF8.self)
    let sum = try #require(text.split(separator: "\n").first { $0.contains("checksum") })
    let by = #""at": "2026-11-22T05:31:07Z""#
    #expect(
      text == """
        {
          "baseline": "2026-01-01",
        \(sum)
          "format": 1,
          "hash": "\(store.head.hash)",
          "length": \(store.head.position),
          "number": 5,
          "organisations": {
            "112372": {"blocked": {\(by), "operator": "佐藤", "reason": "b"}, "marks": [{\(by), "milestone": "lift", \
        "operator": "佐藤", "reason": "r"}], "milestones": {"lift": "2026-11-22"}, "notes": [{\(by), "number": 4, \
        "operator": "佐藤", "struck": true, "text": "n\\n"}], "planned": {"cutover": "2027-01-01"}, \
        "updated": {\(by), "operator": "佐藤"}},
            "281000": {"milestones": {"selected": "2021-10-26"}, "proposal": 1, "provider": "aws"}
          }
        }

        """)
    #expect(mode(of: path(folder)) == 0o600)
  }

  @Test("snapshot and fold agree on random sequences of changes", arguments: 0..<20 as Range<UInt64>)
  func agrees(_ seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var changes = Changes(seed: seed)
    let store = try open(folder, calls: hastyCalls)
    for round in 0..<40 {
      _ = try store.record { changes.draft(for: $0) }
      guard round % 13 == 5 else { continue }
      #expect(try store.writeSnapshot())
    }
    let entries = try store.entries(1...10_000)
    let again = try open(folder, .readOnly)
    guard case .used(let number) = again.report.snapshot else {
      Issue.record("\(again.report.snapshot)")
      return
    }
    #expect(number < again.head.number && again.entriesSinceSnapshot == again.head.number - number)
    #expect(isSame(again.rollout, fold(entries)) && isSame(again.rollout, store.rollout))
    #expect(try Store.verify(folder.store, baseline: baseline).snapshot == .agrees(at: number))
  }

  @Test("is not written where another store has taken the place")
  func replaced() throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    for text in ["a", "b"] { _ = try store.record(note(text)) }
    let snapshot = try #require(store.snapshot())
    rename(folder.store, folder.path + "/elsewhere")
    let other = try open(folder)
    _ = try other.record(note("c"))
    #expect(throws: StoreError.replaced(path: folder.journal)) { try snapshot.write() }
    #expect(contents(folder.store + "/rollout.json") == nil)
    #expect(try open(folder).report.damage == nil)
  }

  @Test("one a day is kept, the last ten, whatever happens to the others")
  func rotation() throws {
    let folder = try TemporaryFolder()
    for round in 0..<14 {
      let now = Timestamp(seconds: moment.seconds + Int64(round) * 86_400)
      let store = try Store.open(folder.store, baseline: baseline, options: Store.Options(now: { now }))
      for text in ["a", "b"] {
        _ = try store.record(note(text))
        try store.writeSnapshot()
      }
    }
    let kept = names(in: folder.store).filter(Snapshot.isKept)
    #expect(kept.count == 10)
    #expect(kept.first == "rollout-2026-11-26.json" && kept.last == "rollout-2026-12-05.json")
    // The day's first stays: it was made of the first change of that day.
    let text = String(decoding: try #require(contents(folder.store + "/rollout-2026-12-05.json")), as: UTF8.self)
    #expect(text.contains("\"number\": 27"))
    #expect(mode(of: folder.store + "/rollout-2026-12-05.json") == 0o600)
    #expect(try Store.verify(folder.store, baseline: baseline).isSound)
  }

  @Test("of the months before, the last one of each is kept too")
  func months() {
    let days = ["2026-08-30", "2026-08-31", "2026-09-02", "2026-10-30", "2026-10-31"]
    let recent = (11...20).map { "2026-11-\($0)" }
    let names = (days + recent).map { "rollout-\($0).json" }
    #expect(Snapshot.surplus(among: names) == ["rollout-2026-08-30.json", "rollout-2026-10-30.json"])
    #expect(Snapshot.surplus(among: Array(names.suffix(10))).isEmpty)
  }

  @Test("with a snapshot the journal's body is not read")
  func bodyUnread() throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    for _ in 0..<100 { _ = try store.record(note("x")) }
    try store.writeSnapshot()
    var bytes = try #require(contents(folder.journal))
    for index in 0..<5_000 { bytes[index] = UInt8(ascii: "?") }
    write(bytes, to: folder.journal)
    let again = try open(folder)
    #expect(again.report.snapshot == .used(upTo: 100) && isSame(again.rollout, store.rollout))
    #expect(try Store.verify(folder.store, baseline: baseline).damage?.line == 1)
  }

  @Test("a snapshot that is cut or altered at any byte is ignored, or says the same")
  func damaged() throws {
    let folder = try TemporaryFolder()
    var changes = Changes(seed: 9)
    let store = try open(folder)
    for _ in 0..<6 { _ = try store.record { changes.draft(for: $0) } }
    try store.writeSnapshot()
    let bytes = try #require(contents(path(folder)))
    for index in bytes.indices {
      var altered = bytes
      altered[index] ^= index % 2 == 0 ? 1 : 0x20
      for damaged in [altered, Array(bytes[..<index])] {
        write(damaged, to: path(folder))
        let again = try open(folder, .readOnly)
        guard case .ignored = again.report.snapshot else {
          Issue.record("taken, byte \(index)")
          continue
        }
        #expect(isSame(again.rollout, store.rollout) && again.report.damage == nil)
      }
    }
    write(bytes, to: path(folder))
    #expect(try open(folder).report.snapshot == .used(upTo: store.head.number))
  }

  @Test("a record that was forged, with a sum that fits, is an empty one, and the full check finds it")
  func forged() throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    _ = try store.record(note("a"))
    try store.writeSnapshot()
    var bytes = Array(
      String(decoding: try #require(contents(path(folder))), as: UTF8.self)
        .replacing("\"provider\": \"aws\"", with: "\"provider\": \"abc\"").utf8)
    let key = Array("\"checksum\": \"".utf8)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: key) }) + key.count
    bytes.replaceSubrange(place..<(place + 16), with: repeatElement(UInt8(ascii: "0"), count: 16))
    bytes.replaceSubrange(place..<(place + 16), with: bytes.withUnsafeBufferPointer { Checksum(of: $0) }.digits)
    write(bytes, to: path(folder))
    let again = try open(folder, .readOnly)
    #expect(again.report.snapshot == .used(upTo: 1))
    let index = try #require(registry.index(of: kobe))
    #expect(again.rollout[index] == .empty && store.rollout[index].provider == .aws)
    let check = try Store.verify(folder.store, baseline: baseline)
    #expect(check.snapshot == .differs(at: 1, [kobe], requirements: false))
  }

  @Test("a snapshot of another baseline, another journal or a newer format is ignored, and made again")
  func foreign() throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    for text in ["a", "b"] { _ = try store.record(note(text)) }
    try store.writeSnapshot()
    let bytes = try #require(contents(path(folder)))
    let other = Baseline(version: "2027-01-01", rollout: Rollout(registry: registry))
    let moved = try Store.open(folder.store, baseline: other)
    #expect(moved.report.snapshot == .ignored(.otherBaseline) && moved.rollout.entryCount == 2)
    #expect(registry.index(of: kobe).map { moved.rollout[$0].provider } == .some(nil))
    #expect(try moved.writeSnapshot())
    #expect(try Store.open(folder.store, baseline: other).report.snapshot == .used(upTo: 2))

    let elsewhere = try TemporaryFolder()
    let stranger = try open(elsewhere)
    for text in ["c", "d", "e"] { _ = try stranger.record(note(text)) }
    write(bytes, to: path(elsewhere))
    #expect(try open(elsewhere).report.snapshot == .ignored(.otherJournal))
    #expect(try open(elsewhere).head.number == 3)

    write(
      Array(String(decoding: bytes, as: UTF8.self).replacing("\"format\": 1", with: "\"format\": 2").utf8),
      to: path(folder))
    #expect(try open(folder).report.snapshot == .ignored(.damaged))
    write(Array(#"{"format": 2}"#.utf8), to: path(folder))
    #expect(try open(folder).report.snapshot == .ignored(.newerFormat))
  }

  @Test("a snapshot may be written on another thread, while changes go on")
  func elsewhere() throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    _ = try store.record(note("a"))
    let snapshot = try #require(store.snapshot())
    #expect(store.snapshot() == nil && store.entriesSinceSnapshot == 0)
    _ = try store.record(note("b"))
    inThreads(1) { _ in _ = try? snapshot.write() }
    let again = try open(folder)
    #expect(again.report.snapshot == .used(upTo: 1) && again.head.number == 2 && isSame(again.rollout, store.rollout))
  }
}

@Suite("The snapshot of the whole country")
struct WholeSnapshotTests {
  @Test("with half of all requirements decided for all municipalities it is under two million bytes")
  func size() throws {
    let folder = try TemporaryFolder()
    let registry = Registry.embedded()
    let baseline = Baseline(version: "2026-01-01", rollout: .baseline(registry: registry))
    let store = try Store.open(
      folder.store, baseline: baseline, mode: .readWrite,
      options: Store.Options(patience: .seconds(20), calls: hastyCalls, now: { moment }))
    let municipalities = registry.municipalityRange.map(registry.code(at:))
    for round in 0..<5 {
      let ids = stride(from: round, to: 350, by: 10).map(Catalogue.embedded.id(at:))
      let verdict: Decision = round == 3 ? Decision(.notApplicable) : Decision(.met)
      let steps = ids.map { DecisionStep($0, to: verdict, was: nil) }
      // Each of them was set on a day of its own, by one of three.
      for (place, part) in stride(from: 0, to: municipalities.count, by: 250).enumerated() {
        let codes = municipalities[part..<min(part + 250, municipalities.count)]
        _ = try store.record(
          Draft(
            at: Timestamp(seconds: moment.seconds + Int64(round * 10 + place) * 86_400),
            operator: ["suzuki", "tanaka", "sato"][(round + place) % 3],
            changes: codes.map { .require($0, steps) }))
      }
    }
    #expect(try store.writeSnapshot())
    let size = try #require(contents(folder.store + "/rollout.json")).count
    #expect(size < 2_000_000)
    #expect(size > 100_000)
    let again = try Store.open(
      folder.store, baseline: baseline, mode: .readOnly,
      options: Store.Options(patience: .seconds(20), calls: hastyCalls, now: { moment }))
    #expect(again.report.snapshot == .used(upTo: store.head.number))
    #expect(registry.municipalityRange.allSatisfy { again.rollout[$0] == store.rollout[$0] })
  }
}
