// assign, mark, unmark, plan, block, unblock, note: what they record and what they say.

import Testing

@Suite("Commands that change", .serialized, .timeLimit(.minutes(1)))
struct ChangeTests {
  let kumoban: Program

  init() throws { kumoban = try Program() }

  @Test("mark records the milestone, the day, the operator and the moment, and says so")
  func mark() async throws {
    let outcome = try await kumoban.done("mark", "agreement", "kobe", "--on", "2022-05-01", "--reason", "agreed")
    #expect(outcome.output == "Agreement marked for 神戸市 Kobe-shi on 2022-05-01\n")
    let entries = try kumoban.journal()
    #expect(entries.elements.count == 1)
    #expect(entries[0].keys == ["number", "at", "operator", "group", "change", "previous"])
    #expect(entries[0]["operator"] == "suzuki")
    #expect(
      entries[0]["change"]
        == ["type": "mark", "organisation": "281000", "milestone": "agreement", "on": "2022-05-01", "reason": "agreed"])
    let kobe = try await kumoban.json("show", "kobe")
    #expect(kobe["milestones"] == ["selected": "2021-10-26", "agreement": "2022-05-01"])
    #expect(kobe["status"] == "in-progress")
    #expect(kobe["next"] == "environment")
    #expect(kobe["updated"] == entries[0]["at"])
  }

  @Test("mark without a day means today", arguments: [[], ["--on", "today"], ["--on", "-0d"], ["--on=-0d"]])
  func today(option: [String]) async throws {
    let before = Calendar.day()
    #expect(try await kumoban.run(["mark", "agreement", "kobe", "--reason", "agreed"] + option).exitCode == 0)
    let day = try kumoban.journal()[0]["change"]["on"].text
    #expect([before, Calendar.day()].contains(day))
  }

  @Test(
    "days are understood in both calendars",
    arguments: ["2022-05-01", "2022/05/01", "20220501", "R4-5-1", "令和4年5月1日", "２０２２-０５-０１"])
  func days(text: String) async throws {
    try await kumoban.done("mark", "agreement", "kobe", "--on", text, "--reason", "agreed")
    #expect(try kumoban.journal()[0]["change"]["on"] == "2022-05-01")
  }

  @Test("mark takes the missing earlier milestones along only where asked, all in one group")
  func withEarlier() async throws {
    try await kumoban.done("mark", "lift", "kobe", "--on", "2022-05-01", "--with-earlier", "--reason", "agreed")
    let entries = try kumoban.journal().elements
    #expect(entries.compactMap(\.["change"]["milestone"].text) == ["agreement", "environment", "network", "lift"])
    #expect(Set(entries.compactMap { "\($0["group"])" }).count == 1)
  }

  @Test("marking again changes nothing and says so; another day needs --move")
  func again() async throws {
    try await kumoban.done("mark", "agreement", "kobe", "--on", "2022-05-01", "--reason", "agreed")
    let files = try kumoban.files()
    #expect(
      try await kumoban.done("mark", "agreement", "kobe", "--on", "2022-05-01", "--reason", "agreed").output.hasPrefix(
        "Nothing to change"))
    try await kumoban("mark", "agreement", "kobe", "--on", "2022-05-02", "--reason", "agreed").expectRefusal(
      1, saying: ["2022-05-01", "--move"])
    #expect(try kumoban.files() == files)
    try await kumoban.done("mark", "agreement", "kobe", "--on", "2022-05-02", "--move", "--reason", "agreed")
    #expect(try await kumoban.json("show", "kobe")["milestones"]["agreement"] == "2022-05-02")
  }

  @Test("unmark takes a mark back")
  func unmark() async throws {
    try await kumoban.done("mark", "agreement", "kobe", "--on", "2022-05-01", "--reason", "agreed")
    let outcome = try await kumoban.json("unmark", "agreement", "kobe")
    #expect(outcome["changed"] == ["281000"])
    #expect(try await kumoban.json("show", "kobe")["milestones"].keys == ["selected"])
  }

  @Test("plan records a day to come, and gives it up again")
  func plan() async throws {
    try await kumoban.done("plan", "cutover", "kobe", "--on", "2999-01-12")
    #expect(try await kumoban.json("show", "kobe")["planned"] == ["cutover": "2999-01-12"])
    #expect(try await kumoban.done("list", "due<2999-01-13").lines.count == 1)
    try await kumoban.done("plan", "cutover", "kobe", "--on", "none")
    #expect(try await kumoban.json("show", "kobe")["planned"] == [:])
  }

  @Test("block gives the reason until unblock")
  func block() async throws {
    try await kumoban.done("block", "263648", "--reason", "connection line is late")
    #expect(try await kumoban.json("show", "263648")["blocked"] == ["reason": "connection line is late"])
    #expect(try await kumoban.json("list", "blocked").elements.map(\.["code"]) == ["263648"])
    try await kumoban.done("unblock", "263648")
    #expect(try await kumoban.json("show", "263648")["blocked"] == nil)
  }

  @Test("assign gives a provider, takes it away with none, and keeps the milestones")
  func assign() async throws {
    let outcome = try await kumoban.json("assign", "google-cloud", "332020", "372013")
    #expect(outcome.keys == ["group", "changed", "unchanged", "entries"])
    #expect(outcome["changed"] == ["332020", "372013"])
    #expect(try await kumoban.done("list", "provider:google-cloud").lines.count == 2)
    try await kumoban.done("assign", "none", "332020")
    let kurashiki = try await kumoban.json("show", "332020")
    #expect(kurashiki["provider"] == nil)
    #expect(kurashiki["milestones"] == ["selected": "2021-10-26"])
  }

  @Test("--query changes all that match in one group, which one undo takes back")
  func bulk() async throws {
    let outcome = try await kumoban.json(
      "mark", "agreement", "--query", "proposal:2", "--on", "2022-05-01", "--reason", "agreed")
    #expect(outcome["changed"] == ["332020", "372013", "382019"])
    #expect(Set(outcome["entries"].elements.map { "\($0["group"])" }).count == 1)
    try await kumoban.done("undo")
    #expect(try await kumoban.json("list", "milestone:agreement") == [])
  }

  @Test("many are changed all or not at all")
  func allOrNone() async throws {
    try await kumoban.done("mark", "agreement", "kobe", "--on", "2022-05-01", "--reason", "agreed")
    let files = try kumoban.files()
    // Sapporo was not selected.
    try await kumoban("mark", "environment", "kobe", "札幌市", "--on", "2022-06-01", "--reason", "agreed").expectRefusal(
      1, saying: ["札幌市", "011002"])
    #expect(try kumoban.files() == files)
  }

  @Test(
    "a note survives byte for byte",
    arguments: [
      "👩‍👩‍👧‍👦 🇯🇵 👍🏽", "か\u{3099}と\u{3099}", "e\u{301} é", "葛\u{E0100}城市", "ｶﾞ　全角", "two\nlines", "\"quoted\" \\ back",
      "<b>&amp;</b>", "مرحبا", "- a dash, -h",
    ])
  func note(text: String) async throws {
    try await kumoban.done("note", "kobe", "--", text)
    let expected = Array(text.utf8)
    #expect((try kumoban.journal()[0]["change"]["text"].text).map { Array($0.utf8) } == expected)
    let shown = try await kumoban.json("show", "kobe")
    #expect(shown["notes"][0]["text"].text.map { Array($0.utf8) } == expected)
    #expect(shown["history"][0]["change"]["text"].text.map { Array($0.utf8) } == expected)
  }

  @Test("a text may begin with a dash", arguments: ["-3 %", "-h", "--help me"])
  func dashes(text: String) async throws {
    try await kumoban.done("block", "kobe", "--reason", text)
    #expect(try kumoban.journal()[0]["change"]["reason"].text == text)
  }

  @Test("the store is the operator's own: folder 0700, files 0600, a snapshot beside the journal")
  func modes() async throws {
    try await kumoban.done("note", "kobe", "x")
    let modes = try await kumoban.shell("cd \"$KUMOBAN_STORE\" && stat -c '%a %n' . journal.jsonl rollout.json")
    #expect(modes.output == "700 .\n600 journal.jsonl\n600 rollout.json\n")
  }
}
