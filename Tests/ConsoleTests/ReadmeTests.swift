// The README's table of keys is the keymap's.

import Console
import FoundationEssentials
import Testing

@Suite("The README")
struct ReadmeTests {
  private static let path = String(#filePath.dropLast("Tests/ConsoleTests/ReadmeTests.swift".count)) + "README.md"
  private static let end = "<!-- /keys -->"

  @Test("has the table of keys that the keymap makes")
  func table() throws {
    let readme = try String(contentsOfFile: Self.path, encoding: .utf8)
    let lines = readme.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix("<!-- keys") })
    let end = try #require(lines.firstIndex { $0 == Self.end })
    let table = Keymap.standard.markdown(language: .english)
    let found = lines[(start + 1)..<end].map { $0 + "\n" }.joined()
    guard ProcessInfo.processInfo.environment["KUMOBAN_UPDATE_README"] == nil else {
      let rest = lines[...start].joined(separator: "\n") + "\n" + table + lines[end...].joined(separator: "\n")
      try rest.write(toFile: Self.path, atomically: true, encoding: .utf8)
      return
    }
    #expect(found == table, "KUMOBAN_UPDATE_README=1 swift test --filter ReadmeTests writes the table anew")
  }
}
