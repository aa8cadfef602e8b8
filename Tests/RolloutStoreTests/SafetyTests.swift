// Who may read and write, what is refused, and that looking creates nothing.

import GovernmentCloud
import Glibc
import Testing

@testable import RolloutStore

@Suite("A store is its owner's")
struct SafetyTests {
  @Test(
    "opening, reading and watching a store that does not exist creates nothing",
    arguments: [Store.Mode.readOnly, .readWrite])
  func createsNothing(_ mode: Store.Mode) throws {
    let folder = try TemporaryFolder()
    let store = try open(folder, mode)
    #expect(isSame(store.rollout, baseline.rollout) && store.head == .start)
    #expect(try store.entries(limit: 10).isEmpty)
    #expect(try store.catchUp().isEmpty)
    #expect(try store.group(1).isEmpty)
    #expect(try !store.writeSnapshot())
    _ = try store.watch()
    #expect(try Store.verify(folder.store, baseline: baseline) == Verification())
    #expect(names(in: folder.path).isEmpty)
    if mode == .readOnly {
      #expect(throws: RecordError<Never>.store(.readOnly(.asked))) { try store.record(note("no")) }
      #expect(names(in: folder.path).isEmpty)
    }
  }

  @Test("the first change makes folders and files for nobody else")
  func modes() throws {
    let folder = try TemporaryFolder()
    let deep = folder.path + "/a/b/store"
    let store = try Store.open(deep + "/", baseline: baseline)
    _ = try store.record(note("a"))
    try store.writeSnapshot()
    #expect(mode(of: folder.path + "/a") == 0o700 && mode(of: deep) == 0o700)
    #expect(names(in: deep).filter { !Snapshot.isKept($0) } == ["journal.jsonl", "lock", "rollout.json"])
    for name in names(in: deep) { #expect(mode(of: deep + "/" + name) == 0o600) }
    #expect(try Store.verify(deep, baseline: baseline).isSound)
  }

  @Test("a folder that others may write is refused", arguments: [0o720, 0o702, 0o777] as [mode_t])
  func openFolder(_ mode: mode_t) throws {
    let folder = try TemporaryFolder()
    folder.makeStoreFolder(mode)
    #expect(throws: StoreError.unsafe(path: folder.store, .othersMayWrite(mode: UInt32(mode)))) { try open(folder) }
  }

  @Test("files that others may read are told of")
  func exposed() throws {
    let folder = try TemporaryFolder()
    _ = try open(folder).record(note("a"))
    chmod(folder.store, 0o755)
    chmod(folder.journal, 0o644)
    let found = try Store.verify(folder.store, baseline: baseline)
    #expect(found.exposed.map(\.name) == ["", "journal.jsonl"] && !found.isSound)
    chmod(folder.journal, 0o666)
    #expect(throws: StoreError.unsafe(path: folder.journal, .othersMayWrite(mode: 0o666))) { try open(folder) }
  }

  @Test("a link in place of folder, journal or lock is refused, and what it leads to is left alone")
  func links() throws {
    let folder = try TemporaryFolder()
    let target = folder.path + "/target"
    mkdir(target, 0o700)
    symlink(target, folder.store)
    #expect(throws: StoreError.unsafe(path: folder.store, .link)) { try open(folder) }
    #expect(throws: StoreError.unsafe(path: folder.store, .link)) {
      try Store.open(folder.store + "/", baseline: baseline)
    }
    unlink(folder.store)
    symlink(folder.path + "/nowhere", folder.store)
    #expect(throws: StoreError.unsafe(path: folder.store, .link)) { try open(folder) }
    unlink(folder.store)
    folder.makeStoreFolder()
    write([], to: target + "/file")
    symlink(target + "/file", folder.journal)
    #expect(throws: StoreError.unsafe(path: folder.journal, .link)) { try open(folder) }
    unlink(folder.journal)
    symlink(target + "/file", folder.store + "/lock")
    let store = try open(folder)
    #expect(throws: RecordError<Never>.self) { try store.record(note("a")) }
    #expect(contents(target + "/file") == [])
  }

