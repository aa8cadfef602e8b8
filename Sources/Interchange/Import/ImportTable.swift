// A municipality's table, with what its columns mean.

import GovernmentCloud

/// A table that is to be imported: which of its columns mean what, and its rows.
public struct ImportTable: Sendable {
  /// What is understood, and in which column it stands.
  public private(set) var columns: [(column: ImportColumn, place: Int)] = []
  /// The heads that mean nothing known.
  public private(set) var ignored: [String] = []
  /// The rows below the head, blank ones left out.
  public private(set) var rows: [DelimitedRow] = []
  /// How the file was written.
  public let encoding: TextEncoding

  /// How far down a head is looked for: tables often have a title above it.
  private static let longestTitle = 10

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - text: the file's text.
  ///   - mapping: what heads mean, before what is known of them.
  /// - Throws: `ImportFault`: no head, columns that are missing or there twice, a quoted cell that never ends.
  public init(_ text: DecodedText, mapping: [String: ImportColumn] = [:]) throws(ImportFault) {
    encoding = text.encoding
    var reader = DelimitedReader(text.text, delimiter: Self.delimiter(of: text.text))
    var found = false
    var first: DelimitedRow?
    var count = 0
    do throws(DelimitedFault) {
      while let row = try reader.next() {
        guard !row.isBlank else { continue }
        if found {
          rows.append(row)
          continue
        }
        count += 1
        if first == nil { first = row }
        found = takeHead(row, mapping)
        guard found || count < Self.longestTitle else { break }
      }
    } catch {
      throw .openQuote(line: error.line)
    }
    guard found else { throw .noHead(found: first?.cells ?? []) }
    let kinds = Set(columns.map(\.column))
    guard kinds.contains(.code) || kinds.contains(.name) else { throw .noKey(found: heads(of: first)) }
    guard !kinds.subtracting([.code, .name, .prefecture]).isEmpty else { throw .nothingToImport(ignored: ignored) }
    var seen: [ImportColumn: String] = [:]
    for (column, place) in columns {
      if let first = seen[column] { throw .twice(first, head[place]) }
      seen[column] = head[place]
    }
  }

  private var head: [String] = []

  /// How many columns the head has.
  var width: Int { head.count }

  private func heads(of row: DelimitedRow?) -> [String] { head.isEmpty ? row?.cells ?? [] : head }

  /// Takes a row as the head if it is one: two columns or more that mean something, one of them a key.
  private mutating func takeHead(_ row: DelimitedRow, _ mapping: [String: ImportColumn]) -> Bool {
    let meanings = row.cells.map { mapping[ImportColumn.folded($0)] ?? ImportColumn(head: $0) }
    guard meanings.compactMap(\.self).count >= 2 || row.cells.count == 1 && meanings.first != nil else { return false }
    head = row.cells
    for (place, meaning) in meanings.enumerated() {
      if let meaning {
        columns.append((meaning, place))
      } else if !row.cells[place].allSatisfy(\.isWhitespace) {
        ignored.append(row.cells[place])
      }
    }
    return true
  }

  /// Tabs, where the first line that has any sign of columns has more of them.
  private static func delimiter(of text: String) -> Table.Delimiter {
    // A head of ten lines is short, and the rest need not be looked at.
    for line in text.utf8.prefix(1 << 14).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(longestTitle) {
      let tabs = line.count { $0 == 0x09 }
      let commas = line.count { $0 == 0x2C }
      if tabs + commas > 0 { return tabs > commas ? .tab : .comma }
    }
    return .comma
  }

  /// A mapping file: a line for each head, `団体ＣＤ = code`; `#` begins a remark.
  ///
  /// - Parameter text: the file's text.
  /// - Returns: the columns by their heads.
  /// - Throws: `ImportFault.badMapping` with the line.
  public static func mapping(_ text: String) throws(ImportFault) -> [String: ImportColumn] {
    var mapping: [String: ImportColumn] = [:]
    for (place, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let meant = line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
      guard meant.contains(where: { !$0.isWhitespace }) else { continue }
      let parts = meant.split(separator: "=", maxSplits: 1).map { part in
        part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
      }
      guard parts.count == 2, let column = ImportColumn(name: String(parts[1])) else {
        throw .badMapping(line: place + 1)
      }
      mapping[ImportColumn.folded(String(parts[0]))] = column
    }
    return mapping
  }
}

/// Why a table can't be imported at all.
public enum ImportFault: Error, Hashable, Sendable {
  /// No row looks like a head; this is the first one.
  case noHead(found: [String])
  /// Neither code nor name is among the columns.
  case noKey(found: [String])
  /// There are only keys, and nothing to import.
  case nothingToImport(ignored: [String])
  /// Two columns mean the same; these are their heads.
  case twice(String, String)
  /// A quoted cell that begins on this line never ends.
  case openQuote(line: Int)
  /// A line of a mapping file is none.
  case badMapping(line: Int)
}
