// diff: what is otherwise on one day than on another.

import Testing

@Suite("diff", .serialized, .timeLimit(.minutes(1)))
struct DiffTests {
  let kumoban: Program

  init() throws { kumoban = try Program() }

  @Test("tells what was published between two days, before anybody worked")
  func published() async throws {
    let output = try await kumoban.done("diff", "--from", "2022-10-30", "--to", "2022-10-31", "status:live").output
    #expect(output == "113816 美里町         Selected → Live; Cutover 2022-10-31\n")
    let json = try await kumoban.json("diff", "--from", "2021-10-25", "--to", "2021-10-26", "kobe")
    #expect(json.keys == ["version", "from", "to", "differences"])
    #expect(
      json["differences"][0]["parts"].elements.map { $0["what"] } == ["status", "provider", "reached", "outstanding"])
    #expect(try await kumoban.done("diff", "--from", "2022-01-01", "--to", "2022-01-02").output == "Nothing differs\n")
  }

  @Test("tells what was done since, and nothing of what was taken back")
  func done() async throws {
    try await kumoban.done("assign", "sakura", "himeji")
    try await kumoban.done("plan", "agreement", "kobe", "--on", "2999-01-10")
    try await kumoban.done("block", "kobe", "--reason", "no line")
    try await kumoban.done("note", "akashi", "x")
    try await kumoban.done("assign", "oci", "akashi")
    try await kumoban.done("undo")
    let output = try await kumoban.done("diff", "--from", "-1d").output
    #expect(
      output.contains("281000 神戸市         Agreement planned 2999-01-10; blocked: no line\n"), "\(output)")
    #expect(output.contains("282014 姫路市         provider – → Sakura; outstanding 350 → "))
    #expect(!output.contains("明石市"))
    let japanese = try await kumoban.done("diff", "--from", "-1d", "kobe", "--language", "ja").output
    #expect(japanese == "281000 神戸市         「利用契約」予定 2999-01-10、保留：no line\n")
  }

  @Test("days the wrong way round, yet to come or none are refused")
  func days() async throws {
    (try await kumoban("diff", "--from", "2022-01-02", "--to", "2022-01-01")).expectRefusal(64, saying: ["2022-01-02"])
    (try await kumoban("diff", "--from", "2022-01-02", "--to", "2999-01-01")).expectRefusal(64, saying: ["2999-01-01"])
    (try await kumoban("diff", "--from", "soonish")).expectRefusal(64, saying: ["soonish"])
    (try await kumoban("diff")).expectRefusal(64, saying: ["--from"])
  }
}
