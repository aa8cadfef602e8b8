// Going through the days at the desk.

import GovernmentCloud
import Terminal
import Testing

@testable import Console

@Suite("Going through the days")
struct TravelTests {
  private static func desk(language: Language = .english) -> Desk {
    Desk(language: language, from: Desk.gated, after: Scene.week)
  }

  /// The provider of Kurashiki, which is assigned on 2026-11-17.
  private func provider(_ desk: Desk) -> Provider? {
    Desk.registry.index(of: OrganisationCode(trusted: 332_020)).flatMap { desk.state.rollout[$0].provider }
  }

  @Test("< goes a day back, and > comes to today again")
  func steps() {
    var desk = Self.desk()
    #expect(provider(desk) == .googleCloud)
    desk.press("<")
    #expect(desk.state.session.asOf == Desk.today - 1)
    desk.press("<", "<", "<", "<", "<")
    #expect(desk.state.session.asOf == day("2026-11-16"))
    #expect(provider(desk) == nil)
    desk.press(">")
    #expect(provider(desk) == .googleCloud)
    desk.press(">", ">", ">", ">", ">")
    #expect(desk.state.session.asOf == nil)
    #expect(desk.state.session.readOnly == nil)
    #expect(desk.message.contains("today"))
  }

  @Test("T and Enter lead back to today, which a refused change says", arguments: [Language.english, .japanese])
  func back(language: Language) {
    var desk = Self.desk(language: language)
    desk.press("<", "<", "m")
    #expect(desk.message.contains("T Enter"))
    desk.press("T", "enter")
    #expect(desk.state.session.asOf == nil && desk.state.session.readOnly == nil)
  }

  @Test("says in one line of 80 columns where it is and how to go on", arguments: Language.allCases)
  func oneLine(language: Language) {
    var desk = Self.desk(language: language)
    for _ in 0..<3 {
      desk.press("t", "<")
      #expect(TextWidth.cells(of: desk.message) <= 78, "\(desk.message)")
    }
  }

  @Test("a refusal fits a line of 80 columns, and help says in few words why", arguments: Language.allCases)
  func refusal(language: Language) {
    var desk = Self.desk(language: language)
    desk.press("<")
    for key in ["m", "p", "a", "b", "W", "$", "L", "u"] {
      desk.press(key)
      #expect(TextWidth.cells(of: desk.message) <= 78, "\(desk.message)")
    }
    desk.press("?")
    #expect(desk.frame.picture.contains(language == .english ? "Take a note (not in the past)" : "備考を追加 (過去は閲覧のみ)"))
  }

  @Test("at 80 columns the bar names the screens in the past too")
  func bar() {
    var desk = Self.desk()
    desk.press("<")
    let bar = desk.frame.picture.split(separator: "\n").first ?? ""
    #expect(bar.contains("2 Org") && bar.contains("7 Japan") && bar.contains("as of 2026-11-21"))
  }

  @Test(
    "a step is a day, a week or a month, as t says",
    arguments: [(0, "2026-11-21"), (1, "2026-11-15"), (2, "2026-10-22"), (3, "2026-11-21")])
  func units(turns: Int, iso: String) {
    var desk = Self.desk()
    for _ in 0..<turns { desk.press("t") }
    desk.press("<")
    #expect(desk.state.session.asOf == day(iso))
  }

  @Test(
    "T asks for a day, however it is written",
    arguments: [("2026-11-16", "2026-11-16"), ("-7d", "2026-11-15"), ("R8-11-16", "2026-11-16"), ("昨日", "2026-11-21")])
  func asks(text: String, iso: String) {
    var desk = Self.desk()
    desk.press("T")
    desk.type(text)
    desk.press("enter")
    #expect(desk.state.overlay == nil)
    #expect(desk.state.session.asOf == day(iso))
  }

  @Test("a day to come, or none, is refused where it is typed", arguments: ["2026-11-23", "+1d", "soon"])
  func refuses(text: String) {
    var desk = Self.desk()
    desk.press("T")
    desk.type(text)
    desk.press("enter")
    #expect(desk.state.overlay != nil)
    #expect(desk.state.session.asOf == nil)
    desk.press("esc")
    #expect(desk.state.overlay == nil)
  }

  @Test("the past is said loudly, and nothing is changed there", arguments: Language.allCases)
  func loud(language: Language) {
    var desk = Self.desk(language: language)
    desk.press("<")
    #expect(desk.frame.text(row: 0).contains("2026-11-21"))
    #expect(desk.frame.text(row: 0).contains(language == .english ? "as of" : "時点"))
    #expect(desk.frame.text(row: 1).contains(language == .english ? "the past" : "過去"))
    let entries = desk.entries.count
    for key in ["p", "m", "a", "b", "u", "^R"] {
      desk.press(key)
      #expect(desk.state.overlay == nil, "\(key)")
      #expect(desk.message.contains("2026-11-21"), "\(key)")
    }
    #expect(desk.entries.count == entries)
  }

  @Test("cursor, filter and marks stay, and screens follow")
  func stays() {
    var desk = Self.desk()
    desk.press("/")
    desk.type("kurashiki")
    desk.press("enter", "space", "7")
    #expect(desk.state.overview.figures?.total.provided == 1)
    for _ in 0..<6 { desk.press("<") }
    #expect(desk.state.overview.figures?.total.provided == 0)
    #expect(desk.state.overview.figures?.today == day("2026-11-16"))
    desk.press("1")
    #expect(desk.selected == "倉敷市")
    #expect(desk.state.municipalities.marks.count == 1)
    #expect(desk.state.municipalities.filterText == "kurashiki")
  }

  @Test("what is overdue, and the history, are those of the day")
  func dueAndHistory() {
    var desk = Self.desk()
    desk.press("/")
    desk.type("overdue")
    desk.press("enter")
    #expect(desk.state.municipalities.rows.count == 1)
    desk.press("<", "<")
    #expect(desk.state.session.asOf == day("2026-11-20"))
    #expect(desk.state.municipalities.rows.isEmpty)
  }
}
