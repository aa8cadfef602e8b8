// One line of text being edited: its characters and the cursor.

/// A line being edited.
///
/// The cursor stands before a character or at the end.
public struct TextField: Equatable, Sendable {
  /// The text's characters.
  public private(set) var characters: [Character]
  /// The number of characters before the cursor.
  public private(set) var cursor: Int
  /// The most characters it takes.
  public let limit: Int

  /// Makes a field with a text, the cursor at its end; what is beyond the limit is left out.
  public init(_ text: String = "", limit: Int = 10_000) {
    self.limit = max(0, limit)
    characters = Array(TextField.oneLine(text).prefix(self.limit))
    cursor = characters.count
  }

  /// The text.
  public var text: String { String(characters) }

  /// Whether there is no text.
  public var isEmpty: Bool { characters.isEmpty }

  /// Inserts text at the cursor and moves the cursor behind it.
  ///
  /// Line breaks and tabs become spaces, other control characters are left out. What doesn't fit is left out too, and
  /// then the answer is false.
  @discardableResult
  public mutating func insert(_ text: String) -> Bool {
    // A mark joins the character before it, and a base may take marks that follow.
    let before = cursor > 0 ? String(characters[cursor - 1]) : ""
    let after = cursor < characters.count ? String(characters[cursor]) : ""
    let start = cursor - (cursor > 0 ? 1 : 0)
    let end = cursor + (cursor < characters.count ? 1 : 0)
    let room = limit - (characters.count - (end - start)) - (after.isEmpty ? 0 : 1)
    let wanted = Array(before + TextField.oneLine(text))
    let fitting = wanted.prefix(max(0, room))
    guard before.isEmpty || !fitting.isEmpty else { return false }
    let joined = String(fitting) + after
    characters.replaceSubrange(start..<end, with: Array(joined))
    cursor = min(start + fitting.count, characters.count)
    return fitting.count == wanted.count
  }

  /// Removes the character before the cursor; false where there is none.
  @discardableResult
  public mutating func backspace() -> Bool {
    guard cursor > 0 else { return false }
    cursor -= 1
    characters.remove(at: cursor)
    return true
  }

  /// Removes the character at the cursor; false where there is none.
  @discardableResult
  public mutating func delete() -> Bool {
    guard cursor < characters.count else { return false }
    characters.remove(at: cursor)
    return true
  }

  /// Moves the cursor to before a character, or to the end.
  public mutating func moveCursor(to index: Int) {
    cursor = min(max(index, 0), characters.count)
  }

  /// Removes everything before the cursor.
  public mutating func deleteToStart() {
    characters.removeFirst(cursor)
    cursor = 0
  }

  /// Removes everything from the cursor on.
  public mutating func deleteToEnd() {
    characters.removeLast(characters.count - cursor)
  }

  /// Removes the word before the cursor, with the spaces between.
  public mutating func deleteWordBefore() {
    var start = cursor
    while start > 0, characters[start - 1].isWhitespace { start -= 1 }
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  /// Does what a key means in a line editor, and answers whether it means anything there.
  ///
  /// Characters and pastes insert; Backspace and Delete remove; arrows, Home, End, ^A and ^E move; ^K removes what
  /// follows, ^U what precedes, ^W the word before.
  public mutating func apply(_ key: Key) -> Bool {
    switch key {
    case .character(let scalar): insert(String(Character(scalar)))
    case .paste(let text): insert(text)
    case .backspace: backspace()
    case .delete: delete()
    case .left: moveCursor(to: cursor - 1)
    case .right: moveCursor(to: cursor + 1)
    case .home, .control("a"): moveCursor(to: 0)
    case .end, .control("e"): moveCursor(to: characters.count)
    case .control("k"): deleteToEnd()
    case .control("u"): deleteToStart()
    case .control("w"): deleteWordBefore()
    case .enter, .escape, .tab, .shiftTab, .up, .down, .pageUp, .pageDown, .insert, .function, .control, .alt, .mouse,
      .resize:
      return false
    }
    return true
  }

  /// A text without what one line can't hold.
  private static func oneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch TextWidth.role(of: scalar) {
      case .space: line.append(" ")
      case .control: continue
      case .character, .mark, .unknown, .invisible: line.append(scalar)
      }
    }
    return String(line)
  }
}
