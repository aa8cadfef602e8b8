// The words of commands: in the palette and the help, in the footer, and why they can't run.

import GovernmentCloud
import Terminal

extension Wording {
  /// A command's name.
  public func name(of action: Action) -> String {
    switch action {
    case .moveDown: pick("Down", "下へ")
    case .moveUp: pick("Up", "上へ")
    case .pageDown: pick("Page down", "次ページ")
    case .pageUp: pick("Page up", "前ページ")
    case .halfDown: pick("Half a page down", "半ページ下へ")
    case .halfUp: pick("Half a page up", "半ページ上へ")
    case .top: pick("First row", "先頭へ")
    case .bottom: pick("Last row", "末尾へ")
    case .open: pick("Open", "開く")
    case .back: pick("Back", "戻る")
    case .quit: pick("Back, or quit", "戻る・終了")
    case .leave: pick("Quit", "終了")
    case .suspend: pick("Suspend", "一時停止")
    case .filter: pick("Filter", "絞り込む")
    case .providerFilter: pick("Filter by provider", "提供事業者で絞り込む")
    case .sort: pick("Sort", "並べ替え")
    case .reverseSort: pick("Reverse the order", "並び順を反転")
    case .toggleMark: pick("Mark row", "行を選択")
    case .range: pick("Mark a range", "範囲を選択")
    case .markAllShown: pick("Mark all shown", "表示中をすべて選択")
    case .clearMarks: pick("Clear marks", "選択を解除")
    case .milestone: pick("Mark or plan a milestone", "段階の到達・予定を記録")
    case .unmark: pick("Unmark the milestone", "段階の記録を取消")
    case .provider: pick("Assign a provider", "提供事業者を割当")
    case .note: pick("Take a note", "備考を追加")
    case .block: pick("Block with a reason", "保留理由を記録")
    case .unblock: pick("Unblock", "保留を解除")
    case .withdraw: pick("Withdraw from the trial", "先行事業を辞退")
    case .rejoin: pick("Rejoin the trial", "辞退を取消")
    case .cost: pick("Running cost, before and now", "運用経費を記録")
    case .legacy: pick("What is left behind", "現行システムを記録")
    case .spend: pick("Record a spending", "支出を記録")
    case .budget: pick("Budget of a fiscal year", "年度予算を記録")
    case .requirements: pick("Requirements", "要件を表示")
    case .met: pick("Met", "充足とする")
    case .evidence: pick("Met, with evidence", "証跡を付けて充足とする")
    case .waive: pick("Waive", "免除する")
    case .notApplicable: pick("Not applicable", "対象外とする")
    case .reopen: pick("Outstanding again", "未充足に戻す")
    case .choice: pick("Show outstanding, all, or what stops the next", "未充足・すべて・関門を切替")
    case .whereOutstanding: pick("Where it is outstanding", "未充足の団体を表示")
    case .passGate: pick("Pass the gate with a reason", "理由を付けて記録")
    case .copy: pick("Copy to the clipboard", "クリップボードへコピー")
    case .export: pick("Export what is shown", "表示中の一覧を出力")
    case .importFile: pick("Import a file", "ファイルを取り込む")
    case .undo: pick("Undo", "元に戻す")
    case .redo: pick("Redo", "やり直す")
    case .nextPane: pick("Next pane", "次の欄")
    case .previousPane: pick("Previous pane", "前の欄")
    case .nextMatch: pick("Next municipality of the list", "一覧の次の団体")
    case .previousMatch: pick("Previous municipality of the list", "一覧の前の団体")
    case .showMunicipalities: pick("Screen 1: municipalities", "画面1: 市区町村")
    case .showOrganisation: pick("Screen 2: organisation", "画面2: 団体")
    case .showTrial: pick("Screen 3: trial", "画面3: 先行事業")
    case .showHistory: pick("Screen 4: history", "画面4: 履歴")
    case .palette: pick("Commands", "コマンド")
    case .help: pick("Help", "ヘルプ")
    case .reload: pick("Reload the store", "再読込")
    case .showRequirements: pick("Screen 5: requirements", "画面5: 要件")
    case .showProviders: pick("Screen 6: providers", "画面6: 提供事業者")
    case .showOverview: pick("Screen 7: overview", "画面7: 全国概況")
    case .moveLeft: pick("West, or whom the funnel counts", "西へ・集計対象を切替")
    case .moveRight: pick("East, or whom the funnel counts", "東へ・集計対象を切替")
    case .measure: pick("Shade by another figure", "地図の指標を切替")
    case .travel: pick("Show another day", "過去の時点を表示")
    case .earlier: pick("An earlier day", "前の時点へ")
    case .later: pick("A later day", "次の時点へ")
    case .stepUnit: pick("Step by day, week or month", "移動単位（日・週・月）を切替")
    case .redraw: pick("Redraw the screen", "再描画")
    }
  }

