// report: the overview as a document, its figures against lists, and nothing in it taken for markup.

import FoundationEssentials
import Glibc
import Testing

@Suite("report", .serialized, .timeLimit(.minutes(2)))
struct ReportTests {
  private static let languages = ["en", "ja"]
  private static let formats = ["text", "markdown", "html", "json"]
  private static let hostile = "</text></svg><script>alert('1')</script> \"]]>\" & *bold* | x=`y` <!-- \u{202E}"

  let kumoban: Program

  init() throws { kumoban = try Program() }

  /// Providers, milestones over years, plans and what blocks, for some dozens of municipalities.
  private func work() async throws {
    var rows = "code,provider,blocked,selected,agreement,environment,network,lift,rehearsal,cutover,planned-cutover\n"
    for (place, organisation) in try await kumoban.json("list", "region:kanto", "-milestone:selected").elements
      .enumerated()
    {
      guard let code = organisation["code"].text, place < 60 else { continue }
      let provider = ["aws", "oci", "sakura", "azure"][place % 4]
      let days = (0..<7).map { Calendar.day(daysFromToday: -400 + 60 * $0 + 2 * place - (place % 3) * 30) }
      let reached = days.prefix(place % 3 == 0 ? 7 : 4).map { $0 <= Calendar.day() ? $0 : "" }
      let isShort = reached.count < 7 || reached.contains("")
      let cells = reached + Array(repeating: "", count: 7 - reached.count)
      rows += "\(code),\(provider),\(place % 7 == 1 ? "no line" : ""),\(cells.joined(separator: ",")),"
      rows += (isShort && place % 5 == 0 ? Calendar.day(daysFromToday: 1 + place) : "") + "\n"
    }
    let path = kumoban.home.path + "/work.csv"
    try Data(rows.utf8).write(to: URL(fileURLWithPath: path))
    try await kumoban.done("import", path, "--reason", "reported")
  }

  @Test("a file whose name tells no format is refused, unless the format is said")
  func unknownEnding() async throws {
    let path = kumoban.home.path + "/overview.pdf"
    let outcome = try await kumoban.run(["report", "--output", path])
    outcome.expectRefusal(64)
    #expect(outcome.error.contains("overview.pdf") && outcome.error.contains("--format"))
    #expect(try !kumoban.files().contains { $0.key.contains("overview") })
    try await kumoban.done("report", "--output", path, "--format", "html")
    try await kumoban.done("report", "--output", kumoban.home.path + "/overview")
  }

  @Test(
    "every figure is what a list of the same query counts",
    arguments: ["", "region:kanto", "prefecture:tokyo -blocked"])
  func figures(among: String) async throws {
    try await work()
    let terms = among.split(separator: " ").map(String.init)
    func count(_ more: String...) async throws -> JSON {
      let outcome = try await kumoban.run(["list"] + terms + more + ["--format", "json"])
      return .number(try JSON(outcome.output).elements.count)
    }
    let report = try JSON(try await kumoban.run(["report"] + terms + ["--format", "json"]).output)
    #expect(report["version"] == 1)
    #expect(report["as-of"].text == Calendar.day())
    #expect(report["query"].text == among)
    #expect(try await report["organisations"] == count())
    #expect(try await report["figures"]["provider"] == count("-provider:none"))
    #expect(try await report["figures"]["trial"] == count("-status:not-in-trial", "-status:withdrawn"))
    #expect(try await report["figures"]["live"] == count("status:live,completed"))
    #expect(try await report["figures"]["blocked"] == count("blocked"))
    #expect(try await report["blocked"]["organisations"].elements.count == JSON.count(count("blocked")))
    #expect(try await report["overdue"]["organisations"].elements.count == JSON.count(count("overdue")))
    for scope in report["funnel"].elements.prefix(4) {
      let query = (scope["query"].text ?? "").split(separator: " ").map(String.init).joined(separator: " ")
      let own = query.isEmpty ? [] : [query]
      let outcome = try await kumoban.run(["list"] + terms + own + ["milestone:cutover", "--format", "json"])
      #expect(scope["reached"]["cutover"] == .number(try JSON(outcome.output).elements.count), "\(query)")
    }
    let rows = try JSON(try await kumoban.run(["list"] + terms + ["--format", "json"]).output).elements
    for prefecture in report["prefectures"].elements {
      let own = rows.filter { $0["prefecture"]["number"] == prefecture["number"] }
      #expect(prefecture["of"] == .number(own.count))
      #expect(prefecture["provider"] == .number(own.count { $0["provider"] != .null }))
      let outstanding = own.reduce(0) { $0 + (JSON.count($1["outstanding"]["total"]) ?? 0) }
      #expect(prefecture["outstanding"] == .number(outstanding))
    }
    let live = rows.compactMap { $0["milestones"]["cutover"].text }
    #expect(report["burn-up"].elements.last?["live"] == (live.isEmpty ? nil : .number(live.count)))
    for point in report["burn-up"].elements {
      #expect(point["live"] == .number(live.count { $0 <= point["day"].text ?? "" }))
    }
  }

