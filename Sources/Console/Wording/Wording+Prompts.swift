// The words of prompts, pickers and questions.

import GovernmentCloud

extension Wording {
  /// For whom: a name, or how many and how many of them are hidden.
  func who(_ targets: Targets, _ registry: Registry) -> String {
    if targets.indices.count == 1, let index = targets.indices.first { return fullName(of: index, in: registry) }
    let hidden =
      targets.hidden == 0
      ? "" : pick(" (\(number(targets.hidden)) hidden by the filter)", "（うち非表示 \(number(targets.hidden)) 件）")
    return pick("\(number(targets.indices.count)) municipalities", "\(number(targets.indices.count)) 団体") + hidden
  }

  func title(of choice: Picker.Choice, registry: Registry) -> String {
    switch choice {
    case .providerFilter: pick("Show the municipalities of", "提供事業者で絞り込む")
    case .provider(let targets): pick("Provider for \(who(targets, registry))", "提供事業者：\(who(targets, registry))")
    case .milestone(let targets): pick("Milestone for \(who(targets, registry))", "段階：\(who(targets, registry))")
    case .sort: pick("Sort by", "並べ替え")
    }
  }

  func title(of prompt: DayPrompt, registry: Registry) -> String {
    guard let milestone = prompt.milestone else { return pick("Show everything as of", "表示する時点") }
    return pick(
      "\(short(of: milestone)) for \(who(prompt.targets, registry))",
      "\(name(of: milestone))：\(who(prompt.targets, registry))")
  }

  func title(of prompt: TextPrompt, registry: Registry) -> String {
    let who = who(prompt.targets, registry)
    return switch prompt.purpose {
    case .note: pick("Note for \(who)", "備考：\(who)")
    case .block: pick("What blocks \(who)", "保留理由：\(who)")
    case .withdraw: pick("Reason for the withdrawal of \(who)", "辞退理由：\(who)")
    case .budget: pick("Budget, as FY2022 30億円", "年度予算（例 2022年度 30億円）")
    case .spend(.provider(let provider)): spendingTitle(name(of: provider))
    case .spend(.organisation): spendingTitle(who)
    case .cost:
      pick("Cost of \(who), as before 1.2億 FY2018 now 8000万", "運用経費：\(who)（例 移行前 1.2億 2018年度 現在 8000万）")
    case .legacy: pick("Left behind by \(who), as media:floppy,usb", "現行システム：\(who)（例 使用媒体:floppy,usb）")
    case .evidence: pick("Evidence, a text or a link, for \(who)", "証跡（文章またはリンク）：\(who)")
    case .waiver: pick("Why it is waived for \(who)", "免除理由：\(who)")
    case .waiverEnd: pick("Waived until which day? Enter alone: no end", "免除の期限（空欄は期限なし）")
    case .notApplicable: pick("Why it does not apply to \(who) (may stay empty)", "対象外の理由（省略可）：\(who)")
    case .importReason: pick("Why these milestones may pass their gates", "未充足のまま記録する理由")
    case .importFile: pick("Import which file? CSV or TSV", "取り込むファイル（CSV・TSV）")
    case .export: pick("Write \(who) as CSV to which file?", "CSV の出力先（\(who)）")
    case .pass: pick("Why \(who) may pass the gate", "未充足のまま記録する理由：\(who)")
    }
  }

  private func spendingTitle(_ who: String) -> String {
    pick("Spent for \(who), as 350万 2026-11-20 purpose", "支出：\(who)（例 350万 2026-11-20 内容）")
  }

  func title(of subject: Reader.Subject, time: LocalTime, _ catalogue: Catalogue) -> String {
    switch subject {
    case .note(let note): stamp(note.attribution, time)
    case .entry(let entry): stamp(Attribution(at: entry.at, operator: entry.operator), time)
    case .importing(let preview): preview.path
    case .requirement(let position): "\(catalogue.id(at: position))  \(text(of: catalogue.title(at: position)))"
    }
  }

  var dayLabel: String { pick("Day", "日付") }

  /// How a day may be written; one that is only looked at is none to come.
  func dayHelp(isPlannable: Bool) -> String {
    pick("2026-11-22  R8-11-22  today  -3d  last fri", "2026-11-22  R8-11-22  今日  昨日  -3d")
      + (isPlannable ? "  +2w" : "  -1m")
  }

  /// What the day that is typed means: a mark or a plan; and whether it is a day at all.
  func meaning(of prompt: DayPrompt, today: Day) -> (String, Bool) {
    guard let day = DayInput(today: today).day(from: prompt.field.text) else {
      return (pick("There is no such day", "日付として読み取れません"), prompt.field.isEmpty && !prompt.isRejected)
    }
    let distance = day - today
    let date = pick("\(weekday(day)) \(day) (\(day.eraShort))", "\(day.eraLong)（\(weekday(day))）")
    guard prompt.milestone != nil else {
      switch distance {
      case 1...: return (pick("\(date) is yet to come", "\(date) は未来の日です"), false)
      case 0: return (pick("Back to today, \(date)", "現在（\(date)）に戻る"), true)
      default:
        return (pick("\(date), \(counted(-distance, "day", "days")) ago", "\(date) \(number(-distance))日前"), true)
      }
    }
    switch distance {
    case 0: return (pick("Marks it: \(date), today", "到達を記録：\(date) 今日"), true)
    case ..<0:
      return (
        pick("Marks it: \(date), \(counted(-distance, "day", "days")) ago", "到達を記録：\(date) \(-distance)日前"), true
      )
    default:
      return (pick("Plans it: \(date), in \(counted(distance, "day", "days"))", "予定を記録：\(date) \(distance)日後"), true)
    }
  }

