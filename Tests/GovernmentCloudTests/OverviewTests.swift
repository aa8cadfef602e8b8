// The overview's figures against what queries and plain counting find.

import GovernmentCloud
import Testing

@Suite("The overview")
struct OverviewTests {
  private static let seeds: ClosedRange<UInt64> = 101...106

  /// A random day's work, its overview, and a way to ask queries of it.
  private struct Case {
    let rollout: Rollout
    let today: Day
    let overview: Overview

    init(seed: UInt64, among text: String = "") throws {
      let (office, _, _) = RandomSequenceTests.work(seed: seed, steps: 300, people: ["suzuki", "tanaka"])
      rollout = office.rollout
      today = office.today
      let rows = try Self.ask(text, office.rollout, office.today)
      overview = Overview(
        of: rollout, rows: rows, rollout.assessment(on: today), secondsFromGreenwich: Timestamp.japan)
    }

    static func ask(_ text: String, _ rollout: Rollout, _ today: Day) throws -> [Int] {
      var scope = Query.Scope(rollout: rollout, today: today, secondsFromGreenwich: Timestamp.japan)
      return try Query(parsing: text, today: today, catalogue: rollout.catalogue).matches(in: &scope)
    }

    func count(_ text: String) throws -> Int {
      let rows = Set(overview.rows)
      return try Self.ask(text, rollout, today).count { rows.contains($0) }
    }

    func outstanding(_ index: Int) -> Int {
      let assessment = rollout.assessment(on: today)
      return (0..<rollout.catalogue.count).count { assessment.status(of: $0, in: rollout[index]) == .outstanding }
    }
  }

