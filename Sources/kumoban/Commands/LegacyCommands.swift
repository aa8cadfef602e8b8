// legacy set: what an organisation leaves behind.

import ArgumentParser
import Console
import GovernmentCloud

/// The command `kumoban legacy`.
struct LegacyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "legacy", abstract: "What municipalities leave behind, and how much rests on few: set, list.",
    discussion: """
      EXAMPLES
        kumoban legacy list
        kumoban legacy list prefecture:hyogo
        kumoban legacy set kobe --integrator 富士通 --hosting own-premises
        kumoban legacy set kobe otsu --media floppy,paper
      """,
    subcommands: [SetLegacy.self, ListLegacy.self], defaultSubcommand: ListLegacy.self)
}

/// The command `kumoban legacy set`.
struct SetLegacy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Say what organisations leave behind: integrator, hosting, build, media.",
    discussion: """
      Hosting is own-premises, data-centre or shared-cloud; build is customised or package; media are floppy,
      magneto-optical, tape, optical-disc, usb and paper. What is not named stays. none takes a value away; --media none
      says that none is in use, and --media unknown that nobody knows.

      EXAMPLES
        kumoban legacy set kobe --integrator 富士通 --hosting own-premises
        kumoban legacy set kobe otsu --media floppy,paper
        kumoban legacy set kobe --media=-floppy,+usb
        kumoban legacy set --query prefecture:hyogo --build package
      """)

  @OptionGroup var organisations: OrganisationArguments
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The company that made or runs the systems, or none.", valueName: "text"))
  var integrator: String?
  @Option(
    help: ArgumentHelp("own-premises, data-centre, shared-cloud or none.", valueName: "id"),
    completion: .list(Hosting.allCases.map(\.id) + ["none"]))
  var hosting: String?
  @Option(
    help: ArgumentHelp("customised, package or none.", valueName: "id"),
    completion: .list(Build.allCases.map(\.id) + ["none"]))
  var build: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Media with commas between them; + adds, - removes; none or unknown.", valueName: "ids"),
    completion: .list(Medium.allCases.map(\.id) + ["none", "unknown"]))
  var media: String?
  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func validate() throws {
    guard integrator != nil || hosting != nil || build != nil || media != nil else {
      throw ValidationError("Say what is left behind: --integrator, --hosting, --build or --media")
    }
  }

  func run() throws {
    let recording = try Recording(global, format)
    let step = try recording.workplace.understanding { () throws(InputFault) in
      var step = LegacyStep()
      if let integrator { step.integrator = Setting(name: integrator) }
      if let hosting { step.hosting = try Setting(parsing: hosting) }
      if let build { step.build = try Setting(parsing: build) }
      if let media { step.media = try MediaStep(parsing: media) }
      return step
    }
    try recording.record(.legacy(step), for: organisations)
  }
}
