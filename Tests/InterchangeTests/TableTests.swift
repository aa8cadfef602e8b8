// Tables go out as spreadsheets, wikis and old systems want them, and no cell does harm there.

import Interchange
import Testing

@Suite("A table")
struct TableTests {
  @Test(
    "as CSV quotes what has to be quoted, and nothing else",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""), ("two\nlines", "\"two\nlines\""),
      ("", ""), ("010006", "010006"), (" spaces ", " spaces "), ("a\u{1B}[31mb", "a·[31mb"), ("神戸市", "神戸市"),
    ])
  func csv(cell: String, expected: String) {
    #expect(Table(head: ["h"], rows: [[cell]]).delimited() == "h\r\n\(expected)\r\n")
  }

  @Test("as TSV quotes tabs, and no commas")
  func tsv() {
    let table = Table(head: ["a", "b"], rows: [["x,y", "p\u{2009}q"], ["l1\nl2", "z"]])
    #expect(table.delimited(by: .tab) == "a\tb\r\nx,y\tp\u{2009}q\r\n\"l1\nl2\"\tz\r\n")
  }

  @Test(
    "has no cell that a spreadsheet runs, and each is as it was when the apostrophe is taken off again",
    arguments: ["=1+1", "+81", "-x", "@SUM(A1)", "＝1", "＋1", "－1", "＠x", "\t=1", "\r=1"])
  func formulas(cell: String) {
    #expect(Table.harmless(cell) == "'" + cell)
    #expect(Table.original(Table.harmless(cell)) == cell)
    #expect(Table(head: [cell], rows: []).delimited().hasPrefix("'"))
  }

  @Test(
    "leaves other cells alone, those with an apostrophe of their own among them",
    arguments: ["a=1", "'quoted'", "", "1-2"])
  func harmless(cell: String) {
    #expect(Table.harmless(cell) == cell)
    #expect(Table.original(cell) == cell)
  }

  @Test(
    "in Markdown escapes what would be markup",
    arguments: [
      ("a|b", "a\\|b"), ("two\nlines", "two<br>lines"), ("<script>", "&lt;script&gt;"),
      ("*b* _i_ `c`", "\\*b\\* \\_i\\_ \\`c\\`"),
      ("[x](y)", "\\[x\\](y)"), ("神戸市 & co", "神戸市 &amp; co"),
    ])
  func markdown(cell: String, expected: String) {
    #expect(Table(head: ["h"], rows: [[cell]]).markdown == "| h |\n| --- |\n| \(expected) |\n")
  }
}

@Suite("An encoding")
struct EncodingTests {
  @Test(
    "writes and reads again what Japanese offices write",
    arguments: TextEncoding.allCases,
    ["神戸市", "①②③㈱№℡", "髙﨑纊彅", "ｶﾅ", "～―∥－", "令和8年11月22日", "a,b\r\n", "〇○●済", ""])
  func roundTrip(encoding: TextEncoding, text: String) throws {
    let bytes = try encoding.bytes(of: text)
    let marked = encoding == .utf8Marked ? Array(bytes.dropFirst(3)) : bytes
    #expect(try encoding.text(of: marked[...]) == text)
  }

  @Test("CP932 is as Excel in Japan writes it")
  func bytes() throws {
    #expect(try TextEncoding.cp932.bytes(of: "神～―") == [0x90, 0x5F, 0x81, 0x60, 0x81, 0x5C])
    #expect(try TextEncoding.cp932.bytes(of: "①髙") == [0x87, 0x40, 0xFB, 0xFC])
    // The signs of other systems for the same.
    #expect(
      try TextEncoding.cp932.bytes(of: "\u{301C}\u{2014}\u{2212}\u{2016}") == TextEncoding.cp932.bytes(of: "～―－∥"))
    #expect(try TextEncoding.utf8Marked.bytes(of: "a") == [0xEF, 0xBB, 0xBF, 0x61])
  }

  @Test("what CP932 has not is named, each sign once with its line, and nothing is dropped")
  func foreign() {
    #expect {
      try TextEncoding.cp932.bytes(of: "神戸\n𠮷野家と𠮷田\n😀")
    } throws: { error in
      guard case EncodingFault.unencodable(let signs)? = error as? EncodingFault else { return false }
      return signs.map(\.character) == ["𠮷", "😀"] && signs.map(\.line) == [2, 3]
    }
  }

  @Test("bytes of another encoding are told", arguments: [[0x81], [0xFF, 0xFE], [0x90, 0x20]] as [[UInt8]])
  func foreignBytes(bytes: [UInt8]) throws {
    #expect(try TextEncoding.utf8.text(of: bytes[...]) == nil)
    #expect(try TextEncoding.cp932.text(of: bytes[...]) == nil)
  }
}
