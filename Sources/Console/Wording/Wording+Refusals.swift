// Why the rules say no, in one line: what, for whom, and what to do.

import GovernmentCloud

extension Wording {
  /// A refusal in one line.
  public func text(of refusal: Refusal, registry: Registry) -> String {
    let who = names(of: refusal.organisations, registry)
    let words = text(of: refusal.cause)
    // Of many, the reason comes first: the names may be cut.
    if refusal.organisations.count > 3 { return pick("\(words) (\(who))", "\(words)（\(who)）") }
    return who.isEmpty ? words : pick("\(who): \(words)", "\(who)：\(words)")
  }

  /// Up to three names, and how many more.
  func names(of codes: [OrganisationCode], _ registry: Registry) -> String {
    let names = codes.prefix(3).map { code in
      registry.index(of: code).map { pick("\(registry.name(at: $0)) \(code)", "\(registry.name(at: $0))（\(code)）") }
        ?? code.description
    }
    let more = codes.count - names.count
    return names.joined(separator: pick(", ", "、"))
      + (more > 0 ? pick(" and \(number(more)) more", "ほか\(number(more))団体") : "")
  }

  func text(of cause: Refusal.Cause) -> String {
    switch cause {
    case .futureDay(let day, _):
      return pick("\(day) is yet to come; plan it instead", "\(dated(day))は未来の日です。予定として記録してください")
    case .pastPlan(let day, _):
      return pick("\(day) has gone by; a plan needs today or a later day", "\(dated(day))は過去の日です。予定は今日以降にしてください")
    case .missingEarlier(let milestone, let missing):
      return pick(
        "before \(short(of: milestone)) these are missing: \(list(missing)); mark them first or along with it (--with-earlier)",
        "「\(name(of: milestone))」の前に\(list(missing))が未記録です。先に記録するか同時に記録してください（--with-earlier）")
    case .outOfOrder(let milestone, let day, let other, let otherDay):
      let isBefore = other < milestone
      return pick(
        "\(short(of: milestone)) on \(day) would come \(isBefore ? "before" : "after") \(short(of: other)) on \(otherDay); days run in milestone order",
        "「\(name(of: milestone))」\(dated(day))は「\(name(of: other))」\(dated(otherDay))より\(isBefore ? "前" : "後")になります。段階の順に日付を並べてください"
      )
    case .alreadyMarked(let milestone, let day, let by):
      let person = by.map { pick(" by \($0.operator)", "（\($0.operator)）") } ?? ""
      return pick(
        "\(short(of: milestone)) is marked on \(day)\(person) already; --move changes the day",
        "「\(name(of: milestone))」は \(dated(day))\(person)に記録済みです。日を変えるには --move を付けてください")
    case .alreadyReached(let milestone, let day):
      return pick(
        "\(short(of: milestone)) was reached on \(day) and can't be planned",
        "「\(name(of: milestone))」は \(dated(day))に到達済みで、予定にできません")
    case .notMarked(let milestone):
      return pick("\(short(of: milestone)) is not marked", "「\(name(of: milestone))」は記録されていません")
    case .laterMarked(let milestone, let later, let day):
      return pick(
        "\(short(of: later)) is marked on \(day); unmark it before \(short(of: milestone))",
        "「\(name(of: later))」が \(dated(day))に記録済みです。「\(name(of: milestone))」より先に取り消してください")
    case .notPlanned(let milestone):
      return pick("\(short(of: milestone)) is not planned", "「\(name(of: milestone))」の予定はありません")
    case .notBlocked: return pick("nothing is blocked", "保留中ではありません")
    case .withdrawn(let remark):
      return pick(
        "withdrew from the trial (\(remark.text)); rejoin first", "先行事業を辞退済みです（\(remark.text)）。先に辞退を取り消してください")
    case .notWithdrawn: return pick("did not withdraw", "辞退していません")
    case .notInTrial: return pick("takes no part in the trial", "先行事業に参加していません")
    case .changedMeanwhile(let by):
      return pick(
        "\(by.operator) changed it meanwhile; look again and repeat", "\(by.operator) が先に変更しました。確認してやり直してください")
    case .nothingToUndo(let last):
      guard let last else { return pick("nothing to undo", "元に戻す操作がありません") }
      return pick(
        "nothing of yours to undo; the last change is \(last.operator)'s",
        "元に戻せる自分の操作がありません。最後の変更は \(last.operator) のものです")
    case .nothingToRedo: return pick("nothing to redo", "やり直す操作がありません")
    case .emptyText: return pick("the text is empty", "内容を入力してください")
    case .textTooLong(let count, let limit):
      return pick(
        "the text has \(number(count)) characters; \(number(limit)) are the most",
        "\(number(count)) 文字あります。\(number(limit)) 文字以内にしてください")
    case .controlCharacter(let scalar, let position):
      let code =
        "U+" + String(repeating: "0", count: max(0, 4 - String(scalar.value, radix: 16).count))
        + String(scalar.value, radix: 16, uppercase: true)
      return pick(
        "control character \(code) at place \(position); remove it", "\(position) 文字目に制御文字 \(code) があります。取り除いてください")
    case .nobody: return pick("no organisation is named", "団体が指定されていません")
    case .gate(let milestone, let ids):
      return pick(
        "\(short(of: milestone)) is stopped by \(counted(ids.count, "mandatory requirement", "mandatory requirements")) still outstanding: \(list(ids, upTo: ids.count)); meet or waive them, or pass with a reason (--reason TEXT)",
        "必須要件\(number(ids.count))件が未充足のため「\(name(of: milestone))」を記録できません：\(list(ids, upTo: ids.count))。充足・免除するか、理由を付けて記録してください（--reason）"
      )
    case .waiverWithoutReason:
      return pick("a waiver needs a reason", "免除には理由が必要です")
    case .badEnd(let day, let today):
      return day < today
        ? pick("a waiver can't end on \(day), which has gone by", "免除の期限 \(dated(day))は過去の日です")
        : pick("only a waiver ends on a day", "期限を付けられるのは免除だけです")
    case .unknownRequirement(let text, let near):
      return pick(
        "no requirement \(text); nearest are \(list(near, upTo: near.count))",
        "要件 \(text) はありません。近いもの：\(list(near, upTo: near.count))")
    case .providersAlone(let ids):
      return pick(
        "\(list(ids)): the provider's alone; it is inherited once the provider conforms",
        "\(list(ids)) は事業者のみの要件です。事業者が適合すると継承されます")
    case .futureSpending(let day, _):
      return pick(
        "\(day) is yet to come; a spending is recorded on today or a day before",
        "\(dated(day))は未来の日です。支出は今日以前の日付で記録してください")
    case .futureYear(let year, _):
      return pick("\(short(of: year)) is yet to begin", "\(short(of: year))はまだ始まっていません")
    case .yearsOutOfOrder(let before, let now):
      return pick(
        "the cost before is of \(short(of: before)) and the cost now of \(short(of: now)); name the years in their order",
        "移行前経費（\(short(of: before))）が現在経費（\(short(of: now))）より後の年度です。年度を確認してください")
    case .noFiscalYear(let day):
      return pick("\(day) lies in no fiscal year from 2000 to 2100", "\(dated(day))は2000〜2100年度の日付ではありません")
    case .zeroAmount: return pick("the amount is ¥0; write what it was", "金額が0円です。金額を入力してください")
    case .yearOverflow(let year):
      return pick(
        "what was spent in \(short(of: year)) would be more than \(yen(Yen.limit)); look for a slip",
        "\(short(of: year))の支出合計が上限（\(yen(Yen.limit))）を超えます。金額を確認してください")
    case .notProviders(let ids):
      return pick(
        "\(list(ids)): the municipality's alone, a provider has no part in it", "\(list(ids))：団体のみの責任で、提供事業者の担当はありません")
    }
  }

