// What every screen has: the bar, the status line, the message line and the footer.

import GovernmentCloud
import Terminal

extension Canvas {
  /// The bar: the program, its screens, and on which day of both calendars things stand so.
  mutating func drawBar() {
    let bar = frame.bounds.firstRows(1)
    draw(bar, from: .line(.bar)) { $0.drawBar(in: bar) }
  }

  private mutating func drawBar(in bar: Rect) {
    frame.fill(bar, theme.bar)
    var column = write(theme.glyph(" 雲番", " kumoban"), in: bar, style: theme.brand)
    if theme.hasGlyphs, bar.columns >= 90 { column += write(" kumoban", in: bar, column: column, style: theme.brand) }
    column += 1
    let day = state.session.asOf ?? state.session.time.today
    let isPast = state.session.asOf != nil
    let (date, tabs) = heads(of: day, in: bar.columns - column)
    let dateWidth = TextWidth.cells(of: date)
    for (screen, title) in tabs {
      // The screen shown has its tab, but for the past, of which the day is always in view.
      guard
        column + TextWidth.cells(of: title) < bar.columns - dateWidth - 1 || screen == state.screen && !isPast
      else { continue }
      column += write(title, in: bar, column: column, style: screen == state.screen ? theme.tab : theme.bar)
    }
    if column + dateWidth + 2 <= bar.columns {
      write(
        date, in: bar, column: bar.columns - dateWidth - 1,
        style: state.session.asOf == nil ? theme.bar : theme.alert)
    }
  }

  /// The day, and the screens with their titles: the era gives way last but one, titles first; then the digits stay.
  private func heads(of day: Day, in width: Int) -> (date: String, tabs: [(Screen, String)]) {
    let whole = Screen.allCases.map { ($0, " \($0.rawValue) \(wording.title(of: $0)) ") }
    let short = Screen.allCases.map { ($0, " \($0.rawValue) \(wording.shortTitle(of: $0)) ") }
    let tight = short.map { screen, title in (screen, screen == state.screen ? title : String(title.dropLast())) }
    let digits = Screen.allCases.map { screen in
      (
        screen,
        screen == state.screen ? " \(screen.rawValue) \(wording.shortTitle(of: screen)) " : " \(screen.rawValue)"
      )
    }
    let isPast = state.session.asOf != nil
    let (long, brief) = (
      wording.barDate(day, isPast: isPast, isShort: false), wording.barDate(day, isPast: isPast, isShort: true)
    )
    let bare = tight.map { screen, title in (screen, title.filter { $0 != "." }) }
    return [(long, whole), (long, short), (long, tight), (brief, short), (brief, tight), (brief, bare)].first {
      date, tabs in
      tabs.reduce(0) { $0 + TextWidth.cells(of: $1.1) } + TextWidth.cells(of: date) + 1 < width
    } ?? (brief, digits)
  }

  /// The status line: how many of what, filter, sort and marks at the left; who, and whether all is saved, at the right.
  mutating func drawStatus() {
    let line = frame.bounds.removingFirstRows(1).firstRows(1)
    draw(line, from: .line(.status)) { $0.drawStatus(in: line) }
  }

  private mutating func drawStatus(in line: Rect) {
    let isNarrow = line.columns < 60
    let (right, style) = wording.saveState(state.session, isUnsaved: state.isUnsaved, isShort: isNarrow)
    let width = TextWidth.cells(of: right)
    write(right, in: line, column: max(0, line.columns - width - 1), style: style == .alert ? theme.alert : theme.faint)
    let room = line.firstColumns(max(0, line.columns - width - 2))
    switch state.screen {
    case .municipalities, .overview:
      for brevity in Brevity.allCases {
        let pieces = municipalitiesStatus(brevity)
        let width = pieces.reduce(0) { $0 + TextWidth.cells(of: $1.text) }
        guard width <= room.columns || brevity == .figures else { continue }
        write(pieces, in: room)
        break
      }
    case .organisation:
      guard let index = state.organisation?.index else { return }
      var pieces = [Piece(" " + wording.kindAndPlace(of: registry.organisation(at: index)))]
      if let place = state.originPlace {
        pieces.append(Piece(theme.dot + wording.place(place + 1, of: state.originRows.count), theme.faint))
      }
      write(pieces, in: room)
    case .trial: write(" " + wording.trialCount(state.trialParticipants, rollout), in: room)
    case .history: write(" " + wording.historyCount(rollout.entryCount), in: room)
    case .requirements: write(requirementsStatus(isNarrow), in: room)
    case .providers: write(" " + wording.providersCount(Provider.allCases.count, rollout.catalogue.count), in: room)
    }
  }

