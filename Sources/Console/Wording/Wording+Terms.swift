// The words of the field: milestones, statuses, kinds, providers.

import GovernmentCloud

extension Wording {
  /// A milestone's name.
  public func name(of milestone: Milestone) -> String {
    switch milestone {
    case .selected: pick("Selected", "採択")
    case .agreement: pick("Agreement signed", "利用契約")
    case .environment: pick("Environment provisioned", "環境払出し")
    case .network: pick("Connection line verified", "回線接続")
    case .lift: pick("Lifted to test environment", "検証環境リフト")
    case .rehearsal: pick("Migration rehearsed", "移行リハーサル")
    case .cutover: pick("Cut over to production", "本番切替")
    case .parallel: pick("Parallel run completed", "並行稼働完了")
    case .evaluated: pick("Trial evaluated", "評価報告")
    }
  }

  /// A milestone's name in at most eleven cells.
  public func short(of milestone: Milestone) -> String {
    switch milestone {
    case .selected: pick("Selected", "採択")
    case .agreement: pick("Agreement", "利用契約")
    case .environment: pick("Environment", "環境払出し")
    case .network: pick("Network", "回線接続")
    case .lift: pick("Lift", "リフト")
    case .rehearsal: pick("Rehearsal", "リハーサル")
    case .cutover: pick("Cutover", "本番切替")
    case .parallel: pick("Parallel run", "並行完了")
    case .evaluated: pick("Evaluated", "評価報告")
    }
  }

  /// The furthest milestone in few cells, or that the trial was left.
  func latest(of record: Record) -> String {
    if record.withdrawal != nil { return name(of: TrialStatus.withdrawn) }
    return record.reached.latest.map(short(of:)) ?? ""
  }

  /// A trial status's name.
  public func name(of status: TrialStatus) -> String {
    switch status {
    case .notInTrial: pick("Not in trial", "対象外")
    case .selected: pick("Selected", "採択")
    case .inProgress: pick("In progress", "作業中")
    case .live: pick("Live", "本稼働")
    case .completed: pick("Completed", "完了")
    case .withdrawn: pick("Withdrawn", "辞退")
    }
  }

  /// A kind of organisation.
  public func name(of kind: OrganisationKind) -> String {
    switch kind {
    case .designatedCity: pick("designated city", "指定都市")
    case .coreCity: pick("core city", "中核市")
    case .city: pick("city", "市")
    case .specialWard: pick("special ward", "特別区")
    case .town: pick("town", "町")
    case .village: pick("village", "村")
    case .prefecture: pick("prefecture", "都道府県")
    case .central: pick("central body", "国の機関")
    }
  }

  /// A provider's name.
  public func name(of provider: Provider) -> String { pick(provider.name, provider.japaneseName) }

  /// A provider's name in few cells: `Google Cloud` where it fits, else `Google`.
  func provider(_ provider: Provider, width: Int) -> String {
    let name = pick(provider.shortName, provider.japaneseShortName)
    return provider == .googleCloud && width < 12 ? "Google" : name
  }

  /// A name in Latin letters: without its suffix where there is little room, for the kanji have it.
  func romaji(_ romaji: String, width: Int) -> String {
    guard width < 21, let hyphen = romaji.lastIndex(of: "-") else { return romaji }
    return String(romaji[..<hyphen])
  }

  /// On what terms a provider was selected, and when.
  func terms(of provider: Provider, today: Day) -> String {
    switch provider.terms {
    case .full: pick("since \(provider.selectedOn)", "\(provider.selectedOn) 採択")
    case .conditional(let day) where day <= today: pick("full since \(day)", "\(day) 条件充足")
    case .conditional(let day): pick("conditional until \(day)", "\(day)まで条件付き")
    }
  }

  /// Where an organisation lies: its kind, district and prefecture.
  public func kindAndPlace(of organisation: Organisation) -> String {
    let kind = name(of: organisation.kind)
    let capital = kind.prefix(1).uppercased() + kind.dropFirst()
    guard let prefecture = organisation.prefecture else { return capital }
    return pick(
      "\(capital), \(organisation.district.isEmpty ? "" : organisation.district + ", ")\(prefecture.romaji) \(prefecture.name)",
      "\(prefecture.name)\(organisation.district)　\(kind)")
  }

  /// An organisation's prefecture in few cells.
  func prefecture(at index: Int, in registry: Registry) -> String {
    registry.prefecture(at: index).map { pick($0.romaji, $0.name) } ?? ""
  }

  /// An organisation's name: with its romaji in English, with its prefecture in Japanese.
  public func fullName(of index: Int, in registry: Registry) -> String {
    let name = registry.name(at: index)
    return pick(
      "\(name) \(registry.romaji(at: index))",
      registry.kind(at: index).isMunicipality ? (registry.prefecture(at: index)?.name ?? "") + name : name)
  }
}
