// Folding entries, and the store: opening, appending, undoing.

import Benchmark
import Glibc
import GovernmentCloud
import RolloutStore
import TestSupport

func foldBenchmarks() {
  for count in [10_000, 100_000, 1_000_000] {
    let history = Lazily {
      let baseline = Rollout.baseline(registry: .embedded())
      return (baseline, baseline.syntheticEntries(count: count))
    }
    Benchmark("fold \(count) entries", configuration: .init(maxIterations: 5)) { benchmark in
      let (baseline, entries) = try history.value
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations {
        var rollout = baseline
        rollout.apply(entries)
        blackHole(rollout)
      }
      benchmark.stopMeasurement()
    }
  }
}

func storeBenchmarks() {
  Benchmark("open with a snapshot of 10000 entries") { benchmark in
    let store = try TemporaryStore(entries: 10_000)
    defer { store.remove() }
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { blackHole(try store.open()) }
    benchmark.stopMeasurement()
  }
  Benchmark("append an entry, durably") { benchmark in
    let store = try TemporaryStore(entries: 0)
    defer { store.remove() }
    let open = try store.open()
    let code = open.rollout.registry.code(at: 0)
    benchmark.startMeasurement()
    for number in benchmark.scaledIterations {
      blackHole(
        try open.record(
          Draft(
            at: Timestamp(seconds: 1_795_325_467), operator: "suzuki", changes: [.note(code, text: "note \(number)")])))
    }
    benchmark.stopMeasurement()
  }
  Benchmark("undo an entry, without the disk") { benchmark in
    var rollout = Rollout.baseline(registry: .embedded())
    let entries = rollout.syntheticEntries(count: 10_000)
    rollout.apply(entries)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      var search = ReversalSearch(.undo, operator: "suzuki")
      guard let last = entries.last, case .found = search.step(over: last) else { continue }
      var undone = rollout
      for draft in [Draft(at: last.at, operator: "suzuki", changes: try rollout.reversing([last]))] {
        undone.apply(draft.entries(after: entries.count))
      }
      blackHole(undone)
    }
    benchmark.stopMeasurement()
  }
}

/// A store in a folder of its own.
private struct TemporaryStore {
  private let folder: String
  private let baseline = Baseline(version: Rollout.baselineVersion, rollout: .baseline(registry: .embedded()))

  /// Makes a store with a synthetic history and its snapshot.
  init(entries count: Int) throws {
    var template = Array("/tmp/kumoban-benchmark-XXXXXX".utf8CString)
    mkdtemp(&template)
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let hasty = FileCalls { $0 == .sync ? .skip : .proceed }
    let store = try Store.open(folder, baseline: baseline, options: Store.Options(calls: hasty))
    for number in 0..<count {
      let change = Change.synthetic(number: number, on: store.rollout)
      _ = try store.record(Draft(at: Timestamp(seconds: 1_764_000_000), operator: "suzuki", changes: [change]))
    }
    if count > 0 { _ = try store.writeSnapshot() }
  }

  /// Opens it.
  func open() throws -> Store { try Store.open(folder, baseline: baseline) }

  /// Removes it.
  func remove() {
    for name in ["journal.jsonl", "rollout.json", "lock"] { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }
}
