// export: tables and JSON of what a query finds, in files that other programs read.

import FoundationEssentials
import Testing

@Suite("export", .serialized, .timeLimit(.minutes(1)))
struct ExportTests {
  let kumoban: Program

  init() throws { kumoban = try Program() }

  @Test("CSV has a head, a line for each municipality, and keeps leading zeros")
  func csv() async throws {
    let lines = try await kumoban.done("export").output.split(separator: "\r\n")
    #expect(lines.count == 1_742)
    #expect(lines[0].hasPrefix("code,name,kana,romaji,kind,prefecture,provider,proposal,status,blocked,selected,"))
    #expect(lines[1].hasPrefix("011002,札幌市,"))
    #expect(try await kumoban.done("list", "--format", "csv").output.split(separator: "\r\n") == lines)
  }

  @Test("columns are chosen by name in either language, and a wrong one names those that there are")
  func columns() async throws {
    let output = try await kumoban.done("export", "kobe", "--columns", "code, 自治体名,cutover").output
    #expect(output == "code,name,cutover\r\n281000,神戸市,\r\n")
    let japanese = try await kumoban.done("export", "kobe", "--columns", "code,provider", "--language", "ja").output
    #expect(japanese == "団体コード,提供事業者\r\n281000,aws\r\n")
    (try await kumoban("export", "--columns", "colour")).expectRefusal(64, saying: ["colour", "code", "at-next-gate"])
    (try await kumoban("export", "--columns", ",")).expectRefusal(64, saying: ["--columns"])
    (try await kumoban("export", "--columns", "code", "--format", "json")).expectRefusal(64, saying: ["--columns"])
    (try await kumoban("export", "--encoding", "ebcdic")).expectRefusal(64, saying: ["ebcdic", "cp932"])
    (try await kumoban("export", "colour:red")).expectRefusal(64, saying: ["colour:red"])
  }

  @Test("a file is written whole, not over another one unless told to, and not at all where it can't be")
  func files() async throws {
    let path = kumoban.home.path + "/out.csv"
    let outcome = try await kumoban("export", "kobe", "--encoding", "utf-8-bom", "--output", path)
    outcome.expectDone()
    #expect(outcome.output.isEmpty && outcome.error == "1 organisation in \(path)\n")
    let bytes = try #require(FileManager.default.contents(atPath: path))
    #expect(bytes.prefix(7) == Data([0xEF, 0xBB, 0xBF] + "code".utf8))
    (try await kumoban("export", "-o", path)).expectRefusal(73, saying: [path, "--force"])
    #expect(FileManager.default.contents(atPath: path) == bytes)
    (try await kumoban("export", "-o", path, "--force")).expectDone()
    #expect((FileManager.default.contents(atPath: path)?.count ?? 0) > 100_000)
    (try await kumoban("export", "-o", "/nowhere/out.csv")).expectRefusal(73, saying: ["/nowhere/out.csv"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: kumoban.home.path) == ["out.csv"])
  }

  @Test(
    "the format is told by the file's ending, unless it is said",
    arguments: [
      ("a.csv", "code,name"), ("a.tsv", "code\tname"), ("a.json", "{\n  \"version\""), ("a.jsonl", "{\"code\""),
      ("a.md", "| code"),
      ("a.unknown", "code,name"),
    ])
  func endings(name: String, start: String) async throws {
    let path = kumoban.home.path + "/" + name
    (try await kumoban("export", "kobe", "-o", path)).expectDone()
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix(start))
    (try await kumoban("export", "kobe", "--format", "csv", "-o", path, "--force")).expectDone()
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("code,name"))
    if name == "a.md" {
      (try await kumoban("sheet", "kobe", "-o", path, "--force")).expectDone()
      #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("# 神戸市"))
    }
  }

  @Test("what CP932 can't hold is named with its line, and no file is left")
  func cp932() async throws {
    try await kumoban.done("block", "kobe", "--reason", "𠮷野さんに確認")
    let path = kumoban.home.path + "/out.csv"
    (try await kumoban("export", "--encoding", "cp932", "-o", path))
      .expectRefusal(65, saying: ["𠮷", "U+20BB7", "line", "utf-8-bom"])
    #expect(!FileManager.default.fileExists(atPath: path))
    try await kumoban.done("block", "kobe", "--reason", "髙橋さん～確認中―済①")
    (try await kumoban("export", "--encoding", "cp932", "-o", path)).expectDone()
    let back = try await kumoban.shell("iconv -f CP932 -t UTF-8 \"$HOME/out.csv\" | grep ^281000")
    #expect(back.output.contains("髙橋さん～確認中―済①"))
  }

  @Test("JSON holds what list holds, and the notes; a line each as jsonl")
  func json() async throws {
    try await kumoban.done("note", "kobe", "Called.")
    let export = try await kumoban.json("export", "proposal:1")
    #expect(export.keys == ["version", "as-of", "organisations", "entries"])
    #expect(export["entries"].elements.map { $0["change"]["type"] } == ["note"])
    #expect(export["version"] == 1)
    let list = try await kumoban.json("list", "proposal:1")
    for (own, listed) in zip(export["organisations"].elements, list.elements) {
      #expect(own.keys == ListTests.keys.union(["notes"]))
      for key in ListTests.keys { #expect(own[key] == listed[key]) }
    }
    #expect(export["organisations"][0]["notes"][0]["text"] == "Called.")
    let lines = try await kumoban.done("export", "proposal:1", "--format", "jsonl").lines
    #expect(try lines.map { try JSON(String($0)) } == export["organisations"].elements)
  }

  @Test("a note that looks like a formula does no harm, in any format")
  func formulas() async throws {
    try await kumoban.done("note", "kobe", "=HYPERLINK(\"http://x\",\"y\")|<b>")
    for (format, expected) in [
      ("csv", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")|<b>\""),
      ("tsv", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")|<b>\""),
      ("markdown", "=HYPERLINK(\"http://x\",\"y\")\\|&lt;b&gt;"),
    ] {
      let output = try await kumoban.done("export", "kobe", "--columns", "notes", "--format", format).output
      #expect(output.contains(expected), "\(output)")
    }
  }

  @Test("LibreOffice reads the file without loss of kanji or leading zeros", .enabled(if: hasOffice, "needs soffice"))
  func office() async throws {
    let outcome = try await kumoban.shell(
      """
      cd "$HOME"; "$kumoban" export prefecture:hokkaido --encoding utf-8-bom --language ja -o a.csv
      soffice --headless --convert-to ods --infilter='CSV:44,34,76,1,1/2' a.csv >/dev/null 2>&1
      soffice --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76' --outdir back a.ods >/dev/null 2>&1
      tr -d '\\r' < a.csv | sed 's/^\\xef\\xbb\\xbf//' > a; tr -d '\\r' < back/a.csv | sed 's/^\\xef\\xbb\\xbf//' > b; diff a b
      """, seconds: 120)
    #expect(outcome.exitCode == 0, "\(outcome)")
  }

  private static let hasOffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"]
    .contains { FileManager.default.isExecutableFile(atPath: $0) }
}
