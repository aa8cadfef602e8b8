// What holds for every frame, whatever is shown at whatever size.

import GovernmentCloud
import Terminal
import Testing

@testable import Console

@Suite("Every frame")
struct FrameTests {
  /// What is wrong with a frame's cells: half a wide character, a control character, a cursor outside.
  private func faults(_ frame: Frame) -> [String] {
    var faults: [String] = []
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        let cell = frame[column, row]
        switch cell.width {
        case 0: if column == 0 || frame[column - 1, row].width != 2 { faults.append("half at \(column), \(row)") }
        case 2:
          if column + 1 == frame.size.columns || frame[column + 1, row].width != 0 {
            faults.append("half at \(column), \(row)")
          }
        default: break
        }
        for scalar in [cell.base, cell.firstMark, cell.secondMark] {
          guard let value = scalar?.value, value < 0x20 || (0x7F...0x9F).contains(value) else { continue }
          faults.append("control character at \(column), \(row)")
        }
      }
    }
    if let cursor = frame.cursor, !frame.bounds.contains(cursor) { faults.append("cursor at \(cursor)") }
    return faults
  }

  @Test("from 1×1 to 100×30 is whole", arguments: Language.allCases)
  func sizes(language: Language) {
    let desks = Scene.all.map { $0.desk(language: language) }
    var found: [String] = []
    for columns in 1...100 {
      for rows in 1...30 {
        // Each size shows some of the scenes: all of them would take minutes.
        let step = columns < 40 || rows < 10 ? 9 : 25
        for place in stride(from: (columns * 7 + rows) % step, to: desks.count, by: step) {
          var desk = desks[place]
          desk.send(.resized(Size(columns: columns, rows: rows)))
          let frame = desk.frame
          for fault in faults(frame) { found.append("\(Scene.all[place].name) \(columns)×\(rows): \(fault)") }
        }
      }
    }
    #expect(found == [])
  }

  @Test("is whole where the state was made for another size")
  func otherSize() {
    for scene in Scene.all {
      let desk = scene.desk()
      for size in [
        Size(columns: 0, rows: 0), Size(columns: 1, rows: 1), Size(columns: 40, rows: 10), Size(columns: 200, rows: 60),
      ] {
        var frame = desk.frame(at: size)
        // The cursor is where the state's own size puts it; the terminal takes care of that.
        frame.cursor = nil
        #expect(faults(frame) == [], "\(scene.name)")
      }
    }
  }

  @Test("of at least 40×10 has its cursor, so that screen readers know the row", arguments: Language.allCases)
  func cursor(language: Language) {
    for scene in Scene.all {
      for (columns, rows) in [(40, 10), (80, 24), (117, 20), (160, 45)] {
        let frame = scene.desk(language: language, columns: columns, rows: rows).frame
        #expect(frame.cursor != nil, "\(scene.name) \(columns)×\(rows)")
      }
    }
  }

  @Test("shows nothing that a colleague wrote as a control sequence")
  func hostile() {
    let code = OrganisationCode(trusted: 281_000)
    let text = "red\u{1B}[31m\u{7}\u{9B}31m\u{202E}evil\u{0}\u{85}\u{2028}雲\u{301}\u{302}\u{303}"
    let drafts = [
      Draft(
        at: Desk.now, operator: "\u{1B}]0;x\u{7}\r\n" + text,
        changes: [
          .note(code, text: text), .block(code, reason: text, was: nil), .withdraw(code, reason: text, was: nil),
        ])
    ]
    for keys in [["2"], ["2", "tab"], ["4"], ["3"], ["a"], ["b"], ["m", "2", "enter"], ["u"]] {
      for (columns, rows) in [(40, 10), (80, 24), (160, 45)] {
        var desk = Desk(columns: columns, rows: rows, after: drafts)
        desk.press("/", "k", "o", "b", "e", "enter")
        for key in keys { desk.press(key) }
        let frame = desk.frame
        #expect(faults(frame) == [])
        #expect(!frame.picture.unicodeScalars.contains("\u{202E}"))
      }
    }
  }

  @Test(
    "without colour shows the selected row in reverse, and no other row of the list",
    arguments: Scene.screens.map(\.name))
  func noColour(name: String) throws {
    let theme = Theme(hasColour: false, hasGlyphs: true)
    let scene = try #require(Scene.screens.first { $0.name == name })
    for (columns, rows) in [(40, 10), (80, 24), (160, 45)] {
      let desk = scene.desk(columns: columns, rows: rows, theme: theme)
      let frame = desk.frame
      let cursor = try #require(frame.cursor)
      #expect(desk.isCursorInBody, "\(columns)×\(rows)")
      // A tile of the map has more rows than one.
      let height = desk.state.screen == .overview ? desk.state.overviewLayout.map?.tileRows ?? 1 : 1
      for row in 2..<rows - 2 {
        let isReverse = frame[cursor.column, row].style.attributes.contains(.reverse)
        let isSelected = (cursor.row..<cursor.row + height).contains(row)
        #expect(isReverse == isSelected, "row \(row) at \(columns)×\(rows)")
      }
      let styles = frame.styledPicture()
      #expect(styles.contains("reverse"))
      #expect(Colour.allCases.dropFirst().allSatisfy { !styles.contains(" \($0)") })
    }
  }

  @Test("without colour is the same text as with it")
  func sameText() {
    for scene in Scene.all {
      let plain = scene.desk(theme: Theme(hasColour: false, hasGlyphs: true)).frame
      #expect(plain.picture == scene.desk().frame.picture, "\(scene.name)")
    }
  }

  @Test("without glyphs has nothing beyond ASCII but names and what operators wrote")
  func ascii() {
    let theme = Theme(hasColour: false, hasGlyphs: false)
    var found: [Unicode.Scalar: String] = [:]
    for scene in Scene.all {
      for (columns, rows) in [(40, 10), (80, 24), (160, 45), (20, 5)] {
        let frame = scene.desk(columns: columns, rows: rows, theme: theme).frame
        for row in 0..<rows {
          // Names are in kanji and kana, from U+3000 on; an operator wrote the emoji.
          for scalar in frame.text(row: row).unicodeScalars where (0x80..<0x3000).contains(scalar.value) {
            found[scalar] = found[scalar] ?? "\(scene.name) \(columns)×\(rows): \(frame.text(row: row))"
          }
        }
      }
    }
    for (scalar, line) in found.sorted(by: { $0.key < $1.key }) { Issue.record("\(scalar) in \(line)") }
  }

  @Test("shows a footer whose keys do something in what lies over the screen")
  func overlayHints() {
    // A filter that is wrong can't be kept, and says so instead.
    let scenes = Scene.overlays.filter { $0.name != "filter" } + [Scene(name: "good filter", keys: ["/"])]
    for scene in scenes {
      let desk = scene.desk()
      for hint in desk.state.footerHints {
        for name in hint.key.split(separator: " ").map(String.init) {
          // Digits are named from the first to the last.
          let key = name.contains("–") ? String(name.suffix(1)) : name
          var pressed = desk
          pressed.press(key)
          // The first line has nothing above it.
          var below = desk
          below.press("down")
          let lower = below.frame
          below.press(key)
          #expect(
            pressed.frame != desk.frame || !pressed.wanted.isEmpty || below.frame != lower, "\(scene.name): \(name)")
        }
      }
    }
  }
}
