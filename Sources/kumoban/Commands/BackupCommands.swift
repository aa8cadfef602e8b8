// backup, restore: the whole store as one file, and back.

import ArgumentParser
import Console
import GovernmentCloud
import Glibc
import RolloutStore
import Terminal

/// The command `kumoban backup`.
struct BackUp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Write the whole store into one file, checked before and after.",
    discussion: """
      Others may go on working. The file is for restore; nobody else can read it.

      EXAMPLES
        kumoban backup kumoban-2026-11-24.backup
      """)

  @Argument(help: "Where to.", completion: .file()) var file: String
  @Flag(help: "Replace the file if it is there already.") var force = false
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws {
    let workplace = try Workplace(global.choices)
    let wording = workplace.wording
    let folder = try workplace.storeFolder()
    let backup = try workplace.reading { () throws(StoreError) in
      try Store.backup(folder, to: file, replacing: force, by: workplace.person)
    }
    try Output.write(
      wording.pick(
        "\(wording.counted(backup.entries, "entry", "entries")) in \(file)",
        "\(file) に記録 \(wording.number(backup.entries))件を保存しました") + "\n")
  }
}

/// The command `kumoban restore`.
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a backup in the place of what the store holds.",
    discussion: """
      The file is checked first. What the store held is kept in its folder, as journal-….jsonl.

      EXAMPLES
        kumoban restore kumoban-2026-11-24.backup --store new
        kumoban restore kumoban-2026-11-24.backup --yes
      """)

  @Argument(help: "The backup.", completion: .file()) var file: String
  @Flag(help: "Don't ask.") var yes = false
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run() throws {
    let workplace = try Workplace(global.choices)
    let wording = workplace.wording
    try workplace.checkWritable()
    let folder = try workplace.storeFolder()
    let backup = try workplace.reading { () throws(StoreError) in try Store.checkBackup(file) }
    // A damaged store is what a backup is for: what it holds can be counted all the same.
    let present = try workplace.reading { () throws(StoreError) in
      try Store.open(folder, baseline: Workplace.baseline(), mode: .readOnly).head.number
    }
    let made = "\(Workplace.localTime().day(of: backup.at)) \(Workplace.localTime().clock(of: backup.at))"
    let person = TextWidth.cleaned(backup.person)
    try Output.write(
      wording.pick(
        "\(wording.counted(backup.entries, "entry", "entries")), backed up by \(person) on \(made)",
        "記録 \(wording.number(backup.entries))件（\(person)、\(made) のバックアップ）") + "\n")
    if present > 0 {
      try Output.write(
        wording.pick(
          "The store holds \(wording.counted(present, "entry", "entries")); they are kept aside",
          "現在の記録 \(wording.number(present))件は別のファイルに保管します") + "\n")
      try Confirmation(wording).ask(
        wording.pick("Put the backup in their place?", "バックアップに置き換えますか。"), unless: yes)
    }
    let outcome = try workplace.reading { () throws(StoreError) in
      try Store.restore(file, into: folder, by: workplace.person)
    }
    try Output.write(
      wording.pick("Restored", "復元しました")
        + (outcome.original.map { wording.pick("; what was there is in \($0)", "（元の記録は \($0)）") } ?? "") + "\n")
  }
}
