// An intent meets the rules: it becomes changes, or is refused.

/// What an intent comes to.
public struct Resolution: Hashable, Sendable {
  /// The changes, in the order in which they hold.
  public var changes: [Change]
  /// How many organisations they change.
  public var changed: Int
  /// The organisations that stay as they are, because they are already so.
  public var unchanged: [OrganisationCode]
}

extension Rollout {
  /// Turns an intent into changes: for all the organisations, or for none.
  ///
  /// - Parameters:
  ///   - intent: what is wanted.
  ///   - indices: the organisations, by index.
  ///   - today: the day that it is.
  /// - Returns: the changes; empty where everything is already so.
  /// - Throws: `Refusal` with the first cause found and all the organisations for which it holds.
  public func resolve(_ intent: Intent, on indices: [Int], today: Day) throws(Refusal) -> Resolution {
    guard !indices.isEmpty else { throw Refusal(.nobody) }
    let intent = try intent.checked(today: today)
    var resolution = Resolution(changes: [], changed: 0, unchanged: [])
    var refusal: Refusal?
    for index in indices {
      let code = registry.code(at: index)
      do throws(Refusal) {
        let changes = try self[index].changes(for: intent, code: code, today: today, alone: indices.count == 1)
        if changes.isEmpty {
          resolution.unchanged.append(code)
        } else {
          resolution.changed += 1
          resolution.changes += changes
        }
      } catch {
        guard let first = refusal else {
          refusal = Refusal(error.cause, [code])
          continue
        }
        guard first.cause.isSameKind(as: error.cause) else { continue }
        refusal?.organisations.append(code)
        refusal?.cause.add(error.cause)
      }
    }
    if let refusal { throw refusal }
    return resolution
  }
}

extension Intent {
  /// Checks what does not depend on an organisation: texts and days.
  fileprivate func checked(today: Day) throws(Refusal) -> Intent {
    switch self {
    case .mark(let milestone, let day, var terms):
      guard day <= today else { throw Refusal(.futureDay(day, today: today)) }
      if let reason = terms.reason { terms.reason = try FreeText.checked(reason) }
      if let note = terms.note { terms.note = try FreeText.checked(note) }
      return .mark(milestone, on: day, terms: terms)
    case .plan(_, let day):
      guard day >= today else { throw Refusal(.pastPlan(day, today: today)) }
      return self
    case .block(let reason): return .block(reason: try FreeText.checked(reason))
    case .withdraw(let reason): return .withdraw(reason: try FreeText.checked(reason))
    case .note(let text): return .note(try FreeText.checked(text))
    case .assign, .unmark, .unplan, .unblock, .rejoin: return self
    }
  }
}

extension Refusal.Cause {
  /// Adds the milestones that another organisation misses.
  fileprivate mutating func add(_ other: Self) {
    guard case .missingEarlier(let milestone, let missing) = self, case .missingEarlier(_, let more) = other else {
      return
    }
    self = .missingEarlier(milestone, Milestone.allCases.filter { missing.contains($0) || more.contains($0) })
  }

  /// Whether another organisation is refused for the same kind of cause, though its days may differ.
  fileprivate func isSameKind(as other: Self) -> Bool {
    switch (self, other) {
    case (.missingEarlier, .missingEarlier), (.outOfOrder, .outOfOrder), (.alreadyMarked, .alreadyMarked),
      (.alreadyReached, .alreadyReached), (.laterMarked, .laterMarked), (.withdrawn, .withdrawn):
      true
    default: self == other
    }
  }
}
