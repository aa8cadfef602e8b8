// What the writer writes, to the byte.

import JSONText
import Testing

@Suite("Writing JSON")
struct WriterTests {
  private let document = JSONValue.object([
    .init("name", .string("神戸市")), .init("empty", .object([])), .init("none", .array([])),
    .init("numbers", .array([.integer(-1), .real(0.5), .null])), .init("yes", .truth(true)),
  ])

  @Test("the compact form has no white space")
  func compact() {
    #expect(
      String(decoding: document.bytes(), as: UTF8.self)
        == #"{"name":"神戸市","empty":{},"none":[],"numbers":[-1,0.5,null],"yes":true}"#)
  }

  @Test("the pretty form is indented by two spaces")
  func pretty() {
    #expect(
      String(decoding: document.bytes(pretty: true), as: UTF8.self) == """
        {
          "name": "神戸市",
          "empty": {},
          "none": [],
          "numbers": [
            -1,
            0.5,
            null
          ],
          "yes": true
        }
        """)
  }

  @Test("what is inline stays on one line, with what is in it")
  func inline() {
    var writer = JSONWriter(pretty: true)
    writer.beginObject()
    writer.key("281000")
    writer.beginObject(inline: true)
    writer.key("a")
    writer.integer(1)
    writer.key("b")
    writer.beginArray()
    writer.truth(false)
    writer.null()
    writer.endArray()
    writer.endObject()
    writer.endObject()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "{\n  \"281000\": {\"a\": 1, \"b\": [false, null]}\n}")
  }

  @Test("control characters, quotation marks and backslashes are escaped, and nothing else")
  func escapes() {
    var writer = JSONWriter()
    writer.string("\"\\\u{8}\u{9}\n\u{C}\r\u{0}\u{1B}[31m\u{7F}\u{9B}\u{85}/\u{2028}é\u{A0}")
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == #""\"\\\b\t\n\f\r\u0000\u001b[31m\u007f\u009b\u0085/"#
        + "\u{2028}é\u{A0}\"")
  }

  @Test("the smallest and the largest integer are written", arguments: [Int.min, -1, 0, 9, 10, Int.max])
  func integers(_ number: Int) {
    var writer = JSONWriter()
    writer.integer(number)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\(number)")
  }

  @Test("what is written is read again as it was")
  func roundTrip() throws {
    #expect(try JSONValue(document.bytes()) == document)
    #expect(try JSONValue(document.bytes(pretty: true)) == document)
  }
}
