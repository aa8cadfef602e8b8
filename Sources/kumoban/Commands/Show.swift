// show: one organisation, whole.

import ArgumentParser
import Console
import GovernmentCloud
import JSONText
import RolloutStore
import Terminal

/// The command `kumoban show`.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show one organisation: provider, milestones, requirements, notes, history.",
    discussion: """
      EXAMPLES
        kumoban show 281000
        kumoban show 神戸市 --format json
        kumoban show 113816 --as-of 2022-11-01
      """)

  @Argument(help: ArgumentHelp("A code or an unambiguous name.", valueName: "organisation")) var organisation: String
  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws {
    let workplace = try Workplace(global.choices)
    let store = try workplace.openStore(readOnly: true)
    let rollout = try workplace.rollout(of: store)
    let index = try OrganisationFinder(registry: rollout.registry, wording: workplace.wording).find(organisation)
    let history = try workplace.reading { () throws(StoreError) in
      try workplace.history(of: store, about: rollout.registry.code(at: index), limit: 1_000)
    }
    switch format {
    case .text: try Output.write(text(index, rollout, history, workplace))
    case .json:
      var writer = JSONWriter(pretty: true)
      writer.beginObject()
      let assessment = rollout.assessment(on: workplace.today)
      writer.organisation(index, in: rollout, assessment)
      writer.details(index, in: rollout, assessment, history: history)
      writer.endObject()
      try Output.write(writer.bytes + [UInt8(ascii: "\n")])
    }
    try workplace.checkWhole(store)
  }

  private func text(_ index: Int, _ rollout: Rollout, _ history: [Entry], _ workplace: Workplace) -> String {
    let wording = workplace.wording
    let time = Workplace.localTime()
    let organisation = rollout.registry.organisation(at: index)
    let record = rollout[index]
    var lines = [
      "\(organisation.code)  \(organisation.name)  \(organisation.romaji)  \(organisation.kana)",
      wording.kindAndPlace(of: organisation),
      "",
    ]
    func fact(_ label: String, _ value: String) { lines.append(TextWidth.padded(label, to: 14) + value) }
    fact(wording.pick("Provider", "提供事業者"), record.provider.map(wording.name(of:)) ?? wording.pick("none", "未定"))
    fact(wording.pick("Status", "状態"), wording.name(of: record.status))
    if let blockage = record.blockage { fact(wording.pick("Blocked", "保留理由"), TextWidth.cleaned(blockage.text)) }
    if let withdrawal = record.withdrawal {
      fact(wording.pick("Withdrawn", "辞退理由"), TextWidth.cleaned(withdrawal.text))
    }
    if let proposal = record.proposal { fact(wording.pick("Proposal", "採択案件"), String(proposal)) }
    fact(wording.pick("Next", "次の段階"), record.next.map(wording.name(of:)) ?? "-")
    fact(wording.pick("As of", "時点"), wording.day(workplace.today))
    lines.append("")
    for milestone in Milestone.allCases {
      let day: String
      if let reached = record.reached[milestone] {
        let person = record.mark(of: milestone).map { "  \(TextWidth.cleaned($0.attribution.operator))" } ?? ""
        day = wording.day(reached) + person
      } else if let planned = record.planned[milestone] {
        day = wording.pick("planned ", "予定 ") + wording.day(planned)
      } else {
        day = "-"
      }
      lines.append("  " + TextWidth.padded(wording.name(of: milestone), to: 27) + day)
    }
    let notes = record.notes.filter { !$0.isStruck }
    if !notes.isEmpty { lines += ["", wording.pick("Notes", "備考")] }
    for note in notes.reversed() { lines.append("  " + line(note.attribution, note.text, time)) }
    if !history.isEmpty { lines += ["", wording.pick("History", "履歴")] }
    for entry in history.prefix(20) {
      lines.append(
        "  " + line(Attribution(at: entry.at, operator: entry.operator), wording.text(of: entry, arrow: "→"), time))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ attribution: Attribution, _ text: String, _ time: LocalTime) -> String {
    "\(time.day(of: attribution.at)) \(time.clock(of: attribution.at))  "
      + TextWidth.padded(TextWidth.cleaned(attribution.operator), to: 10) + " " + TextWidth.cleaned(text)
  }
}
