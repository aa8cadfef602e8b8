// Municipalities' tables are understood as they come, and what is not is named with its line.

import GovernmentCloud
import Interchange
import Testing

@Suite("An import")
struct ImportTests {
  static let registry = Registry.embedded()
  static let baseline = Rollout.baseline(registry: registry)
  static let today = Day(number: 20_779)

  private func plan(
    _ text: String, on rollout: Rollout = baseline, reason: String? = "reported", mapping: [String: ImportColumn] = [:]
  ) throws -> ImportPlan {
    let table = try ImportTable(DecodedText(Array(text.utf8)), mapping: mapping)
    return ImportPlan(table, on: rollout, today: Self.today, reason: reason)
  }

  private func apply(_ plan: ImportPlan, to rollout: Rollout = baseline) -> Rollout {
    var rollout = rollout
    for change in plan.changes {
      let number = rollout.entryCount + 1
      rollout.apply(Entry(number: number, at: Timestamp(seconds: 0), operator: "s", group: number, change: change))
    }
    return rollout
  }

  private func record(_ code: UInt32, _ rollout: Rollout) -> Record {
    Self.registry.index(of: OrganisationCode(trusted: code)).map { rollout[$0] } ?? .empty
  }

  @Test(
    "reads days in the forms of Japanese offices and of Excel",
    arguments: [
      "2026/11/22", "2026-11-22", "2026.11.22", "２０２６／１１／２２", "令和8年11月22日", "R8.11.22", "r8/11/22", "46348", "46348.5",
      "2026/11/22 0:00", "2026/11/22 13:05:00", " 2026年11月22日 ", "今日", "2026/11/22(日)", "令和8年11月22日（日）", "令8.11.22",
      "令和 8年11月22日", "2026-11-22T00:00:00",
    ])
  func days(cell: String) {
    #expect(ImportedDay.read(cell, today: Self.today) == .day(Self.today))
  }

  @Test(
    "reads marks, and that nothing is said", arguments: ["〇", "○", "◯", "●", "済", "完了", "YES", "✔"],
    ["", "-", "×", "未", "　", "なし", "—"])
  func marks(mark: String, nothing: String) {
    #expect(ImportedDay.read(mark, today: Self.today) == .reached)
    #expect(ImportedDay.read(nothing, today: Self.today) == .nothing)
    #expect(ImportedDay.read("soon", today: Self.today) == nil)
    #expect(ImportedDay.read("2026/02/30", today: Self.today) == nil)
    // Numbers that strayed into the column are no days.
    for number in ["00001", "12345", "99999", "1999/1/1"] {
      #expect(ImportedDay.read(number, today: Self.today) == nil)
    }
  }

  @Test(
    "knows an organisation by its code, however a spreadsheet mangled it, or by its name",
    arguments: [
      ("団体コード", "281000", 281_000), ("団体コード", "28100", 281_000), ("団体コード", "２８１０００", 281_000),
      ("code", "281000.0", 281_000),
      ("団体コード", "11002", 11_002), ("団体コード", "1100", 11_002), ("団体コード", "10006", 10_006), ("団体コード", "'011002", 11_002),
      ("自治体名", "神戸市", 281_000), ("市区町村名", "札幌市", 11_002), ("name", "神　戸　市", 281_000), ("自治体名", "兵庫県神戸市", 281_000),
      ("自治体名", "多可郡多可町", 283_657), ("自治体名", "兵庫県多可郡多可町", 283_657), ("自治体名", "龍ヶ崎市", 82_082), ("自治体名", "龍ケ崎市", 82_082),
    ] as [(String, String, UInt32)])
  func rows(head: String, cell: String, code: UInt32) throws {
    let plan = try plan("\(head),備考\n\(cell),x\n")
    #expect(plan.refused == [])
    #expect(plan.changes == [.note(OrganisationCode(trusted: code), text: "x")])
  }

  @Test("by prefecture and name, where the name alone is ambiguous")
  func prefecture() throws {
    let plan = try plan("都道府県名,市町村名,備考\n長野県,池田町,x\n岐阜,池田町,y\n,池田町,z\n")
    #expect(plan.changes.compactMap(\.organisation).map(\.number) == [204_811, 214_043])
    guard case .ambiguousName("池田町", let codes)? = plan.refused.first?.cause else {
      Issue.record("\(plan.refused)")
      return
    }
    #expect(codes.count == 4 && plan.refused.first?.line == 4)
  }

