// list: rows as text, JSON and CSV, in the form that scripts rely on.

import Testing

@Suite("list", .serialized, .timeLimit(.minutes(1)))
struct ListTests {
  /// The members of one organisation in `list`.
  static let keys: Set = [
    "code", "name", "kana", "romaji", "kind", "prefecture", "provider", "proposal", "status", "blocked", "milestones",
    "planned", "next", "outstanding", "updated",
  ]

  let kumoban: Program

  init() throws { kumoban = try Program() }

  @Test("lists all municipalities, a line each, and creates nothing")
  func all() async throws {
    let outcome = try await kumoban.done("list")
    #expect(outcome.lines.count == 1_741)
    #expect(outcome.lines.first?.hasPrefix("011002 Hokkaido") == true)
    #expect(try kumoban.files().isEmpty)
  }

  @Test("gives every organisation the same members in JSON, and no others")
  func members() async throws {
    let list = try await kumoban.json("list")
    #expect(list.elements.count == 1_741)
    for organisation in list.elements {
      try #require(organisation.keys == Self.keys)
      try #require(organisation["prefecture"].keys == ["number", "name", "romaji"])
      try #require(
        organisation["outstanding"].keys == ["total", "security", "legal", "data-management", "at-next-gate"])
    }
  }

  @Test("says null in JSON where nothing is known")
  func nulls() async throws {
    let sapporo = try await kumoban.json("list", "札幌市")[0]
    for key in ["provider", "proposal", "blocked", "updated"] { #expect(sapporo[key] == nil, "\(key)") }
    #expect(sapporo["milestones"] == [:])
    #expect(sapporo["planned"] == [:])
    #expect(try await kumoban.json("list", "kind:central")[0]["prefecture"] == nil)
  }

  @Test("gives an empty array in JSON, and only the head in CSV, where nothing is found")
  func nothing() async throws {
    #expect(try await kumoban.json("list", "zzzzzz") == [])
    #expect(try await kumoban.done("list", "zzzzzz").output.isEmpty)
    #expect(try await kumoban.done("list", "zzzzzz", "--format", "csv").lines.count == 1)
  }

  @Test("prints CSV after RFC 4180, with a head")
  func csv() async throws {
    try await kumoban.done("block", "kobe", "--reason", "line \"A\", late")
    let output = try await kumoban.done("list", "--format", "csv").output
    let rows = Array(output.split(separator: "\r\n"))
    #expect(output.hasSuffix("\r\n"))
    #expect(rows.count == 1_742)
    #expect(
      rows.first == """
        code,name,kana,romaji,kind,prefecture,provider,proposal,status,blocked,selected,agreement,environment,network,\
        lift,rehearsal,cutover,parallel,evaluated,next,due,updated,outstanding,at-next-gate
        """)
    let kobe = try #require(rows.first { $0.hasPrefix("281000,") })
    #expect(
      kobe.hasPrefix(
        "281000,神戸市,こうべし,Kobe-shi,designated-city,兵庫県,aws,1,selected,\"line \"\"A\"\", late\",2021-10-26,,"))
  }

  @Test(
    "finds by the query language, whether the shell divides its terms or not",
    arguments: [
      (["kobe"], ["281000"]), (["神戸市"], ["281000"]), (["こうべし"], ["281000"]), (["28100"], ["281000"]),
      (["provider:aws", "status:selected"], ["281000"]), (["provider:aws status:selected"], ["281000"]),
      (["proposal:2"], ["332020", "372013", "382019"]), (["milestone:cutover"], ["113468", "113816"]),
      (["proposal:7", "-川島"], ["113816"]), (["kind:central"], ["000001"]), (["kobe", "kind:town"], []),
      (["prefecture:hyogo", "-kind:town", "-kind:city"], ["281000", "282014", "282022", "282031", "282049"]),
    ])
  func finds(query: [String], codes: [String]) async throws {
    let list = try JSON(try await kumoban.run(["list", "--format", "json"] + query).output)
    #expect(list.elements.compactMap(\.["code"].text) == codes)
  }

  @Test(
    "counts by kind: 47 prefectures, 20 designated cities", arguments: [("prefecture", 47), ("designated-city", 20)])
  func kinds(kind: String, count: Int) async throws {
    #expect(try await kumoban.done("list", "kind:" + kind).lines.count == count)
  }

  @Test("sorts, and turns the order round")
  func sorts() async throws {
    let codes = try await kumoban.json("list", "region:kanto", "--sort", "code").elements.compactMap(\.["code"].text)
    let back = try await kumoban.json("list", "region:kanto", "--sort", "code", "--reverse").elements
    #expect(codes == codes.sorted())
    #expect(back.compactMap(\.["code"].text) == codes.reversed())
    try await kumoban.done("assign", "sakura", "011002")
    #expect(try await kumoban.json("list", "--sort", "updated")[0]["code"] == "011002")
  }

  @Test("a cell with a line break, a quote or a comma is quoted, and one with a control character is harmless")
  func cells() async throws {
    try await kumoban.done("block", "kobe", "--reason", "first\nsecond, \"third\"")
    let output = try await kumoban.done("list", "kobe", "--format", "csv").output
    #expect(output.contains(#","first\#nsecond, ""third""","#))
    _ = try await kumoban.shell(#"sed -i 's/first/\\u001b[31mfirst\\u009b/' "$KUMOBAN_STORE"/journal.jsonl"#)
    _ = try await kumoban.shell(#"rm "$KUMOBAN_STORE"/rollout.json "$KUMOBAN_STORE"/lock"#)
    for format in ["csv", "json"] {
      let foreign = try await kumoban("list", "kobe", "--format", format).output
      #expect(foreign.contains("[31mfirst"))
      #expect(foreign.unicodeScalars.allSatisfy { !$0.isControl || $0 == "\n" || $0 == "\r" })
    }
  }
}