  /// How much of the status line is left out where the room is small: words give way before figures do.
  private enum Brevity: CaseIterable {
    case whole, shortCount, figures
  }

  private func municipalitiesStatus(_ brevity: Brevity) -> [Piece] {
    let list = state.municipalities
    let count =
      brevity != .whole
      ? "\(wording.number(list.rows.count))/\(wording.number(list.total))"
      : wording.count(list.rows.count, of: list.total, isAll: !list.query.reachesBeyondMunicipalities)
    var pieces = [Piece(" " + count, theme.strong)]
    if state.screen == .municipalities, brevity != .figures || list.sort != SortOrder() {
      let direction = list.sort.isReversed ? theme.descending : theme.ascending
      // Where words are looked for, code order means the best hits first.
      let isRanked = list.sort == SortOrder() && list.query.hasWords
      let name = isRanked ? wording.bestMatch : direction + wording.name(of: list.sort.key)
      pieces.append(Piece(theme.dot + name, theme.faint))
    }
    if state.screen == .municipalities, !list.marks.isEmpty {
      pieces.append(Piece(theme.dot, theme.faint))
      let marked = wording.marked(list.marks.count, hidden: state.hiddenMarks)
      let short = "\(theme.marked)\(wording.number(list.marks.count))" + hiddenNote
      pieces.append(Piece(brevity == .figures ? short : marked, theme.warning))
    }
    if state.screen == .municipalities, list.rangeStart != nil {
      pieces.append(Piece(theme.dot + wording.range, theme.warning))
    }
    if list.isFiltered {
      pieces.append(Piece(theme.dot + (brevity == .figures ? "/" : wording.filterLabel + " "), theme.faint))
      pieces.append(Piece(wording.filter(list), list.queryError == nil ? theme.filter : theme.bad))
    }
    return pieces
  }

  /// Whose requirements, how many of them are outstanding, which are shown, and how many are marked.
  private func requirementsStatus(_ isNarrow: Bool) -> [Piece] {
    let requirements = state.requirements
    let left = requirements.outstanding
    let all = requirements.concerns.count { $0 }
    var pieces = [Piece(" " + wording.name(of: requirements.subject, registry), theme.strong)]
    pieces.append(Piece(theme.dot + wording.outstanding(left, of: all)))
    let choice = wording.name(of: requirements.choice)
    if !choice.isEmpty { pieces.append(Piece(theme.dot + choice, theme.faint)) }
    if requirements.isByCount, !isNarrow {
      pieces.append(Piece(theme.dot + (requirements.subject.isMany ? wording.mostFirst : wording.byGate), theme.faint))
    }
    if !requirements.marks.isEmpty {
      pieces.append(Piece(theme.dot, theme.faint))
      pieces.append(
        Piece(wording.marked(requirements.marks.count, hidden: state.hiddenRequirementMarks), theme.warning))
    }
    if !requirements.words.isEmpty {
      pieces.append(Piece(theme.dot + wording.filterLabel + " ", theme.faint))
      pieces.append(Piece(requirements.words, theme.filter))
    }
    return pieces
  }

  private var hiddenNote: String {
    state.hiddenMarks == 0 ? "" : wording.hidden(state.hiddenMarks)
  }

