// Writing into frames: clipping, cutting, alignment, wide characters, styles.

import TestSupport
import Testing

@testable import Terminal

@Suite struct FrameTests {
  func frame(_ columns: Int, _ rows: Int = 1) -> Frame { Frame(size: Size(columns: columns, rows: rows)) }

  @Test("a picture shows rows without the spaces at their ends")
  func picture() {
    var frame = frame(8, 3)
    frame.write("abc", at: Position(column: 1, row: 0))
    frame.write("神戸", at: Position(column: 0, row: 2))
    #expect(frame.picture == " abc\n\n神戸")
    #expect(frame.text(row: 7) == "")
  }

  @Test(
    "text is cut, aligned and counted",
    arguments: [
      ("abcdef", 6, Cut.ellipsis, Alignment.leading, "|abcdef|", 6), ("abcdefg", 6, .ellipsis, .leading, "|abcde…|", 6),
      ("abcdefg", 6, .clip, .leading, "|abcdef|", 6), ("神戸市", 6, .ellipsis, .leading, "|神戸市|", 6),
      ("神戸市役所", 6, .ellipsis, .leading, "|神戸… |", 5), ("神戸市", 5, .ellipsis, .leading, "|神戸…-|", 5),
      ("神戸市", 5, .clip, .leading, "|神戸 -|", 5), ("神", 1, .clip, .leading, "| -----|", 1),
      ("神", 1, .ellipsis, .leading, "|…-----|", 1), ("ab", 6, .clip, .trailing, "|----ab|", 2),
      ("ab", 6, .clip, .centre, "|--ab--|", 2), ("神", 6, .clip, .trailing, "|----神|", 2),
      ("abcdefgh", 6, .ellipsis, .trailing, "|abcde…|", 6), ("", 6, .ellipsis, .leading, "|------|", 0),
      ("ab", 0, .ellipsis, .leading, "|------|", 0), ("ab", -5, .ellipsis, .leading, "|------|", 0),
      ("ﾊﾟﾊﾟﾊﾟ", 4, .ellipsis, .leading, "|ﾊﾟ… --|", 3), ("🇯🇵🇯🇵", 4, .ellipsis, .leading, "|🇯🇵🇯🇵--|", 4),
      ("🇯🇵🇯🇵", 3, .clip, .leading, "|🇯🇵 ---|", 3),
      ("か\u{3099}か\u{3099}か", 5, .ellipsis, .leading, "|か\u{3099}か\u{3099}…-|", 5),
      ("abcdef\u{301}", 6, .ellipsis, .leading, "|abcdef\u{301}|", 6),
      ("\u{1B}[0m", 6, .ellipsis, .leading, "|·[0m--|", 4),
    ] as [(String, Int, Cut, Alignment, String, Int)])
  func write(text: String, width: Int, cut: Cut, alignment: Alignment, shown: String, used: Int) {
    var frame = frame(8)
    frame.write("|------|", at: Position(column: 0, row: 0))
    let cells = frame.write(text, at: Position(column: 1, row: 0), width: width, cut: cut, alignment: alignment)
    #expect(frame.picture == shown)
    #expect(cells == used)
    expectWhole(frame)
  }

  @Test("a wide character at the right edge is replaced by a space")
  func rightEdge() {
    var frame = frame(4)
    frame.write("----", at: Position(column: 0, row: 0))
    #expect(frame.write("a神戸", at: Position(column: 0, row: 0), cut: .clip) == 4)
    #expect(frame.picture == "a神")
    expectWhole(frame)
  }

  @Test("text that begins left of the frame shows its rest, and half a wide character as a space")
  func leftEdge() {
    var frame = frame(6)
    frame.write("------", at: Position(column: 0, row: 0))
    frame.write("abcd", at: Position(column: -2, row: 0))
    #expect(frame.picture == "cd----")
    frame.write("神戸", at: Position(column: -1, row: 0))
    #expect(frame.picture == " 戸---")
    frame.write("市", at: Position(column: -2, row: 0))
    #expect(frame.picture == " 戸---")
    expectWhole(frame)
  }