  @Test("the days ago after which a trial stands still are chosen")
  func stalled() async throws {
    try await kumoban.done("block", "morioka", "--reason", "x")
    let names = { (report: JSON) in report["stalled"]["organisations"].elements.compactMap { $0["name"].text } }
    let usual = try await kumoban.json("report")
    #expect(usual["stalled"]["after-days"] == 30)
    #expect(names(usual).contains("神戸市") && !names(usual).contains("盛岡市"))
    #expect(try await names(kumoban.json("report", "--stalled-after", "3650")) == [])
    for days in ["0", "3651", "-1", "many"] {
      (try await kumoban("report", "--stalled-after", days)).expectRefusal(64, saying: [days])
    }
  }

  @Test("a past day is reported as it was", arguments: formats, languages)
  func past(format: String, language: String) async throws {
    try await work()
    let output = try await kumoban.done(
      "report", "--as-of", "2022-12-01", "--format", format, "--language", language
    ).output
    #expect(output.contains("2022-12-01"))
    switch format {
    case "json":
      let report = try JSON(output)
      #expect(report["figures"]["live"] == 1 && report["forecast"]["recent"] == 1)
      #expect(report["burn-up"] == [["day": "2022-10-31", "live": 1]])
      #expect(report["forecast"]["expected"] == .null || report["forecast"]["expected"].text != nil)
      #expect(report["forecast"]["days-left"] == 1_216 && report["forecast"]["outlook"] == "expected")
    case "html": #expect(try MarkupReader(output).tags.count { $0.name == "svg" } == 7)
    default: break
    }
    #expect(!output.contains("nan") && !output.contains("inf "))
    if format != "json" { #expect(output.contains("1,741") && output.contains("2026-03-31")) }
  }

  @Test(
    "HTML is well-formed, stays itself, and has drawings with titles, texts and whole numbers", arguments: languages)
  func html(language: String) async throws {
    try await work()
    try await kumoban.done("block", "kobe", "--reason", Self.hostile)
    let page = try await kumoban.done("report", "--format", "html", "--language", language).output
    let markup = try MarkupReader(page)
    #expect(!markup.tags.contains { ["script", "img", "link", "iframe", "a"].contains($0.name) })
    #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("url("))
    #expect(markup.texts.contains { $0.contains("<script>alert('1')</script> \"]]>\" & *bold*") })
    let drawings = markup.tags.filter { $0.name == "svg" }
    #expect(drawings.count == 7)
    let ids = Set(markup.tags.flatMap { $0.attributes.filter { $0.key == "id" }.map(\.value) })
    for drawing in drawings {
      let attributes = Dictionary(drawing.attributes.map { ($0.key, $0.value) }) { $1 }
      #expect(attributes["role"] == "img")
      let names = (attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
      #expect(names.count == 2 && names.allSatisfy(ids.contains))
    }
    let geometry: Set = ["x", "y", "width", "height", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "d", "viewBox"]
    for tag in markup.tags {
      for (key, value) in tag.attributes where geometry.contains(key) {
        #expect(value.allSatisfy { "0123456789.- MLHVZ".contains($0) }, "\(tag)")
      }
    }
    for rule in ["prefers-color-scheme: dark", "@page { size: A4;", "@media print"] { #expect(page.contains(rule)) }
  }

  @Test("what was written stays text in every format, and steers no terminal", arguments: formats)
  func hostile(format: String) async throws {
    try await kumoban.done("block", "kobe", "--reason", Self.hostile)
    let output = try await kumoban.done("report", "kobe", "--format", format).output
    #expect(output.unicodeScalars.allSatisfy { !$0.isControl || $0 == "\n" })
    switch format {
    case "html": #expect(output.contains("&lt;script&gt;") && !output.contains("<script"))
    case "markdown": #expect(output.contains("&lt;script&gt;") && output.contains("\\*bold\\* \\|"))
    case "json": #expect(try JSON(output)["blocked"]["organisations"][0]["reason"].text == Self.hostile)
    default: #expect(output.contains("<script>alert('1')</script>") && !output.contains("\u{202E}"))
    }
    let query = try await kumoban("report", "-<svg onload='1'>&\"]]>", "--format", format)
    #expect(query.exitCode == 0 || query.exitCode == 64)
    if format == "html", query.exitCode == 0 { _ = try MarkupReader(query.output) }
  }

  @Test("the text is as it is kept", arguments: languages)
  func text(language: String) async throws {
    let output = try await kumoban.done(
      "report", "prefecture:saitama", "--as-of", "2022-12-31", "--language", language
    ).output
    let path = String(#filePath.dropLast("Commands/ReportTests.swift".count)) + "Pictures/report-\(language).txt"
    if getenv("KUMOBAN_UPDATE_PICTURES") != nil { try Data(output.utf8).write(to: URL(fileURLWithPath: path)) }
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    #expect(output == kept, "if that is right: KUMOBAN_UPDATE_PICTURES=1 swift test --filter ReportTests")
  }

  @Test("a query that nobody meets is reported so", arguments: formats, languages)
  func nobody(format: String, language: String) async throws {
    let output = try await kumoban.done(
      "report", "prefecture:hyogo", "status:completed", "--format", format, "--language", language
    ).output
    switch format {
    case "json":
      let report = try JSON(output)
      #expect(report["organisations"] == 0 && report["forecast"]["outlook"] == "nobody")
      #expect(report["prefectures"].elements.count == 47 && report["burn-up"] == [])
    case "html":
      _ = try MarkupReader(output)
      fallthrough
    default: #expect(output.contains(language == "ja" ? "条件に合う団体はありません" : "No organisation meets the query"))
    }
  }

  @Test("the format is told by the file's ending; a file is not replaced unless told to")
  func files() async throws {
    for (ending, start) in [("html", "<!DOCTYPE html>"), ("md", "# Government Cloud"), ("json", "{"), ("txt", "Gov")] {
      let path = kumoban.home.path + "/report." + ending
      try await kumoban.done("report", "kobe", "-o", path)
      #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix(start))
      (try await kumoban("report", "kobe", "-o", path)).expectRefusal(73, saying: [path, "--force"])
      try await kumoban.done("report", "kobe", "-o", path, "--force")
    }
    (try await kumoban("report", "--format", "pdf")).expectRefusal(64, saying: ["pdf"])
    (try await kumoban("report", "provider:ibm")).expectRefusal(64, saying: ["provider:ibm"])
    (try await kumoban("report", "--as-of", "2999-01-01")).expectRefusal(64, saying: ["2999-01-01"])
  }
}

extension JSON {
  /// A number's value; nil of anything else.
  static func count(_ value: JSON) -> Int? {
    if case .number(let number) = value { number } else { nil }
  }
}
