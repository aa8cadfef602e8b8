// CSV and TSV are read as spreadsheets write them, beside SwiftCSV, which is right where both can be asked.

import Interchange
import SwiftCSV
import TestSupport
import Testing

@Suite("Rows of a file")
struct DelimitedReaderTests {
  private func rows(_ text: String, _ delimiter: Table.Delimiter = .comma) throws(DelimitedFault) -> [DelimitedRow] {
    var reader = DelimitedReader(text, delimiter: delimiter)
    var rows: [DelimitedRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  @Test(
    "are what stands there, whatever ends the lines",
    arguments: [
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]), ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]), ("", []), ("\n", [[""]]), ("a,,\n", [["a", "", ""]]),
      ("\"a,b\",c\n", [["a,b", "c"]]), ("\"a\"\"b\"\n", [["a\"b"]]), ("\"two\nlines\",x\n", [["two\nlines", "x"]]),
      ("\"two\r\nlines\"\n", [["two\nlines"]]), ("a\"b,c\n", [["a\"b", "c"]]), ("\"a\"b,c\n", [["ab", "c"]]),
      ("神戸市,\"〇\"\n", [["神戸市", "〇"]]),
    ])
  func reads(text: String, expected: [[String]]) throws {
    #expect(try rows(text).map(\.cells) == expected)
  }

  @Test("know the line on which they begin, line breaks in cells counted in")
  func lines() throws {
    #expect(try rows("a\r\n\"b\r\nb\r\nb\"\r\nc\n\nd").map(\.line) == [1, 2, 5, 6, 7])
  }

  @Test("a quoted cell that never ends is told with its line")
  func open() {
    #expect(throws: DelimitedFault(line: 2)) { try rows("a,b\nc,\"d\ne,f\n") }
  }

  /// A random table without a carriage return in a cell, which SwiftCSV keeps.
  private func table(_ seed: UInt64) -> Table {
    var random = SplitMix(seed: seed)
    let words = ["神戸市", "a,b", "say \"so\"", "two\nlines", "", "010006", "x\ty", "space ", "～―", "'apostrophe"]
    func cell() -> String { words.randomElement(using: &random) ?? "" }
    let columns = Int.random(in: 2...6, using: &random)
    return Table(
      head: (0..<columns).map { "h\($0)" },
      rows: (0..<Int.random(in: 1...20, using: &random)).map { _ in (0..<columns).map { _ in cell() } })
  }

  @Test("of what is written come back as they were", arguments: 1...40 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) throws {
    let table = table(seed)
    for delimiter in [Table.Delimiter.comma, .tab] {
      let expected = [table.head] + table.rows.map { row in row.map { $0.replacing("\t", with: "·") } }
      #expect(try rows(table.delimited(by: delimiter), delimiter).map(\.cells) == expected)
    }
  }

  @Test("are those of SwiftCSV, for random tables", arguments: 1...40 as ClosedRange<UInt64>)
  func oracle(seed: UInt64) throws {
    let text = table(seed).delimited()
    let csv = try EnumeratedCSV(string: text, loadColumns: false)
    #expect(try rows(text).map(\.cells) == [csv.header] + csv.rows)
  }

  /// Why SwiftCSV reads nothing in the program: it has no place of a row, which every refusal has to name; it takes
  /// spaces from cells; and it wants the whole Foundation, which costs every start more than a command takes.
  @Test("are told by line, where SwiftCSV only numbers them, and keep their spaces, as RFC 4180 has it")
  func places() throws {
    #expect(try EnumeratedCSV(string: "h\n a\n", loadColumns: false).rows == [["a"]])
    #expect(try rows("h\n a\n").map(\.cells) == [["h"], [" a"]])
    let text = "h\r\n\"a\r\nb\"\r\nc\r\n"
    let csv = try EnumeratedCSV(string: text, loadColumns: false)
    #expect(csv.rows.firstIndex(of: ["c"]).map { $0 + 2 } == 3)
    #expect(try rows(text).first { $0.cells == ["c"] }?.line == 4)
  }
}
