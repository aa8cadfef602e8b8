// Whatever operators do in whatever order, the state is the fold of the journal, and undo leads back.

import GovernmentCloud
import TestSupport
import Testing

@Suite("A random day's work")
struct RandomSequenceTests {
  private static let codes: [OrganisationCode] = [.kobe, .kurashiki, .misato, .kawajima, .morioka, .otsu, .sapporo]

  private static let requirements = (0..<350).map(Catalogue.embedded.id(at:))
  /// The gates of the model catalogue are open here: with a reason all pass.
  private static let baseline = Office.gated

  private static func intent(_ dice: inout SplitMix, today: Day) -> Intent {
    let milestone = Milestone.allCases[Int.random(in: 0..<9, using: &dice)]
    let text = ["no line", "merged", "by mail", "回線待ち"][Int.random(in: 0..<4, using: &dice)]
    switch Int.random(in: 0..<21, using: &dice) {
    case 17:
      let year = FiscalYear(Int.random(in: 2019...2027, using: &dice)) ?? .costBase
      return .budget(year, Bool.random(using: &dice) ? Yen(Int.random(in: 0..<4_000_000_000, using: &dice)) : nil)
    case 18:
      let account: Account =
        Bool.random(using: &dice)
        ? .provider(Provider.allCases.randomElement(using: &dice) ?? .aws)
        : .organisation(codes.randomElement(using: &dice) ?? .kobe)
      return .spend(
        account, Yen(Int.random(in: 1..<90_000_000, using: &dice)) ?? .zero,
        on: today - Int.random(in: 0..<2_500, using: &dice), text: Bool.random(using: &dice) ? text : nil)
    case 19: return .cost(.random(&dice))
    case 20: return .legacy(.random(&dice))
    case 14, 15, 16:
      let ids = Array(requirements.shuffled(using: &dice).prefix(Int.random(in: 1...20, using: &dice)))
      switch Int.random(in: 0..<5, using: &dice) {
      case 0: return .require(ids, nil)
      case 1: return .require(ids, Decision(.waived, reason: text, until: Bool.random(using: &dice) ? today + 9 : nil))
      case 2: return .require(ids, Decision(.notApplicable))
      default: return .require(ids, Decision(.met, evidence: Bool.random(using: &dice) ? text : nil))
      }
    case 0, 1: return .assign(Bool.random(using: &dice) ? Provider.allCases.randomElement(using: &dice) : nil)
    case 2, 3, 4, 5:
      let terms = MarkTerms(
        withEarlier: Int.random(in: 0..<4, using: &dice) > 0, moves: Bool.random(using: &dice),
        leavesMarked: Bool.random(using: &dice), reason: "agreed",
        note: Int.random(in: 0..<5, using: &dice) == 0 ? text : nil)
      return .mark(milestone, on: today - Int.random(in: 0..<2_000, using: &dice), terms: terms)
    case 6: return .unmark(milestone)
    case 7, 8: return .plan(milestone, on: today + Int.random(in: 0..<300, using: &dice))
    case 9: return .unplan(milestone)
    case 10: return Bool.random(using: &dice) ? .block(reason: text) : .unblock
    case 11: return Bool.random(using: &dice) ? .withdraw(reason: text) : .rejoin
    default: return .note(text)
    }
  }

  /// Lets operators work; how often the rules agreed is the second answer.
  static func work(
    seed: UInt64, steps: Int, people: [String]
  ) -> (office: Office, done: Int, reversed: Int) {
    var dice = SplitMix(seed: seed)
    var office = Office(from: baseline)
    var (done, reversed) = (0, 0)
    for _ in 0..<steps {
      office.now = Timestamp(seconds: office.now.seconds + Int64.random(in: 1..<20_000, using: &dice))
      let person = people.randomElement(using: &dice) ?? "suzuki"
      let turn = Int.random(in: 0..<10, using: &dice)
      let chosen = codes.shuffled(using: &dice).prefix(Int.random(in: 1...3, using: &dice))
      let intent = intent(&dice, today: office.today)
      let refused = refusal { () throws(Refusal) -> Void in
        switch turn {
        case 0, 1: try office.undo(by: person)
        case 2: try office.redo(by: person)
        default:
          switch chosen.count {
          case 1: try office.act(intent, on: chosen[0], by: person)
          case 2: try office.act(intent, on: chosen[0], chosen[1], by: person)
          default: try office.act(intent, on: chosen[0], chosen[1], chosen[2], by: person)
          }
        }
      }
      guard refused == nil else { continue }
      if turn < 3 { reversed += 1 } else { done += 1 }
    }
    return (office, done, reversed)
  }

