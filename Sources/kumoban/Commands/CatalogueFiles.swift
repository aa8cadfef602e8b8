// catalogue export, import: catalogues as OSCAL files.

import ArgumentParser
import Console
import Glibc
import GovernmentCloud
import Interchange
import Terminal

/// The command `kumoban catalogue export`.
struct ExportCatalogue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the catalogue in force as an OSCAL catalog in JSON.")

  @Argument(help: ArgumentHelp("Where to; standard output, unless said.", valueName: "file"), completion: .file())
  var file: String?
  @Flag(help: "Replace the file if it is there already.") var force = false
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws {
    let workplace = try Workplace(global.choices)
    let store = try workplace.openStore(readOnly: true)
    let bytes = try workplace.rollout(of: store).catalogue.oscal(at: Workplace.localTime().now)
    if let file {
      try OutputFile(file, wording: workplace.wording).write(bytes, replacing: force)
    } else {
      try Output.write(bytes)
    }
    try workplace.checkWhole(store)
  }
}

/// The command `kumoban catalogue import`.
struct ImportCatalogue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Put an OSCAL catalog in the place of the catalogue in force.",
    discussion: """
      First it says what would be dropped, added and renamed. What was decided of dropped requirements stays in the
      journal, and counts again when a catalogue has them. kumoban undo brings the old catalogue back.

      EXAMPLES
        kumoban catalogue import catalogue.json --dry-run
        kumoban catalogue import catalogue.json --yes
      """)

  @Argument(help: ArgumentHelp("An OSCAL catalog in JSON.", valueName: "file"), completion: .file()) var file: String
  @Flag(help: "Only say what would change.") var dryRun = false
  @Flag(help: "Don't ask.") var yes = false
  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws {
    let recording = try Recording(global, format)
    let wording = recording.workplace.wording
    let bytes = try InputFile(file, wording: wording).read(atMost: Catalogue.oscalLimit)
    let catalogue: Catalogue
    do throws(OSCALFault) {
      catalogue = try Catalogue(oscal: bytes)
    } catch {
      throw Failure("\(file): \(wording.text(of: error))", EX_DATAERR)
    }
    let difference = recording.store.rollout.catalogue.difference(to: catalogue)
    let isQuiet = format == .json && !dryRun
    if !isQuiet {
      try Output.write(preview(difference, catalogue, in: recording.store.rollout.catalogue, wording))
    }
    guard !dryRun, catalogue != recording.store.rollout.catalogue else { return }
    try Confirmation(wording).ask(wording.pick("Replace the catalogue?", "要件一覧を切り替えますか。"), unless: yes)
    try recording.record(.adopt(catalogue))
  }

  private func preview(
    _ difference: Catalogue.Difference, _ catalogue: Catalogue, in present: Catalogue, _ wording: Wording
  ) -> String {
    var lines = [wording.heading(of: catalogue)]
    func list(_ label: String, _ ids: [RequirementID]) {
      guard !ids.isEmpty else { return }
      lines.append(TextWidth.padded(label, to: 10) + wording.number(ids.count) + "  " + wording.list(ids, upTo: 12))
    }
    list(wording.pick("drops", "削除"), difference.dropped)
    list(wording.pick("adds", "追加"), difference.added)
    list(wording.pick("renames", "改称"), difference.renamed.map(\.id))
    for renaming in difference.renamed.prefix(12) {
      lines.append(
        "  \(renaming.id)  \(TextWidth.cleaned(wording.difference(from: renaming.from, to: renaming.to)))"
      )
    }
    list(wording.pick("alters", "変更"), difference.altered)
    if difference.isEmpty, catalogue != present {
      lines.append(
        wording.pick("the requirements stay; it replaces ", "要件は変わりません。現在の一覧：") + wording.heading(of: present))
    }
    if catalogue == present { lines.append(wording.pick("nothing would change", "変更はありません")) }
    return lines.joined(separator: "\n") + "\n"
  }
}
