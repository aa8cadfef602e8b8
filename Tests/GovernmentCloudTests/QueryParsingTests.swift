// The query language is read as the design says, and what is wrong is named with what would do.

import GovernmentCloud
import TestSupport
import Testing

@Suite("A query")
struct QueryParsingTests {
  static let today = day("2026-11-22")

  static let terms: [(text: String, conditions: [Query.Condition])] = [
    ("", []), ("   ", []), ("　", []),
    ("kobe", [.word("kobe")]), ("神戸 市", [.word("神戸"), .word("市")]), ("神戸　市", [.word("神戸"), .word("市")]),
    ("\"kobe shi\"", [.word("kobe shi")]), ("“kobe shi”", [.word("kobe shi")]), ("\"a:b\"", [.word("a:b")]),
    ("\"provider:aws\"", [.word("provider:aws")]), ("\"blocked\"", [.word("blocked")]), ("\"\"", [.word("")]),
    ("kobe-shi", [.word("kobe-shi")]),
    ("provider:aws", [.provider([.aws])]), ("provider:AWS", [.provider([.aws])]), ("PROVIDER:aws", [.provider([.aws])]),
    ("provider=aws", [.provider([.aws])]), ("provider：aws", [.provider([.aws])]),
    ("provider:google", [.provider([.googleCloud])]), ("provider:\"google cloud\"", [.provider([.googleCloud])]),
    ("provider:さくら", [.provider([.sakura])]), ("provider:サクラ", [.provider([.sakura])]),
    ("provider:microsoft", [.provider([.azure])]), ("provider:oracle", [.provider([.oci])]),
    ("provider:none", [.provider([nil])]), ("provider:aws,none", [.provider([.aws, nil])]),
    ("provider:aws,,oci", [.provider([.aws, .oci])]),
    ("prefecture:hyogo", [.prefecture([28])]), ("prefecture:兵庫", [.prefecture([28])]),
    ("prefecture:兵庫県", [.prefecture([28])]), ("prefecture:ひょうご", [.prefecture([28])]),
    ("prefecture:ヒョウゴ", [.prefecture([28])]), ("prefecture:HYŌGO", [.prefecture([28])]),
    ("prefecture:28", [.prefecture([28])]), ("prefecture:osaka,kyoto", [.prefecture([26, 27])]),
    ("prefecture:oosaka", [.prefecture([27])]), ("都道府県:大阪、京都", [.prefecture([26, 27])]),
    ("状態:作業中", [.status([.inProgress])]), ("kind:町,村", [.kind([.town, .village])]),
    ("段階：本番切替", [.milestone([.cutover])]), ("次:回線接続", [.next([.network])]), ("保留", [.blocked]),
    ("遅延", [.overdue]), ("事業者:未定", [.provider([nil])]), ("未充足>50", [.outstanding(.more, 50)]),
    ("prefecture:1", [.prefecture([1])]),
    ("region:kanto", [.prefecture([8, 9, 10, 11, 12, 13, 14])]), ("region:四国", [.prefecture([36, 37, 38, 39])]),
    ("region:hokkaido", [.prefecture([1])]), ("region:okinawa", [.prefecture(Set(40...47))]),
    ("region:kyushu-okinawa", [.prefecture(Set(40...47))]),
    ("kind:town", [.kind([.town])]), ("kind:town,village", [.kind([.town, .village])]),
    ("kind:designated-city", [.kind([.designatedCity])]), ("kind:special-ward", [.kind([.specialWard])]),
    ("status:live", [.status([.live])]), ("status:in-progress", [.status([.inProgress])]),
    ("status:not-in-trial", [.status([.notInTrial])]),
    ("blocked", [.blocked]), ("Overdue", [.overdue]), ("blocked overdue", [.blocked, .overdue]),
    ("proposal:2", [.proposal(2)]), ("milestone:cutover", [.milestone([.cutover])]),
    ("next:network,lift", [.next([.network, .lift])]),
    ("requirement:sec-012,LEG-001", [.requirement(["SEC-012", "LEG-001"].compactMap(RequirementID.init(_:)))]),
    ("legacy:floppy,data-centre", [.legacy([.medium(.floppy), .hosting(.dataCentre)])]),
    ("legacy:不明", [.legacy([.unknown])]), ("integrator:none", [.integrator([.unknown])]),
    ("integrator:富士", [.integrator([.part(FoldedText("富士"))])]),
    ("area:legal", [.area([.legal])]), ("area:data", [.area([.dataManagement])]),
    ("outstanding>50", [.outstanding(.more, 50)]), ("outstanding>=50", [.outstanding(.atLeast, 50)]),
    ("outstanding<50", [.outstanding(.less, 50)]), ("outstanding<=50", [.outstanding(.atMost, 50)]),
    ("outstanding=0", [.outstanding(.equal, 0)]), ("outstanding:0", [.outstanding(.equal, 0)]),
    ("outstanding＞50", [.outstanding(.more, 50)]), ("outstanding＜＝50", [.outstanding(.atMost, 50)]),
    ("due<2026-03-31", [.due(.less, day("2026-03-31"))]), ("due<=R8-3-31", [.due(.atMost, day("2026-03-31"))]),
    ("due<7d", [.due(.less, day("2026-11-29"))]), ("due=today", [.due(.equal, today)]),
    ("due>=2w", [.due(.atLeast, day("2026-12-06"))]), ("due:tomorrow", [.due(.equal, day("2026-11-23"))]),
    ("due<\"next fri\"", [.due(.less, day("2026-11-27"))]),
    ("updated<7d", [.updated(.more, day("2026-11-15"))]), ("updated<=1m", [.updated(.atLeast, day("2026-10-22"))]),
    ("updated>1y", [.updated(.less, day("2025-11-22"))]), ("updated=0d", [.updated(.equal, today)]),
    ("updated>=2026-11-01", [.updated(.atLeast, day("2026-11-01"))]),
    ("updated<yesterday", [.updated(.less, day("2026-11-21"))]),
    ("kobe provider:none kind:town", [.word("kobe"), .provider([nil]), .kind([.town])]),
  ]

