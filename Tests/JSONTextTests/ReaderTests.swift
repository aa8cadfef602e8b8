// What the reader takes, and what it refuses, with the byte.

import JSONText
import Testing

@Suite("JSON texts")
struct ReaderTests {
  private func value(_ text: String, depthLimit: Int = 64) throws(JSONFault) -> JSONValue {
    try JSONValue(Array(text.utf8), depthLimit: depthLimit)
  }

  private func fault(_ bytes: [UInt8], depthLimit: Int = 64) -> JSONFault? {
    do throws(JSONFault) {
      _ = try JSONValue(bytes, depthLimit: depthLimit)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "a text is read as what it says",
    arguments: [
      ("null", JSONValue.null), (" true ", .truth(true)), ("false", .truth(false)), ("0", .integer(0)),
      ("-17", .integer(-17)), ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
      ("1.5e2", .real(150)), ("-0.25", .real(-0.25)), ("\"\"", .string("")), ("\"神戸市\"", .string("神戸市")),
      (#""a\"\\\/\b\f\n\r\tz""#, .string("a\"\\/\u{8}\u{C}\n\r\tz")), (#""\u795e\u6238""#, .string("神戸")),
      (#""\ud83c\uDFEF""#, .string("🏯")), ("[]", .array([])), ("{}", .object([])),
      ("[1, [2,3] ,{}]", .array([.integer(1), .array([.integer(2), .integer(3)]), .object([])])),
      (
        "{\"b\":1,\n\t\"a\":[true]}",
        .object([.init("b", .integer(1)), .init("a", .array([.truth(true)]))])
      ),
    ])
  func reads(_ text: String, _ expected: JSONValue) throws {
    #expect(try value(text) == expected)
  }

  @Test(
    "a wrong text is refused with the byte that is wrong",
    arguments: [
      ("", JSONFault(.unexpectedEnd, at: 0)), ("  ", JSONFault(.unexpectedEnd, at: 2)),
      ("[1", JSONFault(.unexpectedEnd, at: 2)), ("\"abc", JSONFault(.unexpectedEnd, at: 4)),
      ("\"abcdefghijk\\", JSONFault(.unexpectedEnd, at: 13)), ("{\"a\"", JSONFault(.unexpectedEnd, at: 4)),
      ("[1,]", JSONFault(.unexpectedByte(0x5D), at: 3)), ("[,1]", JSONFault(.unexpectedByte(0x2C), at: 1)),
      ("[1 2]", JSONFault(.unexpectedByte(0x32), at: 3)), ("{\"a\":1,}", JSONFault(.unexpectedByte(0x7D), at: 7)),
      ("{a:1}", JSONFault(.unexpectedByte(0x61), at: 1)), ("{\"a\" 1}", JSONFault(.unexpectedByte(0x31), at: 5)),
      ("[1}", JSONFault(.unexpectedByte(0x7D), at: 2)), ("tru", JSONFault(.unexpectedEnd, at: 3)),
      ("nulL", JSONFault(.unexpectedByte(0x4C), at: 3)), ("'a'", JSONFault(.unexpectedByte(0x27), at: 0)),
      ("1 2", JSONFault(.trailingGarbage, at: 2)), ("{}}", JSONFault(.trailingGarbage, at: 2)),
      ("\"a\nb\"", JSONFault(.controlCharacter, at: 2)), ("\"abcdefgh\u{1}\"", JSONFault(.controlCharacter, at: 9)),
      (#""\x""#, JSONFault(.badEscape, at: 1)), (#""ab\u12g4""#, JSONFault(.badEscape, at: 3)),
      (#""\u12"#, JSONFault(.badEscape, at: 1)), (#""\ud800""#, JSONFault(.loneSurrogate, at: 1)),
      (#""\ud800\u0041""#, JSONFault(.loneSurrogate, at: 1)), (#""\udc00""#, JSONFault(.loneSurrogate, at: 1)),
      (#""\ud800\n""#, JSONFault(.loneSurrogate, at: 1)), ("01", JSONFault(.badNumber, at: 0)),
      ("-", JSONFault(.badNumber, at: 0)), ("1.", JSONFault(.badNumber, at: 0)),
      ("[1e+]", JSONFault(.badNumber, at: 1)),
      ("9223372036854775808", JSONFault(.numberTooLarge, at: 0)),
      ("[-9223372036854775809]", JSONFault(.numberTooLarge, at: 1)), ("1e999", JSONFault(.numberTooLarge, at: 0)),
      (#"{"a":1,"a":2}"#, JSONFault(.duplicateKey("a"), at: 8)),
      (#"{"a":1,"\u0061":2}"#, JSONFault(.duplicateKey("a"), at: 8)),
    ])
  func refuses(_ text: String, _ expected: JSONFault) {
    #expect(fault(Array(text.utf8)) == expected)
  }

  @Test(
    "bytes that are no UTF-8 are refused",
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE7, 0xA5], [0xE7, 0xA5, 0x41], [0xFF],
    ] as [[UInt8]])
  func refusesInvalidUTF8(_ bytes: [UInt8]) {
    #expect(fault([0x22, 0x61] + bytes + [0x22]) == JSONFault(.invalidUTF8, at: 2))
  }

  @Test("every scalar survives, raw and written by us")
  func everyScalar() throws {
    for number in (0...0x10FFFF as ClosedRange<UInt32>) where number < 0x3000 || number % 251 == 0 {
      guard let scalar = Unicode.Scalar(number) else { continue }
      let text = "a\(Character(scalar))z"
      var writer = JSONWriter()
      writer.string(text)
      #expect(try JSONValue(writer.bytes) == .string(text))
    }
  }

  @Test("nesting is allowed as deep as the limit, and no deeper")
  func depth() throws {
    let deep = String(repeating: "[", count: 8) + String(repeating: "]", count: 8)
    #expect(throws: Never.self) { try value(deep, depthLimit: 8) }
    #expect(fault(Array(deep.utf8), depthLimit: 7) == JSONFault(.tooDeep, at: 7))
    #expect(fault(Array(repeating: UInt8(ascii: "["), count: 1_000_000)) == JSONFault(.tooDeep, at: 64))
  }

  @Test("no text cut short is taken for a whole one, and no altered byte stops the reader")
  func cutAndAltered() {
    let text = Array(#"{"name":"神戸\u5e02","n":[-1.5e3,20,true,null],"o":{"x":"\"y\\"}}"#.utf8)
    for length in text.indices { #expect(fault(Array(text[..<length])) != nil) }
    for index in text.indices {
      for byte in UInt8.min...UInt8.max {
        var altered = text
        altered[index] = byte
        if let fault = fault(altered) { #expect(fault.offset >= 0 && fault.offset <= text.count) }
      }
    }
  }

  @Test("members are found by key in any order, and doubled ones only matter when asked for")
  func members() throws {
    let text = Array(#"{"organisation":1,"organisatiom":2,"x":3,"x":4,"much-longer-key":5}"#.utf8)
    try text.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      var members = JSONMembers()
      try members.read(&reader)
      try reader.end()
      #expect(try reader.integer(try members.require(JSONKey("much-longer-key"), reader)) == 5)
      #expect(try reader.integer(try members.require(JSONKey("organisation"), reader)) == 1)
      #expect(try members.find(JSONKey("organ"), reader) == nil)
      #expect(throws: JSONFault(.duplicateKey("x"), at: 42)) { try members.find(JSONKey("x"), reader) }
      #expect(throws: JSONFault(.missingKey("y"), at: 0)) { try members.require(JSONKey("y"), reader) }
    }
  }

  @Test("a value of another type is refused")
  func types() throws {
    let text = Array(#"["a",1,1.5,true]"#.utf8)
    try text.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      #expect(throws: JSONFault(.wrongType(expected: .object), at: 0)) { try reader.beginObject() }
      try reader.beginArray()
      var tokens: [JSONToken] = []
      while try reader.nextElement() { tokens.append(try reader.value()) }
      #expect(throws: JSONFault(.wrongType(expected: .integer), at: 2)) { try reader.integer(tokens[0]) }
      #expect(throws: JSONFault(.wrongType(expected: .string), at: 5)) { try reader.text(tokens[1]) }
      #expect(throws: JSONFault(.wrongType(expected: .integer), at: 7)) { try reader.integer(tokens[2]) }
      #expect(throws: JSONFault(.wrongType(expected: .yes), at: 2)) { try reader.truth(tokens[0]) }
      #expect(try reader.truth(tokens[3]))
    }
  }

  @Test("an object that a line ends with is passed over, whatever it holds")
  func lines() throws {
    let text = "{\n\"a\": {\"x\": \"},\" ?? },\n  \"b\": {}\n}"
    let found = try text.utf8.withContiguousStorageIfAvailable { bytes throws(JSONFault) in
      var reader = JSONReader(bytes)
      var objects: [String] = []
      try reader.beginObject()
      while let key = try reader.nextKey() {
        let name = try reader.text(key)
        objects.append(name + String(decoding: reader.raw(try reader.objectToLineEnd()), as: UTF8.self))
      }
      try reader.end()
      return objects
    }
    #expect(found == ["a{\"x\": \"},\" ?? }", "b{}"])
  }

  @Test(
    "where a line does not end with an object it is refused",
    arguments: [
      ("{\"a\": {}", JSONFault(.unexpectedEnd, at: 8)),
      ("{\"a\": 1\n", JSONFault(.wrongType(expected: .object), at: 6)),
      ("{\"a\": {\n", JSONFault(.wrongType(expected: .object), at: 6)),
      ("{\"a\": {} 1\n", JSONFault(.wrongType(expected: .object), at: 6)),
      ("{\"a\":", JSONFault(.unexpectedEnd, at: 5)),
    ])
  func noLine(_ text: String, _ expected: JSONFault) {
    let fault = Array(text.utf8).withUnsafeBufferPointer { bytes in
      do throws(JSONFault) {
        var reader = JSONReader(bytes)
        try reader.beginObject()
        _ = try reader.nextKey()
        _ = try reader.objectToLineEnd()
        return nil as JSONFault?
      } catch {
        return error
      }
    }
    #expect(fault == expected)
  }
}
