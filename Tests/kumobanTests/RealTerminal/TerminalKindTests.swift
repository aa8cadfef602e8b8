// Terminals of all kinds and sizes.

import Testing

extension RealTerminal {
  @Suite("of every kind")
  struct TerminalKindTests {
    let kumoban: Program

    init() throws { kumoban = try Program() }

    @Test(
      "the console starts, moves and leaves",
      arguments: ["xterm-256color", "screen", "tmux-256color", "linux", "vt100"])
    func kinds(term: String) async throws {
      try await kumoban.with(["TERM": term]).onScreen { screen in
        try await screen.expect("1,741 of 1,741 municipalities", "011002", "札幌市", "saved")
        #expect(try await screen.value(of: "#{cursor_y}") == "3")
        try await screen.press("Down", "j", "Up")
        try await screen.expectCursor(row: 4)
        try await screen.press("End")
        try await screen.expect("473821")
        try await screen.press("PageUp", "Home")
        try await screen.expect("011002")
        try await screen.press("q")
        try await screen.expect("EXIT 0", "MODES SAME")
      }
    }

    @Test(
      "a terminal without colour gets none, and NO_COLOR is heard",
      arguments: [["TERM": "vt100"], ["NO_COLOR": "1"], ["TERM": "xterm-256color"]])
    func colour(environment: [String: String]) async throws {
      let wantsColour = environment == ["TERM": "xterm-256color"]
      try await kumoban.with(environment.mapValues { $0 }).onScreen { screen in
        try await screen.expect("札幌市")
        let picture = try await screen.picture(styled: true)
        #expect(picture.contains("\u{1B}["), "nothing stands out")
        #expect(picture.hasColours == wantsColour)
      }
    }

    @Test("every size is filled while the window changes")
    func resizes() async throws {
      try await kumoban.onScreen { screen in
        try await screen.filter("proposal:2", shows: "3 of 1,741 municipalities")
        try await screen.press("Down")
        for size in [Size.wide, Size(columns: 40, rows: 10), Size(columns: 200, rows: 60), .small] {
          try await screen.resize(to: size)
          try await screen.expect("fills \(size.testDescription)") { picture in
            picture.contains("高松市") && (picture.contains("3 of 1,741") || picture.contains("3/1,741"))
              && picture.rows.count >= size.rows
              && picture.rows[size.rows - 1].contains("Enter")
          }
          try await screen.expectCursor(row: 4)
        }
      }
    }

    @Test("a wide window has a preview beside the list")
    func preview() async throws {
      try await kumoban.onScreen(.wide) { screen in
        try await screen.filter("kobe", shows: "1 of 1,741 municipalities")
        try await screen.expect("こうべし", "Amazon Web Services", "Connection line verified")
      }
    }
  }
}

extension Screen {
  /// Waits until the hardware cursor stands on a row, from 0.
  func expectCursor(row: Int, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let came = try await eventually { try await value(of: "#{cursor_y}") == "\(row)" }
    #expect(came, "the cursor does not stand on row \(row)", sourceLocation: sourceLocation)
  }
}

extension String {
  /// Whether a styled picture has a colour: SGR 30–37, 40–47, 90–97 or 100–107, or one of many.
  fileprivate var hasColours: Bool {
    split(separator: "\u{1B}[").dropFirst().contains { sequence in
      sequence.prefix { $0 != "m" }.split(separator: ";").compactMap { Int($0) }
        .contains { (30...38).contains($0) || (40...48).contains($0) || (90...107).contains($0) }
    }
  }
}
