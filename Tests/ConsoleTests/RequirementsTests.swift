// The requirements' screen: what is outstanding is read, found, decided for one and for many, and taken back.

import GovernmentCloud
import Terminal
import Testing

@testable import Console

@Suite("Requirements")
struct RequirementsTests {
  /// A desk that shows Kobe's outstanding requirements.
  private func kobe(_ names: String...) -> Desk {
    var desk = Desk(from: Desk.gated)
    desk.press("/")
    desk.type("kobe")
    desk.press("enter", "r")
    for name in names { desk.press(name) }
    return desk
  }

  /// How Kobe stands with a requirement.
  private func status(_ id: String, _ desk: Desk) -> RequirementStatus? {
    Catalogue.embedded.position(of: id).map { desk.state.assessment.status(of: $0, in: desk.record(281_000)) }
  }

  @Test("opens on the first that is outstanding, under the heading of its category, with counts by area")
  func opens() {
    let desk = kobe()
    #expect(desk.state.requirements.subject == .organisation(desk.state.organisation?.index ?? -1))
    #expect(desk.cursorLine.contains("SEC-002"))
    #expect(desk.line(1).contains("210 of 350"))
    #expect(desk.frame.picture.contains("85/200"))
    #expect(desk.state.requirements.rows.first == .category(0))
  }

  @Test(
    "decides the one under the cursor with a key, and u takes it back",
    arguments: [(["m"], RequirementStatus.met), (["d", "enter"], .notApplicable)])
  func decide(keys: [String], expected: RequirementStatus) {
    var desk = kobe()
    for key in keys { desk.press(key) }
    #expect(status("SEC-002", desk) == expected)
    #expect(desk.entries.count == 1)
    #expect(desk.message.contains("SEC-002"))
    desk.press("u")
    #expect(status("SEC-002", desk) == .outstanding)
  }

  @Test("waives with a reason and to a day; without a reason nothing happens")
  func waive() {
    var desk = kobe("w")
    #expect(desk.over == "text")
    desk.press("enter")
    #expect(desk.entries.isEmpty && desk.over == "text")
    desk.type("old contract")
    desk.press("enter")
    while desk.over != nil { desk.press("enter") }
    #expect(status("SEC-002", desk) == .waived)
    #expect(!desk.cursorLine.contains("SEC-002"))
  }

  @Test("takes evidence with what is met")
  func evidence() throws {
    var desk = kobe("e")
    desk.type("https://example.jp/report")
    desk.press("enter")
    let slot = try #require(desk.state.rollout.requirements.slot(of: Catalogue.embedded.id(at: 1)))
    #expect(desk.record(281_000).decisions[slot] == Decision(.met, evidence: "https://example.jp/report"))
  }

  @Test("shows all with f, where what was decided can be made outstanding again")
  func again() {
    var desk = kobe("m", "f", "g", "j", "j")
    #expect(desk.cursorLine.contains("SEC-002"))
    desk.press("x")
    #expect(status("SEC-002", desk) == .outstanding)
    #expect(desk.entries.count == 2)
  }

