// Entries in a file of JSON, as an export holds them.

import GovernmentCloud
import JSONText

/// Entries that an export holds.
public enum EntryFile {
  private static let version = JSONKey("version")
  private static let entries = JSONKey("entries")

  /// Why an export can't be read.
  public enum Fault: Error, Hashable, Sendable {
    /// It is no JSON, or an entry is none; the line where it goes wrong.
    case unreadable(JSONFault, line: Int)
    /// A newer program wrote it, or an entry that only such a one knows.
    case newer
    /// It holds no entries.
    case noEntries
  }

  /// Reads the entries of an export.
  ///
  /// - Parameter bytes: the file.
  /// - Returns: its entries, in their order.
  /// - Throws: `Fault` with the line.
  public static func read(_ bytes: [UInt8]) throws(Fault) -> [Entry] {
    let result = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(Fault) in try read(buffer) }
    }
    return try result.get()
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) -> [Entry] {
    var found: [Entry]?
    var isNewer = false
    do throws(JSONFault) {
      var reader = JSONReader(bytes)
      try reader.beginObject()
      while let key = try reader.nextKey() {
        if reader.matches(key, version) {
          isNewer = try reader.integer(try reader.value()) > 1
        } else if reader.matches(key, entries) {
          var decoder = EntryDecoder()
          var own: [Entry] = []
          try reader.beginArray()
          while try reader.nextElement() {
            let token = try reader.value()
            do throws(JSONFault) {
              guard let entry = try decoder.decodeUnchained(reader.raw(token)) else {
                isNewer = true
                continue
              }
              own.append(entry)
            } catch {
              throw JSONFault(error.kind, at: error.offset + token.start)
            }
          }
          found = own
        } else {
          _ = try reader.value()
        }
      }
      try reader.end()
    } catch {
      throw .unreadable(error, line: 1 + bytes.prefix(error.offset).count { $0 == UInt8(ascii: "\n") })
    }
    guard !isNewer else { throw .newer }
    guard let found else { throw .noEntries }
    return found
  }
}
