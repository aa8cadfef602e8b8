// Recording what an operator wants, durably: for the console and for commands alike.

import GovernmentCloud
import RolloutStore

extension Workplace {
  /// Records an intent for organisations: for all, or for none.
  ///
  /// - Returns: what was recorded, for whom nothing had to change, and what is outstanding by it.
  func record(
    _ intent: Intent, on indices: [Int], in store: Store
  ) throws(NotRecorded) -> (recorded: Recorded, unchanged: [OrganisationCode], lost: [RequirementID]) {
    var unchanged: [OrganisationCode] = []
    var lost: [RequirementID] = []
    let recorded = try record(in: store) { (rollout) throws(NotRecorded) in
      do throws(Refusal) {
        let resolution = try rollout.resolve(intent, on: indices, today: today)
        (unchanged, lost) = (resolution.unchanged, resolution.lost)
        return (resolution.changes, nil)
      } catch {
        throw .refused(error)
      }
    }
    return (recorded, unchanged, lost)
  }

  /// Takes the operator's latest group back, or brings back what the latest undo took.
  ///
  /// - Returns: what was recorded, and what it reverses.
  func reverse(
    _ direction: ReversalSearch.Direction, in store: Store
  ) throws(NotRecorded) -> (recorded: Recorded, reversal: Entry.Reversal) {
    var found = Entry.Reversal.undo(of: 0)
    let recorded = try record(in: store) { (rollout) throws(NotRecorded) in
      found = try reversal(direction, in: store)
      let group: [Entry]
      do throws(StoreError) { group = try store.group(found.group) } catch { throw .store(error) }
      do throws(Refusal) { return (try rollout.reversing(group), found) } catch { throw .refused(error) }
    }
    return (recorded, found)
  }

  /// Records changes that are made of the newest state: all, or none.
  func record(in store: Store, _ make: (Rollout) -> [Change]) throws(NotRecorded) -> Recorded {
    try record(in: store) { (rollout) throws(NotRecorded) in (make(rollout), nil) }
  }

  private func record(
    in store: Store,
    _ make: (Rollout) throws(NotRecorded) -> (changes: [Change], reversal: Entry.Reversal?)
  ) throws(NotRecorded) -> Recorded {
    do throws(RecordError<NotRecorded>) {
      return try store.record { (rollout) throws(NotRecorded) in
        let (changes, reversal) = try make(rollout)
        return Draft(at: Self.localTime().now, operator: person, reversal: reversal, changes: changes)
      }
    } catch {
      throw NotRecorded(error, at: Self.localTime().now)
    }
  }

  /// The group that an undo or a redo means.
  private func reversal(
    _ direction: ReversalSearch.Direction, in store: Store
  ) throws(NotRecorded) -> Entry.Reversal {
    var search = ReversalSearch(direction, operator: person)
    var before: Int?
    var last: Attribution?
    while true {
      let page: [Entry]
      do throws(StoreError) { page = try store.entries(before: before, limit: 500) } catch { throw .store(error) }
      for entry in page {
        if last == nil, entry.operator != person { last = Attribution(at: entry.at, operator: entry.operator) }
        switch search.step(over: entry) {
        case .goOn: continue
        case .nothing: throw .refused(Refusal(.nothingToRedo))
        case .found(let reversal): return reversal
        }
      }
      guard let oldest = page.last?.number, oldest > 1 else {
        throw .refused(Refusal(direction == .undo ? .nothingToUndo(last: last) : .nothingToRedo))
      }
      before = oldest
    }
  }
}
