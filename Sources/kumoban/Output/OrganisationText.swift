// One organisation as text: what show prints for people.

import Console
import GovernmentCloud
import Terminal

/// One organisation as text.
struct OrganisationText {
  let index: Int
  let rollout: Rollout
  let wording: Wording
  let time: LocalTime
  let today: Day

  /// How many entries are shown.
  static let shownEntries = 20

  private var record: Record { rollout[index] }

  /// The whole text.
  ///
  /// - Parameter history: its entries, newest first.
  /// - Returns: its sections, with an empty line between them.
  func text(history: [Entry]) -> String {
    let organisation = rollout.registry.organisation(at: index)
    var sections = [
      [
        "\(organisation.code)  \(organisation.name)  \(organisation.romaji)  \(organisation.kana)",
        wording.kindAndPlace(of: organisation),
      ],
      facts, milestones,
    ]
    sections += requirements
    let notes = record.notes.filter { !$0.isStruck }.reversed()
    sections.append(section(wording.pick("Notes", "備考"), notes.map { line($0.attribution, $0.text) }))
    let entries = history.prefix(Self.shownEntries).map { entry in
      line(Attribution(at: entry.at, operator: entry.operator), wording.text(of: entry, arrow: "→"))
    }
    sections.append(section(wording.pick("History", "履歴"), entries))
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var facts: [String] {
    var lines: [String] = []
    func fact(_ label: String, _ value: String) { lines.append(TextWidth.padded(label, to: 14) + value) }
    fact(wording.pick("Provider", "提供事業者"), record.provider.map(wording.name(of:)) ?? wording.pick("none", "未定"))
    fact(wording.pick("Status", "状態"), wording.name(of: record.status))
    if let blockage = record.blockage { fact(wording.pick("Blocked", "保留理由"), TextWidth.cleaned(blockage.text)) }
    if let withdrawal = record.withdrawal {
      fact(wording.pick("Withdrawn", "辞退理由"), TextWidth.cleaned(withdrawal.text))
    }
    if let proposal = record.proposal { fact(wording.pick("Proposal", "採択案件"), String(proposal)) }
    for (label, value) in wording.facts(of: record.cost) + wording.facts(of: record.legacy) {
      fact(label, TextWidth.cleaned(value))
    }
    let spent = rollout.ledger.spent(for: rollout.registry.code(at: index))
    if spent > 0 { fact(wording.pick("Spent", "支出"), wording.yen(spent)) }
    fact(wording.pick("Next", "次の段階"), record.next.map(wording.name(of:)) ?? "-")
    fact(wording.pick("As of", "時点"), wording.day(today))
    return lines
  }

  private var milestones: [String] {
    Milestone.allCases.map { milestone in
      let day: String
      if let reached = record.reached[milestone] {
        let person = record.mark(of: milestone).map { "  \(TextWidth.cleaned($0.attribution.operator))" } ?? ""
        day = wording.day(reached) + person
      } else if let planned = record.planned[milestone] {
        day = wording.pick("planned ", "予定 ") + wording.day(planned)
      } else {
        day = "-"
      }
      return "  " + TextWidth.padded(wording.name(of: milestone), to: 27) + day
    }
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [title] + lines.map { "  " + $0 }
  }

  private func line(_ attribution: Attribution, _ text: String) -> String {
    "\(time.day(of: attribution.at)) \(time.clock(of: attribution.at))  "
      + TextWidth.padded(TextWidth.cleaned(attribution.operator), to: 10) + " " + TextWidth.cleaned(text)
  }
}
