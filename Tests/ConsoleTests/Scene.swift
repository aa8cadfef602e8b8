// The scenes that pictures and properties are taken of: every screen and all that can lie over one.

import GovernmentCloud
import Terminal

@testable import Console

/// Something that can be on the screen, and the keys that lead to it.
struct Scene: Sendable {
  var name: String
  var keys: [String]
  /// What is typed after the keys.
  var text = ""

  /// The screens.
  static let screens: [Scene] = [
    Scene(name: "municipalities", keys: []),
    Scene(name: "organisation", keys: ["2"]),
    Scene(name: "trial", keys: ["3", "j"]),
    Scene(name: "history", keys: ["4", "j"]),
    Scene(name: "requirements", keys: ["r", "m", "j", "m", "j"]),
    Scene(name: "blockers", keys: ["U", "5", "j"]),
    Scene(name: "providers", keys: ["6", "G"]),
    Scene(name: "overview", keys: ["esc", "7", "left"]),
  ]

  /// What can lie over a screen.
  static let overlays: [Scene] = [
    Scene(name: "filter", keys: ["/", "^U"], text: "provider:ibm"),
    Scene(name: "provider-filter", keys: ["f", "j"]),
    Scene(name: "sort", keys: ["s", "j"]),
    Scene(name: "milestone", keys: ["m"]),
    Scene(name: "day", keys: ["m", "3"], text: "last fri"),
    Scene(name: "provider", keys: ["p"]),
    Scene(name: "note", keys: ["a"], text: "回線を発注した"),
    Scene(name: "question", keys: ["m", "5", "enter"]),
    Scene(name: "palette", keys: [":"], text: "mark"),
    Scene(name: "help", keys: ["?"]),
    Scene(name: "requirement", keys: ["U", "r", "m", "enter"]),
    Scene(name: "gate", keys: ["U", "m", "5", "^U", "-", "1", "d", "enter"]),
    Scene(name: "waiver", keys: ["U", "r", "w"], text: "契約更新まで"),
    Scene(name: "many", keys: ["*", "r", "m"]),
  ]

  /// Other things that a screen can show.
  static let others: [Scene] = [
    Scene(name: "all municipalities", keys: ["esc"]),
    Scene(name: "nobody", keys: ["/", "^U", "x", "y", "z", "z", "y", "enter"]),
    Scene(name: "range", keys: ["v", "j", "j"]),
    Scene(name: "notes", keys: ["2", "tab"]),
    Scene(name: "own history", keys: ["2", "tab", "tab"]),
    Scene(name: "help of the organisation", keys: ["2", "?", "^F"]),
    Scene(name: "unknown key", keys: ["z"]),
    Scene(name: "recorded", keys: ["p", "5"]),
    Scene(name: "undone", keys: ["p", "5", "u"]),
    Scene(name: "refused", keys: ["B", "b", "enter"]),
    Scene(name: "blocked organisation", keys: ["G", "2"]),
    Scene(name: "conformance", keys: ["6", "enter", "x", "j"]),
    Scene(name: "marked requirements", keys: ["*", "r", "*", "s", "G"]),
    Scene(name: "words", keys: ["5", "/"], text: "backup"),
    Scene(name: "overview of the curve", keys: ["7", "tab", "tab", "m"]),
    Scene(name: "overview of what is stuck", keys: ["7", "tab", "tab", "tab", "j", "j"]),
    Scene(name: "overview of what comes next", keys: ["7", "S-tab"]),
    Scene(name: "overview as of a day", keys: ["7", "t", "t", "<"]),
    Scene(name: "a day to be shown", keys: ["T"]),
    Scene(name: "help of the overview", keys: ["7", "?"]),
    Scene(name: "nothing outstanding", keys: ["U", "r", "*", "d", "enter"]),
    Scene(name: "help of the requirements", keys: ["r", "?", "G"]),
  ]

  static let all = screens + overlays + others

  /// A week's work of two operators, as pictures show it.
  static let week: [Draft] = {
    func code(_ number: UInt32) -> OrganisationCode { OrganisationCode(trusted: number) }
    func draft(_ iso: String, _ person: String, _ changes: Change...) -> Draft {
      Draft(at: Timestamp(iso: iso) ?? Desk.now, operator: person, changes: changes)
    }
    func mark(_ number: UInt32, _ milestone: Milestone, _ iso: String) -> Change {
      .mark(code(number), milestone, on: day(iso), was: nil, reason: nil)
    }
    return [
      draft(
        "2026-11-16T00:12:00Z", "tanaka", mark(281_000, .agreement, "2022-04-01"),
        mark(281_000, .environment, "2022-04-15"),
        mark(281_000, .network, "2022-06-30")),
      draft("2026-11-16T01:40:00Z", "tanaka", .plan(code(281_000), .lift, on: day("2026-12-18"), was: nil)),
      draft("2026-11-17T05:05:00Z", "suzuki", .assign(code(332_020), provider: .googleCloud, was: nil)),
      draft("2026-11-17T05:06:00Z", "suzuki", mark(332_020, .agreement, "2022-05-09")),
      draft("2026-11-18T02:30:00Z", "suzuki", .plan(code(32_018), .agreement, on: day("2026-11-20"), was: nil)),
      draft("2026-11-18T08:15:00Z", "tanaka", .block(code(382_035), reason: "回線工事の日程が未定", was: nil)),
      draft("2026-11-19T03:00:00Z", "suzuki", .note(code(281_000), text: "Line ordered; 回線を発注した 👩‍💻")),
      draft("2026-11-19T03:20:00Z", "suzuki", .note(code(281_000), text: "Call the network team before the lift.")),
      draft("2026-11-20T06:45:00Z", "tanaka", .assign(code(372_013), provider: .sakura, was: nil)),
      draft("2026-11-20T06:46:00Z", "tanaka", .withdraw(code(263_648), reason: "merged with its neighbour", was: nil)),
    ]
  }()

  /// A desk that shows the scene.
  func desk(
    language: Language = .english, columns: Int = 80, rows: Int = 24,
    theme: Theme = Theme(hasColour: true, hasGlyphs: true)
  ) -> Desk {
    var desk = Desk(language: language, columns: columns, rows: rows, theme: theme, from: Desk.gated, after: Self.week)
    desk.press("/")
    desk.send(.key(.paste("-status:not-in-trial")))
    desk.press("enter", "space")
    // The cursor stands on Kobe, the mark on Morioka.
    while desk.selected != "神戸市", desk.state.municipalities.cursor.row < 10 { desk.press("j") }
    for key in keys { desk.press(key) }
    if !text.isEmpty { desk.type(text) }
    return desk
  }
}
