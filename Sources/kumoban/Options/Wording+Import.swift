// What an import says: what it read, what it would change, and what it can't take.

import Console
import GovernmentCloud
import Interchange
import RolloutStore
import Terminal

extension Wording {
  /// The preview of an import.
  func lines(of plan: ImportPlan, _ table: ImportTable, _ file: String, _ registry: Registry) -> [String] {
    let heads = table.columns.map { name(of: $0.column) }.joined(separator: pick(", ", "、"))
    var lines = [
      pick(
        "\(file): \(counted(plan.rows, "row", "rows")), \(table.encoding.rawValue); columns \(heads)",
        "\(file)：\(number(plan.rows)) 行、\(table.encoding.rawValue)、列 \(heads)")
    ]
    if !table.ignored.isEmpty {
      let names = table.ignored.prefix(12).map { TextWidth.cleaned($0) }.joined(separator: pick(", ", "、"))
      let more = table.ignored.count > 12 ? " …" : ""
      lines.append(pick("not imported: \(names)\(more)", "取り込まない列：\(names)\(more)"))
    }
    lines.append(
      pick(
        "\(counted(plan.changed, "organisation changes", "organisations change")), \(number(plan.unchanged)) stay as they are, \(counted(plan.refused.count, "row", "rows")) can't be taken",
        "変更 \(number(plan.changed)) 団体、変更なし \(number(plan.unchanged)) 団体、取込不可 \(number(plan.refused.count)) 行"))
    let byOrganisation = Dictionary(grouping: plan.changes) { $0.organisation }
    let changed = byOrganisation.keys.compactMap(\.self).sorted()
    for code in changed.prefix(20) {
      let name = registry.index(of: code).map { registry.name(at: $0) } ?? ""
      let what = (byOrganisation[code] ?? []).map { text(of: $0, arrow: "→") }.joined(separator: pick("; ", "、"))
      lines.append(TextWidth.cleaned("  \(code) \(name)\(pick(": ", "："))\(what)"))
    }
    if changed.count > 20 {
      lines.append(pick("  and \(number(changed.count - 20)) more", "  ほか \(number(changed.count - 20)) 団体"))
    }
    for refused in plan.refused.prefix(100) {
      let who = refused.organisation.flatMap(registry.index(of:)).map { " \(registry.name(at: $0))" } ?? ""
      lines.append(
        TextWidth.cleaned(
          pick("line \(number(refused.line))\(who): ", "\(number(refused.line)) 行目\(who)：")
            + text(of: refused.cause, registry)))
    }
    if plan.refused.count > 100 {
      lines.append(pick("and \(number(plan.refused.count - 100)) more", "ほか \(number(plan.refused.count - 100)) 行"))
    }
    return lines
  }

  /// What an import of another store's entries would do.
  func line(of plan: Store.Replay, _ file: String) -> String {
    pick(
      "\(file): \(counted(plan.count, "entry", "entries")) to record, \(number(plan.known)) here already",
      "\(file)：取り込む記録 \(number(plan.count))件、取込済み \(number(plan.known))件")
  }

  /// Why another store's entries can't be read.
  func text(of fault: EntryFile.Fault) -> String {
    switch fault {
    case .unreadable(let fault, let line):
      pick("line \(number(line)): \(text(of: fault.kind))", "\(number(line)) 行目：\(text(of: fault.kind))")
    case .newer: pick("it is of a newer kumoban; update to import it", "新しい版の kumoban のものです。更新してから取り込んでください")
    case .noEntries: pick("it holds no entries; export with --format json", "記録が含まれていません。--format json で出力してください")
    }
  }

  /// What an import did, and for whom.
  func imported(_ who: String) -> String { pick("Imported for \(who)", "\(who)を取り込みました") }

  /// That rows can't be taken, and what to do.
  func refusedRows(_ count: Int, _ file: String) -> String {
    pick(
      "\(file): \(counted(count, "row", "rows")) can't be taken, nothing was changed; mend them, or leave them out with --skip-errors",
      "\(file)：取り込めない行が \(number(count)) 行あるため、変更していません。修正するか --skip-errors で除外してください")
  }

  private func name(of column: ImportColumn) -> String {
    switch column {
    case .code: pick("code", "団体コード")
    case .prefecture: pick("prefecture", "都道府県名")
    case .name: pick("name", "自治体名")
    case .provider: pick("provider", "提供事業者")
    case .notes: pick("notes", "備考")
    case .blocked: pick("blocked", "保留理由")
    case .reached(let milestone): pick(milestone.id, milestone.japaneseName)
    case .planned(let milestone): pick("planned-" + milestone.id, milestone.japaneseName + "予定")
    case .system(let name): name
    }
  }

