// One thing that somebody may get wrong, and what the program has to say to it.

import Testing

/// Words that are refused, the exit code, and what the one line must name.
struct BadInput: Sendable, CustomTestStringConvertible {
  var words: [String]
  var exitCode: Int32
  var says: [String]

  init(_ words: [String], _ exitCode: Int32, _ says: String...) {
    self.words = words
    self.exitCode = exitCode
    self.says = says
  }

  var testDescription: String {
    words.map { word in String(word.prefix(40).map { $0.unicodeScalars.contains(where: \.isControl) ? "·" : $0 }) }
      .joined(separator: " ")
  }

  /// Runs it against a store in which somebody worked, and expects the store as it was.
  func expectRefusal() async throws {
    let kumoban = try Program()
    try await kumoban.done("mark", "agreement", "kobe", "--on", "2022-05-01", "--reason", "agreed")
    let files = try kumoban.files()
    let outcome = try await kumoban.run(words)
    outcome.expectRefusal(exitCode)
    for word in says { #expect(outcome.error.contains(word), "\(outcome.error)should say \(word)") }
    #expect(try kumoban.files() == files)
  }
}
