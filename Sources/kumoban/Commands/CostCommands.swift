// cost set: what running an organisation's systems cost before, and costs now.

import ArgumentParser
import Console
import GovernmentCloud

/// The command `kumoban cost`.
struct CostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cost", abstract: "Running costs before and now, against the target of 30 percent less: set, list.",
    discussion: """
      An amount is whole yen a year: 1,234,567, ¥1,234,567, 1.2億 or 8000万. Who is not known is counted, not guessed.

      EXAMPLES
        kumoban cost list
        kumoban cost list prefecture:hyogo kind:city
        kumoban cost set kobe --before 1.2億 --now 8000万 --year FY2025
        kumoban cost set 281000 --before none
      """,
    subcommands: [SetCost.self, ListCosts.self], defaultSubcommand: ListCosts.self)
}

/// The command `kumoban cost set`.
struct SetCost: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Say what running the systems cost before the migration, and costs now.",
    discussion: """
      EXAMPLES
        kumoban cost set kobe --before 1.2億 --base-year FY2018
        kumoban cost set kobe --now 80,000,000 --year FY2025
        kumoban cost set 281000 --before none
      """)

  @OptionGroup var organisations: OrganisationArguments
  @Option(parsing: .unconditional, help: ArgumentHelp("What it cost a year before, or none.", valueName: "yen"))
  var before: String?
  @Option(help: ArgumentHelp("The fiscal year of the cost before; FY2018, unless said.", valueName: "year"))
  var baseYear: String?
  @Option(parsing: .unconditional, help: ArgumentHelp("What it costs a year now, or none.", valueName: "yen"))
  var now: String?
  @Option(help: ArgumentHelp("The fiscal year of the cost now; the present one, unless said.", valueName: "year"))
  var year: String?
  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func validate() throws {
    guard before != nil || now != nil else {
      throw ValidationError("Say what it cost: --before YEN, --now YEN or both")
    }
    if baseYear != nil, before == nil { throw ValidationError("--base-year needs --before YEN") }
    if year != nil, now == nil { throw ValidationError("--year needs --now YEN") }
  }

  func run() throws {
    let recording = try Recording(global, format)
    let workplace = recording.workplace
    var step = CostStep()
    if let before { step.before = .set(try cost(before, baseYear, else: .costBase, workplace)) }
    if let now { step.now = .set(try cost(now, year, else: FiscalYear(workplace.today) ?? .costBase, workplace)) }
    try recording.record(.cost(step), for: organisations)
  }

  private func cost(
    _ text: String, _ year: String?, else usual: FiscalYear, _ workplace: Workplace
  ) throws(Failure) -> YearCost? {
    let year = try year.map { (text) throws(Failure) in try workplace.fiscalYear(text) } ?? usual
    return try workplace.yenOrNone(text).map { YearCost(year: year, yen: $0) }
  }
}
