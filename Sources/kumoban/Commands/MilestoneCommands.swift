// mark, unmark, plan: the days of milestones.

import ArgumentParser
import GovernmentCloud

/// The command `kumoban mark`.
struct MarkMilestone: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: "Mark a milestone as reached, today or on an earlier day.",
    discussion: """
      EXAMPLES
        kumoban mark lift 281000
        kumoban mark cutover kobe --on 2026-11-20 --note "during the night"
        kumoban mark lift 332020 --with-earlier
        kumoban mark agreement --query 'status:selected'
      """)

  @Argument(
    help: "The milestone: selected agreement environment network lift rehearsal cutover parallel evaluated.",
    completion: .list(Milestone.allCases.map(\.id)))
  var milestone: String
  @OptionGroup var organisations: OrganisationArguments
  @Option(parsing: .unconditional, help: ArgumentHelp("The day it was reached; today, unless said.", valueName: "date"))
  var on: String?
  @Option(parsing: .unconditional, help: ArgumentHelp("A note to take along with it.", valueName: "text"))
  var note: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Why it may pass its gate with requirements outstanding.", valueName: "text"))
  var reason: String?
  @Flag(help: "Mark the missing earlier milestones along with it, on the same day.")
  var withEarlier = false
  @Flag(help: "Move a milestone that is marked on another day already.")
  var move = false
  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws {
    let recording = try Recording(global, format)
    let milestone = try recording.workplace.milestone(milestone)
    let day = try on.map { try recording.workplace.day($0) } ?? recording.workplace.today
    let terms = MarkTerms(withEarlier: withEarlier, moves: move, reason: reason, note: note)
    try recording.record(.mark(milestone, on: day, terms: terms), for: organisations)
  }
}

/// The command `kumoban unmark`.
struct Unmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take a milestone's mark back.",
    discussion: """
      EXAMPLES
        kumoban unmark lift 281000
      """)

  @Argument(help: "The milestone.", completion: .list(Milestone.allCases.map(\.id))) var milestone: String
  @OptionGroup var organisations: OrganisationArguments
  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws {
    let recording = try Recording(global, format)
    try recording.record(.unmark(try recording.workplace.milestone(milestone)), for: organisations)
  }
}

/// The command `kumoban plan`.
struct Plan: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Plan a milestone for today or a later day, or give a plan up.",
    discussion: """
      EXAMPLES
        kumoban plan cutover kobe --on 2027-01-12
        kumoban plan cutover kobe --on none
      """)

  @Argument(help: "The milestone.", completion: .list(Milestone.allCases.map(\.id))) var milestone: String
  @OptionGroup var organisations: OrganisationArguments
  @Option(parsing: .unconditional, help: ArgumentHelp("The day, or none to give the plan up.", valueName: "date"))
  var on: String
  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws {
    let recording = try Recording(global, format)
    let milestone = try recording.workplace.milestone(milestone)
    let intent: Intent =
      on.lowercased() == "none" ? .unplan(milestone) : .plan(milestone, on: try recording.workplace.day(on))
    try recording.record(intent, for: organisations)
  }
}
