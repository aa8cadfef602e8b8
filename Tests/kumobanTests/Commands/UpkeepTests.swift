// verify, repair, backup, restore: what is damaged is named and set aside, what is kept comes back.

import FoundationEssentials
import Testing

@Suite("verify, repair, backup and restore", .serialized, .timeLimit(.minutes(1)))
struct UpkeepTests {
  let kumoban: Program

  init() throws { kumoban = try Program() }

  /// A store with three notes.
  private func worked() async throws {
    for text in ["first", "second", "third"] { try await kumoban.done("note", "kobe", text) }
  }

  private func shell(_ script: String) async throws {
    let outcome = try await kumoban.shell("cd \"$KUMOBAN_STORE\" && " + script)
    try #require(outcome.exitCode == 0, "\(outcome)")
  }

  private func notes(_ program: Program) async throws -> [String?] {
    try await program.json("show", "kobe")["notes"].elements.map { $0["text"].text }
  }

  @Test("a sound store is verified with 0, and where there is none, there is nothing wrong")
  func sound() async throws {
    #expect(try await kumoban.json("verify")["entries"] == 0)
    try await worked()
    let found = try await kumoban.json("verify")
    #expect(found["sound"] == JSON.bool(true))
    #expect(found["entries"] == 3)
    #expect(found["snapshot"] == "agrees" || found["snapshot"] == "missing")
    #expect(found["damage"] == nil && found["torn"] == nil && found["exposed"] == [])
    let output = try await kumoban.done("verify").output
    #expect(output.contains("3 entries in 3 groups") && output.contains("whole and in order"))
    #expect(try await kumoban.done("verify", "--language", "ja").output.contains("欠落・改変はありません"))
  }

