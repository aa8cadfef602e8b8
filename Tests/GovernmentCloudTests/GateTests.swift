// A milestone is not passed while mandatory requirements are outstanding at its gate, unless there is a reason.

import GovernmentCloud
import Testing

@Suite("A gate")
struct GateTests {
  private static func mandatory(_ gate: Milestone) -> [RequirementID] {
    let catalogue = Catalogue.embedded
    return (0..<catalogue.count).filter {
      catalogue.gate(at: $0) == gate && catalogue.isMandatory(at: $0)
        && catalogue.responsibility(at: $0).hasMunicipalityPart
    }.map(catalogue.id(at:))
  }

  private static func all(_ gate: Milestone) -> [RequirementID] {
    let catalogue = Catalogue.embedded
    return (0..<catalogue.count).filter { catalogue.gate(at: $0) == gate && catalogue.isMandatory(at: $0) }
      .map(catalogue.id(at:))
  }

  private func mark(_ milestone: Milestone, _ terms: MarkTerms = MarkTerms(), iso: String = "2022-04-01") -> Intent {
    .mark(milestone, on: day(iso), terms: terms)
  }

  @Test("stops a milestone and lists what stands there; the provider's part is inherited")
  func stops() {
    var office = Office(from: Office.gated)
    let found = refusal { () throws(Refusal) in try office.act(mark(.agreement), on: .kobe) }
    #expect(found == Refusal(.gate(.agreement, Self.mandatory(.agreement)), [.kobe]))
    #expect(office.entries.isEmpty)
  }

  @Test("lets a milestone through once everything is met, waived or not applicable")
  func opens() throws {
    var office = Office(from: Office.gated)
    let ids = Self.mandatory(.agreement)
    try office.act(.require(Array(ids.dropFirst(2)), Decision(.met)), on: .kobe)
    try office.act(.require([ids[0]], Decision(.waived, reason: "x")), on: .kobe)
    let last = refusal { () throws(Refusal) in try office.act(mark(.agreement), on: .kobe) }
    #expect(last?.cause == .gate(.agreement, [ids[1]]))
    try office.act(.require([ids[1]], Decision(.notApplicable)), on: .kobe)
    try office.act(mark(.agreement), on: .kobe)
    #expect(office[.kobe].mark(of: .agreement)?.reason == nil)
  }

  @Test("is not stopped by what is not mandatory, nor by what stands at another")
  func optional() throws {
    var office = Office(from: Office.gated)
    try office.act(.require(Self.mandatory(.agreement), Decision(.met)), on: .kobe)
    try office.act(mark(.agreement), on: .kobe)
    let assessment = office.rollout.assessment(on: office.today)
    #expect(assessment.outstandingTotal(in: office[.kobe]) > 100)
    #expect(assessment.standing(at: .environment, in: office[.kobe]).count > 20)
  }

  @Test("is passed with a reason, which stands in the history")
  func reason() throws {
    var office = Office(from: Office.gated)
    try office.act(mark(.agreement, MarkTerms(reason: "the agency agreed")), on: .kobe)
    #expect(office[.kobe].mark(of: .agreement)?.reason == "the agency agreed")
    #expect(
      office.entries.map(\.change) == [
        .mark(.kobe, .agreement, on: day("2022-04-01"), was: nil, reason: "the agency agreed")
      ])
    try office.undo()
    try office.redo()
    #expect(office[.kobe].mark(of: .agreement)?.reason == "the agency agreed")
  }

  @Test("of every milestone that is marked along is asked, and each mark that needs a reason gets it")
  func earlier() throws {
    var office = Office(from: Office.gated)
    let found = refusal { () throws(Refusal) in
      try office.act(mark(.network, MarkTerms(withEarlier: true)), on: .kobe)
    }
    let ids = [Milestone.agreement, .environment, .network].flatMap(Self.mandatory)
    #expect(found?.cause == .gate(.network, ids))
    try office.act(.require(Self.mandatory(.environment), Decision(.met)), on: .kobe)
    try office.act(mark(.network, MarkTerms(withEarlier: true, reason: "x")), on: .kobe)
    #expect(office[.kobe].mark(of: .agreement)?.reason == "x")
    #expect(office[.kobe].mark(of: .environment)?.reason == nil)
    #expect(office[.kobe].mark(of: .network)?.reason == "x")
  }

  @Test("of many stops all, names all whom it stops, and lists what stands before any of them")
  func many() throws {
    var office = Office(from: Office.gated)
    try office.act(.require(Self.mandatory(.agreement), Decision(.met)), on: .kobe)
    let found = refusal { () throws(Refusal) in try office.act(mark(.agreement), on: .kobe, .kurashiki, .morioka) }
    #expect(found?.organisations == [.kurashiki, .morioka])
    guard case .gate(.agreement, let ids)? = found?.cause else {
      Issue.record("\(String(describing: found))")
      return
    }
    // Neither has a provider: its part is outstanding, too.
    #expect(Set(ids) == Set(Self.all(.agreement)))
    #expect(office[.kobe].reached[.agreement] == nil)
  }

  @Test("is not passed again by a mark that only moves to another day")
  func moves() throws {
    var office = Office(from: Office.gated)
    try office.act(mark(.agreement, MarkTerms(reason: "x")), on: .kobe)
    try office.act(mark(.agreement, MarkTerms(moves: true), iso: "2022-05-01"), on: .kobe)
    #expect(office[.kobe].reached[.agreement] == day("2022-05-01"))
  }

  @Test("does not stop a plan")
  func plan() throws {
    var office = Office(from: Office.gated)
    try office.act(.plan(.agreement, on: day("2026-12-01")), on: .kobe)
    #expect(office[.kobe].planned[.agreement] == day("2026-12-01"))
  }

  @Test("is asked after days and order, for a mark that can't be needs no reason")
  func order() {
    var office = Office(from: Office.gated)
    let late = refusal { () throws(Refusal) in try office.act(mark(.agreement, iso: "2021-10-01"), on: .kobe) }
    guard case .outOfOrder? = late?.cause else {
      Issue.record("\(String(describing: late))")
      return
    }
    let missing = refusal { () throws(Refusal) in try office.act(mark(.lift), on: .kobe) }
    #expect(missing?.cause == .missingEarlier(.lift, [.agreement, .environment, .network]))
  }
}
