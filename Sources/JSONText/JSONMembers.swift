// The members of one object, kept as places, so that they can be asked for in any order.

/// The members of one object; it can be filled again and again without allocating.
public struct JSONMembers {
  @usableFromInline var members: [(key: JSONToken, value: JSONToken)] = []
  /// Where the object begins.
  public private(set) var start = 0

  /// No members.
  public init() {
    members.reserveCapacity(16)
  }

  /// Reads an object, and keeps where its members are; those inside of members are only checked.
  ///
  /// - Parameter reader: a reader that stands before an object.
  /// - Throws: what is wrong with the text.
  public mutating func read(_ reader: inout JSONReader) throws(JSONFault) {
    members.removeAll(keepingCapacity: true)
    start = reader.offset
    try reader.beginObject()
    while let key = try reader.nextKey() {
      members.append((key, try reader.value()))
    }
  }

  /// The value of a member.
  ///
  /// Keys that were written with escapes are not recognised: no program needs escapes in the keys that are asked for.
  ///
  /// - Parameters:
  ///   - key: the member's key.
  ///   - reader: the reader whose text the members are of.
  /// - Returns: nil where there is no such member.
  /// - Throws: `duplicateKey` where there are two.
  @inlinable
  public func find(_ key: JSONKey, _ reader: JSONReader) throws(JSONFault) -> JSONToken? {
    var found: JSONToken?
    for member in members where reader.matches(member.key, key) {
      guard found == nil else { throw JSONFault(.duplicateKey("\(key.name)"), at: member.key.start) }
      found = member.value
    }
    return found
  }

  /// The value of a member that has to be there.
  ///
  /// - Parameters:
  ///   - key: the member's key.
  ///   - reader: the reader whose text the members are of.
  /// - Returns: the member's value.
  /// - Throws: `missingKey` or `duplicateKey`.
  @inlinable
  public func require(_ key: JSONKey, _ reader: JSONReader) throws(JSONFault) -> JSONToken {
    guard let token = try find(key, reader) else { throw JSONFault(.missingKey("\(key.name)"), at: start) }
    return token
  }
}