  func weekday(_ day: Day) -> String {
    let english = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let japanese = ["日", "月", "火", "水", "木", "金", "土"]
    return pick(english[day.weekday], japanese[day.weekday])
  }

  func lines(of confirmation: Confirmation, _ rollout: Rollout) -> [String] {
    let (registry, catalogue) = (rollout.registry, rollout.catalogue)
    let who = who(confirmation.targets, registry)
    let total = confirmation.targets.indices.count
    switch (confirmation.intent, confirmation.question) {
    case (.mark(let milestone, let day, _), .freed):
      return [
        pick("Nothing stops \(short(of: milestone)) any more.", "「\(name(of: milestone))」の必須要件はすべて充足しました。"), who, "",
        pick("Mark it, on \(day)?", "\(dated(day))付けで記録しますか。"),
      ]
    case (.mark(let milestone, let day, _), let question):
      let title = pick("\(short(of: milestone)) for \(who) on \(day)", "\(who)「\(name(of: milestone))」\(dated(day))")
      return [title, ""] + lines(of: question, milestone, day, total)
    case (.plan(let milestone, let day), .replacePlan(let count)):
      return [
        pick("Plan \(short(of: milestone)) for \(who) on \(day)", "\(who)「\(name(of: milestone))」\(dated(day))予定"), "",
        pick(
          "\(number(count)) of them \(count == 1 ? "has" : "have") another day planned.",
          "\(number(count)) 団体には別の予定日があります。"),
        pick("Plan this day for all?", "すべてこの日に変更しますか。"),
      ]
    case (.assign(let provider), .replaceProvider(let count)):
      return [
        pick("\(provider.map(name(of:)) ?? noProvider) for \(who)", "\(who)：\(provider.map(name(of:)) ?? noProvider)"),
        "",
        pick(
          "\(number(count)) of them \(count == 1 ? "has" : "have") another provider.",
          "\(number(count)) 団体には別の提供事業者が割り当てられています。"),
        pick("Assign this one to all?", "すべて変更しますか。"),
      ]
    case (.conform(let provider, let ids, let day, _), .decideForMany):
      return [
        day.map { pick("\(requirements(ids)) met since \($0)", "\(requirements(ids))：\(dated($0))から適合") }
          ?? pick("\(requirements(ids)) outstanding", "\(requirements(ids))：未適合")
      ] + title(of: ids, catalogue) + [
        name(of: provider), "",
        pick("Record this, for all its municipalities?", "利用する全団体に影響します。記録しますか。"),
      ]
    case (.require(let ids, let decision, _), .decideForMany):
      return ["\(requirements(ids)) → \(name(of: decision?.verdict))"] + title(of: ids, catalogue) + [
        who, "",
        pick("Record this for all of them?", "すべての団体に記録しますか。"),
      ]
    default: return []
    }
  }

  /// What a requirement is about; nothing for many.
  private func title(of ids: [RequirementID], _ catalogue: Catalogue) -> [String] {
    guard ids.count == 1, let only = ids.first, let position = catalogue.position(of: only.description) else {
      return []
    }
    return [text(of: catalogue.title(at: position))]
  }

  /// The budgets that are known, which a new one may replace.
  func budgets(_ budgets: Ledger.Budgets) -> String {
    budgets.items.isEmpty
      ? pick("none known yet", "予算は未登録です")
      : budgets.items.reversed().map { "\(short(of: $0.year)) \(yenShort($0.budget.yen.amount))" }
        .joined(separator: pick(" · ", "・"))
  }

  private func lines(
    of question: Confirmation.Question, _ milestone: Milestone, _ day: Day, _ total: Int
  ) -> [String] {
    switch question {
    case .markEarlier(let missing, let count):
      [
        total == 1
          ? pick("Not marked yet: \(list(missing))", "未記録：\(list(missing))")
          : pick(
            "Not marked yet for \(number(count)) of them: \(list(missing))",
            "\(number(count)) 団体で未記録：\(list(missing))"),
        pick("Mark what is missing too, on \(day)?", "\(dated(day))で同時に記録しますか。"),
      ]
    case .leaveMarked(let count):
      [
        pick(
          "\(counted(count, "has", "have")) \(short(of: milestone)) on another day already.",
          "\(count) 団体は別の日に記録済みです。"),
        pick("Leave those, and mark the others?", "それ以外を記録しますか。"),
      ]
    case .moveMark(let known, let by):
      [
        pick(
          "\(short(of: milestone)) is marked on \(known)\(by.map { " by \($0)" } ?? "").",
          "「\(name(of: milestone))」は \(dated(known))に記録済みです\(by.map { "（\($0)）" } ?? "")。"),
        pick("Move it to \(day)?", "\(dated(day))に変更しますか。"),
      ]
    case .replaceProvider, .replacePlan, .decideForMany, .freed: []
    }
  }
}
