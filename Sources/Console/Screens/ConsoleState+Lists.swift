// The lines of pickers, palette and help, as the drawing and the keys both need them.

import GovernmentCloud
import Terminal

extension ConsoleState {
  /// A line of a picker: its digit, its words, and a note at the right.
  struct PickerLine {
    var key: String
    var text: String
    var note: String
  }

  /// The lines of a picker.
  func pickerLines(_ choice: Picker.Choice) -> [PickerLine] {
    switch choice {
    case .providerFilter:
      let counts = providerCounts
      let all = PickerLine(key: "0", text: wording.allProviders, note: wording.number(counts.reduce(0, +)))
      return [all]
        + zip(Self.providerChoices, counts).enumerated().map { place, line in
          PickerLine(
            key: String(place + 1), text: line.0.map(wording.name(of:)) ?? wording.noProvider,
            note: wording.number(line.1))
        }
    case .provider:
      return Self.providerChoices.enumerated().map { place, provider in
        PickerLine(
          key: String(place + 1), text: provider.map(wording.name(of:)) ?? wording.noProvider,
          note: provider.map { wording.terms(of: $0, today: session.today) } ?? "")
      }
    case .milestone(let targets):
      return Milestone.allCases.map { milestone in
        PickerLine(
          key: String(milestone.index + 1), text: wording.name(of: milestone), note: note(on: milestone, for: targets))
      }
    case .sort:
      return SortKey.allCases.enumerated().map { place, key in
        let isChosen = key == municipalities.sort.key
        let direction = municipalities.sort.isReversed ? session.theme.descending : session.theme.ascending
        return PickerLine(key: String(place + 1), text: wording.name(of: key), note: isChosen ? direction : "")
      }
    }
  }

  /// How many of those that the filter shows have each provider, whichever providers are shown now.
  private var providerCounts: [Int] {
    var scope = Query.Scope(
      rollout: rollout, today: session.today, secondsFromGreenwich: session.time.secondsFromGreenwich,
      index: searchIndex)
    var counts = [Int](repeating: 0, count: Self.providerChoices.count)
    for index in municipalities.query.matches(in: &scope) {
      let provider = rollout[index].provider
      counts[provider.map { Int($0.rawValue) } ?? counts.count - 1] += 1
    }
    return counts
  }

  /// The day for one, a count for many.
  private func note(on milestone: Milestone, for targets: Targets) -> String {
    if targets.indices.count == 1, let index = targets.indices.first {
      let record = rollout[index]
      if let day = record.reached[milestone] { return "\(session.theme.reached) \(day)" }
      return record.planned[milestone].map { "\(session.theme.planned) \($0)" } ?? ""
    }
    let count = targets.indices.count { rollout[$0].reached[milestone] != nil }
    return count == 0 ? "" : wording.reachedBy(count, of: targets.indices.count)
  }

  /// A line of the help: a heading where there are no keys.
  struct HelpLine {
    var keys: String
    var words: String
    var reason: Unavailability?
  }

  /// The keys that mean something on the screen, from the keymap, with why they can't be used now; then the query language.
  var helpLines: [HelpLine] {
    allHelpLines.flatMap { line -> [HelpLine] in
      guard !line.keys.isEmpty else { return [line] }
      let words = TextWidth.wrapped(line.words, to: max(8, helpWidth - Self.helpKeys - 2))
      return words.enumerated().map { place, words in
        HelpLine(keys: place == 0 ? line.keys : " ", words: words, reason: line.reason)
      }
    }
  }

  /// How many cells the keys have in a line of help.
  static let helpKeys = 18

  private var allHelpLines: [HelpLine] {
    let bindings = Keymap.standard.bindings.filter { $0.screens.contains(screen) }
    var lines = [HelpLine(keys: "", words: wording.title(of: screen))]
    var seen: Set<Action> = []
    for isGlobal in [false, true] {
      if isGlobal { lines.append(HelpLine(keys: "", words: wording.everywhereTitle)) }
      for binding in bindings where (binding.screens == .all) == isGlobal && seen.insert(binding.action).inserted {
        let reason = unavailability(of: binding.action)
        let words = wording.name(of: binding.action) + (reason.map { " (" + wording.text(of: $0) + ")" } ?? "")
        let keys = binding.keys.map(\.description).joined(separator: " ")
        lines.append(HelpLine(keys: keys, words: words, reason: reason))
      }
    }
    let marks =
      switch screen {
      case .municipalities, .organisation, .trial: wording.marksHelp(session.theme)
      case .requirements: wording.requirementMarksHelp(session.theme)
      case .history, .providers, .overview: [(String, String)]()
      }
    if !marks.isEmpty { lines.append(HelpLine(keys: "", words: wording.marksTitle)) }
    lines += marks.map { HelpLine(keys: $0.0, words: $0.1) }
    guard screen == .municipalities else { return lines }
    lines.append(HelpLine(keys: "", words: wording.filterTitle))
    lines += wording.filterHelp.map { HelpLine(keys: $0.0, words: $0.1) }
    return lines
  }

  /// How many cells a line of help has.
  var helpWidth: Int { max(1, min(size.columns - 4, 76)) }

  /// How many lines of help are in view.
  var helpHeight: Int { max(1, min(helpLines.count, size.rows - 3)) }

  /// How many cells a line that is read has.
  var readerWidth: Int { max(1, min(size.columns - 8, 76)) }

  /// How many of so many lines that are read are in view.
  func readerHeight(_ count: Int) -> Int { max(1, min(count, size.rows - 3)) }

  /// The lines of a text that is read.
  func readerLines(_ subject: Reader.Subject) -> [String] {
    switch subject {
    case .note(let note): TextWidth.wrapped(note.text, to: readerWidth)
    case .entry(let entry):
      TextWidth.wrapped(wording.text(of: entry, arrow: session.theme.arrow), to: readerWidth)
    case .importing(let preview): preview.lines.flatMap { TextWidth.wrapped($0, to: readerWidth) }
    case .requirement(let position): requirementLines(position, width: readerWidth)
    }
  }

  /// How many commands the palette shows.
  var paletteHeight: Int { max(1, min(12, size.rows - 6)) }
}
