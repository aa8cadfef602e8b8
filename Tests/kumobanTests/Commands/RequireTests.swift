// require and conform: what is decided of requirements, for one and for many, and what it comes to.

import Testing

@Suite("require and conform", .serialized, .timeLimit(.minutes(1)))
struct RequireTests {
  let kumoban: Program

  init() throws { kumoban = try Program() }

  /// How an organisation stands with a requirement.
  private func requirement(_ id: JSON, of organisation: String, _ arguments: String...) async throws -> JSON {
    let outcome = try await kumoban.run(["show", organisation, "--format", "json"] + arguments)
    return try #require(try JSON(outcome.output)["requirements"].elements.first { $0["id"] == id })
  }

  @Test("met, with what proves it, by whom and on which day")
  func met() async throws {
    let outcome = try await kumoban.done(
      "require", "met", "SEC-012", "--for", "kobe", "--evidence", "https://example.jp/report", "--reason", "seen")
    #expect(outcome.output == "SEC-012 met for 神戸市 Kobe-shi\n")
    let requirement = try await requirement("SEC-012", of: "kobe")
    #expect(requirement["status"] == "met")
    #expect(requirement["decision"] == "met")
    #expect(requirement["evidence"] == "https://example.jp/report")
    #expect(requirement["reason"] == "seen")
    #expect(requirement["operator"] == "suzuki")
    #expect(requirement["on"].text == Calendar.dayInJapan())
  }

  @Test("a waiver holds to its last day, and the requirement counts again on the day after")
  func waiver() async throws {
    try await kumoban.done(
      "require", "waived", "SEC-012", "--for", "kobe", "--reason", "old contract", "--until", "today")
    #expect(try await requirement("SEC-012", of: "kobe")["status"] == "waived")
    #expect(try await requirement("SEC-012", of: "kobe")["until"].text == Calendar.day())
    let outcome = try await kumoban("require", "waived", "SEC-002", "--for", "kobe", "--reason", "x", "--until", "-1d")
    outcome.expectRefusal(64, saying: [Calendar.day(daysFromToday: -1)])
  }

  @Test(
    "names many at once, of which those are decided that are outstanding",
    arguments: [
      ("category:media", "category", "media"), ("area:legal", "area", "legal"), ("gate:lift", "gate", "lift"),
      ("responsibility:shared", "responsibility", "shared"), ("all", "", ""),
    ])
  func selectors(selector: String, member: String, value: String) async throws {
    let before = try await kumoban.json("show", "kobe")["requirements"].elements
    let expected = before.filter {
      $0["status"] == "outstanding" && (member.isEmpty || $0[member] == .string(value))
    }
    #expect(!expected.isEmpty)
    try await kumoban.done("require", "not-applicable", selector, "--for", "kobe")
    let decided = try await kumoban.json("show", "kobe")["requirements"].elements
      .filter { $0["status"] == "not-applicable" }
    #expect(decided.map { $0["id"] } == expected.map { $0["id"] })
  }

  @Test("names a range of keys, and decides each of it", arguments: ["SEC-001..SEC-003", "sec-001..sec-003"])
  func range(selector: String) async throws {
    try await kumoban.done("require", "not-applicable", selector, "--for", "kobe")
    let decided = try await kumoban.json("show", "kobe")["requirements"].elements
      .filter { $0["status"] == "not-applicable" }
    #expect(decided.map { $0["id"] } == ["SEC-001", "SEC-002", "SEC-003"])
  }

  @Test("is one group for many municipalities, and one undo")
  func group() async throws {
    let outcome = try await kumoban.done("require", "met", "area:legal", "--query", "prefecture:hyogo")
    #expect(outcome.output.hasPrefix("33 requirements met for 41 municipalities; 600 wait for the provider's part"))
    #expect(try kumoban.journal().elements.allSatisfy { $0["group"] == 1 })
    #expect(try kumoban.journal().elements.count == 41)
    try await kumoban.done("undo")
    let legal = try await kumoban.json("list", "prefecture:hyogo").elements.map { $0["outstanding"]["legal"] }
    // Kobe inherits from its provider.
    #expect(legal.filter { $0 == 60 }.count == 40)
  }

  @Test("outstanding again, as if nothing had been decided")
  func again() async throws {
    let before = try await requirement("SEC-012", of: "kobe")
    try await kumoban.done("require", "met", "SEC-012", "--for", "kobe")
    try await kumoban.done("require", "outstanding", "SEC-012", "--for", "kobe")
    #expect(try await requirement("SEC-012", of: "kobe") == before)
  }

  @Test("what is the provider's alone follows its provider, on any day")
  func inherited() async throws {
    #expect(try await requirement("SEC-001", of: "kobe")["status"] == "inherited")
    #expect(try await requirement("SEC-001", of: "kobe", "--as-of", "2021-10-25")["status"] == "outstanding")
    #expect(try await requirement("SEC-001", of: "osaka-shi")["status"] == "outstanding")
    try await kumoban.done("conform", "aws", "outstanding", "SEC-001")
    #expect(try await requirement("SEC-001", of: "kobe")["status"] == "outstanding")
    try await kumoban.done("conform", "aws", "met", "SEC-001", "--on", "2022-01-01")
    #expect(try await requirement("SEC-001", of: "kobe")["status"] == "inherited")
    #expect(try await requirement("SEC-001", of: "kobe", "--as-of", "2022-01-01")["status"] == "inherited")
  }

  @Test(
    "each provider conforms from the day that is known of it; Sakura in a part first, and later in the rest",
    arguments: [
      ("SEC-001", "2021-10-26", "2022-10-03", "2023-11-28"), ("SEC-041", "2021-10-26", "2022-10-03", "2026-03-27"),
    ])
  func baseline(id: String, aws: String, oci: String, sakura: String) async throws {
    let conformance = try await kumoban.json("catalogue", "show", id)["conformance"]
    #expect(
      conformance
        == [
          "aws": .string(aws), "google-cloud": .string(aws), "azure": .string(oci), "oci": .string(oci),
          "sakura": .string(sakura),
        ])
  }

  @Test("a shared one needs the provider's part and the municipality's")
  func shared() async throws {
    let shared = try #require(
      try await kumoban.json("catalogue", "list", "responsibility:shared").elements.first?["id"].text)
    try await kumoban.done("require", "met", shared, "--for", "kobe", "osaka-shi")
    #expect(try await requirement(.string(shared), of: "kobe")["status"] == "met")
    #expect(try await requirement(.string(shared), of: "osaka-shi")["status"] == "outstanding")
  }

  @Test("a gate is refused with its list, and passed with a reason that stands in history")
  func gate() async throws {
    let refused = try await kumoban("mark", "agreement", "kobe", "--on", "2022-05-01")
    refused.expectRefusal(1, saying: ["SEC-002", "12", "--reason"])
    try await kumoban.done("mark", "agreement", "kobe", "--on", "2022-05-01", "--reason", "signed before")
    #expect(try await kumoban.done("history", "kobe").output.contains("signed before"))
    let ids = try await kumoban.json("show", "kobe")["requirements"].elements
      .filter { $0["gate"] == "environment" && $0["mandatory"] == JSON.bool(true) && $0["status"] == "outstanding" }
      .compactMap { $0["id"].text }
    _ = try await kumoban.run(["require", "met"] + ids + ["--for", "kobe"])
    try await kumoban.done("mark", "environment", "kobe", "--on", "2022-06-01")
  }
}
