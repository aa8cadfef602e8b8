// File calls that fail, each in its turn: nothing is lost, nothing is invented, and a retry works.

import GovernmentCloud
import Glibc
import Testing

@testable import RolloutStore

@Suite("Failing file calls")
struct FaultTests {
  /// Opens a store, records, writes a snapshot; tells what was acknowledged.
  @discardableResult
  private func work(_ folder: TemporaryFolder, _ faults: Faults) -> (
    acknowledged: [Entry], errors: [StoreError], store: Store?
  ) {
    var (acknowledged, errors): ([Entry], [StoreError]) = ([], [])
    do throws(StoreError) {
      let store = try open(folder, calls: faults.calls)
      for round in 0..<3 {
        let changes = (0...round).map { Change.note(kobe, text: "\(round).\($0)") }
        do throws(RecordError<Never>) {
          acknowledged += try store.record(Draft(at: moment, operator: "s", changes: changes)).own
        } catch {
          if case .store(let failure) = error { errors.append(failure) }
        }
      }
      do throws(StoreError) { try store.writeSnapshot() } catch { errors.append(error) }
      return (acknowledged, errors, store)
    } catch {
      return (acknowledged, errors + [error], nil)
    }
  }

  private func prepared(_ torn: Bool) throws -> (TemporaryFolder, [Entry]) {
    let folder = try TemporaryFolder()
    let store = try open(folder)
    let entries = try store.record(note("before")).own
    if torn { write(try #require(contents(folder.journal)) + Array("{\"num".utf8), to: folder.journal) }
    return (folder, entries)
  }

  @Test("one call that fails costs at most its own change", arguments: [EIO, ENOSPC], [false, true])
  func oneFailure(_ error: CInt, _ torn: Bool) throws {
    let counting = Faults()
    let (rehearsal, _) = try prepared(torn)
    #expect(work(rehearsal, counting).acknowledged.count == 6)
    #expect(counting.count > 30)
    for failing in 0..<counting.count {
      let (folder, before) = try prepared(torn)
      let faults = Faults { index, call in index == failing ? .fail(error) : call == .sync ? .skip : .proceed }
      let (acknowledged, _, store) = work(folder, faults)
      // With the call working again, the same store goes on.
      if let store, store.readOnly == nil {
        let more = try store.record(note("retry")).own
        let all = try open(folder)
        #expect(all.report.damage == nil && all.report.torn == nil, "call \(failing)")
        #expect(try all.entries(1...100) == before + acknowledged + more, "call \(failing)")
        #expect(isSame(all.rollout, fold(before + acknowledged + more)), "call \(failing)")
      } else {
        #expect(try open(folder).entries(1...100) == before + acknowledged, "call \(failing)")
      }
      let found = try Store.verify(folder.store, baseline: baseline)
      #expect(found.damage == nil && found.torn == nil && found.misfitCount == 0, "call \(failing)")
    }
  }

  @Test("a new store whose making fails at any call is made by the retry")
  func making() throws {
    let counting = Faults()
    work(try TemporaryFolder(), counting)
    for failing in 0..<counting.count {
      let folder = try TemporaryFolder()
      let (acknowledged, errors, store) = work(folder, Faults { index, _ in index == failing ? .fail(EIO) : .proceed })
      guard let store, store.readOnly == nil else { continue }
      let more = try store.record(note("retry")).own
      #expect(try open(folder).entries(1...100) == acknowledged + more, "call \(failing): \(errors)")
    }
  }

  @Test("when everything fails from some call on, what was acknowledged is there after it")
  func dyingDisk() throws {
    let counting = Faults()
    let (rehearsal, _) = try prepared(false)
    work(rehearsal, counting)
    var readOnly = 0
    for failing in 0..<counting.count {
      let (folder, before) = try prepared(false)
      let (acknowledged, _, store) = work(folder, Faults { index, _ in index >= failing ? .fail(EIO) : .proceed })
      if case .failed? = store?.readOnly { readOnly += 1 }
      let after = try open(folder)
      #expect(after.report.damage == nil)
      let entries = try after.entries(1...100)
      // A group that was written but never acknowledged may be there, whole.
      #expect(entries.starts(with: before + acknowledged), "call \(failing)")
      #expect(entries.last?.remaining == 0)
      #expect(isSame(after.rollout, fold(entries)))
    }
    #expect(readOnly > 0)
  }

  @Test("short writes, short reads and interrupted calls change nothing")
  func shortAndInterrupted() throws {
    let folder = try TemporaryFolder()
    let faults = Faults { index, call in
      if index % 3 == 0 { return .fail(EINTR) }
      return call == .write || call == .read ? .cut(7) : .proceed
    }
    let (acknowledged, errors, store) = work(folder, faults)
    #expect(acknowledged.count == 6 && errors.isEmpty)
    #expect(try Store.verify(folder.store, baseline: baseline).snapshot == .agrees(at: 6))
    #expect(try store?.entries(limit: 10) == acknowledged.reversed())
    let again = try open(folder, calls: faults.calls)
    #expect(again.report.snapshot == .used(upTo: 6) && isSame(again.rollout, fold(acknowledged)))
  }

  @Test("a failed append leaves the file as it was, to the byte", arguments: [FileCalls.Call.write, .sync])
  func leavesFile(_ failing: FileCalls.Call) throws {
    let (folder, _) = try prepared(false)
    let faults = Faults { _, call in call == failing ? .fail(ENOSPC) : .proceed }
    let store = try open(folder, calls: faults.calls)
    let bytes = contents(folder.journal)
    #expect(throws: RecordError<Never>.self) { try store.record(note("no")) }
    #expect(contents(folder.journal) == bytes)
    #expect(store.head.number == 1 && store.rollout.entryCount == 1)
  }

  @Test("a partly written group is taken back when the disk is full")
  func fullDisk() throws {
    let (folder, _) = try prepared(false)
    let faults = Faults { index, call in call == .write ? (index % 2 == 0 ? .cut(100) : .fail(ENOSPC)) : .proceed }
    let store = try open(folder, calls: faults.calls)
    let bytes = contents(folder.journal)
    for _ in 0..<4 {
      #expect(throws: RecordError<Never>.self) { try store.record(note(String(repeating: "x", count: 500))) }
      #expect(contents(folder.journal) == bytes)
    }
    faults.becomeHarmless()
    if store.readOnly == nil { #expect(try store.record(note("yes")).own.count == 1) }
    #expect(try open(folder).report.torn == nil)
  }

  @Test("a snapshot that can't be written leaves the one before")
  func snapshot() throws {
    let (folder, _) = try prepared(false)
    let store = try open(folder)
    #expect(try store.writeSnapshot())
    let bytes = contents(folder.store + "/rollout.json")
    let counting = Faults()
    var failures = 0
    for failing in 0..<20 {
      let faults = Faults { index, _ in index == failing ? .fail(EIO) : .proceed }
      let other = try open(folder)
      _ = try other.record(note("\(failing)"))
      let snapshot = try #require(other.snapshot())
      let risky = Snapshot(
        head: snapshot.head, rollout: snapshot.rollout, baseline: baseline, folder: folder.store, at: moment,
        journal: snapshot.journal,
        calls: failing == 19 ? counting.calls : faults.calls)
      do throws(StoreError) { try risky.write() } catch { failures += 1 }
      let again = try open(folder)
      #expect(isSame(again.rollout, other.rollout))
      guard case .used = again.report.snapshot else {
        Issue.record("the snapshot was lost at call \(failing)")
        continue
      }
    }
    #expect(failures >= 8 && counting.count < 19)
    #expect(contents(folder.store + "/rollout.json") != bytes)
  }
}
