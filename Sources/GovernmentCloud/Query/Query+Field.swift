// The fields that a query can name, and the values that each takes.

extension Query {
  /// A field that a query can name.
  public enum Field: String, CaseIterable, Sendable {
    /// The provider, or `none`.
    case provider
    /// The prefecture, in kanji, kana or romaji, or its number.
    case prefecture
    /// The region.
    case region
    /// The kind of organisation.
    case kind
    /// The trial status.
    case status
    /// The number of the accepted trial application.
    case proposal
    /// A milestone that is reached.
    case milestone
    /// The next milestone to reach.
    case next
    /// A requirement that is outstanding.
    case requirement
    /// An area in which something is outstanding.
    case area
    /// What is left behind: a medium, a hosting, a build, or `unknown`.
    case legacy
    /// A part of the integrator's name, or `none`.
    case integrator
    /// The number of requirements outstanding.
    case outstanding
    /// The next due day.
    case due
    /// The day of the last change, or how long ago it is.
    case updated

    /// Whether the field is compared with `<`, `>` and the like.
    public var isComparable: Bool {
      switch self {
      case .outstanding, .due, .updated: true
      case .provider, .prefecture, .region, .kind, .status, .proposal, .milestone, .next, .requirement, .area, .legacy,
        .integrator:
        false
      }
    }

    /// The values that the field takes, where they can be listed.
    ///
    /// - Parameter catalogue: the catalogue in force.
    /// - Returns: values in the language of queries.
    public func options(_ catalogue: Catalogue) -> [String] {
      switch self {
      case .provider: Provider.allCases.map(\.id) + ["none"]
      case .prefecture: Prefecture.all.map { $0.romaji.lowercased() }
      case .region: Region.allCases.map(\.id)
      case .kind: OrganisationKind.allCases.map(\.id)
      case .status: TrialStatus.allCases.map(\.id)
      case .proposal: PilotFacts.published.proposals.map { String($0.number) }
      case .milestone, .next: Milestone.allCases.map(\.id)
      case .area: Area.allCases.map(\.id)
      case .legacy: LegacyTerm.options
      case .integrator: ["none"]
      case .requirement: (0..<catalogue.count).map { catalogue.id(at: $0).description }
      case .outstanding, .due, .updated: []
      }
    }

    /// The condition that a value means in this field; commas separate values of which any will do.
    func condition(
      comparison: Comparison, value: String, today: Day, catalogue: Catalogue
    ) throws(QueryError.Fault) -> Condition {
      switch self {
      case .provider: return .provider(try union(value, providers))
      case .prefecture: return .prefecture(try union(value, prefectures))
      case .region:
        return .prefecture(try union(value) { text in Set(regions(text).flatMap { $0.prefectures.map(\.number) }) })
      case .kind: return .kind(try union(value, OrganisationKind.named))
      case .status: return .status(try union(value, TrialStatus.named))
      case .proposal:
        guard let number = Int(value), PilotFacts.published.proposals.contains(where: { $0.number == number }) else {
          throw .unknownValue(value, options: options(catalogue))
        }
        return .proposal(number)
      case .milestone: return .milestone(try union(value, Milestone.named))
      case .next: return .next(try union(value, Milestone.named))
      case .requirement: return .requirement(try requirements(value, catalogue))
      case .area:
        return .area(
          try union(value) { text in
            Set(Area.allCases.filter { $0.id.hasPrefix(text) || $0.japaneseName == text })
          })
      case .legacy: return .legacy(try union(value, LegacyTerm.named))
      case .integrator: return .integrator(try union(value, IntegratorTerm.named))
      case .outstanding:
        guard let number = Int(value), number >= 0 else { throw .wantsNumber(value) }
        return .outstanding(comparison, number)
      case .due: return try days(value, comparison, today: today, isAge: false)
      case .updated: return try days(value, comparison, today: today, isAge: true)
      }
    }

    private func requirements(_ text: String, _ catalogue: Catalogue) throws(QueryError.Fault) -> [RequirementID] {
      var ids: [RequirementID] = []
      for part in text.split(whereSeparator: { $0 == "," || $0 == "、" }) {
        guard let position = catalogue.position(of: String(part)) else {
          throw .unknownValue(String(part), options: catalogue.nearest(to: String(part)).map(\.description))
        }
        ids.append(catalogue.id(at: position))
      }
      guard !ids.isEmpty else { throw .missingValue }
      return ids
    }

    private func union<Value>(
      _ text: String, _ meaning: (String) -> Set<Value>
    ) throws(QueryError.Fault) -> Set<Value> {
      var all: Set<Value> = []
      for part in text.split(whereSeparator: { $0 == "," || $0 == "、" }) {
        let values = meaning(part.lowercased())
        guard !values.isEmpty else { throw .unknownValue(String(part), options: options(.embedded)) }
        all.formUnion(values)
      }
      guard !all.isEmpty else { throw .unknownValue(text, options: options(.embedded)) }
      return all
    }

    private func providers(_ text: String) -> Set<Provider?> {
      if text == "none" || text == "未定" { return [nil] }
      if let exact = Provider(id: text) { return [exact] }
      let needle = FoldedText(text)
      guard !needle.plain.isEmpty else { return [] }
      return Set(
        Provider.allCases.filter { provider in
          [provider.name, provider.japaneseName, provider.shortName, provider.japaneseShortName, provider.id]
            .contains { FoldedText($0).plain.contains(needle.plain) }
        })
    }

    private func prefectures(_ text: String) -> Set<Int> {
      if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        return Int(text).map { (1...47).contains($0) ? [$0] : [] } ?? []
      }
      let needle = FoldedText(text)
      guard !needle.plain.isEmpty, !needle.loose.isEmpty else { return [] }
      return Set(
        Prefecture.all.filter { prefecture in
          [prefecture.name, prefecture.short, prefecture.kana, prefecture.romaji].contains {
            let folded = FoldedText($0)
            return folded.plain.starts(with: needle.plain) || folded.loose.starts(with: needle.loose)
          }
        }.map(\.number))
    }

    private func regions(_ text: String) -> [Region] {
      Region.allCases.filter { region in
        region.id == text || region.japaneseName == text || region.id.split(separator: "-").contains { $0 == text }
      }
    }

    /// A day, or a span as `7d`: time ago for the last change, time ahead for what is due.
    private func days(
      _ value: String, _ comparison: Comparison, today: Day, isAge: Bool
    ) throws(QueryError.Fault) -> Condition {
      let sign = isAge ? "-" : "+"
      if let first = value.first, first.isNumber, let last = value.last, "dwmy".contains(last),
        let day = DayInput(today: today).day(from: sign + value)
      {
        return isAge ? .updated(comparison.mirrored, day) : .due(comparison, day)
      }
      guard let day = DayInput(today: today).day(from: value) else { throw .wantsDay(value) }
      return isAge ? .updated(comparison, day) : .due(comparison, day)
    }
  }
}
