// A snapshot as JSON, an organisation a line, and back.

import GovernmentCloud
import JSONText

/// Writes and reads snapshots.
enum SnapshotCoding {
  static let format = 1
  private static let blank: [UInt8] = Array(repeating: UInt8(ascii: "0"), count: 16)

  private static let baselineKey = JSONKey("baseline")
  private static let checksum = JSONKey("checksum")
  private static let conformance = JSONKey("conformance")
  private static let decisions = JSONKey("decisions")
  private static let editions = JSONKey("editions")
  private static let formatKey = JSONKey("format")
  private static let hash = JSONKey("hash")
  private static let ledger = JSONKey("ledger")
  private static let length = JSONKey("length")
  private static let number = JSONKey("number")
  private static let organisations = JSONKey("organisations")

  /// The file's bytes.
  static func bytes(of snapshot: Snapshot) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.bytes.reserveCapacity(snapshot.rollout.known.count * 256 + 512)
    writer.beginObject()
    writer.member("baseline", snapshot.baseline.version)
    writer.key("checksum")
    let place = writer.bytes.count + 1
    blank.withUnsafeBufferPointer { writer.string(ascii: $0) }
    let state = snapshot.rollout
    RequirementsCoding.writeConformance(
      of: state.requirements, from: snapshot.baseline.rollout.requirements, to: &writer)
    let known = state.known.sorted()
    let context = DecisionContext(of: state, known)
    RequirementsCoding.writeDecisions(
      of: state.requirements, slotsFrom: snapshot.baseline.rollout.requirements.ids.count, context, to: &writer)
    RequirementsCoding.writeEditions(of: state.requirements, to: &writer)
    writer.key("format")
    writer.integer(format)
    writer.member("hash", snapshot.head.hash.description)
    LedgerCoding.write(state.ledger, from: snapshot.baseline.rollout.ledger, to: &writer)
    writer.key("length")
    writer.integer(snapshot.head.position)
    writer.key("number")
    writer.integer(snapshot.head.number)
    writer.key("organisations")
    writer.beginObject()
    for index in known where state[index] != .empty {
      writer.key(state.registry.code(at: index).description)
      RecordCoding.write(state[index], context, to: &writer)
    }
    writer.endObject()
    writer.endObject()
    writer.bytes.append(UInt8(ascii: "\n"))
    let sum = writer.bytes.withUnsafeBufferPointer { Checksum(of: $0) }
    writer.bytes.replaceSubrange(place..<(place + 16), with: sum.digits)
    return writer.bytes
  }

  /// Reads a file's bytes; records are read when they are asked for.
  ///
  /// A record that can't be read then is an empty one. As the checksum holds, somebody forged it, who may forge the journal
  /// too; or a program wrote it that knows more values, and must have another `format`. `Store.verify` finds it.
  static func read(_ file: SnapshotBytes, baseline: Baseline) -> Snapshot.Found {
    do throws(JSONFault) {
      return try readChecked(file, baseline: baseline)
    } catch {
      return .ignored(.damaged)
    }
  }

  private static func readChecked(
    _ file: SnapshotBytes, baseline: Baseline
  ) throws(JSONFault) -> Snapshot.Found {
    var reader = JSONReader(file.bytes)
    var rollout = Rollout(
      registry: baseline.rollout.registry, requirements: baseline.rollout.requirements,
      ledger: baseline.rollout.ledger)
    var context = DecisionContext()
    var conformances: [(provider: Provider, id: RequirementID, day: Day?)] = []
    var edition: String?
    var head = Head.start
    var isIntact = false
    var isOurs = false
    try reader.beginObject()
    while let key = try reader.nextKey() {
      if reader.matches(key, organisations) {
        // Nothing that may be altered is taken in.
        guard isIntact, isOurs else { return .ignored(.damaged) }
        try read(into: &rollout, context, &reader, file)
        continue
      }
      if reader.matches(key, conformance) {
        conformances = try RequirementsCoding.readConformance(&reader)
        continue
      }
      if reader.matches(key, decisions) {
        context = try RequirementsCoding.readDecisions(into: &rollout.requirements, &reader)
        continue
      }
      if reader.matches(key, editions) {
        edition = try RequirementsCoding.readEditions(into: &rollout.requirements, &reader)
        continue
      }
      if reader.matches(key, ledger) {
        guard isIntact, isOurs else { return .ignored(.damaged) }
        try LedgerCoding.read(into: &rollout.ledger, &reader)
        continue
      }
      let token = try reader.value()
      if reader.matches(key, checksum) {
        let claimed = reader.raw(token)
        guard claimed.count == 16 else { return .ignored(.damaged) }
        let claim = Array(claimed)
        guard file.blank(token.start..<token.end).digits == claim else { return .ignored(.damaged) }
        isIntact = true
      } else if reader.matches(key, formatKey) {
        guard try reader.integer(token) == format else { return .ignored(.newerFormat) }
      } else if reader.matches(key, baselineKey) {
        guard try reader.text(token) == baseline.version else { return .ignored(.otherBaseline) }
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
    for (provider, id, day) in conformances {
      rollout.requirements.conformance[provider, rollout.requirements.claimSlot(for: id)] = day
    }
    if let catalogue = edition.flatMap(rollout.requirements.edition) { rollout.requirements.adopt(catalogue) }
    rollout.stand(at: head.number)
    return .read(head, rollout)
  }

  private static func read(
    into rollout: inout Rollout, _ context: DecisionContext, _ reader: inout JSONReader, _ file: SnapshotBytes
  ) throws(JSONFault) {
    let start = reader.offset
    var indices: [Int] = []
    // Tokens, not ranges: Swift looks among all types for how a range's bounds compare, which the start can't wait for.
    var objects: [JSONToken] = []
    try reader.beginObject()
    while let key = try reader.nextKey() {
      guard let code = OrganisationCode(bytes: reader.raw(key)), let index = rollout.registry.index(of: code) else {
        throw JSONFault(.badValue("organisations"), at: key.start)
      }
      indices.append(index)
      objects.append(try reader.objectToLineEnd())
    }
    let isNew = rollout.take(indices) { [objects] place in
      var reader = JSONReader(JSONReader(file.bytes).raw(objects[place]))
      return (try? RecordCoding.read(&reader, context)) ?? .empty
    }
    guard isNew else { throw JSONFault(.badValue("organisations"), at: start) }
  }
}
