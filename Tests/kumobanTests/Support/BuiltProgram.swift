// Where the built program is: beside the test bundle.

import FoundationEssentials
import Glibc
import Testing

/// The built program.
enum BuiltProgram {
  /// The path of `kumoban`, or of another one, which the build puts beside the test bundle, whatever the scratch path.
  static func path(of name: String = "kumoban") throws -> String {
    let bundles = [
      try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"), CommandLine.arguments.first,
    ]
    let folders = bundles.compactMap { bundle in bundle.map { URL(fileURLWithPath: $0).deletingLastPathComponent() } }
    let candidates = folders.map { $0.appending(component: name).path }
    return try #require(
      candidates.first { access($0, X_OK) == 0 },
      "\(name) is not built: looked for \(candidates.joined(separator: ", "))")
  }
}