  @Test("counts as the queries of its figures do", arguments: seeds, ["", "region:kinki", "kind:city -blocked"])
  func totals(seed: UInt64, among: String) throws {
    let made = try Case(seed: seed, among: among)
    let total = made.overview.total
    #expect(total.count == made.overview.rows.count)
    #expect(try total.provided == made.count("-provider:none"))
    #expect(try total.inTrial == made.count("-status:not-in-trial -status:withdrawn"))
    #expect(try total.live == made.count("status:live,completed"))
    #expect(try total.blocked == made.count("blocked"))
    #expect(total.outstanding == made.overview.rows.reduce(0) { $0 + made.outstanding($1) })
    #expect(try made.overview.attention.overdue.count == made.count("overdue"))
    #expect(try made.overview.attention.blocked.count == made.count("blocked"))
    #expect(
      try made.overview.attention.cutovers.count
        == Case.ask("-milestone:cutover -status:withdrawn", made.rollout, made.today).count { index in
          made.overview.rows.contains(index)
            && made.rollout[index].planned[.cutover].map { (made.today...made.today + 30).contains($0) } ?? false
        })
  }

  @Test("gives each prefecture its own, and all of them together the total", arguments: seeds)
  func prefectures(seed: UInt64) throws {
    let made = try Case(seed: seed)
    for prefecture in Prefecture.all {
      let figures = made.overview[prefecture]
      let of = "prefecture:\(prefecture.number)"
      #expect(figures.count == prefecture.municipalityCount)
      #expect(try figures.provided == made.count(of + " -provider:none"))
      #expect(try figures.live == made.count(of + " status:live,completed"))
    }
    let sums = Prefecture.all.map { made.overview[$0] }
    #expect(sums.reduce(0) { $0 + $1.count } == 1_741)
    #expect(sums.reduce(0) { $0 + $1.outstanding } == made.overview.total.outstanding)
    #expect(sums.reduce(0) { $0 + $1.inTrial } == made.overview.total.inTrial)
  }

  @Test("has in its funnel whom the query of a milestone finds", arguments: seeds)
  func funnel(seed: UInt64) throws {
    let made = try Case(seed: seed)
    for scope in Funnel.Scope.allCases {
      #expect(try made.overview.funnel.count(in: scope) == made.count(scope.terms))
      for milestone in Milestone.allCases {
        #expect(
          try made.overview.funnel.reached(milestone, in: scope)
            == made.count(scope.terms + " milestone:\(milestone.id)"))
      }
    }
  }

  @Test("names the requirements that are outstanding for most", arguments: seeds)
  func blockers(seed: UInt64) throws {
    let made = try Case(seed: seed, among: "prefecture:hyogo")
    let assessment = made.rollout.assessment(on: made.today)
    let counts = (0..<made.rollout.catalogue.count).map { position in
      made.overview.rows.count { assessment.status(of: position, in: made.rollout[$0]) == .outstanding }
    }
    let blockers = made.overview.attention.blockers
    #expect(blockers.count == 10)
    #expect(blockers.map(\.count) == Array(counts.sorted(by: >).prefix(10)))
    #expect(blockers.allSatisfy { counts[$0.position] == $0.count })
  }

  @Test("takes for live on a day who was live as of that day", arguments: seeds)
  func burnUp(seed: UInt64) throws {
    let (office, _, _) = RandomSequenceTests.work(seed: seed, steps: 300, people: ["suzuki"])
    let rows = Array(office.rollout.registry.municipalityRange)
    let overview = Overview(
      of: office.rollout, rows: rows, office.rollout.assessment(on: office.today),
      secondsFromGreenwich: Timestamp.japan)
    // Who left the trial is not live on any day, as far as is known now.
    let stayed = rows.filter { office.rollout[$0].withdrawal == nil }
    for past in stride(from: 0, through: 2_000, by: 250).map({ office.today - $0 }) {
      let live = stayed.count { index in
        office.rollout[index].reached.pairs.contains { $0.milestone >= .cutover && $0.day <= past }
      }
      #expect(overview.burnUp.count(on: past) == live)
    }
    #expect(overview.burnUp.count(on: office.today) == overview.total.live)
  }

  @Test("calls those stalled that nothing happened to for 30 days, the longest first")
  func stalled() throws {
    var office = Office()
    office.now = moment("2022-04-01T01:00:00Z")
    try office.mark(.agreement, "2022-04-01", on: .kobe)
    try office.act(.note("waiting"), on: .morioka)
    office.now = moment("2022-04-30T01:00:00Z")
    func stalled(of underWay: Int) -> [OrganisationCode] {
      let rows = Office.indices([.kobe, .kurashiki, .morioka, .otsu])
      let overview = Overview(
        of: office.rollout, rows: rows, office.rollout.assessment(on: office.today),
        secondsFromGreenwich: Timestamp.japan)
      #expect(overview.attention.underWay == underWay)
      return overview.attention.stalled.map { Office.registry.code(at: $0.index) }
    }
    #expect(stalled(of: 3) == [.kurashiki])
    office.now = moment("2022-05-01T01:00:00Z")
    #expect(stalled(of: 3) == [.kurashiki, .morioka, .kobe])
    try office.act(.withdraw(reason: "merged"), on: .kurashiki)
    #expect(!stalled(of: 2).contains(.kurashiki))
  }

  @Test(
    "shades by thirds: nothing, some, more, most, all",
    arguments: [
      (0, 9, 0), (1, 9, 1), (2, 9, 1), (3, 9, 1), (4, 9, 2), (5, 9, 2), (6, 9, 2), (7, 9, 3), (8, 9, 3), (9, 9, 4),
      (0, 0, 0),
    ])
  func shades(part: Int, whole: Int, shade: Int) {
    #expect(TileMeasure.Value(part: part, whole: whole).shade == shade)
  }

  @Test(
    "is cut where it is scaled, but some is never cut to none",
    arguments: [(0, 9, 3, 0), (1, 900, 3, 1), (17, 10, 5, 8), (10, 10, 350, 350), (0, 0, 350, 0)])
  func scaled(part: Int, whole: Int, other: Int, scaled: Int) {
    #expect(TileMeasure.Value(part: part, whole: whole).scaled(to: other) == scaled)
  }
}
