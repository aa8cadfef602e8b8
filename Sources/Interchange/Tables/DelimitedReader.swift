// Reads CSV and TSV as Excel in Japan writes them: quoted line breaks, CRLF, LF or CR, rows of any length.

/// A row of a file.
public struct DelimitedRow: Hashable, Sendable {
  /// The line on which it begins, from 1.
  public var line: Int
  /// Its cells.
  public var cells: [String]

  /// Whether nothing stands in it.
  public var isBlank: Bool { cells.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}

/// Reads rows one after another, so that memory does not grow with the file.
///
/// RFC 4180, and what people really have: a quotation mark within an unquoted cell stands for itself, spaces stay.
public struct DelimitedReader {
  private var bytes: String.UTF8View.Iterator
  private var ahead: UInt8?
  private let delimiter: UInt8
  private var line = 1

  /// A reader of a text.
  ///
  /// - Parameters:
  ///   - text: the text, without a byte order mark.
  ///   - delimiter: what stands between two cells.
  public init(_ text: String, delimiter: Table.Delimiter) {
    bytes = text.utf8.makeIterator()
    self.delimiter = delimiter.rawValue.asciiValue ?? 0x2C
    ahead = bytes.next()
  }

  private mutating func take() -> UInt8? {
    guard let byte = ahead else { return nil }
    ahead = bytes.next()
    // A line ends with LF, CR, or both.
    if byte == 0x0A || byte == 0x0D && ahead != 0x0A { line += 1 }
    return byte
  }

  /// The next row; nil behind the last.
  ///
  /// - Throws: `DelimitedFault` where a quoted cell never ends.
  public mutating func next() throws(DelimitedFault) -> DelimitedRow? {
    guard ahead != nil else { return nil }
    var row = DelimitedRow(line: line, cells: [])
    while true {
      let (cell, isLast) = try cell(of: row.line)
      row.cells.append(cell)
      if isLast { return row }
    }
  }

  /// A cell, and whether its row ends behind it.
  private mutating func cell(of start: Int) throws(DelimitedFault) -> (String, isLast: Bool) {
    var cell: [UInt8] = []
    let isQuoted = ahead == 0x22
    if isQuoted {
      _ = take()
      let began = line
      quoted: while true {
        guard let byte = take() else { throw DelimitedFault(line: began) }
        if byte == 0x22 {
          guard ahead == 0x22 else { break quoted }
          _ = take()
        }
        // Excel writes a line break in a cell as LF; others as CRLF.
        if byte == 0x0D {
          if ahead != 0x0A { cell.append(0x0A) }
        } else {
          cell.append(byte)
        }
      }
    }
    while let byte = take() {
      switch byte {
      case delimiter: return (String(decoding: cell, as: UTF8.self), false)
      case 0x0A: return (String(decoding: cell, as: UTF8.self), true)
      case 0x0D:
        if ahead == 0x0A { _ = take() }
        return (String(decoding: cell, as: UTF8.self), true)
      default: cell.append(byte)
      }
    }
    return (String(decoding: cell, as: UTF8.self), true)
  }
}

/// A quoted cell that never ends.
public struct DelimitedFault: Error, Hashable, Sendable {
  /// The line on which it begins.
  public var line: Int

  /// A cell that never ends.
  public init(line: Int) { self.line = line }
}
