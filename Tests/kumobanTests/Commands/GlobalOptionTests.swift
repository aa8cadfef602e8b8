// The options that every command takes, and the environment.

import Testing

@Suite("Global options", .serialized, .timeLimit(.minutes(1)))
struct GlobalOptionTests {
  let kumoban: Program

  init() throws { kumoban = try Program() }

  @Test("stand before the command or after it, with a space or an equals sign")
  func places() async throws {
    let store = kumoban.home.path + "/other"
    try await kumoban.done("--store", store, "--operator", "tanaka", "note", "kobe", "1")
    try await kumoban.done("note", "kobe", "2", "--store", store, "--operator", "tanaka")
    try await kumoban.done("--store=\(store)", "note", "--operator=tanaka", "kobe", "3")
    let other = kumoban.with(["KUMOBAN_STORE": store])
    #expect(try other.journal().elements.map(\.["change"]["text"]) == ["1", "2", "3"])
    #expect(try other.journal().elements.allSatisfy { $0["operator"] == "tanaka" })
    #expect(try kumoban.files().isEmpty)
  }

  @Test("a place that was named and has no store is said to have none, beside what is published")
  func noStore() async throws {
    let place = kumoban.home.path + "/mistyped"
    let outcome = try await kumoban.run(["--store", place, "list", "kobe"])
    #expect(outcome.exitCode == 0 && outcome.output.contains("281000"))
    #expect(outcome.error == "kumoban: there is no store in \(place) yet; what is published is shown\n")
    #expect(try await kumoban.done("list", "kobe").output == outcome.output)
  }

  @Test(
    "the store is where the contract says",
    arguments: [
      (["KUMOBAN_STORE": nil], "/.local/share/kumoban"),
      (["KUMOBAN_STORE": "", "XDG_DATA_HOME": ""], "/.local/share/kumoban"),
      (["KUMOBAN_STORE": nil, "XDG_DATA_HOME": "HOME/data"], "/data/kumoban"),
      (["KUMOBAN_STORE": "HOME/mine", "XDG_DATA_HOME": "HOME/data"], "/mine"),
    ] as [([String: String?], String)])
  func location(environment: [String: String?], folder: String) async throws {
    let home = kumoban.home.path
    let changes = environment.mapValues { value in
      value.map { $0.hasPrefix("HOME") ? home + $0.dropFirst(4) : $0 }
    }
    try await kumoban.with(changes).done("note", "kobe", "here")
    #expect(try kumoban.with(["KUMOBAN_STORE": home + folder]).journal().elements.count == 1)
  }

  @Test(
    "--read-only changes nothing and says so",
    arguments: [["note", "kobe", "x"], ["mark", "agreement", "kobe"], ["undo"]])
  func readOnly(command: [String]) async throws {
    try await kumoban.run(["--read-only"] + command).expectRefusal(1, saying: ["read-only"])
    #expect(try kumoban.files().isEmpty)
    try await kumoban.done("list", "kobe", "--read-only")
  }

  @Test("--as-of changes nothing and says so")
  func asOf() async throws {
    try await kumoban("note", "kobe", "x", "--as-of", "2022-11-01").expectRefusal(1, saying: ["--as-of"])
    #expect(try kumoban.files().isEmpty)
  }

  @Test("--language ja speaks Japanese, and so does the locale")
  func japanese() async throws {
    let marked = try await kumoban.done(
      "--language", "ja", "mark", "agreement", "kobe", "--on", "2022-05-01", "--reason", "agreed"
    ).output
    #expect(marked.contains("利用契約") && !marked.contains("Agreement"))
    let shown = try await kumoban.done("show", "kobe", "--language", "ja").output
    #expect(shown.contains("令和4年5月1日") && shown.contains("環境払出し") && shown.contains("兵庫県"))
    #expect(try await kumoban.with(["LC_ALL": "ja_JP.UTF-8"]).done("show", "kobe").output == shown)
    let listed = try await kumoban.done("list", "kobe", "--language", "ja").output
    #expect(listed.contains("作業中"))
    try await kumoban("list", "provider:ibm", "--language", "ja").expectRefusal(64, saying: ["候補", "google-cloud"])
  }

  @Test("JSON and CSV are the same in every language", arguments: ["json", "csv"])
  func stable(format: String) async throws {
    let english = try await kumoban.done("list", "region:kinki", "--format", format)
    let japanese = try await kumoban.done("list", "region:kinki", "--format", format, "--language", "ja")
    #expect(english.output == japanese.output)
  }
}