  /// A command's word in the footer.
  func hint(for action: Action) -> String {
    switch action {
    case .open: pick("open", "開く")
    case .back: pick("back", "戻る")
    case .quit: pick("quit", "終了")
    case .filter: pick("filter", "絞込")
    case .providerFilter: pick("by provider", "事業者絞込")
    case .sort: pick("sort", "並替")
    case .toggleMark: pick("mark row", "選択")
    case .milestone: pick("milestone", "段階")
    case .unmark: pick("unmark", "取消")
    case .provider: pick("provider", "事業者")
    case .note: pick("note", "備考")
    case .block: pick("block", "保留")
    case .requirements: pick("requirements", "要件")
    case .met: pick("met", "充足")
    case .evidence: pick("evidence", "証跡")
    case .waive: pick("waive", "免除")
    case .notApplicable: pick("not applicable", "対象外")
    case .reopen: pick("outstanding", "未充足に戻す")
    case .choice: pick("outstanding/all/stopping", "未充足・全件・関門")
    case .whereOutstanding: pick("where", "該当団体")
    case .passGate: pick("pass with a reason", "理由を付けて記録")
    case .undo: pick("undo", "元に戻す")
    case .redo: pick("redo", "やり直す")
    case .reload: pick("reload", "再読込")
    case .nextPane: pick("pane", "欄")
    case .measure: pick("figure", "指標")
    case .travel: pick("day", "時点")
    case .earlier: pick("earlier", "前へ")
    case .later: pick("later", "次へ")
    case .stepUnit: pick("step", "移動単位")
    case .nextMatch: pick("next", "次の団体")
    case .palette: pick("commands", "コマンド")
    case .help: pick("help", "ヘルプ")
    default: name(of: action)
    }
  }

  /// The word for reading a text.
  var readHint: String { pick("read", "読む") }

  /// The footer while a range is drawn up.
  var rangeHints: [(key: String, words: String)] {
    [("v Space", pick("mark range", "範囲を確定")), ("Esc", pick("end range", "範囲を取消"))]
  }

