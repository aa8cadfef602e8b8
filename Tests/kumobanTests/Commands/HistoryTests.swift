// history, undo and redo.

import Testing

@Suite("history, undo, redo", .serialized, .timeLimit(.minutes(1)))
struct HistoryTests {
  let kumoban: Program

  init() throws { kumoban = try Program() }

  @Test("history tells everything, newest first, of all or of one, and no more than asked")
  func history() async throws {
    try await kumoban.done("mark", "agreement", "kobe", "--on", "2022-05-01", "--reason", "agreed")
    try await kumoban.done("assign", "oci", "札幌市")
    try await kumoban.done("note", "kobe", "Called.")
    let all = try await kumoban.json("history")
    #expect(all.elements.map(\.["number"]) == [3, 2, 1])
    #expect(all[0].keys == ["number", "at", "operator", "group", "change"])
    #expect(try await kumoban.json("history", "kobe").elements.map(\.["number"]) == [3, 1])
    #expect(try await kumoban.json("history", "--limit", "1").elements.map(\.["number"]) == [3])
    let lines = try await kumoban.done("history").lines
    #expect(lines.count == 3)
    #expect(lines.first?.contains("Called.") == true)
    #expect(lines.last?.contains("suzuki") == true)
  }

  @Test("undo and redo are there and back, and are entries themselves")
  func undoAndRedo() async throws {
    try await kumoban.done("mark", "lift", "kobe", "--on", "2022-05-01", "--with-earlier", "--reason", "agreed")
    let marked = try await kumoban.json("show", "kobe")["milestones"]
    try await kumoban.done("undo")
    #expect(try await kumoban.json("show", "kobe")["milestones"].keys == ["selected"])
    try await kumoban.done("redo")
    #expect(try await kumoban.json("show", "kobe")["milestones"] == marked)
    let journal = try kumoban.journal()
    #expect(journal.elements.count == 12)
    #expect(journal[4]["undoes"] == 1)
    #expect(journal[8]["redoes"] == 5)
  }

  @Test("everybody undoes their own work")
  func ownWork() async throws {
    try await kumoban.done("note", "kobe", "mine")
    try await kumoban("undo", "--operator", "tanaka").expectRefusal(1, saying: ["suzuki"])
    try await kumoban.done("note", "kobe", "his", "--operator", "tanaka")
    try await kumoban.done("undo")
    #expect(try await kumoban.json("show", "kobe")["notes"].elements.map(\.["text"]) == ["his"])
  }

  @Test("with nothing to undo or redo, both say so", arguments: ["undo", "redo"])
  func nothing(command: String) async throws {
    try await kumoban(command).expectRefusal(1, saying: ["nothing to \(command)"])
    #expect(try kumoban.files().isEmpty)
  }
}
