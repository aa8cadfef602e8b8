// The one seam to the file system: every call of the store goes through here, so that tests can make any of them fail.

import Glibc

/// The system's file calls; a failing one returns its error number, negative.
public struct FileCalls: Sendable {
  /// The calls, by name.
  public enum Call: Hashable, Sendable, CaseIterable {
    /// `mkdir`.
    case makeFolder
    /// `openat`.
    case open
    /// `fstat`, `fstatat`.
    case status
    /// `pread`.
    case read
    /// `pwrite`.
    case write
    /// `ftruncate`.
    case truncate
    /// `fdatasync`, `fsync`.
    case sync
    /// `renameat`.
    case rename
    /// `unlinkat`.
    case remove
    /// `flock`.
    case lock
  }

  /// What a test wants a call to do.
  public enum Fate: Hashable, Sendable {
    /// What it does.
    case proceed
    /// Claim that it was done, doing nothing: for tests that need not wait for the disk.
    case skip
    /// Fail with an error number, doing nothing.
    case fail(CInt)
    /// Read or write at most so many bytes.
    case cut(Int)
  }

  /// Asked before every call; nil in production.
  private let fate: (@Sendable (Call) -> Fate)?

  /// The file calls.
  ///
  /// - Parameter fate: asked before every call what it shall do.
  public init(fate: (@Sendable (Call) -> Fate)? = nil) {
    self.fate = fate
  }

  /// Runs a call until no signal interrupts it.
  @inline(__always)
  private func run(_ call: Call, on file: OpenFile?, _ body: (_ limit: Int) -> Int) -> Int {
    // The number that the body uses is good as long as the file is open.
    defer { withExtendedLifetime(file) {} }
    while true {
      let result =
        switch fate?(call) ?? .proceed {
        case .proceed: tell(body(.max))
        case .cut(let limit): tell(body(limit))
        case .skip: 0
        case .fail(let error): -Int(error)
        }
      if result != -Int(EINTR) { return result }
    }
  }

  /// The system's -1 as the negative error number that it stands for.
  private func tell(_ result: Int) -> Int {
    result == -1 ? -Int(errno) : result
  }

  func makeFolder(_ path: String) -> CInt {
    CInt(run(.makeFolder, on: nil) { _ in Int(mkdir(path, 0o700)) })
  }

  func open(_ path: String, at folder: OpenFile? = nil, _ flags: CInt) -> CInt {
    CInt(
      run(.open, on: folder) { _ in
        Int(openat(folder?.descriptor ?? AT_FDCWD, path, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o600))
      })
  }

  func status(_ file: OpenFile, _ status: inout FileStatus) -> CInt {
    var data = stat()
    let result = run(.status, on: file) { _ in Int(fstat(file.descriptor, &data)) }
    status = FileStatus(data)
    return CInt(result)
  }

  func status(_ path: String, at folder: OpenFile? = nil, _ status: inout FileStatus) -> CInt {
    var data = stat()
    let result = run(.status, on: folder) { _ in
      Int(fstatat(folder?.descriptor ?? AT_FDCWD, path, &data, AT_SYMLINK_NOFOLLOW))
    }
    status = FileStatus(data)
    return CInt(result)
  }

  func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
    run(.read, on: file) { limit in pread(file.descriptor, buffer.baseAddress, min(buffer.count, limit), offset) }
  }

  func write(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    run(.write, on: file) { limit in pwrite(file.descriptor, bytes.baseAddress, min(bytes.count, limit), offset) }
  }

  /// Writes all bytes, in as few calls as it takes; 0, or the negative error number.
  func writeAll(_ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int) -> CInt {
    var written = 0
    while written < bytes.count {
      let result = write(file, UnsafeRawBufferPointer(rebasing: bytes[written...]), at: offset + written)
      // A call that writes nothing and tells no reason would do so for ever.
      guard result > 0 else { return result == 0 ? -ENOSPC : CInt(result) }
      written += result
    }
    return 0
  }

  func truncate(_ file: OpenFile, to length: Int) -> CInt {
    CInt(run(.truncate, on: file) { _ in Int(ftruncate(file.descriptor, length)) })
  }

  func syncData(_ file: OpenFile) -> CInt {
    CInt(run(.sync, on: file) { _ in Int(fdatasync(file.descriptor)) })
  }

  func sync(_ file: OpenFile) -> CInt {
    CInt(run(.sync, on: file) { _ in Int(fsync(file.descriptor)) })
  }

  func rename(_ old: String, to new: String, at folder: OpenFile? = nil) -> CInt {
    let place = folder?.descriptor ?? AT_FDCWD
    return CInt(run(.rename, on: folder) { _ in Int(renameat(place, old, place, new)) })
  }

  func remove(_ name: String, at folder: OpenFile? = nil) -> CInt {
    CInt(run(.remove, on: folder) { _ in Int(unlinkat(folder?.descriptor ?? AT_FDCWD, name, 0)) })
  }

  func lock(_ file: OpenFile, _ operation: CInt) -> CInt {
    CInt(run(.lock, on: file) { _ in Int(flock(file.descriptor, operation)) })
  }
}

/// What the system says of a file.
struct FileStatus: Hashable {
  var device: UInt = 0
  var inode: UInt = 0
  var owner: UInt32 = 0
  var mode: UInt32 = 0
  var size = 0
  /// How many names it has.
  var links = 0

  init() {}

  init(_ data: stat) {
    device = UInt(data.st_dev)
    inode = UInt(data.st_ino)
    owner = data.st_uid
    mode = data.st_mode
    size = Int(data.st_size)
    links = Int(data.st_nlink)
  }

  var isFolder: Bool { mode & S_IFMT == S_IFDIR }
  var isLink: Bool { mode & S_IFMT == S_IFLNK }
  var isFile: Bool { mode & S_IFMT == S_IFREG }

  func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }

  /// Why a folder or file of this kind is refused; nil where it is not.
  func danger(asFolder: Bool) -> Danger? {
    if isLink { return .link }
    if asFolder, !isFolder { return .notFolder }
    if !asFolder, !isFile { return .notFile }
    if owner != geteuid() { return .foreignOwner(owner) }
    if mode & 0o022 != 0 { return .othersMayWrite(mode: mode & 0o7777) }
    return nil
  }
}

/// An open file, closed when nobody needs it any more.
///
/// It is handed to calls as a whole, never its number alone: the number must not outlive it.
final class OpenFile: Sendable {
  let descriptor: CInt

  init(_ descriptor: CInt) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }
}
