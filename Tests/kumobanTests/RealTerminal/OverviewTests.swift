// The overview and the days gone by, on a real terminal.

import Testing

extension RealTerminal {
  @Suite("The overview")
  struct OverviewTests {
    private let kumoban: Program

    init() throws { kumoban = try Program() }

    @Test("leads to a prefecture's municipalities and back", arguments: Size.both)
    func prefecture(size: Size) async throws {
      try await kumoban.done("assign", "aws", "--query", "prefecture:saitama")
      try await kumoban.onScreen(size) { screen in
        try await screen.press("7")
        try await screen.expect("Milestones reached", "With a provider", "東京都 Tokyo", "of 62", "100%")
        try await screen.press("Left")
        try await screen.expect("埼玉県 Saitama", "63 of 63")
        try await screen.press("Enter")
        try await screen.expect("63 of 1,741 municipalities", "prefecture:saitama", "さいたま市")
        try await screen.press("Escape")
        try await screen.expect("埼玉県 Saitama", "1,741 of 1,741 municipalities")
      }
    }

    @Test("shows a day gone by, changes nothing there, and comes back", arguments: Size.both)
    func past(size: Size) async throws {
      try await kumoban.done("assign", "aws", "--query", "prefecture:saitama")
      try await kumoban.onScreen(size) { screen in
        try await screen.press("7")
        try await screen.expect("100%")
        try await screen.press("T")
        try await screen.expect("Show everything as of")
        try await screen.type("2022-12-31")
        try await screen.press("Enter")
        try await screen.expect("as of 2022-12-31", "the past")
        try await screen.expect("no longer says 100%") { !$0.contains("100%") }
        try await screen.press("1")
        try await screen.press("p")
        try await screen.expect("this is the past, 2022-12-31")
        try await screen.press("T")
        try await screen.type("today")
        try await screen.press("Enter")
        try await screen.expect("no longer says the past") { !$0.contains("the past") }
        try await screen.press("7")
        try await screen.expect("100%")
      }
    }

    @Test("hears of a colleague's change once it is back from the past", arguments: [Size.both[0]])
    func colleague(size: Size) async throws {
      try await kumoban.onScreen(size) { screen in
        try await screen.press("7")
        try await screen.press("<")
        try await screen.expect("the past")
        try await kumoban.done("assign", "aws", "--query", "prefecture:tokyo")
        try await screen.press(">")
        try await screen.expect("62 of 62")
      }
    }
  }
}
