// What the tests of the store share: folders that vanish, a small registry, random changes, failing calls.

import GovernmentCloud
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import RolloutStore

/// Kobe, Misato, Kawajima, Sapporo, Chiyoda and Hyogo.
let codes: [OrganisationCode] = [281000, 112372, 113468, 11002, 131016, 280003].map { OrganisationCode(trusted: $0) }
let (kobe, misato) = (codes[0], codes[1])
let registry = Registry(codes: codes)

/// A baseline in which Kobe was selected.
let baseline: Baseline = {
  var rollout = Rollout(registry: registry)
  if let index = registry.index(of: kobe) {
    rollout.edit(at: index) { record in
      record.proposal = 1
      record.provider = .aws
      record.reached[.selected] = Day(number: 18_926)
    }
  }
  return Baseline(version: "2026-01-01", rollout: rollout)
}()

let day = Day(number: 20_779)
let moment = Timestamp(seconds: 1_795_325_467)

/// A folder that is removed with all that is in it.
final class TemporaryFolder {
  let path: String
  var store: String { path + "/store" }
  var journal: String { store + "/journal.jsonl" }

  init() throws {
    var template = Array("/tmp/kumoban-store-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Errno(code: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    remove(path)
  }

  func makeStoreFolder(_ mode: mode_t = 0o700) {
    mkdir(store, mode)
    chmod(store, mode)
  }

  private func remove(_ path: String) {
    chmod(path, 0o700)
    if let folder = opendir(path) {
      while let item = readdir(folder) {
        let name = withUnsafeBytes(of: &item.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        guard name != ".", name != ".." else { continue }
        let child = path + "/" + name
        if unlink(child) != 0 { remove(child) }
      }
      closedir(folder)
    }
    rmdir(path)
  }
}

struct Errno: Error {
  var code: CInt
}

func contents(_ path: String) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return bytes }
    bytes += buffer[..<count]
  }
}

func write(_ bytes: some Sequence<UInt8>, to path: String, mode: mode_t = 0o600) {
  unlink(path)
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, mode)
  let bytes = Array(bytes)
  _ = Glibc.write(descriptor, bytes, bytes.count)
  close(descriptor)
}

