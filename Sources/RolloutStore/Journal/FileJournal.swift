// A journal in a file, `journal.jsonl`: opening it, and reading what came since.

import GovernmentCloud
import Glibc

/// A journal in a folder of one machine, for any number of programs at once.
final class FileJournal: Journal {
  static let name = "journal.jsonl"

  /// The store's folder.
  let folder: String
  var head = Head.start
  var readOnly: ReadOnlyReason?
  var torn: TornTail?
  /// The damage that was found.
  var damage: Damage?
  /// The line that only a newer program understands.
  var newerLine: Int?
  /// A change that its program did not finish.
  var unfinished: Unfinished?

  let options: Store.Options
  var folderFile: OpenFile?
  var file: OpenFile?
  /// Which file is open.
  var identity = FileStatus()
  var lock: FolderLock?
  var watcher: FolderWatch?
  var hasTurn = false
  private var hasRead = false
  /// Whether the snapshot knows of entries that the journal has not: nothing is cut then.
  var isShort = false
  /// Why a torn end could not be cut.
  var recoveryFailure: StoreError?

  var calls: FileCalls { options.calls }
  let path: String

  /// Opens a journal; where there is none, nothing is created.
  ///
  /// - Parameters:
  ///   - folder: the store's folder.
  ///   - mode: whether it is to be written.
  ///   - options: patience, and what tests put in place of the system.
  /// - Throws: where the folder is there, but is none to be used.
  init(_ folder: String, mode: Store.Mode, options: Store.Options) throws(StoreError) {
    var folder = folder
    // With a slash at the end, a link would be followed.
    while folder.utf8.count > 1, folder.utf8.last == UInt8(ascii: "/") { folder.removeLast() }
    self.folder = folder
    path = StoreLocation.join(folder, Self.name)
    self.options = options
    readOnly = mode == .readOnly ? .asked : nil
    try openIfPresent()
  }

  /// Opens folder and file, if they are there and not yet open.
  func openIfPresent() throws(StoreError) {
    guard file == nil else { return }
    if folderFile == nil {
      let result = calls.open(folder, O_RDONLY | O_DIRECTORY)
      if result == -ENOENT { return }
      guard result >= 0 else { throw refusal(folder, -result, asFolder: true) }
      let opened = OpenFile(result)
      try check(opened, folder, asFolder: true)
      folderFile = opened
      lock = FolderLock(folder: opened, calls: calls)
    }
    guard let folderFile else { return }
    var result: CInt
    if readOnly == nil {
      result = calls.open(Self.name, at: folderFile, O_RDWR)
      if [-EACCES, -EPERM, -EROFS].contains(result) {
        readOnly = .notPermitted(path: path, errno: -result)
        result = calls.open(Self.name, at: folderFile, O_RDONLY)
      }
    } else {
      result = calls.open(Self.name, at: folderFile, O_RDONLY)
    }
    if result == -ENOENT { return }
    guard result >= 0 else { throw refusal(path, -result, asFolder: false) }
    let opened = OpenFile(result)
    identity = try check(opened, path, asFolder: false)
    file = opened
  }

  /// Throws where a file is not one to be used.
  @discardableResult
  func check(_ file: OpenFile, _ path: String, asFolder: Bool) throws(StoreError) -> FileStatus {
    var status = FileStatus()
    let result = calls.status(file, &status)
    guard result == 0 else { throw .cannotRead(path: path, errno: -result) }
    if let danger = status.danger(asFolder: asFolder) { throw .unsafe(path: path, danger) }
    return status
  }

  /// Why something could not be opened: a link tells itself by more than one error number.
  func refusal(_ path: String, _ error: CInt, asFolder: Bool) -> StoreError {
    var status = FileStatus()
    if error == ELOOP || error == ENOTDIR, calls.status(path, &status) == 0,
      let danger = status.danger(asFolder: asFolder)
    {
      return .unsafe(path: path, danger)
    }
    return .cannotRead(path: path, errno: error)
  }

  /// The journal's length; throws where its name no longer leads to the file that is open.
  func presentLength() throws(StoreError) -> Int {
    var named = FileStatus()
    let result = calls.status(path, &named)
    guard result == 0 || result == -ENOENT || result == -ENOTDIR else {
      throw .cannotRead(path: path, errno: -result)
    }
    guard result == 0, identity.isSameFile(as: named) else { throw .replaced(path: path) }
    return named.size
  }

