// show: one organisation, whole.

import ArgumentParser
import GovernmentCloud
import JSONText
import RolloutStore

/// The command `kumoban show`.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show one organisation: provider, milestones, requirements, notes, history.",
    discussion: """
      EXAMPLES
        kumoban show 281000
        kumoban show 神戸市 --format json
        kumoban show kobe --language ja
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
      try workplace.history(
        of: store, about: rollout.registry.code(at: index),
        limit: format == .text ? OrganisationText.shownEntries : 1_000)
    }
    switch format {
    case .text:
      let text = OrganisationText(
        index: index, rollout: rollout, wording: workplace.wording, time: Workplace.localTime(), today: workplace.today)
      try Output.write(text.text(history: history))
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
}
