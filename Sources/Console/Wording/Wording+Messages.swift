// What the message line and the history say of changes.

import GovernmentCloud
import Terminal

extension Wording {
  /// The message line.
  func text(of message: Message, rollout: Rollout) -> String {
    let registry = rollout.registry
    switch message {
    case .recorded(let intent, let changed, let unchanged, let lost, let waiting):
      let rest =
        unchanged == 0
        ? "" : pick(" (\(counted(unchanged, "stays", "stay")) as it was)", "（\(number(unchanged)) 件は変更なし）")
      let who =
        changed.count == 1
        ? changed.first.map { fullName(of: $0, in: registry) } ?? ""
        : counted(changed, in: registry)
      let more = rest + self.lost(lost) + self.waiting(waiting)
      return pick("\(done(intent, who))\(more) — u undoes", "\(done(intent, who))\(more) — u で元に戻す")
    case .reversed(.undo, let changes, let first):
      return pick(
        "Undone: \(what(first, changes, registry)) — ^R redoes", "元に戻しました：\(what(first, changes, registry)) — ^R でやり直す"
      )
    case .reversed(.redo, let changes, let first):
      return pick(
        "Redone: \(what(first, changes, registry)) — u undoes", "やり直しました：\(what(first, changes, registry)) — u で元に戻す")
    case .unchanged(_, let count):
      return pick(
        count == 1 ? "Nothing to change: it is so already" : "Nothing to change: all \(number(count)) are so already",
        "変更はありません（すでにその状態です）")
    case .refused(let refusal): return sentence(text(of: refusal, registry: registry))
    case .failed(let words): return words
    case .recording(let decisions, let organisations):
      return pick(
        "Recording \(number(decisions)) decisions for \(number(organisations)) municipalities …",
        "\(number(organisations))団体の判断 \(number(decisions)) 件を記録しています…")
    case .colleague(let name, let count, let change, let isAlike):
      let index = change.organisation.flatMap(registry.index(of:))
      let who =
        count > 1
        ? pick("\(number(count)) organisations", "\(number(count)) 団体")
        : index.map { fullName(of: $0, in: registry) } ?? subject(of: change, in: registry)
      guard count < 2 || isAlike else { return pick("\(name) just changed \(who)", "\(name) が\(who)を変更しました") }
      return pick(
        "\(name) just changed \(who): \(text(of: change, arrow: "→"))",
        "\(name) が\(who)を変更：\(text(of: change, arrow: "→"))")
    case .unavailable(let action, let reason):
      return pick("\(name(of: action)): \(wayOut(of: reason))", "\(name(of: action))：\(wayOut(of: reason))")
    case .readOnly(let reason): return wayOut(of: .readOnly(reason))
    case .draftKept(let action):
      return pick("The text is kept: the same key offers it again", "入力を保持しました。「\(name(of: action))」で再開できます")
    case .noPaste: return pick("Nothing takes a paste here", "ここでは貼り付けできません")
    case .unknownKey(let key):
      return pick("\(key) does nothing here — ? shows the keys", "\(key) に割り当てはありません — ? でキー一覧")
    case .marks(let count, let hidden):
      return count == 0 ? pick("No rows marked", "選択を解除しました") : marked(count, hidden: hidden)
    case .gateShut(let milestone, let requirements, let organisations):
      let whose = organisations > 1 ? pick(" for \(number(organisations))", "\(number(organisations))団体の") : ""
      return pick(
        "\(short(of: milestone)): \(number(requirements)) mandatory outstanding\(whose) — P passes with a reason",
        "「\(name(of: milestone))」は\(whose)必須要件\(number(requirements))件が未充足です — P で理由を付けて記録")
    case .noSuchDay(let text):
      return pick("\(text): there is no such day", "\(text)：日付として読み取れません")
    case .notUnderstood(let fault): return text(of: fault)
    case .filterCleared: return pick("Filter cleared", "絞込を解除しました")
    case .reloaded: return pick("Read again from the store", "再読込しました")
    case .travelled(let day?, let step):
      return pick(
        "As of \(day) — < > by a \(name(of: step)), t step, T a day, T Enter today",
        "\(day) 時点 — < > で前後の\(name(of: step))、t で単位、T で日付、T Enter で現在へ")
    case .travelled(nil, _): return pick("Back to today", "現在の表示に戻りました")
    case .step(let step): return pick("< > step by a \(name(of: step))", "< > の移動単位：\(name(of: step))")
    case .quitHint: return pick("q quits; everything is saved", "q で終了（すべて保存済み）")
    case .notice(let words): return words
    }
  }

