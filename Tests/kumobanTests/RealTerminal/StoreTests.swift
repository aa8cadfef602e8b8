// The store goes away, comes back, fills up and is written by others, while the console is open.

import FoundationEssentials
import Testing

extension RealTerminal {
  @Suite("the store under the console")
  struct StoreTests {
    let kumoban: Program

    init() throws { kumoban = try Program() }

    private func note(_ text: String, on screen: Screen) async throws {
      try await screen.press("a")
      try await screen.type(text)
      try await screen.press("Enter")
    }

    @Test("a folder that vanishes is told, nothing is begun in its place, and R reads it when it is back")
    func vanishes() async throws {
      try await kumoban.done("note", "kobe", "first")
      try await kumoban.onScreen { screen in
        try await screen.filter("kobe", shows: "1 of 1,741 municipalities")
        (try await kumoban.shell("mv \"$KUMOBAN_STORE\" \"$HOME/away\"")).expectDone()
        try await note("lost?", on: screen)
        try await screen.expect("nothing was changed")
        // Apart, for else they would be Alt-R.
        try await screen.press("Escape")
        try await screen.expect("The text is kept")
        try await screen.press("R")
        try await screen.expect("is gone")
        try await screen.press("a")
        try await screen.expect("Take a note: ", "nothing is saved until it is back")
        #expect(!FileManager.default.fileExists(atPath: kumoban.store))
        (try await kumoban.shell("mv \"$HOME/away\" \"$KUMOBAN_STORE\"")).expectDone()
        try await screen.press("R")
        try await screen.expect("Read again from the store")
        try await screen.press("a", "C-u")
        try await screen.type("second")
        try await screen.press("Enter")
        try await screen.expect("Note taken for 神戸市")
      }
      let notes = try await kumoban.json("show", "kobe")["notes"].elements.map { $0["text"] }
      #expect(notes == ["first", "second"])
      #expect(try await kumoban.json("verify")["sound"] == JSON.bool(true))
    }

    @Test("a colleague's change shows at once, with the name, and the cursor stays on its municipality")
    func colleague() async throws {
      try await kumoban.onScreen { screen in
        try await screen.filter("prefecture:hyogo", shows: "41 of 1,741 municipalities")
        try await screen.press("j", "j")
        try await kumoban.done("assign", "oci", "尼崎市", "--operator", "tanaka")
        try await screen.expect("tanaka just changed 尼崎市", "OCI")
        let row = try await screen.value(of: "#{cursor_y}")
        #expect(try await screen.picture().split(separator: "\n")[Int(row) ?? 0].contains("尼崎市"))
      }
    }

    @Test("what a newer program or a disk leaves in the journal is told without a key")
    func newer() async throws {
      try await kumoban.done("note", "kobe", "first")
      try await kumoban.onScreen { screen in
        try await screen.expect("1,741 municipalities")
        (try await kumoban.shell("echo garbage >> \"$KUMOBAN_STORE/journal.jsonl\"")).expectDone()
        try await screen.expect("damaged at line 2", "read-only")
        #expect(try kumoban.files()["journal.jsonl"]??.count ?? 0 > 200)
      }
    }
  }
}