  @Test(
    "overwriting half of a wide character blanks its other half",
    arguments: [
      (0, "x", "x 戸市"), (1, "x", " x戸市"), (2, "x", "神x 市"), (3, "x", "神 x市"), (1, "xy", " xy 市"), (1, "京", " 京 市"),
      (0, "京都", "京都市"), (3, "京", "神 京"), (5, "x", "神戸 x"), (4, "é", "神戸é"),
    ])
  func overwrite(column: Int, text: String, shown: String) {
    var frame = frame(6)
    frame.write("神戸市", at: Position(column: 0, row: 0))
    frame.write(text, at: Position(column: column, row: 0))
    #expect(frame.picture == shown)
    expectWhole(frame)
  }

  @Test("filling half of a wide character blanks its other half")
  func fillHalves() {
    var frame = frame(6)
    frame.write("神戸市", at: Position(column: 0, row: 0))
    frame.fill(Rect(column: 1, row: 0, columns: 2, rows: 1), .normal)
    #expect(frame.picture == "    市")
    expectWhole(frame)
  }

  @Test("an ellipsis of ASCII can be asked for")
  func asciiEllipsis() {
    var frame = frame(4)
    frame.ellipsis = "~"
    frame.write("abcdef", at: Position(column: 0, row: 0))
    #expect(frame.picture == "abc~")
    frame.write("神戸市", at: Position(column: 0, row: 0))
    #expect(frame.picture == "神~")
  }

  @Test("a bar changes styles, whole characters at a time, and no text")
  func restyle() {
    var frame = frame(6, 2)
    frame.write("神戸市", at: Position(column: 0, row: 0), style: Style(foreground: .red))
    frame.restyle(Rect(column: 1, row: 0, columns: 2, rows: 1)) { $0.adding(.reverse) }
    #expect(frame.picture == "神戸市\n")
    #expect(frame.styledPicture() == "AABBAA\n\nA = red\nB = reverse red")
    let letters: [Style: Character] = [
      Style(foreground: .red): "r", Style(foreground: .red, attributes: .reverse): "R",
    ]
    #expect(frame.styledPicture(letters) == "rrRRrr\n")
    expectWhole(frame)
  }

  @Test("clearing leaves blank cells in a style and no cursor")
  func clear() {
    var frame = frame(3)
    frame.write("abc", at: Position(column: 0, row: 0))
    frame.cursor = Position(column: 1, row: 0)
    frame.clear(style: Style(background: .blue))
    #expect(frame.picture == "")
    #expect(frame[1, 0].style.background == .blue)
    #expect(frame.cursor == nil)
    #expect(frame[9, 9] == .blank)
    #expect(frame[-1, 0] == .blank)
  }

  @Test("no size and no coordinate traps")
  func extremes() {
    let ends = [Int.min, -1, 0, 1, 5, Int.max]
    for (columns, rows) in [(Int.min, Int.min), (0, 3), (5, 0), (1, 1), (5, 3)] {
      for (column, row) in ends.flatMap({ column in ends.map { (column, $0) } }) {
        var frame = Frame(size: Size(columns: columns, rows: rows))
        for width in ends {
          frame.write("a神", at: Position(column: column, row: row), width: width)
          frame.write("神a", at: Position(column: column, row: row), width: width, cut: .clip, alignment: .trailing)
          let rect = Rect(column: column, row: row, columns: width, rows: width)
          frame.fill(rect, .normal)
          frame.restyle(rect) { $0.adding(.bold) }
          _ = rect.inset(columns: column, rows: row).centred(Size(columns: width, rows: width)).rowAt(row)
        }
        _ = frame.picture
      }
    }
    #expect(Frame(size: Size(columns: .max, rows: .max)).size == Size(columns: 2_000, rows: 1_000))
  }

