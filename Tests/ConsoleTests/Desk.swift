// A desk at which an operator works with the console, in memory: keys go in, and what is shown and wanted comes out.

import GovernmentCloud
import Terminal
import TestSupport
import Testing

@testable import Console

/// The day with an ISO form.
func day(_ iso: String) -> Day {
  guard let day = Day(iso: iso) else {
    Issue.record("\(iso) is no day")
    return Day(number: 0)
  }
  return day
}

/// Suzuki's desk at 14:31 on Sunday 2026-11-22 in Japan, with a journal of its own that starts from the baseline.
struct Desk {
  static let registry = Registry.embedded()
  /// The baseline, without gates: what stands at them is tested for itself.
  static let baseline = Rollout.baseline(registry: registry, requirements: .ungated)
  /// The baseline as a new store has it.
  static let gated = Rollout.baseline(registry: registry)
  static let index = SearchIndex(registry)
  static let now = Timestamp(seconds: 1_795_325_460)
  static let today = day("2026-11-22")

  var state: ConsoleState
  /// What the last keys wanted done outside.
  private(set) var wanted: [Effect] = []
  /// The journal.
  private(set) var entries: [Entry]
  /// Whether what is wanted is done; without, the state waits for an answer that a test gives.
  var isConnected = true
  private var store: Rollout
  private let baseline: Rollout

  init(
    language: Language = .english, columns: Int = 80, rows: Int = 24, readOnly: ReadOnly? = nil, asOf: Day? = nil,
    theme: Theme = Theme(hasColour: true, hasGlyphs: true), from baseline: Rollout = Desk.baseline,
    after drafts: [Draft] = []
  ) {
    var store = baseline
    var entries: [Entry] = []
    for draft in drafts { entries += draft.entries(after: entries.count) }
    store.apply(entries)
    let session = Session(
      operator: "suzuki", language: language, time: LocalTime(now: Self.now, secondsFromGreenwich: Timestamp.japan),
      readOnly: readOnly ?? asOf.map(ReadOnly.past), asOf: asOf, theme: theme)
    state = ConsoleState(rollout: store, session: session, size: Size(columns: columns, rows: rows))
    // Made once for all desks, for it takes its time.
    state.searchIndex = Self.index
    self.store = store
    self.baseline = baseline
    self.entries = entries
  }

  /// Presses keys, by their names.
  mutating func press(_ names: String...) {
    wanted = []
    for name in names {
      guard let key = Key(name) else {
        Issue.record("\(name) is no key")
        continue
      }
      send(.key(key))
    }
  }

  /// Types a text, character by character.
  mutating func type(_ text: String) {
    wanted = []
    for scalar in text.unicodeScalars { send(.key(.character(scalar))) }
  }

  /// Something else reaches the interface.
  mutating func send(_ event: Event) {
    for effect in state.update(event) {
      wanted.append(effect)
      if isConnected { perform(effect) }
    }
  }

  /// A colleague records something meanwhile, and the console hears of it.
  mutating func colleague(_ intent: Intent, on codes: UInt32..., by person: String = "tanaka") {
    let indices = codes.compactMap { Self.registry.index(of: OrganisationCode(trusted: $0)) }
    do throws(Refusal) {
      let changes = try store.resolve(intent, on: indices, today: Self.today).changes
      let entries = record(changes, by: person)
      if isConnected { send(.grew(entries, store)) }
    } catch {
      Issue.record("\(person) was refused: \(error)")
    }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .record(let intent, let targets):
      do throws(Refusal) {
        let resolution = try store.resolve(intent, on: targets.indices, today: state.session.time.today)
        let own = record(resolution.changes)
        send(
          .recorded(intent, own: own, unchanged: resolution.unchanged.count, lost: resolution.lost, foreign: [], store))
      } catch {
        send(.refused(error, effect, foreign: [], store))
      }
    case .reverse(let direction):
      do throws(Refusal) {
        let (changes, reversal) = try reversing(direction)
        send(.reversed(reversal, own: record(changes, reversal: reversal), foreign: [], store))
      } catch {
        send(.refused(error, effect, foreign: [], store))
      }
    case .loadHistory(let before, let about, let limit):
      let older = entries.filter { entry in
        (before.map { entry.number < $0 } ?? true) && (about.map { entry.change.organisation == $0 } ?? true)
      }
      send(.history(Array(older.reversed().prefix(limit)), about: about, before: before, limit: limit))
    case .reload: send(.reloaded(store))
    case .travel(let day):
      let rollout = day.map {
        Rollout.asOf($0, baseline: baseline, entries: entries, secondsFromGreenwich: Timestamp.japan)
      }
      send(.travelled(to: day, rollout ?? store, nil))
    case .copy, .export, .readImport, .importRead, .redraw, .suspend, .quit: break
    }
  }

  private func reversing(
    _ direction: ReversalSearch.Direction
  ) throws(Refusal) -> (changes: [Change], reversal: Entry.Reversal) {
    var search = ReversalSearch(direction, operator: "suzuki")
    for entry in entries.reversed() {
      switch search.step(over: entry) {
      case .goOn: continue
      case .nothing: throw Refusal(.nothingToRedo)
      case .found(let reversal):
        return (try store.reversing(entries.filter { $0.group == reversal.group }), reversal)
      }
    }
    let last = entries.last { $0.operator != "suzuki" }.map { Attribution(at: $0.at, operator: $0.operator) }
    throw Refusal(direction == .undo ? .nothingToUndo(last: last) : .nothingToRedo)
  }

  private mutating func record(
    _ changes: [Change], by person: String = "suzuki", reversal: Entry.Reversal? = nil
  ) -> [Entry] {
    let draft = Draft(at: Self.now, operator: person, reversal: reversal, changes: changes)
    let new = draft.entries(after: entries.count)
    store.apply(new)
    entries += new
    return new
  }
}
