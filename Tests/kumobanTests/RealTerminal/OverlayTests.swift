// What lies over the screens, the other screens, both languages, and consoles that may change nothing.

import FoundationEssentials
import Testing

extension RealTerminal {
  @Suite("overlays and screens")
  struct OverlayTests {
    let kumoban: Program

    init() throws { kumoban = try Program() }

    @Test("the help shows the keys and closes again", arguments: Size.both, ["?", "F1"])
    func help(size: Size, key: String) async throws {
      try await kumoban.onScreen(size) { screen in
        try await screen.expect("札幌市")
        try await screen.press(key)
        try await screen.expect("Keys · Municipalities", "Filter by provider", "Mark row")
        try await screen.press("Escape")
        try await screen.expect("closes the help") { !$0.contains("Keys · Municipalities") && $0.contains("札幌市") }
      }
    }

    @Test("the palette finds a command by its words and runs it")
    func palette() async throws {
      try await kumoban.onScreen { screen in
        try await screen.filter("kobe", shows: "1 of 1,741 municipalities")
        try await screen.press(":")
        try await screen.expect("Commands")
        try await screen.type("take note")
        try await screen.expect("Take a note")
        try await screen.press("Enter")
        try await screen.expect("Note for 神戸市")
        try await screen.type("家族 👩‍👩‍👧‍👦 か\u{3099}")
        try await screen.press("Enter")
        try await screen.expect("Note taken for 神戸市")
        try await screen.press("q")
        try await screen.expect("EXIT 0")
      }
      #expect(try kumoban.journal()[0]["change"]["text"].text.map { Array($0.utf8) } == Array("家族 👩‍👩‍👧‍👦 か\u{3099}".utf8))
    }

    @Test("full-width letters from an input method work as commands")
    func fullWidth() async throws {
      try await kumoban.onScreen { screen in
        try await screen.filter("kobe", shows: "1 of 1,741 municipalities")
        try await screen.type("ｍ")
        try await screen.expect("Milestone for 神戸市")
        try await screen.type("２")
        try await screen.expect("Agreement for 神戸市")
      }
    }

    @Test("the screens: organisation, trial, history", arguments: Size.both)
    func screens(size: Size) async throws {
      try await kumoban.done("note", "kobe", "Called.")
      try await kumoban.onScreen(size) { screen in
        try await screen.filter("kobe", shows: "1 of 1,741 municipalities")
        try await screen.press("2")
        try await screen.expect("281000  神戸市", "Milestones", "Called.")
        try await screen.press("3")
        try await screen.expect("8 proposals", "11 of 1,741 municipalities", "デジタル庁", "笠置町", "Outst.", "12/210")
        try await screen.press("4")
        try await screen.expect("1 entry, newest first", "note: Called.")
        try await screen.press("1")
        try await screen.expect("1 of 1,741 municipalities")
      }
    }

    @Test("Japanese is Japanese everywhere", arguments: Size.both)
    func japanese(size: Size) async throws {
      try await kumoban.with(["LC_ALL": nil, "LANG": "C.UTF-8", "LC_MESSAGES": "ja_JP.UTF-8"]).onScreen(size) {
        screen in
        try await screen.expect("市区町村", "1,741", "北海道", "札幌市", "令和")
        try await screen.press("/")
        try await screen.type("こうべ")
        try await screen.expect("絞込", "神戸市", "兵庫県")
        try await screen.press("Enter")
        try await screen.press("Enter")
        try await screen.expect("採択", "利用契約", "環境払出し", "回線接続", "評価報告")
        let english = ["Selected", "Agreement", "Provider", "municipalit", "filter", "open", "Esc back"]
        let picture = try await screen.picture()
        for word in english { #expect(!picture.contains(word), "\(word)") }
      }
    }

    @Test(
      "a console that may only read says so, and why a change can't be made",
      arguments: [["--read-only"], ["--as-of", "2022-11-01"]])
    func readOnly(arguments: [String]) async throws {
      try await kumoban.onScreen(.small, arguments) { screen in
        try await screen.expect("札幌市", "read-only")
        try await screen.press("m")
        try await screen.expect("Mark or plan a milestone: ")
        try await screen.press("q")
        try await screen.expect("EXIT 0", "MODES SAME")
      }
      #expect(try kumoban.files().isEmpty)
    }

    @Test("pasted control characters do not get into a note")
    func paste() async throws {
      try await kumoban.onScreen { screen in
        try await screen.filter("kobe", shows: "1 of 1,741 municipalities")
        try await screen.press("a")
        try await screen.expect("Note for 神戸市")
        try await screen.paste("one\u{1B}[31m two\u{7}\tthree")
        try await screen.expect("one", "three")
        try await screen.press("Enter")
        try await screen.expect("Note taken for 神戸市")
      }
      let text = try #require(try kumoban.journal()[0]["change"]["text"].text)
      #expect(text.unicodeScalars.allSatisfy { !$0.isControl })
    }

    @Test("pasted text does not run as commands")
    func pasteOnList() async throws {
      try await kumoban.onScreen { screen in
        try await screen.expect("札幌市")
        try await screen.paste("m2\nq")
        try await screen.expect("Nothing takes a paste here")
        try await screen.press("?")
        try await screen.expect("Keys · Municipalities")
      }
      #expect(try kumoban.journal().elements.isEmpty)
    }

    @Test(
      "what somebody else wrote into the journal does not reach the terminal as a control sequence",
      arguments: Size.both)
    func foreign(size: Size) async throws {
      try await kumoban.done("note", "kobe", "abHACKEDcd")
      let journal = kumoban.store + "/journal.jsonl"
      let line = String(decoding: FileManager.default.contents(atPath: journal) ?? Data(), as: UTF8.self)
      try line.replacing("abHACKEDcd", with: "a\\u001b]2;HACKED\\u0007b\\u001b[2J").write(
        toFile: journal, atomically: false, encoding: .utf8)
      // Without what the program remembers of the journal, an altered one can't be told from a sound one.
      for name in ["rollout.json", "lock"] { try FileManager.default.removeItem(atPath: kumoban.store + "/" + name) }
      try await kumoban.onScreen(size) { screen in
        try await screen.filter("kobe", shows: "1 of 1,741 municipalities")
        try await screen.press("Enter")
        try await screen.expect("281000  神戸市", "HACKED")
        try await screen.press("4")
        try await screen.expect("1 entry, newest first", "HACKED")
        #expect(try await screen.value(of: "#{pane_title}") != "HACKED")
      }
    }
  }
}
