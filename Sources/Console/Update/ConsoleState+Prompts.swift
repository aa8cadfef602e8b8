// Keys in the filter, the day and the text that are being typed, and in a question.

import GovernmentCloud
import Terminal

extension ConsoleState {
  /// The filter works while it is typed: Enter keeps it, Esc clears it, Tab completes, and arrows move in the list.
  mutating func edit(filter field: TextField, _ key: Key) -> [Effect] {
    var field = field
    switch key {
    case .enter:
      setFilter(field.text)
      guard municipalities.queryError == nil else { return [] }
      refreshRows()
      overlay = nil
      if screen == .overview { standOnSomebody() }
      return []
    case .tab:
      guard let completion = Query.completion(of: field.text, catalogue: rollout.catalogue),
        completion.text != field.text
      else { return [] }
      overlay = .filter(TextField(completion.text))
      refilter(completion.text)
      return []
    case .escape:
      overlay = nil
      setFilter("")
      refreshRows()
      return []
    case .up, .down, .pageUp, .pageDown:
      let movement = Keymap.standard.action(for: key, on: .municipalities)?.movement
      return movement.map { move($0) } ?? []
    case .backspace where field.isEmpty:
      overlay = nil
      return []
    default:
      guard field.apply(key) else { return [] }
      overlay = .filter(field)
      if field.text != municipalities.filterText { refilter(field.text) }
      return []
    }
  }

  /// Words narrow the requirements down while they are typed: Enter keeps them, Esc clears them.
  mutating func edit(words field: TextField, _ key: Key) -> [Effect] {
    var field = field
    switch key {
    case .enter: overlay = nil
    case .escape:
      overlay = nil
      requirements.words = ""
      refreshRequirements()
    case .up, .down, .pageUp, .pageDown:
      return Keymap.standard.action(for: key, on: .requirements)?.movement.map { move($0) } ?? []
    case .backspace where field.isEmpty: overlay = nil
    default:
      guard field.apply(key) else { return [] }
      overlay = .words(field)
      guard field.text != requirements.words else { return [] }
      requirements.words = field.text
      refreshRequirements()
    }
    return []
  }

  /// Opens the prompt for a milestone's day: the day it was reached or planned for, else today.
  mutating func startDay(_ milestone: Milestone, for targets: Targets) {
    var day = session.today
    if targets.indices.count == 1, let index = targets.indices.first {
      day = rollout[index].reached[milestone] ?? rollout[index].planned[milestone] ?? day
    }
    overlay = .day(
      DayPrompt(milestone: milestone, targets: targets, field: TextField(day.description, limit: 40)))
  }

  mutating func edit(_ prompt: DayPrompt, _ key: Key) -> [Effect] {
    var prompt = prompt
    switch key {
    case .escape:
      overlay = nil
      return []
    case .enter:
      guard let day = DayInput(today: session.time.today).day(from: prompt.field.text) else {
        prompt.isRejected = true
        overlay = .day(prompt)
        return []
      }
      guard let milestone = prompt.milestone else {
        guard day <= session.time.today else {
          prompt.isRejected = true
          overlay = .day(prompt)
          return []
        }
        overlay = nil
        return travel(to: day)
      }
      overlay = nil
      asked = .day(prompt)
      guard day > session.time.today else {
        return [.record(.mark(milestone, on: day, terms: MarkTerms()), prompt.targets)]
      }
      let others = prompt.targets.indices.count { index in
        rollout[index].openPlans[milestone].map { $0 != day } ?? false
      }
      return record(.plan(milestone, on: day), prompt.targets, replacing: others) { .replacePlan($0) }
    case .up, .down:
      guard let day = DayInput(today: session.time.today).day(from: prompt.field.text) else { return [] }
      prompt.field = TextField((key == .up ? day + 1 : day - 1).description, limit: 40)
    default:
      guard prompt.apply(key) else { return [] }
    }
    prompt.isRejected = false
    overlay = .day(prompt)
    return []
  }

  mutating func edit(_ prompt: TextPrompt, _ key: Key) -> [Effect] {
    var prompt = prompt
    switch key {
    case .escape:
      overlay = nil
      if !prompt.field.isEmpty {
        draft = prompt
        message = .draftKept(prompt.purpose.action)
      }
    case .enter:
      overlay = nil
      draft = prompt
      asked = .text(prompt)
      return accept(prompt)
    default:
      if prompt.field.apply(key) { overlay = .text(prompt) }
    }
    return []
  }

