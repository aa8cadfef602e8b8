// The JSON of the commands is what the article says: a member that changes fails here.

import FoundationEssentials
import Testing

@Suite("The article on JSON", .serialized, .timeLimit(.minutes(1)))
struct SchemaTests {
  private static let article =
    String(#filePath.dropLast("Tests/kumobanTests/Commands/SchemaTests.swift".count))
    + "Sources/Interchange/Interchange.docc/JSON.md"

  /// The members that a part of the article lists, in its first column.
  private func members(_ heading: String) throws -> Set<String> {
    let text = try String(contentsOfFile: Self.article, encoding: .utf8)
    let part = try #require(text.components(separatedBy: "\n### ").first { $0.hasPrefix(heading) }, "\(heading)")
    let rows = part.split(separator: "\n").filter { $0.hasPrefix("| `") }
    return Set(
      rows.flatMap { row in
        let cell = row.split(separator: "|").first ?? ""
        return cell.split(separator: "`").map(String.init).filter { $0.contains(where: \.isLetter) }
      })
  }

  @Test("lists each member that is printed, and none that is not")
  func members() async throws {
    let kumoban = try Program()
    try await kumoban.done("block", "kobe", "--reason", "no line")
    let organisation = try members("An organisation")
    #expect(try await kumoban.json("list", "kobe")[0].keys == organisation)
    #expect(
      try await kumoban.json("show", "kobe").keys == organisation.union(try members("What `show` has besides")))
    #expect(try await kumoban.json("history")[0].keys == members("An entry"))
    #expect(try await kumoban.json("export", "kobe").keys == members("`export --format json`"))
    #expect(try await kumoban.json("changes").keys == members("`changes`"))
    #expect(try await kumoban.json("blockers", "kobe")[0].keys == members("An element of `blockers`"))
    #expect(try await kumoban.json("report").keys == members("`report`"))
    #expect(try await kumoban.json("diff", "--from", "-1d").keys == members("`diff`"))
    for command in ["budget", "cost", "legacy"] {
      #expect(try await kumoban.json(command, "list").keys == members("`\(command) list`"), "\(command)")
    }
    #expect(try await kumoban.json("note", "kobe", "x").keys == members("A command that changes something"))
    let requirement = try members("An element of `catalogue list`")
    #expect(try await kumoban.json("catalogue", "list")[0].keys == requirement)
    #expect(
      try await kumoban.json("catalogue", "show", "SEC-041").keys
        == requirement.union(["outstanding", "of", "conformance"]))
    let path = kumoban.home.path + "/a.csv"
    try Data("code,provider\n281000,oci\n".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try await kumoban.json("import", path, "--dry-run").keys == members("`import --dry-run`"))
    #expect(try await kumoban.json("verify").keys == members("`verify`"))
  }
}
