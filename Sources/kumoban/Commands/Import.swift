// import: a municipality's table taken into the store, after it is shown what that changes.

import ArgumentParser
import Console
import GovernmentCloud
import Glibc
import Interchange
import JSONText
import RolloutStore
import Terminal

/// The command `kumoban import`.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take a table of municipalities in: CSV or TSV, as spreadsheets write them.",
    discussion: """
      Columns are told by their heads: 団体コード or code, 自治体名 or name, 都道府県, 提供事業者 or provider, the milestones by
      id or Japanese name (and 予定 behind it for a plan), 備考 or notes, 保留理由 or blocked; or by a mapping file with lines
      such as 団体ＣＤ = code. A table of designated transition-support systems, a column a system, imports as blocked.

      Days: 2026/11/22, 令和8年11月22日, R8.11.22, Excel's numbers; 済 ○ ● count for today where no day is known yet. An empty
      cell changes nothing. Rows that say what is so already change nothing either: a file can be taken in twice.

      First it says what would change. All is one group, and undo takes it back.

      EXAMPLES
        kumoban import hyogo.csv --dry-run
        kumoban import answers.csv --encoding cp932 --reason "reported by the municipalities"
        kumoban import answers.tsv --mapping heads.txt --skip-errors
      """)

  @Argument(help: "The file.", completion: .file()) var file: String
  @Flag(help: "Only say what would change.") var dryRun = false
  @Flag(help: "Leave rows out that can't be taken, instead of taking none.") var skipErrors = false
  @Option(help: "auto, utf-8 or cp932.") var encoding = "auto"
  @Option(help: ArgumentHelp("A file that says what heads mean.", valueName: "file"), completion: .file())
  var mapping: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Why milestones pass gates with requirements outstanding.", valueName: "text"))
  var reason: String?
  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws {
    let recording = try Recording(global, format)
    let workplace = recording.workplace
    let wording = workplace.wording
    let table = try ImportSource(path: file, encoding: encoding, mapping: mapping).table(wording)
    var bar = ProgressBar(wording.pick("reading", "読込中"))
    let plan = ImportPlan(table, on: recording.store.rollout, today: workplace.today, reason: reason) { done, total in
      bar.show(done, of: total)
    }
    bar.finish()
    if format == .text || dryRun {
      let registry = recording.store.rollout.registry
      try Output.write(wording.lines(of: plan, table, file, registry).map { $0 + "\n" }.joined())
    }
    guard plan.refused.isEmpty || skipErrors else {
      throw Failure(wording.refusedRows(plan.refused.count, file), EX_DATAERR)
    }
    guard !dryRun else { return }
    try recording.record(wording.imported) { rollout in
      rollout.entryCount == recording.store.rollout.entryCount
        ? plan.changes : ImportPlan(table, on: rollout, today: workplace.today, reason: reason).changes
    }
  }
}
