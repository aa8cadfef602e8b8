// What the requirements' screen asks about, leaves alone, and leads back to.

import GovernmentCloud
import Terminal
import Testing

@testable import Console

@Suite("Requirements, with care")
struct CarefulRequirementsTests {
  private func hyogo() -> Desk {
    var desk = Desk(from: Desk.gated)
    desk.press("/")
    desk.type("prefecture:hyogo")
    desk.press("enter", "r")
    return desk
  }

  @Test("the next municipality's first requirement is under the cursor, never a heading, and the words stay")
  func next() {
    var desk = hyogo()
    desk.press("n")
    #expect(desk.state.requirements.selectedPosition != nil)
    desk.press("/")
    desk.type("gate:lift")
    desk.press("enter", "n")
    #expect(desk.state.requirements.words == "gate:lift")
    #expect(!desk.state.requirements.rows.isEmpty)
  }

  @Test(
    "words find areas, gates, categories and who is responsible",
    arguments: ["area:legal", "法務", "gate:lift", "responsibility:shared", "category:media", "municipality"])
  func words(term: String) {
    var desk = hyogo()
    desk.press("/")
    desk.type(term)
    #expect(!desk.state.requirements.rows.isEmpty)
  }

  @Test("marks go with the decision, and hidden ones are asked about")
  func marks() {
    var desk = hyogo()
    desk.press("space", "space", "m")
    #expect(desk.state.requirements.marks.isEmpty)
    desk.press("space", "/")
    desk.type("media")
    desk.press("enter", "m")
    #expect(desk.over == "confirmation")
  }

  @Test("a heading decides only what is outstanding, whatever is shown")
  func heading() {
    var desk = hyogo()
    desk.press("w")
    desk.type("old contract")
    desk.press("enter", "enter", "f", "g", "m")
    let steps = desk.entries.compactMap { entry in
      if case .require(_, let steps) = entry.change { steps } else { nil }
    }
    #expect(steps.count == 2)
    #expect(Set(steps[0].map(\.id)).isDisjoint(with: steps[1].map(\.id)))
  }

  @Test("when the last thing that stopped a milestone is met, the mark is offered again")
  func freed() {
    var desk = Desk(from: Desk.gated)
    desk.press("/")
    desk.type("kobe")
    desk.press("enter", "m", "2", "enter", "*", "m")
    #expect(desk.over == "confirmation")
    #expect(desk.frame.picture.contains("Nothing stops Agreement any more."))
    desk.press("y")
    #expect(desk.record(281_000).reached[.agreement] == Desk.today)
    #expect(desk.record(281_000).mark(of: .agreement)?.reason == nil)
    #expect(desk.state.screen == .municipalities)
  }

  @Test("from where a requirement is outstanding Esc leads back, and the filter is as before")
  func back() {
    var desk = hyogo()
    desk.press("W")
    #expect(desk.state.screen == .municipalities)
    desk.press("esc")
    #expect(desk.state.screen == .requirements)
    desk.press("esc")
    #expect(desk.state.municipalities.filterText == "prefecture:hyogo")
    #expect(desk.rows.count == 41)
  }

  @Test("many of a provider's are asked about, one is not")
  func provider() {
    var desk = Desk(from: Desk.gated)
    desk.press("6", "enter")
    if desk.state.requirements.choice != .all { desk.press("f") }
    desk.press("*", "x")
    #expect(desk.over == "confirmation" && desk.entries.isEmpty)
    desk.press("esc", "U", "g", "j", "m")
    #expect(desk.entries.isEmpty)
    desk.press("x")
    #expect(desk.entries.count == 1)
  }
}