func names(in path: String) -> [String] {
  guard let folder = opendir(path) else { return [] }
  defer { closedir(folder) }
  var names: [String] = []
  while let item = readdir(folder) {
    names.append(
      withUnsafeBytes(of: &item.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
  }
  return names.filter { $0 != "." && $0 != ".." }.sorted()
}

func mode(of path: String) -> UInt32 {
  var status = stat()
  return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
}

func isReadable(_ descriptor: CInt) -> Bool {
  var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
  return poll(&request, 1, 0) == 1
}

/// Random changes that fit the state they are made for.
struct Changes {
  var random: SplitMix
  private let texts = [
    "回線の開通が遅れている", "a \"quoted\" \\ text", "line\nbreak\ttab", "\u{1B}[31mred\u{7F}", "👩‍👩‍👧 e\u{301}\u{202E}abc", "x",
  ]

  init(seed: UInt64) {
    random = SplitMix(seed: seed)
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  mutating func text() -> String { pick(texts) + String(Int.random(in: 0..<1_000, using: &random)) }

  mutating func change(for rollout: Rollout) -> Change {
    let code = pick(codes)
    let record = registry.index(of: code).map { rollout[$0] } ?? .empty
    let milestone = pick(Milestone.allCases)
    let on = day - Int.random(in: 0..<2_000, using: &random)
    switch Int.random(in: 0..<18, using: &random) {
    case 9, 10: return .require(code, decisions(record, rollout))
    case 11:
      let provider = pick(Provider.allCases)
      return .conform(provider, conformances(of: provider, rollout))
    case 13:
      let year = FiscalYear(Int.random(in: 2020...2023, using: &random)) ?? .costBase
      return .budget(year, to: Bool.random(using: &random) ? yen() : nil, was: rollout.ledger.budgets[year]?.yen)
    case 14:
      let account: Account = Bool.random(using: &random) ? .provider(pick(Provider.allCases)) : .organisation(code)
      guard let spending = Spending(account, yen(), on: on, text: Bool.random(using: &random) ? text() : nil) else {
        break
      }
      return .spend(spending)
    case 15:
      guard let item = rollout.ledger.items.last else { break }
      return item.isStruck
        ? .reinstate(item.spending, entry: item.number) : .retract(item.spending, entry: item.number)
    case 16: return .cost(code, to: CostStep.random(&random).applied(to: record.cost), was: record.cost)
    case 17:
      var step = LegacyStep.random(&random)
      if Bool.random(using: &random) { step.integrator = .set(text()) }
      return .legacy(code, to: step.applied(to: record.legacy), was: record.legacy)
    case 12:
      return .adopt(
        pick([.known(key: Catalogue.embedded.key), .brought(Requirements.ungated.catalogue)]),
        was: rollout.catalogue.key)
    case 0: return .assign(code, provider: pick(Provider.allCases + [nil]), was: record.provider)
    case 1:
      return .mark(
        code, milestone, on: on, was: record.reached[milestone], reason: Bool.random(using: &random) ? text() : nil)
    case 2:
      guard let was = record.reached[milestone] else { break }
      return .unmark(code, milestone, was: was)
    case 3: return .plan(code, milestone, on: on, was: record.planned[milestone])
    case 4:
      guard let was = record.planned[milestone] else { break }
      return .unplan(code, milestone, was: was)
    case 5:
      if let was = record.blockage?.text, Bool.random(using: &random) { return .unblock(code, was: was) }
      return .block(code, reason: text(), was: record.blockage?.text)
    case 6:
      if let was = record.withdrawal?.text, Bool.random(using: &random) { return .rejoin(code, was: was) }
      return .withdraw(code, reason: text(), was: record.withdrawal?.text)
    case 7:
      guard let note = record.notes.last else { break }
      return note.isStruck ? .restore(code, note: note.number) : .strike(code, note: note.number)
    default: break
    }
    return .note(code, text: text())
  }

  private mutating func yen() -> Yen { Yen(Int.random(in: 0...Yen.limit, using: &random)) ?? .zero }

  /// A few requirements, those of the other catalogue among them.
  private mutating func requirements() -> [RequirementID] {
    let all = (0..<350).map(Catalogue.embedded.id(at:)) + [Requirements.ungated.catalogue.id(at: 0)]
    return Array(all.shuffled(using: &random).prefix(pick([1, 1, 2, 40])))
  }

  private mutating func decisions(_ record: Record, _ rollout: Rollout) -> [DecisionStep] {
    requirements().map { id in
      let was = rollout.requirements.slot(of: id).flatMap { record.decisions[$0] }
      let decision: Decision? =
        switch Int.random(in: 0..<5, using: &random) {
        case 0: nil
        case 1: Decision(.waived, reason: text(), until: Bool.random(using: &random) ? day + 30 : nil)
        case 2: Decision(.notApplicable, reason: Bool.random(using: &random) ? text() : nil)
        case 3: Decision(.met, evidence: text())
        default: Decision(.met)
        }
      return DecisionStep(id, to: decision, was: was)
    }
  }

  private mutating func conformances(of provider: Provider, _ rollout: Rollout) -> [ConformanceStep] {
    requirements().map { id in
      let was = rollout.requirements.slot(of: id).flatMap { rollout.requirements.conformance[provider, $0] }
      return ConformanceStep(id, on: Bool.random(using: &random) ? day - 100 : nil, was: was)
    }
  }

  mutating func draft(for rollout: Rollout, at seconds: Int64 = 0) -> Draft {
    var state = rollout
    var changes: [Change] = []
    for _ in 0..<pick([1, 1, 1, 2, 3, 5]) {
      let change = change(for: state)
      changes.append(change)
      state.apply(Entry(number: state.entryCount + 1, at: moment, operator: "x", group: 1, change: change))
    }
    return Draft(
      at: Timestamp(seconds: moment.seconds + seconds),
      operator: pick(["suzuki", "佐藤", "a-rather-long.name@example.go.jp"]),
      reversal: pick([nil, nil, .undo(of: 1), .redo(of: 2)]), changes: changes)
  }
}

/// A note that names itself, so that it can be found again.
func note(_ text: String, about code: OrganisationCode = kobe, by name: String = "suzuki") -> Draft {
  Draft(at: moment, operator: name, changes: [.note(code, text: text)])
}

func isSame(_ left: Rollout, _ right: Rollout) -> Bool {
  left.entryCount == right.entryCount && left.requirements == right.requirements && left.ledger == right.ledger
    && (0..<registry.count).allSatisfy { left[$0] == right[$0] }
}

func fold(_ entries: [Entry]) -> Rollout {
  var state = baseline.rollout
  state.apply(entries)
  return state
}

func open(
  _ folder: TemporaryFolder, _ mode: Store.Mode = .readWrite, calls: FileCalls = FileCalls(),
  patience: Duration = .seconds(20)
) throws(StoreError) -> Store {
  try Store.open(
    folder.store, baseline: baseline, mode: mode,
    options: Store.Options(patience: patience, calls: calls, now: { moment }))
}

/// Says what becomes of each call, and counts them.
final class Faults: Sendable {
  private let plan: Mutex<(count: Int, fate: @Sendable (Int, FileCalls.Call) -> FileCalls.Fate)>

  init(_ fate: @escaping @Sendable (Int, FileCalls.Call) -> FileCalls.Fate = { _, _ in .proceed }) {
    plan = Mutex((0, fate))
  }

  var count: Int { plan.withLock { $0.count } }

  func becomeHarmless() {
    plan.withLock { $0.fate = { _, _ in .proceed } }
  }

  var calls: FileCalls {
    FileCalls { [self] call in
      plan.withLock { plan in
        defer { plan.count += 1 }
        return plan.fate(plan.count, call)
      }
    }
  }
}

/// Calls that do not wait for the disk.
let hastyCalls = FileCalls { call in call == .sync ? .skip : .proceed }

/// Runs something in so many threads at once, and waits for all.
func inThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
  final class Job: Sendable {
    let index: Int
    let body: @Sendable (Int) -> Void
    init(_ index: Int, _ body: @escaping @Sendable (Int) -> Void) {
      self.index = index
      self.body = body
    }
  }
  var threads: [pthread_t] = []
  for index in 0..<count {
    var thread = pthread_t()
    let job = Unmanaged.passRetained(Job(index, body))
    pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        let job = Unmanaged<Job>.fromOpaque(context).takeRetainedValue()
        job.body(job.index)
        return nil
      }, job.toOpaque())
    threads.append(thread)
  }
  for thread in threads { pthread_join(thread, nil) }
}
