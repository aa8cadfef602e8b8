// Keys in a list to choose from, and in the command palette.

import GovernmentCloud
import Terminal

extension ConsoleState {
  /// The providers as pickers list them: all first, or the five and none.
  static let providerChoices: [Provider?] = Provider.allCases + [nil]

  /// How many lines of a picker are in view.
  func pickerHeight(_ choice: Picker.Choice) -> Int { max(1, min(lineCount(of: choice), size.rows - 3)) }

  /// How many lines a picker has.
  func lineCount(of choice: Picker.Choice) -> Int {
    switch choice {
    case .providerFilter: 1 + Self.providerChoices.count
    case .provider: Self.providerChoices.count
    case .milestone: Milestone.allCases.count
    case .sort: SortKey.allCases.count
    }
  }

  /// Opens a picker on the line that holds now, or that comes next.
  mutating func openPicker(_ choice: Picker.Choice) {
    let line: Int
    switch choice {
    case .providerFilter:
      let chosen = municipalities.providerFilter
      line = chosen.flatMap { Self.providerChoices.firstIndex(of: $0.provider) }.map { $0 + 1 } ?? 0
    case .provider(let targets):
      let provider = targets.indices.first.flatMap { rollout[$0].provider }
      line = provider.flatMap { Self.providerChoices.firstIndex(of: $0) } ?? 0
    case .milestone(let targets):
      let next = targets.indices.first.flatMap { rollout[$0].next } ?? .evaluated
      line = next.index
    case .sort: line = SortKey.allCases.firstIndex(of: municipalities.sort.key) ?? 0
    }
    var picker = Picker(choice: choice)
    let count = lineCount(of: choice)
    picker.cursor.select(line, count: count, height: pickerHeight(choice))
    overlay = .picker(picker)
  }

  mutating func choose(_ picker: Picker, _ key: Key) -> [Effect] {
    var picker = picker
    let count = lineCount(of: picker.choice)
    if case .character(let scalar) = key.narrowed, let digit = Int(String(Character(scalar))) {
      // The filter's first line is 0, all; other lists count from 1.
      let line = picker.choice == .providerFilter ? digit : digit - 1
      guard (0..<count).contains(line) else { return [] }
      return pick(line, in: picker.choice)
    }
    if key.narrowed == .character("x"), case .milestone(let targets) = picker.choice {
      overlay = nil
      return Milestone(rawValue: UInt8(picker.cursor.row)).map { [.record(.unmark($0), targets)] } ?? []
    }
    switch Keymap.standard.action(for: key, on: .municipalities) {
    case .open?, .toggleMark?: return pick(picker.cursor.row, in: picker.choice)
    case .back?, .quit?: overlay = nil
    case let action?:
      guard let movement = action.movement else { return [] }
      picker.cursor.move(movement, count: count, height: pickerHeight(picker.choice))
      overlay = .picker(picker)
    case nil: break
    }
    return []
  }

  private mutating func pick(_ line: Int, in choice: Picker.Choice) -> [Effect] {
    overlay = nil
    switch choice {
    case .providerFilter:
      municipalities.providerFilter = line == 0 ? nil : ProviderFilter(provider: Self.providerChoices[line - 1])
      refreshRows()
      return []
    case .provider(let targets):
      let provider = Self.providerChoices[line]
      let others = targets.indices.count { index in rollout[index].provider.map { $0 != provider } ?? false }
      return record(.assign(provider), targets, replacing: others) { .replaceProvider($0) }
    case .milestone(let targets):
      if let milestone = Milestone(rawValue: UInt8(line)) { startDay(milestone, for: targets) }
      return []
    case .sort:
      let key = SortKey.allCases[line]
      municipalities.sort = SortOrder(
        key: key, isReversed: municipalities.sort.key == key && !municipalities.sort.isReversed)
      refreshRows()
      return []
    }
  }

  /// The commands that the palette finds: those whose words hold all that is typed, those that begin with it first.
  func found(by palette: Palette) -> [Action] {
    let needles = palette.field.text.lowercased().split(separator: " ")
    var seen: Set<Action> = [.palette]
    let all = Keymap.standard.bindings.map(\.action)
      .filter { unavailability(of: $0) != .elsewhere && seen.insert($0).inserted }
    let ranked = all.compactMap { action -> (rank: Int, action: Action)? in
      let names = [wording.name(of: action).lowercased(), Wording(language: .english).name(of: action).lowercased()]
      guard needles.allSatisfy({ needle in names.contains { $0.contains(needle) } }) else { return nil }
      let isPrefix = needles.first.map { needle in names.contains { $0.hasPrefix(needle) } } ?? true
      return (isPrefix ? 0 : 1, action)
    }
    return ranked.filter { $0.rank == 0 }.map(\.action) + ranked.filter { $0.rank == 1 }.map(\.action)
  }

  mutating func search(_ palette: Palette, _ key: Key) -> [Effect] {
    var palette = palette
    let found = found(by: palette)
    switch key {
    case .escape:
      overlay = nil
      return []
    case .enter:
      guard found.indices.contains(palette.cursor.row) else { return [] }
      overlay = nil
      return run(found[palette.cursor.row])
    case .tab:
      guard found.indices.contains(palette.cursor.row) else { return [] }
      palette.field = TextField(wording.name(of: found[palette.cursor.row]))
      palette.cursor = ListCursor()
    case .up, .control("p"): palette.cursor.move(.up, count: found.count, height: paletteHeight)
    case .down, .control("n"): palette.cursor.move(.down, count: found.count, height: paletteHeight)
    case .pageUp: palette.cursor.move(.pageUp, count: found.count, height: paletteHeight)
    case .pageDown: palette.cursor.move(.pageDown, count: found.count, height: paletteHeight)
    case .backspace where palette.field.isEmpty:
      overlay = nil
      return []
    default:
      guard palette.field.apply(key) else { return [] }
      palette.cursor = ListCursor()
    }
    overlay = .palette(palette)
    return []
  }
}
