// Entries as lines: their exact bytes, and their way there and back.

import GovernmentCloud
import JSONText
import Testing

@testable import RolloutStore

@Suite("Entries as lines")
struct EntryCodingTests {
  private func lines(_ draft: Draft, after head: Head = .start) throws -> [String] {
    var encoder = EntryEncoder()
    _ = try encoder.encode(draft, after: head)
    return String(decoding: encoder.lines, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func decode(_ line: String) throws -> EntryDecoder.Line {
    var decoder = EntryDecoder()
    return try Array(line.utf8).withUnsafeBufferPointer { try decoder.decode($0) }
  }

  private static let spending = spent(.provider(.oci), 5_000, "l\u{1B}")
  private static let kobeSpending = spent(.organisation(kobe), Yen.limit)

  /// A spending of the tests' day.
  private static func spent(_ account: Account, _ amount: Int, _ text: String? = nil) -> Spending {
    guard let yen = Yen(amount), let spending = Spending(account, yen, on: day, text: text) else {
      fatalError("no spending of \(amount)")
    }
    return spending
  }

  private let zeros = String(repeating: "0", count: 64)

  @Test("an entry is written in the contract's order")
  func exact() throws {
    let change = Change.mark(kobe, .lift, on: day, was: nil, reason: nil)
    let line = try lines(Draft(at: moment, operator: "suzuki", changes: [change]))
    #expect(
      line == [
        #"{"number":1,"at":"2026-11-22T05:31:07Z","operator":"suzuki","group":1,"#
          + #""change":{"type":"mark","organisation":"281000","milestone":"lift","on":"2026-11-22"},"previous":"\#(zeros)"}"#
      ])
  }

  @Test("a group counts down, names what it undoes, and chains its lines")
  func group() throws {
    let draft = Draft(
      at: moment, operator: "佐藤", reversal: .undo(of: 3),
      changes: [.unmark(kobe, .lift, was: day), .assign(misato, provider: nil, was: .googleCloud)])
    let lines = try lines(draft, after: Head(number: 4, hash: .none, position: 900))
    #expect(
      lines[0] == #"{"number":5,"at":"2026-11-22T05:31:07Z","operator":"佐藤","group":5,"more":1,"undoes":3,"#
        + #""change":{"type":"unmark","organisation":"281000","milestone":"lift","was":"2026-11-22"},"previous":"\#(zeros)"}"#
    )
    let hash = Array(lines[0].utf8).withUnsafeBytes { LineHash(of: $0) }
    #expect(
      lines[1] == #"{"number":6,"at":"2026-11-22T05:31:07Z","operator":"佐藤","group":5,"undoes":3,"#
        + #""change":{"type":"assign","organisation":"112372","provider":null,"was":"google-cloud"},"previous":"\#(hash)"}"#
    )
  }

  @Test(
    "every change has its own form",
    arguments: [
      (Change.assign(kobe, provider: .aws, was: nil), #"{"type":"assign","organisation":"281000","provider":"aws"}"#),
      (
        .mark(kobe, .cutover, on: day, was: day - 1, reason: "x"),
        #"{"type":"mark","organisation":"281000","milestone":"cutover","on":"2026-11-22","was":"2026-11-21","reason":"x"}"#
      ),
      (
        .plan(kobe, .rehearsal, on: day, was: day + 9),
        #"{"type":"plan","organisation":"281000","milestone":"rehearsal","on":"2026-11-22","was":"2026-12-01"}"#
      ),
      (
        .unplan(kobe, .agreement, was: day),
        #"{"type":"unplan","organisation":"281000","milestone":"agreement","was":"2026-11-22"}"#
      ),
      (.block(kobe, reason: "r", was: nil), #"{"type":"block","organisation":"281000","reason":"r"}"#),
      (.unblock(kobe, was: "r"), #"{"type":"unblock","organisation":"281000","was":"r"}"#),
      (.withdraw(kobe, reason: "r", was: "q"), #"{"type":"withdraw","organisation":"281000","reason":"r","was":"q"}"#),
      (.rejoin(kobe, was: "r"), #"{"type":"rejoin","organisation":"281000","was":"r"}"#),
      (.note(kobe, text: "a\u{1B}\"\n"), #"{"type":"note","organisation":"281000","text":"a\u001b\"\n"}"#),
      (.strike(OrganisationCode(trusted: 11002), note: 7), #"{"type":"strike","organisation":"011002","note":7}"#),
      (.restore(kobe, note: 7), #"{"type":"restore","organisation":"281000","note":7}"#),
      (
        .budget(.costBase, to: Yen(2_000_000_000), was: Yen(1)),
        #"{"type":"budget","year":2018,"yen":2000000000,"was":1}"#
      ),
      (.budget(.costBase, to: nil, was: Yen(1)), #"{"type":"budget","year":2018,"yen":null,"was":1}"#),
      (.spend(spending), #"{"type":"spend","provider":"oci","yen":5000,"on":"2026-11-22","text":"l\u001b"}"#),
      (
        .retract(kobeSpending, entry: 7),
        #"{"type":"retract","organisation":"281000","yen":999999999999999,"on":"2026-11-22","entry":7}"#
      ),
      (
        .reinstate(spending, entry: 7),
        #"{"type":"reinstate","provider":"oci","yen":5000,"on":"2026-11-22","text":"l\u001b","entry":7}"#
      ),
      (
        .cost(kobe, to: RunningCost(before: YearCost(year: .costBase, yen: .zero)), was: .unknown),
        #"{"type":"cost","organisation":"281000","to":{"before":{"year":2018,"yen":0}}}"#
      ),
      (
        .cost(kobe, to: .unknown, was: RunningCost(now: YearCost(year: .costBase, yen: .zero))),
        #"{"type":"cost","organisation":"281000","was":{"now":{"year":2018,"yen":0}}}"#
      ),
      (
        .legacy(
          kobe, to: Legacy(integrator: "a\"", hosting: .dataCentre, build: .package, media: Media([.usb, .floppy])),
          was: Legacy(media: Media())),
        #"{"type":"legacy","organisation":"281000","to":{"build":"package","hosting":"data-centre","#
          + #""integrator":"a\"","media":["floppy","usb"]},"was":{"media":[]}}"#
      ),
      (.lost(keptIn: "d.jsonl"), #"{"type":"lost","kept-in":"d.jsonl"}"#), (.lost(keptIn: nil), #"{"type":"lost"}"#),
    ])
  func forms(_ change: Change, _ expected: String) throws {
    let line = try lines(Draft(at: moment, operator: "s", changes: [change]))[0]
    #expect(line.contains("\"change\":\(expected),\"previous\""))
    guard case .entry(let entry, _) = try decode(line) else {
      Issue.record("not an entry: \(line)")
      return
    }
    #expect(entry.change == change)
  }

  @Test("random entries are read as they were written")
  func roundTrip() throws {
    var changes = Changes(seed: 1)
    var state = baseline.rollout
    var head = Head.start
    for _ in 0..<500 {
      let draft = changes.draft(for: state)
      var encoder = EntryEncoder()
      let next = try encoder.encode(draft, after: head)
      let entries = draft.entries(after: head.number)
      let lines = String(decoding: encoder.lines, as: UTF8.self).split(separator: "\n")
      #expect(lines.count == entries.count)
      for (line, expected) in zip(lines, entries) {
        guard case .entry(let entry, _) = try decode(String(line)) else {
          Issue.record("not an entry: \(line)")
          continue
        }
        #expect(entry == expected)
      }
      state.apply(entries)
      head = next
    }
  }

  @Test("members that are not known are passed over, in any order")
  func unknownMembers() throws {
    let line =
      #"{"previous":"\#(zeros)","change":{"organisation":"281000","colour":["red",{"type":"x"}],"text":"t","type":"note"},"#
      + #""format":1,"extra":{"number":9},"group":1,"operator":"s","at":"2026-11-22T05:31:07Z","number":1}"#
    guard case .entry(let entry, let previous) = try decode(line) else {
      Issue.record("not an entry")
      return
    }
    #expect(entry == Entry(number: 1, at: moment, operator: "s", group: 1, change: .note(kobe, text: "t")))
    #expect(previous == .none)
  }

  @Test(
    "what a newer program wrote is told apart from damage",
    arguments: [
      #"{"format":2,"change":{"type":"note"}}"#, #"{"number":1,"change":{"type":"teleport"}}"#,
    ])
  func newer(_ line: String) throws {
    guard case .newer = try decode(line) else {
      Issue.record("not newer")
      return
    }
  }

  @Test(
    "a member that means nothing is named",
    arguments: [
      (#""milestone":"lift""#, #""milestone":"lifted""#, JSONFault.Kind.badValue("milestone")),
      (#""on":"2026-11-22""#, #""on":"2026-02-30""#, .badValue("on")),
      (#""on":"2026-11-22""#, #""on":"2026-11-2x""#, .badValue("on")),
      (#""organisation":"281000""#, #""organisation":"28100""#, .badValue("organisation")),
      (#""at":"2026-11-22T05:31:07Z""#, #""at":"2026-11-22T25:31:07Z""#, .badValue("at")),
      (#""number":1"#, #""number":0"#, .badValue("number")),
      (#""group":1"#, #""group":1,"group":1"#, .duplicateKey("group")),
      (#""operator":"s","#, "", .missingKey("operator")),
      (#""operator":"s""#, #""operator":5"#, .wrongType(expected: .string)),
      ("\"previous\":\"0", "\"previous\":\"A", .badValue("previous")),
    ])
  func badMembers(_ good: String, _ bad: String, _ kind: JSONFault.Kind) throws {
    let change = Change.mark(kobe, .lift, on: day, was: nil, reason: nil)
    let line = try lines(Draft(at: moment, operator: "s", changes: [change]))[0]
    let (front, back) = try #require(line.firstRange(of: good).map { (line[..<$0.lowerBound], line[$0.upperBound...]) })
    do throws(JSONFault) {
      var decoder = EntryDecoder()
      let bytes = ContiguousArray((front + bad + back).utf8)
      let result = bytes.withUnsafeBufferPointer { buffer in
        Result { () throws(JSONFault) in try decoder.decode(buffer) }
      }
      _ = try result.get()
      Issue.record("taken: \(bad)")
    } catch {
      #expect(error.kind == kind)
    }
  }
}