  @Test("takes provider, milestones, plans, notes and what blocks from columns in either language, below a title")
  func everything() throws {
    let rows = """
      令和8年度調査,,,,,,
      団体コード,提供事業者,採択,利用契約,本番切替（予定日）,本番切替予定,備考,保留理由,担当者
      282014,さくらのクラウド,2026/4/1,済,,R9.1.12,"確認中
      です",回線待ち,山田
      282022,Google Cloud,46113,,,,,,
      """
    let plan = try plan(rows)
    #expect(plan.refused == [] && plan.changed == 2 && plan.rows == 2)
    let himeji = record(282_014, apply(plan))
    #expect(himeji.provider == .sakura && himeji.blockage?.text == "回線待ち")
    #expect(himeji.reached[.selected] == Day(iso: "2026-04-01") && himeji.reached[.agreement] == Self.today)
    #expect(himeji.planned[.cutover] == Day(iso: "2027-01-12"))
    #expect(himeji.notes.map(\.text) == ["確認中\nです"])
    #expect(record(282_022, apply(plan)).reached[.selected] == Day(iso: "2026-04-01"))
    // The same file again changes nothing.
    let again = try self.plan(rows, on: apply(plan))
    #expect(again.changes == [] && again.unchanged == 2)
  }

  @Test("a table of designated transition-support systems blocks, with the systems as the reason")
  func systems() throws {
    let plan = try plan("団体コード,自治体名,自治体区分,住民基本台帳,固定資産税,戸籍の附票\n282014,姫路市,市,●,,●\n282022,尼崎市,市,,,\n")
    #expect(plan.changed == 1 && plan.unchanged == 1)
    #expect(record(282_014, apply(plan)).blockage?.text == "特定移行支援システム：住民基本台帳、戸籍の附票")
  }

  @Test(
    "names the line and the reason of what it can't take, and takes nothing of that row",
    arguments: [
      ("281001,aws,", ImportPlan.Cause.wrongCheckDigit("281001", expected: OrganisationCode(trusted: 281_000))),
      ("999997,aws,", .unknownCode("999997")), ("x,aws,", .badCode("x")), (",aws,", .nobody),
      ("282014,ibm,", .badProvider("ibm")), ("282014,aws,soon", .badDay(.selected, "soon")),
    ])
  func refused(row: String, cause: ImportPlan.Cause) throws {
    let plan = try plan("code,provider,selected\n282022,oci,\n\(row)\n")
    #expect(plan.refused.map(\.cause) == [cause])
    #expect(plan.refused.first?.line == 3)
    #expect(plan.changes.count == 1)
  }

  @Test("what the rules refuse takes the whole row back: gates without a reason, days out of order")
  func rules() throws {
    let gate = try plan("code,provider,agreement\n281000,oci,2022/5/1\n", reason: nil)
    guard case .refused(.gate)? = gate.refused.first?.cause else {
      Issue.record("\(gate.refused)")
      return
    }
    #expect(gate.changes == [])
    let order = try plan("code,agreement,environment\n281000,2022/5/1,2022/4/1\n")
    guard case .refused(.outOfOrder)? = order.refused.first?.cause else {
      Issue.record("\(order.refused)")
      return
    }
  }

  @Test("rows that say the same twice are one; rows that disagree are told")
  func duplicates() throws {
    let plan = try plan("code,provider\n282014,aws\n28201,AWS\n282014,oci\n")
    #expect(plan.changes.count == 1)
    #expect(plan.refused.map(\.cause) == [.contradicts(line: 2)] && plan.refused.first?.line == 4)
    let mended = try self.plan("code,provider\n282014,ibm\n282014,aws\n")
    #expect(mended.changes.count == 1 && mended.refused.map(\.line) == [2])
  }

  @Test("what was reached beats what was planned, in whichever order the columns stand", arguments: [true, false])
  func reachedAndPlanned(isReachedFirst: Bool) throws {
    let text =
      isReachedFirst
      ? "code,採択,採択予定\n282014,2026/11/20,2026/12/1\n" : "code,採択予定,採択\n282014,2026/12/1,2026/11/20\n"
    let plan = try plan(text)
    #expect(plan.refused == [] && plan.changes.count == 1)
    #expect(try self.plan(text, on: apply(plan)).changes == [])
  }

