// What is published of providers and of the trial, and nothing else.

import GovernmentCloud
import Testing

@Suite("The facts of the trial")
struct TrialFactsTests {
  let facts = PilotFacts.published
  let registry = Registry.embedded()
  let selection = Day(year: 2021, month: 10, day: 26)

  private func names(_ codes: [OrganisationCode]) throws -> [String] {
    try codes.map { registry.name(at: try #require(registry.index(of: $0))) }
  }

  @Test("are eight proposals from eleven municipalities")
  func proposals() throws {
    #expect(facts.proposals.map(\.number) == Array(1...8))
    let members: [[String]] = [
      ["神戸市"], ["倉敷市", "高松市", "松山市"], ["盛岡市"], ["佐倉市"], ["宇和島市"], ["須坂市"], ["美里町", "川島町"], ["笠置町"],
    ]
    #expect(try facts.proposals.map { try names($0.members) } == members)
    #expect(facts.proposals.filter { $0.form == .joint }.map(\.number) == [2, 7])
    #expect(facts.proposals.flatMap(\.members).count == 11)
  }

  @Test("put the right one of three 美里町 into the trial")
  func misato() throws {
    let index = try #require(registry.index(of: OrganisationCode(trusted: 113_816)))
    #expect(registry.prefecture(at: index)?.name == "埼玉県")
    #expect(facts.proposals[6].members.contains(registry.code(at: index)))
  }

  @Test("select all twelve on the day of the announcement, and cut over two on their published days")
  func milestones() throws {
    #expect(facts.participants.count == 12)
    #expect(Set(facts.participants.map(\.code)).count == 12)
    for participant in facts.participants {
      let published: [Milestone: Day?] =
        switch participant.code.number {
        case 113_816: [.selected: selection, .cutover: Day(year: 2022, month: 10, day: 31)]
        case 113_468: [.selected: selection, .cutover: Day(year: 2022, month: 12, day: 12)]
        default: [.selected: selection]
        }
      for milestone in Milestone.allCases {
        #expect(participant.reached[milestone] == published[milestone] ?? nil, "\(participant.code) \(milestone.id)")
      }
    }
  }

  @Test("assert a provider for Kobe only")
  func providers() {
    for participant in facts.participants {
      #expect(participant.provider == (participant.code.number == 281_000 ? .aws : nil))
    }
  }

  @Test("have the agency take part without a proposal")
  func agency() throws {
    let outside = facts.participants.filter { $0.proposal == nil }
    #expect(outside.map(\.code.number) == [1])
    #expect(try names(outside.map(\.code)) == ["デジタル庁"])
  }

  @Test(
    "know the providers' names, days and terms",
    arguments: [
      (Provider.aws, "Amazon Web Services", "アマゾン ウェブ サービス", "AWS", "AWS", "2021-10-26"),
      (.googleCloud, "Google Cloud", "グーグル・クラウド", "Google Cloud", "Google Cloud", "2021-10-26"),
      (.azure, "Microsoft Azure", "マイクロソフト アジュール", "Azure", "Azure", "2022-10-03"),
      (
        .oci, "Oracle Cloud Infrastructure", "オラクル・クラウド・インフラストラクチャー", "OCI", "OCI", "2022-10-03"
      ),
      (.sakura, "Sakura Cloud", "さくらのクラウド", "Sakura", "さくら", "2023-11-28"),
    ])
  func provider(
    provider: Provider, name: String, japaneseName: String, shortName: String, japaneseShortName: String,
    selectedOn: String
  ) {
    #expect(provider.name == name)
    #expect(provider.japaneseName == japaneseName)
    #expect(provider.shortName == shortName)
    #expect(provider.japaneseShortName == japaneseShortName)
    #expect(provider.selectedOn.description == selectedOn)
  }

  @Test("know of one provider that was selected on a condition")
  func terms() throws {
    let met = try #require(Day(year: 2026, month: 3, day: 27))
    for provider in Provider.allCases {
      #expect(provider.terms == (provider == .sakura ? .conditional(until: met) : .full))
    }
  }
}
