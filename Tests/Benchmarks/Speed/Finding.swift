// Decoding the registry, and finding organisations in it and in larger ones.

import Benchmark
import GovernmentCloud
import TestSupport

func registryBenchmarks() {
  Benchmark("decode the registry") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(Registry.embedded()) }
  }
}

func queryBenchmarks() {
  let queries = ["kobe", "神戸", "prefecture:hyogo kind:town -provider:aws", "outstanding>50"]
  for count in [1_741, 174_100, 1_000_000] {
    // Made when the first benchmark of this size runs, and kept for the others.
    let scope = Lazily {
      let registry = count == 1_741 ? Registry.embedded() : Registry.synthetic(count: count)
      return Query.Scope(
        rollout: .baseline(registry: registry), today: today, secondsFromGreenwich: 32_400,
        index: SearchIndex(registry))
    }
    for query in queries {
      Benchmark("find \(query) among \(count)") { benchmark in
        var scope = try scope.value
        let catalogue = scope.rollout.catalogue
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations {
          let parsed = try Query(parsing: query, today: today, catalogue: catalogue)
          blackHole(parsed.matches(in: &scope))
        }
        benchmark.stopMeasurement()
      }
    }
  }
}
