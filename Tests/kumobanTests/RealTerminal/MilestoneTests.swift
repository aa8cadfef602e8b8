// The main job on a real terminal, from the first key to the file on disk.

import Glibc
import Testing

extension RealTerminal {
  @Suite("milestones")
  struct MilestoneTests {
    let kumoban: Program

    init() throws { kumoban = try Program() }

    @Test(
      "three are marked with Space and get a milestone; undo, quit, and it is on disk and there again",
      arguments: Size.both)
    func bulk(size: Size) async throws {
      let day = Calendar.day(daysFromToday: -1)
      try await kumoban.onScreen(size) { screen in
        try await screen.filter("proposal:2", shows: "3 of 1,741 municipalities")
        try await screen.press("Space", "Space", "Space")
        try await screen.expect("3 marked")
        try await screen.press("m")
        try await screen.expect("Milestone for 3 municipalities", "Agreement signed")
        try await screen.press("2")
        try await screen.expect("Agreement for 3 municipalities", "Marks it")
        try await screen.type("-1d")
        try await screen.expect("Marks it: ", day, "1 day ago")
        try await screen.press("Enter")
        try await screen.pass()
        try await screen.expect("Agreement marked for 3 municipalities on \(day) — u undoes")
        let entries = try kumoban.journal().elements
        #expect(entries.map(\.["change"]["organisation"]) == ["332020", "372013", "382019"])
        for entry in entries {
          #expect(entry["operator"] == "suzuki")
          #expect(entry["group"] == 1)
          #expect(entry["change"]["type"] == "mark")
          #expect(entry["change"]["milestone"] == "agreement")
          #expect(entry["change"]["on"] == JSON.string(day))
        }
        try await screen.press("u")
        try await screen.expect("Undone: Agreement unmarked", "and 2 more changes", "^R redoes")
        #expect(try kumoban.journal().elements.suffix(3).map(\.["undoes"]) == [1, 1, 1])
        try await screen.press("C-r")
        try await screen.expect("Redone: Agreement marked", "and 2 more changes")
        try await screen.press("q")
        try await screen.expect("EXIT 0", "MODES SAME")
      }
      #expect(try kumoban.journal().elements.count == 9)
      #expect(
        try JSON(String(decoding: (try kumoban.files()["rollout.json"] ?? nil) ?? [], as: UTF8.self)).keys.isEmpty
          == false)
      try await kumoban.onScreen(size) { screen in
        try await screen.filter("milestone:agreement", shows: "3 of 1,741 municipalities")
        try await screen.expect("倉敷市", "高松市", "松山市", "●●·······")
        try await screen.press("4")
        try await screen.expect("9 entries, newest first", "suzuki")
      }
    }

    @Test("earlier milestones are marked along with a later one after a yes, never silently")
    func confirmation() async throws {
      try await kumoban.onScreen { screen in
        try await screen.filter("proposal:2", shows: "3 of 1,741 municipalities")
        try await screen.press("*")
        try await screen.expect("3 marked")
        try await screen.press("m", "5")
        try await screen.expect("Lift for 3 municipalities")
        try await screen.press("Enter")
        try await screen.expect("Not marked yet for 3 of them: Agreement, Environment, Network")
        try await screen.press("n")
        try await screen.expect("has no question any more") { !$0.contains("Not marked yet") }
        #expect(try kumoban.journal().elements.isEmpty)
        try await screen.press("m", "5", "Enter")
        try await screen.expect("Not marked yet")
        try await screen.press("y")
        try await screen.pass()
        try await screen.expect("Lift marked for 3 municipalities")
      }
      let entries = try kumoban.journal().elements
      #expect(entries.count == 12)
      #expect(Set(entries.map { "\($0["group"])" }).count == 1)
    }

    @Test("a day is typed with its era, in either language", arguments: ["en", "ja"])
    func era(language: String) async throws {
      let yesterday = Calendar.day(daysFromToday: -1)
      try await kumoban.onScreen(.small, ["--language", language]) { screen in
        try await screen.filter("kobe", shows: "神戸市")
        try await screen.press("m", "2")
        try await screen.expect(language == "en" ? Calendar.reiwa() : "令和")
        try await screen.type(Calendar.reiwa(daysFromToday: -1))
        try await screen.expect(language == "en" ? "Marks it: " : "到達を記録：")
        try await screen.press("Enter")
        try await screen.pass(language == "en" ? "P passes" : "P で理由")
        try await screen.expect(yesterday, language == "en" ? "Agreement marked" : "「利用契約」を")
      }
      #expect(try kumoban.journal()[0]["change"]["on"] == JSON.string(yesterday))
    }

