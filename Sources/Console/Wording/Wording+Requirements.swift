// The words of requirements: who has to meet them, how they stand, and what was decided.

import GovernmentCloud

extension Wording {
  /// The text in this language.
  public func text(of bilingual: BilingualText) -> String { pick(bilingual.english, bilingual.japanese) }

  /// An area's name.
  public func name(of area: Area) -> String { pick(area.englishName, area.japaneseName) }

  /// How an organisation stands with a requirement.
  public func name(of status: RequirementStatus) -> String {
    switch language {
    case .japanese: status.japaneseName
    case .english:
      switch status {
      case .outstanding: "outstanding"
      case .met: "met"
      case .inherited: "inherited"
      case .waived: "waived"
      case .notApplicable: "not applicable"
      }
    }
  }

  /// How an organisation stands with a requirement, in at most eleven cells.
  func short(of status: RequirementStatus) -> String {
    status == .notApplicable ? pick("n/a", name(of: status)) : name(of: status)
  }

  /// A verdict.
  public func name(of verdict: Decision.Verdict?) -> String {
    switch verdict {
    case nil: name(of: RequirementStatus.outstanding)
    case .met?: name(of: RequirementStatus.met)
    case .waived?: name(of: RequirementStatus.waived)
    case .notApplicable?: name(of: RequirementStatus.notApplicable)
    }
  }

  /// Who has to meet a requirement.
  public func name(of responsibility: Responsibility) -> String {
    switch responsibility {
    case .provider: pick("provider", "事業者")
    case .shared: pick("shared", "共同")
    case .municipality: pick("municipality", "団体")
    }
  }

  /// A few requirements by their keys, and how many more.
  public func list(_ ids: [RequirementID], upTo limit: Int = 3) -> String {
    let shown = ids.prefix(limit).map(\.description).joined(separator: " ")
    let more = ids.count - min(limit, ids.count)
    return shown + (more > 0 ? pick(" and \(number(more)) more", " ほか\(number(more))件") : "")
  }

  /// So many requirements, by their key where it is one.
  func requirements(_ ids: [RequirementID]) -> String {
    if ids.count == 1, let only = ids.first { return only.description }
    return pick(counted(ids.count, "requirement", "requirements"), "要件\(number(ids.count))件")
  }

  /// What was decided of requirements, and for whom.
  func done(_ ids: [RequirementID], _ decision: Decision?, _ who: String) -> String {
    let what = requirements(ids)
    let until = decision?.until.map { pick(" until \($0)", "（\(dated($0))まで）") } ?? ""
    switch decision?.verdict {
    case nil: return pick("\(what) outstanding again for \(who)", "\(who)の\(what)を未充足に戻しました")
    case .met?: return pick("\(what) met for \(who)", "\(who)の\(what)を充足としました")
    case .waived?: return pick("\(what) waived for \(who)\(until)", "\(who)の\(what)を免除\(until)としました")
    case .notApplicable?: return pick("\(what) not applicable for \(who)", "\(who)の\(what)を対象外としました")
    }
  }

  /// What was said of a provider's conformance.
  func done(_ provider: Provider, _ ids: [RequirementID], _ day: Day?) -> String {
    let (who, what) = (name(of: provider), requirements(ids))
    guard let day else {
      return pick("\(what) outstanding for \(who)", "\(who) の\(what)を未適合としました")
    }
    return pick("\(who) conforms to \(what) since \(day)", "\(who) の\(what)を \(dated(day))から適合としました")
  }

  /// The decisions of a change in few words.
  func text(of steps: [DecisionStep], arrow: String) -> String {
    let ids = list(steps.map(\.id), upTo: 1)
    guard let first = steps.first else { return ids }
    let isUniform = steps.allSatisfy { $0.to == first.to }
    guard isUniform else { return pick("\(ids) as before", "\(ids) を以前の状態へ") }
    let was =
      first.was != nil && steps.allSatisfy { $0.was?.verdict == first.was?.verdict }
      ? name(of: first.was?.verdict) + " \(arrow) " : ""
    let until = first.to?.until.map { pick(" until \($0)", "（\(dated($0))まで）") } ?? ""
    let reason = first.to?.reason.map { pick(" because: \($0)", " 理由：\($0)") } ?? ""
    let evidence = first.to?.evidence.map { pick(" evidence: \($0)", " 証跡：\($0)") } ?? ""
    return "\(ids) \(was)\(name(of: first.to?.verdict))\(until)\(reason)\(evidence)"
  }

  /// The conformance of a change in few words.
  func text(of steps: [ConformanceStep]) -> String {
    let ids = list(steps.map(\.id), upTo: 1)
    guard let first = steps.first, steps.allSatisfy({ $0.on == first.on }) else {
      return pick("\(ids) as before", "\(ids) を以前の状態へ")
    }
    guard let day = first.on else { return pick("no conformance to \(ids)", "\(ids) 未適合") }
    return pick("conformance to \(ids) since \(day)", "\(ids) \(dated(day))から適合")
  }

  /// What a change is about.
  public func subject(of change: Change, in registry: Registry) -> String {
    switch change.subject {
    case .organisation(let code): registry.index(of: code).map { registry.name(at: $0) } ?? code.description
    case .provider(let provider): pick(provider.shortName, provider.japaneseShortName)
    case .catalogue: catalogue
    case .budget: pick("Budget", "予算")
    case .journal: pick("journal", "記録")
    }
  }

  /// The catalogue of requirements.
  public var catalogue: String { pick("catalogue", "要件一覧") }

  /// Which requirements became outstanding with another provider.
  public func lost(_ ids: [RequirementID]) -> String {
    guard !ids.isEmpty else { return "" }
    return pick(
      "; \(counted(ids.count, "requirement becomes", "requirements become")) outstanding: \(list(ids))",
      "。要件\(number(ids.count))件が未充足になります：\(list(ids))")
  }

  /// That so many of what was met wait for the provider.
  public func waiting(_ count: Int) -> String {
    guard count > 0 else { return "" }
    return pick(
      "; \(count == 1 ? "the provider's part is missing still" : "\(number(count)) wait for the provider's part")",
      count == 1 ? "（事業者分が未適合のため、まだ未充足です）" : "（うち\(number(count))件は事業者分が未適合のため、まだ未充足です）")
  }

  /// How many requirements are outstanding, with those that stop the next milestone: `213 (12)`.
  public func outstanding(_ count: OutstandingCount) -> String {
    count.total == 0 ? "0" : count.atNextGate == 0 ? String(count.total) : "\(count.total) (\(count.atNextGate))"
  }

  /// How many mandatory requirements stop a milestone.
  public func standing(_ count: Int, at gate: Milestone) -> String {
    pick(
      "\(name(of: gate)) is stopped by \(counted(count, "requirement", "requirements"))",
      "「\(name(of: gate))」の関門で未充足の必須要件 \(number(count))件")
  }
}
