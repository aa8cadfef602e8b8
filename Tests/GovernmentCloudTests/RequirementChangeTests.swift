// What is decided of requirements is kept, undone and redone; catalogues and conformance change with it.

import GovernmentCloud
import TestSupport
import Testing

@Suite("A decision about requirements")
struct RequirementChangeTests {
  private let ids = (0..<350).map(Catalogue.embedded.id(at:))

  private func status(_ position: Int, _ office: Office, _ code: OrganisationCode = .kobe) -> RequirementStatus {
    office.rollout.assessment(on: office.today).status(of: position, in: office[code])
  }

  @Test("of many requirements for many organisations is one group with one change for each, and one undo")
  func bulk() throws {
    var office = Office(from: Office.gated)
    let resolution = try office.act(
      .require(Array(ids.prefix(100)), Decision(.notApplicable)), on: .kobe, .otsu, .morioka)
    #expect(resolution.changes.count == 3 && resolution.changed == 3)
    #expect(office[.otsu].decisions.slotCount == 100)
    try office.undo()
    #expect(office[.otsu].decisions.isEmpty && office[.kobe].decisions.isEmpty)
    try office.redo()
    #expect(office[.morioka].decisions[99] == Decision(.notApplicable))
  }

  @Test("records what differs only, and nothing where it is so already")
  func unchanged() throws {
    var office = Office(from: Office.gated)
    try office.act(.require([ids[3]], Decision(.met)), on: .kobe)
    let more = try office.act(.require([ids[3], ids[1]], Decision(.met)), on: .kobe)
    #expect(more.changes == [.require(.kobe, [DecisionStep(ids[1], to: Decision(.met), was: nil)])])
    #expect(try office.act(.require([ids[3], ids[1]], Decision(.met)), on: .kobe).unchanged == [.kobe])
    #expect(try office.act(.require([ids[5]], nil), on: .kobe).changes.isEmpty)
  }

  @Test("keeps reason, evidence and end, and who decided it on which day")
  func details() throws {
    var office = Office(from: Office.gated)
    let waiver = Decision(.waived, reason: "old contract", evidence: "https://example.jp/a", until: day("2027-03-31"))
    try office.act(.require([ids[3]], waiver), on: .kobe, by: "tanaka")
    let decisions = office[.kobe].decisions
    #expect(decisions[3] == waiver)
    let signature = decisions.signature(at: 3).flatMap(office.rollout.requirements.signatures.signature)
    #expect(signature?.operator == "tanaka")
    #expect(signature?.day == day("2026-11-22"))
    try office.act(.require([ids[3]], Decision(.met)), on: .kobe)
    try office.undo()
    #expect(office[.kobe].decisions[3] == waiver)
  }

  @Test("shares its signature with others of the same day and person")
  func signatures() throws {
    var office = Office(from: Office.gated)
    for (place, hours) in [0, 1, 2, 30, 31, 200].enumerated() {
      office.now = Timestamp(seconds: 1_795_325_400 + Int64(hours) * 3_600)
      try office.act(.require([ids[place]], Decision(.notApplicable)), on: .kobe, by: place == 2 ? "sato" : "suzuki")
    }
    #expect(office.rollout.requirements.signatures.people == ["suzuki", "sato"])
    let numbers = (0..<6).map { office[.kobe].decisions.signature(at: $0) }
    #expect(numbers == [0, 0, 1, 2, 2, 3])
  }

  @Test("is not undone where a colleague decided otherwise since, who is named")
  func overtaken() throws {
    var office = Office(from: Office.gated)
    try office.act(.require([ids[0], ids[1]], Decision(.met)), on: .kobe)
    office.now = moment("2026-11-22T08:00:00Z")
    try office.act(.require([ids[1]], Decision(.notApplicable)), on: .kobe, by: "tanaka")
    try office.act(.note("later"), on: .kobe, by: "sato")
    let found = refusal { () throws(Refusal) in try office.undo() }
    guard case .changedMeanwhile(let by)? = found?.cause else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(by.operator == "tanaka" && found?.organisations == [.kobe])
  }

  @Test("a provider's conformance counts from its day, is undone, and refused for what is not its part")
  func conformance() throws {
    var office = Office(from: Office.gated)
    let position = try #require((0..<350).first { Catalogue.embedded.responsibility(at: $0) == .provider })
    #expect(status(position, office) == .inherited)
    try office.act(.conform(.aws, [ids[position]], on: nil))
    #expect(status(position, office) == .outstanding)
    #expect(office.entries.last?.change.organisation == nil)
    try office.act(.conform(.aws, [ids[position]], on: day("2026-11-22")))
    #expect(status(position, office) == .inherited)
    #expect(office.rollout.assessment(on: day("2026-11-21")).status(of: position, in: office[.kobe]) == .outstanding)
    try office.undo()
    try office.undo()
    #expect(office.rollout.requirements.conformance == Conformance.published)
    #expect(try office.act(.conform(.aws, [ids[position]], on: day("2021-10-26"))).changes.isEmpty)
    let future = refusal { () throws(Refusal) in
      try office.act(.conform(.aws, [ids[position]], on: day("2026-11-23")))
    }
    #expect(future?.cause == .futureDay(day("2026-11-23"), today: day("2026-11-22")))
  }

