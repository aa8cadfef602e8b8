// Budgets, spendings, costs and legacies are typed in one line; a slip is said, and the line stays.

import GovernmentCloud
import Terminal
import TestSupport
import Testing

@testable import Console

@Suite("A line about money")
struct MoneyPromptTests {
  private func kobe(_ language: Language = .english) -> Desk {
    var desk = Desk(language: language)
    desk.press("/", "k", "o", "b", "e", "enter")
    return desk
  }

  @Test("records a running cost, offers it again, and shows it on the organisation's screen")
  func cost() {
    var desk = kobe()
    desk.press("$")
    desk.type("before 1.2億 FY2018 now 8000万 FY2025")
    desk.press("enter")
    let cost = RunningCost(
      before: YearCost(year: .costBase, yen: yen(120_000_000)),
      now: YearCost(year: fiscalYear(2025), yen: yen(80_000_000)))
    #expect(desk.record(281_000).cost == cost)
    #expect(desk.message.contains("¥120,000,000 (FY2018)"))
    desk.press("2", "$")
    #expect(desk.typed == "before 120,000,000 FY2018 now 80,000,000 FY2025 ")
    desk.press("enter")
    #expect(desk.message.contains("Nothing to change"))
    #expect(desk.frame.picture.contains("¥120.0m → ¥80.0m (33.3% saved)"))
    desk.press("u")
    #expect(desk.record(281_000).cost == .unknown)
    #expect(!desk.frame.picture.contains("¥120.0m"))
  }

  @Test("records what is left behind, for one or for many")
  func legacy() {
    var desk = kobe()
    desk.press("L")
    desk.type("integrator:\"NTT Data\" hosting:own-premises build:customised media:floppy,paper")
    desk.press("enter")
    #expect(
      desk.record(281_000).legacy
        == Legacy(
          integrator: "NTT Data", hosting: .ownPremises, build: .customised, media: Media([.floppy, .paper])))
    desk.press("2", "L")
    #expect(desk.typed == "integrator:\"NTT Data\" hosting:own-premises build:customised media:floppy,paper ")
    desk.press("esc")
    #expect(desk.frame.picture.contains("NTT Data"))
    desk.press("esc", "/", "^U")
    desk.type("prefecture:shiga")
    desk.press("enter", "*", "L")
    desk.type("media:+usb")
    desk.press("enter")
    #expect(desk.entries.count == 20 && desk.record(252_018).legacy.media == Media([.usb]))
  }

  @Test("records a spending for the organisation or the provider at hand, and a budget")
  func spending() {
    var desk = kobe()
    desk.press("M")
    desk.type("350万 2026-11-20 connection line")
    desk.press("enter")
    desk.press("6", "M")
    desk.type("5,000")
    desk.press("enter", "Y")
    desk.type("令和8年度 30億円")
    desk.press("enter")
    let items = desk.state.rollout.ledger.items.map(\.spending)
    #expect(items.map(\.yen.amount) == [3_500_000, 5_000])
    #expect(items.map(\.account) == [.organisation(OrganisationCode(trusted: 281_000)), .provider(.aws)])
    #expect(items.map(\.text) == ["connection line", nil] && items.map(\.day) == [day("2026-11-20"), Desk.today])
    #expect(desk.state.rollout.ledger.budgets[fiscalYear(2026)]?.yen == yen(3_000_000_000))
    #expect(desk.message.contains("¥3,000,000,000 budgeted for FY2026"))
    desk.press("u", "u", "u")
    #expect(desk.state.rollout.ledger.items.map(\.isStruck) == [true, true])
  }

  @Test(
    "is kept where it is not understood or refused, and the prompt says why",
    arguments: [
      ("$", "", "something is missing"), ("$", "before", "something is missing"), ("$", "then 5", "then"),
      ("$", "before -5", "negative"), ("$", "before 1.5", "fraction"), ("$", "before 5 FY1999", "FY1999"),
      ("$", "now 5 FY2030", "yet to begin"), ("$", "before 0", "¥0"), ("L", "", "something is missing"),
      ("L", "media:betamax", "betamax"), ("L", "colour:red", "colour"), ("L", "integrator", "integrator"),
      ("L", "hosting:", "something is missing"), ("M", "", "something is missing"), ("M", "many", "many"),
      ("M", "1000兆", "too much"), ("M", "5 2026-11-23 x", "yet to come"), ("M", "0", "¥0"),
      ("Y", "", "something is missing"), ("Y", "2022", "something is missing"), ("Y", "1999 5", "1999"),
      ("Y", "2022 many", "many"),
    ])
  func refused(key: String, text: String, words: String) {
    var desk = kobe()
    desk.press(key)
    desk.type(text)
    desk.press("enter")
    #expect(desk.over == "text" && desk.typed == text)
    #expect(desk.message.contains(words), "\(desk.message)")
    #expect(desk.entries.isEmpty)
    #expect(desk.frame.picture.contains(text))
  }

  @Test("is typed in Japanese words too")
  func japanese() {
    var desk = kobe(.japanese)
    desk.press("$")
    desk.type("移行前 1.2億 平成30年度 現在 8000万 2025年度")
    desk.press("enter", "L")
    desk.type("委託事業者:富士通 設置場所:庁舎内 構築方式:パッケージ 使用媒体:フロッピーディスク、紙")
    desk.press("enter")
    #expect(desk.record(281_000).cost.pair?.now == yen(80_000_000))
    #expect(
      desk.record(281_000).legacy
        == Legacy(integrator: "富士通", hosting: .ownPremises, build: .package, media: Media([.floppy, .paper])))
    desk.press("$")
    #expect(desk.typed == "移行前 120,000,000 2018年度 現在 80,000,000 2025年度 ")
    desk.press("enter", "2")
    #expect(desk.frame.picture.contains("運用経費 1.2億円 → 8,000万円（33.3%削減）"))
  }

  @Test("is for one organisation where amounts are not the same for many")
  func onlyOne() {
    var desk = Desk()
    desk.press("space", "space")
    for key in ["$", "M"] {
      desk.press(key)
      #expect(desk.over == nil && desk.message.contains("one organisation at a time"))
    }
    desk.press("L")
    #expect(desk.over == "text")
  }

  @Test("leaves what an integrator is called out of the screen's control sequences")
  func hostile() {
    let hostile = Change.legacy(
      OrganisationCode(trusted: 281_000), to: Legacy(integrator: "a\u{1B}]2;X\u{7}\n\u{202E}b"), was: .unknown)
    for keys in [["2"], ["2", "L"], ["4"]] {
      var desk = Desk(after: [Draft(at: Desk.now, operator: "tanaka", changes: [hostile])])
      desk.press("/", "k", "o", "b", "e", "enter")
      for key in keys { desk.press(key) }
      let obeyed = desk.frame.picture.unicodeScalars.filter { [0x1B, 7, 0x202E].contains($0.value) }
      #expect(obeyed.isEmpty)
    }
  }
}
