// budget, cost and legacy: what is recorded, what is added up, and what is refused.

import FoundationEssentials
import Testing

@Suite("budget, cost and legacy", .serialized, .timeLimit(.minutes(1)))
struct MoneyTests {
  let kumoban: Program

  init() throws { kumoban = try Program() }

  @Test("budgets and spendings are recorded, added up, and taken back by undo")
  func budget() async throws {
    #expect(try await kumoban.json("budget", "list")["years"] == [Self.empty2021])
    let set = try await kumoban.done("budget", "set", "令和4年度", "30億円")
    #expect(set.output == "¥3,000,000,000 budgeted for FY2022\n")
    try await kumoban.done("budget", "spend", "3.5億", "--provider", "oci", "--on", "2022-04-01", "--text", "line")
    try await kumoban.done("budget", "spend", "1,000", "--organisation", "kobe", "--on", "2023-03-31")
    try await kumoban.done("budget", "spend", "¥24", "--organisation", "otsu", "--on", "2023-04-01")
    let list = try await kumoban.json("budget", "list")
    #expect(list["as-of"].text == Calendar.day())
    #expect(list["spent"] == 350_001_024 && list["spendings"] == 3 && list["budget"] == 5_000_000_000)
    #expect(list["without-provider"] == 24)
    #expect(list["providers"]["aws"] == ["direct": 0, "organisations": 1_000, "total": 1_000])
    #expect(list["providers"]["oci"] == ["direct": 350_000_000, "organisations": 0, "total": 350_000_000])
    let year = list["years"][1]
    #expect(year["year"] == 2022 && year["spent"] == 350_001_000 && year["rest"] == 2_649_999_000)
    #expect(year["share-per-mille"] == 116)
    #expect(list["items"][0]["text"] == "line" && list["items"].elements.count == 3)
    try await kumoban.done("assign", "oci", "kobe")
    #expect(try await kumoban.json("budget", "list")["providers"]["aws"]["total"] == 0)
    #expect(try await kumoban.json("show", "kobe")["spent"] == 1_000)
    for _ in 0..<4 { try await kumoban.done("undo") }
    #expect(try await kumoban.json("budget", "list")["spent"] == 0)
    try await kumoban.done("redo")
    #expect(try await kumoban.json("budget", "list")["spent"] == 350_000_000)
    #expect(try await kumoban.json("verify")["sound"] == .bool(true))
  }

  private static let empty2021: JSON = {
    let part: JSON = ["direct": 0, "organisations": 0, "total": 0]
    return [
      "year": 2021, "budget": 2_000_000_000, "rest": 2_000_000_000, "share-per-mille": 0, "spent": 0, "spendings": 0,
      "providers": ["aws": part, "google-cloud": part, "azure": part, "oci": part, "sakura": part],
      "without-provider": 0,
    ]
  }()

  @Test("a day gone by knows the spendings of its own day, whenever they were recorded")
  func asOf() async throws {
    try await kumoban.done("budget", "spend", "500", "--provider", "aws", "--on", "2022-05-01")
    #expect(try await kumoban.json("budget", "list", "--as-of", "2022-04-30")["spent"] == 0)
    let then = try await kumoban.json("budget", "list", "--as-of", "2022-05-01")
    #expect(then["spent"] == 500 && then["as-of"] == "2022-05-01")
    #expect(try await kumoban.json("budget", "list", "--as-of", "2021-10-25")["years"] == [])
  }

