// Files that were altered at random: never a crash, always the right state or a named fault.

import FoundationEssentials
import GovernmentCloud
import JSONText
import Glibc
import TestSupport
import Testing

@testable import RolloutStore

@Suite("Altered files", .serialized)
struct FuzzTests {
  /// How many inputs there are for each kind of file; `KUMOBAN_FUZZ=100000` for more than a commit waits for.
  static let inputs = ProcessInfo.processInfo.environment["KUMOBAN_FUZZ"].flatMap { Int($0) } ?? 1_500

  /// A store with all kinds of changes, and a snapshot of them.
  private func prepared() throws -> (folder: TemporaryFolder, entries: [Entry]) {
    let folder = try TemporaryFolder()
    var changes = Changes(seed: 4)
    let store = try open(folder, calls: hastyCalls)
    for _ in 0..<25 { _ = try store.record { changes.draft(for: $0) } }
    _ = try store.writeSnapshot()
    return (folder, try store.entries(1...1_000))
  }

  /// No test may need more than 256 MB: what a file says must not be believed in advance.
  private func expectLittleMemory() throws {
    let status = String(decoding: try #require(contents("/proc/self/status")), as: UTF8.self)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM") })
    let kilobytes = try #require(line.split(separator: " ").dropLast().last.flatMap { Int($0) })
    #expect(kilobytes < 256 * 1_024 * 2, "the whole test process: \(line)")
  }

  @Test("a journal opens with what was recorded before the damage, and is repaired to a sound one")
  func journal() throws {
    let (folder, entries) = try prepared()
    let bytes = try #require(contents(folder.journal))
    let lock = try #require(contents(folder.store + "/lock"))
    var mutator = Mutator(seed: 20_261_122)
    for round in 0..<Self.inputs {
      let isSingle = round % 2 == 0
      let mutated = mutator.mutate(bytes, times: isSingle ? 1 : 3)
      unlink(folder.store + "/rollout.json")
      write(mutated, to: folder.journal)
      write(lock, to: folder.store + "/lock")
      let store = try open(folder, .readOnly, calls: hastyCalls)
      let known = try store.entries(1...1_000)
      // A line is vouched for by the one behind it: only where both are damaged one may be taken that was altered.
      let sure = isSingle ? known.count : max(0, known.count - 1)
      #expect(known.prefix(sure) == entries.prefix(sure), "round \(round)")
      #expect(isSame(store.rollout, fold(known)), "round \(round)")
      #expect(mutated == bytes || known.count < entries.count || !store.report.isQuiet, "round \(round)")
      guard round % 5 == 0, mutated != bytes, store.report.newerLine == nil else { continue }
      let options = Store.Options(calls: hastyCalls, now: { moment })
      let found = try Store.verify(folder.store, baseline: baseline, options: options)
      guard let plan = try? Store.planRepair(folder.store, baseline: baseline, after: found, options: options) else {
        continue
      }
      _ = try Store.repair(plan, by: "suzuki", options: options)
      let after = try Store.verify(folder.store, baseline: baseline, options: options)
      #expect(after.damage == nil && after.torn == nil, "round \(round)")
      let kept = try open(folder, .readOnly).entries(1...1_000).filter { $0.change.subject != .journal }
      #expect(kept.count { !entries.contains($0) } <= (isSingle ? 0 : 1), "round \(round)")
      for name in names(in: folder.store) where name.contains("-") { unlink(folder.store + "/" + name) }
    }
    try expectLittleMemory()
  }

  @Test("a snapshot is ignored, or says what the journal says")
  func snapshot() throws {
    let (folder, entries) = try prepared()
    let path = folder.store + "/rollout.json"
    let bytes = try #require(contents(path))
    let truth = fold(entries)
    var mutator = Mutator(seed: 7)
    for round in 0..<Self.inputs {
      write(mutator.mutate(bytes), to: path)
      let store = try open(folder, .readOnly, calls: hastyCalls)
      #expect(isSame(store.rollout, truth), "round \(round): \(store.report.snapshot)")
      #expect(store.report.damage == nil, "round \(round)")
    }
    try expectLittleMemory()
  }

  @Test("a backup is restored as it was made, or refused with its fault, and then nothing is touched")
  func backup() throws {
    let (folder, entries) = try prepared()
    let path = folder.path + "/backup"
    _ = try Store.backup(
      folder.store, to: path, replacing: false, by: "suzuki", options: Store.Options(now: { moment }))
    let bytes = try #require(contents(path))
    var mutator = Mutator(seed: 11)
    let target = folder.path + "/target"
    for round in 0..<Self.inputs {
      let mutated = mutator.mutate(bytes)
      write(mutated, to: path)
      do throws(StoreError) {
        _ = try Store.restore(
          path, into: target, by: "suzuki", options: Store.Options(calls: hastyCalls, now: { moment }))
        #expect(mutated == bytes, "round \(round)")
        #expect(try restored(target) == entries, "round \(round)")
      } catch {
        guard case .badBackup(path, _) = error else {
          Issue.record("round \(round): \(error)")
          continue
        }
      }
    }
    try expectLittleMemory()
  }

  private func restored(_ path: String) throws(StoreError) -> [Entry] {
    try Store.open(path, baseline: baseline, mode: .readOnly).entries(1...1_000)
  }

  @Test("lines of entries of any bytes are read or refused, never taken for something else")
  func lines() throws {
    let (folder, _) = try prepared()
    let lines = try #require(contents(folder.journal)).split(separator: UInt8(ascii: "\n")).map(Array.init)
    var mutator = Mutator(seed: 3)
    var decoder = EntryDecoder()
    var (read, refused) = (0, 0)
    for round in 0..<Self.inputs * 4 {
      let mutated = mutator.mutate(lines[round % lines.count])
      mutated.withUnsafeBufferPointer { line in
        do throws(JSONFault) {
          _ = try decoder.decode(line)
          read += 1
        } catch {
          refused += 1
        }
      }
    }
    #expect(read > 0 && refused > 0)
  }
}

extension StoreReport {
  /// Whether there is nothing to say of the journal.
  fileprivate var isQuiet: Bool { torn == nil && damage == nil && newerLine == nil }
}
