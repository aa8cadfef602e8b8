// require, conform: what is decided of requirements, and what providers meet.

import ArgumentParser
import GovernmentCloud

/// The command `kumoban require`.
struct Require: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decide requirements for organisations: met, waived, not-applicable, or outstanding again.",
    discussion: """
      A requirement is a key (SEC-012), a range (SEC-001..SEC-020), area:legal, category:backup, gate:lift,
      responsibility:shared or all.

      EXAMPLES
        kumoban require met SEC-012 --for kobe --evidence https://example.jp/report
        kumoban require waived LEG-011 --for 281000 --reason "old contract" --until 2027-03-31
        kumoban require not-applicable category:media --for 263648
        kumoban require outstanding SEC-012 --for kobe
        kumoban require met area:legal --query 'prefecture:hyogo'
      """)

  @Argument(
    help: "met, waived, not-applicable or outstanding.",
    completion: .list(Decision.Verdict.allCases.map(\.id) + ["outstanding"]))
  var status: String
  @Argument(
    help: ArgumentHelp("Keys, ranges, area:, category:, gate:, responsibility: or all.", valueName: "requirement"))
  var requirements: [String] = []
  @Option(
    name: .customLong("for"), parsing: .upToNextOption,
    help: ArgumentHelp("Codes or unambiguous names.", valueName: "organisation"))
  var organisations: [String] = []
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("All municipalities that meet a query, instead of naming them.", valueName: "query"))
  var query: String?
  @Option(parsing: .unconditional, help: ArgumentHelp("Why; a waiver needs one.", valueName: "text"))
  var reason: String?
  @Option(parsing: .unconditional, help: ArgumentHelp("A text or a link that proves it.", valueName: "text"))
  var evidence: String?
  @Option(parsing: .unconditional, help: ArgumentHelp("The last day on which a waiver counts.", valueName: "date"))
  var until: String?
  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws {
    let recording = try Recording(global, format)
    let workplace = recording.workplace
    let decision = try decision(workplace)
    let ids = try RequirementFinder(catalogue: recording.store.rollout.catalogue, wording: workplace.wording)
      .find(requirements)
    let named = OrganisationArguments(organisations: organisations, query: query)
    // Of many that are not named one by one, those that were decided already stay so.
    let isByName = requirements.allSatisfy { !$0.contains(":") && $0.lowercased() != "all" }
    let intent = Intent.require(ids, decision, onlyOutstanding: decision != nil && !isByName)
    try recording.record(intent, on: try named.resolve(in: recording.store.rollout, workplace))
  }

  private func decision(_ workplace: Workplace) throws(Failure) -> Decision? {
    let word = status.lowercased()
    if word == "outstanding" {
      guard reason == nil, evidence == nil, until == nil else {
        throw Failure(
          workplace.wording.pick(
            "what is outstanding has no reason, evidence or end; leave them out", "未充足に理由・証跡・期限は付けられません"), 64)
      }
      return nil
    }
    guard let verdict = Decision.Verdict(id: word) else {
      throw .unknown(
        workplace.wording.pick("status", "状態"), status,
        options: Decision.Verdict.allCases.map(\.id) + ["outstanding"], workplace.wording)
    }
    let end = try until.map { (text) throws(Failure) in try workplace.day(text) }
    return Decision(verdict, reason: reason, evidence: evidence, until: end)
  }
}

/// The command `kumoban conform`.
struct Conform: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say since when a provider meets requirements, or that it does not.",
    discussion: """
      Its municipalities inherit what is the provider's alone. Requirements are named as for require.

      EXAMPLES
        kumoban conform sakura met SEC-041 --on 2026-03-27
        kumoban conform aws outstanding SEC-041
        kumoban conform oci met category:backup
      """)

  @Argument(
    help: "aws, google-cloud, azure, oci or sakura.", completion: .list(Provider.allCases.map(\.id)))
  var provider: String
  @Argument(help: "met or outstanding.", completion: .list(["met", "outstanding"])) var status: String
  @Argument(
    help: ArgumentHelp("Keys, ranges, area:, category:, gate:, responsibility: or all.", valueName: "requirement"))
  var requirements: [String] = []
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The day since when it meets them; today, unless said.", valueName: "date"))
  var on: String?
  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws {
    let recording = try Recording(global, format)
    let workplace = recording.workplace
    guard let provider = try workplace.provider(provider) else {
      throw Failure.unknown(
        workplace.wording.pick("provider", "提供事業者"), provider, options: Provider.allCases.map(\.id), workplace.wording)
    }
    let word = status.lowercased()
    guard word == "met" || word == "outstanding" else {
      throw Failure.unknown(
        workplace.wording.pick("status", "状態"), status, options: ["met", "outstanding"], workplace.wording)
    }
    guard word == "met" || on == nil else {
      throw Failure(
        workplace.wording.pick("what is outstanding has no day; leave --on out", "未適合に日付は付けられません（--on は不要です）"), 64)
    }
    let catalogue = recording.store.rollout.catalogue
    var ids = try RequirementFinder(catalogue: catalogue, wording: workplace.wording).find(requirements)
    // Of a category or an area only the provider's part is meant; what is named by its key has to be its part.
    if requirements.contains(where: { $0.contains(":") || $0.lowercased() == "all" }) {
      ids = ids.filter { id in
        catalogue.position(of: id.description).map { catalogue.responsibility(at: $0).hasProviderPart } ?? false
      }
    }
    let day = word == "met" ? try on.map { try workplace.day($0) } ?? workplace.today : nil
    try recording.record(.conform(provider, ids, on: day, moves: on != nil))
  }
}
