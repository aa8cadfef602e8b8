// The one table of keys: dispatch, footer, help and the README's table all read it.

import Terminal

/// Which keys give which command, and where.
public struct Keymap: Sendable {
  /// One line of the table.
  public struct Binding: Sendable {
    /// The keys, the one shown in hints first.
    public let keys: [Key]
    /// The command.
    public let action: Action
    /// The screens on which it means something.
    public let screens: Set<Screen>
    /// The place in the footer, 1 first; nil keeps it out.
    public let hint: Int?

    init(_ keys: String, _ action: Action, on screens: Set<Screen> = Set(Screen.allCases), hint: Int? = nil) {
      self.keys = keys.split(separator: " ").compactMap { Key(String($0)) }
      self.action = action
      self.screens = screens
      self.hint = hint
    }
  }

  /// The table, in the order in which help shows it.
  public let bindings: [Binding]

  private let actions: [Screen: [Key: Action]]
  private let firstKeys: [Screen: [Action: Key]]
  private let hinted: [Screen: [Action]]

  /// A keymap of bindings.
  ///
  /// - Parameter bindings: the table; where two lines name one key on one screen, the first counts.
  public init(_ bindings: [Binding]) {
    self.bindings = bindings
    var actions: [Screen: [Key: Action]] = [:]
    for screen in Screen.allCases {
      for binding in bindings where binding.screens.contains(screen) {
        for key in binding.keys where actions[screen]?[key] == nil {
          actions[screen, default: [:]][key] = binding.action
        }
      }
    }
    self.actions = actions
    var firstKeys: [Screen: [Action: Key]] = [:]
    var hinted: [Screen: [Action]] = [:]
    for screen in Screen.allCases {
      let here = bindings.filter { $0.screens.contains(screen) }
      firstKeys[screen] = Dictionary(
        here.compactMap { binding in binding.keys.first.map { (binding.action, $0) } }
      ) { first, _ in first }
      hinted[screen] = here.filter { $0.hint != nil }.sorted { ($0.hint ?? 0) < ($1.hint ?? 0) }.map(\.action)
    }
    self.firstKeys = firstKeys
    self.hinted = hinted
  }

  /// The command that a key gives on a screen.
  ///
  /// Full-width letters from an input method count as their narrow forms.
  ///
  /// - Parameters:
  ///   - key: the key.
  ///   - screen: the screen shown.
  /// - Returns: the command, nil where the key means nothing.
  public func action(for key: Key, on screen: Screen) -> Action? {
    actions[screen]?[key] ?? actions[screen]?[key.narrowed]
  }

  /// The first key that gives a command on a screen.
  ///
  /// - Parameters:
  ///   - action: the command.
  ///   - screen: the screen shown.
  /// - Returns: the key for hints.
  public func key(for action: Action, on screen: Screen) -> Key? {
    firstKeys[screen]?[action]
  }

  /// The commands that the footer of a screen names, the most wanted first.
  ///
  /// - Parameter screen: the screen shown.
  /// - Returns: commands, some of which may not run now.
  public func hints(on screen: Screen) -> [Action] { hinted[screen] ?? [] }

  /// The keys as everybody gets them.
  public static let standard = Keymap([
    Binding("Enter l right", .open, on: [.municipalities, .trial, .history], hint: 1),
    Binding("Enter m", .milestone, on: [.organisation], hint: 1),
    Binding("/", .filter, on: [.municipalities], hint: 2),
    Binding("f", .providerFilter, on: [.municipalities], hint: 3),
    Binding("m", .milestone, on: [.municipalities, .trial], hint: 4),
    Binding("x", .unmark, on: [.organisation], hint: 4),
    Binding("p", .provider, on: [.municipalities, .organisation, .trial], hint: 5),
    Binding("a", .note, on: [.municipalities, .organisation, .trial], hint: 8),
    Binding("b", .block, on: [.municipalities, .organisation, .trial], hint: 9),
    Binding("B", .unblock, on: [.municipalities, .organisation, .trial]),
    Binding("W", .withdraw, on: [.municipalities, .organisation, .trial]),
    Binding("w", .rejoin, on: [.municipalities, .organisation, .trial]),
    Binding("Space", .toggleMark, on: [.municipalities], hint: 6),
    Binding("v", .range, on: [.municipalities]),
    Binding("*", .markAllShown, on: [.municipalities]),
    Binding("U", .clearMarks, on: [.municipalities]),
    Binding("s", .sort, on: [.municipalities], hint: 7),
    Binding("S", .reverseSort, on: [.municipalities]),
    Binding("u", .undo, hint: 10),
    Binding("^R", .redo, hint: 11),
    Binding("j down", .moveDown),
    Binding("k up", .moveUp),
    Binding("g Home", .top),
    Binding("G End", .bottom),
    Binding("^D", .halfDown),
    Binding("^U", .halfUp),
    Binding("^F PgDn", .pageDown),
    Binding("^B PgUp", .pageUp),
    Binding("Tab", .nextPane, on: [.organisation], hint: 6),
    Binding("S-Tab", .previousPane, on: [.organisation]),
    Binding("n", .nextMatch, on: [.organisation], hint: 7),
    Binding("N", .previousMatch, on: [.organisation]),
    Binding("1", .showMunicipalities),
    Binding("2", .showOrganisation),
    Binding("3", .showTrial),
    Binding("4", .showHistory),
    Binding(":", .palette, hint: 12),
    Binding("? F1", .help),
    Binding("Esc h left", .back, on: [.organisation], hint: 2),
    Binding("Esc", .back),
    Binding("q", .quit),
    Binding("R", .reload, hint: 14),
    Binding("^L", .redraw),
    Binding("^Z", .suspend),
    Binding("^C", .leave),
  ])
}
