// The file of an import, read for the command and for the console alike.

import Console
import Glibc
import Interchange

/// The file of an import.
struct ImportSource {
  let path: String
  /// `auto`, `utf-8` or `cp932`.
  var encoding = "auto"
  /// A file that says what heads mean.
  var mapping: String?

  /// No table of this country is longer, in bytes.
  private static let longest = 64 << 20

  /// Reads the table.
  ///
  /// - Parameter wording: how to say what is wrong.
  /// - Returns: the table.
  /// - Throws: `Failure` with file, place and remedy.
  func table(_ wording: Wording) throws(Failure) -> ImportTable {
    let text = try text(of: path, try knownEncoding(wording), wording)
    let heads = try mapping.map { (path) throws(Failure) in
      let text = try self.text(of: path, nil, wording).text
      do throws(ImportFault) {
        return try ImportTable.mapping(text)
      } catch {
        throw Failure("\(path): \(wording.text(of: error))", EX_DATAERR)
      }
    }
    do throws(ImportFault) {
      return try ImportTable(text, mapping: heads ?? [:])
    } catch {
      throw Failure("\(path): \(wording.text(of: error))", EX_DATAERR)
    }
  }

  private func knownEncoding(_ wording: Wording) throws(Failure) -> TextEncoding? {
    switch encoding.lowercased() {
    case "auto": return nil
    case "utf-8", "utf8", "utf-8-bom": return .utf8
    case "cp932", "shift_jis", "sjis": return .cp932
    default:
      throw .unknown(wording.pick("encoding", "文字コード"), encoding, options: ["auto", "utf-8", "cp932"], wording)
    }
  }

  /// The file's bytes, if it is JSON; nil where it is not.
  ///
  /// - Parameter wording: how to say what is wrong.
  /// - Returns: the bytes of an export.
  /// - Throws: `Failure` where it can't be read.
  func json(_ wording: Wording) throws(Failure) -> [UInt8]? {
    // A pipe can be read once only: what it says is no export's file.
    guard try InputFile(path, wording: wording).isFile() else { return nil }
    let start = try InputFile(path, wording: wording).read(atMost: 0)
    let first = start.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    guard first == UInt8(ascii: "{") else { return nil }
    return try InputFile(path, wording: wording).read(atMost: 256 << 20)
  }

  private func text(of path: String, _ encoding: TextEncoding?, _ wording: Wording) throws(Failure) -> DecodedText {
    let bytes = try InputFile(path, wording: wording).read(atMost: Self.longest)
    guard bytes.count <= Self.longest else {
      throw Failure(
        wording.pick(
          "\(path) is longer than \(Self.longest >> 20) MB; divide it",
          "\(path) は大きすぎます（上限 \(Self.longest >> 20) MB）。分割してください"),
        EX_DATAERR)
    }
    do throws(DecodingFault) {
      return try DecodedText(bytes, encoding: encoding)
    } catch {
      throw Failure("\(path): \(wording.text(of: error))", EX_DATAERR)
    }
  }
}
