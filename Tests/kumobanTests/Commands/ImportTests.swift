// import: a file from a municipality is shown, taken in as one group, and taken in again without a change.

import FoundationEssentials
import Testing

@Suite("import", .serialized, .timeLimit(.minutes(1)))
struct ImportTests {
  let kumoban: Program

  init() throws { kumoban = try Program() }

  static let answers = """
    令和8年度 移行状況調査,,,,,\r
    団体コード,都道府県名,市区町村名,提供事業者,本番切替予定日,備考\r
    281000,兵庫県,神戸市,AWS,令和18年1月12日,"回線工事\r
    は12月"\r
    11002,北海道,札幌市,グーグル・クラウド,,確認中①～―\r
    282014,兵庫県,姫路市,さくら,,\r

    """

  private func file(_ text: String, named name: String = "in.csv", cp932: Bool = false) async throws -> String {
    let path = kumoban.home.path + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    guard cp932 else { return path }
    (try await kumoban.shell("cd \"$HOME\" && iconv -f UTF-8 -t CP932 \(name) > x && mv x \(name)")).expectDone()
    return path
  }

  @Test(
    "shows first what would change, takes it in as one group, and the same file again changes nothing",
    arguments: [true, false])
  func takes(cp932: Bool) async throws {
    let path = try await file(Self.answers, cp932: cp932)
    let dry = try await kumoban.done("import", path, "--dry-run").output
    #expect(
      dry.contains("3 rows, \(cp932 ? "cp932" : "utf-8")")
        && dry.contains("3 organisations change, 0 stay as they are, 0 rows can't"))
    #expect(try kumoban.journal() == [])
    let output = try await kumoban.done("import", path).output
    #expect(output == dry + "Imported for 3 municipalities\n")
    #expect(try kumoban.journal().elements.allSatisfy { $0["group"] == 1 })
    let kobe = try await kumoban.json("show", "kobe")
    #expect(kobe["planned"]["cutover"] == "2036-01-12")
    #expect(kobe["notes"][0]["text"] == "回線工事\nは12月")
    #expect(try await kumoban.json("show", "札幌市")["notes"][0]["text"] == "確認中①～―")
    #expect(try await kumoban.json("show", "姫路市")["provider"] == "sakura")
    let again = try await kumoban.done("import", path).output
    #expect(
      again.contains("0 organisations change, 3 stay") && again.hasSuffix("Nothing to change: it is so already\n"))
    try await kumoban.done("undo")
    #expect(try await kumoban.json("show", "姫路市")["provider"] == nil)
  }

  @Test("takes nothing where a row is refused, unless it is told to leave that out")
  func refused() async throws {
    let path = try await file("code,provider\n281000,oci\n282014,ibm\n999997,aws\n281001,aws\n")
    for arguments in [[], ["--dry-run"]] {
      let outcome = try await kumoban.run(["import", path] + arguments)
      #expect(outcome.exitCode == 65)
      #expect(outcome.output.contains("line 3 姫路市: ibm is no provider"))
      #expect(outcome.output.contains("line 4: no municipality has the code 999997"))
      #expect(outcome.output.contains("line 5: code 281001: the check digit is wrong; is it 281000?"))
      #expect(outcome.error.contains("--skip-errors") && outcome.error.split(separator: "\n").count == 1)
    }
    #expect(try kumoban.journal() == [])
    let json = try await kumoban("import", path, "--format", "json")
    #expect(try JSON(json.output)["refused"].elements.map { $0["line"] } == [3, 4, 5] && json.exitCode == 65)
    let done = try await kumoban.done("import", path, "--skip-errors").output
    #expect(done.contains("  281000 神戸市: provider AWS → OCI\n"))
    #expect(try kumoban.journal().elements.count == 1)
    let bad = try await file("code,provider\n999997,aws\n", named: "bad.csv")
    #expect(try await kumoban.done("import", bad, "--skip-errors").output.hasSuffix("Nothing was imported\n"))
    (try await kumoban("import", path, "--reason", " ")).expectRefusal(64, saying: ["--reason"])
    let piped = try await kumoban.shell("printf 'code,notes\\n281000,x\\n' | \"$kumoban\" import - --dry-run")
    #expect(piped.output.contains("1 organisation changes"), "\(piped)")
  }

  @Test("milestones pass their gates with a reason only")
  func gates() async throws {
    let path = try await file("code,agreement\n281000,R4.5.1\n")
    let outcome = try await kumoban("import", path)
    #expect(outcome.exitCode == 65 && outcome.output.contains("SEC-002"))
    try await kumoban.done("import", path, "--reason", "reported")
    #expect(try await kumoban.json("show", "kobe")["milestones"]["agreement"] == "2022-05-01")
  }

  @Test("what export wrote comes back without a change, in any encoding and format")
  func roundTrip() async throws {
    try await kumoban.done("block", "kobe", "--reason", "=late, \"very\"")
    try await kumoban.done("note", "kobe", "one")
    try await kumoban.done("note", "kobe", "-two")
    try await kumoban.done("plan", "agreement", "kobe", "--on", "2040-01-01")
    for (name, arguments) in [
      ("a.csv", []), ("b.csv", ["--encoding", "cp932"]), ("c.csv", ["--encoding", "utf-8-bom", "--language", "ja"]),
      ("d.tsv", ["--format", "tsv"]),
    ] {
      let path = kumoban.home.path + "/" + name
      (try await kumoban.run(["export", "proposal:1", "--columns", "all", "-o", path] + arguments)).expectDone()
      let output = try await kumoban.done("import", path).output
      #expect(output.hasSuffix("Nothing to change: it is so already\n"), "\(name): \(output)")
      let other = kumoban.with(["KUMOBAN_STORE": kumoban.home.path + "/" + name + ".store"])
      try await other.done("import", path)
      let kobe = try await other.json("show", "kobe")
      #expect(kobe["blocked"]["reason"] == "=late, \"very\"" && kobe["planned"]["agreement"] == "2040-01-01")
    }
  }

  @Test(
    "what is no table is told in one line with its place, and nothing is changed",
    arguments: [
      ("code,name\n281000,神戸市\n", ["import"]), ("a,b\n1,2\n", ["head", "a, b"]),
      ("code,notes\n281000,\"x\n", ["line 2", "quotation"]),
      ("備考,提供事業者\nx,aws\n", ["code", "備考"]), ("", ["head"]), ("code,notes\n281000,a\u{0}b\n", ["line 2", "text"]),
    ])
  func noTable(text: String, says: [String]) async throws {
    let path = try await file(text)
    (try await kumoban("import", path)).expectRefusal(65, saying: [path] + says)
    (try await kumoban("import", path, "--language", "ja")).expectRefusal(65, saying: [path])
    #expect(try kumoban.journal() == [])
  }

  @Test(
    "a file that is not there, a folder, an unknown encoding, a wrong mapping and two gigabytes are refused at once")
  func badFiles() async throws {
    let path = try await file("code,notes\n281000,x\n")
    (try await kumoban("import", "/nowhere.csv")).expectRefusal(66, saying: ["/nowhere.csv"])
    (try await kumoban("import", kumoban.home.path)).expectRefusal(66, saying: [kumoban.home.path])
    (try await kumoban("import", path, "--encoding", "ebcdic")).expectRefusal(64, saying: ["ebcdic", "cp932"])
    let mapping = try await file("x = colour\n", named: "heads.txt")
    (try await kumoban("import", path, "--mapping", mapping)).expectRefusal(65, saying: [mapping, "line 1"])
    let outcome = try await kumoban.shell(
      "cd \"$HOME\" && truncate -s 2G big.csv && ( ulimit -v 600000; \"$kumoban\" import big.csv; echo $? )")
    #expect(outcome.output == "65\n" && outcome.error.contains("64 MB"), "\(outcome)")
  }

  @Test("174,100 rows are read in little memory")
  func many() async throws {
    let outcome = try await kumoban.shell(
      """
      cd "$HOME"; "$kumoban" export --columns code,name,provider,selected,agreement,environment,network,lift,rehearsal,cutover,parallel,notes > a.csv
      ( head -1 a.csv; for n in $(seq 100); do tail -n +2 a.csv; done ) > b.csv
      ( ulimit -v 1000000; "$kumoban" import b.csv --dry-run )
      """, seconds: 60)
    #expect(outcome.exitCode == 0, "\(outcome)")
    #expect(outcome.output.contains("174,100 rows"))
  }

  @Test("another store's export comes in with who and when, notes struck and undone work among it, and only once")
  func replay() async throws {
    try await kumoban.done("note", "kobe", "one")
    try await kumoban.done("undo")
    try await kumoban.done("redo")
    try await kumoban.done("note", "kobe", "two", "--operator", "tanaka")
    try await kumoban.done("undo", "--operator", "tanaka")
    try await kumoban.done("assign", "oci", "--query", "prefecture:hyogo kind:town")
    try await kumoban.done("conform", "aws", "outstanding", "SEC-001")
    try await kumoban.done("require", "waived", "SEC-002", "--for", "kobe", "--reason", "x", "--until", "2999-01-01")
    let path = kumoban.home.path + "/all.json"
    (try await kumoban("export", "--format", "json", "-o", path)).expectDone()
    let other = kumoban.with(["KUMOBAN_STORE": kumoban.home.path + "/other"])
    try await other.done("note", "sapporo", "own")
    let dry = try await other.done("import", path, "--dry-run").output
    #expect(dry.contains("19 entries to record, 0 here already"), "\(dry)")
    try await other.done("import", path)
    func organisations(_ program: Program) async throws -> [JSON] {
      try await program.json("export", "prefecture:hyogo")["organisations"].elements.map { organisation in
        var organisation = organisation
        // Notes have the numbers of their entries, which are others here.
        organisation["notes"] = .array(organisation["notes"].elements.map { $0["text"] })
        return organisation
      }
    }
    #expect(try await organisations(other) == organisations(kumoban))
    let kobe = try await other.json("show", "kobe")
    #expect(kobe["requirements"] == (try await kumoban.json("show", "kobe"))["requirements"])
    #expect(Set(kobe["history"].elements.compactMap { $0["operator"].text }) == ["suzuki", "tanaka"])
    #expect(try await other.done("import", path).output.contains("0 entries to record, 19 here already"))
    #expect(try await other.json("verify")["sound"] == JSON.bool(true))
  }

  @Test("an export that does not fit, is cut, or is none, is refused in one line")
  func badReplay() async throws {
    try await kumoban.done("assign", "oci", "kobe")
    let path = kumoban.home.path + "/all.json"
    (try await kumoban("export", "--format", "json", "-o", path)).expectDone()
    let other = kumoban.with(["KUMOBAN_STORE": kumoban.home.path + "/other"])
    try await other.done("assign", "azure", "kobe")
    let outcome = try await other("import", path)
    #expect(
      outcome.exitCode == 65 && outcome.error.contains("entry 1 does not fit") && outcome.error.contains("--store"))
    for (script, word) in [
      ("head -c 300 all.json > b", "line"), ("echo '{}' > b", "entries"),
      ("sed 's/\"version\": 1/\"version\": 2/' all.json > b", "newer"),
      ("sed 's/\"operator\": \"suzuki\"/\"operator\": 7/' all.json > b", "line"),
    ] {
      (try await kumoban.shell("cd \"$HOME\" && " + script)).expectDone()
      (try await other("import", kumoban.home.path + "/b")).expectRefusal(65, saying: [word])
    }
    #expect(try await other.json("show", "kobe")["provider"] == "azure")
  }
}
