// What the overview says of money, and of what is left behind.

import GovernmentCloud
import Terminal

/// The money of the overview, and what is left behind: added up once for a state.
struct OverviewLedger {
  var budget: BudgetFigures
  var cost: CostFigures
  var legacy: LegacyFigures
  var concentration: Concentration

  init(of rollout: Rollout, rows: [Int], today: Day) {
    budget = BudgetFigures(rollout, today: today)
    cost = CostFigures(rollout, rows: rows)
    legacy = LegacyFigures(rollout, rows: rows)
    concentration = Concentration(rollout, rows: rows)
  }
}

extension ConsoleState {
  /// What was budgeted and spent by fiscal year and by provider, and what running costs before and now.
  var moneyLines: [OverviewLine] {
    guard let ledger = overview.ledger else { return [] }
    return costLines(ledger.cost) + budgetLines(ledger.budget)
  }

  private func costLines(_ cost: CostFigures) -> [OverviewLine] {
    let all = cost.all
    var lines = [
      OverviewLine(
        parts: [
          (wording.costTitle, .strong), (wording.known(all.known, of: all.total), all.known == 0 ? .faint : .normal),
        ])
    ]
    guard let share = all.share else { return lines }
    let target = all.reachesTarget == true
    lines.append(
      OverviewLine(parts: [
        (
          "  " + wording.yenShort(all.before) + " " + session.theme.arrow + " " + wording.yenShort(all.now) + " ",
          .normal
        ),
        (wording.saved(share.perMille, target: CostFigures.targetPercent), target ? .good : .warning),
      ]))
    if let median = all.medianPerMille {
      lines.append(
        OverviewLine(parts: [
          ("  " + wording.medianTitle, .faint),
          (wording.percent(perMille: median) + " " + wording.reachTarget(all.reached, of: all.known), .normal),
        ]))
    }
    for (title, extreme) in [(wording.mostTitle, all.most), (wording.leastTitle, all.least)] {
      guard let extreme else { continue }
      lines.append(
        OverviewLine(
          parts: [
            ("  \(title) ", .faint), (rollout.registry.name(at: extreme.row), .normal),
            (wording.percent(perMille: extreme.saved.perMille), .normal),
          ], target: .organisation(extreme.row)))
    }
    return lines
  }

  private func budgetLines(_ budget: BudgetFigures) -> [OverviewLine] {
    var lines = [OverviewLine(parts: [(wording.budgetTitle, .strong), ("", .normal)])]
    for year in budget.years.reversed() {
      let isOver = year.rest.map { $0 < 0 } ?? false
      lines.append(
        OverviewLine(parts: [
          ("  " + wording.short(of: year.year) + " ", .normal), (wording.spentOf(year), isOver ? .bad : .normal),
        ]))
    }
    for provider in Provider.allCases where budget.spent[provider].total > 0 {
      lines.append(
        OverviewLine(parts: [
          ("  " + wording.provider(provider, width: 12) + " ", .faint),
          (wording.yenShort(budget.spent[provider].total), .normal),
        ]))
    }
    if budget.spent.withoutProvider > 0 {
      lines.append(
        OverviewLine(parts: [
          ("  " + wording.name(of: Funnel.Scope.provider(nil)) + " ", .faint),
          (wording.yenShort(budget.spent.withoutProvider), .normal),
        ]))
    }
    return lines
  }

  /// What is left behind, and how much rests on the largest ones.
  var legacyLines: [OverviewLine] {
    guard let ledger = overview.ledger else { return [] }
    let (legacy, concentration) = (ledger.legacy, ledger.concentration)
    func line(_ text: String, _ count: Int, of known: Int, _ term: String) -> OverviewLine {
      OverviewLine(
        parts: [("  " + text + " ", .normal), (wording.share(count, of: known), count == 0 ? .faint : .strong)],
        target: .terms("legacy:\(term)"))
    }
    var lines = [line(wording.stillOnFloppies, legacy.count(of: .floppy), of: legacy.mediaKnown, Medium.floppy.id)]
    lines[0].parts[0].text.removeFirst(2)
    for medium in Medium.allCases where medium != .floppy && legacy.count(of: medium) > 0 {
      lines.append(line(wording.name(of: medium), legacy.count(of: medium), of: legacy.mediaKnown, medium.id))
    }
    for hosting in Hosting.allCases where legacy.count(of: hosting) > 0 {
      lines.append(line(wording.name(of: hosting), legacy.count(of: hosting), of: legacy.hostingKnown, hosting.id))
    }
    for build in Build.allCases where legacy.count(of: build) > 0 {
      lines.append(line(wording.name(of: build), legacy.count(of: build), of: legacy.buildKnown, build.id))
    }
    if let largest = concentration.provider {
      lines.append(
        OverviewLine(
          parts: [
            (wording.largestProvider + " ", .faint), (wording.provider(largest.value, width: 12), .normal),
            (wording.concentrated(largest.share), .strong),
          ], target: .terms("provider:\(largest.value.id)")))
    }
    if let largest = concentration.integrator {
      lines.append(
        OverviewLine(
          parts: [
            (wording.largestIntegrator + " ", .faint), (TextWidth.cleaned(largest.value), .normal),
            (wording.concentrated(largest.share), .strong),
          ], target: nil))
    }
    return lines
  }
}
