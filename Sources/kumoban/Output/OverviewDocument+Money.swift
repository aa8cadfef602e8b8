// Money, what is left behind, and how much rests on one.

import Console
import GovernmentCloud
import Interchange

extension OverviewDocument {
  /// Budgets and spendings of the whole programme, whatever the query.
  var budget: [Document.Block] {
    let figures = BudgetFigures(rollout, today: overview.today)
    let years = figures.years.map { year in
      [
        wording.name(of: year.year), year.budget.map { wording.yen($0) } ?? "–", wording.yen(year.spent.total),
        year.rest.map { wording.yen($0) } ?? "–", year.share.map { wording.percent(perMille: $0.perMille) } ?? "–",
        wording.number(year.spent.count),
      ]
    }
    let heading = Document.Block.heading(wording.pick("Budget and spending", "予算と支出"))
    let scope = wording.pick("The whole programme, \(shortAsOf)", "事業全体、\(shortAsOf)")
    guard !years.isEmpty else {
      return [heading, .remark(scope + wording.pick(": nothing is known", "：記録はありません"))]
    }
    let providers = Provider.allCases.filter { figures.spent[$0].total > 0 }.map { provider in
      let part = figures.spent[provider]
      return [
        wording.name(of: provider), wording.yen(part.direct), wording.yen(part.organisations), wording.yen(part.total),
        Share(part.total, of: figures.spent.total).map { wording.percent(perMille: $0.perMille) } ?? "–",
      ]
    }
    let blocks: [Document.Block] = [
      heading, .remark(scope),
      .table(
        Table(
          head: [
            wording.pick("Fiscal year", "年度"), wording.pick("Budget", "予算"), wording.pick("Spent", "支出"),
            wording.pick("Left", "残額"), wording.pick("Spent of budget", "執行率"), wording.pick("Spendings", "件数"),
          ],
          rows: years)),
    ]
    guard !providers.isEmpty else { return blocks }
    return blocks + [
      .table(
        Table(
          head: [
            wording.pick("Spent, by provider", "提供事業者別の支出"), wording.pick("As such", "事業者分"),
            wording.pick("For municipalities", "団体分"), wording.pick("Together", "計"),
            wording.pick("of \(wording.yenShort(figures.spent.total))", "\(wording.yenShort(figures.spent.total))中"),
          ],
          rows: providers))
    ]
  }

  /// What running the systems cost before and costs now.
  var costs: [Document.Block] {
    let figures = CostFigures(rollout, rows: overview.rows)
    let target = CostFigures.targetPercent
    let remark = wording.pick(
      "Cost before and now known for \(wording.number(figures.all.known)) of \(whom(figures.all.total)), \(shortAsOf); the target is "
        + "at least \(target)% below FY2018",
      "移行前と現在の経費が分かるのは\(whom(figures.all.total))中\(wording.number(figures.all.known))団体、\(shortAsOf)。"
        + "目標は2018年度比\(target)%以上の削減")
    let heading = Document.Block.heading(wording.pick("Running costs", "運用経費"))
    guard figures.all.known > 0 else { return [heading, .remark(remark)] }
    let groups =
      figures.providers.map { provider, group in
        (provider.map { wording.pick($0.shortName, $0.japaneseShortName) } ?? wording.pick("None yet", "未定"), group)
      } + figures.kinds.map { (wording.capitalised(wording.name(of: $0.kind)), $0.group) }
      + [(wording.pick("All", "全体"), figures.all)]
    return [
      heading, .remark(remark),
      .table(
        Table(
          head: [
            "", wording.pick("Number", "団体数"), wording.pick("Known", "判明"), wording.pick("Before, a year", "移行前（年額）"),
            wording.pick("Now, a year", "現在（年額）"), wording.pick("Saved", "削減額"), wording.pick("Saved of it", "削減率"),
            wording.pick("Median", "中央値"), wording.pick("\(target)% reached", "\(target)%達成"),
          ],
          rows: groups.filter { $0.1.total > 0 }.map(cells))),
    ]
  }

