// Writing text into a frame: cleaned, aligned, and cut on grapheme and cell boundaries.

extension Frame {
  /// Writes one line of text and answers how many cells it takes from where it starts.
  ///
  /// The text gets at most `width` cells, and none beyond the frame's right edge; what is left of the frame's left
  /// edge isn't shown. Where a wide character can't be shown whole, there is a space instead.
  @discardableResult
  public mutating func write(
    _ text: String, at position: Position, width: Int = .max, style: Style = .normal, cut: Cut = .ellipsis,
    alignment: Alignment = .leading
  ) -> Int {
    guard position.row >= 0, position.row < size.rows else { return 0 }
    var column = Rect.near(position.column)
    let limit = min(width, size.columns - column)
    guard limit > 0 else { return 0 }
    touch(position.row)
    if alignment != .leading {
      let free = limit - TextWidth.cells(of: text, upTo: limit)
      if free > 0 { column += alignment == .centre ? free / 2 : free }
    }
    return writeASCII(text, column, position.row, limit, style, cut)
      ?? writeGlyphs(text, column, position.row, limit, style, cut)
  }

  /// Puts one character of one cell's width: the quick way for marks and dots, of which a list has hundreds.
  public mutating func put(_ scalar: Unicode.Scalar, at position: Position, style: Style = .normal) {
    guard bounds.contains(position) else { return }
    touch(position.row)
    let index = starts[position.row] + position.column
    separate(before: index, column: position.column)
    cells[index] = Cell(glyph: UInt64(scalar.value), width: 1, style: style)
    separate(after: index + 1, column: position.column + 1)
  }

  /// The fast path: text of printable ASCII that starts within the frame; nil for all other.
  private mutating func writeASCII(
    _ text: String, _ column: Int, _ row: Int, _ limit: Int, _ style: Style, _ cut: Cut
  ) -> Int? {
    guard column >= 0 else { return nil }
    let start = starts[row] + column
    let counts = text.utf8.withContiguousStorageIfAvailable { bytes -> (shown: Int, total: Int)? in
      let shown = min(bytes.count, limit)
      for index in 0..<shown where bytes[index] &- 0x20 >= 0x5F { return nil }
      // The first byte that isn't shown may begin a mark on the last one that is.
      if shown < bytes.count, bytes[shown] &- 0x20 >= 0x5F { return nil }
      return (shown, bytes.count)
    }
    guard let (shown, total) = counts ?? nil, shown > 0 else { return nil }
    separate(before: start, column: column)
    text.utf8.withContiguousStorageIfAvailable { bytes in
      cells.withUnsafeMutableBufferPointer { cells in
        let look = Cell.look(width: 1, style: style)
        for index in 0..<shown { cells[start + index] = Cell(glyph: UInt64(bytes[index]), look: look) }
      }
    }
    if total > limit, cut == .ellipsis {
      cells[start + shown - 1] = Cell(glyph: UInt64(ellipsis.value), width: 1, style: style)
    }
    separate(after: start + shown, column: column + shown)
    return shown
  }

  private mutating func writeGlyphs(
    _ text: String, _ column: Int, _ row: Int, _ limit: Int, _ style: Style, _ cut: Cut
  ) -> Int {
    let start = starts[row] + column
    if column >= 0 { separate(before: start, column: column) }
    let room = cut == .ellipsis ? limit - 1 : limit
    var used = 0
    var kept = 0
    var isCut = false
    var glyphs = Glyphs(text)
    while let glyph = glyphs.next() {
      if used + glyph.width > limit {
        isCut = true
        break
      }
      put(glyph, column + used, row, style)
      used += glyph.width
      if used <= room { kept = used }
    }
    if isCut {
      if !glyphs.isPlain { kept = TextWidth.wholeGraphemes(of: text, fitting: room) }
      let blanked = cut == .clip ? limit : max(used, kept + 1)
      for cell in kept..<blanked { put(Glyph(scalars: 0x20, width: 1), column + cell, row, style) }
      if cut == .ellipsis { put(Glyph(scalars: UInt64(ellipsis.value), width: 1), column + kept, row, style) }
      used = cut == .clip ? limit : kept + 1
      separate(after: start + blanked, column: column + blanked)
    } else {
      separate(after: start + used, column: column + used)
    }
    return used
  }

  /// Puts one glyph where it is within the frame's columns; half of a wide one becomes a space.
  private mutating func put(_ glyph: Glyph, _ column: Int, _ row: Int, _ style: Style) {
    guard column < size.columns, column + glyph.width > 0 else { return }
    let index = starts[row] + column
    if glyph.width == 2 {
      if column < 0 {
        cells[index + 1] = .blank(style)
        return
      }
      guard column + 1 < size.columns else {
        cells[index] = .blank(style)
        return
      }
      cells[index + 1] = .rightHalf(style)
    }
    cells[index] = Cell(glyph: glyph.scalars, width: glyph.width, style: style)
  }
}
