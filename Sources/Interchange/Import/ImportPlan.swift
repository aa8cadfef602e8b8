// What an import would change: row by row, with a reason for each that it can't take.

import GovernmentCloud

/// What an import would change, on a state.
public struct ImportPlan: Sendable {
  /// A row that can't be taken.
  public struct Refused: Hashable, Sendable {
    /// Its line, from 1.
    public var line: Int
    /// Whom it is about, where that is clear.
    public var organisation: OrganisationCode?
    /// Why.
    public var cause: Cause
  }

  /// Why a row can't be taken.
  public enum Cause: Hashable, Sendable {
    /// It names nobody.
    case nobody
    /// Its code is none.
    case badCode(String)
    /// Its code's check digit is wrong.
    case wrongCheckDigit(String, expected: OrganisationCode)
    /// The registry has no such code: perhaps the municipality was merged.
    case unknownCode(String)
    /// The code may stand for either of these, as a spreadsheet may have eaten its zero.
    case ambiguousCode(String, [OrganisationCode])
    /// Nobody has this name.
    case unknownName(String)
    /// Several have this name.
    case ambiguousName(String, [OrganisationCode])
    /// Its code and its name are not of the same organisation.
    case otherName(String)
    /// The cell of a milestone is no day.
    case badDay(Milestone, String)
    /// The cell of the provider names none.
    case badProvider(String)
    /// It has more cells than the head: a comma within a cell was not quoted.
    case surplus(found: Int, of: Int)
    /// Something else blocks the organisation already.
    case otherBlockage(String)
    /// Another row for the same organisation says something else.
    case contradicts(line: Int)
    /// The rules say no.
    case refused(Refusal.Cause)
  }

  /// The changes, in the order of the rows.
  public private(set) var changes: [Change] = []
  /// How many rows were read.
  public private(set) var rows = 0
  /// For how many organisations something changes.
  public private(set) var changed = 0
  /// For how many nothing changes.
  public private(set) var unchanged = 0
  /// The rows that can't be taken, in their order.
  public private(set) var refused: [Refused] = []

  /// Whether a reason would let some of the refused rows pass: gates stand against them.
  public var wantsReason: Bool {
    reason == nil && refused.contains { if case .refused(.gate) = $0.cause { true } else { false } }
  }

  private var state: Rollout
  private var assessment: Assessment
  private let today: Day
  private let reason: String?
  private let finder: RowFinder
  /// The line on which an organisation was met first.
  private var seen: [Int: Int] = [:]

  /// Plans an import.
  ///
  /// - Parameters:
  ///   - table: what was read.
  ///   - rollout: the state that it meets.
  ///   - today: the day that it is.
  ///   - reason: why milestones may pass their gates; nil where they may not.
  ///   - progress: told now and then how many rows of how many are done.
  public init(
    _ table: ImportTable, on rollout: Rollout, today: Day, reason: String? = nil,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    state = rollout
    assessment = rollout.assessment(on: today)
    self.today = today
    self.reason = reason
    finder = RowFinder(rollout.registry, table)
    for (place, row) in table.rows.enumerated() {
      rows += 1
      take(row, of: table)
      if place % 1_024 == 0 { progress(place, table.rows.count) }
    }
  }

  private mutating func take(_ row: DelimitedRow, of table: ImportTable) {
    let index: Int
    do throws(RowFault) {
      index = try finder.find(row)
    } catch {
      refused.append(Refused(line: row.line, organisation: nil, cause: error.cause))
      return
    }
    let code = state.registry.code(at: index)
    do throws(RowFault) {
      guard row.cells.dropFirst(table.width).allSatisfy({ $0.allSatisfy(\.isWhitespace) }) else {
        throw RowFault(.surplus(found: row.cells.count, of: table.width))
      }
      let intents = try intents(of: row, table, index)
      if let first = seen[index] {
        // What says the same in other words wants nothing more.
        guard intents.isEmpty else { throw RowFault(.contradicts(line: first)) }
        return
      }
      let changes = try resolve(intents, index)
      seen[index] = row.line
      if changes.isEmpty { unchanged += 1 } else { changed += 1 }
      self.changes += changes
    } catch {
      refused.append(Refused(line: row.line, organisation: code, cause: error.cause))
    }
  }

