// catalogue list, show: the requirements themselves.

import ArgumentParser
import Console
import GovernmentCloud
import Interchange
import JSONText
import Terminal

/// The command `kumoban catalogue`.
struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: "The catalogue of requirements: list, show, export, import.",
    discussion: """
      The embedded catalogue of 350 is a model, to be replaced by the agency's own: how the real one splits is not public.
      Files are OSCAL catalogs (NIST, 1.1.x) in JSON.

      EXAMPLES
        kumoban catalogue list
        kumoban catalogue show SEC-012
        kumoban catalogue export catalogue.json
        kumoban catalogue import catalogue.json --dry-run
      """,
    subcommands: [ListRequirements.self, ShowRequirement.self, ExportCatalogue.self, ImportCatalogue.self],
    defaultSubcommand: ListRequirements.self)
}

/// The command `kumoban catalogue list`.
struct ListRequirements: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the requirements of the catalogue in force.")

  @Argument(
    help: ArgumentHelp("Keys, ranges, area:, category:, gate:, responsibility: or all.", valueName: "requirement"))
  var requirements: [String] = []
  @Option(help: "How to print: text, json or csv.") var format = RowFormat.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws {
    let workplace = try Workplace(global.choices)
    let store = try workplace.openStore(readOnly: true)
    let catalogue = try workplace.rollout(of: store).catalogue
    let finder = RequirementFinder(catalogue: catalogue, wording: workplace.wording)
    let ids = try finder.find(requirements.isEmpty ? ["all"] : requirements)
    let shown = ids.compactMap { catalogue.position(of: $0.description) }.map { catalogue[$0] }
    switch format {
    case .text: try Output.write(text(shown, catalogue, workplace.wording))
    case .csv:
      try Output.write(
        Table(head: Table.requirementHead, rows: shown.map { Table.cells(of: $0, catalogue) }).delimited())
    case .json:
      var writer = JSONWriter(pretty: true)
      writer.beginArray()
      for requirement in shown {
        writer.beginObject(inline: true)
        writer.requirement(requirement, of: catalogue)
        writer.endObject()
      }
      writer.endArray()
      try Output.write(writer.bytes + [UInt8(ascii: "\n")])
    }
    try workplace.checkWhole(store)
  }

  private func text(_ requirements: [Requirement], _ catalogue: Catalogue, _ wording: Wording) -> String {
    var lines = [wording.heading(of: catalogue)]
    if catalogue.isModel { lines.append(wording.modelRemark) }
    var category: Int?
    for requirement in requirements {
      if requirement.category != category {
        let own = catalogue.categories[requirement.category]
        lines += ["", wording.name(of: own.area) + " · " + TextWidth.cleaned(wording.text(of: own.name))]
      }
      category = requirement.category
      lines.append(
        "  "
          + [
            TextWidth.padded(requirement.id.description, to: 8),
            TextWidth.padded(wording.name(of: requirement.responsibility), to: 12),
            TextWidth.padded(wording.short(of: requirement.gate) + (requirement.isMandatory ? "" : " -"), to: 13),
            TextWidth.cleaned(wording.text(of: requirement.title)),
          ].joined(separator: " "))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// The command `kumoban catalogue show`.
struct ShowRequirement: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one requirement, and for how many it is outstanding.")

  @Argument(help: "The requirement, SEC-012.") var requirement: String
  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws {
    let workplace = try Workplace(global.choices)
    let store = try workplace.openStore(readOnly: true)
    let rollout = try workplace.rollout(of: store)
    let catalogue = rollout.catalogue
    let position = try RequirementFinder(catalogue: catalogue, wording: workplace.wording).position(requirement)
    let range = rollout.registry.municipalityRange
    let counts = rollout.assessment(on: workplace.today).blockers(among: range.lazy.map { rollout[$0] })
    switch format {
    case .text:
      try Output.write(
        text(catalogue[position], catalogue, counts[position], of: range.count, rollout, position, workplace.wording))
    case .json:
      var writer = JSONWriter(pretty: true)
      writer.beginObject()
      writer.requirement(catalogue[position], of: catalogue)
      writer.member("outstanding", counts[position])
      writer.member("of", range.count)
      writer.key("conformance")
      writer.beginObject(inline: true)
      let slot = rollout.requirements.slot(at: position)
      for provider in Provider.allCases {
        writer.key(provider.id)
        if let day = rollout.requirements.conformance[provider, slot] {
          writer.string(day.description)
        } else {
          writer.null()
        }
      }
      writer.endObject()
      writer.endObject()
      try Output.write(writer.bytes + [UInt8(ascii: "\n")])
    }
    try workplace.checkWhole(store)
  }

  private func text(
    _ requirement: Requirement, _ catalogue: Catalogue, _ count: Int, of total: Int, _ rollout: Rollout,
    _ position: Int, _ wording: Wording
  ) -> String {
    let category = catalogue.categories[requirement.category]
    var lines = [
      "\(requirement.id)  \(TextWidth.cleaned(wording.text(of: requirement.title)))", "",
      TextWidth.cleaned(wording.text(of: requirement.statement)),
      TextWidth.cleaned(wording.otherText(of: requirement.statement)), "",
    ]
    func fact(_ label: String, _ value: String) { lines.append(TextWidth.padded(label, to: 14) + value) }
    fact(
      wording.areaLabel, "\(wording.name(of: category.area)) · \(TextWidth.cleaned(wording.text(of: category.name)))")
    fact(wording.responsibilityLabel, wording.name(of: requirement.responsibility))
    fact(wording.gateLabel, wording.gate(requirement))
    fact(wording.outstandingLabel, wording.outstandingFor(count, of: total))
    if requirement.responsibility.hasProviderPart {
      let slot = rollout.requirements.slot(at: position)
      for provider in Provider.allCases {
        let day = rollout.requirements.conformance[provider, slot]
        fact(
          wording.pick(provider.shortName, provider.japaneseShortName),
          day.map(wording.conformsSince) ?? wording.name(of: RequirementStatus.outstanding))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