  @Test("cells that say there is nothing change nothing; other people's reasons are not written over; surplus is told")
  func careful() throws {
    let nothing = try plan("code,保留理由,備考\n282014,なし,-\n282022,×,特になし\n")
    #expect(nothing.changes == [] && nothing.unchanged == 2)
    let blocked = apply(try plan("code,保留理由\n282014,回線遅延\n"))
    #expect(
      try plan("code,戸籍\n282014,○\n", on: blocked).refused.map(\.cause) == [.otherBlockage("回線遅延")])
    #expect(try plan("code,備考\n282014,a,b\n").refused.map(\.cause) == [.surplus(found: 3, of: 2)])
    #expect(try plan("code,備考\n282014,a,,\n").changes.count == 1)
    let past = try plan("code,採択予定\n282014,2026/11/1\n").refused
    guard case .refused(.pastPlan)? = past.first?.cause else {
      Issue.record("\(past)")
      return
    }
    #expect(try plan("code,採択予定\n282014,済\n").refused.map(\.cause) == [.badDay(.selected, "済")])
  }

  @Test(
    "providers are known by the names that people use",
    arguments: [
      ("Google", Provider.googleCloud), ("GCP", .googleCloud), ("oracle", .oci), ("オラクル", .oci), ("アマゾン", .aws),
      ("Ｍｉｃｒｏｓｏｆｔ", .azure), ("さくら", .sakura), ("aws", .aws),
    ])
  func providers(cell: String, provider: Provider) throws {
    #expect(
      try plan("code,provider\n282014,\(cell)\n").changes == [
        .assign(OrganisationCode(trusted: 282_014), provider: provider, was: nil)
      ])
  }

  @Test(
    "what is no table is told as a whole",
    arguments: [
      ("a,b\nc,d\n", ImportFault.noHead(found: ["a", "b"])), ("", .noHead(found: [])),
      ("備考,提供事業者\nx,aws\n", .noKey(found: ["備考", "提供事業者"])),
      ("code,name,担当\n1,2,3\n", .nothingToImport(ignored: ["担当"])),
      ("code,備考,メモ\n281000,x,y\n", .twice("備考", "メモ")), ("code,notes\n281000,\"x\n", .openQuote(line: 2)),
    ])
  func faults(text: String, fault: ImportFault) {
    #expect(throws: fault) { try plan(text) }
  }

  @Test("a mapping file says what heads mean, and its wrong line is told")
  func mapping() throws {
    let mapping = try ImportTable.mapping("# heads\n団体ＣＤ = code\n\n クラウド名=provider # ours\n")
    #expect(try plan("団体CD,クラウド名\n282014,aws\n", mapping: mapping).changes.count == 1)
    #expect(throws: ImportFault.badMapping(line: 2)) { try ImportTable.mapping("a = code\nb = colour\n") }
    #expect(throws: ImportFault.badMapping(line: 1)) { try ImportTable.mapping("just words\n") }
  }

  @Test("the text is found whatever its encoding, and a mixed one is told by line")
  func encodings() throws {
    let text = "団体コード,備考\n281000,確認中①～\n"
    let cp932 = try TextEncoding.cp932.bytes(of: text)
    #expect(try DecodedText(cp932).text == text && DecodedText(cp932).encoding == .cp932)
    #expect(try DecodedText(TextEncoding.utf8Marked.bytes(of: text)).text == text)
    #expect(try DecodedText(Array(text.utf8)).encoding == .utf8)
    let mixed = try TextEncoding.cp932.bytes(of: "団体コード\n兵庫県\n") + Array("神戸市\n".utf8)
    #expect(throws: DecodingFault.mixed(line: 3)) { try DecodedText(mixed) }
    #expect(throws: DecodingFault.binary(line: 2)) { try DecodedText(Array("a\nb\0c".utf8)) }
    #expect(throws: DecodingFault.utf16) { try DecodedText([0xFF, 0xFE, 0x41, 0x00]) }
    #expect(throws: DecodingFault.undecodable(line: 2, [.utf8])) {
      try DecodedText(Array("a\n".utf8) + cp932, encoding: .utf8)
    }
    #expect(throws: DecodingFault.undecodable(line: 2, [.utf8, .cp932])) { try DecodedText([0x61, 0x0A, 0xFF]) }
  }
}