  /// Why a command can't run now, and what leads on: lists of commands have no room for that.
  private func wayOut(of reason: Unavailability) -> String {
    guard case .readOnly(.past(let day)) = reason else { return text(of: reason) }
    return pick("this is the past, \(day); T Enter leads back", "\(day) 時点は変更できません。T Enter で現在へ")
  }

  /// How far a step through the days goes.
  private func name(of step: TimeStep) -> String {
    switch step {
    case .day: pick("day", "日")
    case .week: pick("week", "週")
    case .month: pick("month", "月")
    }
  }

  private func what(_ change: Change, _ count: Int, _ registry: Registry) -> String {
    let first = text(of: change, arrow: "→")
    let name = subject(of: change, in: registry)
    return count == 1
      ? pick("\(name), \(first)", "\(name) \(first)")
      : pick(
        "\(first) and \(counted(count - 1, "more change", "more changes"))", "\(name) \(first) ほか\(number(count - 1))件")
  }

  /// Begins with a capital, where the language has any.
  private func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// How many organisations, by the word that fits all of them.
  public func counted(_ indices: [Int], in registry: Registry) -> String {
    let areMunicipalities = indices.allSatisfy { registry.kind(at: $0).isMunicipality }
    return pick(
      areMunicipalities
        ? counted(indices.count, "municipality", "municipalities")
        : counted(indices.count, "organisation", "organisations"), "\(number(indices.count)) 団体")
  }

  /// What an intent did, and to whom.
  public func done(_ intent: Intent, _ who: String) -> String {
    switch intent {
    case .assign(let provider?):
      pick("\(name(of: provider)) assigned to \(who)", "\(who)に \(name(of: provider)) を割り当てました")
    case .assign(nil): pick("Provider taken from \(who)", "\(who)の提供事業者を外しました")
    case .mark(let milestone, let day, let terms) where terms.withEarlier:
      pick(
        "\(short(of: milestone)) marked for \(who), with what was missing before it, on \(day)",
        "\(who)の「\(name(of: milestone))」までの未記録の段階を \(dated(day))付けで記録しました")
    case .mark(let milestone, let day, _):
      pick(
        "\(short(of: milestone)) marked for \(who) on \(day)", "\(who)の「\(name(of: milestone))」を \(dated(day))付けで記録しました"
      )
    case .unmark(let milestone):
      pick("\(short(of: milestone)) unmarked for \(who)", "\(who)の「\(name(of: milestone))」の記録を取り消しました")
    case .plan(let milestone, let day):
      pick(
        "\(short(of: milestone)) planned for \(who) on \(day)", "\(who)の「\(name(of: milestone))」を \(dated(day))に予定しました")
    case .unplan(let milestone):
      pick("Plan for \(short(of: milestone)) given up for \(who)", "\(who)の「\(name(of: milestone))」の予定を取り消しました")
    case .block: pick("\(who) blocked", "\(who)を保留中にしました")
    case .unblock: pick("\(who) unblocked", "\(who)の保留を解除しました")
    case .withdraw: pick("\(who) withdrawn from the trial", "\(who)を辞退としました")
    case .rejoin: pick("\(who) back in the trial", "\(who)の辞退を取り消しました")
    case .note: pick("Note taken for \(who)", "\(who)に備考を追加しました")
    case .require(let ids, let decision, _): done(ids, decision, who)
    case .conform(let provider, let ids, let day, _): done(provider, ids, day)
    case .adopt(let catalogue):
      pick(
        "The catalogue is now \(catalogue.title.english) \(catalogue.version)",
        "要件一覧を「\(catalogue.title.japanese)」\(catalogue.version) に切り替えました")
    case .budget(let year, let yen): done(year, yen)
    case .spend(let account, let yen, let day, _): done(account, yen, day, who)
    case .cost(let step): done(step, who)
    case .legacy(let step): done(step, who)
    }
  }

