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
