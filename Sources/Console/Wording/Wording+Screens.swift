// The words of the screens: titles, column heads, labels.

import GovernmentCloud
import Terminal

extension Wording {
  func title(of screen: Screen) -> String {
    switch screen {
    case .municipalities: pick("Municipalities", "市区町村")
    case .organisation: pick("Organisation", "団体")
    case .trial: pick("Trial", "先行事業")
    case .history: pick("History", "履歴")
    case .requirements: pick("Requirements", "要件")
    case .providers: pick("Providers", "提供事業者")
    case .overview: pick("Overview", "全国概況")
    }
  }

  /// A screen's title where there is little room.
  func shortTitle(of screen: Screen) -> String {
    switch screen {
    case .municipalities: pick("List", "一覧")
    case .organisation: pick("Org.", "団体")
    case .trial: pick("Trial", "先行")
    case .history: pick("History", "履歴")
    case .requirements: pick("Req.", "要件")
    case .providers: pick("Prov.", "事業者")
    case .overview: pick("Japan", "全国")
    }
  }

  func barDate(_ day: Day, isPast: Bool, isShort: Bool) -> String {
    if isShort { return isPast ? pick(" as of \(day) ", " \(day) 時点 ") : day.description }
    let date = pick(
      "\(day) \(day.era.map { "\($0.era.letter)\($0.year)" } ?? "")",
      "\(day) \(day.era.map { "\($0.era.name)\($0.year)年" } ?? "")")
    return isPast ? pick(" as of \(date) ", " \(date) 時点 ") : date
  }

  /// How the right end of the status line stands out.
  enum Emphasis { case quiet, alert }

  /// Who works here, and whether all is saved or nothing can be changed.
  func saveState(_ session: Session, isUnsaved: Bool, isShort: Bool) -> (String, Emphasis) {
    switch session.readOnly {
    case nil where isUnsaved: (pick(" last change not saved ", " 直前の変更は未保存 "), .alert)
    case nil: (pick("saved", "保存済み") + (isShort ? "" : " · " + TextWidth.cut(session.operator, to: 12)), .quiet)
    case .past where isShort: (pick(" the past ", " 過去 "), .alert)
    case .past: (pick(" the past: read-only ", " 過去の状態・閲覧のみ "), .alert)
    case .asked, .store: (pick(" read-only ", " 閲覧のみ "), .alert)
    }
  }

  func count(_ shown: Int, of total: Int, isAll: Bool) -> String {
    isAll
      ? pick("\(number(shown)) of \(number(total)) municipalities", "市区町村 \(number(total)) 件中 \(number(shown)) 件")
      : pick("\(number(shown)) of \(number(total)) organisations", "団体 \(number(total)) 件中 \(number(shown)) 件")
  }

  /// The filter as it is typed, with the providers that are chosen.
  func filter(_ list: MunicipalitiesState) -> String {
    var parts: [String] = []
    if let filter = list.providerFilter { parts.append("provider:" + (filter.provider?.id ?? "none")) }
    if !list.filterText.isEmpty { parts.append(list.filterText) }
    return parts.joined(separator: " ")
  }

  func marked(_ count: Int, hidden: Int) -> String {
    hidden == 0
      ? pick("\(number(count)) marked", "\(number(count)) 件選択")
      : pick("\(number(count)) marked (\(number(hidden)) hidden)", "\(number(count)) 件選択（うち非表示 \(number(hidden)) 件）")
  }

  func place(_ place: Int, of count: Int) -> String {
    pick("\(number(place)) of \(number(count)) in the list", "一覧 \(number(count)) 件中 \(number(place)) 件目")
  }

  var bestMatch: String { pick("best match", "一致順") }

  func hidden(_ count: Int) -> String { pick(" (\(number(count)) hidden)", "（非表示\(number(count))）") }

  func trialCount(_ participants: [TrialParticipant], _ rollout: Rollout) -> String {
    let proposals = Set(participants.compactMap(\.proposal)).count
    let municipalities = participants.count { rollout.registry.kind(at: $0.index).isMunicipality }
    let others = participants.count - municipalities
    return pick(
      "\(number(proposals)) proposals · \(number(municipalities)) of \(number(rollout.registry.municipalityRange.count)) municipalities"
        + (others == 0 ? "" : " and the agency website"),
      "採択案件 \(number(proposals)) 件・市区町村 \(number(rollout.registry.municipalityRange.count)) 件中 \(number(municipalities)) 件"
        + (others == 0 ? "" : "・デジタル庁ウェブサイト"))
  }

