// The words of the overview: measures, panes, the forecast.

import GovernmentCloud
import Terminal

extension Wording {
  /// What the tiles of the map show.
  public func name(of measure: TileMeasure) -> String {
    switch measure {
    case .provider: pick("With a provider", "事業者決定済み")
    case .trial: pick("In the trial", "先行事業に参加")
    case .live: pick("Live", "本稼働")
    case .outstanding: pick("Outstanding", "未充足要件")
    case .blocked: pick("Blocked", "保留中")
    }
  }

  /// What the shades of the tiles mean, the lightest first.
  var shades: [String] { [pick("<34%", "<34"), pick("<67%", "<67"), pick("more", "以上"), pick("all", "全")] }

  /// What the tiles measure, and in what.
  func legend(of measure: TileMeasure) -> String {
    switch measure {
    case .outstanding: pick("Outstanding each", "未充足・団体平均")
    case .provider, .trial, .live, .blocked: name(of: measure)
    }
  }

  /// A group's figure in at most four cells: a share in percent, or outstanding requirements per organisation.
  func measured(_ measure: TileMeasure, _ figures: GroupFigures, _ requirements: Int) -> String {
    let value = measure.value(of: figures, requirements: requirements)
    guard figures.count > 0 else { return "–" }
    switch measure {
    case .outstanding: return number(value.scaled(to: requirements))
    case .provider, .trial, .live, .blocked:
      return value.part == 0 ? "0" : share(value.part, of: value.whole, asPercent: true)
    }
  }

  /// A prefecture in both scripts.
  func bothNames(of prefecture: Prefecture) -> String { "\(prefecture.name) \(prefecture.romaji)" }

  /// How a prefecture stands: four figures, or all of them where there is room.
  func facts(
    of figures: GroupFigures, requirements: Int, isLong: Bool
  ) -> [(label: String, figure: String)] {
    let count = figures.count
    let provided = (pick("With a provider", "事業者決定"), share(figures.provided, of: count))
    let live = (pick("Live", "本稼働"), share(figures.live, of: count))
    let trial = (pick("In the trial", "先行事業"), share(figures.inTrial, of: count))
    let blocked = (pick("Blocked", "保留"), share(figures.blocked, of: count))
    let mean = number(TileMeasure.outstanding.value(of: figures, requirements: requirements).scaled(to: requirements))
    let outstanding = (
      pick("Outst. each", "未充足"),
      count == 0
        ? "–"
        : pick("\(mean)/\(requirements)", "平均 \(mean)/\(requirements)")
    )
    return isLong ? [provided, trial, live, blocked, outstanding] : [provided, live, outstanding]
  }

  /// So many of so many.
  func share(_ count: Int, of total: Int) -> String {
    pick("\(number(count)) of \(number(total))", "\(number(count))/\(number(total))")
  }

  /// How many more there are than those that are listed.
  func more(_ count: Int) -> String { pick("and \(number(count)) more", "ほか\(number(count))団体") }

  /// The denominator of a list's figures.
  func outOf(_ total: Int) -> String { pick("of \(number(total))", "\(number(total)) 団体中") }

  /// A share in percent behind a count, right-aligned in six cells.
  func percent(_ count: Int, of total: Int) -> String {
    total == 0 ? "" : TextWidth.padded(share(count, of: total, asPercent: true), to: 6, alignment: .trailing)
  }

  /// Of whom the funnel counts.
  func name(of scope: Funnel.Scope) -> String {
    switch scope {
    case .all: pick("all", "全団体")
    case .trial: pick("the trial", "先行事業")
    case .provider(let provider?): pick(provider.shortName, provider.japaneseShortName)
    case .provider(nil): pick("no provider", "事業者未定")
    case .region(let region): pick(region.name, region.japaneseName)
    }
  }

  var paceTitle: String { pick("Live", "本稼働団体数") }
  var stuckTitle: String { pick("Where it is stuck", "滞っている団体") }
  var blockersTitle: String { pick("Outstanding for most", "未充足の多い要件") }
  func nextTitle(_ days: Int) -> String { pick("Cutovers, next \(days) days", "今後\(days)日の本番切替") }
  var overdueTitle: String { pick("Plans overdue", "予定超過") }
  var blockedTitle: String { blockedLabel }
  func stalledTitle(_ days: Int) -> String { pick("No change for \(days) days", "\(days)日以上変化なし") }

  var moneyTitle: String { pick("Money", "経費と予算") }
  var costTitle: String { pick("Running cost", "運用経費") }
  var budgetTitle: String { pick("Spent of budget", "予算執行") }
  var medianTitle: String { pick("median", "中央値") }
  var mostTitle: String { pick("saves most", "削減最大") }
  var leastTitle: String { pick("saves least", "削減最小") }
  var legacyTitle: String { pick("Left behind", "現行システム") }
  var stillOnFloppies: String { pick("Still on floppy disks", "フロッピーディスク使用中") }
  var largestProvider: String { pick("Largest provider", "最大事業者") }
  var largestIntegrator: String { pick("Largest integrator", "最大委託先") }

