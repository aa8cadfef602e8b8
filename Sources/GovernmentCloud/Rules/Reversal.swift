// Undo and redo: which group is meant, and which changes take it back.

/// Finds the group that an operator's undo or redo means, reading the journal's groups from the newest back.
///
/// Everybody undoes their own work only: a colleague's group is passed over.
public struct ReversalSearch: Sendable {
  /// Which way to go.
  public enum Direction: Sendable {
    /// Take back the latest group that counts.
    case undo
    /// Bring back what the latest undo took.
    case redo
  }

  /// What a step found.
  public enum Finding: Hashable, Sendable {
    /// Go on with the group before.
    case goOn
    /// This group is to be reversed.
    case found(Entry.Reversal)
    /// There is nothing to reverse.
    case nothing
  }

  private let direction: Direction
  private let person: String
  private var passed: Set<Int> = []

  /// A search that has seen no group yet.
  ///
  /// - Parameters:
  ///   - direction: undo or redo.
  ///   - operator: whose work.
  public init(_ direction: Direction, operator: String) {
    self.direction = direction
    person = `operator`
  }

  /// Looks at the group before those seen so far.
  ///
  /// - Parameter entry: any entry of it.
  /// - Returns: what follows.
  public mutating func step(over entry: Entry) -> Finding {
    guard entry.operator == person, entry.change.subject != .journal else { return .goOn }
    let isPassed = passed.contains(entry.group)
    switch (direction, entry.reversal) {
    case (_, _) where isPassed: return .goOn
    case (.undo, .undo(let group)), (.redo, .redo(let group)):
      passed.insert(group)
      return .goOn
    case (.undo, .redo), (.undo, nil): return .found(.undo(of: entry.group))
    case (.redo, .undo): return .found(.redo(of: entry.group))
    case (.redo, nil): return .nothing
    }
  }
}

extension Rollout {
  /// The changes that take a group back.
  ///
  /// - Parameter entries: the group, whole and in order.
  /// - Returns: the inverse changes, last first.
  /// - Throws: `Refusal`: `changedMeanwhile`, where somebody changed the same thing since; `laterMarked` and the like,
  ///   where milestones that were marked or unmarked since stand against it.
  public func reversing(_ entries: [Entry]) throws(Refusal) -> [Change] {
    var running = self
    var changes: [Change] = []
    for entry in entries.reversed() {
      let change = entry.change.inverse(entry: entry.number)
      let concerned = [change.organisation].compactMap(\.self)
      if let code = change.organisation, registry.index(of: code) == nil { continue }
      guard running.admits(change) else {
        let by = running.author(of: change) ?? Attribution(at: entry.at, operator: entry.operator)
        throw Refusal(.changedMeanwhile(by: by), concerned)
      }
      if case .reinstate(let spending, _) = change { try running.ledger.check(adding: spending) }
      if let index = change.organisation.flatMap(registry.index(of:)) {
        do throws(Refusal) {
          try running[index].checkReversal(change, of: entry)
        } catch {
          throw Refusal(error.cause, concerned)
        }
      }
      running.apply(
        Entry(number: entryCount + 1, at: entry.at, operator: entry.operator, group: entryCount + 1, change: change))
      changes.append(change)
    }
    return changes
  }

  /// Who made what a change would replace; the last to change anything there, where that is not kept.
  ///
  /// - Parameter change: a change.
  /// - Returns: who and when, of a decision the day; nil where nobody changed anything, or nobody knows.
  public func author(of change: Change) -> Attribution? {
    if let author = ledger.author(of: change) { return author }
    guard let index = change.organisation.flatMap(registry.index(of:)) else { return nil }
    let record = self[index]
    guard case .require(_, let steps) = change else { return record.author(of: change) }
    for step in steps {
      guard let slot = requirements.slot(of: step.id), record.decisions[slot] != step.was else { continue }
      let signature = record.decisions.signature(at: slot).flatMap(requirements.signatures.signature)
      guard let signature, signature.operator != record.updated?.operator else { break }
      // Midnight in Japan: the exact moment is in the journal only.
      let midnight = Int64(signature.day.number) * 86_400 - Timestamp.japan
      return Attribution(at: Timestamp(seconds: midnight), operator: signature.operator)
    }
    return record.updated
  }
}
