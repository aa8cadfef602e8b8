// The part of a line being edited that fits on the screen, with the cursor in it.

extension TextField {
  /// The part of a field that is shown.
  public struct Window: Equatable, Sendable {
    /// The visible text, cleaned.
    public var text: String
    /// The cell of the cursor, counted from where the text starts; less than the width where that is above 0.
    public var cursorColumn: Int
    /// Whether text to the left isn't shown.
    public var isCutLeft: Bool
    /// Whether text to the right isn't shown.
    public var isCutRight: Bool
  }

  /// What of the text is shown in so many cells: always the cursor, and about a third of the width after it.
  public func window(width: Int) -> Window {
    guard width > 0 else {
      return Window(text: "", cursorColumn: 0, isCutLeft: cursor > 0, isCutRight: cursor < characters.count)
    }
    // One cell belongs to the cursor where it stands at the end of the text.
    let ahead = cells(from: cursor, atMost: cursor < characters.count ? max(width / 3, 2) : 1)
    var start = cursor
    var before = 0
    while start > 0 {
      let next = before + cells(at: start - 1)
      if next > max(0, width - max(ahead, 1)) { break }
      before = next
      start -= 1
    }
    var end = cursor
    var used = before
    while end < characters.count {
      let next = used + cells(at: end)
      if next > width { break }
      used = next
      end += 1
    }
    // Stray marks take less room in the text than by themselves, so the column is counted in the text.
    let column = TextWidth.cells(of: String(characters[start..<cursor]))
    return Window(
      text: TextWidth.cleaned(String(characters[start..<end])), cursorColumn: min(column, width - 1),
      isCutLeft: start > 0, isCutRight: end < characters.count)
  }

  private func cells(at index: Int) -> Int { TextWidth.cells(of: characters[index]) }

  /// The cells of the characters from an index on, at most so many, whole characters.
  private func cells(from start: Int, atMost limit: Int) -> Int {
    var sum = 0
    for index in start..<characters.count {
      let next = sum + cells(at: index)
      if next > limit { break }
      sum = next
    }
    return sum
  }
}