  /// Of how many something is known.
  func known(_ count: Int, of total: Int) -> String {
    pick("known for \(share(count, of: total))", "判明 \(share(count, of: total))")
  }

  /// What was saved, beside what is to be saved.
  func saved(_ perMille: Int, target: Int) -> String {
    pick(
      "\(percent(perMille: perMille)) saved, target \(target)%", "\(percent(perMille: perMille))削減（目標 \(target)%）")
  }

  /// How many save as much as is to be saved.
  func reachTarget(_ count: Int, of known: Int) -> String {
    pick("(\(share(count, of: known)) on target)", "（目標達成 \(share(count, of: known))）")
  }

  /// What was spent in a fiscal year, of what was budgeted.
  func spentOf(_ year: BudgetFigures.Year) -> String {
    let spent = yenShort(year.spent.total)
    guard let budget = year.budget else { return pick("\(spent), no budget", "\(spent)（予算なし）") }
    return pick("\(spent) of \(yenShort(budget.amount))", "\(spent)／\(yenShort(budget.amount))")
  }

  /// How much rests on one.
  func concentrated(_ share: Share) -> String {
    let percent = percent(perMille: share.perMille)
    return pick("\(percent) of \(number(share.whole))", "\(number(share.whole))団体中 \(percent)")
  }

  func ago(_ days: Int) -> String { pick(days == 1 ? "1 day" : "\(number(days)) days", "\(number(days))日") }
  func inDays(_ days: Int) -> String {
    days == 0 ? pick("today", "本日") : pick(days == 1 ? "in 1 day" : "in \(number(days)) days", "\(number(days))日後")
  }

  /// What a pane says where it has nothing to list.
  func nothing(in pane: OverviewPane) -> String {
    switch pane {
    case .next: pick("None is planned", "予定はありません")
    case .blockers: pick("Nothing is outstanding", "未充足の要件はありません")
    case .map, .reached, .pace, .stuck, .money, .legacy: pick("Nobody", "該当なし")
    }
  }

  /// What the forecast says, in two or three short lines.
  func lines(of forecast: Forecast) -> [(text: String, isStrong: Bool)] {
    [(outlook(forecast), true)] + [range(forecast)].compactMap { $0 }.map { ($0, false) }
      + [(deadline(forecast), false)]
  }

  private func outlook(_ forecast: Forecast) -> String {
    switch forecast.outlook {
    case .nobody: pick("Nobody to forecast for", "対象団体なし")
    case .done(let day): pick("All live since \(day)", "\(day) に全団体が本稼働")
    case .none: pick("None live yet: no forecast", "本稼働なし：見通し不明")
    case .stalled(let day):
      pick("None since \(day): no forecast", "\(day) 以降 本稼働なし：見通し不明")
    case .expected(let day?, _, _): pick("Last one live by \(day)", "全団体本稼働の見通し \(day)")
    case .expected(nil, _, _): pick("Not done in 100 years at this pace", "この速さでは100年以内に完了しません")
    }
  }

  private func range(_ forecast: Forecast) -> String? {
    guard case .expected(_, let earliest, let latest) = forecast.outlook else { return nil }
    let pace = pick("\(tenths(forecast.perWeek)) a week", "週 \(tenths(forecast.perWeek)) 団体")
    switch (earliest, latest) {
    case (nil, _): return pick("At \(pace), as in the last 90 days", "直近90日は\(pace)")
    case (let earliest?, let latest?):
      return pick("\(pace): \(earliest) to \(latest)", "\(pace)：\(earliest)～\(latest)")
    case (let earliest?, nil): return pick("\(pace): \(earliest) at the earliest", "\(pace)：早くて \(earliest)")
    }
  }

  private func deadline(_ forecast: Forecast) -> String {
    let days = Forecast.deadline - forecast.today
    if forecast.remaining == 0 { return pick("Deadline \(Forecast.deadline)", "期限 \(Forecast.deadline)") }
    guard days > 0, let needed = forecast.neededPerWeek else {
      return pick(
        "\(Forecast.deadline) missed: \(number(forecast.remaining)) not live",
        "期限 \(Forecast.deadline) 超過：残り \(number(forecast.remaining)) 団体")
    }
    return pick(
      "\(Forecast.deadline) needs \(tenths(needed)) a week", "期限 \(Forecast.deadline) まで 週 \(tenths(needed)) 団体が必要")
  }

  /// A number with one decimal.
  private func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(number(tenths / 10)).\(tenths % 10)"
  }

}
