// What verify, repair and restore say of a store.

import Console
import GovernmentCloud
import RolloutStore
import Terminal

extension Wording {
  /// What a full check found: a line for the journal, one for the snapshot, one for the modes.
  func lines(of found: Verification, in folder: String) -> [String] {
    func line(_ name: String, _ text: String) -> String { TextWidth.padded(name, to: 16) + text }
    let count = pick(
      "\(counted(found.entries, "entry", "entries")) in \(counted(found.groups, "group", "groups")), \(counted(found.bytes, "byte", "bytes"))",
      "記録 \(number(found.entries))件（\(number(found.groups))組、\(number(found.bytes)) バイト）")
    let isEmpty = found.bytes == 0 && found.damage == nil && found.torn == nil && found.newerLine == nil
    var lines = [
      line("journal.jsonl", isEmpty ? pick("nothing was recorded yet", "まだ記録はありません") : count + end(of: found))
    ]
    if found.lostCount > 0 {
      lines.append(
        line(
          "",
          pick(
            "\(counted(found.lostCount, "entry was", "entries were")) lost to damage and set aside by a repair",
            "破損により失われ、修復で除外された記録 \(number(found.lostCount))件")))
    }
    let misfits = found.misfitCount - found.explainedCount
    if misfits > 0 {
      lines.append(
        line(
          "",
          pick(
            "\(counted(misfits, "entry does", "entries do")) not fit what was there: "
              + found.misfits.prefix(5).map { number($0.number) }.joined(separator: " "),
            "前の状態と合わない記録 \(number(misfits))件："
              + found.misfits.prefix(5).map { number($0.number) }.joined(separator: " "))))
    }
    if let unfinished = found.unfinished {
      let who = TextWidth.cleaned(unfinished.holder.operator ?? "?")
      lines.append(
        line(
          "",
          pick(
            "\(who) had begun a change up to entry \(number(unfinished.number)), which is not there",
            "\(who) が記録 \(number(unfinished.number)) までの変更を始めましたが、書き込まれていません")))
    }
    lines.append(line("rollout.json", text(of: found.snapshot)))
    if found.exposed.isEmpty {
      lines.append(line(pick("modes", "権限"), pick("for nobody else", "他の利用者は読み書きできません")))
    }
    for exposure in found.exposed {
      lines.append(
        line(
          exposure.name.isEmpty ? pick("folder", "フォルダー") : exposure.name,
          exposure.danger.map { text(of: $0) }
            ?? pick(
              "others can read it (mode \(String(exposure.mode, radix: 8)))",
              "他の利用者が読めます（\(String(exposure.mode, radix: 8))）")))
    }
    return lines
  }

  private func end(of found: Verification) -> String {
    if let damage = found.damage {
      return pick(
        "; then line \(number(damage.line)) \(text(of: damage.fault))",
        "。\(number(damage.line)) 行目：\(text(of: damage.fault))")
    }
    if let torn = found.torn {
      return pick(
        "; then line \(number(torn.line)) breaks off (\(counted(torn.bytes, "byte", "bytes")))",
        "。\(number(torn.line)) 行目が途中で切れています（\(number(torn.bytes)) バイト）")
    }
    if let line = found.newerLine {
      return pick("; line \(number(line)) is of a newer kumoban", "。\(number(line)) 行目は新しい版の kumoban のものです")
    }
    return pick(", whole and in order", "。欠落・改変はありません")
  }

  /// What is wrong with a line.
  func text(of fault: LineFault) -> String {
    switch fault {
    case .unreadable: pick("can't be read", "読み取れません")
    case .wrongPrevious: pick("does not follow from the line before", "前の行とつながりません")
    case .altered: pick("is not as it was written", "書き換えられています")
    case .wrongNumber(let found, let expected):
      pick(
        "has the number \(number(found)) instead of \(number(expected))",
        "番号が \(number(expected)) ではなく \(number(found)) です")
    case .wrongGroup: pick("breaks its group", "組が崩れています")
    case .tooLong: pick("is too long", "長すぎます")
    case .shorter: pick("is missing, though it was there", "なくなっています")
    case .missing(let last):
      pick("and all up to entry \(number(last)) are missing", "から記録 \(number(last)) までがありません")
    }
  }

  private func text(of snapshot: Verification.SnapshotCheck) -> String {
    switch snapshot {
    case .missing: pick("none yet; it is made with the next change", "まだありません（次の変更時に作成します）")
    case .agrees(let at): pick("as the journal says, at entry \(number(at))", "記録 \(number(at)) までの内容と一致します")
    case .differs(let at, let codes, let requirements):
      pick(
        "says something else than the journal at entry \(number(at)): "
          + (codes.prefix(5).map(\.description) + (requirements ? ["requirements"] : [])).joined(separator: " "),
        "記録 \(number(at)) の内容と異なります："
          + (codes.prefix(5).map(\.description) + (requirements ? ["要件"] : [])).joined(separator: " "))
    case .beyond(let at):
      pick("stands at entry \(number(at)), which the journal does not hold", "記録にない \(number(at)) 件目の内容です")
    case .ignored(.otherBaseline):
      pick("of an earlier kumoban; it is made anew", "以前の版のものです（作り直します）")
    case .ignored(.newerFormat): pick("of a newer kumoban", "新しい版のものです")
    case .ignored(.otherJournal): pick("of another journal, or the journal was altered", "別の記録のものか、記録が書き換えられています")
    case .ignored(.damaged): pick("damaged", "壊れています")
    case .ignored(.unsafe(let danger)): text(of: danger)
    case .ignored(.unreadable(let number)): reason(number)
    }
  }

