// What the lock file says, and how.

import GovernmentCloud
import Glibc
import JSONText

extension FolderLock {
  /// What a lock file says.
  struct Signature: Hashable {
    var holder: LockHolder
    /// The number of the entry that is the last, if what the lock was taken for was done.
    var number: Int
    /// The hash of its line.
    var hash: LineHash

    /// Reads a lock file; nil where it is not whole.
    init?(_ bytes: ArraySlice<UInt8>) {
      guard let value = try? JSONValue(bytes), case .integer(let process)? = value["pid"],
        case .integer(let number)? = value["number"], case .string(var digits)? = value["hash"],
        let hash = digits.withUTF8({ LineHash(hexadecimal: $0) }), case .string(let sum)? = value["sum"]
      else { return nil }
      let isWhole = bytes.withUnsafeBufferPointer { buffer in
        let end = ByteSearch(Array(",\"sum\":\"".utf8)).first(in: buffer, from: 0) ?? 0
        return Checksum(of: UnsafeBufferPointer(rebasing: buffer[..<end])).digits == Array(sum.utf8)
      }
      guard isWhole else { return nil }
      func text(_ key: String) -> String? {
        guard case .string(let text)? = value[key] else { return nil }
        return text
      }
      holder = LockHolder(process: process, operator: text("operator"), host: text("host"), since: text("since"))
      self.number = number
      self.hash = hash
    }

    /// A line of a fixed length.
    ///
    /// A name that is too long for it is left out.
    static func record(
      operator name: String, at moment: Timestamp, intending head: Head, length: Int
    ) -> [UInt8] {
      var record = short(operator: name, at: moment, intending: head, length: length)
      if record.count >= length { record = short(operator: nil, at: moment, intending: head, length: length) }
      record += Array(repeating: UInt8(ascii: " "), count: max(0, length - 1 - record.count))
      record.append(UInt8(ascii: "\n"))
      return record
    }

    private static func short(
      operator name: String?, at moment: Timestamp, intending head: Head, length: Int
    ) -> [UInt8] {
      var writer = JSONWriter()
      writer.bytes.reserveCapacity(length)
      writer.beginObject()
      writer.key("pid")
      writer.integer(Int(getpid()))
      writer.member("operator", name)
      writer.member("host", hostName)
      writer.member("since", moment.description)
      writer.key("number")
      writer.integer(head.number)
      writer.key("hash")
      head.hash.withHexadecimal { writer.string(ascii: $0) }
      let sum = writer.bytes.withUnsafeBufferPointer { Checksum(of: $0) }
      writer.key("sum")
      sum.digits.withUnsafeBufferPointer { writer.string(ascii: $0) }
      writer.endObject()
      return writer.bytes
    }

    private static let hostName: String? = {
      var name = [UInt8](repeating: 0, count: 65)
      let result = name.withUnsafeMutableBytes { bytes in bytes.baseAddress.map { gethostname($0, 64) } ?? -1 }
      guard result == 0 else { return nil }
      return String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
    }()
  }
}
