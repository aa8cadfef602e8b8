// A painter, which uses rows again, shows what a drawing from nothing shows.

import GovernmentCloud
import Terminal
import TestSupport
import Testing

@testable import Console

@Suite("A painter")
struct PainterTests {
  /// Keys that go everywhere: movements, marks, filters, overlays, changes, screens.
  static let keys = [
    "j", "j", "j", "k", "k", "^D", "^U", "^F", "^B", "g", "G", "Space", "v", "*", "U", "/", "o", "s", "a", "S", "f",
    "3", "1", "2", "4", "Tab", "n", "N", "Enter", "Esc", "Esc", "q", "m", "p", "5", "u", "^R", "b", ":", "?", "R", "x",
    "r", "r", "r", "5", "6", "w", "d", "e", "P", "W", "Enter", "m", "f", "y", "h", "7", "T", "<", ">", "t", "^L",
  ]

  @Test("shows the same as a drawing from nothing, whatever keys were pressed before", arguments: 1...24)
  func walk(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var desk = Scene.screens[0].desk(language: seed.isMultiple(of: 2) ? .japanese : .english)
    var painter = Painter()
    var pressed: [String] = []
    for step in 0..<400 {
      if step.isMultiple(of: 97) {
        let size = [Size(columns: 80, rows: 24), Size(columns: 160, rows: 45), Size(columns: 40, rows: 10)]
        desk.send(.resized(size[step / 97 % 3]))
      }
      if step % 61 == 60 { desk.colleague(.note("\(step)"), on: 281_000) }
      let key = Self.keys[Int(random.next() % UInt64(Self.keys.count))]
      pressed.append(key)
      desk.press(key)
      painter.paint(desk.state)
      guard painter.frame != desk.frame else { continue }
      let frames = "\(painter.frame.picture)\nfrom nothing:\n\(desk.frame.picture)"
      Issue.record("differs after \(pressed.suffix(12)):\n\(frames)")
      return
    }
  }

  @Test("moves the selection alone where the cursor alone moved, and not where anything else came")
  func selection() {
    var desk = Scene.screens[0].desk()
    var painter = Painter()
    func isMoved(_ change: (inout Desk) -> Void) -> Bool {
      painter.paint(desk.state)
      change(&desk)
      let isMoved = painter.moveSelection(desk.state.glance())
      painter.paint(desk.state)
      #expect(painter.frame == desk.frame)
      return isMoved
    }
    for key in ["j", "j", "k", "down", "k"] { #expect(isMoved { $0.press(key) }, "\(key)") }
    for key in ["Space", "j", "v", "j", "Esc", "/", "Esc", "?", "Esc", "2", "1", "<", "j", ">", "s", "Esc"] {
      #expect(!isMoved { $0.press(key) }, "\(key)")
    }
    #expect(isMoved { $0.press("j") })
    #expect(!isMoved { $0.send(.resized(Size(columns: 100, rows: 30))) })
    #expect(!isMoved { $0.colleague(.note("seen"), on: 281_000) })
    #expect(!isMoved { $0.send(.resized(Size(columns: 160, rows: 45))) })
    desk.press("Esc", "j")
    #expect(!isMoved { $0.press("j") }, "the preview shows another one")
  }

  @Test("shows the new day in rows that were drawn on the day before")
  func nextDay() {
    var desk = Scene.screens[0].desk()
    var painter = Painter()
    painter.paint(desk.state)
    let tomorrow = Timestamp(seconds: Desk.now.seconds + 30 * 86_400)
    desk.send(.time(LocalTime(now: tomorrow, secondsFromGreenwich: Timestamp.japan)))
    painter.paint(desk.state)
    #expect(painter.frame == desk.frame)
    #expect(painter.frame.picture.contains("▲"))
  }
}
