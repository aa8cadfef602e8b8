// Whether it will be done in time: the sentence, the burn-up, and by what method.

import Console
import GovernmentCloud
import Interchange

extension OverviewDocument {
  private var forecast: Forecast { overview.forecast }

  /// The sentence that the rest explains.
  var verdict: String {
    let deadline = Forecast.deadline
    let standing = wording.pick(
      "\(wording.number(forecast.live)) of \(whom(forecast.total)) are live (\(percent(forecast.live, of: forecast.total))).",
      "\(whom(forecast.total))のうち\(wording.number(forecast.live))団体（\(percent(forecast.live, of: forecast.total))）が本稼働しています。"
    )
    switch forecast.outlook {
    case .nobody: return wording.pick("No organisation meets the query.", "条件に合う団体はありません。")
    case .done(let day):
      return wording.pick(
        "All \(whom(forecast.total)) are live, since \(wording.dated(day)): \(distance(day)).",
        "\(whom(forecast.total))のすべてが\(wording.dated(day))までに本稼働しました。\(distance(day))です。")
    case .none:
      return standing
        + wording.pick(" The deadline is \(deadline).", "期限は\(deadline)です。") + needed
    case .stalled(let day):
      return standing
        + wording.pick(
          " None went live in the last \(Forecast.window) days, the last one on \(wording.dated(day)): no day can be told.",
          "直近\(Forecast.window)日に本稼働した団体はなく（最後は\(wording.dated(day))）、完了日は見込めません。") + needed
    case .expected(let day, let earliest, let latest):
      guard let day else {
        return standing
          + wording.pick(
            " At the pace of the last \(Forecast.window) days (\(pace) a week) it takes more than a hundred years.",
            "直近\(Forecast.window)日のペース（週\(pace)団体）では完了まで100年を超えます。") + needed
      }
      return standing
        + wording.pick(
          " At the pace of the last \(Forecast.window) days, \(pace) a week, the last one goes live about "
            + "\(wording.dated(day)), \(distance(day)); \(range(earliest, latest)).",
          "直近\(Forecast.window)日のペース（週\(pace)団体）では、最後の本稼働は\(wording.dated(day))ごろで、"
            + "\(distance(day))です（\(range(earliest, latest))）。") + needed
    }
  }

  /// How many went live in a week, to a tenth.
  private var pace: String { tenths((forecast.recent * 70 + Forecast.window / 2) / Forecast.window) }

  /// How many must go live in a week to meet the deadline, to the next tenth.
  private var neededPace: String? {
    let days = Forecast.deadline - forecast.today
    guard days > 0, forecast.remaining > 0 else { return nil }
    return tenths((forecast.remaining * 70 + days - 1) / days)
  }

  private var needed: String {
    neededPace.map { wording.pick(" To meet it, \($0) a week are needed.", "期限に間に合うには週\($0)団体が必要です。") } ?? ""
  }

  private func tenths(_ value: Int) -> String { "\(wording.number(value / 10)).\(value % 10)" }

  private func distance(_ day: Day) -> String {
    let days = day - Forecast.deadline
    let count = wording.number(abs(days))
    let deadline = Forecast.deadline
    if days == 0 { return wording.pick("on the day of the deadline", "期限当日") }
    let unit = abs(days) == 1 ? "day" : "days"
    return days > 0
      ? wording.pick("\(count) \(unit) after the deadline of \(deadline)", "期限（\(deadline)）の\(count)日後")
      : wording.pick("\(count) \(unit) before the deadline of \(deadline)", "期限（\(deadline)）の\(count)日前")
  }

  private func range(_ earliest: Day?, _ latest: Day?) -> String {
    switch (earliest, latest) {
    case (let earliest?, let latest?): wording.pick("range \(earliest) to \(latest)", "幅：\(earliest)～\(latest)")
    case (let earliest?, nil): wording.pick("\(earliest) at the earliest", "早くて\(earliest)")
    case (nil, _): wording.pick("the range can't be told", "幅は不明")
    }
  }

