// Which requirements are outstanding, for whom, and since when not any more.

import GovernmentCloud
import TestSupport
import Testing

@Suite("A requirement")
struct AssessmentTests {
  /// One a responsibility, each mandatory for the agreement, and an optional one.
  static let catalogue: Catalogue? = {
    let words = BilingualText(english: "Words", japanese: "語")
    let categories = Area.allCases.map { RequirementCategory(id: $0.id, area: $0, name: words) }
    let requirements = zip(["P", "S", "M"], Responsibility.allCases).enumerated().compactMap { place, pair in
      RequirementID(pair.0).map {
        Requirement(
          id: $0, category: place, responsibility: pair.1, gate: .agreement, isMandatory: true, title: words,
          statement: words)
      }
    }
    return try? Catalogue(title: words, version: "1", uuid: "", categories: categories, requirements: requirements)
  }()

  /// AWS conforms to both of its parts since 2022-01-01.
  static func state(_ edit: (inout Record, Requirements) -> Void = { _, _ in }) throws -> (Rollout, Int) {
    let catalogue = try #require(catalogue)
    var conformance = Conformance()
    conformance[.aws, 0] = day("2022-01-01")
    conformance[.aws, 1] = day("2022-01-01")
    var rollout = Rollout(
      registry: Office.registry, requirements: Requirements(catalogue: catalogue, conformance: conformance))
    let index = try #require(Office.registry.index(of: .kobe))
    let requirements = rollout.requirements
    rollout.edit(at: index) { edit(&$0, requirements) }
    return (rollout, index)
  }

  static let decisions: [Decision?] = [
    nil, Decision(.met), Decision(.notApplicable), Decision(.waived, reason: "x"),
    Decision(.waived, reason: "x", until: day("2026-11-22")), Decision(.waived, reason: "x", until: day("2026-11-21")),
  ]

  /// What follows on 2026-11-22 for responsibility, conformance and decision.
  static let table: [(Responsibility, Bool, [RequirementStatus])] = [
    (.provider, false, [.outstanding, .outstanding, .notApplicable, .waived, .waived, .outstanding]),
    (.provider, true, [.inherited, .inherited, .notApplicable, .waived, .waived, .inherited]),
    (.shared, false, [.outstanding, .outstanding, .notApplicable, .waived, .waived, .outstanding]),
    (.shared, true, [.outstanding, .met, .notApplicable, .waived, .waived, .outstanding]),
    (.municipality, false, [.outstanding, .met, .notApplicable, .waived, .waived, .outstanding]),
    (.municipality, true, [.outstanding, .met, .notApplicable, .waived, .waived, .outstanding]),
  ]