  @Test("costs are compared with their denominators, and who is not known is counted")
  func cost() async throws {
    let nothing = try await kumoban.json("cost", "list")["all"]
    #expect(nothing["known"] == 0 && nothing["unknown"] == 1_741 && nothing["share-per-mille"] == nil)
    try await kumoban.done("cost", "set", "kobe", "--before", "100,000,000", "--now", "7000万", "--year", "FY2025")
    try await kumoban.done(
      "cost", "set", "otsu", "--before", "1億", "--base-year", "H29", "--now", "1.1億", "--year", "R6")
    try await kumoban.done("cost", "set", "kyoto", "--now", "5")
    let figures = try await kumoban.json("cost", "list")
    let all = figures["all"]
    #expect(figures["target-percent"] == 30 && figures["as-of"].text == Calendar.day())
    #expect(all["total"] == 1_741 && all["known"] == 2 && all["unknown"] == 1_739)
    #expect(all["saved"] == 20_000_000 && all["share-per-mille"] == 100 && all["median-per-mille"] == 100)
    #expect(all["at-target"] == 1 && all["reaches-target"] == .bool(false))
    #expect(all["most"] == ["code": "281000", "name": "神戸市", "saved-per-mille": 300])
    #expect(all["least"] == ["code": "252018", "name": "大津市", "saved-per-mille": -100])
    let hyogo = try await kumoban.json("cost", "list", "prefecture:hyogo")
    #expect(hyogo["all"]["known"] == 1 && hyogo["all"]["total"] == 41)
    #expect(hyogo["prefectures"].elements.map { $0["name"] } == ["兵庫県"])
    #expect(
      try await kumoban.json("show", "otsu")["cost"] == [
        "before": ["year": 2017, "yen": 100_000_000], "now": ["year": 2024, "yen": 110_000_000],
        "saved-per-mille": -100,
      ])
    try await kumoban.done("cost", "set", "otsu", "--before", "none")
    #expect(try await kumoban.json("cost", "list")["all"]["known"] == 1)
    let text = try await kumoban.done("cost", "list").output
    #expect(text.contains("1 of 1,741; 1,740 unknown") && text.contains("30.0%: target reached"))
    #expect(try await kumoban.done("cost", "list", "--language", "ja").output.contains("1,741団体中 1団体（不明 1,740団体）"))
    #expect(try await kumoban.done("cost", "list", "--format", "csv").lines.count > 10)
  }

  @Test("a legacy is recorded, counted, found, and how much rests on few is told")
  func legacy() async throws {
    try await kumoban.done(
      "legacy", "set", "kobe", "--integrator", "富士通", "--hosting", "own-premises", "--build", "customised", "--media",
      "floppy,paper")
    try await kumoban.done("legacy", "set", "--query", "prefecture:shiga", "--integrator", "NTT Data")
    try await kumoban.done("legacy", "set", "otsu", "--media", "none")
    let list = try await kumoban.json("legacy", "list")
    #expect(list["total"] == 1_741 && list["as-of"].text == Calendar.day())
    #expect(list["media"]["known"] == 2 && list["media"]["counts"][0] == ["name": "floppy", "count": 1])
    #expect(list["hosting"]["known"] == 1 && list["build"]["known"] == 1 && list["integrators"]["known"] == 20)
    #expect(
      list["concentration"]["integrator"] == [
        "known": 20, "name": "NTT Data", "count": 19, "ties": 0, "share-per-mille": 950,
      ])
    #expect(
      list["concentration"]["provider"] == [
        "known": 1, "name": "aws", "count": 1, "ties": 0, "share-per-mille": 1_000,
      ])
    #expect(try await kumoban.done("legacy", "list").output.contains("still on floppy disks           1 of 1,741"))
    #expect(try await kumoban.json("list", "legacy:floppy").elements.map { $0["name"] } == ["神戸市"])
    #expect(try await kumoban.json("list", "integrator:ntt").elements.count == 19)
    try await kumoban.done("legacy", "set", "kobe", "--media=-floppy,+usb")
    #expect(
      try await kumoban.json("show", "kobe")["legacy"] == [
        "integrator": "富士通", "hosting": "own-premises", "build": "customised", "media": ["usb", "paper"],
      ])
    #expect(try await kumoban.json("show", "otsu")["legacy"]["media"] == [])
    let path = kumoban.home.path + "/legacy.csv"
    _ = try await kumoban.run(["export", "kobe", "--columns", "code,integrator,hosting,media,cost-now", "-o", path])
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("281000,富士通,own-premises,usb paper,"))
    try await kumoban.done("legacy", "set", "kobe", "--integrator", "none", "--media", "unknown")
    #expect(
      try await kumoban.json("show", "kobe")["legacy"] == [
        "integrator": nil, "hosting": "own-premises", "build": "customised", "media": nil,
      ])
    try await kumoban.done("legacy", "list", "--format", "csv")
  }

  @Test(
    "what is no amount, no year, no day or nobody is refused with its cause",
    arguments: [
      BadInput(["budget", "set", "2022", "-5"], 64, "-5", "negative"),
      BadInput(["budget", "spend", "-5", "--provider", "aws"], 64, "negative"),
      BadInput(["budget", "spend", "▲5億", "--provider", "aws"], 64, "negative"),
      BadInput(["budget", "spend", "1.5", "--provider", "aws"], 64, "fraction"),
      BadInput(["budget", "spend", "1000兆", "--provider", "aws"], 64, "999,999,999,999,999"),
      BadInput(["budget", "spend", "many", "--provider", "aws"], 64, "many", "1,234,567"),
      BadInput(["budget", "spend", "0", "--provider", "aws"], 64, "¥0"),
      BadInput(["budget", "spend", "5"], 64, "--provider", "--organisation"),
      BadInput(["budget", "spend", "5", "--provider", "aws", "--organisation", "kobe"], 64, "either"),
      BadInput(["budget", "spend", "5", "--provider", "none"], 64, "none", "aws"),
      BadInput(["budget", "spend", "5", "--organisation", "atlantis"], 66, "atlantis"),
      BadInput(["budget", "spend", "5", "--provider", "aws", "--on", "2999-01-01"], 1, "2999-01-01", "yet to come"),
      BadInput(["budget", "spend", "5", "--provider", "aws", "--on", "1999-01-01"], 64, "no fiscal year"),
      BadInput(["budget", "spend", "5", "--provider", "aws", "--text", "a\u{1B}b"], 64, "U+001B"),
      BadInput(["budget", "set", "1999", "5"], 64, "1999", "FY2021"), BadInput(["budget", "set", "2022"], 64, "yen"),
      BadInput(["cost", "set", "kobe"], 64, "--before"),
      BadInput(["cost", "set", "kobe", "--before", "-5"], 64, "negative"),
      BadInput(["cost", "set", "kobe", "--before", "0"], 64, "¥0"),
      BadInput(["cost", "set", "kobe", "--now", "5", "--year", "2099"], 1, "FY2099", "yet to begin"),
      BadInput(["cost", "set", "kobe", "--now", "5", "--year", "2017", "--before", "5"], 1, "FY2018", "FY2017"),
      BadInput(["cost", "set", "kobe", "--now", "5", "--base-year", "2017"], 64, "--base-year"),
      BadInput(["cost", "set", "--now", "5"], 64), BadInput(["legacy", "set", "kobe"], 64, "--integrator"),
      BadInput(["legacy", "set", "kobe", "--media", "betamax"], 64, "betamax", "floppy"),
      BadInput(["legacy", "set", "kobe", "--media", "floppy,+usb"], 64, "floppy,+usb"),
      BadInput(["legacy", "set", "kobe", "--hosting", "moon"], 64, "moon", "own-premises"),
      BadInput(["legacy", "set", "kobe", "--build", "wood"], 64, "wood", "customised"),
      BadInput(["legacy", "set", "kobe", "--integrator", "a\u{1B}b"], 64, "U+001B"),
      BadInput(["legacy", "set", "kobe", "--integrator", "a\nb"], 64, "U+000A"),
      BadInput(["list", "legacy:betamax"], 64, "legacy:betamax", "floppy"),
      BadInput(["cost", "list", "colour:red"], 64, "colour:red"),
    ])
  func refused(input: BadInput) async throws { try await input.expectRefusal() }

  @Test("global options may stand before a command of two words", arguments: ["budget", "cost", "legacy", "catalogue"])
  func globalOptions(command: String) async throws {
    let store = kumoban.home.path + "/other"
    try await kumoban.done("--store", store, "note", "kobe", "begun")
    try await kumoban.done("--store", store, "--language=ja", command, "list")
    try await kumoban.done("--store", store, command)
  }

  @Test(
    "every example of the help is understood",
    arguments: [
      ["budget"], ["budget", "set"], ["budget", "spend"], ["budget", "list"], ["cost"], ["cost", "set"],
      ["cost", "list"],
      ["legacy"], ["legacy", "set"], ["legacy", "list"],
    ])
  func examples(command: [String]) async throws {
    let help = try await kumoban.run(command + ["--help"]).output
    let examples = help.split(separator: "\n").map(\.trimmed)
      .filter { $0.hasPrefix("kumoban " + command.joined(separator: " ")) }
    #expect(!examples.isEmpty)
    for example in examples {
      let outcome = try await kumoban.shell("kumoban() { \"$kumoban\" \"$@\"; }; " + example)
      #expect(outcome.exitCode == 0, "\(example): \(outcome)")
    }
  }

  @Test("what somebody else wrote reaches nobody's terminal as a control sequence, and no file as another line")
  func foreign() async throws {
    let previous = String(repeating: "0", count: 64)
    let legacy = #"{"type":"legacy","organisation":"281000","to":{"integrator":"a\u001b]2;X\u0007\n\",b"}}"#
    let line =
      #"{"number":1,"at":"2026-01-22T16:53:40Z","operator":"s\u001b[31m","group":1,"change":\#(legacy),"#
      + #""previous":"\#(previous)"}"# + "\n"
    try FileManager.default.createDirectory(
      atPath: kumoban.store, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    _ = FileManager.default.createFile(
      atPath: kumoban.store + "/journal.jsonl", contents: Data(line.utf8), attributes: [.posixPermissions: 0o600])
    try await kumoban.done("budget", "spend", "5", "--provider", "aws", "--text", "line\nbreak")
    for command in [
      ["legacy", "list"], ["legacy", "list", "--format", "json"], ["show", "kobe"], ["history"], ["budget", "list"],
      ["changes"],
    ] {
      let output = try await kumoban.run(command).output
      #expect(!output.isEmpty)
      #expect(output.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isControl }, "\(command)")
      #expect(!output.contains("line\nbreak"), "\(command)")
    }
    let csv = try await kumoban.done("legacy", "list", "--format", "csv").output
    #expect(csv.contains("\"a\u{1B}]2;X\u{7}\n\"\",b\"") || !csv.unicodeScalars.contains("\u{1B}"))
  }
}
