// The keymap has every key of the design once, and everything that names keys reads it.

import GovernmentCloud
import Terminal
import Testing

@testable import Console

@Suite("The keymap")
struct KeymapTests {
  private let keymap = Keymap.standard

  @Test("gives no key two meanings on one screen", arguments: Screen.allCases)
  func once(screen: Screen) {
    var seen: [Key: [Action]] = [:]
    for binding in keymap.bindings where binding.screens.contains(screen) {
      for key in binding.keys { seen[key, default: []].append(binding.action) }
    }
    // Esc is back everywhere; the organisation's screen only says it in its footer too.
    for (key, actions) in seen { #expect(Set(actions).count == 1, "\(key): \(actions)") }
  }

  @Test("gives every command a key")
  func everyAction() {
    #expect(Set(keymap.bindings.map(\.action)) == Set(Action.allCases))
    #expect(keymap.bindings.allSatisfy { !$0.keys.isEmpty && !$0.screens.isEmpty })
  }

  private static let everywhere = Screen.allCases
  private static let lists: [Screen] = [.municipalities, .organisation, .trial]

  /// The keys of the design to which a screen of this console gives a meaning.
  static let design: [(keys: [String], action: Action, screens: [Screen])] = [
    (["j", "down"], .moveDown, everywhere), (["k", "up"], .moveUp, everywhere), (["g", "home"], .top, everywhere),
    (["G", "end"], .bottom, everywhere), (["^D"], .halfDown, everywhere), (["^U"], .halfUp, everywhere),
    (["^F", "pgdn"], .pageDown, everywhere), (["^B", "pgup"], .pageUp, everywhere), (["/"], .filter, [.municipalities]),
    (["enter"], .open, [.municipalities, .trial, .history]), (["esc"], .back, everywhere),
    (["space"], .toggleMark, [.municipalities]), (["v"], .range, [.municipalities]),
    (["*"], .markAllShown, [.municipalities]), (["f"], .providerFilter, [.municipalities]),
    (["s"], .sort, [.municipalities]), (["m"], .milestone, lists), (["p"], .provider, lists), (["a"], .note, lists),
    (["b"], .block, lists), (["u"], .undo, everywhere), (["^R"], .redo, everywhere), ([":"], .palette, everywhere),
    (["tab"], .nextPane, [.organisation]), (["shift-tab"], .previousPane, [.organisation]),
    (["1"], .showMunicipalities, everywhere), (["2"], .showOrganisation, everywhere), (["3"], .showTrial, everywhere),
    (["4"], .showHistory, everywhere), (["R"], .reload, everywhere), (["^L"], .redraw, everywhere),
    (["?", "f1"], .help, everywhere), (["q"], .quit, everywhere), (["^Z"], .suspend, everywhere),
    (["^C"], .leave, everywhere), (["n"], .nextMatch, [.organisation]), (["N"], .previousMatch, [.organisation]),
  ]

  @Test("has the keys of the design", arguments: design)
  func bound(keys: [String], action: Action, screens: [Screen]) throws {
    for name in keys {
      let key = try #require(Key(name))
      for screen in screens { #expect(keymap.action(for: key, on: screen) == action, "\(name) on \(screen)") }
    }
  }

  @Test(
    "understands full-width letters",
    arguments: [
      ("ｊ", Action.moveDown), ("Ｇ", .bottom), ("／", .filter), ("・", .filter), ("？", .help), ("＊", .markAllShown),
      ("　", .toggleMark),
      ("：", .palette), ("１", .showMunicipalities), ("ｍ", .milestone),
    ])
  func fullWidth(letter: String, action: Action) throws {
    let scalar = try #require(letter.unicodeScalars.first)
    #expect(keymap.action(for: .character(scalar), on: .municipalities) == action)
  }

  @Test("tells upper from lower case, and knows nothing of other keys")
  func others() {
    #expect(keymap.action(for: .character("b"), on: .municipalities) == .block)
    #expect(keymap.action(for: .character("B"), on: .municipalities) == .unblock)
    for key: Key in [.character("雲"), .alt("m"), .control("x"), .function(9), .insert, .paste("q")] {
      #expect(keymap.action(for: key, on: .municipalities) == nil)
    }
  }

  @Test("lets the first of two lines count where they name one key")
  func first() {
    let keymap = Keymap([.init(["x"], .undo), .init(["x", "y"], .redo)])
    #expect(keymap.action(for: .character("x"), on: .trial) == .undo)
    #expect(keymap.action(for: .character("y"), on: .trial) == .redo)
    #expect(keymap.key(for: .redo, on: .trial) == .character("x"))
  }

  @Test("has a name and a hint for every command, in both languages", arguments: Action.allCases)
  func words(action: Action) {
    let (english, japanese) = (Wording(language: .english), Wording(language: .japanese))
    #expect(!english.name(of: action).isEmpty && english.name(of: action).utf8.allSatisfy { $0 < 0x80 })
    #expect(!english.hint(for: action).isEmpty && english.hint(for: action).utf8.allSatisfy { $0 < 0x80 })
    #expect(japanese.name(of: action).utf8.contains { $0 >= 0x80 })
    #expect(japanese.hint(for: action).utf8.contains { $0 >= 0x80 })
  }

  @Test("has different names for different commands", arguments: Language.allCases)
  func names(language: Language) {
    let names = Action.allCases.map { Wording(language: language).name(of: $0) }
    #expect(Set(names).count == names.count)
  }

  @Test(
    "tells the footer what to show, and the footer names only keys that do what it says", arguments: Screen.allCases)
  func footer(screen: Screen) throws {
    var desk = Desk(columns: 200, after: Scene.week)
    desk.press("/")
    desk.type("kobe")
    desk.press("enter", "2", "\(screen.rawValue)")
    #expect(desk.state.screen == screen)
    let hints = desk.state.footerHints
    #expect(hints.count >= 4)
    for hint in hints {
      let action = try #require(Key(hint.key).flatMap { keymap.action(for: $0, on: screen) }, "\(hint.key)")
      #expect(desk.state.unavailability(of: action) == nil)
      // Enter on a milestone asks for its day.
      let isMilestone = screen == .organisation && action == .open
      #expect(hint.words == desk.state.wording.hint(for: isMilestone ? .milestone : action))
    }
    #expect(Set(hints.map(\.key)).count == hints.count)
  }

  @Test("is shown whole in the help, with the names of the commands", arguments: Screen.allCases)
  func help(screen: Screen) {
    var desk = Desk(language: .japanese)
    desk.press("2", "\(screen.rawValue)", "?")
    let lines = desk.state.helpLines
    for binding in keymap.bindings where binding.screens.contains(screen) {
      let name = desk.state.wording.name(of: binding.action)
      let line = lines.first { !$0.keys.isEmpty && $0.words.hasPrefix(name) }
      for key in binding.keys where keymap.action(for: key, on: screen) == binding.action {
        #expect(line?.keys.split(separator: " ").contains { $0 == key.description } == true, "\(binding.action) \(key)")
      }
    }
  }
}
