// Days gone by, quickly: the same as if all entries were folded for each.

import GovernmentCloud
import TestSupport
import Testing

@testable import RolloutStore

@Suite("The timeline")
struct TimelineTests {
  /// A store with some years of random changes; the clock of some of its operators went wrong now and then.
  private static func work(_ folder: TemporaryFolder, seed: UInt64, groups: Int) throws -> Store {
    let store = try Store.open(folder.store, baseline: baseline)
    var changes = Changes(seed: seed)
    var dice = SplitMix(seed: seed &+ 1)
    var now = moment.seconds - 3 * 365 * 86_400
    for _ in 0..<groups {
      now += Int64.random(in: 0..<400_000, using: &dice)
      let wrong = Int.random(in: 0..<8, using: &dice) == 0 ? Int64.random(in: -9_000_000..<0, using: &dice) : 0
      _ = try store.record { rollout in
        Draft(
          at: Timestamp(seconds: now + wrong), operator: "suzuki", changes: [changes.change(for: rollout)])
      }
    }
    return store
  }

  private func expectSame(_ one: Rollout, _ other: Rollout, _ comment: Comment) {
    #expect(one.entryCount == other.entryCount, comment)
    for index in 0..<registry.count { #expect(one.plain(index) == other.plain(index), comment) }
    for provider in Provider.allCases {
      for id in other.requirements.ids {
        #expect(one.day(of: id, for: provider) == other.day(of: id, for: provider), comment)
      }
    }
    #expect(one.catalogue == other.catalogue, comment)
  }

  @Test(
    "has for each day the state that folding all entries gives",
    arguments: [1, 7, 4_096], 11...14 as ClosedRange<UInt64>)
  func sameAsFold(spacing: Int, seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let store = try Self.work(folder, seed: seed, groups: 120)
    let entries = try store.entries(1...store.head.number)
    var timeline = Timeline(baseline: baseline, secondsFromGreenwich: Timestamp.japan, spacing: spacing)
    let days = Set(entries.map { $0.at.day() }).sorted()
    let asked = [Day(number: 18_900), Day(number: 18_926), Day(number: 19_500)] + days.flatMap { [$0 - 1, $0] }
    for day in asked.shuffled() {
      let past = try timeline.rollout(asOf: day, of: store)
      let folded = Rollout.asOf(
        day, baseline: baseline.rollout, entries: entries, secondsFromGreenwich: Timestamp.japan)
      expectSame(past, folded, "\(day), spacing \(spacing)")
    }
  }

  @Test("knows what was appended since it was read")
  func grows() throws {
    let folder = try TemporaryFolder()
    let store = try Self.work(folder, seed: 5, groups: 20)
    var timeline = Timeline(baseline: baseline, secondsFromGreenwich: Timestamp.japan, spacing: 8)
    let day = Timestamp(seconds: moment.seconds + 86_400).day()
    #expect(try timeline.rollout(asOf: day, of: store).entryCount == store.head.number)
    let before = store.head.number
    _ = try store.record { _ in
      Draft(at: moment, operator: "tanaka", changes: [.note(kobe, text: "later")])
    }
    let now = try timeline.rollout(asOf: day, of: store)
    #expect(now.entryCount == before + 1)
    let index = try #require(registry.index(of: kobe))
    #expect(now[index].notes.last?.text == "later")
  }

  @Test("begins at the snapshot of a day or a month, where there is one of this journal")
  func snapshots() throws {
    let folder = try TemporaryFolder()
    var now = moment
    for round in 0..<6 {
      now = Timestamp(seconds: moment.seconds + Int64(round) * 86_400)
      let at = now
      let store = try Store.open(folder.store, baseline: baseline, options: Store.Options(now: { at }))
      for text in ["a", "b", "c"] {
        _ = try store.record(
          Draft(at: at, operator: "suzuki", changes: [.note(kobe, text: "\(text) \(round)")]))
        try store.writeSnapshot()
      }
    }
    let store = try Store.open(folder.store, baseline: baseline)
    #expect(store.keptDays().count == 6)
    let entries = try store.entries(1...store.head.number)
    for round in [4, 1, 3, 0, 2, 5] {
      var timeline = Timeline(baseline: baseline, secondsFromGreenwich: Timestamp.japan, spacing: 2)
      let asked = Timestamp(seconds: moment.seconds + Int64(round) * 86_400).day()
      let folded = Rollout.asOf(
        asked, baseline: baseline.rollout, entries: entries, secondsFromGreenwich: Timestamp.japan)
      expectSame(try timeline.rollout(asOf: asked, of: store), folded, "round \(round)")
    }
    // Of another journal's snapshot nothing is believed.
    let other = try TemporaryFolder()
    let strange = try Self.work(other, seed: 3, groups: 20)
    for day in store.keptDays() {
      let name = "/rollout-\(day).json"
      write(try #require(contents(folder.store + name)), to: other.store + name)
    }
    #expect(strange.keptDays().count >= 6)
    #expect(store.keptDays().allSatisfy { store.keptState(of: $0) != nil })
    #expect(store.keptDays().allSatisfy { strange.keptState(of: $0) == nil })
  }

  @Test("tells when entries were recorded, however they are written", arguments: [1, 3, 5, 1_000])
  func spans(size: Int) throws {
    let folder = try TemporaryFolder()
    let store = try Self.work(folder, seed: 9, groups: 40)
    let entries = try store.entries(1...store.head.number)
    let spans = try store.spans(from: 4, size: size)
    #expect(spans.first?.first == 4 && spans.last?.last == entries.count)
    for (span, next) in zip(spans, spans.dropFirst()) { #expect(span.last + 1 == next.first) }
    for span in spans {
      let times = entries[(span.first - 1)..<span.last].map(\.at)
      #expect(span.earliest == times.min() && span.latest == times.max())
      #expect(span.last - span.first + 1 <= size)
    }
  }

  @Test("of an empty store is the baseline")
  func empty() throws {
    let folder = try TemporaryFolder()
    let store = try Store.open(folder.store, baseline: baseline)
    var timeline = Timeline(baseline: baseline, secondsFromGreenwich: Timestamp.japan)
    let index = try #require(registry.index(of: kobe))
    #expect(try timeline.rollout(asOf: Day(number: 18_926), of: store)[index].provider == .aws)
    #expect(try timeline.rollout(asOf: Day(number: 18_925), of: store)[index].provider == nil)
  }
}

extension Rollout {
  /// A record with its decisions by requirement: slots may have another order.
  fileprivate func plain(_ index: Int) -> [String] {
    var record = self[index]
    let decisions = requirements.ids.indices.compactMap { slot in
      record.decisions[slot].map { "\(requirements.ids[slot]) \($0)" }
    }
    record.decisions = Decisions()
    return ["\(record)"] + decisions.sorted()
  }

  fileprivate func day(of id: RequirementID, for provider: Provider) -> Day? {
    requirements.slot(of: id).flatMap { requirements.conformance[provider, $0] }
  }
}