  /// An entry's change, with what it takes back.
  public func text(of entry: Entry, arrow: String) -> String {
    let change = text(of: entry.change, arrow: arrow)
    switch entry.reversal {
    case nil: return change
    case .undo(let group): return pick("\(change) (undo of \(group))", "\(change)（\(group) の取消）")
    case .redo(let group): return pick("\(change) (redo of \(group))", "\(change)（\(group) のやり直し）")
    }
  }

  /// A change in few words.
  public func text(of change: Change, arrow: String) -> String {
    func name(_ provider: Provider?) -> String {
      provider.map { pick($0.shortName, $0.japaneseShortName) } ?? noProvider
    }
    switch change {
    case .assign(_, let provider, let was):
      return pick("provider \(name(was)) \(arrow) \(name(provider))", "提供事業者 \(name(was)) \(arrow) \(name(provider))")
    case .mark(_, let milestone, let day, let was, let reason):
      let before = was.map { "\($0) \(arrow) " } ?? ""
      let why = reason.map { pick(" because: \($0)", " 理由：\($0)") } ?? ""
      return pick(
        "\(short(of: milestone)) marked on \(before)\(day)\(why)",
        "「\(self.name(of: milestone))」\(before)\(dated(day))到達\(why)")
    case .unmark(_, let milestone, let was, _):
      return pick("\(short(of: milestone)) unmarked (was \(was))", "「\(self.name(of: milestone))」の記録取消（\(dated(was))）")
    case .plan(_, let milestone, let day, let was):
      let before = was.map { "\($0) \(arrow) " } ?? ""
      return pick(
        "\(short(of: milestone)) planned for \(before)\(day)", "「\(self.name(of: milestone))」\(before)\(dated(day))予定")
    case .unplan(_, let milestone, let was):
      return pick(
        "plan for \(short(of: milestone)) given up (was \(was))", "「\(self.name(of: milestone))」の予定取消（\(dated(was))）")
    case .block(_, let reason, _): return pick("blocked: \(reason)", "保留：\(reason)")
    case .unblock(_, let was): return pick("unblocked (was: \(was))", "保留解除（\(was)）")
    case .withdraw(_, let reason, _): return pick("withdrawn: \(reason)", "辞退：\(reason)")
    case .rejoin: return pick("back in the trial", "辞退取消")
    case .note(_, let text): return pick("note: \(text)", "備考：\(text)")
    case .strike(_, let note): return pick("note \(note) taken back", "備考 \(note) を取消")
    case .restore(_, let note): return pick("note \(note) restored", "備考 \(note) を復元")
    case .require(_, let steps): return text(of: steps, arrow: arrow)
    case .conform(_, let steps): return text(of: steps)
    case .adopt(.brought(let catalogue), _):
      return pick(
        "catalogue \(catalogue.title.english) \(catalogue.version) adopted",
        "要件一覧「\(catalogue.title.japanese)」\(catalogue.version) を採用")
    case .adopt(.known(let key), _):
      return key == Catalogue.embedded.key
        ? pick("the model catalogue again", "モデルの要件一覧に復帰") : pick("catalogue \(key) again", "要件一覧 \(key) に復帰")
    case .budget(let year, let yen, let was): return text(of: year, yen, was: was, arrow: arrow)
    case .spend(let spending): return text(of: spending)
    case .retract(let spending, let entry):
      return pick("entry \(entry) taken back: ", "記録 \(entry) を取消：") + text(of: spending)
    case .reinstate(let spending, let entry):
      return pick("entry \(entry) restored: ", "記録 \(entry) を復元：") + text(of: spending)
    case .cost(_, let cost, let was): return text(of: cost, was: was, arrow: arrow)
    case .legacy(_, let legacy, let was): return text(of: legacy, was: was, arrow: arrow)
    case .lost(let file):
      let kept = file.map { pick(", kept in \($0)", "（\($0) に保管）") } ?? ""
      return pick("entry lost to damage\(kept)", "破損により失われた記録\(kept)")
    }
  }
}