  /// What is wrong first, and what to do, in one line.
  func remedy(for found: Verification, in folder: String) -> String {
    if let line = found.newerLine { return text(of: .newerFormat(line: line)) }
    if let exposure = found.exposed.first {
      let path = exposure.name.isEmpty ? folder : "\(folder)/\(exposure.name)"
      return pick(
        "\(path) is open to others; chmod \(exposure.name.isEmpty ? "700" : "600") it",
        "\(path) を他の利用者が読めます。chmod \(exposure.name.isEmpty ? "700" : "600") してください")
    }
    let line = found.damage?.line ?? found.torn?.line
    if let line {
      return pick(
        "journal.jsonl is damaged at line \(number(line)); kumoban repair sets it aside",
        "journal.jsonl の \(number(line)) 行目が壊れています。kumoban repair で除外できます")
    }
    if found.misfitCount > found.explainedCount {
      return pick(
        "\(folder): entries were written past the rules; kumoban history shows them",
        "\(folder)：規則に合わない記録があります。kumoban history で確認してください")
    }
    return pick(
      "\(folder)/rollout.json is not what the journal says; kumoban repair makes it anew",
      "\(folder)/rollout.json が記録と一致しません。kumoban repair で作り直せます")
  }

  /// What a repair would set aside, and what is lost.
  func lines(of plan: RepairPlan, _ workplace: Workplace) -> [String] {
    let time = Workplace.localTime()
    let registry = Registry.embedded()
    var lines: [String] = []
    for aside in plan.aside.prefix(1_000) {
      let what = aside.entry.map { entry in
        let change = text(of: entry, arrow: "→")
        return
          "\(time.day(of: entry.at)) \(time.clock(of: entry.at)) \(entry.operator) \(subject(of: entry.change, in: registry)) \(change)"
      }
      lines.append(
        TextWidth.cleaned(
          pick("line \(number(aside.line)) ", "\(number(aside.line)) 行目 ") + text(of: aside.cause)
            + (what.map { pick(": ", "：") + $0 } ?? "")))
    }
    if plan.aside.count > 1_000 {
      lines.append(
        pick("and \(number(plan.aside.count - 1_000)) more lines", "ほか \(number(plan.aside.count - 1_000)) 行"))
    }
    if !plan.vanished.isEmpty {
      lines.append(
        pick(
          "\(counted(plan.vanished.count, "entry is", "entries are")) gone without a trace: \(numbers(plan.vanished))",
          "行ごと失われた記録 \(number(plan.vanished.count))件：\(numbers(plan.vanished))"))
    }
    if plan.isReordered {
      lines.append(pick("lines stand out of order; they are put back", "行の順序が入れ替わっています。元に戻します"))
    }
    if let last = plan.missingUpTo {
      lines.append(
        pick(
          "the snapshot knows of \(counted(last, "entry", "entries")), of which the last are missing; what it says is kept",
          "記録は \(number(last))件あったはずで、末尾が失われています。当時の状態（rollout.json）は保管します"))
    }
    if plan.setsSnapshotAside {
      lines.append(pick("rollout.json is set aside, and made anew", "rollout.json を保管し、作り直します"))
    }
    lines.append(
      pick(
        "\(counted(plan.kept, "entry stays", "entries stay"))", "残る記録 \(number(plan.kept))件"))
    return lines
  }

  private func numbers(_ numbers: [Int]) -> String {
    numbers.prefix(8).map { number($0) }.joined(separator: " ") + (numbers.count > 8 ? " …" : "")
  }

  private func text(of cause: RepairPlan.Cause) -> String {
    switch cause {
    case .unreadable: pick("can't be read", "読み取れません")
    case .altered: pick("was altered", "書き換えられています")
    case .extra: pick("is there twice", "重複しています")
    case .partOfGroup: pick("belongs to a group that is not whole", "組の一部が失われています")
    }
  }

  /// What is wrong with a backup.
  func text(of fault: BackupFault, _ path: String) -> String {
    switch fault {
    case .noBackup: pick("\(path) is no backup of kumoban", "\(path) は kumoban のバックアップではありません")
    case .newerFormat:
      pick("\(path) is of a newer kumoban; update to restore it", "\(path) は新しい版の kumoban のものです。更新してから復元してください")
    case .short(let bytes, let all):
      pick(
        "\(path) breaks off: \(number(bytes)) of \(number(all)) bytes; copy it again",
        "\(path) が途中で切れています（\(number(all)) バイト中 \(number(bytes))）。コピーし直してください")
    case .long:
      pick("\(path) is longer than it was written; copy it again", "\(path) の末尾に余分な内容があります。コピーし直してください")
    case .altered:
      pick("\(path) is not as it was written; take another backup", "\(path) の内容が書き換わっています。別のバックアップを使ってください")
    }
  }
}