  /// Does what a text was typed for.
  private mutating func accept(_ prompt: TextPrompt) -> [Effect] {
    let text = prompt.field.text
    switch prompt.purpose {
    case .note: return [.record(.note(text), prompt.targets)]
    case .block: return [.record(.block(reason: text), prompt.targets)]
    case .withdraw: return [.record(.withdraw(reason: text), prompt.targets)]
    case .budget, .spend, .cost, .legacy: return acceptMoney(prompt)
    case .evidence: return decideAsTyped(Decision(.met, evidence: text), prompt)
    case .notApplicable: return decideAsTyped(Decision(.notApplicable, reason: text.isEmpty ? nil : text), prompt)
    case .waiver:
      guard !text.isEmpty else {
        message = .refused(Refusal(.waiverWithoutReason))
        overlay = .text(prompt)
        return []
      }
      overlay = .text(
        TextPrompt(purpose: .waiverEnd(reason: text), targets: prompt.targets, field: TextField("", limit: 40)))
      return []
    case .waiverEnd(let reason):
      guard !text.isEmpty else { return decideAsTyped(Decision(.waived, reason: reason), prompt) }
      guard let day = DayInput(today: session.time.today).day(from: text) else {
        message = .noSuchDay(text)
        overlay = .text(prompt)
        return []
      }
      return decideAsTyped(Decision(.waived, reason: reason, until: day), prompt)
    case .importFile:
      guard !text.isEmpty else {
        overlay = .text(prompt)
        return []
      }
      return [.readImport(path: text)]
    case .importReason(let path): return [.readImport(path: path, reason: text.isEmpty ? nil : text)]
    case .export:
      guard !text.isEmpty else {
        overlay = .text(prompt)
        return []
      }
      return [.export(path: text, rows: prompt.targets.indices, columns: shownColumns)]
    case .pass:
      guard var pass = requirements.pass else { return [] }
      pass.terms.reason = text
      return [.record(.mark(pass.milestone, on: pass.day, terms: pass.terms), pass.targets)]
    }
  }

  /// Asks for a file's name: for the marked rows, or else for all that are shown.
  mutating func startExport() {
    let marks = municipalities.marks
    let rows = marks.isEmpty ? municipalities.rows : municipalities.rows.filter(marks.contains)
    let targets = Targets(indices: rows.isEmpty ? Array(marks) : rows, hidden: 0)
    var text = "kumoban-\(session.today).csv"
    if let draft, draft.purpose == .export { text = draft.field.text }
    overlay = .text(TextPrompt(purpose: .export, targets: targets, field: TextField(text)))
  }

  private mutating func decideAsTyped(_ decision: Decision, _ prompt: TextPrompt) -> [Effect] {
    let ids = chosenRequirements.map(rollout.catalogue.id(at:))
    return decide(decision, of: ids, for: prompt.targets)
  }

  /// Records an intent at once, or asks first where it replaces something for some of many.
  mutating func record(
    _ intent: Intent, _ targets: Targets, replacing count: Int, _ question: (Int) -> Confirmation.Question
  ) -> [Effect] {
    guard count > 0, targets.indices.count > 1 else { return [.record(intent, targets)] }
    overlay = .confirmation(Confirmation(question: question(count), intent: intent, targets: targets))
    return []
  }

  mutating func answer(_ confirmation: Confirmation, _ key: Key) -> [Effect] {
    switch key.narrowed {
    case .enter, .character("y"):
      overlay = nil
      return [.record(confirmation.intent, confirmation.targets)]
    case .escape, .character("n"), .character("q"): overlay = nil
    default: break
    }
    return []
  }

  mutating func read(help cursor: ListCursor, _ key: Key) -> [Effect] {
    guard !isClosing(key), let movement = movement(key) else { return [] }
    var cursor = cursor
    cursor.scroll(movement, count: helpLines.count, height: helpHeight)
    overlay = .help(cursor)
    return []
  }

  mutating func read(_ reader: Reader, _ key: Key) -> [Effect] {
    if case .importing(let preview) = reader.subject, preview.wantsReason, key == .character("r") {
      overlay = .text(
        TextPrompt(
          purpose: .importReason(path: preview.path), targets: Targets(indices: [], hidden: 0), field: TextField("")))
      return []
    }
    if case .importing(let preview) = reader.subject, preview.isChange {
      // Rows that can't be taken are left out only by a key of its own.
      let isYes = key == (preview.refused == 0 ? .enter : .character("s"))
      if isYes {
        overlay = nil
        return [.importRead(path: preview.path, reason: preview.reason)]
      }
      if key == .enter { return [] }
    }
    guard !isClosing(key), let movement = movement(key) else { return [] }
    var reader = reader
    let lines = readerLines(reader.subject)
    reader.cursor.scroll(movement, count: lines.count, height: readerHeight(lines.count))
    overlay = .reader(reader)
    return []
  }

  private func movement(_ key: Key) -> Movement? { Keymap.standard.action(for: key, on: screen)?.movement }

  /// Closes what is only read; true where the key does so.
  private mutating func isClosing(_ key: Key) -> Bool {
    switch Keymap.standard.action(for: key, on: screen) {
    case .help?, .back?, .quit?, .open?:
      overlay = nil
      return true
    default: return false
    }
  }
}

extension TextPrompt.Purpose {
  /// The command that asks for such a text.
  var action: Action {
    switch self {
    case .note: .note
    case .block: .block
    case .withdraw: .withdraw
    case .budget: .budget
    case .spend: .spend
    case .cost: .cost
    case .legacy: .legacy
    case .evidence: .evidence
    case .waiver, .waiverEnd: .waive
    case .notApplicable: .notApplicable
    case .pass: .passGate
    case .export: .export
    case .importFile, .importReason: .importFile
    }
  }
}

extension DayPrompt {
  /// The first character typed replaces the day that was offered.
  fileprivate mutating func apply(_ key: Key) -> Bool {
    if isOffered, case .character = key {
      field = TextField("", limit: 40)
    }
    isOffered = false
    return field.apply(key)
  }
}
