// Several programs on one store.

import GovernmentCloud
import Glibc
import Synchronization
import Testing

@testable import RolloutStore

@Suite("Several programs on one store")
struct SharingTests {
  @Test("what another program appended comes first, and is handed out once")
  func foreign() throws {
    let folder = try TemporaryFolder()
    let (left, right) = (try open(folder), try open(folder))
    let first = try left.record(note("a", by: "suzuki")).own
    let second = try right.record(note("b", by: "sato"))
    #expect(second.foreign == first && second.own.map(\.number) == [2])
    #expect(try left.catchUp() == second.own)
    #expect(try left.catchUp().isEmpty)
    #expect(try right.catchUp().isEmpty)
    #expect(isSame(left.rollout, right.rollout))
  }

  @Test("a change is built again on the newest state, and one that was overtaken is refused with who did it")
  func overtaken() throws {
    let folder = try TemporaryFolder()
    let (left, right) = (try open(folder), try open(folder))
    _ = try left.record(
      Draft(at: moment, operator: "sato", changes: [.mark(kobe, .lift, on: day, was: nil, reason: nil)]))
    let stale = Draft(at: moment, operator: "suzuki", changes: [.mark(kobe, .lift, on: day - 1, was: nil, reason: nil)])
    do throws(RecordError<Never>) {
      _ = try right.record(stale)
      Issue.record("overwritten")
    } catch {
      guard case .overtaken(let change, let by) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(change == stale.changes[0] && by?.operator == "sato")
    }
    #expect(right.head.number == 1)
    #expect(try right.catchUp().map(\.operator) == ["sato"])
    var states: [Int] = []
    _ = try left.record(note("more"))
    let recorded = try right.record { rollout in
      states.append(rollout.entryCount)
      return note("built")
    }
    #expect(states == [1, 2] && recorded.own.map(\.number) == [3])
  }

