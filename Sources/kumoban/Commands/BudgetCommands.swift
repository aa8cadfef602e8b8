// budget set, spend: what is budgeted for a fiscal year, and what was spent.

import ArgumentParser
import Console
import GovernmentCloud

/// The command `kumoban budget`.
struct BudgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "budget", abstract: "Budget and spending by fiscal year and provider: set, spend, list.",
    discussion: """
      An amount is whole yen: 1,234,567, ¥1,234,567, 20億円, 3.5億 or 2億5000万. A fiscal year runs from April to March:
      2021, FY2021, R3 or 令和3年度.

      EXAMPLES
        kumoban budget list
        kumoban budget set FY2022 30億円
        kumoban budget spend 350万 --provider aws --text "connection lines"
        kumoban budget spend 1,200,000 --organisation kobe --on 2026-11-20
      """,
    subcommands: [SetBudget.self, Spend.self, ListBudgets.self], defaultSubcommand: ListBudgets.self)
}

/// The command `kumoban budget set`.
struct SetBudget: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Say what is budgeted for a fiscal year; none takes the budget away.",
    discussion: """
      EXAMPLES
        kumoban budget set FY2022 30億円
        kumoban budget set 令和4年度 3,000,000,000
        kumoban budget set 2023 none
      """)

  @Argument(help: ArgumentHelp("The fiscal year: 2021, FY2021, R3 or 令和3年度.", valueName: "year")) var year: String
  @Argument(help: ArgumentHelp("The amount, or none.", valueName: "yen")) var yen: String
  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws {
    let recording = try Recording(global, format)
    let workplace = recording.workplace
    try recording.record(.budget(try workplace.fiscalYear(year), try workplace.yenOrNone(yen)))
  }
}

/// The command `kumoban budget spend`.
struct Spend: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Record that money was spent, for a provider or for an organisation.",
    discussion: """
      What was spent for an organisation counts for the provider that it has on the day that is asked about.
      kumoban undo takes a spending back.

      EXAMPLES
        kumoban budget spend 350万 --provider aws --text "connection lines"
        kumoban budget spend ¥1,200,000 --organisation kobe --on 2026-11-20
      """)

  @Argument(help: ArgumentHelp("The amount.", valueName: "yen")) var yen: String
  @Option(
    help: ArgumentHelp("The provider for which it was spent.", valueName: "provider"),
    completion: .list(Provider.allCases.map(\.id)))
  var provider: String?
  @Option(help: ArgumentHelp("The organisation for which it was spent: a code or a name.", valueName: "organisation"))
  var organisation: String?
  @Option(
    parsing: .unconditional, help: ArgumentHelp("The day of the spending; today, unless said.", valueName: "date"))
  var on: String?
  @Option(parsing: .unconditional, help: ArgumentHelp("The purpose.", valueName: "text")) var text: String?
  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func validate() throws {
    guard (provider == nil) != (organisation == nil) else {
      throw ValidationError("Name for whom: either --provider or --organisation")
    }
  }

  func run() throws {
    let recording = try Recording(global, format)
    let workplace = recording.workplace
    let yen = try workplace.yen(yen)
    let account = try account(workplace, recording.store.rollout.registry)
    let day = try on.map { try workplace.day($0) } ?? workplace.today
    try recording.record(.spend(account, yen, on: day, text: text))
  }

  private func account(_ workplace: Workplace, _ registry: Registry) throws(Failure) -> Account {
    if let organisation {
      let finder = OrganisationFinder(registry: registry, wording: workplace.wording)
      return .organisation(registry.code(at: try finder.find(organisation)))
    }
    let text = provider ?? ""
    guard let provider = Provider(id: text.lowercased()) else {
      throw .unknown(
        workplace.wording.pick("provider", "提供事業者"), text, options: Provider.allCases.map(\.id), workplace.wording)
    }
    return .provider(provider)
  }
}
