// A small program on a real terminal, for the tests of CursesTerminal and for measuring it: a list with a selection.

import CursesTerminal
import Glibc
import Terminal

/// The list, what is selected, and how a frame shows it.
struct List {
  static let names = ["神戸市", "明石市", "ｶﾅ村", "か\u{3099}町", "👍🏽 club", "Kawajima", "横浜市", "a\u{1B}[31mb"]
  var selected = 0
  var top = 0
  var message = "ready"

  mutating func move(_ steps: Int, rows: Int) {
    selected = min(max(selected + steps, 0), 1_740)
    if selected < top { top = selected }
    if selected >= top + rows { top = selected - rows + 1 }
  }

  /// Moves the list under the selection.
  mutating func page(_ steps: Int, rows: Int) {
    top = min(max(top + steps, 0), 1_741 - rows)
    move(steps, rows: rows)
  }

  func render(into frame: inout Frame, plain: Bool) {
    frame.clear()
    let body = frame.bounds.removingFirstRows(1).removingLastRows(1)
    frame.write(
      "size \(frame.size.columns)x\(frame.size.rows)", at: Position(column: 0, row: 0),
      style: Style(attributes: .bold))
    for line in 0..<body.rows where top + line <= 1_740 {
      let index = top + line
      let row = body.row + line
      frame.write("\(100_000 + index * 7)", at: Position(column: 0, row: row), width: 8)
      frame.write(Self.names[index % 8], at: Position(column: 8, row: row), width: 12)
      frame.write("|", at: Position(column: 20, row: row), style: Style(foreground: .cyan))
      frame.write(plain ? "" : "in progress", at: Position(column: 22, row: row), style: Style(foreground: .green))
      frame.write("\(index)", at: Position(column: 40, row: row), width: 10, alignment: .trailing)
      frame.write(
        "municipality number \(index) of the list", at: Position(column: 54, row: row),
        style: Style(foreground: .brightBlack))
    }
    let bar = body.rowAt(selected - top)
    frame.restyle(bar) { $0.adding(.reverse) }
    frame.write(message, at: Position(column: 0, row: frame.size.rows - 1), style: Style(background: .blue))
    frame.cursor = Position(column: 0, row: bar.row)
  }
}

/// Traps as a mistake in a program does.
func crash(_ numbers: [Int]) -> Int { numbers[numbers.count + 1] }

/// Writes a line to standard error.
func complain(_ line: String) {
  let bytes = Array("\(line)\n".utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}

/// Shows frames that differ at random from one another, then saves what the last one should look like.
func showRandomFrames(on terminal: CursesTerminal, seed: UInt64, path: String) {
  let pieces = ["a", "bc", " ", "神", "戸市", "カ", "ﾊﾟ", "か\u{3099}", "…", "横浜市役所", "é"]
  let colours = Colour.allCases
  var state = seed
  func number(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
  var frame = Frame(size: terminal.size)
  for _ in 0..<300 {
    for _ in 0...number(6) {
      let place = Position(column: number(frame.size.columns + 4) - 2, row: number(frame.size.rows))
      let text = (0...number(5)).map { _ in pieces[number(pieces.count)] }.joined()
      let style = Style(
        foreground: colours[number(17)], background: colours[number(17)],
        attributes: Attributes(rawValue: UInt8(number(32))))
      frame.write(text, at: place, width: number(20), style: style, cut: number(2) == 0 ? .clip : .ellipsis)
    }
    if number(5) == 0 {
      // Moves some rows up or down, as a list does.
      let (first, last, distance) = (number(8), frame.size.rows - 1 - number(8), number(11) - 5)
      var moved = Frame(size: frame.size)
      for row in 0..<frame.size.rows {
        let isMoved = row >= first && row <= last && row + distance >= first && row + distance <= last
        moved.write(frame.text(row: isMoved ? row + distance : row), at: Position(column: 0, row: row))
      }
      frame = moved
    }
    terminal.present(frame)
  }
  let picture = Array(frame.picture.utf8)
  let file = open(path, O_CREAT | O_WRONLY | O_TRUNC, 0o600)
  _ = write(file, picture, picture.count)
  close(file)
  while true {
    terminal.wait()
    while let event = terminal.nextEvent() { if event == .key(.character("q")) { return } }
  }
}

func run(_ arguments: [String]) throws(TerminalFailure) {
  let terminal = try CursesTerminal(mouse: arguments.contains("mouse"))
  if let index = arguments.firstIndex(of: "random"), arguments.count > index + 2 {
    showRandomFrames(on: terminal, seed: UInt64(arguments[index + 1]) ?? 1, path: arguments[index + 2])
    return
  }
  var list = List()
  var frame = Frame(size: terminal.size)
  if !terminal.capabilities.richGlyphs { frame.ellipsis = "~" }
  list.message = "ready colours \(terminal.capabilities.colours) rich \(terminal.capabilities.richGlyphs)"
  while true {
    list.render(into: &frame, plain: arguments.contains("plain"))
    terminal.present(frame)
    terminal.wait()
    while let event = terminal.nextEvent() {
      switch event {
      case .key(let key):
        list.message = "key \(key)"
        let page = max(1, terminal.size.rows - 2)
        switch key {
        case .character("q"):
          terminal.close()
          terminal.close()
          return
        case .character("j"), .down: list.move(1, rows: page)
        case .character("k"), .up: list.move(-1, rows: page)
        case .character("G"): list.move(2_000, rows: page)
        case .character("d"): list.page(page / 2, rows: page)
        case .character("u"): list.page(-page / 2, rows: page)
        case .character("C"): list.message += " \(crash([1, 2, 3]))"
        case .character("A"): abort()
        case .character("X"): exit(3)
        case .character("E"): complain("a word on standard error")
        case .paste(let text): list.message = "paste \(text.utf8.count) <\(text)>"
        case .mouse(let mouse): list.message = "mouse \(mouse.kind) \(mouse.position.column),\(mouse.position.row)"
        case .control("z"):
          terminal.suspend()
          list.message = "back"
        case .control("l"): terminal.redrawAll()
        default: break
        }
      case .resized(let size):
        let ellipsis = frame.ellipsis
        frame = Frame(size: size)
        frame.ellipsis = ellipsis
      case .terminate(let signal):
        terminal.close()
        print("ended by signal \(signal)")
        return
      case .suspendRequested: terminal.suspend()
      case .continued: list.message = "continued"
      case .readable: break
      case .hungUp:
        terminal.close()
        return
      }
    }
  }
}

do {
  try run(Array(CommandLine.arguments.dropFirst()))
} catch {
  complain("failure: \(error)")
  exit(69)
}