  /// The message line: what was done, or why not.
  mutating func drawMessage() {
    guard let message = state.message else { return }
    let style = message.isError ? theme.bad : Style.normal
    let text = wording.text(of: message, rollout: rollout)
    let width = frame.size.columns - 2
    // What doesn't fit takes lines from the screen: a reason that is cut is none.
    var lines = TextWidth.cells(of: text) <= width ? [text] : TextWidth.wrapped(text, to: width)
    let most = max(1, frame.size.rows / 3)
    if lines.count > most { lines = lines.prefix(most - 1) + [lines[(most - 1)...].joined(separator: " ")] }
    let area = frame.bounds.removingLastRows(1).lastRows(lines.count)
    frame.fill(area, .normal)
    rows.forget(area)
    for (row, line) in lines.enumerated() { write(line, in: area, column: 1, row: row, width: width, style: style) }
  }

  /// The footer: the keys that do something here, the most wanted first, whole or not at all; help and the way out
  /// stand at the right end, always.
  mutating func drawFooter() {
    let line = frame.bounds.lastRows(1)
    draw(line, from: .line(.footer)) { $0.drawFooter(in: line) }
  }

  private mutating func drawFooter(in line: Rect) {
    let last = state.overlay == nil ? state.hints(for: [.help, .quit]) : []
    let end = line.columns - 1 - last.map(\.width).reduce(0) { $0 + $1 + 2 }
    var column = 1
    for hint in state.footerHints where column + hint.width <= end {
      write([Piece(hint.key, theme.key), Piece(" " + hint.words, theme.faint)], in: line, column: column)
      column += hint.width + 2
    }
    column = end + 2
    for hint in last {
      write([Piece(hint.key, theme.key), Piece(" " + hint.words, theme.faint)], in: line, column: column)
      column += hint.width + 2
    }
  }
}

/// A key in the footer with what it does.
struct Hint: Hashable {
  var key: String
  var words: String

  /// The cells it takes.
  var width: Int { TextWidth.cells(of: key) + 1 + TextWidth.cells(of: words) }
}

extension ConsoleState {
  /// The keys and words of the footer: of what lies over the screen, else of the screen, from the one keymap.
  var footerHints: [Hint] {
    if let overlay {
      let isFaulty = municipalities.queryError != nil
      return wording.hints(
        for: overlay, today: session.time.today, catalogue: rollout.catalogue, isFaulty: isFaulty
      ).dropFirst(scrolls(overlay) ? 0 : 1).map {
        Hint(key: session.theme.keyName($0.key), words: $0.words)
      }
    }
    // Where Enter means a milestone, m need not say so again.
    let isEnterMilestone = screen == .organisation && organisation?.pane == .milestones
    let actions = Keymap.standard.hints(on: screen).filter { !isEnterMilestone || $0 != .milestone }
    let hints = hints(for: actions)
    guard screen == .municipalities, municipalities.rangeStart != nil else { return hints }
    return wording.rangeHints.map { Hint(key: $0.key, words: $0.words) } + hints.filter { $0.key != "Space" }
  }

  /// Whether keys move something in what is only read; all else counts as if they did.
  private func scrolls(_ overlay: Overlay) -> Bool {
    switch overlay {
    case .help: return helpLines.count > helpHeight
    case .reader(let reader):
      let count = readerLines(reader.subject).count
      return count > readerHeight(count)
    case .filter, .words, .picker, .day, .text, .confirmation, .palette: return true
    }
  }

  /// A command's word in the footer: Enter does what the pane is for.
  private func hint(for action: Action) -> String {
    guard action == .open, let organisation, screen == .organisation else { return wording.hint(for: action) }
    return organisation.pane == .milestones ? wording.hint(for: .milestone) : wording.readHint
  }

  /// The hints for commands that can run now.
  func hints(for actions: [Action]) -> [Hint] {
    actions.filter { unavailability(of: $0) == nil }.compactMap { action in
      Keymap.standard.key(for: action, on: screen).map { Hint(key: $0.description, words: hint(for: action)) }
    }
  }
}
