// Looking keys up: dispatch, footer, help and the README's table all read the one table.

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
    public let screens: ScreenSet
    /// The place in the footer, 1 first; nil keeps it out.
    public let hint: Int?

    init(_ keys: [Key], _ action: Action, on screens: ScreenSet = .all, hint: Int? = nil) {
      self.keys = keys
      self.action = action
      self.screens = screens
      self.hint = hint
    }
  }

  /// The table, in the order in which help shows it.
  public let bindings: [Binding]
  /// The same table in the order of the footer.
  private let hinted: [Binding]
  /// The movements of the table by key, so that the keys that are pressed most need not look through all of it.
  private let movements: [(key: Key, screens: ScreenSet, movement: Movement)]

  /// A keymap of bindings.
  ///
  /// - Parameter bindings: the table; where two lines name one key on one screen, the first counts.
  public init(_ bindings: [Binding]) {
    self.bindings = bindings
    hinted = bindings.filter { $0.hint != nil }.sorted { ($0.hint ?? 0) < ($1.hint ?? 0) }
    movements = bindings.enumerated().flatMap { place, binding in
      guard let movement = binding.action.movement else { return [] as [(Key, ScreenSet, Movement)] }
      return binding.keys.map { key in
        let claimed = bindings[..<place].filter { $0.keys.contains(key) }.map(\.screens)
        return (key, claimed.reduce(binding.screens) { $0.subtracting($1) }, movement)
      }
    }
  }

  /// The movement that a key gives on a screen.
  ///
  /// - Parameters:
  ///   - key: the key; a full-width letter is not looked at.
  ///   - screen: the screen shown.
  /// - Returns: the movement, nil where the key gives another command or none.
  public func movement(for key: Key, on screen: Screen) -> Movement? {
    movements.first { $0.key == key && $0.screens.contains(screen) }?.movement
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
    func action(_ key: Key) -> Action? {
      bindings.first { $0.screens.contains(screen) && $0.keys.contains(key) }?.action
    }
    return action(key) ?? action(key.narrowed)
  }

  /// The first key that gives a command on a screen.
  ///
  /// - Parameters:
  ///   - action: the command.
  ///   - screen: the screen shown.
  /// - Returns: the key for hints.
  public func key(for action: Action, on screen: Screen) -> Key? {
    bindings.first { $0.action == action && $0.screens.contains(screen) }?.keys.first
  }

  /// The commands that the footer of a screen names, the most wanted first.
  ///
  /// - Parameter screen: the screen shown.
  /// - Returns: commands, some of which may not run now.
  public func hints(on screen: Screen) -> [Action] {
    hinted.filter { $0.screens.contains(screen) }.map(\.action)
  }
}
