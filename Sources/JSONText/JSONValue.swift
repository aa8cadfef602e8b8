// A small JSON document as a tree.

/// A JSON value; an object's members keep their order.
public enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case truth(Bool)
  /// A number without fraction and exponent.
  case integer(Int)
  /// Any other number.
  case real(Double)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object.
  case object([Member])

  /// A member of an object.
  public struct Member: Hashable, Sendable {
    /// The key; no two members of an object share one.
    public var key: String
    /// The value.
    public var value: JSONValue

    /// A member of an object.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The value of an object's member; nil where there is none, or this is no object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// Reads a whole text.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - depthLimit: how deep objects and arrays may be nested.
  /// - Throws: what is wrong; two equal keys in one object are.
  public init(_ bytes: some Collection<UInt8>, depthLimit: Int = 64) throws(JSONFault) {
    let contiguous = ContiguousArray(bytes)
    let result = contiguous.withUnsafeBufferPointer { buffer in
      Result { () throws(JSONFault) in
        var reader = JSONReader(buffer, depthLimit: depthLimit)
        let value = try JSONValue(&reader)
        try reader.end()
        return value
      }
    }
    self = try result.get()
  }

  /// Reads the next value.
  ///
  /// - Parameter reader: a reader that stands before a value.
  /// - Throws: what is wrong; two equal keys in one object are.
  public init(_ reader: inout JSONReader) throws(JSONFault) {
    switch try reader.peekKind() {
    case .object:
      var members: [Member] = []
      var keys: Set<String> = []
      try reader.beginObject()
      while let token = try reader.nextKey() {
        let key = try reader.text(token)
        guard keys.insert(key).inserted else { throw JSONFault(.duplicateKey(key), at: token.start) }
        members.append(Member(key, try JSONValue(&reader)))
      }
      self = .object(members)
    case .array:
      var elements: [JSONValue] = []
      try reader.beginArray()
      while try reader.nextElement() { elements.append(try JSONValue(&reader)) }
      self = .array(elements)
    case .string: self = .string(try reader.text(try reader.value()))
    case .integer: self = .integer(try reader.integer(try reader.value()))
    case .real:
      let token = try reader.value()
      let value = Double(String(decoding: reader.raw(token), as: UTF8.self))
      guard let value, value.isFinite else { throw JSONFault(.numberTooLarge, at: token.start) }
      self = .real(value)
    case .yes, .no: self = .truth(try reader.truth(try reader.value()))
    case .null:
      _ = try reader.value()
      self = .null
    }
  }

  /// Writes the value.
  ///
  /// - Parameter writer: where to.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .truth(let value): writer.truth(value)
    case .integer(let value): writer.integer(value)
    case .real(let value): writer.real(value)
    case .string(let text): writer.string(text)
    case .array(let elements):
      writer.beginArray()
      for element in elements { element.write(to: &writer) }
      writer.endArray()
    case .object(let members):
      writer.beginObject()
      for member in members {
        writer.key(member.key)
        member.value.write(to: &writer)
      }
      writer.endObject()
    }
  }

  /// The value as a text.
  ///
  /// - Parameter pretty: whether to indent by two spaces a level.
  /// - Returns: the bytes, without a newline at the end.
  public func bytes(pretty: Bool = false) -> [UInt8] {
    var writer = JSONWriter(pretty: pretty)
    write(to: &writer)
    return writer.bytes
  }
}
