// The text of a file whose encoding nobody said.

/// The text of a file, and how it was written.
public struct DecodedText: Sendable {
  /// The text, without a byte order mark.
  public var text: String
  /// How it was written.
  public var encoding: TextEncoding

  /// Reads a file's bytes; where no encoding is said, UTF-8 is tried first, then CP932.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - encoding: its encoding; nil to find out.
  /// - Throws: `DecodingFault`: a line that is written otherwise than the others, or no text at all.
  public init(_ bytes: [UInt8], encoding: TextEncoding? = nil) throws(DecodingFault) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
    if let zero = bytes.firstIndex(of: 0) { throw .binary(line: Self.line(of: zero, in: bytes)) }
    let isMarked = bytes.starts(with: TextEncoding.mark)
    let body = isMarked ? bytes[3...] : bytes[...]
    let candidates = encoding.map { [$0] } ?? (isMarked ? [.utf8Marked] : [.utf8, .cp932])
    if encoding == nil, !isMarked, String(validating: body, as: UTF8.self) == nil {
      if let line = Self.mixedLine(body) { throw .mixed(line: line) }
    }
    for candidate in candidates {
      do throws(EncodingFault) {
        if let text = try candidate.text(of: body) {
          (self.text, self.encoding) = (text, isMarked ? .utf8Marked : candidate)
          return
        }
      } catch {
        throw .noConverter
      }
    }
    throw .undecodable(line: try Self.firstBadLine(body, candidates), candidates)
  }

  private static func line(of place: Int, in bytes: some RandomAccessCollection<UInt8>) -> Int {
    1 + bytes.prefix(place).count { $0 == 0x0A }
  }

  /// The first line that is written otherwise than the first one with Japanese in it; nil where all are alike.
  private static func mixedLine(_ bytes: ArraySlice<UInt8>) -> Int? {
    var first: Bool?
    for (place, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 >= 0x80 }) else { continue }
      // Half-width kana of CP932 may look like UTF-8, but not like kanji or kana of it.
      let text = String(validating: line, as: UTF8.self)
      let isUTF8 = text?.unicodeScalars.contains { $0.value >= 0x3000 } ?? false
      if first == nil { first = isUTF8 }
      if isUTF8 != first { return place + 1 }
    }
    return nil
  }

  private static func firstBadLine(
    _ bytes: ArraySlice<UInt8>, _ candidates: [TextEncoding]
  ) throws(DecodingFault) -> Int {
    for (place, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      for candidate in candidates.suffix(1) {
        do throws(EncodingFault) {
          if try candidate.text(of: line) == nil { return place + 1 }
        } catch {
          throw .noConverter
        }
      }
    }
    return 1
  }
}

/// Why a file's text can't be read.
public enum DecodingFault: Error, Hashable, Sendable {
  /// It holds zero bytes: it is no text.
  case binary(line: Int)
  /// It is UTF-16, as Excel's "Unicode text" is.
  case utf16
  /// From this line on it is written otherwise than before.
  case mixed(line: Int)
  /// This line is not of the encodings tried.
  case undecodable(line: Int, [TextEncoding])
  /// The system can't convert the encoding.
  case noConverter
}
