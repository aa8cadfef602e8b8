// Writing to standard output and standard error.

import Glibc

/// Standard output and standard error.
enum Output {
  /// Writes text to standard output; a reader that went away ends the writing.
  static func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  /// Writes bytes to standard output.
  ///
  /// - Throws: `Failure` where they can't be written; not where the reader has gone.
  static func write(_ bytes: [UInt8]) throws(Failure) {
    let number = put(bytes, to: STDOUT_FILENO)
    guard number == 0 || number == EPIPE else {
      let reason = strerror(number).map { String(cString: $0) } ?? "error \(number)"
      throw Failure("can't write the output: \(reason)", EX_IOERR)
    }
  }

  /// Writes text to standard error.
  static func writeError(_ text: String) { _ = put(Array(text.utf8), to: STDERR_FILENO) }

  /// Writes all bytes; answers 0, or what went wrong.
  private static func put(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return errno }
        rest = rest.dropFirst(count)
      }
      return 0
    }
  }
}