  @Test("stands as the design defines, for whoever is responsible", arguments: table)
  func status(responsibility: Responsibility, conforms: Bool, expected: [RequirementStatus]) throws {
    let position = Int(responsibility.rawValue)
    for (decision, status) in zip(Self.decisions, expected) {
      var office = Office(from: try Self.state { record, _ in record.provider = conforms ? .aws : .oci }.0)
      let id = office.rollout.catalogue.id(at: position)
      // A waiver that ended was recorded when it had not.
      office.now = moment("2026-11-20T01:00:00Z")
      // The rules refuse to meet what is the provider's alone; a journal may say so all the same.
      if let decision {
        office.record([.require(.kobe, [DecisionStep(id, to: decision, was: nil)])])
      }
      let assessment = office.rollout.assessment(on: day("2026-11-22"))
      #expect(assessment.status(of: position, in: office[.kobe]) == status, "\(String(describing: decision))")
      #expect(
        assessment.outstandingPositions(in: office[.kobe]).contains(position) == (status == .outstanding))
    }
  }

  @Test("of the provider counts from the day on which it conforms")
  func sinceItsDay() throws {
    let (rollout, index) = try Self.state { record, _ in record.provider = .aws }
    for (iso, status) in [("2021-12-31", RequirementStatus.outstanding), ("2022-01-01", .inherited)] {
      let assessment = rollout.assessment(on: day(iso))
      #expect(assessment.status(of: 0, in: rollout[index]) == status)
      #expect(assessment.conforms(.aws, to: 0) == (status == .inherited))
      #expect(!assessment.conforms(nil, to: 0))
    }
  }

  @Test(
    "is counted by area, and at the next gate, as one by one, for random decisions",
    arguments: 1...30 as ClosedRange<UInt64>)
  func counts(seed: UInt64) throws {
    var dice = SplitMix(seed: seed)
    var office = Office(from: Office.gated)
    let ids = (0..<350).map(Catalogue.embedded.id(at:))
    try office.act(.assign(Provider.allCases.randomElement(using: &dice)), on: .kobe)
    for _ in 0..<Int.random(in: 0..<60, using: &dice) {
      let chosen = Array(ids.shuffled(using: &dice).prefix(Int.random(in: 1..<20, using: &dice)))
      let decision = Self.decisions[0..<5].randomElement(using: &dice) ?? nil
      _ = refusal { () throws(Refusal) in try office.act(.require(chosen, decision), on: .kobe) }
    }
    let record = office[.kobe]
    let today = day("2026-11-23")
    let assessment = office.rollout.assessment(on: today)
    let outstanding = (0..<350).filter { assessment.status(of: $0, in: record) == .outstanding }
    #expect(assessment.outstandingPositions(in: record) == outstanding)
    let count = assessment.outstanding(in: record)
    #expect(count.total == outstanding.count && assessment.outstandingTotal(in: record) == outstanding.count)
    for area in Area.allCases {
      #expect(count[area] == outstanding.count { Catalogue.embedded.area(at: $0) == area })
    }
    let atGate = outstanding.filter {
      Catalogue.embedded.gate(at: $0) == record.next && Catalogue.embedded.isMandatory(at: $0)
    }
    #expect(count.atNextGate == atGate.count)
    #expect(try assessment.standing(at: #require(record.next), in: record) == atGate)
    let both = assessment.blockers(among: [record, .empty, record])
    for position in 0..<350 {
      let isOpen = assessment.status(of: position, in: .empty) == .outstanding
      #expect(both[position] == (outstanding.contains(position) ? 2 : 0) + (isOpen ? 1 : 0))
    }
  }

  @Test("that was inherited becomes outstanding with another provider, and is named")
  func lost() throws {
    var office = Office(from: try Self.state { record, _ in record.provider = .aws }.0)
    try office.act(.require([office.rollout.catalogue.id(at: 1)], Decision(.met)), on: .kobe)
    #expect(try office.act(.assign(.oci), on: .kobe).lost.map(\.description) == ["P", "S"])
    #expect(try office.act(.assign(.aws), on: .kobe).lost == [])
    #expect(try office.act(.assign(nil), on: .kobe, .otsu).lost.map(\.description) == ["P", "S"])
  }

  @Test(
    "of the model is inherited from whom it was published, on the days that were",
    arguments: [
      (Provider.aws, "2021-10-25", 0), (.aws, "2021-10-26", 244), (.googleCloud, "2021-10-26", 244),
      (.azure, "2022-10-02", 0), (.azure, "2022-10-03", 244), (.oci, "2022-10-03", 244), (.sakura, "2023-11-27", 0),
      (.sakura, "2026-03-27", 244),
    ])
  func baseline(provider: Provider, iso: String, count: Int) {
    let assessment = Office.gated.assessment(on: day(iso))
    #expect((0..<350).count { assessment.conforms(provider, to: $0) } == count)
  }

  @Test("of the model was met by Sakura in part from 2023-11-28 on, and only where it is the provider's")
  func sakura() {
    let assessment = Office.gated.assessment(on: day("2023-11-28"))
    let met = (0..<350).filter { assessment.conforms(.sakura, to: $0) }
    #expect(met.count > 60 && met.count < 180)
    #expect(met.allSatisfy { Catalogue.embedded.responsibility(at: $0).hasProviderPart })
    let categories = Set(met.map { Catalogue.embedded.categories[Catalogue.embedded.category(at: $0)].id })
    #expect(categories.contains("jurisdiction") && !categories.contains("network"))
  }
}
