// Screen 5: requirements by area and category, of one organisation, of many, or of a provider.

import GovernmentCloud
import Terminal

/// The columns of the requirements' list.
enum RequirementColumn: Hashable, Sendable {
  case id, mark, status, title, responsibility, gate, count, bar
}

extension ConsoleState {
  /// The columns of the list, which differ with whose requirements they are.
  func requirementColumns(in width: Int) -> [PlacedColumn<RequirementColumn>] {
    let ends: [Column<RequirementColumn>] =
      requirements.subject.isMany
      ? [Column(.count, 6, priority: 1), Column(.bar, 8, upTo: 20, priority: 4)] : []
    let isProvider: Bool = if case .provider = requirements.subject { true } else { false }
    let status = session.language == .english ? 11 : isProvider ? 10 : 8
    let starts: [Column<RequirementColumn>] =
      requirements.subject.isMany ? [] : [Column(.mark, 1, priority: 0), Column(.status, status, priority: 1)]
    return place(
      [Column(.id, idWidth, priority: 0)] + starts
        + [
          Column(.title, 18, upTo: 60, priority: 0), Column(.responsibility, 12, priority: 3),
          Column(.gate, 12, priority: 2),
        ] + ends, in: width)
  }

  private var idWidth: Int {
    let catalogue = rollout.catalogue
    return min(16, (0..<catalogue.count).map { catalogue.id(at: $0).description.utf8.count }.max() ?? 7)
  }
}

extension Canvas {
  /// Draws the areas, and the list with what is selected beside it where there is room.
  mutating func drawRequirements() {
    let body = state.body
    let areas = body.firstRows(max(0, state.areaHeight - 1))
    if !areas.isEmpty { draw(areas, from: .line(.areas)) { $0.drawAreas(in: areas) } }
    let hasPreview = body.columns >= Layout.previewFrom
    let below = body.removingFirstRows(state.areaHeight)
    let side = below.lastColumns(hasPreview ? body.columns / 3 : 0)
    drawRequirementList(in: below.removingLastColumns(side.columns))
    if hasPreview { drawRequirementPreview(in: side) }
  }

  /// One bar an area: how much of it is not outstanding.
  private mutating func drawAreas(in line: Rect) {
    guard !line.isEmpty else { return }
    let requirements = state.requirements
    let pieces = zip(Area.allCases, requirements.areas).filter { $0.1.total > 0 }.map { area, progress in
      (text: wording.name(of: area), done: progress.done, of: progress.total)
    }
    let part = max(1, (line.columns - 1) / max(1, pieces.count))
    for (place, piece) in pieces.enumerated() {
      let inner = line.removingFirstColumns(1 + place * part).firstColumns(part - 1)
      let figure = wording.share(piece.done, of: piece.of, asPercent: requirements.subject.isMany)
      let used = write(piece.text + " ", in: inner, style: theme.faint)
      let width = max(0, min(20, inner.columns - used - TextWidth.cells(of: figure) - 2))
      drawBar(piece.done, of: piece.of, in: inner, column: used, width: width)
      write(figure, in: inner, column: used + width + (width > 0 ? 1 : 0), style: theme.strong)
    }
  }

  /// A bar; what is done is full.
  private mutating func drawBar(
    _ done: Int, of total: Int, in rect: Rect, column: Int, row: Int = 0, width: Int, style: Style? = nil
  ) {
    guard width > 0, total > 0 else { return }
    let bar = theme.bar(done, of: total, width: width)
    write(bar.full, in: rect, column: column, row: row, style: style ?? theme.good)
    let used = TextWidth.cells(of: bar.full)
    write(bar.empty, in: rect, column: column + used, row: row, style: theme.line)
  }

  private mutating func drawRequirementList(in body: Rect) {
    let requirements = state.requirements
    let inner = body.removingFirstColumns(2).removingLastColumns(1)
    let columns = state.requirementColumns(in: inner.columns)
    draw(body.firstRows(1), from: .line(.heads)) { $0.drawHeads(columns, in: inner) }
    guard !requirements.rows.isEmpty else {
      let isAllMet = requirements.words.isEmpty && requirements.choice != .all
      write(
        isAllMet && requirements.choice == .blocking
          ? wording.nothingBlocking
          : isAllMet ? wording.nothingOutstanding : wording.noRequirementFound(state.requirements.choice), in: body,
        column: 2, row: 2,
        style: isAllMet ? theme.good : theme.faint)
      frame.cursor = Position(column: 0, row: body.row)
      return
    }
    func facts(_ place: Int) -> ItemFacts {
      let row = requirements.rows[place]
      return ItemFacts(
        item: row.number, isSelected: place == requirements.cursor.row, isMarked: state.isMarked(row),
        content: state.content(of: row))
    }
    let lines = body.removingFirstRows(1)
    let middle = requirements.cursor.top + lines.rows / 2
    if middle < requirements.rows.count { scroll(lines, toward: facts(middle), at: lines.row + lines.rows / 2) }
    for line in 0..<min(state.requirementsHeight, requirements.rows.count - requirements.cursor.top) {
      let row = lines.rowAt(line)
      let item = requirements.rows[requirements.cursor.top + line]
      let facts = facts(requirements.cursor.top + line)
      draw(row, from: facts) { canvas in
        let inner = inner.removingFirstRows(1).rowAt(line)
        if facts.isMarked { canvas.put(canvas.theme.marked, in: row, style: canvas.theme.warning) }
        switch item {
        case .category(let category): canvas.drawCategory(category, in: inner, columns)
        case .requirement(let position):
          for column in columns { canvas.draw(column, of: position, in: inner) }
        }
        if facts.isSelected { canvas.frame.restyle(row, canvas.theme.selected) }
      }
    }
  }

