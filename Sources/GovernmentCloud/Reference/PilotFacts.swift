// Who takes part in the trial, and what is published of it. What nobody published is not asserted.

import CReference

/// One accepted trial application (採択): the word is proposal.
public struct TrialProposal: Hashable, Sendable, Identifiable {
  /// Whether one municipality applied or several did together.
  public enum Form: Hashable, Sendable {
    /// One municipality.
    case single
    /// Several municipalities.
    case joint
  }

  /// 1 to 8.
  public let number: Int
  /// Its municipalities, in the order of the announcement.
  public let members: [OrganisationCode]

  /// Its number, which is its key.
  public var id: Int { number }

  /// Whether one municipality applied or several did together.
  public var form: Form { members.count == 1 ? .single : .joint }
}

/// What is published of the trial: a part of the baseline.
public struct PilotFacts: Sendable {
  /// An organisation that takes part.
  public struct Participant: Hashable, Sendable {
    /// Its code.
    public let code: OrganisationCode
    /// The proposal that it belongs to, 1 to 8; nil for the agency with its website.
    public let proposal: Int?
    /// The milestones whose day is published.
    public let reached: MilestoneDays
    /// The provider, nil where nobody published it.
    public let provider: Provider?
  }

  /// Those that take part, by proposal; the agency with its website is last.
  public let participants: [Participant]

  /// The eight proposals, by number.
  public let proposals: [TrialProposal]

  /// The embedded facts, decoded when first asked for.
  public static let published = PilotFacts()

  private init() {
    let participants = ReferenceTable(kumoban_pilot()).map(Participant.init(fields:))
    self.participants = participants
    proposals = Set(participants.compactMap(\.proposal)).sorted().map { number in
      TrialProposal(number: number, members: participants.filter { $0.proposal == number }.map(\.code))
    }
  }
}

extension PilotFacts.Participant {
  fileprivate init?(fields: [ReferenceField]) {
    guard fields.count == 5, let number = fields[1].number, let selected = Day(iso: fields[2].text) else { return nil }
    code = OrganisationCode(trusted: UInt32(number))
    proposal = fields[0].number
    provider = Provider(id: fields[3].text)
    var days = MilestoneDays()
    days[.selected] = selected
    days[.cutover] = Day(iso: fields[4].text)
    reached = days
  }
}