  func advance(_ body: (Entry) -> Void) throws(StoreError) {
    if file == nil || damage != nil || newerLine != nil { watcher?.drain() }
    try openIfPresent()
    guard let file, damage == nil, newerLine == nil else { return }
    let isQuiet = hasTurn || quiesce()
    // At first it is better to show what may yet be taken back than to show nothing.
    guard isQuiet || !hasRead else { return }
    hasRead = true
    let length: Int
    let vouched: FolderLock.Signature?
    do {
      defer { if isQuiet, !hasTurn { lock?.release() } }
      length = try presentLength()
      vouched = isQuiet && length > head.position ? lock?.signature() : nil
    }
    guard length >= head.position else {
      return found(Damage(line: head.number, offset: head.position, fault: .shorter(than: head.position)))
    }
    guard length > head.position else { return }
    switch try scan(file, to: length, vouched, body) {
    case .end:
      torn = torn?.keptIn == nil ? nil : torn
      if let vouched, vouched.number > head.number {
        unfinished = Unfinished(number: vouched.number, holder: vouched.holder)
      }
    case .damaged(let damage): found(damage)
    case .newer(let line):
      newerLine = line
      readOnly = .newerFormat(line: line)
    case .torn(let tail):
      guard isQuiet else { return }
      torn = tail
      if readOnly == nil, !isShort { recover(body) }
    }
  }

  /// Waits until nobody writes, and holds that; false where somebody writes for long.
  private func quiesce() -> Bool {
    guard let lock else { return true }
    let outcome = lock.acquire(exclusive: false, patience: .milliseconds(250), creating: readOnly == nil)
    if outcome == .busy { return false }
    watcher?.drain()
    return true
  }

  /// The file's length, and what is vouched for, at a moment when nobody writes.
  func quietLength() throws(StoreError) -> (Int, FolderLock.Signature?) {
    let isQuiet = quiesce()
    defer { if isQuiet { lock?.release() } }
    return (try presentLength(), isQuiet ? lock?.signature() : nil)
  }

  func scan(
    _ file: OpenFile, to length: Int, _ vouched: FolderLock.Signature?, _ body: (Entry) -> Void
  ) throws(StoreError) -> JournalScanner.Stop {
    var scanner = JournalScanner(file, path: path, after: head, vouched: vouched, calls: calls)
    defer { head = scanner.head }
    return try scanner.run(to: length) { entry, _ in body(entry) }
  }

  func found(_ damage: Damage) {
    self.damage = damage
    readOnly = .damaged(damage)
  }

  func resume(at place: Head) throws(StoreError) -> Holding {
    let holding = try holding(of: place)
    if holding == .held { head = place }
    return holding
  }

  /// Whether the journal holds the entry that a snapshot stands at.
  func holding(of place: Head) throws(StoreError) -> Holding {
    guard place.number > 0 else { return .other }
    guard let file else { return .beyond }
    let length = try presentLength()
    guard place.position <= length else { return .beyond }
    guard place.position > 1 else { return .other }
    guard let line = try lastLine(before: place.position, of: file), line == place.hash else { return .other }
    return .held
  }

  /// The hash of the line that ends at an offset; nil where none does.
  private func lastLine(before end: Int, of file: OpenFile) throws(StoreError) -> LineHash? {
    var size = min(4_096, end)
    while true {
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
      defer { buffer.deallocate() }
      try readAll(file, into: buffer, at: end - size)
      guard buffer.last == UInt8(ascii: "\n") else { return nil }
      let line = buffer.dropLast()
      if let newline = line.lastIndex(of: UInt8(ascii: "\n")) {
        return LineHash(of: UnsafeRawBufferPointer(rebasing: line[(newline + 1)...]))
      }
      if size == end { return LineHash(of: UnsafeRawBufferPointer(rebasing: line)) }
      guard size < JournalScanner.longestLine else { return nil }
      size = min(size * 8, end)
    }
  }

  func readAll(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(StoreError) {
    var filled = 0
    while filled < buffer.count {
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = calls.read(file, into: room, at: offset + filled)
      guard count > 0 else { throw .cannotRead(path: path, errno: count == 0 ? EIO : CInt(-count)) }
      filled += count
    }
  }

  func watch() throws(StoreError) -> CInt {
    if let watcher { return watcher.descriptor }
    let watcher = try FolderWatch(folder: folder, journal: path)
    self.watcher = watcher
    return watcher.descriptor
  }
}