  private mutating func drawHeads(_ columns: [PlacedColumn<RequirementColumn>], in inner: Rect) {
    for column in columns where column.id != .bar && column.id != .mark {
      // The status begins with its mark.
      let lead = column.id == .status ? 2 : 0
      write(
        wording.heading(of: column.id, of: state.requirements.subject), in: inner, column: column.start - lead,
        width: column.width + lead, style: theme.heading, alignment: column.id == .count ? .trailing : .leading)
    }
  }

  /// The heading of a category: how many of its requirements are not outstanding.
  private mutating func drawCategory(
    _ category: Int, in row: Rect, _ columns: [PlacedColumn<RequirementColumn>]
  ) {
    let requirements = state.requirements
    let progress = requirements.categories[category]
    let name = wording.text(of: rollout.catalogue.categories[category].name)
    let hasBar = columns.contains { $0.id == .gate }
    let used = write(name, in: row, width: max(8, row.columns - (hasBar ? 24 : 8)), style: theme.heading)
    let barColumn = max(used + 2, columns.first { $0.id == .title }.map { $0.start + 24 } ?? 0)
    let figure = wording.share(progress.done, of: progress.total, asPercent: requirements.subject.isMany)
    guard hasBar else {
      write(figure, in: row, width: row.columns, style: theme.faint, alignment: .trailing)
      return
    }
    drawBar(progress.done, of: progress.total, in: row, column: barColumn, width: 10)
    write(figure, in: row, column: barColumn + 11, style: theme.faint)
  }

  private mutating func draw(_ column: PlacedColumn<RequirementColumn>, of position: Int, in row: Rect) {
    func put(_ text: String, _ style: Style = .normal, _ alignment: Alignment = .leading) {
      write(text, in: row, column: column.start, width: column.width, style: style, alignment: alignment)
    }
    let catalogue = rollout.catalogue
    let requirements = state.requirements
    switch column.id {
    case .id: put(catalogue.id(at: position).description, theme.faint)
    case .mark:
      let (mark, _, style) = statusPieces(of: position)
      put(String(mark), style)
    case .status:
      let (_, text, style) = statusPieces(of: position)
      put(text, style)
    case .title: put(wording.text(of: catalogue.title(at: position)))
    case .responsibility: put(wording.name(of: catalogue.responsibility(at: position)), theme.faint)
    case .gate:
      put(wording.short(of: catalogue.gate(at: position)), catalogue.isMandatory(at: position) ? .normal : theme.faint)
    case .count: put(wording.number(requirements.counts[position]), theme.strong, .trailing)
    case .bar:
      drawBar(
        requirements.counts[position], of: requirements.total, in: row, column: column.start, width: column.width,
        style: theme.warning)
    }
  }

  /// How the subject stands with a requirement: its mark, its word, and how they look.
  func statusPieces(of position: Int) -> (Unicode.Scalar, String, Style) {
    switch state.requirements.subject {
    case .provider(let provider):
      guard state.assessment.conforms(provider, to: position) else {
        return (theme.planned, wording.name(of: RequirementStatus.outstanding), theme.warning)
      }
      let slot = rollout.requirements.slot(at: position)
      return (theme.reached, rollout.requirements.conformance[provider, slot]?.description ?? "", theme.good)
    case .organisation(let index):
      let record = rollout[index]
      let status = state.assessment.status(of: position, in: record)
      let text = wording.short(of: status)
      switch status {
      case .met: return (theme.reached, text, theme.good)
      case .inherited: return (theme.inherited, text, theme.faint)
      case .waived: return (theme.waived, text, theme.faint)
      case .notApplicable: return (theme.nothing, text, theme.faint)
      case .outstanding:
        let isAtGate =
          rollout.catalogue.isMandatory(at: position) && rollout.catalogue.gate(at: position) == record.next
        return isAtGate ? (theme.blocked, text, theme.bad) : (theme.planned, text, theme.warning)
      }
    case .everybody, .marked: return (theme.open, "", theme.faint)
    }
  }

  /// The requirement under the cursor, as it is read.
  private mutating func drawRequirementPreview(in side: Rect) {
    for row in 0..<side.rows { write(theme.vertical, in: side, row: row, style: theme.line) }
    guard let position = state.requirements.selectedPosition else { return }
    let pane = side.removingFirstColumns(2).removingLastColumns(1)
    let id = rollout.catalogue.id(at: position).description
    let title = id + "  " + wording.text(of: rollout.catalogue.title(at: position))
    var row = 0
    for line in TextWidth.wrapped(title, to: max(8, pane.columns)) {
      write(line, in: pane, row: row, style: theme.strong)
      row += 1
    }
    row += 1
    for line in state.requirementLines(position, width: max(8, pane.columns)) {
      write(line, in: pane, row: row)
      row += 1
    }
  }
}
