// catalogue: list, show, export, import; another catalogue takes the place of the model.

import FoundationEssentials
import Testing

@Suite("catalogue", .serialized, .timeLimit(.minutes(1)))
struct CatalogueTests {
  let kumoban: Program

  init() throws { kumoban = try Program() }

  /// A catalogue of two requirements: one that the model has, by another title, and one of its own.
  static let small = """
    {"catalog": {"uuid": "5f3d1c9e-1a2b-4c3d-8e4f-0123456789ab",
     "metadata": {"title": "Agency", "last-modified": "2026-11-22T00:00:00Z", "version": "2", "oscal-version": "1.1.3"},
     "groups": [{"id": "security", "title": "Security", "controls": [
      {"id": "SEC-002", "title": "Another title", "props": [
        {"name": "title-ja", "value": "別の題名"}, {"name": "gate", "value": "lift"},
        {"name": "responsibility", "value": "municipality"}],
       "parts": [{"name": "statement", "prose": "Do it."}, {"name": "statement-ja", "prose": "行う。"}]},
      {"id": "OWN-1", "title": "One's own", "props": [
        {"name": "title-ja", "value": "独自"}, {"name": "gate", "value": "lift"},
        {"name": "responsibility", "value": "shared"}],
       "parts": [{"name": "statement", "prose": "Do that."}, {"name": "statement-ja", "prose": "する。"}]}]}]}}
    """

