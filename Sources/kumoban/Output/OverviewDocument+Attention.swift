// Where it is stuck, and what comes next.

import Console
import GovernmentCloud
import Interchange

extension OverviewDocument {
  /// Those without a change for some days.
  var stalled: [Document.Block] {
    list(
      wording.pick("Stalled for \(patience) days or more", "\(patience)日以上動きのない団体"),
      overview.attention.stalled, of: overview.attention.underWay,
      wording.pick("under way", "作業中の"),
      head: [
        wording.pick("Furthest milestone", "到達した段階"), wording.pick("Last change", "最後の変更"), wording.pick("Days", "日数"),
      ]
    ) { [wording.name(of: $0.milestone), $0.day.description, wording.number(overview.today - $0.day)] }
  }

  /// Those whose planned day has gone by.
  var overdue: [Document.Block] {
    list(
      wording.pick("Plans overdue", "予定日を過ぎた団体"), overview.attention.overdue, of: overview.attention.planned,
      wording.pick("with a plan", "予定のある"),
      head: [wording.pick("Milestone", "段階"), wording.pick("Planned", "予定日"), wording.pick("Days late", "遅れ（日）")]
    ) { [wording.name(of: $0.milestone), $0.day.description, wording.number(overview.today - $0.day)] }
  }

  /// The planned cutovers of the next days.
  var cutovers: [Document.Block] {
    let last = overview.today + Attention.outlook
    return list(
      wording.pick(
        "Cutovers planned for the next \(Attention.outlook) days, until \(last)",
        "今後\(Attention.outlook)日（\(last)まで）の本番切替予定"),
      overview.attention.cutovers, of: overview.total.count - overview.total.live,
      wording.pick("not live", "本稼働前の"),
      head: [wording.pick("Planned", "予定日"), wording.pick("Provider", "提供事業者")]
    ) {
      [$0.day.description, rollout[$0.index].provider.map { wording.pick($0.shortName, $0.japaneseShortName) } ?? ""]
    }
  }

  /// Those that are blocked, and why.
  var blocked: [Document.Block] {
    let time = Workplace.localTime()
    let items = overview.attention.blocked.compactMap { index in
      rollout[index].blockage.map { (index: index, remark: $0) }
    }.sorted { ($0.remark.attribution.at.seconds, $0.index) < ($1.remark.attribution.at.seconds, $1.index) }
    return section(
      wording.pick("Blocked", "保留中の団体"), count: items.count, of: overview.total.count, "",
      Table(
        head: place + [wording.pick("Since", "保留日"), wording.pick("Reason", "保留理由")],
        rows: items.prefix(Self.shownRows).map { item in
          who(item.index) + [time.day(of: item.remark.attribution.at).description, item.remark.text]
        }))
  }

  /// The requirements that are outstanding for most.
  var blockers: [Document.Block] {
    let total = overview.total.count
    let rows = overview.attention.blockers.map { blocker in
      let requirement = rollout.catalogue[blocker.position]
      return [
        requirement.id.description, wording.text(of: requirement.title), wording.name(of: requirement.responsibility),
        wording.short(of: requirement.gate), wording.number(blocker.count), percent(blocker.count, of: total),
      ]
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading(wording.pick("Requirements outstanding for most", "未充足の団体が多い要件")),
      .remark(wording.pick("The first \(rows.count), \(shortAsOf)", "上位\(rows.count)件、\(shortAsOf)")),
      .table(
        Table(
          head: [
            wording.pick("No.", "番号"), wording.pick("Requirement", "要件"), wording.responsibilityLabel,
            wording.gateLabel,
            wording.pick("Outstanding", "未充足"),
            wording.pick("of \(wording.number(total))", "対全体\(wording.number(total))"),
          ],
          rows: rows)),
    ]
  }

  private var place: [String] { [wording.pick("Code", "団体コード"), wording.pick("Municipality", "団体名")] }

  private func who(_ index: Int) -> [String] {
    [rollout.registry.code(at: index).description, wording.fullName(of: index, in: rollout.registry)]
  }

  private func list(
    _ heading: String, _ items: [Attention.Item], of whole: Int, _ scope: String, head: [String],
    cells: (Attention.Item) -> [String]
  ) -> [Document.Block] {
    section(
      heading, count: items.count, of: whole, scope,
      Table(head: place + head, rows: items.prefix(Self.shownRows).map { who($0.index) + cells($0) }))
  }

  /// A heading, how many of how many, and the rows that there is room for.
  private func section(
    _ heading: String, count: Int, of whole: Int, _ scope: String, _ table: Table
  ) -> [Document.Block] {
    let figure = wording.pick(
      "\(wording.number(count)) of \(wording.number(whole))\(scope.isEmpty ? "" : " " + scope)",
      "\(scope)\(wording.number(whole))団体中\(wording.number(count))団体")
    let more =
      count > table.rows.count
      ? wording.pick("; the first \(table.rows.count) are shown", "。うち\(table.rows.count)団体を表示") : ""
    let remark = Document.Block.remark(figure + wording.pick(", ", "、") + shortAsOf + more)
    return [.heading(heading), remark] + (table.rows.isEmpty ? [] : [.table(table)])
  }
}
