// What one store exports another takes in: the same state, whatever was done, and only once.

import GovernmentCloud
import JSONText
import Testing

@testable import RolloutStore

@Suite("A replay")
struct ReplayTests {
  @Test(
    "into an empty store makes the same state, for random ones, and changes nothing again",
    arguments: 0..<15 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    let (source, target) = (try TemporaryFolder(), try TemporaryFolder())
    var changes = Changes(seed: seed)
    let from = try open(source, calls: hastyCalls)
    for _ in 0..<30 { _ = try from.record { changes.draft(for: $0) } }
    let entries = try from.entries(1...1_000)
    let into = try open(target, calls: hastyCalls)
    let plan = try into.planReplay(entries)
    #expect(plan.misfit == nil && plan.known == 0 && plan.count == entries.count)
    let recorded = try into.record(plan)
    #expect(recorded.map(\.change) == entries.map(\.change))
    #expect(recorded.map(\.at) == entries.map(\.at) && recorded.map(\.operator) == entries.map(\.operator))
    #expect(isSame(into.rollout, from.rollout))
    let again = try into.planReplay(entries)
    #expect(again.count == 0 && again.known == entries.count && again.misfit == nil)
  }

  @Test("behind other entries gives struck notes their new numbers")
  func renumbered() throws {
    let (source, target) = (try TemporaryFolder(), try TemporaryFolder())
    let from = try open(source)
    _ = try from.record(note("first"))
    _ = try from.record(Draft(at: moment, operator: "s", changes: [.strike(kobe, note: 1)]))
    let into = try open(target)
    for text in ["a", "b"] { _ = try into.record(note(text, about: misato)) }
    _ = try into.record(try into.planReplay(try from.entries(1...9)))
    let index = try #require(registry.index(of: kobe))
    #expect(into.rollout[index].notes.map(\.number) == [3] && into.rollout[index].notes.map(\.isStruck) == [true])
  }

  @Test("names the first entry that does not fit")
  func misfit() throws {
    let (source, target) = (try TemporaryFolder(), try TemporaryFolder())
    let from = try open(source)
    _ = try from.record(note("fits"))
    _ = try from.record(Draft(at: moment, operator: "s", changes: [.assign(kobe, provider: .oci, was: .aws)]))
    let into = try open(target)
    _ = try into.record(Draft(at: moment, operator: "t", changes: [.assign(kobe, provider: .azure, was: .aws)]))
    #expect(try into.planReplay(try from.entries(1...9)).misfit == 2)
  }
}
