// A backup: one file that holds the whole journal, and says in its first line what it has to be.

import GovernmentCloud
import Glibc
import JSONText

/// What the first line of a backup says; the journal follows behind it, to the byte.
public struct Backup: Hashable, Sendable {
  /// When it was made.
  public var at: Timestamp
  /// By whom.
  public var person: String
  /// How many entries it holds.
  public var entries: Int
  /// How many bytes they take.
  public var bytes: Int
  /// The hash of the last entry's line.
  var last: LineHash
  /// The hash of all bytes behind the first line.
  var whole: LineHash

  static let format = 1
  /// No first line is longer than this, in bytes.
  static let longestHeader = 4_096

  /// Where the journal ends.
  var head: Head { Head(number: entries, hash: last, position: bytes) }

  /// The first line, with its newline.
  var header: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("kumoban", "backup")
    writer.key("format")
    writer.integer(Self.format)
    writer.member("at", at.description)
    writer.member("operator", person)
    writer.key("entries")
    writer.integer(entries)
    writer.key("bytes")
    writer.integer(bytes)
    writer.member("last", last.description)
    writer.member("sha256", whole.description)
    let sum = writer.bytes.withUnsafeBufferPointer { Checksum(of: $0) }
    writer.key("sum")
    sum.digits.withUnsafeBufferPointer { writer.string(ascii: $0) }
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// Reads a first line, without its newline.
  ///
  /// - Throws: where it is none, or not as it was written.
  init(header line: ArraySlice<UInt8>) throws(BackupFault) {
    guard let value = try? JSONValue(line), value["kumoban"] == .string("backup") else { throw .noBackup }
    guard case .integer(let format)? = value["format"] else { throw .altered }
    guard format <= Self.format else { throw .newerFormat }
    func text(_ key: String) -> String? { if case .string(let text)? = value[key] { text } else { nil } }
    func hash(_ key: String) -> LineHash? {
      var digits = text(key) ?? ""
      return digits.withUTF8 { LineHash(hexadecimal: $0) }
    }
    let place = line.withUnsafeBufferPointer { ByteSearch(Array(",\"sum\":\"".utf8)).first(in: $0, from: 0) }
    guard let place, let sum = text("sum"),
      line.withUnsafeBufferPointer({ Checksum(of: UnsafeBufferPointer(rebasing: $0[..<place])).digits })
        == Array(sum.utf8),
      case .integer(let entries)? = value["entries"], case .integer(let bytes)? = value["bytes"], entries >= 0,
      bytes >= 0, let at = text("at").flatMap(Timestamp.init(iso:)), let person = text("operator"),
      let last = hash("last"), let whole = hash("sha256")
    else { throw .altered }
    self.init(at: at, person: person, entries: entries, bytes: bytes, last: last, whole: whole)
  }

  init(at: Timestamp, person: String, entries: Int, bytes: Int, last: LineHash, whole: LineHash) {
    self.at = at
    self.person = person
    self.entries = entries
    self.bytes = bytes
    self.last = last
    self.whole = whole
  }
}
