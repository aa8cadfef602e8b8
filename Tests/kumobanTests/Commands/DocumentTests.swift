// changes and sheet: what a meeting wants to read, as text, Markdown and HTML.

import FoundationEssentials
import Testing

@Suite("changes and sheet", .serialized, .timeLimit(.minutes(1)))
struct DocumentTests {
  let kumoban: Program

  init() throws { kumoban = try Program() }

  @Test("the report counts what happened, says by whom, and leaves out what was taken back")
  func changes() async throws {
    try await kumoban.done("plan", "agreement", "kobe", "--on", "2998-01-10")
    try await kumoban.done("plan", "agreement", "kobe", "--on", "2999-01-10")
    try await kumoban.done("plan", "agreement", "kobe", "--on", "2998-06-01")
    try await kumoban.done("block", "himeji", "--reason", "no line", "--operator", "tanaka")
    try await kumoban.done("unblock", "himeji", "--operator", "tanaka")
    try await kumoban.done("require", "met", "SEC-002", "SEC-009", "--for", "kobe")
    try await kumoban.done("assign", "oci", "himeji")
    try await kumoban.done("undo")
    try await kumoban.done("note", "akashi", "back again")
    try await kumoban.done("undo")
    try await kumoban.done("redo")
    let report = try await kumoban.json("changes")
    #expect(report.keys == ["version", "from", "to", "counts", "people", "changes"])
    let counts = report["counts"]
    for (kind, count) in [
      ("planned", 2), ("slipped", 1), ("blocked", 1), ("unblocked", 1), ("met", 2), ("noted", 1), ("assigned", 0),
      ("marked", 0), ("other", 0),
    ] { #expect(counts[kind] == JSON.number(count), "\(kind)") }
    #expect(report["people"].elements.map { $0["operator"] } == ["suzuki", "tanaka"])
    #expect(report["people"][1]["entries"] == 2)
    let text = try await kumoban.done("changes").output
    for words in ["Slipped", "2998-01-10 → 2999-01-10", "Requirements met", "tanaka  2 changes", "back again"] {
      #expect(text.contains(words), "\(text)")
    }
    let japanese = try await kumoban.done("changes", "--language", "ja", "--format", "markdown").output
    #expect(japanese.contains("## 遅延") && japanese.contains("| --- |"))
  }

  @Test("the report is about a query, and about the days that are asked for")
  func scope() async throws {
    try await kumoban.done("note", "kobe", "one")
    try await kumoban.done("note", "himeji", "two")
    try await kumoban.done("conform", "aws", "outstanding", "SEC-001")
    #expect(try await kumoban.json("changes", "himeji")["counts"]["noted"] == 1)
    #expect(try await kumoban.json("changes", "himeji")["counts"]["conformed"] == 0)
    #expect(try await kumoban.json("changes", "--since", "today")["counts"]["conformed"] == 1)
    #expect(try await kumoban.json("changes", "--since", "2w", "--as-of", "-1d")["changes"] == [])
    #expect(try await kumoban.done("changes", "--as-of", "-1d").output.contains("Nothing happened."))
    for since in ["soonish", "2999-01-01", "7x"] {
      (try await kumoban("changes", "--since", since)).expectRefusal(64, saying: [since])
    }
    (try await kumoban("changes", "--format", "html")).expectRefusal(64, saying: ["html"])
  }

  @Test("the sheet says all of an organisation, and no note in it is markup", arguments: ["text", "markdown", "html"])
  func sheet(format: String) async throws {
    try await kumoban.done("note", "kobe", "<script>alert(1)</script> & *bold* | \"quoted\"")
    try await kumoban.done("plan", "agreement", "kobe", "--on", "2999-01-10")
    let output = try await kumoban.done("sheet", "kobe", "--format", format).output
    for words in [
      "神戸市", "281000", "Amazon Web Services", "2021-10-26 (R3-10-26)", "2999-01-10", "115 of 200",
      "stopped by 12 requirements", "SEC-002 Municipal policy", "suzuki", Calendar.day(),
    ] { #expect(output.contains(words), "\(words)") }
    switch format {
    case "html":
      #expect(!output.contains("<script") && output.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; *bold*"))
      #expect(!output.contains("http:") && !output.contains("https:") && !output.contains("src="))
      #expect(output.contains("@page { size: A4;") && output.contains("prefers-color-scheme: dark"))
    case "markdown": #expect(output.contains("&lt;script&gt;") && output.contains("\\*bold\\* \\|"))
    default: #expect(output.contains("<script>alert(1)</script> & *bold*"))
    }
    let japanese = try await kumoban.done("sheet", "kobe", "--format", format, "--language", "ja").output
    #expect(japanese.contains("未充足の要件") && japanese.contains("令和3年10月26日"))
  }

  @Test("HTML is well-formed, whatever stands in it")
  func wellFormed() async throws {
    try await kumoban.done("note", "kobe", "</dd></td><p title=\"x\">\n'second' line")
    let output = try await kumoban.done("sheet", "kobe", "--format", "html").output
    var open: [Substring] = []
    for part in output.split(separator: "<").dropFirst() {
      guard let end = part.firstIndex(of: ">") else {
        Issue.record("a tag never ends: \(part)")
        return
      }
      let tag = part[..<end]
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      if ["!DOCTYPE", "meta", "br"].contains(where: tag.hasPrefix) { continue }
      if tag.hasPrefix("/") {
        #expect(open.popLast() == name)
      } else {
        open.append(name)
      }
    }
    #expect(open == [])
  }

  @Test("a file is not replaced unless told to; a past day shows what was then")
  func files() async throws {
    let path = kumoban.home.path + "/kobe.html"
    try await kumoban.done("sheet", "kobe", "--format", "html", "-o", path)
    (try await kumoban("sheet", "kobe", "--format", "html", "-o", path)).expectRefusal(73, saying: [path, "--force"])
    (try await kumoban("sheet", "kobe", "-o", "/dev/null", "--force")).expectRefusal(73, saying: ["/dev/null"])
    (try await kumoban("sheet", "atlantis")).expectRefusal(66, saying: ["atlantis"])
    #expect(
      try await kumoban.done("sheet", "113816", "--as-of", "2022-10-30").output.contains("Cut over to production\n"))
    #expect(try await kumoban.done("sheet", "113816", "--as-of", "2022-10-31").output.contains("2022-10-31 (R4-10-31)"))
  }
}