  /// The footer of what lies over a screen.
  func hints(
    for overlay: Overlay, today: Day, catalogue: Catalogue, isFaulty: Bool = false
  ) -> [(key: String, words: String)] {
    let keep = pick("keep", "確定")
    let cancel = pick("cancel", "取消")
    switch overlay {
    case .filter(let field):
      let canComplete = Query.completion(of: field.text, catalogue: catalogue).map { $0.text != field.text } ?? false
      return (isFaulty ? [] : [("Enter", keep)]) + (canComplete ? [("Tab", pick("complete", "補完"))] : [])
        + [("Esc", pick("clear", "解除")), ("↑ ↓", pick("move", "移動"))]
    case .words: return [("Enter", keep), ("Esc", pick("clear", "解除")), ("↑ ↓", pick("move", "移動"))]
    case .picker(let picker):
      let digits =
        switch picker.choice {
        case .providerFilter: "0–6"
        case .provider: "1–6"
        case .milestone: "1–9"
        case .sort: "1–7"
        }
      var hints = [("Enter", pick("choose", "選択")), (digits, pick("at once", "番号で選択")), ("Esc", cancel)]
      if case .milestone = picker.choice { hints.insert(("x", pick("unmark", "記録取消")), at: 2) }
      return hints
    case .day(let prompt):
      let day = DayInput(today: today).day(from: prompt.field.text)
      let isDay = day.map { prompt.milestone != nil || $0 <= today } ?? false
      let done = prompt.milestone == nil ? pick("show", "表示") : pick("record", "記録")
      let record = [("Enter", done), ("↑ ↓", pick("a day", "1日"))]
      return (isDay ? record : []) + [("Esc", cancel)]
    case .text(let prompt):
      let done: String
      switch prompt.purpose {
      case .export: done = pick("write", "出力")
      case .importFile, .importReason: done = pick("read", "読込")
      default: done = pick("record", "記録")
      }
      return [("Enter", done), ("^U", pick("clear", "消去")), ("Esc", cancel)]
    case .confirmation: return [("y Enter", pick("yes", "はい")), ("n Esc", pick("no", "いいえ"))]
    case .palette:
      return [
        ("Enter", pick("run", "実行")), ("Tab", pick("complete", "補完")), ("↑ ↓", pick("move", "移動")), ("Esc", cancel),
      ]
    case .reader(let reader):
      guard case .importing(let preview) = reader.subject else {
        return [("j k", pick("scroll", "スクロール")), ("Esc", pick("close", "閉じる"))]
      }
      var hints = [(key: "j k", words: pick("scroll", "スクロール"))]
      if preview.isChange, preview.refused == 0 { hints.append(("Enter", pick("import", "取り込む"))) }
      if preview.wantsReason { hints.append(("r", pick("give a reason", "理由を付ける"))) }
      if preview.isChange, preview.refused > 0 {
        hints.append(("s", pick("import the others", "取込不可の行を除いて取り込む")))
      }
      return hints + [("Esc", cancel)]
    case .help: return [("j k", pick("scroll", "スクロール")), ("Esc", pick("close", "閉じる"))]
    }
  }

  /// Why a command can't run now.
  func text(of reason: Unavailability) -> String {
    switch reason {
    case .readOnly(.asked): pick("read-only, as asked", "閲覧のみで起動中")
    case .readOnly(.past): pick("not in the past", "過去は閲覧のみ")
    case .readOnly(.store(let words)): words
    case .nothingSelected: pick("no organisation selected", "団体が選ばれていません")
    case .nothingMarked: pick("no rows marked", "選択中の行がありません")
    case .notMarked: pick("neither marked nor planned", "到達も予定も未記録")
    case .otherPane: pick("choose a milestone first (Tab)", "段階を選んでください（Tab）")
    case .notBlocked: pick("not blocked", "保留中ではありません")
    case .notInTrial: pick("not in the trial", "先行事業に参加していません")
    case .withdrawn: pick("withdrawn from the trial; w rejoins", "辞退済みです（w で辞退を取消）")
    case .notWithdrawn: pick("not withdrawn", "辞退していません")
    case .noRequirement: pick("no requirement selected", "要件が選ばれていません")
    case .notForProvider: pick("a provider conforms or does not", "提供事業者には適合・未適合しかありません")
    case .noGate: pick("no milestone waits here", "保留中の記録はありません")
    case .ofMany: pick("these are the requirements of many", "複数団体の要件を表示中です")
    case .onlyOne: pick("one organisation at a time", "1団体ずつ記録してください")
    case .endOfList: pick("the list ends here", "一覧の端です")
    case .isToday: pick("today is shown", "現在を表示中です")
    case .nothingToRead: pick("nothing to open here", "開くものがありません")
    case .elsewhere: pick("not on this screen", "この画面では使えません")
    }
  }
}