    @Test("a day that is not there is not taken, and a day to come is a plan")
    func days() async throws {
      try await kumoban.onScreen { screen in
        try await screen.filter("kobe", shows: "1 of 1,741 municipalities")
        try await screen.press("m", "2")
        try await screen.expect("Agreement for")
        try await screen.type("2026-02-30")
        try await screen.expect("There is no such day")
        try await screen.press("Enter")
        try await screen.press("C-u")
        try await screen.type("+3d")
        try await screen.expect("Plans it: ", "in 3 days")
        #expect(try kumoban.journal().elements.isEmpty)
        try await screen.press("Enter")
        try await screen.expect("Agreement planned for 神戸市")
      }
      #expect(try kumoban.journal().elements.map(\.["change"]["type"]) == ["plan"])
    }

    @Test("all that the screen said was saved is there after kill -9")
    func killed() async throws {
      try await kumoban.onScreen { screen in
        try await screen.filter("kobe", shows: "1 of 1,741 municipalities")
        try await screen.press("m", "2", "Enter")
        try await screen.pass()
        try await screen.expect("Agreement marked for 神戸市")
        try await screen.press("a")
        try await screen.expect("Note for 神戸市")
        try await screen.type("before the power went 🔌")
        try await screen.press("Enter")
        try await screen.expect("Note taken for 神戸市")
        try screen.signal(SIGKILL)
        try await screen.expect("EXIT 137")
      }
      let kobe = try await kumoban.json("show", "kobe")
      #expect(kobe["milestones"].keys == ["selected", "agreement"])
      #expect(kobe["notes"][0]["text"] == "before the power went 🔌")
      try await kumoban.done("undo")
    }

    @Test(
      "two consoles on one store: each sees the other's change without a key pressed, and whose it is",
      arguments: Size.both)
    func twoConsoles(size: Size) async throws {
      try await kumoban.onScreen(size, ["--operator", "tanaka"]) { other in
        try await other.filter("kobe", shows: "1 of 1,741 municipalities")
        try await kumoban.onScreen(size) { screen in
          try await screen.filter("kobe", shows: "1 of 1,741 municipalities")
          try await screen.press("m", "2", "Enter")
          try await screen.pass()
          try await screen.expect("Agreement marked for 神戸市")
          try await other.expect("suzuki just changed 神戸市", "Agreement marked", "●●·······")
          try await other.press("b")
          try await other.expect("What blocks 神戸市")
          try await other.type("line is late")
          try await other.press("Enter")
          try await other.expect("blocked — u undoes")
          try await screen.expect("tanaka just changed 神戸市", "blocked: line is late")
          try await kumoban.done("note", "kobe", "from a script", "--operator", "sato")
          try await screen.expect("sato just changed 神戸市", "from a script")
          try await other.expect("sato just changed 神戸市", "from a script")
        }
      }
      #expect(try kumoban.journal().elements.map(\.["operator"]) == ["suzuki", "tanaka", "sato"])
    }
  }
}

extension Screen {
  /// Filters the municipalities and keeps the filter.
  func filter(_ query: String, shows text: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try await expect("札幌市", sourceLocation: sourceLocation)
    try await press("/")
    try await type(query)
    try await expect(text, "/" + query, sourceLocation: sourceLocation)
    try await press("Enter")
    try await expect("has left the filter line", sourceLocation: sourceLocation) { picture in
      picture.contains(text) && !picture.contains("/" + query)
    }
  }

  /// Passes the gate that has just refused a milestone, with a reason.
  func pass(_ offer: String = "P passes with a reason", sourceLocation: SourceLocation = #_sourceLocation) async throws
  {
    try await expect(offer, sourceLocation: sourceLocation)
    try await press("P")
    try await expect("has a box to type in", sourceLocation: sourceLocation) { $0.contains("┌") }
    try await type("agreed")
    try await press("Enter")
  }
}
