// repair: damaged lines are set aside, all else stays.

import ArgumentParser
import Console
import GovernmentCloud
import Glibc
import RolloutStore
import Terminal

/// The command `kumoban repair`.
struct Repair: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Set damaged lines of the journal aside, and keep all that is sound.",
    discussion: """
      First it says what is lost, and asks. The damaged lines go into damaged-….jsonl, the journal as it was into
      journal-….jsonl, both in the store's folder.

      EXAMPLES
        kumoban repair --dry-run
        kumoban repair --yes
      """)

  @Flag(help: "Only say what would be lost.") var dryRun = false
  @Flag(help: "Don't ask.") var yes = false
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws {
    let workplace = try Workplace(global.choices)
    let wording = workplace.wording
    if !dryRun { try workplace.checkWritable() }
    let folder = try workplace.storeFolder()
    let found = try workplace.verification(of: folder)
    let plan = try workplace.reading { () throws(StoreError) in
      try Store.planRepair(folder, baseline: Workplace.baseline(), after: found)
    }
    guard !plan.isEmpty else {
      return try Output.write(wording.pick("Nothing to repair", "修復するものはありません") + "\n")
    }
    try Output.write(wording.lines(of: plan, workplace).map { $0 + "\n" }.joined())
    guard !dryRun else { return }
    try Confirmation(wording).ask(wording.pick("Repair the store?", "修復しますか。"), unless: yes)
    let outcome = try workplace.reading { () throws(StoreError) in
      try Store.repair(plan, by: workplace.person)
    }
    let kept = [outcome.asideIn, outcome.original].compactMap(\.self).joined(separator: wording.pick(" and ", "、"))
    try Output.write(
      wording.pick(
        "Repaired: \(wording.counted(plan.kept, "entry stays", "entries stay"))"
          + (kept.isEmpty ? "" : "; what was there is in \(kept)"),
        "修復しました（有効な記録 \(wording.number(plan.kept))件" + (kept.isEmpty ? "" : "、元の内容は \(kept)") + "）") + "\n")
  }
}
