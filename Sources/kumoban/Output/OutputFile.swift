// Files that commands write: aside, synced, then put in their place.

import Console
import Glibc

/// A file that a command writes.
struct OutputFile {
  let path: String
  let wording: Wording
  /// Whether there is an option that replaces a file.
  let hasForce: Bool

  init(_ path: String, wording: Wording, hasForce: Bool = true) {
    self.path = path
    self.wording = wording
    self.hasForce = hasForce
  }

  /// Writes the file: whole, or not at all.
  ///
  /// - Throws: `Failure` where it is there and is not to be replaced, or can't be written.
  func write(_ bytes: [UInt8], replacing: Bool) throws(Failure) {
    if !replacing, access(path, F_OK) == 0 {
      throw Failure(
        hasForce
          ? wording.pick("\(path) is there already; --force replaces it", "\(path) は既にあります。置き換えるには --force を付けてください")
          : wording.pick("\(path) is there already; write another name", "\(path) は既にあります。別の名前を指定してください"),
        EX_CANTCREAT)
    }
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      throw Failure(
        wording.pick("\(path) is no file; name another place", "\(path) はファイルではありません。別の場所を指定してください"), EX_CANTCREAT)
    }
    let fresh = path + ".new"
    let descriptor = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failed(EX_CANTCREAT) }
    let isWritten = bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return fsync(descriptor) == 0
    }
    let failure = isWritten ? nil : failed(EX_IOERR)
    close(descriptor)
    guard failure == nil, rename(fresh, path) == 0 else {
      let failure = failure ?? failed(EX_IOERR)
      unlink(fresh)
      throw failure
    }
  }

  private func failed(_ code: Int32) -> Failure {
    let reason = wording.reason(errno)
    return Failure(wording.pick("can't write \(path): \(reason)", "\(path) に書き込めません（\(reason)）"), code)
  }
}

/// A file that a command reads.
struct InputFile {
  let path: String
  let wording: Wording

  init(_ path: String, wording: Wording) {
    self.path = path
    self.wording = wording
  }

  /// Whether it is a plain file, and no pipe; `-` is standard input.
  func isFile() throws(Failure) -> Bool {
    guard path != "-" else { return false }
    var status = stat()
    guard stat(path, &status) == 0 else { throw failed(errno, EX_NOINPUT) }
    return status.st_mode & S_IFMT == S_IFREG
  }

  /// Reads the file; one byte more than the limit at most, so that who asked can tell that it is too long.
  func read(atMost limit: Int) throws(Failure) -> [UInt8] {
    let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failed(errno, EX_NOINPUT) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    let piece = 1 << 16
    while bytes.count <= limit {
      var failure: Int32 = 0
      let part = [UInt8](unsafeUninitializedCapacity: piece) { buffer, filled in
        let count = Glibc.read(descriptor, buffer.baseAddress, piece)
        failure = count < 0 ? errno : 0
        filled = max(0, count)
      }
      if failure == EINTR { continue }
      guard failure == 0 else { throw failed(failure, failure == EISDIR ? EX_NOINPUT : EX_IOERR) }
      guard !part.isEmpty else { break }
      bytes += part
    }
    return bytes
  }

  private func failed(_ number: Int32, _ code: Int32) -> Failure {
    let reason = wording.reason(number)
    return Failure(wording.pick("can't read \(path): \(reason)", "\(path) を読めません（\(reason)）"), code)
  }
}
