// An entry as a line of the journal, and back.

import GovernmentCloud
import JSONText

/// Writes entries as lines.
struct EntryEncoder {
  private var writer = JSONWriter()

  /// The lines of a group, each with its newline.
  var lines: [UInt8] { writer.bytes }

  /// Writes a group after a head.
  ///
  /// - Returns: the head that the journal has with it.
  /// - Throws: `StoreError.tooLong` where a line would be longer than can be read again.
  mutating func encode(_ draft: Draft, after head: Head) throws(StoreError) -> Head {
    var head = head
    // Most lines are shorter than 300 bytes.
    writer.bytes.reserveCapacity(draft.changes.count * 320)
    let group = head.number + 1
    for (offset, change) in draft.changes.enumerated() {
      let entry = Entry(
        number: group + offset, at: draft.at, operator: draft.operator, group: group,
        remaining: draft.changes.count - 1 - offset, reversal: draft.reversal, change: change)
      let start = writer.bytes.count
      write(entry, previous: head.hash)
      let length = writer.bytes.count - start
      guard length < JournalScanner.longestLine else {
        throw .tooLong(bytes: length, limit: JournalScanner.longestLine)
      }
      let hash = writer.bytes.withUnsafeBytes { LineHash(of: UnsafeRawBufferPointer(rebasing: $0[start...])) }
      writer.bytes.append(UInt8(ascii: "\n"))
      head = Head(number: entry.number, hash: hash, position: head.position + length + 1)
    }
    return head
  }

  private mutating func write(_ entry: Entry, previous: LineHash) {
    writer.beginObject()
    writer.key("number")
    writer.integer(entry.number)
    writer.key("at")
    writer.string(entry.at.description)
    writer.key("operator")
    writer.string(entry.operator)
    writer.key("group")
    writer.integer(entry.group)
    if entry.remaining > 0 {
      writer.key("more")
      writer.integer(entry.remaining)
    }
    switch entry.reversal {
    case .undo(let group):
      writer.key("undoes")
      writer.integer(group)
    case .redo(let group):
      writer.key("redoes")
      writer.integer(group)
    case nil: break
    }
    writer.key("change")
    ChangeCoding.write(entry.change, to: &writer)
    writer.key("previous")
    previous.withHexadecimal { writer.string(ascii: $0) }
    writer.endObject()
  }
}

/// Reads entries from lines.
struct EntryDecoder {
  /// What a line holds.
  enum Line {
    /// An entry, and the hash that it names.
    case entry(Entry, previous: LineHash)
    /// Something that only a newer program understands.
    case newer
  }

  private var members = JSONMembers()
  private var fields = JSONMembers()
  /// Operators whose names are too long to be kept without a heap, so that each is allocated once.
  private var longNames: [String] = []

  private static let format = JSONKey("format")
  private static let number = JSONKey("number")
  private static let at = JSONKey("at")
  private static let `operator` = JSONKey("operator")
  private static let group = JSONKey("group")
  private static let more = JSONKey("more")
  private static let undoes = JSONKey("undoes")
  private static let redoes = JSONKey("redoes")
  private static let change = JSONKey("change")
  private static let previous = JSONKey("previous")

  /// Reads a line; members that it does not know are passed over.
  mutating func decode(_ line: UnsafeBufferPointer<UInt8>) throws(JSONFault) -> Line {
    guard let entry = try decodeUnchained(line) else { return .newer }
    let reader = JSONReader(line)
    let token = try members.require(Self.previous, reader)
    guard token.kind == .string, let previous = LineHash(hexadecimal: reader.raw(token)) else {
      throw JSONFault(.badValue("previous"), at: token.start)
    }
    return .entry(entry, previous: previous)
  }

  /// Reads an entry that need not name the one before; nil where only a newer program understands it.
  mutating func decodeUnchained(_ line: UnsafeBufferPointer<UInt8>) throws(JSONFault) -> Entry? {
    var reader = JSONReader(line)
    try members.read(&reader)
    try reader.end()
    if let token = try members.find(Self.format, reader), try reader.integer(token) > 1 { return nil }
    let changeToken = try members.require(Self.change, reader)
    var changeReader = JSONReader(reader.raw(changeToken))
    do throws(JSONFault) {
      try fields.read(&changeReader)
    } catch {
      throw JSONFault(error.kind, at: error.offset + changeToken.start)
    }
    let change: Change?
    do throws(JSONFault) {
      change = try ChangeCoding.read(ChangeFields(members: fields, reader: changeReader))
    } catch {
      throw JSONFault(error.kind, at: error.offset + changeToken.start)
    }
    guard let change else { return nil }
    return Entry(
      number: try positive(Self.number, reader), at: try moment(reader), operator: try name(reader),
      group: try positive(Self.group, reader), remaining: try remaining(reader), reversal: try reversal(reader),
      change: change)
  }

  /// Where the digits of the hash stand that a line names, and its moment.
  mutating func placeOfPrevious(
    in line: UnsafeBufferPointer<UInt8>
  ) throws(JSONFault) -> (place: Int, at: Timestamp) {
    guard case .entry(let entry, _) = try decode(line) else { throw JSONFault(.badValue("change"), at: 0) }
    return (try members.require(Self.previous, JSONReader(line)).start, entry.at)
  }

  private func positive(_ key: JSONKey, _ reader: JSONReader) throws(JSONFault) -> Int {
    let token = try members.require(key, reader)
    let number = try reader.integer(token)
    guard number > 0 else { throw JSONFault(.badValue("\(key.name)"), at: token.start) }
    return number
  }

  private func remaining(_ reader: JSONReader) throws(JSONFault) -> Int {
    try members.find(Self.more, reader) == nil ? 0 : try positive(Self.more, reader)
  }

  private func reversal(_ reader: JSONReader) throws(JSONFault) -> Entry.Reversal? {
    if try members.find(Self.undoes, reader) != nil { return .undo(of: try positive(Self.undoes, reader)) }
    if try members.find(Self.redoes, reader) != nil { return .redo(of: try positive(Self.redoes, reader)) }
    return nil
  }

  private func moment(_ reader: JSONReader) throws(JSONFault) -> Timestamp {
    let token = try members.require(Self.at, reader)
    guard token.kind == .string, let moment = Timestamp(bytes: reader.raw(token)) else {
      throw JSONFault(.badValue("at"), at: token.start)
    }
    return moment
  }

  private mutating func name(_ reader: JSONReader) throws(JSONFault) -> String {
    let token = try members.require(Self.operator, reader)
    let name = try reader.text(token)
    // Strings of up to fifteen bytes have no heap.
    guard name.utf8.count > 15 else { return name }
    if let known = longNames.first(where: { $0 == name }) { return known }
    if longNames.count < 64 { longNames.append(name) }
    return name
  }
}
