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

      An export of kumoban (--format json) is taken in entry by entry, with who and when, in the groups that they were; entries
      that are here already stay. A backup before it is the way back.

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

  func validate() throws {
    if let reason, reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason is empty; write why") }
  }

  func run() throws {
    let recording = try Recording(global, format)
    let workplace = recording.workplace
    let wording = workplace.wording
    if let bytes = try ImportSource(path: file).json(wording) {
      return try replay(bytes, recording)
    }
    let table = try ImportSource(path: file, encoding: encoding, mapping: mapping).table(wording)
    var bar = ProgressBar(wording.pick("reading", "読込中"))
    let plan = ImportPlan(table, on: recording.store.rollout, today: workplace.today, reason: reason) { done, total in
      bar.show(done, of: total)
    }
    bar.finish()
    let registry = recording.store.rollout.registry
    let isRefused = !plan.refused.isEmpty && !skipErrors
    switch format {
    case .text: try Output.write(wording.lines(of: plan, table, file, registry).map { $0 + "\n" }.joined())
    // What was recorded is told as by other commands; a preview is told where nothing is.
    case .json: if dryRun || isRefused { try Output.write(json(plan, wording, registry)) }
    }
    guard !isRefused else {
      throw Failure(wording.refusedRows(plan.refused.count, file), EX_DATAERR)
    }
    guard !dryRun else { return }
    guard format == .json || plan.rows > plan.refused.count else {
      return try Output.write(wording.pick("Nothing was imported", "取り込んだものはありません") + "\n")
    }
    try recording.record(wording.imported) { rollout in
      rollout.entryCount == recording.store.rollout.entryCount
        ? plan.changes : ImportPlan(table, on: rollout, today: workplace.today, reason: reason).changes
    }
  }

  private func json(_ plan: ImportPlan, _ wording: Wording, _ registry: Registry) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.beginObject()
    writer.member("rows", plan.rows)
    writer.member("changed", plan.changed)
    writer.member("unchanged", plan.unchanged)
    writer.key("refused")
    writer.beginArray()
    for refused in plan.refused {
      writer.beginObject(inline: true)
      writer.member("line", refused.line)
      writer.member("code", refused.organisation?.description)
      writer.member("reason", wording.text(of: refused.cause, registry))
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// Takes in what another store exported: its entries, with who and when; those that are here already stay.
  private func replay(_ bytes: [UInt8], _ recording: Recording) throws(Failure) {
    let (workplace, store) = (recording.workplace, recording.store)
    let wording = workplace.wording
    let entries: [Entry]
    do throws(EntryFile.Fault) {
      entries = try EntryFile.read(bytes)
    } catch {
      throw Failure("\(file): \(wording.text(of: error))", EX_DATAERR)
    }
    let plan = try workplace.reading { () throws(StoreError) in try store.planReplay(entries) }
    try Output.write(wording.line(of: plan, file) + "\n")
    if let misfit = plan.misfit {
      throw Failure(
        wording.pick(
          "\(file): entry \(wording.number(misfit)) does not fit what is here, nothing was changed; import it into a new store (--store)",
          "\(file)：記録 \(wording.number(misfit)) が現在の内容と合わないため、変更していません。新しい保存先（--store）に取り込んでください"),
        EX_DATAERR)
    }
    guard !dryRun, plan.count > 0 else { return }
    var bar = ProgressBar(wording.pick("recording", "記録中"))
    let recorded: [Entry]
    do throws(RecordError<Never>) {
      recorded = try store.record(plan) { done, total in bar.show(done, of: total) }
      bar.finish()
    } catch {
      bar.finish()
      if case .store(let cause) = error { throw .store(cause, wording) }
      throw Failure(
        wording.pick("others changed the store meanwhile; try again", "他の操作と重なりました。やり直してください"), EX_TEMPFAIL)
    }
    _ = try? store.writeSnapshot()
    try Output.write(
      wording.pick(
        "Imported \(wording.counted(recorded.count, "entry", "entries"))",
        "記録 \(wording.number(recorded.count))件を取り込みました")
        + "\n")
  }
}