  private func file(_ text: String, named name: String = "own.json") throws -> String {
    let path = kumoban.home.path + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test("lists 350 requirements, and says first that they are a model")
  func list() async throws {
    let output = try await kumoban.done("catalogue").output
    #expect(output.contains("350 requirements"))
    #expect(output.contains("model"))
    #expect(try await kumoban.json("catalogue", "list").elements.count == 350)
    #expect(try await kumoban.done("catalogue", "list", "area:legal", "--format", "csv").lines.count == 61)
    #expect(try await kumoban.done("catalogue", "--language", "ja").output.contains("モデル"))
  }

  @Test("shows one in both languages, who has to meet it, and for how many it is outstanding")
  func show() async throws {
    let output = try await kumoban.done("catalogue", "show", "sec-002").output
    for words in [
      "SEC-002  Municipal policy covering cloud use", "市区町村は、基幹業務システム", "municipality", "Agreement signed", "1,741",
    ] { #expect(output.contains(words), "\(words)") }
    let json = try await kumoban.json("catalogue", "show", "SEC-002")
    #expect(json["outstanding"] == 1_741)
    #expect(json["title"]["ja"] == "クラウド利用を含む基本方針")
  }

  @Test("goes out to a file and comes back without a change; a file that is there is kept")
  func roundTrip() async throws {
    let path = kumoban.home.path + "/catalogue.json"
    try await kumoban.done("catalogue", "export", path)
    let first = FileManager.default.contents(atPath: path)
    (try await kumoban("catalogue", "export", path)).expectRefusal(73, saying: [path, "--force"])
    try await kumoban.done("catalogue", "export", path, "--force")
    let output = try await kumoban.done("catalogue", "import", path, "--dry-run").output
    #expect(output.contains("nothing would change"))
    #expect((first?.count ?? 0) > 100_000)
    #expect(try JSON(try await kumoban.done("catalogue", "export").output)["catalog"]["uuid"].text != nil)
  }

  @Test("says first what another one drops, adds and renames, and changes nothing until it is told to")
  func preview() async throws {
    let path = try file(Self.small)
    for arguments in [["--dry-run"], []] {
      let outcome = try await kumoban.run(["catalogue", "import", path] + arguments)
      #expect(outcome.exitCode == (arguments.isEmpty ? 1 : 0))
      for words in ["drops     349", "adds      1  OWN-1", "renames   1  SEC-002", "Another title"] {
        #expect(outcome.output.contains(words), "\(outcome)")
      }
      #expect(try kumoban.journal() == [])
    }
  }

  @Test("takes another one in the model's place; undo brings the model back, with all that was decided")
  func adopt() async throws {
    try await kumoban.done("require", "met", "SEC-002", "SEC-005", "--for", "kobe")
    try await kumoban.done("catalogue", "import", try file(Self.small), "--yes")
    #expect(try await kumoban.json("catalogue", "list").elements.map { $0["id"] } == ["SEC-002", "OWN-1"])
    let kobe = try await kumoban.json("show", "kobe")
    #expect(kobe["requirements"].elements.map { $0["status"] } == ["met", "outstanding"])
    #expect(kobe["outstanding"]["total"] == 1)
    #expect(try await kumoban.done("catalogue").output.contains("Agency 2"))
    (try await kumoban("require", "met", "SEC-005", "--for", "kobe")).expectRefusal(64, saying: ["SEC-005"])
    try await kumoban.done("undo")
    let before = try await kumoban.json("show", "kobe")["requirements"].elements
    #expect(before.count == 350)
    #expect(before.first { $0["id"] == "SEC-005" }?["status"] == "met")
    #expect(try kumoban.journal().elements.count == 3)
  }

  static let bad: [(name: String, text: String, exitCode: Int32, says: [String])] = [
    ("truncated", String(small.prefix(400)), 65, ["line", "too early"]),
    ("no JSON", "id,title\nSEC-001,x\n", 65, ["line 1", "no JSON"]),
    ("empty", "", 65, ["line 1"]),
    ("no catalog", "{}", 65, ["catalog"]),
    ("a duplicate id", small.replacing("OWN-1", with: "sec-002"), 65, ["sec-002", "twice"]),
    (
      "an unknown gate", small.replacing(#""gate", "value": "lift""#, with: #""gate", "value": "launch""#), 65,
      ["SEC-002", "launch", "cutover"]
    ),
    ("an unknown responsibility", small.replacing("\"shared\"", with: "\"both\""), 65, ["OWN-1", "both", "shared"]),
    ("no title in Japanese", small.replacing("title-ja", with: "title-fr"), 65, ["SEC-002", "Japanese", "title-ja"]),
    ("no title in English", small.replacing("Another title", with: ""), 65, ["SEC-002", "title"]),
    (
      "no statement in Japanese", small.replacing("statement-ja", with: "statement-fr"), 65,
      ["SEC-002", "statement-ja"]
    ),
    ("a control character", small.replacing("Do that.", with: "Do\\u001b[2J"), 65, ["OWN-1"]),
  ]

  @Test(
    "what is no catalogue is told in one line with its place, and changes nothing",
    arguments: bad.map(\.name))
  func refuses(name: String) async throws {
    let fault = try #require(Self.bad.first { $0.name == name })
    let path = try file(fault.text)
    try await kumoban.done("note", "kobe", "x")
    let files = try kumoban.files()
    (try await kumoban("catalogue", "import", path, "--yes")).expectRefusal(fault.exitCode, saying: [path] + fault.says)
    (try await kumoban("catalogue", "import", path, "--yes", "--language", "ja")).expectRefusal(
      fault.exitCode, saying: [path])
    #expect(try kumoban.files() == files)
  }

  @Test("100,000 requirements, a file too long, a folder and no file at all are refused")
  func tooMuch() async throws {
    let control = { (number: Int) in
      #"{"id": "S-\#(number)", "title": "T\#(number)", "props": [{"name": "title-ja", "value": "題"}, "#
        + #"{"name": "gate", "value": "lift"}, {"name": "responsibility", "value": "shared"}], "#
        + #""parts": [{"name": "statement", "prose": "P"}, {"name": "statement-ja", "prose": "文"}]}"#
    }
    let head = try #require(Self.small.components(separatedBy: "{\"id\": \"SEC-002\"").first)
    func catalogue(_ count: Int) -> String { head + (1...count).map(control).joined(separator: ",") + "]}]}}" }
    let many = try file(catalogue(60_000), named: "many.json")
    (try await kumoban("catalogue", "import", many, "--yes")).expectRefusal(65, saying: [many, "2,000"])
    let more = try file(catalogue(100_000), named: "more.json")
    (try await kumoban("catalogue", "import", more, "--yes")).expectRefusal(65, saying: [more])
    (try await kumoban("catalogue", "import", kumoban.home.path)).expectRefusal(66, saying: [kumoban.home.path])
    (try await kumoban("catalogue", "import", "/nowhere.json")).expectRefusal(66, saying: ["/nowhere.json"])
    try await kumoban.done("catalogue", "import", try file(catalogue(2_000), named: "most.json"), "--yes")
    #expect(try await kumoban.json("catalogue", "list").elements.count == 2_000)
  }
}