  /// By what method the forecast is made.
  var method: String {
    wording.pick(
      "Forecast: those that went live in the last \(Forecast.window) days (\(wording.number(forecast.recent))), carried on in a "
        + "straight line. Range: by chance alone a count of n varies by its square root; four times out of five it lies within "
        + "n ± 1.28 √n. Plans and holidays are not looked at.",
      "見込みは直近\(Forecast.window)日に本稼働した団体数（\(wording.number(forecast.recent))）を直線で延ばしたものです。"
        + "幅は、件数nが偶然に√n程度ばらつくとして、5回に4回がおさまる n±1.28√n の範囲です。予定や休日は考慮していません。")
  }

  /// The burn-up against the deadline.
  var burnUp: FigureGroup {
    var labels = BurnUpDrawing.Labels(
      live: wording.pick(
        "Live: \(wording.number(forecast.live)) of \(wording.number(forecast.total))",
        "本稼働：\(wording.number(forecast.total))団体中\(wording.number(forecast.live))団体"),
      deadline: wording.pick("Deadline \(Forecast.deadline)", "期限 \(Forecast.deadline)"),
      today: wording.pick("As of \(overview.today)", "\(overview.today)時点"), pace: nil, range: nil,
      needed: neededPace.map { wording.pick("Needed: \($0) a week", "必要なペース：週\($0)団体") })
    if case .expected(let day, let earliest, let latest) = forecast.outlook {
      labels.pace = wording.pick(
        "At this pace, \(pace) a week: \(day?.description ?? "over a hundred years")",
        "現在のペース（週\(pace)団体）：\(day?.description ?? "100年超")")
      if day != nil {
        let text = range(earliest, latest)
        labels.range = text.prefix(1).uppercased() + text.dropFirst()
      }
    }
    let rows = burnUpDays.map { ($0, overview.burnUp.count(on: $0)) }
    let figure = Figure(
      title: wording.pick(
        "Live municipalities over time, \(share(forecast.live, of: forecast.total)), \(shortAsOf)",
        "本稼働した団体数の推移　\(share(forecast.live, of: forecast.total))、\(shortAsOf)"),
      alternative: wording.pick(
        "Live over time: \(share(forecast.live, of: forecast.total)) on \(overview.today); the deadline is \(Forecast.deadline).",
        "本稼働の推移：\(overview.today)時点で\(share(forecast.live, of: forecast.total))。期限は\(Forecast.deadline)。"),
      drawing: .burnUp(BurnUpDrawing(overview.burnUp, forecast, labels: labels) { [wording] in wording.number($0) }))
    return FigureGroup(
      [figure],
      table: Table(
        head: [
          wording.pick("Day", "日付"), wording.pick("Live", "本稼働"),
          wording.pick("of \(wording.number(forecast.total))", "対全体\(wording.number(forecast.total))"),
        ],
        rows: rows.map { [$0.description, wording.number($1), percent($1, of: forecast.total)] }),
      tableTitle: wording.pick("Live over time, as a table", "本稼働の推移（表）"), bars: rows.map(\.1),
      longestBar: forecast.total)
  }

  /// Last days of quarters, half years or years since the first one went live, and the day that it is.
  private var burnUpDays: [Day] {
    let first = overview.burnUp.days.first { $0 <= overview.today } ?? overview.today
    let quarters = (first.date.year...max(first.date.year, overview.today.date.year)).flatMap { year in
      [3, 6, 9, 12].compactMap { Day(year: year, month: $0, day: Day.length(ofMonth: $0, in: year)) }
    }.filter { $0 >= first && $0 < overview.today }
    let months = quarters.count <= 12 ? [3, 6, 9, 12] : quarters.count <= 24 ? [3, 9] : [3]
    return quarters.filter { months.contains($0.date.month) } + [overview.today]
  }
}
