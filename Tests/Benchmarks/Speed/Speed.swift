// The benchmarks: `swift package --package-path Tests/Benchmarks benchmark`.

import Benchmark
import GovernmentCloud

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .instructions, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(2),
    maxIterations: 1_000)
  registryBenchmarks()
  queryBenchmarks()
  foldBenchmarks()
  storeBenchmarks()
  consoleBenchmarks()
  interchangeBenchmarks()
}

/// The day of all benchmarks.
let today = Day(number: 20_778)
