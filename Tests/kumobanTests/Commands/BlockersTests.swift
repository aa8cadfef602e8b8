// blockers, and what is outstanding in lists: counted, sorted, found.

import Testing

@Suite("blockers, and what is outstanding", .serialized, .timeLimit(.minutes(1)))
struct BlockersTests {
  let kumoban: Program

  init() throws { kumoban = try Program() }

  @Test("puts those first that are outstanding for most, and names each with how many of how many")
  func order() async throws {
    try await kumoban.done("require", "met", "SEC-002", "--query", "prefecture:hyogo")
    try await kumoban.done("require", "met", "LEG-044", "--for", "himeji")
    let blockers = try await kumoban.json("blockers", "prefecture:hyogo").elements
    let counts = blockers.compactMap { row in if case .number(let count) = row["outstanding"] { count } else { nil } }
    #expect(counts == counts.sorted(by: >))
    #expect(counts.first == 41)
    #expect(blockers.allSatisfy { $0["of"] == 41 })
    #expect(!blockers.contains { $0["id"] == "SEC-002" })
    #expect(blockers.first { $0["id"] == "LEG-044" }?["outstanding"] == 40)
  }

  @Test("gives the same rows as text, JSON and CSV, as many as are asked for")
  func formats() async throws {
    let json = try await kumoban.json("blockers", "kind:village", "--limit", "7")
    let text = try await kumoban.done("blockers", "kind:village", "--limit", "7")
    let csv = try await kumoban.done("blockers", "kind:village", "--limit", "7", "--format", "csv")
    let ids = json.elements.compactMap { $0["id"].text }
    #expect(ids.count == 7)
    #expect(text.lines.map { String($0.prefix { $0 != " " }) } == ids)
    let rows = csv.output.split(separator: "\r\n")
    #expect(rows.first == "id,area,category,responsibility,gate,mandatory,title,title-ja,outstanding,of")
    #expect(rows.dropFirst().map { String($0.prefix { $0 != "," }) } == ids)
    #expect(csv.lines.count == 8)
  }

  @Test("the list sorts by what is outstanding, most first and fewest first")
  func sort() async throws {
    try await kumoban.done("require", "waived", "area:legal", "--for", "himeji", "--reason", "x")
    try await kumoban.done("require", "met", "SEC-002", "--for", "akashi")
    func names(_ arguments: String...) async throws -> [JSON] {
      let outcome = try await kumoban.run(
        ["list", "prefecture:hyogo", "--format", "json", "--sort", "outstanding"] + arguments)
      return try JSON(outcome.output).elements.map { $0["name"] }
    }
    #expect(try await names("--reverse").prefix(3) == ["神戸市", "姫路市", "明石市"])
    #expect(try await names().suffix(3) == ["明石市", "姫路市", "神戸市"])
  }

  @Test(
    "finds municipalities by what is outstanding there",
    arguments: [
      ("requirement:SEC-002", 40), ("-requirement:sec-002", 1), ("area:legal", 40), ("-area:legal", 1),
      ("outstanding<350", 2), ("outstanding=290", 1), ("outstanding>=350", 39), ("requirement:SEC-002,LEG-044", 41),
    ])
  func query(term: String, count: Int) async throws {
    try await kumoban.done("require", "waived", "area:legal", "--for", "himeji", "--reason", "x")
    try await kumoban.done("require", "not-applicable", "SEC-002", "--for", "akashi")
    try await kumoban.done("assign", "none", "kobe")
    let found = try await kumoban.json("list", "prefecture:hyogo", term).elements
    // Himeji alone has no legal one outstanding, Akashi alone not SEC-002.
    #expect(found.count == count)
  }

  @Test("the text of the list and of show tells what is outstanding, and what stops the next milestone")
  func text() async throws {
    let line = try #require(try await kumoban.done("list", "kobe").lines.first)
    #expect(line.contains("210 (12)"))
    let output = try await kumoban.done("show", "kobe").output
    #expect(output.contains("115/200"))
    #expect(output.contains("Agreement signed is stopped by 12 requirements\n  SEC-002  municipality"))
    let japanese = try await kumoban.done("show", "kobe", "--language", "ja").output
    #expect(japanese.contains("「利用契約」の関門で未充足の必須要件 12件\n  SEC-002  団体"))
  }
}
