// What a run of the program came to.

import Testing

/// What a run of the program came to.
struct Outcome: CustomStringConvertible {
  /// What it wrote to standard output.
  let output: String
  /// What it wrote to standard error.
  let error: String
  /// Its exit code; 128 and the signal's number where one ended it.
  let exitCode: Int32

  /// The lines of standard output.
  var lines: [Substring] { output.split(whereSeparator: \.isNewline) }

  var description: String { "exit code \(exitCode), error: \(error)output: \(output.prefix(400))" }

  /// Expects that it did what it was told.
  func expectDone(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(exitCode == 0, "\(self)", sourceLocation: sourceLocation)
  }

  /// Expects a refusal as every one has to be: nothing on standard output, one clean line on standard error.
  func expectRefusal(
    _ exitCodes: Int32..., saying words: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(exitCodes.contains(exitCode), "\(self)", sourceLocation: sourceLocation)
    #expect(output.isEmpty, sourceLocation: sourceLocation)
    #expect(error.hasPrefix("kumoban: "), sourceLocation: sourceLocation)
    #expect(error.hasSuffix("\n"), sourceLocation: sourceLocation)
    #expect(
      error.dropLast().unicodeScalars.allSatisfy { !$0.isControl }, "one line, no control characters",
      sourceLocation: sourceLocation)
    for word in words {
      #expect(error.contains(word), "\(error)should say \(word)", sourceLocation: sourceLocation)
    }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal may obey it instead of showing it: C0, DEL and C1.
  var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
