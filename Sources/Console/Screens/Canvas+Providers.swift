// Screen 6: the providers, what they conform to, and how far their municipalities are.

import GovernmentCloud
import Terminal

extension Canvas {
  private enum ProviderColumn: Hashable, Sendable {
    case name, selected, area(Area), municipalities, status(TrialStatus)
  }

  /// Draws the providers, and the terms of the one under the cursor.
  mutating func drawProviders() {
    let body = state.body
    let inner = body.removingFirstColumns(2).removingLastColumns(1)
    let isEnglish = state.session.language == .english
    let areas = Area.allCases.map { Column(ProviderColumn.area($0), isEnglish ? 8 : 12, upTo: 16, priority: 1) }
    let statuses = TrialStatus.allCases.filter { $0 != .notInTrial && $0 != .withdrawn }.map {
      Column(ProviderColumn.status($0), isEnglish ? 11 : 8, priority: 4)
    }
    let columns = place(
      [Column(ProviderColumn.name, 14, upTo: 26, priority: 0), Column(.selected, 10, priority: 3)] + areas
        + [Column(.municipalities, isEnglish ? 14 : 8, priority: 2)] + statuses, in: inner.columns)
    for column in columns {
      write(
        heading(of: column.id), in: inner, column: column.start, width: column.width, style: theme.heading,
        alignment: column.id == .name || column.id == .selected ? .leading : .trailing)
    }
    let provided = municipalitiesByProvider()
    for provider in Provider.allCases {
      let line = Int(provider.rawValue)
      let row = body.removingFirstRows(1).rowAt(line)
      guard line < body.rows - 1 else { break }
      for column in columns {
        draw(column, of: provider, provided[line], in: inner.removingFirstRows(1).rowAt(line))
      }
      guard line == state.providers.cursor.row else { continue }
      frame.restyle(row, theme.selected)
      frame.cursor = row.origin
    }
    guard let provider = state.providers.selected else { return }
    drawTerms(of: provider, provided[Int(provider.rawValue)], in: body.removingFirstRows(2 + Provider.allCases.count))
  }

  /// The municipalities of each provider, by their trial status.
  private func municipalitiesByProvider() -> [[TrialStatus: Int]] {
    var counts = [[TrialStatus: Int]](repeating: [:], count: Provider.allCases.count)
    for index in registry.municipalityRange {
      let record = rollout[index]
      guard let provider = record.provider else { continue }
      counts[Int(provider.rawValue)][record.status, default: 0] += 1
    }
    return counts
  }

  private func heading(of column: ProviderColumn) -> String {
    switch column {
    case .name: wording.providerLabel
    case .selected: wording.selectedTitle
    case .area(let area): wording.short(of: area)
    case .municipalities: wording.title(of: .municipalities)
    case .status(let status): wording.name(of: status)
    }
  }

  private mutating func draw(
    _ column: PlacedColumn<ProviderColumn>, of provider: Provider, _ provided: [TrialStatus: Int], in row: Rect
  ) {
    func put(_ text: String, _ style: Style = .normal, _ alignment: Alignment = .trailing) {
      write(text, in: row, column: column.start, width: column.width, style: style, alignment: alignment)
    }
    switch column.id {
    case .name: put(wording.provider(provider, width: column.width), theme.strong, .leading)
    case .selected: put(provider.selectedOn.description, theme.faint, .leading)
    case .area(let area):
      let (done, total) = conformance(of: provider, in: area)
      put("\(done)/\(total)", done == total ? theme.good : theme.warning)
    case .municipalities: count(provided.values.reduce(0, +), put)
    case .status(let status): count(provided[status] ?? 0, put)
    }
  }

  private func count(_ count: Int, _ put: (String, Style, Alignment) -> Void) {
    put(
      count == 0 ? String(theme.nothing) : wording.number(count), count == 0 ? theme.faint : .normal, .trailing)
  }

  /// To how many of the provider's requirements in an area it conforms, and of how many.
  private func conformance(of provider: Provider, in area: Area?) -> (done: Int, total: Int) {
    var (done, total) = (0, 0)
    for position in 0..<rollout.catalogue.count
    where rollout.catalogue.responsibility(at: position).hasProviderPart
      && (area.map { rollout.catalogue.area(at: position) == $0 } ?? true)
    {
      total += 1
      if state.assessment.conforms(provider, to: position) { done += 1 }
    }
    return (done, total)
  }

  private mutating func drawTerms(of provider: Provider, _ provided: [TrialStatus: Int], in rect: Rect) {
    guard rect.rows > 1 else { return }
    rule(wording.name(of: provider), in: rect.firstRows(1), row: 0, style: theme.heading)
    let (done, total) = conformance(of: provider, in: nil)
    let inner = rect.removingFirstColumns(2).removingLastColumns(1)
    let label = state.session.language == .english ? 16 : 12
    let facts = [
      (wording.termsLabel, wording.terms(of: provider, today: state.session.today)),
      (wording.conformsLabel, wording.conforms(done, of: total)),
      (wording.title(of: .municipalities), wording.statuses(provided)),
    ]
    for (row, fact) in facts.enumerated() {
      write(fact.0, in: inner, row: 1 + row, style: theme.faint)
      write(fact.1, in: inner, column: label, row: 1 + row)
    }
  }
}