  func list(_ milestones: [Milestone]) -> String {
    milestones.map { pick(short(of: $0), "「\(name(of: $0))」") }.joined(separator: pick(", ", ""))
  }

  /// What is wrong with a query, in one line.
  public func text(of error: QueryError) -> String {
    func offer(_ options: [String]) -> String {
      let shown = options.prefix(14).joined(separator: " ") + (options.count > 14 ? " …" : "")
      return options.isEmpty ? "" : pick("; try \(shown)", "。候補：\(shown)")
    }
    switch error.fault {
    case .unknownField(let field, let options):
      return pick(
        "\(error.term): no field \(field)\(offer(options))", "\(error.term)：項目 \(field) はありません\(offer(options))")
    case .unknownValue(let value, let options):
      return pick("\(error.term): no \(value) there\(offer(options))", "\(error.term)：\(value) はありません\(offer(options))")
    case .wantsNumber(let value):
      return pick(
        "\(error.term): \(value) is no number; try outstanding>50", "\(error.term)：\(value) は数ではありません。例 outstanding>50")
    case .wantsDay(let value):
      return pick(
        "\(error.term): \(value) is no day; try 2026-03-31 or 7d", "\(error.term)：\(value) は日付ではありません。例 2026-03-31、7d")
    case .openQuote: return pick("\(error.term): close the quote with \"", "\(error.term)：引用符 \" を閉じてください")
    case .missingValue: return pick("\(error.term): something must follow", "\(error.term)：値を続けてください")
    case .notComparable(let field):
      return pick(
        "\(error.term): \(field) takes a colon, not a comparison", "\(error.term)：\(field) は比較できません。コロンを使ってください")
    }
  }
}