  private func cells(_ name: String, _ group: CostFigures.Group) -> [String] {
    let isKnown = group.known > 0
    func yen(_ amount: Int) -> String { isKnown ? wording.yenShort(amount) : "–" }
    return [
      name, wording.number(group.total), wording.number(group.known), yen(group.before), yen(group.now),
      yen(group.saved),
      group.share.map { wording.percent(perMille: $0.perMille) } ?? "–",
      group.medianPerMille.map { wording.percent(perMille: $0) } ?? "–", wording.number(group.reached),
    ]
  }

  /// What is left behind, and how much rests on one provider and one integrator.
  var legacy: [Document.Block] {
    let figures = LegacyFigures(rollout, rows: overview.rows)
    let facets: [(String, String, Int, Int)] =
      Medium.allCases.map { (wording.mediaLabel, wording.name(of: $0), figures.count(of: $0), figures.mediaKnown) }
      + Hosting.allCases.map {
        (wording.hostingLabel, wording.name(of: $0), figures.count(of: $0), figures.hostingKnown)
      }
      + Build.allCases.map { (wording.buildLabel, wording.name(of: $0), figures.count(of: $0), figures.buildKnown) }
      + figures.integrators.prefix(5).map { (wording.integratorLabel, $0.name, $0.count, figures.integratorKnown) }
    let rows = facets.filter { $0.2 > 0 }.map { label, name, count, known in
      [label, name, wording.number(count), wording.number(known), percent(count, of: known)]
    }
    let remark = wording.pick(
      "Known of \(whom(figures.total)): media \(wording.number(figures.mediaKnown)), hosting \(wording.number(figures.hostingKnown)), "
        + "build \(wording.number(figures.buildKnown)), integrator \(wording.number(figures.integratorKnown)); \(shortAsOf)",
      "\(whom(figures.total))のうち判明：媒体\(wording.number(figures.mediaKnown))、設置場所\(wording.number(figures.hostingKnown))、"
        + "構築方式\(wording.number(figures.buildKnown))、委託事業者\(wording.number(figures.integratorKnown))。\(shortAsOf)")
    let table = Table(
      head: [
        wording.pick("What", "項目"), "", wording.pick("Number", "団体数"), wording.pick("Known of", "判明団体数"),
        wording.pick("Share", "割合"),
      ], rows: rows)
    return [.heading(wording.pick("Legacy", "現行システム")), .remark(remark)] + (rows.isEmpty ? [] : [.table(table)])
      + concentration(figures)
  }

  private func concentration(_ legacy: LegacyFigures) -> [Document.Block] {
    let providers = Provider.allCases.map { ($0, overview.funnel.count(in: .provider($0))) }
    let figures = Concentration(providers: providers, legacy)
    let rows: [[String]] =
      [
        figures.provider.map {
          row(wording.pick("Largest provider", "最大の提供事業者"), wording.name(of: $0.value), $0, figures.providerKnown)
        },
        figures.integrator.map {
          row(wording.pick("Largest integrator", "最大の委託事業者"), $0.value, $0, figures.integratorKnown)
        },
      ].compactMap(\.self)
    guard !rows.isEmpty else { return [] }
    return [
      .heading(wording.pick("Concentration", "集中度")),
      .remark(
        wording.pick(
          "Share of those of which it is known, of \(whom(figures.total)), \(shortAsOf)",
          "判明した団体に占める割合（全\(whom(figures.total))）、\(shortAsOf)")),
      .table(
        Table(
          head: [
            "", wording.pick("Which", "名称"), wording.pick("Number", "団体数"), wording.pick("Known of", "判明団体数"),
            wording.pick("Share", "割合"),
          ],
          rows: rows)),
    ]
  }

  private func row<Value>(
    _ label: String, _ name: String, _ largest: Concentration.Largest<Value>, _ known: Int
  ) -> [String] {
    let ties = largest.ties > 0 ? wording.pick(" (and \(largest.ties) as large)", "（ほか同数\(largest.ties)）") : ""
    return [
      label, name + ties, wording.number(largest.count), wording.number(known),
      wording.percent(perMille: largest.share.perMille),
    ]
  }
}

extension Wording {
  /// A word as it stands at a line's beginning.
  func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