  @Test("what is no folder or no file is refused")
  func kinds() throws {
    let folder = try TemporaryFolder()
    write([], to: folder.store)
    #expect(throws: StoreError.unsafe(path: folder.store, .notFolder)) { try open(folder) }
    unlink(folder.store)
    folder.makeStoreFolder()
    mkdir(folder.journal, 0o700)
    #expect(throws: StoreError.self) { try open(folder) }
  }

  @Test("another user's folder is refused", .enabled(if: geteuid() == 0))
  func foreignOwner() throws {
    let folder = try TemporaryFolder()
    folder.makeStoreFolder()
    chown(folder.store, 12_345, 12_345)
    #expect(throws: StoreError.unsafe(path: folder.store, .foreignOwner(12_345))) { try open(folder) }
  }

  @Test("a journal that may not be written is opened for reading, with the reason", arguments: [EACCES, EROFS])
  func notPermitted(_ error: CInt) throws {
    let folder = try TemporaryFolder()
    _ = try open(folder).record(note("a"))
    // The third call, after the folder's, opens the journal.
    let faults = Faults { index, call in call == .open && index == 2 ? .fail(error) : .proceed }
    let store = try open(folder, calls: faults.calls)
    #expect(store.head.number == 1)
    #expect(store.readOnly == .notPermitted(path: folder.journal, errno: error))
    #expect(throws: RecordError<Never>.store(.readOnly(.notPermitted(path: folder.journal, errno: error)))) {
      try store.record(note("b"))
    }
  }

  @Test("a folder that can't be made is named, and nothing is left behind")
  func cannotCreate() throws {
    let folder = try TemporaryFolder()
    write([], to: folder.path + "/file")
    let path = folder.path + "/file/store"
    #expect(throws: StoreError.self) { try Store.open(path, baseline: baseline) }
    let faults = Faults { _, call in call == .makeFolder ? .fail(EACCES) : .proceed }
    let store = try open(folder, calls: faults.calls)
    #expect(throws: RecordError<Never>.store(.cannotCreate(path: folder.store, errno: EACCES))) {
      try store.record(note("a"))
    }
    #expect(names(in: folder.path) == ["file"])
    faults.becomeHarmless()
    #expect(try store.record(note("a")).own.count == 1)
  }

  @Test("no descriptor is left open")
  func descriptors() throws {
    func opened() -> Int {
      names(in: "/proc/self/fd").count(where: { name in
        var buffer = [CChar](repeating: 0, count: 4_096)
        let count = readlink("/proc/self/fd/" + name, &buffer, buffer.count - 1)
        let target = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return target.contains(path)
      })
    }
    let folder = try TemporaryFolder()
    let path = folder.path
    do {
      let store = try open(folder)
      _ = try store.record(note("a"))
      try store.writeSnapshot()
      _ = try store.watch()
      _ = try store.entries(limit: 3)
      #expect(opened() == 3)
    }
    #expect(opened() == 0)
  }
}

@Suite("Where the store is")
struct LocationTests {
  @Test(
    "the option comes first, then the variables, then the home",
    arguments: [
      ("/o", ["KUMOBAN_STORE": "/k", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/o"),
      (nil, ["KUMOBAN_STORE": "/k", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/k"),
      (nil, ["KUMOBAN_STORE": "", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/x/kumoban"),
      (nil, ["XDG_DATA_HOME": "/x/"], "/x/kumoban"),
      (nil, ["XDG_DATA_HOME": "x", "HOME": "/h"], "/h/.local/share/kumoban"),
      (nil, ["XDG_DATA_HOME": "", "HOME": "/h"], "/h/.local/share/kumoban"),
      ("", ["HOME": "/"], "/.local/share/kumoban"),
      ("relative/store", [:], "relative/store"),
    ] as [(String?, [String: String], String)])
  func rule(_ option: String?, _ environment: [String: String], _ expected: String) throws {
    #expect(try StoreLocation.folder(option: option, variable: { environment[$0] }) == expected)
  }

  @Test(
    "without a home there is no store",
    arguments: [[:], ["HOME": ""], ["XDG_DATA_HOME": "relative"]] as [[String: String]])
  func noHome(_ environment: [String: String]) {
    #expect(throws: StoreError.noHome) { try StoreLocation.folder(option: nil, variable: { environment[$0] }) }
  }
}