  @Test("f shows all, then what stops the next milestone, then the outstanding ones again")
  func choices() {
    var desk = kobe("f", "f")
    #expect(desk.state.requirements.choice == .blocking)
    #expect(desk.line(1).contains("what stops the next"))
    let positions = desk.state.requirements.rows.compactMap { row in
      if case .requirement(let position) = row { position } else { nil }
    }
    #expect(positions.count == 12)
    #expect(
      positions.allSatisfy { Catalogue.embedded.gate(at: $0) == .agreement && Catalogue.embedded.isMandatory(at: $0) })
    desk.press("*", "m")
    #expect(desk.frame.picture.contains("Nothing stops the next milestone."))
    desk.press("f")
    #expect(desk.state.requirements.choice == .outstanding)
    var everybody = Desk(from: Desk.gated)
    everybody.press("5", "f", "f")
    #expect(everybody.state.requirements.choice == .outstanding)
  }

  @Test("decides a whole category from its heading, and the marked ones, each as one group and one undo")
  func bulk() {
    var desk = kobe("g", "m")
    let policy = desk.entries.first.map(\.change)
    guard case .require(_, let steps)? = policy else {
      Issue.record("\(desk.entries)")
      return
    }
    #expect(steps.count > 1)
    #expect(
      steps.allSatisfy {
        Catalogue.embedded.category(at: Catalogue.embedded.position(of: $0.id.description) ?? 9) == 0
      })
    desk.press("u")
    desk.press("g", "j", "space", "space", "d", "enter")
    #expect(desk.entries.last?.group == 3)
    #expect(desk.state.requirements.marks.isEmpty)
    desk.press("u")
    #expect(status("SEC-002", desk) == .outstanding)
  }

  @Test("is for all marked municipalities at once, after a yes")
  func many() {
    var desk = Desk(from: Desk.gated)
    desk.press("/")
    desk.type("prefecture:hyogo kind:town")
    desk.press("enter", "*", "r")
    guard case .marked(let indices) = desk.state.requirements.subject else {
      Issue.record("\(desk.state.requirements.subject)")
      return
    }
    #expect(indices.count == 12)
    // The first is the provider's alone.
    desk.press("m", "y")
    #expect(desk.refused != nil && desk.entries.isEmpty)
    desk.press("j", "m")
    #expect(desk.over == "confirmation" && desk.entries.isEmpty)
    desk.press("y")
    #expect(desk.entries.count == indices.count)
    #expect(Set(desk.entries.map(\.group)) == [1])
    desk.press("u")
    #expect(desk.entries.count == 2 * indices.count)
  }

  @Test("finds by words in either language, and says so where nothing has them")
  func words() {
    var desk = kobe("/")
    desk.type("バックアップ")
    desk.press("enter")
    #expect(!desk.state.requirements.rows.isEmpty)
    #expect(desk.state.requirements.rows.count < 60)
    desk.press("/", "^U")
    desk.type("zzzz")
    #expect(desk.state.requirements.rows.isEmpty)
    #expect(desk.frame.picture.contains("None of those shown has these words. f shows all."))
    desk.press("esc")
  }

  @Test("leads from a requirement to where it is outstanding")
  func whereOutstanding() {
    var desk = kobe()
    desk.press("W")
    #expect(desk.state.screen == .municipalities)
    #expect(desk.line(1).contains("requirement:SEC-002"))
    #expect(desk.rows.count == 1_741)
  }

  @Test("ranks over all municipalities, most first, on screen 5 of the list")
  func blockers() {
    var desk = Desk(from: Desk.gated)
    desk.press("5")
    #expect(desk.state.requirements.subject == .everybody)
    let counts = desk.state.requirements.rows.compactMap { row -> Int? in
      if case .requirement(let position) = row { desk.state.requirements.counts[position] } else { nil }
    }
    #expect(counts.count == 350 && counts == counts.sorted(by: >))
  }

  @Test("a refusal at a gate leads to its list; P passes with a reason, and the reason stands in the journal")
  func gate() {
    var desk = Desk(from: Desk.gated)
    desk.press("/")
    desk.type("kobe")
    desk.press("enter", "m", "2", "enter")
    #expect(desk.state.screen == .requirements)
    #expect(desk.entries.isEmpty)
    #expect(desk.message.contains("12"))
    #expect(desk.state.requirements.rows.count { if case .requirement = $0 { true } else { false } } == 12)
    desk.press("P")
    desk.type("signed before")
    desk.press("enter")
    #expect(desk.record(281_000).reached[.agreement] == Desk.today)
    #expect(desk.record(281_000).mark(of: .agreement)?.reason == "signed before")
    #expect(desk.state.screen == .municipalities)
  }

  @Test("what stood at a gate is met on the list, and the mark goes through after it")
  func gateMet() {
    var desk = Desk(from: Desk.gated)
    desk.press("/")
    desk.type("kobe")
    desk.press("enter", "m", "2", "enter", "*", "m", "esc")
    #expect(desk.entries.count == 1)
    while desk.state.screen != .municipalities { desk.press("esc") }
    desk.press("m", "2", "enter")
    #expect(desk.record(281_000).reached[.agreement] == Desk.today)
  }

  @Test("a provider's conformance is read and changed on its own screen, and its municipalities follow")
  func provider() {
    var desk = Desk(from: Desk.gated)
    desk.press("6", "enter")
    #expect(desk.state.requirements.subject == .provider(.aws))
    #expect(desk.state.requirements.rows.isEmpty || desk.state.requirements.choice == .all)
    if desk.state.requirements.choice != .all { desk.press("f") }
    desk.press("g", "j", "x")
    #expect(desk.entries.count == 1)
    let position = Catalogue.embedded.position(of: "SEC-001") ?? 0
    #expect(desk.state.assessment.status(of: position, in: desk.record(281_000)) == .outstanding)
    desk.press("m")
    #expect(desk.state.assessment.status(of: position, in: desk.record(281_000)) == .inherited)
    desk.press("w")
    #expect(desk.over == nil && desk.unavailable != nil)
  }

  @Test("changes nothing read-only, and says why", arguments: ["m", "d", "x", "w", "e"])
  func readOnly(key: String) {
    var desk = Desk(readOnly: .asked, from: Desk.gated)
    desk.press("G", "r", key)
    #expect(desk.wanted.isEmpty && desk.unavailable != nil && desk.over == nil)
  }
}
