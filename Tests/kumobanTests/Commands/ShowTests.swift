// show: one organisation, as text and as JSON, now and on any day.

import Testing

@Suite("show", .serialized, .timeLimit(.minutes(1)))
struct ShowTests {
  let kumoban: Program

  init() throws { kumoban = try Program() }

  @Test(
    "finds an organisation by code, by five digits and by name in any script",
    arguments: ["281000", "28100", "２８１０００", "神戸市", "こうべし", "コウベシ", "kobe", "Kobe-shi", "ＫＯＢＥ"])
  func finds(name: String) async throws {
    #expect(try await kumoban.json("show", name)["code"] == "281000")
  }

  @Test("knows what was published, and nothing else, before anybody worked")
  func published() async throws {
    var kobe = try await kumoban.json("show", "kobe")
    #expect(kobe["requirements"].elements.count == 350)
    kobe["requirements"] = []
    #expect(
      kobe == [
        "code": "281000", "name": "神戸市", "kana": "こうべし", "romaji": "Kobe-shi", "kind": "designated-city",
        "prefecture": ["number": 28, "name": "兵庫県", "romaji": "Hyogo"], "provider": "aws", "proposal": 1,
        "status": "selected", "blocked": nil, "milestones": ["selected": "2021-10-26"], "planned": [:],
        "next": "agreement",
        "outstanding": ["total": 210, "security": 115, "legal": 33, "data-management": 62, "at-next-gate": 12],
        "updated": nil, "cost": ["before": nil, "now": nil, "saved-per-mille": nil],
        "legacy": ["integrator": nil, "hosting": nil, "build": nil, "media": nil], "spent": 0, "requirements": [],
        "notes": [], "history": [],
      ])
  }

  @Test("has the members of list, and cost, legacy, requirements, notes and history besides")
  func members() async throws {
    try await kumoban.done("note", "kobe", "Called.")
    let kobe = try await kumoban.json("show", "kobe")
    #expect(kobe.keys == ListTests.keys.union(["cost", "legacy", "spent", "requirements", "notes", "history"]))
    #expect(kobe["notes"][0]["text"] == "Called.")
    #expect(kobe["notes"][0]["operator"] == "suzuki")
    #expect(kobe["history"][0]["change"]["type"] == "note")
  }

  @Test("prints provider, milestones with both calendars, notes and history for people")
  func text() async throws {
    try await kumoban.done(
      "mark", "agreement", "kobe", "--on", "2022-05-01", "--note", "Signed in Kobe", "--reason", "agreed")
    let output = try await kumoban.done("show", "kobe").output
    for words in ["Kobe-shi", "Amazon Web Services", "2022-05-01 (R4-05-01)", "suzuki", "Signed in Kobe", "Agreement"] {
      #expect(output.contains(words), "\(words)")
    }
  }

  @Test(
    "shows Misato as it stood on any day",
    arguments: [("2022-10-30", false), ("2022-10-31", true), ("2022-11-01", true)])
  func asOf(day: String, isLive: Bool) async throws {
    let misato = try await kumoban.json("show", "113816", "--as-of", day)
    #expect(misato["milestones"]["cutover"] == (isLive ? "2022-10-31" : nil))
    #expect(misato["status"] == (isLive ? "live" : "selected"))
    let live = try await kumoban.json("list", "--as-of", day, "milestone:cutover").elements.map(\.["code"])
    #expect(live.contains("113816") == isLive)
  }

  @Test("in the past a milestone counts from its day, and a note from the day on which it was taken")
  func past() async throws {
    try await kumoban.done("mark", "agreement", "kobe", "--on", "2022-05-01", "--reason", "agreed")
    try await kumoban.done("note", "kobe", "today's note")
    #expect(try await kumoban.json("show", "kobe", "--as-of", "2022-04-30")["milestones"].keys == ["selected"])
    let yesterday = try await kumoban.json("show", "kobe", "--as-of", Calendar.day(daysFromToday: -1))
    #expect(yesterday["milestones"].keys == ["selected", "agreement"])
    #expect(yesterday["notes"] == [])
    #expect(yesterday["history"] == [])
    #expect(try await kumoban.json("show", "kobe", "--as-of", "today")["notes"][0]["text"] == "today's note")
  }
}
