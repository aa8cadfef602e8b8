// The words of the requirements' and the providers' screens.

import GovernmentCloud

/// The words of the requirements' and the providers' screens.
extension Wording {
  /// A label.
  public var areaLabel: String { pick("Area", "分野") }
  /// A label.
  public var responsibilityLabel: String { pick("Responsible", "責任") }
  /// A label.
  public var gateLabel: String { pick("Gate", "関門") }
  var providerPart: String { pick("Provider", "事業者分") }
  var decidedLabel: String { pick("Decided", "判断") }
  var reasonLabel: String { pick("Reason", "理由") }
  var evidenceLabel: String { pick("Evidence", "証跡") }
  var untilLabel: String { pick("Until", "期限") }
  var ended: String { pick(" ended", " 期限切れ") }
  var termsLabel: String { pick("Selected", "選定") }
  var conformsLabel: String { pick("Conforms to", "適合") }
  var selectedTitle: String { pick("Selected", "選定日") }
  var mostFirst: String { pick("most first", "多い順") }
  var byGate: String { pick("by gate", "関門順") }
  var nothingBlocking: String {
    pick("Nothing stops the next milestone. f shows the others.", "次の関門で未充足のものはありません。f で他を表示します。")
  }
  var nothingOutstanding: String { pick("Nothing is outstanding. f shows all.", "未充足はありません。f で全件を表示します。") }
  func noRequirementFound(_ choice: RequirementChoice) -> String {
    choice == .all
      ? pick("No requirement has these words.", "該当する要件はありません。")
      : pick("None of those shown has these words. f shows all.", "表示中の要件に該当はありません。f で全件を表示します。")
  }

  /// The text in the other language, for who wants to compare.
  public func otherText(of bilingual: BilingualText) -> String { pick(bilingual.japanese, bilingual.english) }

  /// An area's name in few cells.
  func short(of area: Area) -> String {
    switch area {
    case .security: pick("Security", "セキュリティ")
    case .legal: pick("Legal", "法務")
    case .dataManagement: pick("Data", "データ管理")
    }
  }

  /// A requirement's gate, and whether it stands there.
  public func gate(_ requirement: Requirement) -> String {
    let gate = name(of: requirement.gate)
    return requirement.isMandatory
      ? pick("\(gate), mandatory", "\(gate)（必須）") : pick("\(gate), not mandatory", "\(gate)（任意）")
  }

  /// How the provider's part stands.
  func providerPart(_ provider: Provider?, _ conforms: Bool) -> String {
    guard let provider else { return pick("none assigned", "未定") }
    return conforms
      ? pick("\(name(of: provider)) conforms", "\(name(of: provider)) 適合")
      : pick("\(name(of: provider)) does not conform", "\(name(of: provider)) 未適合")
  }

  /// Since when a provider conforms.
  public func conformsSince(_ day: Day) -> String { pick("conforms since \(day)", "\(dated(day))から適合") }

  /// For how many something is outstanding.
  public func outstandingFor(_ count: Int, of total: Int) -> String {
    pick("for \(number(count)) of \(number(total))", "\(number(total)) 団体中 \(number(count)) 団体")
  }

  /// How much of something is done: a fraction for one, a share for many, which is cut and not rounded.
  public func share(_ done: Int, of total: Int, asPercent: Bool) -> String {
    guard asPercent, total > 0 else { return "\(number(done))/\(number(total))" }
    // What is not all is at most 99 %, and what is not nothing is not 0 %.
    if done > 0, done * 100 < total { return "<1%" }
    let percent = done == total ? 100 : min(99, done * 100 / total)
    return "\(percent)%"
  }

  func heading(of column: RequirementColumn, of subject: RequirementSubject) -> String {
    switch column {
    case .id: pick("No.", "番号")
    case .mark: ""
    case .status: if case .provider = subject { pick("Conforms", "適合日") } else { statusLabel }
    case .title: pick("Requirement", "要件")
    case .responsibility: pick("Responsible", "責任")
    case .gate: pick("Gate", "関門")
    case .count: pick("Outst.", "未充足")
    case .bar: ""
    }
  }

  /// Whose requirements are shown.
  func name(of subject: RequirementSubject, _ registry: Registry) -> String {
    switch subject {
    case .everybody: pick("All municipalities", "全市区町村")
    case .organisation(let index): fullName(of: index, in: registry)
    case .marked(let indices): pick("\(number(indices.count)) marked", "選択した\(number(indices.count))団体")
    case .provider(let provider): name(of: provider)
    }
  }

  func outstanding(_ count: Int, of total: Int) -> String {
    pick("\(number(count)) of \(number(total)) outstanding", "\(number(total)) 件中 未充足 \(number(count)) 件")
  }

  /// Which requirements are shown, where it is not all that there are.
  func name(of choice: RequirementChoice) -> String {
    switch choice {
    case .all: pick("all shown", "全件表示")
    case .outstanding: ""
    case .blocking: pick("what stops the next", "次の関門のもの")
    case .gate(let milestone, _): pick("stopping \(short(of: milestone))", "「\(name(of: milestone))」の未充足")
    }
  }

  func providersCount(_ providers: Int, _ requirements: Int) -> String {
    pick("\(providers) providers · \(requirements) requirements", "提供事業者 \(providers) 社・要件 \(requirements) 件")
  }

  func conforms(_ done: Int, of total: Int) -> String {
    pick(
      "\(number(done)) of \(number(total)) requirements that are its part",
      "担当する要件 \(number(total)) 件中 \(number(done)) 件")
  }

  /// How many municipalities have each trial status.
  func statuses(_ counts: [TrialStatus: Int]) -> String {
    let parts = TrialStatus.allCases.compactMap { status in
      counts[status].map { pick("\(number($0)) \(name(of: status).lowercased())", "\(name(of: status)) \(number($0))") }
    }
    return parts.isEmpty ? pick("none", "なし") : parts.joined(separator: pick(", ", "・"))
  }
}
