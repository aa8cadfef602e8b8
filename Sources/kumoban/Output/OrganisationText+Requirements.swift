// One organisation's requirements as text: counts by area, what stops the next milestone, what was set aside.

import Console
import GovernmentCloud
import Terminal

extension OrganisationText {
  /// The counts by area; what stands at the next gate; what was waived or held not to apply.
  var requirements: [[String]] {
    let record = rollout[index]
    let catalogue = rollout.catalogue
    let assessment = rollout.assessment(on: today)
    let statuses = (0..<catalogue.count).map { assessment.status(of: $0, in: record) }
    var sections = [counts(statuses)]
    if let gate = record.next {
      let standing = assessment.standing(at: gate, in: record)
      if !standing.isEmpty {
        sections.append(
          [wording.standing(standing.count, at: gate)] + standing.map { line(of: $0, more: responsibility(of: $0)) })
      }
    }
    let aside = statuses.indices.filter { statuses[$0] == .waived || statuses[$0] == .notApplicable }
    if !aside.isEmpty {
      sections.append(
        [wording.pick("Set aside", "適用除外")]
          + aside.map { line(of: $0, more: wording.name(of: statuses[$0])) + ending(of: $0) })
    }
    return sections
  }

  private func counts(_ statuses: [RequirementStatus]) -> [String] {
    let catalogue = rollout.catalogue
    let columns = [RequirementStatus.outstanding, .met, .inherited, .waived, .notApplicable]
    let names = columns.map { wording.name(of: $0) }
    let widths = names.map { max(10, TextWidth.cells(of: $0) + 3) }
    func row(_ title: String, _ cells: [String]) -> String {
      TextWidth.padded(title, to: 17)
        + zip(cells, widths).map { TextWidth.padded($0, to: $1, alignment: .trailing) }.joined()
    }
    var lines = [row(wording.pick("Requirements", "要件"), names)]
    for area in Area.allCases {
      let positions = statuses.indices.filter { catalogue.area(at: $0) == area }
      let cells = columns.map { status in
        let count = positions.count { statuses[$0] == status }
        return status == .outstanding ? "\(count)/\(positions.count)" : String(count)
      }
      lines.append(row("  " + wording.name(of: area), cells))
    }
    return lines
  }

  private func responsibility(of position: Int) -> String {
    wording.name(of: rollout.catalogue.responsibility(at: position))
  }

  private func line(of position: Int, more: String) -> String {
    let requirement = rollout.catalogue[position]
    return "  " + TextWidth.padded(requirement.id.description, to: 9) + TextWidth.padded(more, to: 15)
      + TextWidth.cleaned(wording.text(of: requirement.title))
  }

  private func ending(of position: Int) -> String {
    guard let decision = rollout[index].decisions[rollout.requirements.slot(at: position)] else { return "" }
    let parts = [
      decision.reason.map(TextWidth.cleaned),
      decision.until.map { wording.pick("until \($0)", "\(wording.dated($0))まで") },
    ].compactMap(\.self)
    return parts.isEmpty ? "" : wording.pick(" (\(parts.joined(separator: ", ")))", "（\(parts.joined(separator: "、"))）")
  }
}
