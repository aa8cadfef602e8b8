// One program appends at a time: a lock that the kernel releases when its holder dies, and that names its holder.

import GovernmentCloud
import Glibc
import JSONText

/// The lock of a store's folder: the file `lock`, locked with `flock`.
final class FolderLock {
  /// How an attempt ended.
  enum Outcome: Hashable {
    /// The lock is held.
    case held
    /// Somebody else held it for the whole time.
    case busy
    /// There is no lock file, and none was to be made: nobody ever wrote here.
    case absent
    /// The system refused, with an error number.
    case failed(CInt)
  }

  static let name = "lock"
  /// The lock file's length: it is always written whole, so that it need not be cut.
  private static let recordLength = 512

  private let folder: OpenFile
  private let calls: FileCalls
  private var file: OpenFile?

  /// The lock of an open folder.
  init(folder: OpenFile, calls: FileCalls) {
    self.folder = folder
    self.calls = calls
  }

  /// Takes the lock.
  ///
  /// - Parameters:
  ///   - exclusive: whether nobody else may hold it; else only nobody who writes.
  ///   - patience: how long to wait.
  ///   - creating: whether to make the lock file if there is none.
  /// - Returns: how it ended.
  func acquire(exclusive: Bool, patience: Duration, creating: Bool) -> Outcome {
    // Somebody may have replaced the lock file, while it was waited for: a few times is more than will ever happen.
    for _ in 0..<16 {
      if let failure = open(creating: creating) { return failure }
      guard let held = file else { return .absent }
      let operation = exclusive ? LOCK_EX : LOCK_SH
      switch calls.lock(held, operation | LOCK_NB) {
      case 0: break
      case -EWOULDBLOCK:
        switch wait(operation, patience) {
        case .held: break
        case let other: return other
        }
      case let error: return .failed(-error)
      }
      if isCurrent() { return .held }
      file = nil
    }
    return .busy
  }

  /// Gives the lock back.
  func release() {
    guard let file else { return }
    if calls.lock(file, LOCK_UN) != 0 { self.file = nil }
  }

  /// Writes who holds the lock, and which entry is the last once it is given back.
  ///
  /// A line of a journal is vouched for by the line after it; the last one by what stands here.
  ///
  /// - Returns: 0, or the negative error number.
  func sign(operator name: String, at moment: Timestamp, intending head: Head) -> CInt {
    guard let file else { return -EBADF }
    let record = Signature.record(operator: name, at: moment, intending: head, length: Self.recordLength)
    return record.withUnsafeBytes { calls.writeAll(file, $0, at: 0) }
  }

  /// Makes what was signed last durable.
  func settle() {
    if let file { _ = calls.syncData(file) }
  }

  /// What the lock file says: who held the lock last, or holds it now, and what for.
  func signature() -> Signature? {
    guard let file else { return nil }
    var bytes = [UInt8](repeating: 0, count: Self.recordLength)
    let count = bytes.withUnsafeMutableBytes { calls.read(file, into: $0, at: 0) }
    return count > 0 ? Signature(bytes[..<count]) : nil
  }

  /// Opens the lock file, if it is not open; nil when it is.
  private func open(creating: Bool) -> Outcome? {
    guard file == nil else { return nil }
    let result = openFile(creating: creating)
    guard result >= 0 else { return result == -ENOENT ? .absent : .failed(-result) }
    return adopt(OpenFile(result))
  }

  /// Takes an open lock file as the one to use, unless it is none to be used; nil when it is.
  private func adopt(_ opened: OpenFile) -> Outcome? {
    var status = FileStatus()
    let told = calls.status(opened, &status)
    guard told == 0 else { return .failed(-told) }
    guard status.danger(asFolder: false) == nil else { return .failed(EPERM) }
    file = opened
    return nil
  }

  private func openFile(creating: Bool) -> CInt {
    if creating { return calls.open(Self.name, at: folder, O_RDWR | O_CREAT) }
    return calls.open(Self.name, at: folder, O_RDONLY)
  }

  /// Whether the open file is the one that has the name still: one that was deleted or replaced has none.
  private func isCurrent() -> Bool {
    guard let file else { return false }
    var status = FileStatus()
    return calls.status(file, &status) == 0 && status.links > 0
  }

  /// Waits for the lock without asking for it again and again: a thread stands in the kernel's queue, and rings.
  ///
  /// `flock` knows no deadline, and a signal to end it would be the whole program's. So the thread gets a descriptor
  /// of its own; where it comes too late, it gives the lock back itself. It is made only where somebody else holds the lock.
  private func wait(_ operation: CInt, _ patience: Duration) -> Outcome {
    let own = calls.open(Self.name, at: folder, O_RDWR)
    let descriptor = own >= 0 ? own : calls.open(Self.name, at: folder, O_RDONLY)
    guard descriptor >= 0 else { return descriptor == -ENOENT ? .absent : .failed(-descriptor) }
    let waiting = OpenFile(descriptor)
    guard let waiter = LockWaiter(waiting, operation, calls) else { return .failed(errno) }
    switch waiter.wait(patience) {
    case .granted: return adopt(waiting) ?? .held
    case .late: return .busy
    case .failed(let error): return .failed(error)
    }
  }
}