  func historyCount(_ count: Int) -> String {
    pick(counted(count, "entry", "entries") + ", newest first", "全 \(number(count)) 件・新しい順")
  }

  func proposal(_ number: Int?, members: Int) -> String {
    guard let number else { return "–" }
    return members > 1 ? pick("\(number) joint", "\(number) 共同") : pick("\(number) single", "\(number) 単独")
  }

  func heading(of column: MunicipalityColumn) -> String {
    switch column {
    case .code: pick("Code", "コード")
    case .prefecture: pick("Pref.", "都道府県")
    case .name: pick("Name", "団体名")
    case .romaji: pick("Romaji", "ローマ字")
    case .provider: pick("Cloud", "事業者")
    case .progress: pick("Trial", "進捗")
    case .trial: pick("Latest", "到達")
    case .outstanding: pick("Outst.", "未充足")
    case .due: pick("Due", "期限")
    case .updated: pick("Updated", "更新日")
    }
  }

  func heading(of column: HistoryColumn) -> String {
    switch column {
    case .number: pick("No.", "番号")
    case .time: pick("Time", "日時")
    case .person: pick("Operator", "担当者")
    case .organisation: organisationTitle
    case .change: pick("Change", "内容")
    }
  }

  func name(of key: SortKey) -> String {
    switch key {
    case .code: pick("code", "コード順")
    case .name: pick("reading", "読み")
    case .provider: pick("provider", "提供事業者")
    case .trial: pick("trial", "進捗")
    case .outstanding: pick("outstanding", "未充足")
    case .due: pick("due day", "期限")
    case .updated: pick("last change", "更新日")
    }
  }

  var filterLabel: String { pick("filter", "絞込") }
  var range: String { pick("range", "範囲選択中") }
  var noSuchCommand: String { pick("No such command", "該当するコマンドはありません") }
  var marksTitle: String { pick("Marks", "記号") }
  var nothingFound: String { pick("Nothing meets this. Esc clears the filter.", "該当なし。Esc で絞込を解除します。") }
  var providerLabel: String { pick("Provider", "提供事業者") }
  var statusLabel: String { pick("Status", "状態") }
  var nextLabel: String { pick("Next", "次の段階") }
  /// A label.
  public var outstandingLabel: String { pick("Outstanding", "未充足") }
  var proposalLabel: String { pick("Proposal", "採択案件") }
  var noProvider: String { pick("none", "未定") }
  var allProviders: String { pick("All providers", "すべての事業者") }
  var blockedLabel: String { pick("Blocked", "保留中") }
  var milestonesTitle: String { pick("Milestones", "段階") }
  var reachedTitle: String { pick("Reached", "到達日") }
  var plannedTitle: String { pick("Planned", "予定日") }
  var markedByTitle: String { pick("Marked by", "記録者") }
  var published: String { pick("published", "公表値") }
  var notesTitle: String { pick("Notes", "備考") }
  var historyTitle: String { pick("History", "履歴") }
  var noNotes: String { pick("No notes yet. a takes one.", "備考はありません。a で追加します。") }
  var nothingRecorded: String { pick("Nothing recorded yet.", "まだ記録がありません。") }
  var reading: String { pick("Reading …", "読込中…") }
  var organisationTitle: String { pick("Organisation", "団体名") }
  var sinceTitle: String { pick("Since", "到達日") }
  var reachedByTitle: String { pick("Milestones reached", "到達団体数") }
  var questionTitle: String { pick("Please confirm", "確認") }
  var everywhereTitle: String { pick("On every screen", "全画面共通") }
  var filterTitle: String { pick("Filter: terms must all hold, - negates", "絞込: 空白区切りはすべて満たす、- は否定") }

  func helpTitle(_ screen: Screen) -> String { pick("Keys", "キー操作") + " · " + title(of: screen) }

  func linesInView(_ first: Int, _ last: Int, of count: Int) -> String { "\(first)–\(last)/\(count)" }

  func characters(_ count: Int, of limit: Int) -> String { "\(number(count))/\(number(limit))" }