  @Test("is read as terms", arguments: terms)
  func reading(text: String, conditions: [Query.Condition]) throws {
    let query = try Query(parsing: text, today: Self.today, catalogue: .embedded)
    #expect(query.terms.map(\.condition) == conditions)
    #expect(query.terms.allSatisfy { !$0.isNegated })
  }

  @Test("negates a term that a minus stands before", arguments: terms.filter { $0.conditions.count == 1 })
  func negation(text: String, conditions: [Query.Condition]) throws {
    for minus in ["-", "－"] {
      let query = try Query(parsing: minus + text, today: Self.today, catalogue: .embedded)
      #expect(query.terms.map(\.condition) == conditions)
      #expect(query.terms.map(\.isNegated) == [true])
    }
  }

  @Test("keeps each term as it was written")
  func sources() throws {
    let query = try Query(
      parsing: "  kobe -provider:\"google cloud\"　outstanding＞50 ", today: Self.today, catalogue: .embedded)
    #expect(query.terms.map(\.source) == ["kobe", "-provider:\"google cloud\"", "outstanding＞50"])
    #expect(query.terms.map(\.isNegated) == [false, true, false])
  }

  @Test("understands full-width letters in fields and values, as an input method makes them")
  func fullWidth() throws {
    for text in ["ｐｒｏｖｉｄｅｒ：ａｗｓ", "ｋｉｎｄ：ｔｏｗｎ", "ｂｌｏｃｋｅｄ"] {
      let narrow = String(
        String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar($0.value - 0xFEE0) }))
      let query = try? Query(parsing: text, today: Self.today, catalogue: .embedded)
      #expect(
        try query?.terms.map(\.condition)
          == Query(parsing: narrow, today: Self.today, catalogue: .embedded).terms.map(\.condition))
    }
  }

  private static let providers = ["aws", "google-cloud", "azure", "oci", "sakura", "none"]
  private static let fields = Query.Field.allCases.map(\.rawValue)

  @Test(
    "is refused with the term, and with what would do",
    arguments: [
      ("provider:ibm", "provider:ibm", .unknownValue("ibm", options: providers)),
      ("kobe provider:aws,ibm", "provider:aws,ibm", .unknownValue("ibm", options: providers)),
      ("provider:-", "provider:-", .unknownValue("-", options: providers)),
      ("provider:,", "provider:,", .unknownValue(",", options: providers)),
      ("colour:red", "colour:red", .unknownField("colour", options: fields)),
      ("-colour:red", "-colour:red", .unknownField("colour", options: fields)),
      (":aws", ":aws", .unknownField("", options: fields)),
      ("red>5", "red>5", .unknownField("red", options: fields)),
      ("kind:hamlet", "kind:hamlet", .unknownValue("hamlet", options: OrganisationKind.allCases.map(\.id))),
      ("status:done", "status:done", .unknownValue("done", options: TrialStatus.allCases.map(\.id))),
      ("region:mars", "region:mars", .unknownValue("mars", options: Region.allCases.map(\.id))),
      (
        "prefecture:paris", "prefecture:paris",
        .unknownValue("paris", options: Query.Field.prefecture.options(.embedded))
      ),
      ("prefecture:48", "prefecture:48", .unknownValue("48", options: Query.Field.prefecture.options(.embedded))),
      ("prefecture:0", "prefecture:0", .unknownValue("0", options: Query.Field.prefecture.options(.embedded))),
      ("prefecture:+28", "prefecture:+28", .unknownValue("+28", options: Query.Field.prefecture.options(.embedded))),
      ("prefecture:ー", "prefecture:ー", .unknownValue("ー", options: Query.Field.prefecture.options(.embedded))),
      ("prefecture:-", "prefecture:-", .unknownValue("-", options: Query.Field.prefecture.options(.embedded))),
      ("proposal:9", "proposal:9", .unknownValue("9", options: ["1", "2", "3", "4", "5", "6", "7", "8"])),
      ("proposal:x", "proposal:x", .unknownValue("x", options: ["1", "2", "3", "4", "5", "6", "7", "8"])),
      ("milestone:done", "milestone:done", .unknownValue("done", options: Milestone.allCases.map(\.id))),
      ("next:done", "next:done", .unknownValue("done", options: Milestone.allCases.map(\.id))),
      ("area:moon", "area:moon", .unknownValue("moon", options: Area.allCases.map(\.id))),
      (
        "requirement:SEC-999", "requirement:SEC-999",
        .unknownValue("SEC-999", options: ["SEC-099", "SEC-199", "SEC-009", "SEC-019", "SEC-029"])
      ),
      (
        "legacy:betamax", "legacy:betamax",
        .unknownValue("betamax", options: Query.Field.legacy.options(.embedded))
      ),
      ("integrator:-", "integrator:-", .unknownValue("-", options: ["none"])),
      ("legacy>floppy", "legacy>floppy", .notComparable("legacy")),
      ("outstanding>many", "outstanding>many", .wantsNumber("many")),
      ("outstanding>-1", "outstanding>-1", .wantsNumber("-1")),
      ("outstanding>1.5", "outstanding>1.5", .wantsNumber("1.5")),
      ("due<someday", "due<someday", .wantsDay("someday")),
      ("due<2026-02-30", "due<2026-02-30", .wantsDay("2026-02-30")),
      ("updated>x", "updated>x", .wantsDay("x")),
      ("\"kobe", "\"kobe", .openQuote), ("a b:\"c d", "b:\"c d", .openQuote),
      ("provider:", "provider:", .missingValue), ("provider:\"\"", "provider:\"\"", .missingValue),
      ("-", "-", .missingValue), ("kobe -", "-", .missingValue), ("due<", "due<", .missingValue),
      ("outstanding>=", "outstanding>=", .missingValue),
      ("provider<aws", "provider<aws", .notComparable("provider")),
      ("kind>=town", "kind>=town", .notComparable("kind")),
    ] as [(String, String, QueryError.Fault)])
  func faults(text: String, term: String, fault: QueryError.Fault) {
    let error = #expect(throws: QueryError.self) { try Query(parsing: text, today: Self.today, catalogue: .embedded) }
    #expect(error?.term == term)
    #expect(error?.fault == fault)
  }

  @Test("offers values that do, wherever it offers any")
  func options() throws {
    for field in Query.Field.allCases {
      for option in field.options(.embedded) {
        _ = try Query(parsing: "\(field.rawValue):\(option)", today: Self.today, catalogue: .embedded)
      }
    }
    #expect(Query.Field.kind.options(.embedded).count == 8)
    #expect(Query.Field.due.options(.embedded) == [])
  }

  @Test("says which fields are compared")
  func comparable() {
    #expect(Query.Field.allCases.filter(\.isComparable) == [.outstanding, .due, .updated])
  }

  @Test(
    "compares as its sign says",
    arguments: [
      (Query.Comparison.less, [true, false, false]), (.atMost, [true, true, false]), (.equal, [false, true, false]),
      (.atLeast, [false, true, true]), (.more, [false, false, true]),
    ])
  func comparisons(sign: Query.Comparison, holds: [Bool]) {
    #expect([1, 2, 3].map { sign.holds($0, 2) } == holds)
  }

  @Test("of any text is terms or an error that names a term of it, and never a trap")
  func anyText() {
    let pieces = [
      "-", "\"", ":", "<", "=", "　", " ", "provider", "due", "7d", "神", "e\u{301}", "👩‍💻", "\u{0}",
      "999999999999999999999",
    ]
    var dice = SplitMix(seed: 7)
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...8, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
        .joined()
      do throws(QueryError) {
        _ = try Query(parsing: text, today: Self.today, catalogue: .embedded)
      } catch {
        #expect(text.contains(error.term))
      }
    }
  }
}