  @Test("of three operators is the fold of what they recorded, at any time", arguments: 1...20 as ClosedRange<UInt64>)
  func fold(seed: UInt64) {
    let (office, done, reversed) = Self.work(seed: seed, steps: 300, people: ["suzuki", "tanaka", "sato"])
    #expect(done > 60 && reversed > 20)
    var folded = Self.baseline
    for entry in office.entries { #expect(folded.apply(entry) == nil) }
    #expect(folded.records == office.rollout.records)
    #expect(folded.ledger == office.rollout.ledger)
    #expect(folded.entryCount == office.entries.count)
    #expect(office.entries.map(\.number) == Array(1..<office.entries.count + 1))
    let half = office.entries.count / 2
    var resumed = Self.baseline
    resumed.apply(office.entries.prefix(half))
    resumed.apply(office.entries.suffix(from: half))
    #expect(resumed.records == folded.records)
  }

  @Test("keeps the days of milestones in their order", arguments: 21...40 as ClosedRange<UInt64>, [1, 3])
  func order(seed: UInt64, operators: Int) {
    let people = Array(["suzuki", "tanaka", "sato"].prefix(operators))
    let (office, _, _) = Self.work(seed: seed, steps: 300, people: people)
    for code in Self.codes {
      let days = office[code].reached.pairs.map(\.day)
      #expect(days == days.sorted(), "\(code)")
      #expect(days.allSatisfy { $0 <= office.today })
    }
  }

  @Test("is undone to the baseline, and redone to itself", arguments: 41...60 as ClosedRange<UInt64>)
  func undoAll(seed: UInt64) throws {
    var (office, _, _) = Self.work(seed: seed, steps: 200, people: ["suzuki"])
    let facts = office.rollout.facts
    var undone = 0
    var last: Refusal?
    while last == nil, undone < 1_000 {
      last = refusal { () throws(Refusal) in try office.undo() }
      if last == nil { undone += 1 }
    }
    guard case .nothingToUndo = last?.cause else {
      Issue.record("undo stopped after \(undone): \(String(describing: last))")
      return
    }
    #expect(undone > 10)
    #expect(office.rollout.facts == Self.baseline.facts)
    for _ in 0..<undone { try office.redo() }
    #expect(office.rollout.facts == facts)
  }

  @Test("stands at the end of its last day as it stands now", arguments: 61...70 as ClosedRange<UInt64>)
  func asOfNow(seed: UInt64) {
    let (office, _, _) = Self.work(seed: seed, steps: 200, people: ["suzuki", "tanaka"])
    let now = Rollout.asOf(
      office.today, baseline: Self.baseline, entries: office.entries, secondsFromGreenwich: Timestamp.japan)
    #expect(now.facts == office.rollout.facts)
    let before = Rollout.asOf(
      day("2021-10-25"), baseline: Self.baseline, entries: office.entries, secondsFromGreenwich: Timestamp.japan)
    for record in before.records.values {
      #expect(record.reached.pairs.allSatisfy { $0.day <= day("2021-10-25") })
      #expect(record.notes.isEmpty && record.planned.isEmpty && record.updated == nil)
      #expect(record.cost == .unknown && record.legacy == .unknown)
    }
    #expect(before.ledger.budgets.items.isEmpty)
    #expect(before.ledger.items.allSatisfy { $0.spending.day <= day("2021-10-25") })
  }
}
