// The encodings of files that people really have: UTF-8, with or without a mark, and CP932.

import Glibc

/// How a file's text is written in bytes.
public enum TextEncoding: String, CaseIterable, Sendable {
  /// UTF-8.
  case utf8 = "utf-8"
  /// UTF-8 with a byte order mark before it, which makes Excel read it as such.
  case utf8Marked = "utf-8-bom"
  /// Microsoft's code page 932: Shift_JIS with the extensions of NEC and IBM.
  case cp932

  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A text in bytes.
  ///
  /// - Parameter text: the text.
  /// - Returns: its bytes.
  /// - Throws: `EncodingFault` where it holds what the encoding has no sign for, or the system lacks the encoding.
  public func bytes(of text: String) throws(EncodingFault) -> [UInt8] {
    switch self {
    case .utf8: return Array(text.utf8)
    case .utf8Marked: return Self.mark + Array(text.utf8)
    case .cp932:
      let whole = try Self.convert(Array(Self.forCP932(text).utf8), from: "UTF-8", to: "CP932")
      if let whole { return whole }
      throw .unencodable(try Self.foreign(in: text))
    }
  }

  /// Bytes as a text.
  ///
  /// - Parameter bytes: the bytes.
  /// - Returns: the text; nil where they are not of this encoding.
  /// - Throws: `EncodingFault` where the system lacks the encoding.
  public func text(of bytes: ArraySlice<UInt8>) throws(EncodingFault) -> String? {
    switch self {
    case .utf8, .utf8Marked: return String(validating: bytes, as: UTF8.self)
    case .cp932:
      return try Self.convert(Array(bytes), from: "CP932", to: "UTF-8").map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Signs that CP932 has under another code point.
  private static func forCP932(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{301C}": scalars.append("\u{FF5E}")
      case "\u{2014}": scalars.append("\u{2015}")
      case "\u{2016}": scalars.append("\u{2225}")
      case "\u{2212}": scalars.append("\u{FF0D}")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// The signs that CP932 has not, each once, with the line where it stands first.
  private static func foreign(in text: String) throws(EncodingFault) -> [EncodingFault.Sign] {
    var found: [EncodingFault.Sign] = []
    var known: Set<Character> = []
    var line = 1
    for character in text {
      if character.isNewline { line += 1 }
      guard !character.isASCII, known.insert(character).inserted else { continue }
      if try convert(Array(forCP932(String(character)).utf8), from: "UTF-8", to: "CP932") == nil {
        found.append(EncodingFault.Sign(character: character, line: line))
      }
    }
    return found
  }

  /// Converts bytes; nil where some can't be.
  private static func convert(
    _ bytes: [UInt8], from source: String, to target: String
  ) throws(EncodingFault) -> [UInt8]? {
    let converter = iconv_open(target, source)
    guard converter != iconv_t(bitPattern: -1) else { throw .noConverter(source == "UTF-8" ? target : source) }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 3 + 16)
    var left = input.count
    let capacity = output.count
    var room = capacity
    let result = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var source = input.baseAddress
        var target = output.baseAddress
        return iconv(converter, &source, &left, &target, &room)
      }
    }
    // Signs that are replaced by others are counted: none may be.
    guard result == 0, left == 0 else { return nil }
    return output[..<(capacity - room)].map { UInt8(bitPattern: $0) }
  }
}

/// Why a text can't be written in an encoding.
public enum EncodingFault: Error, Hashable, Sendable {
  /// It holds signs that the encoding has not.
  case unencodable([Sign])
  /// The system can't convert this encoding.
  case noConverter(String)

  /// A sign, and the line where it stands first.
  public struct Sign: Hashable, Sendable {
    /// The sign.
    public var character: Character
    /// The line, from 1.
    public var line: Int
  }
}