  /// What the marks of requirements mean.
  func requirementMarksHelp(_ theme: Theme) -> [(String, String)] {
    [
      ("\(theme.blocked)", pick("outstanding, and stops the next milestone", "未充足（次の段階を止めている）")),
      ("\(theme.planned)", pick("outstanding", "未充足")),
      ("\(theme.reached)", pick("met; of a provider: conforms", "充足・適合")),
      ("\(theme.inherited)", pick("inherited from the provider", "事業者から継承")),
      ("\(theme.waived)", pick("waived", "免除")), ("\(theme.nothing)", pick("not applicable", "対象外")),
      ("\(theme.marked)", pick("row marked", "選択中の行")),
    ]
  }

  /// What the marks of rows and milestones mean.
  func marksHelp(_ theme: Theme) -> [(String, String)] {
    [
      ("\(theme.reached)", pick("milestone reached", "到達")), ("\(theme.planned)", pick("planned", "予定")),
      ("\(theme.overdue)", pick("planned, and the day has gone by", "予定日超過")),
      ("\(theme.open)", pick("open", "未着手")), ("\(theme.blocked)", pick("blocked", "保留中")),
      ("\(theme.marked)", pick("row marked", "選択中の行")),
      ("12/210", pick("210 outstanding, 12 of them stop the next milestone", "未充足 210 件、うち次の段階を止めるもの 12 件")),
    ]
  }

  func reachedBy(_ count: Int, of total: Int) -> String { pick("\(count) of \(total)", "\(total) 件中 \(count) 件") }

  /// The lines shown where the terminal is too small.
  func tooSmall(size: Size, least: Size) -> [String] {
    [
      pick("kumoban needs \(least.columns)×\(least.rows)", "画面が小さすぎます"),
      pick(
        "this is \(size.columns)×\(size.rows)",
        "必要\(least.columns)×\(least.rows) 現在\(size.columns)×\(size.rows)"),
    ]
  }

  /// Who did something and when: `2026-11-22 14:31 suzuki`; names are cut, so that what follows stands in line.
  func stamp(_ attribution: Attribution, _ time: LocalTime) -> String {
    "\(time.stamp(of: attribution.at)) \(TextWidth.padded(attribution.operator, to: 10))"
  }

  /// A moment in a list: the Japanese year beside it in Japanese.
  func moment(_ moment: Timestamp, _ time: LocalTime) -> String {
    let day = time.day(of: moment)
    let era = day.era.map { "\($0.era.letter)\($0.year) " } ?? ""
    return pick(time.stamp(of: moment), "\(day) \(era)\(time.clock(of: moment))")
  }

  /// A day in a list: with its era where there is room for both.
  func listed(_ day: Day, width: Int) -> String { width >= 20 ? "\(day) \(day.eraShort)" : day.description }

  /// Who marked a milestone, and why it passed its gate.
  func signature(_ mark: Mark) -> String {
    mark.reason.map { "\(mark.attribution.operator) (\($0))" } ?? mark.attribution.operator
  }

  func remark(_ label: String, _ remark: Remark, _ time: LocalTime) -> String {
    pick("\(label): ", "\(label)：")
      + "\(remark.text) · \(time.stamp(of: remark.attribution.at)) \(remark.attribution.operator)"
  }

  /// Examples of the query language.
  var filterHelp: [(String, String)] {
    [
      ("kobe 神戸 こうべ", pick("name, kana, romaji, code", "名称・かな・ローマ字・コード")),
      ("provider:aws", pick("provider, or none", "提供事業者（none は未定）")),
      ("prefecture:hyogo", pick("also region:kanto", "都道府県（地方は region:kanto）")),
      ("kind:town", Query.Field.kind.options(.embedded).joined(separator: " ")),
      ("status:live", Query.Field.status.options(.embedded).joined(separator: " ")),
      ("milestone:lift", pick("reached; next:lift is next", "到達済み（next:lift は次の段階）")),
      ("blocked overdue", pick("something stops it; a plan is late", "保留中・予定超過")),
      ("outstanding>50", pick("requirements outstanding", "未充足要件の数")),
      ("area:legal", pick("also requirement:SEC-012", "未充足のある分野（要件は requirement:SEC-012）")),
      ("legacy:floppy", pick("left behind; also integrator:ntt", "現行システム（委託事業者は integrator:富士通）")),
      ("due<7d updated<7d", pick("with < <= = >= >", "< <= = >= > で比較")),
      ("-provider:none", pick("not", "否定")),
    ]
  }
}
