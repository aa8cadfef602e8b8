// Recording changes: against the newest state, durably, whole groups only.

import GovernmentCloud

/// What was recorded.
public struct Recorded: Hashable, Sendable {
  /// What others appended before, and nobody was told of yet.
  public var foreign: [Entry]
  /// What was recorded now.
  public var own: [Entry]
}

/// Why nothing was recorded.
public enum RecordError<Refusal: Error>: Error {
  /// The rules said no, on the newest state.
  case refused(Refusal)
  /// What a change replaces does not stand there any more; who changed it last, where that is known.
  case overtaken(Change, by: Attribution?)
  /// The registry has no such organisation.
  case unknownOrganisation(OrganisationCode)
  /// The store can't.
  case store(StoreError)
}

extension RecordError: Equatable where Refusal: Equatable {}
extension RecordError: Sendable where Refusal: Sendable {}

extension RecordError {
  /// Whether a newer state might answer otherwise.
  fileprivate var concernsState: Bool {
    switch self {
    case .refused, .overtaken, .unknownOrganisation: true
    case .store: false
    }
  }
}

extension Store {
  /// How often others may be faster, before they are kept from it.
  private static let courtesy = 2

  /// Records what is made of the newest state.
  ///
  /// What others appended meanwhile is folded first. It is in `rollout` even where nothing gets recorded, and the next
  /// `catchUp` tells of it.
  ///
  /// - Parameter make: makes the group; it is asked again where another program was faster. An empty one records nothing.
  /// - Returns: what was recorded, durably.
  /// - Throws: why nothing was.
  public func record<Refusal: Error>(
    _ make: (Rollout) throws(Refusal) -> Draft
  ) throws(RecordError<Refusal>) -> Recorded {
    defer { journal.endTurn() }
    // As a rule nobody else appended: the append itself finds out, and only a refusal has to be looked at twice.
    var isNewest = false
    for attempt in 0..<16 {
      if isNewest {
        do throws(StoreError) { try advance(telling: true) } catch { throw .store(error) }
        if let failure = journal.recoveryFailure { throw .store(failure) }
      }
      if let readOnly { throw .store(.readOnly(readOnly)) }
      do throws(RecordError<Refusal>) {
        let draft: Draft
        do throws(Refusal) { draft = try make(rollout) } catch { throw .refused(error) }
        let entries = draft.entries(after: journal.head.number)
        try check(entries, refusing: Refusal.self)
        guard try append(draft, keepingTurn: attempt >= Self.courtesy, refusing: Refusal.self) else {
          isNewest = true
          continue
        }
        rollout.apply(entries)
        return Recorded(foreign: tell(), own: entries)
      } catch {
        guard !isNewest, error.concernsState else { throw error }
        isNewest = true
      }
    }
    throw .store(.contended)
  }

  /// Records a group as it is.
  ///
  /// - Parameter draft: the group.
  /// - Returns: what was recorded, durably.
  /// - Throws: why nothing was.
  public func record(_ draft: Draft) throws(RecordError<Never>) -> Recorded {
    try record { _ throws(Never) in draft }
  }

  /// Appends; false where others were faster, who are kept from it until the end where that happens again and again.
  private func append<Refusal>(
    _ draft: Draft, keepingTurn: Bool, refusing: Refusal.Type
  ) throws(RecordError<Refusal>) -> Bool {
    do throws(StoreError) {
      guard try journal.append(draft, ifHeadIs: journal.head) == .headMoved else { return true }
      if keepingTurn { try journal.takeTurn(draft) }
      return false
    } catch {
      throw .store(error)
    }
  }

  /// Checks that each change of a group replaces what stands there, those before it in the group counted in.
  ///
  /// A state of its own for what the group touches is much smaller than a copy of all.
  private func check<Refusal>(_ entries: [Entry], refusing: Refusal.Type) throws(RecordError<Refusal>) {
    var trial: Rollout?
    var touched: Set<Int> = []
    for entry in entries {
      let change = entry.change
      let index = try change.organisation.map { (code) throws(RecordError<Refusal>) in
        guard let index = rollout.registry.index(of: code) else { throw .unknownOrganisation(code) }
        return index
      }
      guard entries.count > 1 else {
        guard rollout.admits(change) else { throw .overtaken(change, by: rollout.author(of: change)) }
        return
      }
      var state =
        trial.take()
        ?? Rollout(
          registry: rollout.registry, requirements: rollout.requirements, ledger: rollout.ledger)
      if let index, touched.insert(index).inserted {
        let found = rollout[index]
        state.edit(at: index) { $0 = found }
      }
      guard state.admits(change) else { throw .overtaken(change, by: state.author(of: change)) }
      state.apply(entry)
      trial = state
    }
  }
}