  @Test("a refusal is not final before the newest state was looked at")
  func refusedOnOldState() throws {
    struct Refused: Error, Equatable {}
    let folder = try TemporaryFolder()
    let (left, right) = (try open(folder), try open(folder))
    _ = try left.record(note("a"))
    let recorded = try right.record { rollout throws(Refused) in
      guard rollout.entryCount == 1 else { throw Refused() }
      return note("b")
    }
    #expect(recorded.own.map(\.number) == [2])
    #expect(throws: RecordError<Refused>.refused(Refused())) {
      try right.record { _ throws(Refused) in throw Refused() }
    }
    #expect(throws: RecordError<Never>.unknownOrganisation(OrganisationCode(trusted: 1))) {
      try right.record(note("x", about: OrganisationCode(trusted: 1)))
    }
  }

  @Test("a group in which a change does not fit is refused whole")
  func wholeGroup() throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    let good = Change.mark(kobe, .lift, on: day, was: nil, reason: nil)
    let follows = Change.mark(kobe, .lift, on: day - 1, was: day, reason: nil)
    #expect(throws: RecordError<Never>.self) {
      try store.record(Draft(at: moment, operator: "s", changes: [good, good]))
    }
    #expect(names(in: folder.path).isEmpty)
    #expect(try store.record(Draft(at: moment, operator: "s", changes: [good, follows])).own.count == 2)
    #expect(try store.record(Draft(at: moment, operator: "s", changes: [])).own.isEmpty)
  }

  @Test("four programs append at once: nothing is lost, nothing is doubled, every one sees all")
  func fourAtOnce() throws {
    let folder = try TemporaryFolder()
    let rounds = 150
    let failures = Mutex<[String]>([])
    let path = folder.store
    inThreads(4) { index in
      do {
        let store = try Store.open(path, baseline: baseline, options: Store.Options(patience: .seconds(60)))
        let first = store.head.number + 1
        var seen: [Entry] = []
        for round in 0..<rounds {
          let changes = (0...(round % 3)).map { Change.note(codes[index], text: "\(round).\($0)") }
          let recorded = try store.record(Draft(at: moment, operator: "p\(index)", changes: changes))
          seen += recorded.foreign + recorded.own
        }
        let numbers = seen.map(\.number)
        if numbers != Array(first..<(first + numbers.count)) {
          failures.withLock { $0.append("p\(index) saw \(numbers.count) badly") }
        }
      } catch {
        failures.withLock { $0.append("\(error)") }
      }
    }
    #expect(failures.withLock { $0 }.isEmpty)
    let store = try open(folder)
    let entries = try store.entries(1...10_000)
    #expect(entries.count == 4 * 300)
    for index in 0..<4 {
      let texts = entries.filter { $0.operator == "p\(index)" }.compactMap { entry in
        if case .note(_, let text) = entry.change { text } else { nil }
      }
      #expect(texts == (0..<rounds).flatMap { round in (0...(round % 3)).map { "\(round).\($0)" } })
    }
    #expect(try Store.verify(folder.store, baseline: baseline).isSound)
  }

  @Test("a lock that is held names its holder when patience ends, and a change goes through when it is given back")
  func locked() throws {
    let folder = try TemporaryFolder()
    let holder = try open(folder)
    _ = try holder.record(note("a", by: "sato"))
    try holder.journal.takeTurn(note("b", by: "sato"))
    let waiting = try open(folder, patience: .milliseconds(30))
    do throws(RecordError<Never>) {
      _ = try waiting.record(note("c"))
      Issue.record("recorded under a foreign lock")
    } catch {
      guard case .store(.locked(let path, let who)) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(path == folder.store + "/lock" && who?.process == Int(getpid()) && who?.operator == "sato")
      #expect(who?.since == "2026-11-22T05:31:07Z" && who?.host != nil)
    }
    holder.journal.endTurn()
    #expect(try waiting.record(note("c")).own.map(\.number) == [2])
  }

  @Test("a lock is got the moment it is given back, not later; and one that was given up waiting for does no harm")
  func waiting() throws {
    let folder = try TemporaryFolder()
    let holder = try open(folder)
    _ = try holder.record(note("a"))
    try holder.journal.takeTurn(note("b"))
    let hasty = try open(folder, patience: .milliseconds(1))
    for _ in 0..<5 { #expect(throws: RecordError<Never>.self) { try hasty.record(note("h")) } }
    let path = folder.store
    let order = Mutex<[String]>([])
    let started = Mutex(false)
    nonisolated(unsafe) let held = holder
    inThreads(2) { index in
      if index == 0 {
        started.withLock { $0 = true }
        let store = try? Store.open(path, baseline: baseline, options: Store.Options(patience: .seconds(60)))
        _ = try? store?.record(note("waited"))
        order.withLock { $0.append("waited") }
      } else {
        while !started.withLock({ $0 }) { sched_yield() }
        order.withLock { $0.append("released") }
        held.journal.endTurn()
      }
    }
    #expect(order.withLock { $0 } == ["released", "waited"])
    #expect(try hasty.record(note("h")).own.map(\.number) == [3])
  }

  @Test("the lock of a program that was killed holds nobody up")
  func killed() throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    _ = try store.record(note("a"))
    let pipe = try #require(
      popen("flock -x \(folder.store)/lock sh -c 'echo held; kill -9 $PPID; kill -9 $$'; true", "r"))
    var word = [UInt8](repeating: 0, count: 4)
    fread(&word, 1, 4, pipe)
    pclose(pipe)
    #expect(word == Array("held".utf8))
    #expect(try store.record(note("b")).own.map(\.number) == [2])
  }

  @Test("the watch tells of a foreign append, not of reading or of one's own, and is quiet after catching up")
  func watch() throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    let descriptor = try store.watch()
    #expect(!isReadable(descriptor))
    // The store does not exist yet; another program makes it.
    let other = try open(folder)
    _ = try other.record(note("a"))
    #expect(isReadable(descriptor))
    #expect(try store.catchUp().map(\.number) == [1])
    #expect(!isReadable(descriptor))
    _ = try store.record(note("b"))
    _ = try store.entries(limit: 5)
    _ = try open(folder, .readOnly).entries(limit: 5)
    try store.writeSnapshot()
    #expect(!isReadable(descriptor))
    _ = try other.record(note("c"))
    #expect(isReadable(descriptor))
    #expect(try store.catchUp().map(\.number) == [3])
    #expect(!isReadable(descriptor))
    #expect(try store.watch() == descriptor)
  }

  @Test("while another program writes, catching up waits shortly, shows nothing unfinished, and stays awake")
  func watchWhileWriting() throws {
    let folder = try TemporaryFolder()
    let (writer, reader) = (try open(folder), try open(folder))
    _ = try writer.record(note("a"))
    let descriptor = try reader.watch()
    #expect(try reader.catchUp().map(\.number) == [1])
    try writer.journal.takeTurn(note("b"))
    _ = try writer.record(note("b"))
    try writer.journal.takeTurn(note("c"))
    #expect(try reader.catchUp().isEmpty)
    #expect(isReadable(descriptor))
    writer.journal.endTurn()
    #expect(try reader.catchUp().map(\.number) == [2])
    #expect(!isReadable(descriptor))
  }

  @Test("a vanished or replaced journal refuses changes, and takes them again when it is back")
  func vanished() throws {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    _ = try store.record(note("a"))
    rename(folder.store, folder.path + "/away")
    let error = RecordError<Never>.store(.replaced(path: folder.journal))
    #expect(throws: error) { try store.record(note("b")) }
    _ = try open(folder).record(note("another"))
    #expect(throws: error) { try store.record(note("b")) }
    rename(folder.store, folder.path + "/other")
    rename(folder.path + "/away", folder.store)
    #expect(try store.record(note("b")).own.map(\.number) == [2])
    #expect(try Store.verify(folder.store, baseline: baseline).entries == 2)
  }
}
