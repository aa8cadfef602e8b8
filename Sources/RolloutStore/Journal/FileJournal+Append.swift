// Appending a group to the file: whole and durable, or not at all.

import GovernmentCloud
import Glibc

extension FileJournal {
  func append(_ draft: Draft, ifHeadIs expected: Head) throws(StoreError) -> Appended {
    if let readOnly { throw .readOnly(readOnly) }
    guard expected == head else { return .headMoved }
    guard !draft.changes.isEmpty else { return .recorded }
    var encoder = EntryEncoder()
    let next = try encoder.encode(draft, after: head)
    if file == nil { try create() }
    let takesTurn = !hasTurn
    if takesTurn { try takeTurn(draft) }
    defer { if takesTurn { endTurn() } }
    guard let file else { return .headMoved }
    guard try presentLength() == head.position else { return .headMoved }
    try sign(draft, intending: next)
    try write(encoder.lines, of: draft, to: file)
    head = next
    // While the lock is held nobody else can have written since: what there is to drain is our own.
    watcher?.drain()
    return .recorded
  }

  /// Writes behind the head and waits for the disk; what can't be finished is taken back.
  private func write(_ lines: [UInt8], of draft: Draft, to file: OpenFile) throws(StoreError) {
    var result = lines.withUnsafeBytes { calls.writeAll(file, $0, at: head.position) }
    if result == 0 { result = calls.syncData(file) }
    guard result != 0 else { return }
    var undone = calls.truncate(file, to: head.position)
    if undone == 0 { undone = calls.syncData(file) }
    if undone == 0 { undone = lock?.sign(operator: draft.operator, at: draft.at, intending: head) ?? 0 }
    lock?.settle()
    if undone != 0 { readOnly = .failed(path: path, errno: -undone) }
    throw .cannotWrite(path: path, errno: -result)
  }

  func takeTurn(_ draft: Draft) throws(StoreError) {
    guard let lock, !hasTurn else { return }
    let path = lockPath
    switch lock.acquire(exclusive: true, patience: options.patience, creating: true) {
    case .held: break
    case .busy: throw .locked(path: path, holder: lock.signature()?.holder)
    case .absent: throw .cannotWrite(path: path, errno: ENOENT)
    case .failed(let error): throw .cannotWrite(path: path, errno: error)
    }
    hasTurn = true
  }

  private var lockPath: String { StoreLocation.join(folder, FolderLock.name) }

  private func sign(_ draft: Draft, intending next: Head) throws(StoreError) {
    guard let lock else { return }
    let result = lock.sign(operator: draft.operator, at: draft.at, intending: next)
    guard result == 0 else {
      _ = lock.sign(operator: draft.operator, at: draft.at, intending: head)
      throw .cannotWrite(path: lockPath, errno: -result)
    }
  }

  func endTurn() {
    guard hasTurn else { return }
    hasTurn = false
    lock?.release()
  }

  /// Makes folder, lock and journal, for nobody else to read.
  func create() throws(StoreError) {
    if folderFile == nil {
      try makeFolder(folder)
      try openIfPresent()
      if let readOnly { throw .readOnly(readOnly) }
    }
    guard file == nil else { return }
    guard let folderFile else { throw .cannotCreate(path: folder, errno: ENOENT) }
    let result = calls.open(Self.name, at: folderFile, O_RDWR | O_CREAT)
    guard result >= 0 else {
      if case .unsafe(let path, let danger) = refusal(path, -result, asFolder: false) {
        throw .unsafe(path: path, danger)
      }
      throw .cannotCreate(path: path, errno: -result)
    }
    let opened = OpenFile(result)
    identity = try check(opened, path, asFolder: false)
    let synced = calls.sync(folderFile)
    guard synced == 0 else { throw .cannotCreate(path: path, errno: -synced) }
    file = opened
  }

  /// Makes a folder, and those above it, each durably.
  private func makeFolder(_ path: String) throws(StoreError) {
    let parent = FolderWatch.parent(of: path)
    var result = calls.makeFolder(path)
    if result == -ENOENT, parent != path {
      try makeFolder(parent)
      result = calls.makeFolder(path)
    }
    if result == -EEXIST { return }
    guard result == 0 else { throw .cannotCreate(path: path, errno: -result) }
    let above = calls.open(parent, O_RDONLY | O_DIRECTORY)
    // A parent that is a link, or may not be read, can't be synced; the folder itself is there all the same.
    guard above >= 0 else { return }
    let synced = calls.sync(OpenFile(above))
    guard synced == 0 || synced == -EINVAL else { throw .cannotCreate(path: path, errno: -synced) }
  }
}
