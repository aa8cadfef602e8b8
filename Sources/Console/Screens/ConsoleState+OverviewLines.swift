// What the panes of the overview say, line by line.

import GovernmentCloud
import Terminal

extension ConsoleState {
  /// The lines of a pane below its heading; none of the map and the curve, which are drawn.
  ///
  /// - Parameters:
  ///   - pane: the pane.
  ///   - width: the cells that a line has.
  /// - Returns: the lines, from the top.
  func overviewLines(of pane: OverviewPane, width: Int) -> [OverviewLine] {
    guard let figures = overview.figures else { return [] }
    switch pane {
    case .map: return prefectureLines(figures, width: width)
    case .reached: return reachedLines(figures, width: width)
    case .pace: return []
    case .stuck: return stuckLines(figures)
    case .blockers:
      return figures.attention.blockers.map { blocker in
        let id = rollout.catalogue.id(at: blocker.position).description
        return OverviewLine(
          parts: [
            (id + " ", .faint), (wording.text(of: rollout.catalogue.title(at: blocker.position)), .normal),
            (wording.number(blocker.count), .strong),
          ], target: .terms("requirement:\(id)"))
      }
    case .money: return moneyLines
    case .legacy: return legacyLines
    case .next:
      return figures.attention.cutovers.map { item in
        OverviewLine(
          parts: [("\(item.day) ", .strong), (name(of: item.index), .normal), (inDays(item.day), .faint)],
          target: .organisation(item.index))
      }
    }
  }

  /// The heading of a pane: what it is about, of how many.
  func overviewHeading(of pane: OverviewPane) -> (title: String, note: String) {
    guard let figures = overview.figures else { return ("", "") }
    let attention = figures.attention
    switch pane {
    case .map: return (wording.legend(of: overview.measure), "")
    case .reached:
      return (
        wording.reachedByTitle,
        "\(wording.name(of: overview.scope)) \(wording.number(figures.funnel.count(in: overview.scope)))"
      )
    case .pace: return (wording.paceTitle, wording.share(figures.total.live, of: figures.total.count))
    case .stuck: return (wording.stuckTitle, "")
    case .blockers: return (wording.blockersTitle, wording.outOf(figures.total.count))
    case .money: return (wording.moneyTitle, "")
    case .legacy: return (wording.legacyTitle, "")
    case .next: return (wording.nextTitle(Attention.outlook), wording.number(attention.cutovers.count))
    }
  }

  /// The prefectures as a list, where there is no room for the map.
  private func prefectureLines(_ figures: Overview, width: Int) -> [OverviewLine] {
    Prefecture.all.map { prefecture in
      let value = overview.measure.value(of: figures[prefecture], requirements: figures.requirements)
      let bar = session.theme.bar(value.part, of: value.whole, width: max(0, min(20, width - 26)))
      return OverviewLine(
        parts: [
          (TextWidth.padded(wording.pick(prefecture.romaji, prefecture.short), to: 10), .normal), (bar.full, .good),
          (bar.empty, .faint), (wording.measured(overview.measure, figures[prefecture], figures.requirements), .strong),
        ], target: .terms("prefecture:\(prefecture.romaji.lowercased())"))
    }
  }

  private func reachedLines(_ figures: Overview, width: Int) -> [OverviewLine] {
    let total = figures.funnel.count(in: overview.scope)
    let label = session.language == .english ? 13 : 15
    return Milestone.allCases.map { milestone in
      let count = figures.funnel.reached(milestone, in: overview.scope)
      let figure = "\(wording.number(count))\(wording.percent(count, of: total))"
      let bar = session.theme.bar(count, of: total, width: max(0, width - label - 14))
      let name = TextWidth.padded(
        session.language == .english ? wording.short(of: milestone) : wording.name(of: milestone), to: label)
      let terms = [overview.scope.terms, "milestone:\(milestone.id)"].filter { !$0.isEmpty }
      return OverviewLine(
        parts: [
          (name, count == 0 ? .faint : .normal), (total == 0 ? "" : bar.full, .good),
          (total == 0 ? "" : bar.empty, .faint), (figure, count == 0 ? .faint : .strong),
        ], target: .terms(terms.joined(separator: " ")))
    }
  }

  private func stuckLines(_ figures: Overview) -> [OverviewLine] {
    let attention = figures.attention
    func heading(_ text: String, _ count: Int, of total: Int, _ terms: String?) -> OverviewLine {
      OverviewLine(
        parts: [(text, .strong), (wording.share(count, of: total), count == 0 ? .faint : .strong)],
        target: terms.map { .terms($0) })
    }
    func lines(_ items: [Attention.Item], _ look: OverviewLine.Look) -> [OverviewLine] {
      items.map { item in
        OverviewLine(
          parts: [
            ("  " + name(of: item.index) + " ", .normal), (wording.short(of: item.milestone), .faint),
            (wording.ago(session.today - item.day), look),
          ], target: .organisation(item.index))
      }
    }
    // All three headings are to be in view: who is overdue or blocked stands in the list too, to which the rest leads.
    let room = overviewLayout.panes[.stuck].map { max(0, ($0.rows - 6) / 3) } ?? .max - 1
    func some(_ lines: [OverviewLine], _ terms: String) -> [OverviewLine] {
      guard lines.count > room + 1 else { return lines }
      let more = OverviewLine(
        parts: [("  " + wording.more(lines.count - room), .faint), ("", .normal)], target: .terms(terms))
      return lines.prefix(room) + [more]
    }
    var all = [heading(wording.overdueTitle, attention.overdue.count, of: attention.planned, "overdue")]
    all += some(lines(attention.overdue, .warning), "overdue")
    all.append(heading(wording.blockedTitle, attention.blocked.count, of: figures.total.count, "blocked"))
    let blocked = attention.blocked.map { index in
      OverviewLine(
        parts: [
          ("  " + name(of: index) + " ", .normal), (TextWidth.cleaned(rollout[index].blockage?.text ?? ""), .bad),
          ("", .normal),
        ], target: .organisation(index))
    }
    all += some(blocked, "blocked")
    all.append(
      heading(wording.stalledTitle(Attention.patience), attention.stalled.count, of: attention.underWay, nil))
    return all + lines(attention.stalled, .faint)
  }

  private func name(of index: Int) -> String { rollout.registry.name(at: index) }

  private func inDays(_ day: Day) -> String { wording.inDays(day - session.today) }
}
