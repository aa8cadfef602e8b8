// Whether a console still runs.

import Glibc

/// Whether a process lives; one that ended and waits for its parent does not.
func isRunning(_ process: pid_t) -> Bool {
  guard kill(process, 0) == 0 else { return false }
  guard let file = fopen("/proc/\(process)/stat", "r") else { return false }
  defer { fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 512)
  let count = fread(&bytes, 1, bytes.count, file)
  return !String(decoding: bytes.prefix(count), as: UTF8.self).contains(") Z ")
}
