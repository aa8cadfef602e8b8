// swift-tools-version: 6.2
// The house of kumoban: which modules there are, and which may know which.

import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "kumoban",
  products: [
    .executable(name: "kumoban", targets: ["kumoban"]),
    // What the nested package Tests/Benchmarks measures.
    .library(
      name: "KumobanModules",
      targets: ["GovernmentCloud", "RolloutStore", "Interchange", "Terminal", "Console", "TestSupport"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
  ],
  targets: [
    .target(name: "CCurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CReference", exclude: ["Tables"]),
    .target(name: "GovernmentCloud", dependencies: ["CReference"], swiftSettings: strict),
    .target(name: "JSONText", swiftSettings: strict),
    .target(
      name: "RolloutStore",
      dependencies: ["GovernmentCloud", "JSONText", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .target(name: "Interchange", dependencies: ["GovernmentCloud", "JSONText"], swiftSettings: strict),
    .target(name: "Terminal", swiftSettings: strict),
    .target(name: "CursesTerminal", dependencies: ["Terminal", "CCurses"], swiftSettings: strict),
    .target(
      name: "Console",
      dependencies: [
        "GovernmentCloud", "Terminal",
        .product(name: "BitCollections", package: "swift-collections"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "kumoban",
      dependencies: [
        "Console", "CursesTerminal", "GovernmentCloud", "Interchange", "JSONText", "RolloutStore", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["GovernmentCloud"], path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "GovernmentCloudTests", dependencies: ["GovernmentCloud", "CReference", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "JSONTextTests", dependencies: ["JSONText"], swiftSettings: strict),
    .testTarget(
      name: "RolloutStoreTests", dependencies: ["RolloutStore", "GovernmentCloud", "JSONText", "TestSupport"],
      swiftSettings: strict),
    .executableTarget(
      name: "StoreProbe", dependencies: ["RolloutStore", "GovernmentCloud", "TestSupport"], path: "Tests/StoreProbe",
      swiftSettings: strict),
    .testTarget(
      name: "InterchangeTests",
      dependencies: [
        "Interchange", "GovernmentCloud", "JSONText", "TestSupport", .product(name: "SwiftCSV", package: "SwiftCSV"),
      ],
      swiftSettings: strict),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "CCurses", "TestSupport"], swiftSettings: strict),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Terminal", "CursesTerminal"], path: "Tests/TerminalProbe",
      swiftSettings: strict),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: [
        "Terminal", "CursesTerminal", "TerminalProbe", .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ConsoleTests",
      dependencies: [
        "Console", "GovernmentCloud", "Terminal", "TestSupport",
        .product(name: "BitCollections", package: "swift-collections"),
      ],
      exclude: ["Pictures"], swiftSettings: strict),
    .testTarget(
      name: "kumobanTests",
      dependencies: ["kumoban", "StoreProbe", .product(name: "Subprocess", package: "swift-subprocess")],
      exclude: ["Pictures"], swiftSettings: strict),
  ],
  // #embed is C23.
  cLanguageStandard: .c2x
)
