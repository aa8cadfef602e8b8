// Pictures of the screen as text files beside the tests: compared, or written anew where that is asked for.

import Glibc
import Terminal
import Testing

/// A picture that a frame has to be equal to.
///
/// `KUMOBAN_UPDATE_PICTURES=1 swift test --filter PictureTests` writes all pictures anew.
struct Picture {
  let name: String
  private let path: String

  /// The picture with a name, in the folder Pictures beside this file.
  init(_ name: String, file: StaticString = #filePath) {
    self.name = name
    let folder = "\(file)".split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    path = "\(folder)/Pictures/\(name).txt"
  }

  /// A frame as it stands in a file: its text, and where the cursor is.
  static func text(of frame: Frame) -> String {
    let cursor = frame.cursor.map { "cursor at column \($0.column), row \($0.row)" } ?? "no cursor"
    return frame.picture + "\n" + cursor + "\n"
  }

  /// Compares a frame with the picture.
  func expect(_ frame: Frame, sourceLocation: SourceLocation = #_sourceLocation) {
    let drawn = Self.text(of: frame)
    guard getenv("KUMOBAN_UPDATE_PICTURES") == nil else {
      write(drawn, sourceLocation)
      return
    }
    let kept = read()
    guard kept != drawn else { return }
    let renew = "KUMOBAN_UPDATE_PICTURES=1 swift test --filter PictureTests"
    Issue.record(
      "\(name) is drawn otherwise. Expected:\n\(kept ?? "(no such picture)\n")Drawn:\n\(drawn)If that is right: \(renew)",
      sourceLocation: sourceLocation)
  }

  private func read() -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var byte = fgetc(file)
    while byte >= 0 {
      bytes.append(UInt8(byte))
      byte = fgetc(file)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(_ text: String, _ sourceLocation: SourceLocation) {
    guard let file = fopen(path, "w"), fputs(text, file) >= 0, fclose(file) == 0 else {
      Issue.record("\(path) can't be written", sourceLocation: sourceLocation)
      return
    }
  }
}
