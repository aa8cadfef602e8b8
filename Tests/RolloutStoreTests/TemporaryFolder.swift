// Folders that vanish, and what is in them.

import Glibc

/// A folder that is removed with all that is in it.
final class TemporaryFolder {
  let path: String
  var store: String { path + "/store" }
  var journal: String { store + "/journal.jsonl" }

  init() throws {
    var template = Array("/tmp/kumoban-store-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Errno(code: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    remove(path)
  }

  func makeStoreFolder(_ mode: mode_t = 0o700) {
    mkdir(store, mode)
    chmod(store, mode)
  }

  private func remove(_ path: String) {
    chmod(path, 0o700)
    if let folder = opendir(path) {
      while let item = readdir(folder) {
        let name = withUnsafeBytes(of: &item.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        guard name != ".", name != ".." else { continue }
        let child = path + "/" + name
        if unlink(child) != 0 { remove(child) }
      }
      closedir(folder)
    }
    rmdir(path)
  }
}

struct Errno: Error {
  var code: CInt
}

func contents(_ path: String) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return bytes }
    bytes += buffer[..<count]
  }
}

func write(_ bytes: some Sequence<UInt8>, to path: String, mode: mode_t = 0o600) {
  unlink(path)
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, mode)
  let bytes = Array(bytes)
  _ = Glibc.write(descriptor, bytes, bytes.count)
  close(descriptor)
}

func names(in path: String) -> [String] {
  guard let folder = opendir(path) else { return [] }
  defer { closedir(folder) }
  var names: [String] = []
  while let item = readdir(folder) {
    names.append(
      withUnsafeBytes(of: &item.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
  }
  return names.filter { $0 != "." && $0 != ".." }.sorted()
}

func mode(of path: String) -> UInt32 {
  var status = stat()
  return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
}

func isReadable(_ descriptor: CInt) -> Bool {
  var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
  return poll(&request, 1, 0) == 1
}
