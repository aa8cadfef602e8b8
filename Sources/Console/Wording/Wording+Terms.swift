// The words of the field: milestones, statuses, kinds, providers.

import GovernmentCloud

extension Wording {
  /// A milestone's name.
  public func name(of milestone: Milestone) -> String {
    switch language {
    case .japanese: milestone.japaneseName
    case .english:
      switch milestone {
      case .selected: "Selected"
      case .agreement: "Agreement signed"
      case .environment: "Environment provisioned"
      case .network: "Connection line verified"
      case .lift: "Lifted to test environment"
      case .rehearsal: "Migration rehearsed"
      case .cutover: "Cut over to production"
      case .parallel: "Parallel run completed"
      case .evaluated: "Trial evaluated"
      }
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
    switch language {
    case .japanese: status.japaneseName
    case .english:
      switch status {
      case .notInTrial: "Not in trial"
      case .selected: "Selected"
      case .inProgress: "In progress"
      case .live: "Live"
      case .completed: "Completed"
      case .withdrawn: "Withdrawn"
      }
    }
  }

  /// A kind of organisation.
  public func name(of kind: OrganisationKind) -> String {
    switch language {
    case .japanese: kind.japaneseName
    case .english:
      switch kind {
      case .designatedCity: "designated city"
      case .coreCity: "core city"
      case .city: "city"
      case .specialWard: "special ward"
      case .town: "town"
      case .village: "village"
      case .prefecture: "prefecture"
      case .central: "central body"
      }
    }
  }

  /// A provider's name; a foreign one's is written as it writes itself in Japanese too.
  public func name(of provider: Provider) -> String {
    pick(provider.name, provider == .sakura ? provider.japaneseName : provider.name)
  }

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
    case .full: pick("since \(provider.selectedOn)", "\(provider.selectedOn) 選定")
    case .conditional(let day) where day <= today:
      pick("since \(provider.selectedOn), in full since \(day)", "\(provider.selectedOn) 選定（\(day) 条件充足）")
    case .conditional: pick("conditional since \(provider.selectedOn)", "\(provider.selectedOn) 条件付き選定")
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
