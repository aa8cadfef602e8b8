// Writing to standard output and standard error.

import Glibc

/// Standard output and standard error.
enum Output {
  /// Writes text to standard output; a reader that went away ends the writing.
  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes bytes to standard output.
  static func write(_ bytes: [UInt8]) { put(bytes, to: STDOUT_FILENO) }

  /// Writes text to standard error.
  static func writeError(_ text: String) { put(Array(text.utf8), to: STDERR_FILENO) }

  private static func put(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }
}
