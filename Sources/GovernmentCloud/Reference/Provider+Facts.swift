// What is known of the five providers.

import CReference

extension Provider {
  /// On what terms a provider was selected.
  public enum Terms: Hashable, Sendable {
    /// Without conditions.
    case full
    /// On condition that it meets all requirements; it met them on this day.
    case conditional(until: Day)
  }

  /// Its name, `Oracle Cloud Infrastructure`.
  public var name: String { facts.name }

  /// Its name in Japanese, `さくらのクラウド`.
  public var japaneseName: String { facts.japaneseName }

  /// Its name for narrow places, `OCI`.
  public var shortName: String { facts.shortName }

  /// Its Japanese name for narrow places, `さくら`.
  public var japaneseShortName: String { facts.japaneseShortName }

  /// The day on which the agency selected it.
  ///
  /// Source: the agency's announcements, named at the head of the table.
  public var selectedOn: Day { facts.selectedOn }

  /// On what terms it was selected.
  public var terms: Terms { facts.terms }

  private var facts: ProviderFacts { ProviderFacts.all[Int(rawValue)] }
}

/// A line of the table of providers.
struct ProviderFacts: Sendable {
  let id: String
  let name: String
  let japaneseName: String
  let shortName: String
  let japaneseShortName: String
  let selectedOn: Day
  let terms: Provider.Terms

  /// All, in the order of `Provider.allCases`, decoded when first asked for.
  static let all: [ProviderFacts] = ReferenceTable(kumoban_providers()).map(Self.init(fields:))

  private init?(fields: [ReferenceField]) {
    guard fields.count == 7, let selectedOn = Day(iso: fields[5].text) else { return nil }
    id = fields[0].text
    name = fields[1].text
    japaneseName = fields[2].text
    shortName = fields[3].text
    japaneseShortName = fields[4].text
    self.selectedOn = selectedOn
    terms = Day(iso: fields[6].text).map { .conditional(until: $0) } ?? .full
  }
}