  /// What the cells of a row want, in the order of the milestones.
  private func intents(of row: DelimitedRow, _ table: ImportTable, _ index: Int) throws(RowFault) -> [Intent] {
    let record = state[index]
    var intents: [Intent] = []
    var marks: [(Milestone, Intent)] = []
    var plans: [(Milestone, Intent)] = []
    var systems: [String] = []
    for (column, place) in table.columns where row.cells.indices.contains(place) {
      let cell = Table.original(row.cells[place])
      let isEmpty = ImportedDay.isBlank(cell)
      switch column {
      case .code, .prefecture, .name: continue
      case .provider:
        guard !isEmpty else { continue }
        guard let provider = Provider.read(cell) else { throw RowFault(.badProvider(cell)) }
        if provider != record.provider { intents.append(.assign(provider)) }
      case .notes:
        if !isEmpty, !Self.isNoted(cell, in: record) { intents.append(.note(cell)) }
      case .blocked:
        if !isEmpty, record.blockage?.text != cell { intents.append(.block(reason: cell)) }
      case .reached(let milestone):
        guard let day = ImportedDay.read(cell, today: today) else { throw RowFault(.badDay(milestone, cell)) }
        switch day {
        case .nothing: continue
        case .reached:
          if record.reached[milestone] == nil { marks.append((milestone, mark(milestone, today))) }
        case .day(let day):
          if day > today {
            if record.openPlans[milestone] != day { marks.append((milestone, .plan(milestone, on: day))) }
          } else if record.reached[milestone] != day {
            marks.append((milestone, mark(milestone, day)))
          }
        }
      case .planned(let milestone):
        guard let day = ImportedDay.read(cell, today: today), day != .reached else {
          throw RowFault(.badDay(milestone, cell))
        }
        if case .day(let day) = day, record.openPlans[milestone] != day {
          plans.append((milestone, .plan(milestone, on: day)))
        }
      case .system(let name):
        if case .reached? = ImportedDay.read(cell, today: today) { systems.append(name) }
      }
    }
    if !systems.isEmpty {
      let text = Self.systemsReason + systems.joined(separator: "、")
      if let known = record.blockage?.text, !known.hasPrefix(Self.systemsReason) {
        throw RowFault(.otherBlockage(known))
      }
      if record.blockage?.text != text { intents.append(.block(reason: text)) }
    }
    // What was reached is planned no more, in whichever order the columns stand.
    let reached = Set(marks.map(\.0))
    marks += plans.filter { !reached.contains($0.0) && record.reached[$0.0] == nil }
    return intents + marks.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// How the reason begins with which designated transition-support systems block.
  private static let systemsReason = "特定移行支援システム："

  /// Whether a note says so already, or several do, one below the other, as they are exported.
  private static func isNoted(_ cell: String, in record: Record) -> Bool {
    let texts = record.notes.filter { !$0.isStruck }.map(\.text)
    return texts.contains(cell) || texts.reversed().joined(separator: "\n") == cell
  }

  private func mark(_ milestone: Milestone, _ day: Day) -> Intent {
    .mark(milestone, on: day, terms: MarkTerms(moves: true, reason: reason))
  }

  /// The changes of a row: all of them, or none.
  private mutating func resolve(_ intents: [Intent], _ index: Int) throws(RowFault) -> [Change] {
    guard !intents.isEmpty else { return [] }
    let before = state[index]
    let count = state.entryCount
    var changes: [Change] = []
    do throws(Refusal) {
      for intent in intents {
        let resolution = try state.resolve(intent, on: [index], today: today, weighing: assessment)
        for change in resolution.changes {
          state.apply(
            Entry(
              number: state.entryCount + 1, at: Timestamp(seconds: 0), operator: "", group: state.entryCount + 1,
              change: change))
        }
        changes += resolution.changes
      }
    } catch {
      state.edit(at: index) { $0 = before }
      state.stand(at: count)
      throw RowFault(.refused(error.cause))
    }
    return changes
  }
}

/// Why a row can't be taken, on its way.
struct RowFault: Error {
  var cause: ImportPlan.Cause

  init(_ cause: ImportPlan.Cause) { self.cause = cause }
}