  /// Why a row can't be taken.
  func text(of cause: ImportPlan.Cause, _ registry: Registry) -> String {
    func names(_ codes: [OrganisationCode]) -> String {
      codes.prefix(5).map { code in
        let index = registry.index(of: code)
        let place = index.flatMap(registry.prefecture(at:)).map { pick($0.romaji, $0.name) + " " } ?? ""
        return "\(code) \(place)\(index.map { registry.name(at: $0) } ?? "")"
      }.joined(separator: pick(", ", "、"))
    }
    switch cause {
    case .nobody: return pick("it names nobody", "団体の記載がありません")
    case .badCode(let text): return pick("\(text) is no code", "「\(text)」は団体コードではありません")
    case .wrongCheckDigit(let text, let expected):
      return pick(
        "code \(text): the check digit is wrong; is it \(expected)?", "団体コード \(text) の検査数字が違います（\(expected) ですか）")
    case .unknownCode(let text):
      return pick(
        "no municipality has the code \(text); if it was merged, give the successor's",
        "団体コード \(text) の団体はありません。合併した場合は合併後のコードを使ってください")
    case .ambiguousCode(let text, let codes):
      return pick("\(text) may be \(names(codes)); write six digits", "\(text) は \(names(codes)) のいずれか不明です。6桁で記入してください")
    case .unknownName(let text): return pick("nobody is called \(text)", "「\(text)」という団体はありません")
    case .ambiguousName(let text, let codes):
      return pick("\(text) is ambiguous: \(names(codes))", "「\(text)」は複数あります：\(names(codes))")
    case .otherName(let text): return pick("the code is not that of \(text)", "団体コードと「\(text)」が一致しません")
    case .badDay(let milestone, let text):
      return pick("\(short(of: milestone)): \(text) is no day", "「\(name(of: milestone))」の「\(text)」は日付として読み取れません")
    case .badProvider(let text): return pick("\(text) is no provider", "「\(text)」という提供事業者はありません")
    case .surplus(let found, let width):
      return pick(
        "it has \(found) cells, the head \(width); quote cells with commas in them",
        "セルが \(found) 個あります（見出しは \(width) 個）。コンマを含むセルは引用符で囲んでください")
    case .otherBlockage(let text): return pick("it is blocked already: \(text)", "別の理由で保留中です：\(text)")
    case .contradicts(let line):
      return pick("it says something else than line \(number(line))", "\(number(line)) 行目と内容が異なります")
    case .refused(.gate(let milestone, let ids)):
      return pick(
        "\(short(of: milestone)) is stopped by \(counted(ids.count, "requirement", "requirements")): \(list(ids)); a reason lets it pass",
        "「\(name(of: milestone))」は必須要件\(number(ids.count))件が未充足です（\(list(ids))）。理由を付ければ記録できます")
    case .refused(let cause):
      return self.text(of: Refusal(cause), registry: registry)
    }
  }

  /// Why a table can't be imported at all.
  func text(of fault: ImportFault) -> String {
    func list(_ heads: [String]) -> String {
      let shown = heads.filter { $0.contains { !$0.isWhitespace } }.prefix(12).joined(separator: pick(", ", "、"))
      return shown.isEmpty ? pick("nothing", "なし") : shown
    }
    switch fault {
    case .noHead(let found):
      return pick(
        "no head was found in the first ten rows; the first says \(list(found)); name columns code, name, provider, …",
        "先頭10行に見出しがありません（先頭行：\(list(found))）。団体コード、自治体名、提供事業者 などの見出しが必要です")
    case .noKey(let found):
      return pick(
        "a column code or name is missing; found were \(list(found))", "団体コードまたは自治体名の列がありません。見出し：\(list(found))")
    case .nothingToImport(let ignored):
      return pick(
        "no column can be imported; not understood were \(list(ignored)); --mapping FILE says what heads mean",
        "取り込める列がありません。読み取れない見出し：\(list(ignored))。--mapping FILE で対応を指定できます")
    case .twice(let first, let second):
      return pick("the columns \(first) and \(second) mean the same", "「\(first)」と「\(second)」は同じ列です")
    case .openQuote(let line):
      return pick("line \(number(line)): a quotation mark is never closed", "\(number(line)) 行目：引用符が閉じていません")
    case .badMapping(let line):
      return pick(
        "line \(number(line)): write HEAD = COLUMN, with \(ImportColumn.names.prefix(7).joined(separator: " ")) …",
        "\(number(line)) 行目：「見出し = 列名」の形で書いてください（\(ImportColumn.names.prefix(7).joined(separator: " ")) …）")
    }
  }

  /// Why a file's text can't be read.
  func text(of fault: DecodingFault) -> String {
    switch fault {
    case .binary(let line):
      return pick(
        "line \(number(line)): it is no text; save it as CSV", "\(number(line)) 行目：テキストではありません。CSV で保存してください")
    case .utf16: return pick("it is UTF-16; save it as CSV UTF-8", "UTF-16 です。CSV UTF-8 で保存してください")
    case .mixed(let line):
      return pick(
        "line \(number(line)) is in another encoding than those before; save it anew",
        "\(number(line)) 行目から文字コードが異なります。保存し直してください")
    case .undecodable(let line, let tried):
      return pick(
        "line \(number(line)) is not \(tried.map(\.rawValue).joined(separator: " or "))",
        "\(number(line)) 行目を \(tried.map(\.rawValue).joined(separator: "・")) として読めません")
    case .noConverter: return pick("this system can't read cp932; save it as UTF-8", "cp932 を読めません。UTF-8 で保存してください")
    }
  }
}
