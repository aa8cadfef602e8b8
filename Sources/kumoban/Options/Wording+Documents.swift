// The words of documents: the weekly report and the briefing sheet.

import Console
import GovernmentCloud
import Interchange
import Terminal

extension Wording {
  /// What a weekly report is about.
  func changesTitle(from first: Day, to last: Day, _ terms: [String]) -> (title: String, subtitle: String) {
    let query = terms.isEmpty ? "" : pick(" · \(terms.joined(separator: " "))", "・\(terms.joined(separator: " "))")
    return (
      pick("Changes", "変更の報告"),
      pick("\(day(first)) to \(day(last))", "\(day(first))～\(day(last))") + query
    )
  }

  /// A weekly report.
  func document(
    of report: ChangeReport, _ title: (title: String, subtitle: String), _ registry: Registry
  ) -> Document {
    var document = Document(title: title.title, subtitle: title.subtitle, language: language.rawValue)
    let kinds = ChangeReport.Kind.allCases.filter { report.count(of: $0) > 0 }
    guard !kinds.isEmpty else {
      document.blocks = [.paragraph(pick("Nothing happened.", "変更はありません。"))]
      return document
    }
    document.add(pick("Counts", "件数"), .facts(kinds.map { (name(of: $0), number(report.count(of: $0))) }))
    document.add(
      pick("By whom", "担当者別"),
      .facts(report.people.map { ($0.name, pick(counted($0.count, "change", "changes"), "\(number($0.count)) 件")) }))
    let time = Workplace.localTime()
    for kind in kinds {
      let rows = report.items.filter { $0.kind == kind }.map { item in
        [
          time.day(of: item.entry.at).description, item.entry.change.organisation?.description ?? "",
          subject(of: item.entry.change, in: registry), text(of: item.entry, arrow: "→"), item.entry.operator,
        ]
      }
      document.add(
        name(of: kind),
        .table(
          Table(
            head: [
              pick("Day", "日付"), pick("Code", "団体コード"), pick("Whom", "対象"), pick("What", "内容"), pick("By", "担当者"),
            ],
            rows: rows)))
    }
    return document
  }

  /// What a change did, in a word.
  private func name(of kind: ChangeReport.Kind) -> String {
    switch kind {
    case .marked: pick("Marked", "到達")
    case .moved: pick("Moved", "到達日の訂正")
    case .unmarked: pick("Unmarked", "到達の取消")
    case .planned: pick("Planned", "予定")
    case .slipped: pick("Slipped", "遅延")
    case .unplanned: pick("Plans given up", "予定の取消")
    case .blocked: pick("Blocked", "保留")
    case .unblocked: pick("Unblocked", "保留解除")
    case .assigned: pick("Provider assigned", "提供事業者の割当て")
    case .withdrawn: pick("Withdrawn", "辞退")
    case .rejoined: pick("Back in the trial", "辞退取消")
    case .met: pick("Requirements met", "要件の充足")
    case .waived: pick("Requirements waived", "要件の免除")
    case .notApplicable: pick("Requirements not applicable", "要件の対象外")
    case .reopened: pick("Requirements outstanding again", "要件を未充足に戻した")
    case .noted: pick("Notes", "備考")
    case .conformed: pick("Conformance", "事業者の適合")
    case .budgeted: pick("Budgets", "予算")
    case .spent: pick("Spendings", "支出")
    case .costed: pick("Running costs", "運用経費")
    case .surveyed: pick("Legacy", "現行システム")
    case .other: pick("Other", "その他")
    }
  }

  /// The briefing sheet of an organisation.
  func sheet(
    of index: Int, in rollout: Rollout, _ entries: [Entry], today: Day
  ) -> Document {
    let organisation = rollout.registry.organisation(at: index)
    let record = rollout[index]
    let assessment = rollout.assessment(on: today)
    let time = Workplace.localTime()
    var document = Document(
      title: pick("\(organisation.name) \(organisation.romaji)", organisation.name),
      subtitle: pick(
        "\(organisation.code) · \(kindAndPlace(of: organisation)) · as of \(day(today))",
        "\(organisation.code)・\(kindAndPlace(of: organisation))・\(day(today))時点"),
      language: language.rawValue)
    var facts: [(String, String)] = [
      (pick("Provider", "提供事業者"), record.provider.map(name(of:)) ?? pick("none", "未定")),
      (pick("Status", "状態"), name(of: record.status)),
    ]
    if let proposal = record.proposal { facts.append((pick("Proposal", "採択案件"), String(proposal))) }
    if let next = record.next { facts.append((pick("Next", "次の段階"), name(of: next))) }
    if let blockage = record.blockage { facts.append((pick("Blocked", "保留理由"), blockage.text)) }
    if let withdrawal = record.withdrawal { facts.append((pick("Withdrawn", "辞退理由"), withdrawal.text)) }
    document.blocks.append(.facts(facts))
    document.add(
      pick("Trial", "先行事業"),
      .table(
        Table(
          head: [pick("Milestone", "段階"), pick("Reached", "到達"), pick("Planned", "予定"), pick("Marked by", "担当者")],
          rows: Milestone.allCases.map { milestone in
            [
              name(of: milestone), record.reached[milestone].map(day) ?? "", record.openPlans[milestone].map(day) ?? "",
              record.mark(of: milestone)?.attribution.operator ?? "",
            ]
          })))
    let outstanding = assessment.outstanding(in: record)
    let statuses = (0..<rollout.catalogue.count).map { assessment.status(of: $0, in: record) }
    document.add(
      pick("Requirements outstanding", "未充足の要件"),
      .facts(
        Area.allCases.map { area in
          let all = statuses.indices.count { rollout.catalogue.area(at: $0) == area }
          return (name(of: area), pick("\(outstanding[area]) of \(all)", "\(all) 件中 \(outstanding[area]) 件"))
        }))
    if let gate = record.next {
      let standing = assessment.standing(at: gate, in: record)
      let shown = standing.prefix(15).map { position in
        "\(rollout.catalogue.id(at: position)) \(text(of: rollout.catalogue.title(at: position)))"
      }
      let more = standing.count - shown.count
      document.add(
        self.standing(standing.count, at: gate),
        .items(shown + (more > 0 ? [pick("and \(more) more", "ほか \(more) 件")] : [])))
    }
    let notes = record.notes.filter { !$0.isStruck }.reversed()
    document.add(
      pick("Notes", "備考"),
      .items(
        notes.prefix(8).map {
          "\(time.day(of: $0.attribution.at)) \($0.attribution.operator)\(pick(": ", "："))\($0.text)"
        }))
    document.add(
      pick("Last 30 days", "直近30日の履歴"),
      .table(
        Table(
          head: [pick("Day", "日付"), pick("By", "担当者"), pick("What", "内容")],
          rows: entries.reversed().prefix(15).map { entry in
            [time.day(of: entry.at).description, entry.operator, text(of: entry, arrow: "→")]
          })))
    return document
  }
}
