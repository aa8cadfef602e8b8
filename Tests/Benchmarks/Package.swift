// swift-tools-version: 6.1
// Benchmarks of kumoban's modules, apart from the package itself, so that nobody who builds that one builds these.

import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [
    // By name: the folder of a checkout can have any.
    .package(name: "kumoban", path: "../.."),
    // Without its traits: they need what not every machine has, and count allocations only.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Speed",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "KumobanModules", package: "kumoban"),
      ],
      path: "Speed",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ]
)
