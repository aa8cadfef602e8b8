// The overview at the desk: walking the map, choosing the measure, and where Enter leads.

import GovernmentCloud
import Terminal
import Testing

@testable import Console

@Suite("On the overview")
struct OverviewTests {
  private static func desk(columns: Int = 80, rows: Int = 24, language: Language = .english) -> Desk {
    var desk = Desk(language: language, columns: columns, rows: rows, from: Desk.gated, after: Scene.week)
    desk.press("7")
    return desk
  }

  @Test("the arrows reach all 47 tiles from Tokyo, whichever keys are meant", arguments: [false, true])
  func walk(areLetters: Bool) {
    let keys = areLetters ? ["k", "j", "h", "l"] : ["up", "down", "left", "right"]
    let start = Self.desk()
    var seen: Set<Int> = [start.state.overview.prefecture]
    var open = [start]
    while let desk = open.popLast() {
      for key in keys {
        var next = desk
        next.press(key)
        if seen.insert(next.state.overview.prefecture).inserted { open.append(next) }
      }
    }
    #expect(seen.count == 47)
  }

  @Test("where a filter leaves nobody in the selected prefecture, the first is selected where it leaves some")
  func filtered() {
    var desk = Self.desk()
    desk.press("/")
    desk.type("prefecture:hyogo")
    #expect(desk.state.overview.prefecture == 13)
    desk.press("enter")
    #expect(desk.state.overview.prefecture == 28)
  }

  @Test("Enter opens the prefecture's municipalities within the filter, and Esc comes back with the filter as it was")
  func openPrefecture() {
    var desk = Self.desk()
    desk.press("/")
    desk.type("kind:city")
    desk.press("enter")
    #expect(desk.state.overview.figures?.total.count == desk.state.municipalities.rows.count)
    desk.press("enter")
    #expect(desk.state.screen == .municipalities)
    #expect(desk.state.municipalities.filterText == "kind:city prefecture:tokyo")
    #expect(!desk.state.municipalities.rows.isEmpty)
    desk.press("esc")
    #expect(desk.state.screen == .overview)
    #expect(desk.state.municipalities.filterText == "kind:city")
  }

  @Test("every prefecture's tile leads to its own municipalities", arguments: Prefecture.all)
  func tiles(prefecture: Prefecture) {
    var desk = Self.desk()
    desk.state.overview.prefecture = prefecture.number
    desk.press("enter")
    #expect(desk.state.municipalities.rows.count == prefecture.municipalityCount)
  }

  @Test("a milestone of the funnel leads to those who reached it, of whom it counts")
  func funnel() {
    var desk = Self.desk()
    desk.press("tab", "j")
    let count = desk.state.overview.figures?.funnel.reached(.agreement, in: .all)
    desk.press("enter")
    #expect(desk.state.municipalities.filterText == "milestone:agreement")
    #expect(desk.state.municipalities.rows.count == count)
    desk.press("esc", "right", "right")
    #expect(desk.state.overview.scope == .provider(.aws))
    desk.press("enter")
    #expect(desk.state.municipalities.filterText == "provider:aws milestone:agreement")
  }

  @Test("m shades by each measure in turn")
  func measures() {
    var desk = Self.desk()
    var seen = [desk.state.overview.measure]
    for _ in 1..<TileMeasure.allCases.count {
      desk.press("m")
      seen.append(desk.state.overview.measure)
    }
    #expect(Set(seen).count == TileMeasure.allCases.count)
    desk.press("m")
    #expect(desk.state.overview.measure == seen.first)
  }

  @Test("Tab goes through all panes and comes back to the map, as Esc does at once")
  func panes() {
    var desk = Self.desk()
    for pane in OverviewPane.allCases.dropFirst() {
      desk.press("tab")
      #expect(desk.state.overview.pane == pane)
      #expect(desk.frame.cursor != nil)
    }
    desk.press("tab")
    #expect(desk.state.overview.pane == .map)
    desk.press("S-tab", "esc")
    #expect(desk.state.overview.pane == .map)
    #expect(desk.state.screen == .overview)
  }

  @Test("a blocked organisation of the list opens, and its name can be reached by the keys of a list")
  func stuck() throws {
    var desk = Self.desk()
    desk.press("tab", "tab", "tab")
    #expect(desk.state.overview.pane == .stuck)
    let lines = desk.state.overviewLines(of: .stuck, width: 40)
    let index = try #require(Desk.registry.index(of: OrganisationCode(trusted: 382_035)))
    let place = try #require(lines.firstIndex { $0.target == .organisation(index) })
    for _ in 0..<place { desk.press("j") }
    desk.press("enter")
    #expect(desk.state.screen == .organisation)
    #expect(desk.state.organisation?.index == index)
    desk.press("esc")
    #expect(desk.state.screen == .overview)
  }

  @Test("a colleague's change is in the figures at once")
  func colleague() {
    var desk = Self.desk()
    let before = desk.state.overview.figures?.total.provided ?? 0
    desk.colleague(.assign(.aws), on: 131_016, 131_024)
    #expect(desk.state.overview.figures?.total.provided == before + 2)
  }

  @Test("all tiles fit 80 columns with name and figure", arguments: Language.allCases)
  func fits(language: Language) {
    let desk = Self.desk(language: language)
    let layout = desk.state.overviewLayout
    guard let map = layout.map else {
      Issue.record("there is no map")
      return
    }
    let body = desk.state.body
    let picture = desk.frame.picture
    for prefecture in Prefecture.all {
      let rect = map.rect(of: prefecture.tile)
      #expect(rect.intersection(body) == rect)
      #expect(picture.contains(language == .english ? prefecture.abbreviation : prefecture.short))
      for other in Prefecture.all where other.number > prefecture.number {
        #expect(map.rect(of: other.tile).intersection(rect).isEmpty)
      }
    }
    for rect in Array(layout.panes.values) + [layout.legend, layout.details] {
      for prefecture in Prefecture.all { #expect(map.rect(of: prefecture.tile).intersection(rect).isEmpty) }
    }
  }

  @Test("wide screens show both names of each prefecture")
  func bothNames() {
    let picture = Self.desk(columns: 160, rows: 45).frame.picture
    for prefecture in Prefecture.all {
      #expect(picture.contains(prefecture.short) && picture.contains(prefecture.romaji))
    }
  }
}
