// A snapshot as JSON, an organisation a line, and back.

import GovernmentCloud
import JSONText

/// Writes and reads snapshots.
enum SnapshotCoding {
  static let format = 1
  private static let blank: [UInt8] = Array(repeating: UInt8(ascii: "0"), count: 16)

  private static let baseline = JSONKey("baseline")
  private static let checksum = JSONKey("checksum")
  private static let formatKey = JSONKey("format")
  private static let hash = JSONKey("hash")
  private static let length = JSONKey("length")
  private static let number = JSONKey("number")
  private static let organisations = JSONKey("organisations")

  /// The file's bytes.
  static func bytes(of snapshot: Snapshot) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.bytes.reserveCapacity(snapshot.rollout.known.count * 256 + 512)
    writer.beginObject()
    writer.member("baseline", snapshot.baselineVersion)
    writer.key("checksum")
    let place = writer.bytes.count + 1
    blank.withUnsafeBufferPointer { writer.string(ascii: $0) }
    writer.key("format")
    writer.integer(format)
    writer.member("hash", snapshot.head.hash.description)
    writer.key("length")
    writer.integer(snapshot.head.position)
    writer.key("number")
    writer.integer(snapshot.head.number)
    writer.key("organisations")
    writer.beginObject()
    for index in snapshot.rollout.known.sorted() where snapshot.rollout[index] != .empty {
      writer.key(snapshot.rollout.registry.code(at: index).description)
      RecordCoding.write(snapshot.rollout[index], to: &writer)
    }
    writer.endObject()
    writer.endObject()
    writer.bytes.append(UInt8(ascii: "\n"))
    let sum = writer.bytes.withUnsafeBufferPointer { Checksum(of: $0) }
    writer.bytes.replaceSubrange(place..<(place + 16), with: sum.digits)
    return writer.bytes
  }

  /// Reads a file's bytes; the checksum among them is blanked.
  static func read(
    _ bytes: UnsafeMutableBufferPointer<UInt8>, registry: Registry, baselineVersion: String
  ) -> Snapshot.Found {
    do throws(JSONFault) {
      return try readChecked(bytes, registry: registry, baselineVersion: baselineVersion)
    } catch {
      return .ignored(.damaged)
    }
  }

  private static func readChecked(
    _ bytes: UnsafeMutableBufferPointer<UInt8>, registry: Registry, baselineVersion: String
  ) throws(JSONFault) -> Snapshot.Found {
    var reader = JSONReader(UnsafeBufferPointer(bytes))
    var rollout = Rollout(registry: registry)
    var head = Head.start
    var isIntact = false
    var isOurs = false
    try reader.beginObject()
    while let key = try reader.nextKey() {
      if reader.matches(key, organisations) {
        // Nothing that may be altered is taken in.
        guard isIntact, isOurs else { return .ignored(.damaged) }
        try read(into: &rollout, &reader)
        continue
      }
      let token = try reader.value()
      if reader.matches(key, checksum) {
        let claimed = reader.raw(token)
        guard claimed.count == 16 else { return .ignored(.damaged) }
        let claim = Array(claimed)
        for index in token.start..<token.end { bytes[index] = UInt8(ascii: "0") }
        guard Checksum(of: UnsafeBufferPointer(bytes)).digits == claim else { return .ignored(.damaged) }
        isIntact = true
      } else if reader.matches(key, formatKey) {
        guard try reader.integer(token) == format else { return .ignored(.newerFormat) }
      } else if reader.matches(key, baseline) {
        guard try reader.text(token) == baselineVersion else { return .ignored(.otherBaseline) }
        isOurs = true
      } else if reader.matches(key, hash) {
        guard let hash = LineHash(hexadecimal: reader.raw(token)) else { return .ignored(.damaged) }
        head.hash = hash
      } else if reader.matches(key, length) {
        head.position = try reader.integer(token)
      } else if reader.matches(key, number) {
        head.number = try reader.integer(token)
      }
    }
    try reader.end()
    guard isIntact, isOurs, head.number > 0, head.position > 0 else { return .ignored(.damaged) }
    rollout.stand(at: head.number)
    return .read(head, rollout)
  }

  private static func read(into rollout: inout Rollout, _ reader: inout JSONReader) throws(JSONFault) {
    try reader.beginObject()
    while let key = try reader.nextKey() {
      guard let code = OrganisationCode(bytes: reader.raw(key)), let index = rollout.registry.index(of: code) else {
        throw JSONFault(.badValue("organisations"), at: key.start)
      }
      let record = try RecordCoding.read(&reader)
      rollout.edit(at: index) { $0 = record }
    }
  }
}
