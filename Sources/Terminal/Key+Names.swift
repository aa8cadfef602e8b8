// The names of keys, as hints show them and as tests and tables write them.

extension Key: CustomStringConvertible {
  /// The name that hints show: `j`, `^R`, `PgDn`, `Enter`, `Space`, `F1`, `Alt-x`.
  public var description: String {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): String(Character(scalar))
    case .function(let number): "F\(number)"
    case .control(" "): "^Space"
    case .control(let scalar): "^" + String(Character(scalar)).uppercased()
    case .alt(let scalar): "Alt-" + Key.character(scalar).description
    case .mouse: "Mouse"
    case .resize: "Resize"
    case .paste: "Paste"
    case .enter, .escape, .tab, .shiftTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .backspace,
      .delete, .insert:
      Key.named.first { $0.key == self }?.name ?? ""
    }
  }

  private static let named: [(key: Key, name: String, others: [String])] = [
    (.enter, "Enter", ["return"]), (.escape, "Esc", ["escape"]), (.tab, "Tab", []),
    (.shiftTab, "S-Tab", ["shift-tab"]), (.up, "Up", ["↑"]), (.down, "Down", ["↓"]), (.left, "Left", ["←"]),
    (.right, "Right", ["→"]), (.home, "Home", []), (.end, "End", []), (.pageUp, "PgUp", ["pageup"]),
    (.pageDown, "PgDn", ["pagedown"]), (.backspace, "BS", ["backspace"]), (.delete, "Del", ["delete"]),
    (.insert, "Ins", ["insert"]), (.character(" "), "Space", []),
  ]
}

extension Key: LosslessStringConvertible {
  /// Reads a key's name: what `description` says, or `ctrl-r`, `c-r`, `alt-x`, `page-down`; case matters only in
  /// single characters.
  public init?(_ description: String) {
    let scalars = Array(description.unicodeScalars)
    if let only = scalars.first, scalars.count == 1, !(0x2190...0x2193).contains(only.value) {
      self = .character(only)
      return
    }
    let name = description.lowercased()
    let joined = String(name.filter { $0 != "-" })
    for entry in Key.named
    where ([entry.name] + entry.others).contains(where: { $0.lowercased() == name })
      || entry.others.contains(joined)
    {
      self = entry.key
      return
    }
    if name.hasPrefix("f"), let number = Int(name.dropFirst()), number > 0 {
      self = .function(number)
      return
    }
    for (prefix, isControl) in [("^", true), ("ctrl-", true), ("c-", true), ("alt-", false)]
    where name.hasPrefix(prefix) {
      guard case .character(let scalar)? = Key(String(description.dropFirst(prefix.count))) else { return nil }
      guard isControl else {
        self = .alt(scalar)
        return
      }
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      self = .control(lower)
      return
    }
    return nil
  }
}