  @Test("random writes keep wide characters whole", arguments: 0..<20)
  func randomWrites(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var frame = frame(Int.random(in: 1...20, using: &random), Int.random(in: 1...3, using: &random))
    for _ in 0..<400 {
      let position = Position(
        column: Int.random(in: -5...22, using: &random), row: Int.random(in: -1...3, using: &random))
      let width = Int.random(in: -1...14, using: &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: frame.fill(Rect(column: position.column, row: position.row, columns: width, rows: 1), .normal)
      case 1:
        frame.restyle(Rect(column: position.column, row: position.row, columns: width, rows: 2)) { $0.adding(.bold) }
      default:
        let text = random.text()
        let used = frame.write(
          text, at: position, width: width, cut: Bool.random(using: &random) ? .clip : .ellipsis,
          alignment: [.leading, .centre, .trailing][Int.random(in: 0..<3, using: &random)])
        #expect(used <= max(0, width))
      }
      expectWhole(frame)
    }
  }

  @Test("a rectangle divides into parts that fit")
  func rects() {
    let rect = Rect(column: 2, row: 1, columns: 10, rows: 5)
    #expect(rect.removingFirstRows(2) == Rect(column: 2, row: 3, columns: 10, rows: 3))
    #expect(rect.removingLastRows(9).isEmpty)
    #expect(rect.lastRows(1) == Rect(column: 2, row: 5, columns: 10, rows: 1))
    #expect(rect.firstColumns(-1).columns == 0)
    #expect(rect.lastColumns(4) == Rect(column: 8, row: 1, columns: 4, rows: 5))
    #expect(rect.inset(columns: 1, rows: 1) == Rect(column: 3, row: 2, columns: 8, rows: 3))
    #expect(rect.centred(Size(columns: 4, rows: 9)) == Rect(column: 5, row: 1, columns: 4, rows: 5))
    #expect(rect.rowAt(4) == Rect(column: 2, row: 5, columns: 10, rows: 1))
    #expect(rect.rowAt(5).isEmpty)
    #expect(
      rect.intersection(Rect(column: 0, row: 0, columns: 4, rows: 2)) == Rect(column: 2, row: 1, columns: 2, rows: 1))
    #expect(rect.contains(Position(column: 11, row: 5)))
    #expect(!rect.contains(Position(column: 12, row: 5)))
  }

  @Test("a style keeps what it is made of")
  func styles() {
    for foreground in Colour.allCases {
      let style = Style(foreground: foreground, background: .brightWhite, attributes: [.bold, .italic])
      #expect(style.foreground == foreground)
      #expect(style.background == .brightWhite)
      #expect(style.attributes == [.bold, .italic])
      #expect(style.foreground(.cyan).background(.normal) == Style(foreground: .cyan, attributes: [.bold, .italic]))
    }
    #expect(Style.normal.adding(.dim).removing([.dim, .bold]) == .normal)
    #expect(MemoryLayout<Style>.size <= 4)
    #expect(MemoryLayout<Cell>.stride == 16)
    #expect("\(Style(foreground: .red, background: .blue, attributes: .bold))" == "bold red on blue")
  }

  /// Fails unless each cell of width 2 has one of width 0 to its right, in the same style, and the other way round.
  func expectWhole(_ frame: Frame, _ location: SourceLocation = #_sourceLocation) {
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        let cell = frame[column, row]
        let isWhole =
          switch cell.width {
          case 2: column + 1 < frame.size.columns && frame[column + 1, row].width == 0
          case 0: column > 0 && frame[column - 1, row].width == 2 && frame[column - 1, row].style == cell.style
          default: cell.width == 1
          }
        if !isWhole {
          Issue.record("half a character at \(column), \(row): \(frame.picture)", sourceLocation: location)
        }
      }
    }
  }
}
