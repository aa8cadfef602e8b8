// Tells when a journal grew, through inotify: nobody polls.

import Glibc

/// Watches a journal, or for one to appear.
final class FolderWatch {
  /// Readable when something happened.
  let descriptor: CInt
  private let folder: String
  private let journal: String
  private var target: (path: String, watch: CInt)?

  /// Watches a store's journal, which need not exist.
  ///
  /// - Throws: where the system has no more watches.
  init(folder: String, journal: String) throws(StoreError) {
    self.folder = folder
    self.journal = journal
    descriptor = inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC))
    guard descriptor >= 0 else { throw .cannotRead(path: folder, errno: errno) }
    guard aim() else { throw .cannotRead(path: folder, errno: errno) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Takes what happened, so that the descriptor is quiet, and watches the journal if it has appeared.
  func drain() {
    withUnsafeTemporaryAllocation(byteCount: 4_096, alignment: 8) { buffer in
      while read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
    }
    _ = aim()
  }

  /// Watches the journal, or else the nearest folder above it that exists.
  private func aim() -> Bool {
    if target?.path == journal { return true }
    // A folder may appear just before it is looked for there; a few rounds find it.
    for _ in 0..<16 {
      var path = journal
      while !watch(path) {
        guard errno == ENOENT || errno == ENOTDIR, path != "/", path != "." else { return false }
        path = Self.parent(of: path)
      }
      if path == journal { return true }
      guard exists(below: path) else { return true }
    }
    return true
  }

  private func watch(_ path: String) -> Bool {
    if target?.path == path { return true }
    let isJournal = path == journal
    let mask =
      isJournal
      ? IN_MODIFY | IN_ATTRIB | IN_MOVE_SELF | IN_DELETE_SELF | IN_DONT_FOLLOW
      : IN_CREATE | IN_MOVED_TO | IN_ONLYDIR
    let watch = inotify_add_watch(descriptor, path, UInt32(mask))
    guard watch >= 0 else { return false }
    if let target, target.watch != watch { inotify_rm_watch(descriptor, target.watch) }
    target = (path, watch)
    return true
  }

  /// Whether the next step from a folder towards the journal is there by now.
  private func exists(below path: String) -> Bool {
    var next = journal
    while next != "/", next != "." {
      let parent = Self.parent(of: next)
      if parent == path { return access(next, F_OK) == 0 }
      next = parent
    }
    return false
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
