// Stores that can't be created, read or written: one clear line, the right exit code, nothing changed.

import FoundationEssentials
import Glibc
import Testing

@Suite("Bad stores", .serialized, .timeLimit(.minutes(1)))
struct BadStoreTests {
  let kumoban: Program

  init() throws { kumoban = try Program() }

  private var home: String { kumoban.home.path }

  /// The program with a store that was worked in, and then made bad by a shell command in its home.
  private func spoiled(by command: String) async throws -> Program {
    try await kumoban.done("mark", "agreement", "kobe", "--on", "2022-05-01", "--reason", "agreed")
    let outcome = try await kumoban.shell("cd \"$HOME\" && " + command)
    try #require(outcome.exitCode == 0, "\(outcome)")
    return kumoban
  }

  @Test("a folder that can't be created is named", arguments: ["HOME/file", "/proc/kumoban"], ["", "/store"])
  func cannotCreate(folder: String, below: String) async throws {
    let parent = folder.hasPrefix("HOME") ? home + folder.dropFirst(4) : folder
    #expect(FileManager.default.createFile(atPath: home + "/file", contents: Data("mine".utf8)))
    try await kumoban("note", "kobe", "x", "--store", parent + below).expectRefusal(73, saying: [parent])
    #expect(FileManager.default.contents(atPath: home + "/file") == Data("mine".utf8))
  }

  @Test("a folder that may not be created says why")
  func mayNotCreate() async throws {
    try FileManager.default.createDirectory(
      atPath: home + "/closed", withIntermediateDirectories: false, attributes: [.posixPermissions: 0o500])
    let outcome = try await kumoban.withoutPrivileges()("note", "kobe", "x", "--store", home + "/closed/store")
    outcome.expectRefusal(73, saying: [home + "/closed/store", "Permission denied"])
  }

  @Test("no home and no store is said")
  func noHome() async throws {
    let lost = kumoban.with(["HOME": nil, "KUMOBAN_STORE": nil, "XDG_DATA_HOME": nil])
    try await lost("list").expectRefusal(73, saying: ["HOME", "--store"])
  }

  @Test(
    "what is no folder of one's own is not taken for a store",
    arguments: [
      ("mv store real && ln -s real store", "link"), ("rm -r store && touch store", "no folder"),
      ("rm -r store && mkfifo store", "no folder"), ("chmod 777 store", "chmod 700"),
      ("mv store/journal.jsonl real && ln -s ../real store/journal.jsonl", "link"),
      ("rm store/journal.jsonl && mkfifo store/journal.jsonl", "no file"),
      ("chmod 666 store/journal.jsonl", "write"),
    ])
  func unsafe(command: String, word: String) async throws {
    let kumoban = try await spoiled(by: command)
    let contents = try TemporaryFolder.contents(of: home)
    try await kumoban("list", "kobe").expectRefusal(73, saying: [kumoban.store, word])
    try await kumoban("note", "kobe", "x").expectRefusal(73, saying: [kumoban.store, word])
    #expect(try TemporaryFolder.contents(of: home) == contents)
  }

  @Test("a journal that is a folder is no journal", arguments: [["list", "kobe"], ["note", "kobe", "x"]])
  func journalIsFolder(command: [String]) async throws {
    let kumoban = try await spoiled(by: "rm store/journal.jsonl && mkdir store/journal.jsonl")
    let files = try kumoban.files()
    try await kumoban.run(command).expectRefusal(73, saying: ["journal.jsonl", "no file"])
    #expect(try kumoban.files() == files)
  }

  @Test(
    "what can't be read is said, never taken for empty",
    arguments: ["chmod 000 store", "chmod 000 store/journal.jsonl"], [["list", "kobe"], ["note", "kobe", "x"]])
  func unreadable(spoiling: String, command: [String]) async throws {
    let kumoban = try await spoiled(by: spoiling).withoutPrivileges()
    try await kumoban.run(command).expectRefusal(74, saying: [kumoban.store, "Permission denied"])
    _ = try await kumoban.shell("chmod 700 \"$KUMOBAN_STORE\"; chmod 600 \"$KUMOBAN_STORE\"/journal.jsonl")
    #expect(try kumoban.journal().elements.count == 1)
  }

  @Test(
    "what can't be written can be read",
    arguments: ["chmod 400 store/*", "chmod 500 store", "chmod 500 store; chmod 400 store/*"])
  func unwritable(spoiling: String) async throws {
    let kumoban = try await spoiled(by: spoiling).withoutPrivileges()
    let files = try kumoban.files()
    #expect(try await kumoban.json("show", "kobe")["milestones"]["agreement"] == "2022-05-01")
    #expect(try kumoban.files() == files)
  }

  @Test("a change that can't be written is said, and nothing is changed")
  func changeUnwritable() async throws {
    let kumoban = try await spoiled(by: "chmod 400 store/journal.jsonl").withoutPrivileges()
    let files = try kumoban.files()
    try await kumoban("note", "kobe", "x").expectRefusal(74, saying: ["journal.jsonl", "Permission denied"])
    #expect(try kumoban.files() == files)
  }

  @Test("a new journal that can't be written is said")
  func newJournalUnwritable() async throws {
    try FileManager.default.createDirectory(
      atPath: kumoban.store, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o500])
    let outcome = try await kumoban.withoutPrivileges()("note", "kobe", "x")
    outcome.expectRefusal(73, 74, saying: [kumoban.store, "Permission denied"])
  }

  @Test("a damaged journal is read as far as it is sound, and not written; the line is named")
  func damaged() async throws {
    try await kumoban.done("note", "kobe", "first")
    try await kumoban.done("note", "kobe", "second")
    _ = try await spoiled(by: "sed -i '2s/second/SECOND/' store/journal.jsonl; rm store/rollout.json")
    let journal = try kumoban.files()["journal.jsonl"]
    try await kumoban("note", "kobe", "third").expectRefusal(65, saying: ["journal.jsonl", "line 2", "repair"])
    let outcome = try await kumoban("show", "kobe")
    #expect(outcome.exitCode == 65)
    #expect(outcome.output.contains("first"))
    #expect(outcome.error.contains("line 2"), "what is missing has to be said")
    #expect(try kumoban.files()["journal.jsonl"] == journal)
  }

  @Test("a store that another program holds says who holds it, and to try again")
  func locked() async throws {
    try await kumoban.done("note", "kobe", "first")
    let descriptor = open(kumoban.store + "/lock", O_RDWR | O_CLOEXEC)
    try #require(descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    defer { close(descriptor) }
    let files = try kumoban.files()
    try await kumoban("note", "kobe", "second").expectRefusal(75, saying: ["suzuki", "try again"])
    #expect(try await kumoban.json("show", "kobe")["notes"][0]["text"] == "first")
    #expect(try kumoban.files() == files)
  }
}
