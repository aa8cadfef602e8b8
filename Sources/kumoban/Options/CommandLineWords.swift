// The words of the command line as the parser needs them.

/// The words of the command line, in the order in which the parser understands them.
struct CommandLineWords {
  private static let valued = ["--store", "--operator", "--as-of", "--language"]

  /// The words, put in order.
  let words: [String]

  /// Reads the words behind the program's name.
  ///
  /// - Throws: `Failure` where one is not UTF-8: what is repaired silently would be kept for ever.
  init(count: Int32, values: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) throws(Failure) {
    var words: [String] = []
    for index in 1..<max(1, Int(count)) {
      guard let value = values[index], let word = String(validatingCString: value) else { throw .notUTF8(index) }
      words.append(word)
    }
    self.words = Self.protectingAmount(Self.protectingTerms(Self.protectingNote(Self.commandFirst(words))))
  }

  /// Global options that stand before the command go behind it, where its own parser finds them.
  static func commandFirst(_ words: [String]) -> [String] {
    var place = 0
    while place < words.count {
      if words[place] == "--read-only" || valued.contains(where: { words[place].hasPrefix($0 + "=") }) {
        place += 1
      } else if valued.contains(words[place]) {
        place += 2
      } else {
        break
      }
    }
    guard place > 0, place < words.count else { return words }
    // Help is the program's, where no command is named.
    if words[place] == "--help" || words[place] == "-h" || words[place] == "--version" { return [words[place]] }
    guard !words[place].hasPrefix("-") else { return words }
    // A command of commands is two words: the options belong to the second.
    let isNested = place + 1 < words.count && Root.subcommands(of: words[place]).contains(words[place + 1])
    let end = place + (isNested ? 2 : 1)
    return Array(words[place..<end] + words[..<place] + words[end...])
  }

  /// A negative amount is none, which the rules say; the parser would take it for an option.
  static func protectingAmount(_ words: [String]) -> [String] {
    guard words.first == "budget", !words.contains("--") else { return words }
    let place = words.indices.dropFirst().first { place in
      words[place].first == "-" && words[place].dropFirst().first.map { $0.isNumber || $0 == "¥" } == true
        && !words[place - 1].hasPrefix("--")
    }
    guard let place else { return words }
    return words[..<place] + words[(place + 1)...] + ["--", words[place]]
  }

  /// A note may begin with a dash: no option of `note` has a single one but `-h`, so such a word is the text.
  static func protectingNote(_ words: [String]) -> [String] {
    guard words.first == "note", !words.contains("--") else { return words }
    let isText = { (word: String) in word.count > 2 && word.hasPrefix("-") && !word.hasPrefix("--") }
    guard let place = words.firstIndex(where: isText), !valued.contains(words[place - 1]) else { return words }
    return words[..<place] + words[(place + 1)...] + ["--", words[place]]
  }

  /// Terms such as `-overdue` have the letter of `-o` in them: where there is that option, they go behind `--`.
  static func protectingTerms(_ words: [String]) -> [String] {
    guard let command = words.first, ["export", "report"].contains(command), !words.contains("--") else { return words }
    let terms = words.indices.filter { place in
      guard place > 0, words[place].count > 2, words[place].hasPrefix("-"), !words[place].hasPrefix("--") else {
        return false
      }
      // What stands behind an option is its value; a flag has none.
      let before = words[place - 1]
      return !before.hasPrefix("-") || ["--force", "--read-only"].contains(before) || before.contains("=")
        || (before.count > 2 && !before.hasPrefix("--"))
    }
    guard !terms.isEmpty else { return words }
    return words.indices.filter { !terms.contains($0) }.map { words[$0] } + ["--"] + terms.map { words[$0] }
  }
}
