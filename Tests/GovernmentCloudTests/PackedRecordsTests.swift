// A state that a snapshot brought says what it says, however late its records are unpacked.

import Synchronization
import Testing

@testable import GovernmentCloud

@Suite("Packed records")
struct PackedRecordsTests {
  private final class Count: Sendable {
    let asked = Atomic(0)
  }

  /// A state in which of every third municipality its place in the snapshot is known, as a proposal.
  private func state(_ count: Count) -> (rollout: Rollout, indices: [Int]) {
    var rollout = Rollout(registry: Office.registry)
    let indices = Array(stride(from: 1, to: 300, by: 3))
    let isTaken = rollout.take(indices) { place in
      count.asked.add(1, ordering: .relaxed)
      var record = Record()
      record.proposal = place
      return record
    }
    #expect(isTaken)
    return (rollout, indices)
  }

  @Test("are unpacked once, some at a time, when one of them is asked for")
  func lazily() {
    let count = Count()
    let (rollout, indices) = state(count)
    #expect(count.asked.load(ordering: .relaxed) == 0)
    #expect(rollout[indices[40]].proposal == 40)
    #expect(count.asked.load(ordering: .relaxed) == 32)
    let copy = rollout
    for (place, index) in indices.enumerated() {
      #expect(copy[index].proposal == place && rollout[index].proposal == place)
    }
    #expect(count.asked.load(ordering: .relaxed) == indices.count)
    #expect(rollout[0] == .empty && rollout.known == indices)
  }

  @Test("are changed in one state only")
  func changed() {
    let (rollout, indices) = state(Count())
    var changed = rollout
    changed.edit(at: indices[3]) { $0.provider = .aws }
    changed.edit(at: 0) { $0.provider = .googleCloud }
    #expect(changed[indices[3]].provider == .aws && changed[indices[3]].proposal == 3)
    #expect(changed[indices[4]].proposal == 4 && changed[0].provider == .googleCloud)
    #expect(rollout[indices[3]].provider == nil && rollout[0] == .empty)
    #expect(changed.known == indices + [0])
  }

  @Test("are not taken in where an organisation comes twice, or where something is known")
  func refused() {
    var rollout = Rollout(registry: Office.registry)
    #expect(!rollout.take([1, 2, 1]) { _ in .empty })
    #expect(rollout.known.isEmpty)
    rollout.edit(at: 5) { $0.proposal = 1 }
    #expect(!rollout.take([1]) { _ in .empty })
    #expect(rollout.known == [5])
  }

  @Test("are the same for tasks that ask at once")
  func together() async {
    let (rollout, indices) = state(Count())
    await withTaskGroup(of: [Int?].self) { group in
      for _ in 0..<8 { group.addTask { indices.map { rollout[$0].proposal } } }
      for await proposals in group { #expect(proposals == Array(0..<indices.count)) }
    }
  }
}
