// What a query asks of what is left behind.

extension Query {
  /// What `legacy:` asks for.
  public enum LegacyTerm: Hashable, Sendable {
    /// A medium that is still in use.
    case medium(Medium)
    /// A hosting.
    case hosting(Hosting)
    /// A build.
    case build(Build)
    /// Nothing is known.
    case unknown

    /// Whether a legacy is such a one.
    ///
    /// - Parameter legacy: what is left behind.
    /// - Returns: true where it is.
    public func holds(_ legacy: Legacy) -> Bool {
      switch self {
      case .medium(let medium): legacy.media?[medium] == true
      case .hosting(let hosting): legacy.hosting == hosting
      case .build(let build): legacy.build == build
      case .unknown: legacy == .unknown
      }
    }

    /// The terms that a word means, `floppy` or 庁舎内; none for another word.
    ///
    /// - Parameter word: a word in lower case.
    /// - Returns: the terms.
    static func named(_ word: String) -> Set<LegacyTerm> {
      if ClearingWord.isUnknown(word) { return [.unknown] }
      return Set(
        Medium.named(word).map(medium) + Hosting.named(word).map(hosting) + Build.named(word).map(build))
    }

    /// The words that do.
    static let options =
      Medium.allCases.map(\.id) + Hosting.allCases.map(\.id) + Build.allCases.map(\.id) + ["unknown"]
  }

  /// What `integrator:` asks for.
  public enum IntegratorTerm: Hashable, Sendable {
    /// A part of the name, folded as words are.
    case part(FoldedText)
    /// It is not known.
    case unknown

    /// Whether an integrator is such a one.
    ///
    /// - Parameter name: its name, nil where it is not known.
    /// - Returns: true where it is.
    public func holds(_ name: String?) -> Bool {
      switch self {
      case .part(let part): name.map { FoldedText($0).plain.contains(part.plain) } ?? false
      case .unknown: name == nil
      }
    }

    /// The term of a text; none of one in which nothing can be found.
    ///
    /// - Parameter text: a part of a name, or `none`.
    /// - Returns: the term.
    static func named(_ text: String) -> Set<IntegratorTerm> {
      if ClearingWord.matches(text) { return [.unknown] }
      let folded = FoldedText(text)
      return folded.plain.isEmpty ? [] : [.part(folded)]
    }
  }
}
