// A folder for one test, gone when the test is.

import FoundationEssentials
import Testing

/// A folder for one test; it goes away with the last reference to it.
final class TemporaryFolder: Sendable {
  /// The folder's path, short enough for a socket in it.
  let path: String

  init() throws {
    path = "/tmp/kumoban-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The files below a path and their bytes, a folder's being nil; empty where there is nothing.
  static func contents(of path: String) throws -> [String: [UInt8]?] {
    guard FileManager.default.fileExists(atPath: path) else { return [:] }
    var contents: [String: [UInt8]?] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      let data = FileManager.default.contents(atPath: path + "/" + name)
      contents.updateValue(data.map { [UInt8]($0) }, forKey: name)
    }
    return contents
  }
}