  @Test(
    "what is wrong is verified with 65, and the line, the snapshot or the file is named",
    arguments: [
      ("sed -i '2s/second/SECOND/' journal.jsonl", ["line 2", "repair"]),
      ("sed -i '2d' journal.jsonl", ["line 2", "repair"]),
      ("printf 'junk\\n' >> journal.jsonl", ["line 4", "repair"]),
      ("head -c 500 journal.jsonl > x; mv x journal.jsonl; chmod 600 journal.jsonl", ["line", "repair"]),
      ("chmod 644 journal.jsonl", ["journal.jsonl", "chmod 600"]), ("chmod 755 .", ["chmod 700"]),
      ("sed -i 's/third/THIRD/' rollout.json", ["rollout.json", "repair"]),
    ])
  func wrong(script: String, says: [String]) async throws {
    try await worked()
    try await shell(script)
    let outcome = try await kumoban("verify")
    #expect(outcome.exitCode == 65, "\(outcome)")
    for word in says { #expect(outcome.error.contains(word), "\(outcome)") }
    #expect(outcome.error.split(separator: "\n").count == 1)
    #expect(try await kumoban.run(["verify", "--format", "json"]).output.contains("\"sound\": false"))
  }

  @Test("repair says what is lost, asks, and loses nothing else; verify then agrees")
  func repair() async throws {
    try await worked()
    try await shell("sed -i '2s/second/SECOND/' journal.jsonl")
    let damaged = try kumoban.files()
    let dry = try await kumoban.done("repair", "--dry-run").output
    #expect(dry.contains("line 2 was altered") && dry.contains("suzuki") && dry.contains("SECOND"))
    #expect(dry.contains("2 entries stay"))
    let unasked = try await kumoban("repair")
    #expect(unasked.exitCode == 1 && unasked.error.contains("--yes"))
    #expect(try kumoban.files() == damaged)
    try await kumoban.done("repair", "--yes")
    #expect(try await notes(kumoban) == ["first", "third"])
    #expect(try await kumoban.json("verify")["lost"] == 1)
    let files = try kumoban.files()
    #expect(files.keys.contains { $0.hasPrefix("damaged-") })
    #expect(files.first { $0.key.hasPrefix("journal-") }?.value == damaged["journal.jsonl"])
    #expect(try await kumoban.done("history").output.contains("lost to damage"))
    try await kumoban.done("note", "kobe", "after")
    #expect(try await notes(kumoban) == ["first", "third", "after"])
    try await kumoban.done("undo")
    try await kumoban.done("undo")
    #expect(try await notes(kumoban) == ["first"])
    #expect(try await kumoban.done("repair").output == "Nothing to repair\n")
  }

  @Test("repair changes nothing read-only")
  func readOnly() async throws {
    try await worked()
    try await shell("sed -i '2d' journal.jsonl")
    let files = try kumoban.files()
    (try await kumoban("repair", "--yes", "--read-only")).expectRefusal(1, saying: ["read-only"])
    (try await kumoban("restore", "x", "--yes", "--as-of", "2022-01-01")).expectRefusal(1, saying: ["--as-of"])
    #expect(try kumoban.files() == files)
  }

  @Test("a backup brings everything back, in a new store or in the place of what is there, which is kept")
  func backup() async throws {
    try await worked()
    let path = kumoban.home.path + "/a.backup"
    #expect(try await kumoban.done("backup", path).output == "3 entries in \(path)\n")
    (try await kumoban("backup", path)).expectRefusal(73, saying: [path, "--force"])
    try await kumoban.done("note", "kobe", "later")
    try await kumoban.done("backup", path, "--force")
    let other = kumoban.with(["KUMOBAN_STORE": kumoban.home.path + "/new/store"])
    #expect(try await other.done("restore", path).output.contains("Restored"))
    #expect(try await notes(other) == ["first", "second", "third", "later"])
    #expect(try await other.done("history").output == kumoban.done("history").output)
    #expect(try await other.json("verify")["sound"] == JSON.bool(true))
    try await kumoban.done("note", "kobe", "too much")
    let unasked = try await kumoban("restore", path)
    #expect(unasked.exitCode == 1 && unasked.error.contains("--yes"))
    #expect(try await notes(kumoban).count == 5)
    try await kumoban.done("restore", path, "--yes")
    #expect(try await notes(kumoban).count == 4)
    #expect(try kumoban.files().keys.contains { $0.hasPrefix("journal-") })
    try await kumoban.done("note", "kobe", "goes on")
    #expect(try await kumoban.json("verify")["entries"] == 5)
  }

  @Test(
    "what is no whole backup is refused, and the store stays as it was",
    arguments: [
      ("head -c 600 a > b", "breaks off"), ("cp a b; printf x >> b", "longer"),
      ("sed 's/second/SECOND/' a > b", "not as it was written"),
      ("sed '1s/\"entries\":3/\"entries\":4/' a > b", "not as"),
      ("echo hello > b", "no backup"), (": > b", "no backup"), ("mkdir b", "no backup"), ("true", "b: "),
      ("sed '1s/\"format\":1/\"format\":2/' a > b", "newer"),
    ])
  func badBackup(script: String, word: String) async throws {
    try await worked()
    let home = kumoban.home.path
    try await kumoban.done("backup", home + "/a")
    try await shell("cd .. && " + script)
    let files = try kumoban.files()
    let outcome = try await kumoban("restore", home + "/b", "--yes")
    outcome.expectRefusal(65, 66, saying: [home + "/b", word])
    #expect(try kumoban.files() == files)
  }

  @Test(
    "a backup replaces nothing but a file outside the store",
    arguments: [
      ("true", "store/journal.jsonl"), ("true", "store/lock"), ("true", "store/new"), ("mkfifo p", "p"),
      ("ln -s somewhere l", "l"), ("mkdir d", "d"),
    ])
  func targets(script: String, target: String) async throws {
    try await worked()
    try await shell("cd .. && " + script)
    let before = try TemporaryFolder.contents(of: kumoban.home.path).keys
    let files = try kumoban.files()
    let path = kumoban.home.path + "/" + target
    (try await kumoban("backup", path, "--force")).expectRefusal(73, saying: [path])
    #expect(try kumoban.files() == files)
    #expect(try TemporaryFolder.contents(of: kumoban.home.path).keys == before)
  }

  @Test("a journal that is gone while the snapshot knows of entries can be restored, or gone on without")
  func gone() async throws {
    try await worked()
    let path = kumoban.home.path + "/a.backup"
    try await kumoban.done("backup", path)
    try await shell("rm journal.jsonl")
    (try await kumoban("note", "kobe", "x")).expectRefusal(65, saying: ["journal.jsonl", "restore", "repair"])
    let output = try await kumoban.done("repair", "--yes").output
    #expect(output.contains("3 entries"))
    #expect(try await kumoban.json("verify")["sound"] == JSON.bool(true))
    try await kumoban.done("restore", path)
    #expect(try await notes(kumoban) == ["first", "second", "third"])
  }

  @Test("a damaged store is not backed up, but may be replaced by a backup")
  func damagedStore() async throws {
    try await worked()
    let path = kumoban.home.path + "/a.backup"
    try await kumoban.done("backup", path)
    try await shell("sed -i '2s/second/SECOND/' journal.jsonl")
    (try await kumoban("backup", kumoban.home.path + "/b.backup")).expectRefusal(65, saying: ["line 2", "repair"])
    try await kumoban.done("restore", path, "--yes")
    #expect(try await notes(kumoban) == ["first", "second", "third"])
  }
}