  @Test("a provider's day stays where only conformance is meant, and moves where a day is")
  func knownDay() throws {
    var office = Office(from: Office.gated)
    let position = try #require((0..<350).first { Catalogue.embedded.responsibility(at: $0) == .provider })
    let today = day("2026-11-22")
    #expect(try office.act(.conform(.aws, [ids[position]], on: today, moves: false)).changes.isEmpty)
    try office.act(.conform(.aws, [ids[position]], on: today))
    #expect(office.rollout.requirements.conformance[.aws, position] == today)
  }

  @Test("met leaves evidence, and what is the provider's alone, as it is; of many only what is outstanding is decided")
  func careful() throws {
    var office = Office(from: Office.gated)
    let waived = Decision(.waived, reason: "old contract")
    try office.act(.require([ids[1]], Decision(.met, evidence: "seen")), on: .kobe)
    #expect(try office.act(.require([ids[1]], Decision(.met)), on: .kobe).changes.isEmpty)
    try office.act(.require([ids[4]], waived), on: .kobe)
    try office.act(.require(ids, Decision(.met), onlyOutstanding: true), on: .kobe)
    #expect(office[.kobe].decisions[1] == Decision(.met, evidence: "seen"))
    #expect(office[.kobe].decisions[4] == waived)
    #expect(office[.kobe].decisions[0] == nil)
    let assessment = office.rollout.assessment(on: office.today)
    #expect(assessment.outstandingTotal(in: office[.kobe]) == 0)
    try office.act(.require([ids[4]], Decision(.met)), on: .kobe)
    #expect(office[.kobe].decisions[4] == Decision(.met))
  }

  @Test("met without a provider waits for its part, and that is counted")
  func waiting() throws {
    var office = Office(from: Office.gated)
    let shared = try #require((0..<350).first { Catalogue.embedded.responsibility(at: $0) == .shared })
    try office.act(.require([ids[shared], ids[1]], Decision(.met)), on: .otsu)
    let assessment = office.rollout.assessment(on: office.today)
    #expect(office.rollout.waiting(after: office.entries, assessment) == 1)
  }

  @Test("stays while its requirement is in no catalogue, and counts again when one has it")
  func catalogues() throws {
    var office = Office(from: Office.gated)
    try office.act(.require([ids[1]], Decision(.met)), on: .kobe)
    let other = Requirements.ungated.catalogue
    try office.act(.adopt(other))
    #expect(office.rollout.catalogue == other)
    #expect(office.rollout.assessment(on: office.today).outstandingTotal(in: office[.kobe]) == 1)
    try office.act(.require([other.id(at: 0)], Decision(.met)), on: .kobe)
    #expect(office.rollout.assessment(on: office.today).outstandingTotal(in: office[.kobe]) == 0)
    let unknown = refusal { () throws(Refusal) in try office.act(.require([ids[2]], Decision(.met)), on: .kobe) }
    #expect(unknown?.cause == .unknownRequirement("SEC-003", near: [other.id(at: 0)]))
    #expect(try office.act(.adopt(other)).changes.isEmpty)
    try office.act(.adopt(.embedded))
    #expect(office.entries.last?.change == .adopt(.known(key: Catalogue.embedded.key), was: other.key))
    #expect(status(1, office) == .met)
    try office.undo()
    #expect(office.rollout.catalogue == other)
    try office.undo()
    try office.undo()
    #expect(office.rollout.catalogue == .embedded)
    try office.redo()
    #expect(office.rollout.catalogue == other)
  }

  @Test("as of a day counts what was recorded by then; conformance counts from its own day")
  func asOf() throws {
    var office = Office(from: Office.gated)
    let position = try #require((0..<350).first { Catalogue.embedded.responsibility(at: $0) == .provider })
    office.now = moment("2026-11-10T05:31:00Z")
    try office.act(.require([ids[1]], Decision(.met)), on: .kobe)
    office.now = moment("2026-11-20T05:31:00Z")
    try office.act(.require([ids[4]], Decision(.met)), on: .kobe)
    try office.act(.conform(.aws, [ids[position]], on: day("2026-11-01")))
    try office.act(.adopt(Requirements.ungated.catalogue))
    let past = Rollout.asOf(
      day("2026-11-12"), baseline: Office.gated, entries: office.entries, secondsFromGreenwich: Timestamp.japan)
    let index = try #require(Office.registry.index(of: .kobe))
    #expect(past.catalogue == .embedded)
    #expect(past[index].decisions[1] == Decision(.met) && past[index].decisions[4] == nil)
    #expect(past.requirements.conformance[.aws, position] == day("2026-11-01"))
  }
}
