// A small program that works on a store as fast as it can: for the tests that kill it and crowd it, and for measuring.
//
//   StoreProbe append FOLDER NAME COUNT    records notes NAME.0, NAME.1, …; prints each when it is durable
//   StoreProbe generate FOLDER COUNT       makes a journal of COUNT entries, and its snapshot
//   StoreProbe cost FOLDER ROUNDS          a durable change beside a bare write and fdatasync of the same bytes
//   StoreProbe verify FOLDER               folds and checks everything
//   StoreProbe rows COUNT                  prints so many synthetic organisations
//   StoreProbe query WORDS COUNT           asks a query of so many, in memory: the median of nine times

import GovernmentCloud
import Glibc
import RolloutStore
import TestSupport

let arguments = CommandLine.arguments
let baseline = Baseline(version: Rollout.baselineVersion, rollout: .baseline(registry: .embedded()))

func leave(_ words: String) -> Never {
  put("StoreProbe: \(words)", to: STDERR_FILENO)
  exit(EX_USAGE)
}

func put(_ line: String, to descriptor: CInt) {
  let bytes = Array((line + "\n").utf8)
  _ = write(descriptor, bytes, bytes.count)
}

func print(line: String) { put(line, to: STDOUT_FILENO) }

guard arguments.count >= 3 else { leave("append | generate | cost | verify, and a folder; rows | query") }
let folder = arguments[2]
let count = arguments.last.flatMap { Int($0) } ?? 0

switch arguments[1] {
case "append": try append(name: arguments.count > 3 ? arguments[3] : "x", count: count)
case "generate": try generate(count: count)
case "cost": try cost(rounds: count)
case "verify": try verify()
case "rows": rows(count: count)
case "query": try query(folder, count: count)
default: leave("no \(arguments[1])")
}

/// Records notes, one by one.
func append(name: String, count: Int) throws {
  let store = try Store.open(folder, baseline: baseline, options: Store.Options(patience: .seconds(60)))
  let codes = baseline.rollout.registry.municipalityRange.map { baseline.rollout.registry.code(at: $0) }
  for number in 0..<count {
    let text = "\(name).\(number)"
    _ = try store.record(
      Draft(
        at: Timestamp(seconds: Int64(time(nil))), operator: name,
        changes: [.note(codes[number % codes.count], text: text)]))
    print(line: text)
    if number % 50 == 49 { _ = try? store.writeSnapshot() }
  }
}

/// Makes a long journal, without waiting for the disk.
func generate(count: Int) throws {
  let hasty = FileCalls { $0 == .sync ? .skip : .proceed }
  let store = try Store.open(folder, baseline: baseline, options: Store.Options(calls: hasty))
  let people = ["suzuki", "tanaka", "sato"]
  let first = Int64(1_764_000_000)
  for number in store.head.number..<count {
    let change = Change.synthetic(number: number, on: store.rollout)
    _ = try store.record(
      Draft(at: Timestamp(seconds: first + Int64(number) * 10), operator: people[number % 3], changes: [change]))
  }
  _ = try store.writeSnapshot()
  print(line: "\(store.head.number) entries, \(store.head.position) bytes")
}

func seconds(_ body: () throws -> Void) rethrows -> Double {
  let duration = try ContinuousClock().measure(body)
  return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
}

/// Appends and bare writes in turn, so that both meet the same disk.
func cost(rounds: Int) throws {
  let store = try Store.open(folder, baseline: baseline)
  let code = baseline.rollout.registry.code(at: 0)
  func note(_ number: Int) -> Draft {
    Draft(at: Timestamp(seconds: 1_795_325_467), operator: "suzuki", changes: [.note(code, text: "note \(number)")])
  }
  _ = try store.record(note(0))
  let bare = open(folder + "/bare", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
  guard bare >= 0 else { leave("can't write beside the store") }
  defer {
    close(bare)
    unlink(folder + "/bare")
  }
  var offset: off_t = 0
  var (changes, writes): ([Double], [Double]) = ([], [])
  for number in 0..<rounds {
    let before = store.head.position
    changes.append(try seconds { _ = try store.record(note(number)) })
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: store.head.position - before)
    writes.append(
      seconds {
        _ = pwrite(bare, line, line.count, offset)
        _ = fdatasync(bare)
      })
    offset += off_t(line.count)
  }
  func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
  let ratio = median(zip(changes, writes).map { $0 / $1 })
  func milliseconds(_ value: Double) -> String { String(Int(value * 1e6)) + " µs" }
  print(
    line: "change \(milliseconds(median(changes))), bare write \(milliseconds(median(writes))), "
      + "ratio of medians \(Int(100 * median(changes) / median(writes))) %, median of ratios \(Int(100 * ratio)) %")
}

/// Prints synthetic organisations, a line each, with all that words are found in.
func rows(count: Int) {
  let registry = Registry.synthetic(count: count)
  var text = ""
  for index in 0..<registry.count {
    let place = registry.prefecture(at: index)?.name ?? ""
    text += "\(registry.code(at: index)) \(place) \(registry.name(at: index)) \(registry.kana(at: index)) "
    text += registry.romaji(at: index) + "\n"
    guard text.utf8.count > 1 << 16 || index + 1 == registry.count else { continue }
    print(line: String(text.dropLast()))
    text = ""
  }
}

/// Asks a query of synthetic organisations in memory; says how long, and how long making the index took.
func query(_ words: String, count: Int) throws {
  let rollout = Rollout.baseline(registry: .synthetic(count: count))
  let today = Day(number: 20_000)
  let parsed = try Query(parsing: words, today: today, catalogue: rollout.catalogue)
  var scope = Query.Scope(rollout: rollout, today: today, secondsFromGreenwich: 32_400)
  let making = seconds { scope.index = SearchIndex(rollout.registry) }
  var found = 0
  let times = (0..<9).map { _ in seconds { found = parsed.matches(in: &scope).count } }
  print(line: "\(found) found, \(Int(times.sorted()[4] * 1e6)) µs, index \(Int(making * 1e3)) ms")
}

/// Folds and checks everything; says how long, and the most memory.
func verify() throws {
  var found = Verification()
  let time = try seconds { found = try Store.verify(folder, baseline: baseline) }
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  print(
    line: "\(found.entries) entries, sound \(found.isSound), \(Int(time * 1_000)) ms, "
      + "\(usage.ru_maxrss / 1_024) MiB at most")
}
