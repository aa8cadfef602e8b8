// The columns of a table of organisations, for spreadsheets and scripts.

import GovernmentCloud

/// A column of a table of organisations.
public enum OrganisationColumn: Hashable, Sendable {
  case code, name, kana, romaji, kind, prefecture, provider, proposal, status, blocked
  /// The day on which a milestone was reached.
  case reached(Milestone)
  case next, due, updated, outstanding, atNextGate
  /// The day for which a milestone is planned.
  case planned(Milestone)
  /// The notes, newest first.
  case notes
  /// What running the systems cost before, and costs now, in yen, with their fiscal years.
  case costBefore, baseYear, costNow, costYear
  /// What is left behind.
  case integrator, hosting, build, media

  /// The columns that a table has unless others are asked for.
  public static let standard: [OrganisationColumn] =
    [.code, .name, .kana, .romaji, .kind, .prefecture, .provider, .proposal, .status, .blocked]
    + Milestone.allCases.map(OrganisationColumn.reached) + [.next, .due, .updated, .outstanding, .atNextGate]

  /// All columns.
  public static let all =
    standard + Milestone.allCases.map(OrganisationColumn.planned)
    + [.notes, .costBefore, .baseYear, .costNow, .costYear, .integrator, .hosting, .build, .media]

  /// The name for scripts, which is the head in English too.
  public var id: String {
    switch self {
    case .code: "code"
    case .name: "name"
    case .kana: "kana"
    case .romaji: "romaji"
    case .kind: "kind"
    case .prefecture: "prefecture"
    case .provider: "provider"
    case .proposal: "proposal"
    case .status: "status"
    case .blocked: "blocked"
    case .reached(let milestone): milestone.id
    case .next: "next"
    case .due: "due"
    case .updated: "updated"
    case .outstanding: "outstanding"
    case .atNextGate: "at-next-gate"
    case .planned(let milestone): "planned-" + milestone.id
    case .notes: "notes"
    case .costBefore: "cost-before"
    case .baseYear: "base-year"
    case .costNow: "cost-now"
    case .costYear: "cost-year"
    case .integrator: "integrator"
    case .hosting: "hosting"
    case .build: "build"
    case .media: "media"
    }
  }

  /// The head in Japanese, as municipalities' own tables have it.
  public var japaneseName: String {
    switch self {
    case .code: "団体コード"
    case .name: "自治体名"
    case .kana: "カナ名"
    case .romaji: "ローマ字"
    case .kind: "自治体区分"
    case .prefecture: "都道府県名"
    case .provider: "提供事業者"
    case .proposal: "採択案件"
    case .status: "状態"
    case .blocked: "保留理由"
    case .reached(let milestone): milestone.japaneseName
    case .next: "次の段階"
    case .due: "予定日"
    case .updated: "更新日時"
    case .outstanding: "未充足"
    case .atNextGate: "次の関門の未充足"
    case .planned(let milestone): milestone.japaneseName + "予定"
    case .notes: "備考"
    case .costBefore: "移行前経費"
    case .baseYear: "移行前年度"
    case .costNow: "現在経費"
    case .costYear: "現在年度"
    case .integrator: "委託事業者"
    case .hosting: "設置場所"
    case .build: "構築方式"
    case .media: "使用媒体"
    }
  }

  /// The column with a name, in either language.
  ///
  /// - Parameter name: `id`, in any case, or `japaneseName`.
  public init?(name: String) {
    let wanted = name.lowercased()
    guard let found = Self.all.first(where: { $0.id == wanted || $0.japaneseName == name }) else { return nil }
    self = found
  }

  /// What the column says of an organisation; empty where nothing is known.
  ///
  /// - Parameters:
  ///   - index: the organisation.
  ///   - rollout: the state.
  ///   - assessment: the state, weighed.
  /// - Returns: days as `2026-11-22`, words for scripts.
  public func text(of index: Int, in rollout: Rollout, _ assessment: Assessment) -> String {
    let registry = rollout.registry
    let record = rollout[index]
    return switch self {
    case .code: registry.code(at: index).description
    case .name: registry.name(at: index)
    case .kana: registry.kana(at: index)
    case .romaji: registry.romaji(at: index)
    case .kind: registry.kind(at: index).id
    case .prefecture: registry.prefecture(at: index)?.name ?? ""
    case .provider: record.provider?.id ?? ""
    case .proposal: record.proposal.map(String.init) ?? ""
    case .status: record.status.id
    case .blocked: record.blockage?.text ?? ""
    case .reached(let milestone): record.reached[milestone]?.description ?? ""
    case .next: record.next?.id ?? ""
    case .due: record.due?.day.description ?? ""
    case .updated: record.updated?.at.description ?? ""
    case .outstanding: String(assessment.outstanding(in: record).total)
    case .atNextGate: String(assessment.outstanding(in: record).atNextGate)
    case .planned(let milestone): record.openPlans[milestone]?.description ?? ""
    case .notes: record.notes.filter { !$0.isStruck }.reversed().map(\.text).joined(separator: "\n")
    case .costBefore: record.cost.before.map { String($0.yen.amount) } ?? ""
    case .baseYear: record.cost.before.map { String($0.year.number) } ?? ""
    case .costNow: record.cost.now.map { String($0.yen.amount) } ?? ""
    case .costYear: record.cost.now.map { String($0.year.number) } ?? ""
    case .integrator: record.legacy.integrator ?? ""
    case .hosting: record.legacy.hosting?.id ?? ""
    case .build: record.legacy.build?.id ?? ""
    case .media: record.legacy.media.map { $0.isEmpty ? "none" : $0.all.map(\.id).joined(separator: " ") } ?? ""
    }
  }
}

extension Table {
  /// A table of organisations.
  ///
  /// - Parameters:
  ///   - columns: its columns.
  ///   - rows: the organisations, by index.
  ///   - rollout: the state.
  ///   - today: the day on which what is outstanding is weighed.
  ///   - isJapanese: whether the head is in Japanese.
  public init(
    _ columns: [OrganisationColumn], of rows: [Int], in rollout: Rollout, today: Day, isJapanese: Bool = false
  ) {
    let assessment = rollout.assessment(on: today)
    self.init(
      head: columns.map { isJapanese ? $0.japaneseName : $0.id },
      rows: rows.map { index in columns.map { $0.text(of: index, in: rollout, assessment) } })
  }
}
