// Undo and redo do what an operator expects, with colleagues at work beside.

import GovernmentCloud
import Testing

@Suite("An operator who")
struct ReversalTests {
  /// An office in which Suzuki assigned a provider to Otsu three times.
  private func office(_ providers: Provider...) throws -> Office {
    var office = Office()
    for provider in providers { try office.act(.assign(provider), on: .otsu) }
    return office
  }

  @Test("undoes twice goes back two groups, and one redo brings the nearer one back")
  func undoUndoRedo() throws {
    var office = try office(.aws, .azure, .oci)
    try office.undo()
    #expect(office[.otsu].provider == .azure)
    try office.undo()
    #expect(office[.otsu].provider == .aws)
    try office.redo()
    #expect(office[.otsu].provider == .azure)
    try office.redo()
    #expect(office[.otsu].provider == .oci)
    #expect(refusal { () throws(Refusal) in try office.redo() }?.cause == .nothingToRedo)
  }

  @Test("undoes after a redo takes the same group back once more, and then the one before")
  func undoAfterRedo() throws {
    var office = try office(.aws, .azure)
    try office.undo()
    try office.redo()
    try office.undo()
    #expect(office[.otsu].provider == .aws)
    try office.undo()
    #expect(office[.otsu].provider == nil)
    #expect(refusal { () throws(Refusal) in try office.undo() } != nil)
    try office.redo()
    try office.redo()
    #expect(office[.otsu].provider == .azure)
  }

  @Test("does something new after an undo has nothing to redo, and undoes that first")
  func newWork() throws {
    var office = try office(.aws, .azure)
    try office.undo()
    try office.act(.assign(.sakura), on: .otsu)
    #expect(refusal { () throws(Refusal) in try office.redo() }?.cause == .nothingToRedo)
    try office.undo()
    #expect(office[.otsu].provider == .aws)
    try office.redo()
    #expect(office[.otsu].provider == .sakura)
    try office.undo()
    try office.undo()
    #expect(office[.otsu].provider == nil)
  }

  @Test("goes there and back a hundred times ends where it began, and still knows the way")
  func thereAndBack() throws {
    var office = try office(.aws, .azure, .oci)
    for _ in 0..<100 {
      try office.undo()
      try office.undo()
      try office.redo()
      try office.redo()
    }
    #expect(office[.otsu].provider == .oci)
    for expected: Provider? in [.azure, .aws, nil] {
      try office.undo()
      #expect(office[.otsu].provider == expected)
    }
    #expect(refusal { () throws(Refusal) in try office.undo() } != nil)
  }

  @Test("undoes passes over what a colleague did in between")
  func colleague() throws {
    var office = try office(.aws)
    try office.act(.assign(.oci), on: .sapporo, by: "tanaka")
    try office.undo()
    #expect(office[.otsu].provider == nil)
    #expect(office[.sapporo].provider == .oci)
    try office.act(.note("a"), on: .sapporo, by: "tanaka")
    try office.redo()
    #expect(office[.otsu].provider == .aws)
    try office.undo(by: "tanaka")
    #expect(office[.sapporo].notes.map(\.isStruck) == [true])
    #expect(office[.otsu].provider == .aws)
  }

  @Test("undoes what a colleague changed since is refused, and nothing changes")
  func changedMeanwhile() throws {
    var office = try office(.aws)
    office.now = moment("2026-11-22T06:00:00Z")
    try office.act(.assign(.oci), on: .otsu, by: "tanaka")
    let refusal = refusal { () throws(Refusal) in try office.undo() }
    #expect(refusal?.cause == .changedMeanwhile(by: Attribution(at: office.now, operator: "tanaka")))
    #expect(refusal?.organisations == [.otsu])
    #expect(office[.otsu].provider == .oci)
    #expect(office.entries.count == 2)
    try office.undo(by: "tanaka")
    try office.undo()
    #expect(office[.otsu].provider == nil)
  }

  @Test("undoes what a colleague changed since hears who changed that, not who changed something else after")
  func whoChanged() throws {
    var office = Office()
    try office.act(.block(reason: "no line"), on: .kobe)
    office.now = moment("2026-11-22T06:00:00Z")
    let tanaka = Attribution(at: office.now, operator: "tanaka")
    try office.act(.block(reason: "no cable"), on: .kobe, by: "tanaka")
    office.now = moment("2026-11-22T07:00:00Z")
    try office.act(.note("called"), on: .kobe, by: "sato")
    #expect(refusal { () throws(Refusal) in try office.undo() }?.cause == .changedMeanwhile(by: tanaka))
  }

  @Test("undoes a group is refused as a whole, where a colleague changed one of it")
  func changedMeanwhileInGroup() throws {
    var office = Office()
    try office.act(.assign(.sakura), on: .otsu, .sapporo, .kobe)
    try office.act(.assign(nil), on: .sapporo, by: "tanaka")
    #expect(refusal { () throws(Refusal) in try office.undo() }?.organisations == [.sapporo])
    #expect(office[.otsu].provider == .sakura)
    #expect(office[.kobe].provider == .sakura)
  }

  @Test("undoes is not stopped by a colleague who changed something else of the organisation")
  func changedElse() throws {
    var office = try office(.aws)
    try office.act(.block(reason: "no line"), on: .otsu, by: "tanaka")
    try office.act(.note("a"), on: .otsu, by: "tanaka")
    try office.undo()
    #expect(office[.otsu].provider == nil)
    #expect(office[.otsu].blockage?.text == "no line")
  }

  @Test("undoes a bulk action takes it back whole, last change first")
  func bulk() throws {
    var office = Office()
    let before = office.rollout.facts
    let terms = MarkTerms(withEarlier: true, note: "by mail")
    try office.act(.mark(.network, on: day("2022-05-01"), terms: terms), on: .kobe, .morioka, .otsu)
    let after = office.rollout.facts
    let count = office.entries.count
    #expect(count == 3 + 1 + 3 + 1 + 4 + 1)
    try office.undo()
    #expect(office.rollout.facts == before)
    #expect(office.entries.count == 2 * count)
    #expect(office.entries.suffix(count).allSatisfy { $0.reversal == .undo(of: 1) && $0.group == count + 1 })
    try office.redo()
    #expect(office.rollout.facts == after)
    #expect(office.entries.last?.reversal == .redo(of: count + 1))
  }

  @Test("undoes and redoes a note keeps it as one note, with its number and writer")
  func notes() throws {
    var office = Office()
    try office.act(.note("line ordered"), on: .kobe)
    let note = office[.kobe].notes
    try office.undo()
    #expect(office[.kobe].notes.map(\.isStruck) == [true])
    try office.redo()
    #expect(office[.kobe].notes == note)
    try office.undo()
    try office.redo()
    #expect(office[.kobe].notes == note)
  }

  @Test("has done nothing has nothing to undo, and hears whose the last change is")
  func nothing() throws {
    var office = Office()
    try office.act(.assign(.oci), on: .otsu, by: "tanaka")
    let last = Attribution(at: office.now, operator: "tanaka")
    #expect(refusal { () throws(Refusal) in try office.undo() }?.cause == .nothingToUndo(last: last))
    #expect(refusal { () throws(Refusal) in try office.redo() }?.cause == .nothingToRedo)
  }

  @Test("is named in another case is somebody else")
  func names() throws {
    var office = try office(.aws)
    #expect(refusal { () throws(Refusal) in try office.undo(by: "Suzuki") } != nil)
  }
}
