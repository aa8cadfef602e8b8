// The keymap as a table in Markdown, as the README has it.

import Terminal

extension Keymap {
  /// The table of keys: a line a command, with the screens on which it means something.
  ///
  /// - Parameter language: the language of the names.
  /// - Returns: lines of Markdown, each ended.
  public func markdown(language: Language) -> String {
    let wording = Wording(language: language)
    var lines = ["| keys | command | screens |", "| --- | --- | --- |"]
    for binding in bindings {
      let keys = binding.keys.map { "`\($0.description)`" }.joined(separator: " ")
      let screens =
        binding.screens == .all
        ? wording.pick("all", "全画面")
        : binding.screens.screens.map { String($0.rawValue) }.joined(separator: " ")
      lines.append("| \(keys) | \(wording.name(of: binding.action)) | \(screens) |")
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
