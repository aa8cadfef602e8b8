// How things stood on a day.

extension Rollout {
  /// The state as it stood at the end of a day, as far as is known now.
  ///
  /// A milestone counts from the day on which it was reached, whenever it was recorded, and a mark that was taken back
  /// later does not count: what is known now of that day is shown. Everything else (providers, plans, blocking, notes)
  /// counts from the day on which it was recorded; what the baseline knows of a trial, from its selection on. Conformance
  /// counts from its own day, as a milestone does, and so does a spending.
  ///
  /// - Parameters:
  ///   - day: the day.
  ///   - baseline: the state before the first entry.
  ///   - entries: all entries, in order.
  ///   - secondsFromGreenwich: the local zone, for the day on which an entry was recorded.
  /// - Returns: that state.
  public static func asOf(
    _ day: Day, baseline: Rollout, entries: some Sequence<Entry>, secondsFromGreenwich: Int64
  ) -> Rollout {
    var latest = baseline
    var rollout = baseline.asPublished(by: day)
    for entry in entries {
      latest.apply(entry)
      rollout.apply(entry, ifRecordedBy: day, secondsFromGreenwich: secondsFromGreenwich)
    }
    rollout.takeOwnDays(from: latest, until: day)
    return rollout
  }

  /// A baseline without what was published later: of trials proposal and provider, and the budget.
  ///
  /// - Parameter day: the day.
  /// - Returns: that state.
  public func asPublished(by day: Day) -> Rollout {
    var rollout = self
    if day < Self.publishedBudget.on { rollout.ledger.budgets = Ledger.Budgets() }
    for index in known {
      guard let selected = self[index].reached[.selected], selected > day else { continue }
      rollout.edit(at: index) { record in
        record.proposal = nil
        record.provider = nil
      }
    }
    return rollout
  }

  /// Whether nothing that is published of a trial, nor the budget, is later than a day.
  ///
  /// - Parameter day: the day.
  /// - Returns: false where the baseline of that day is another one.
  public func isWhollyPublished(by day: Day) -> Bool {
    day >= Self.publishedBudget.on
      && known.allSatisfy { index in self[index].reached[.selected].map { $0 <= day } ?? true }
  }

  /// Folds an entry, if it was recorded on a day or before.
  ///
  /// - Parameters:
  ///   - entry: the entry after those that were folded or passed over.
  ///   - day: the day.
  ///   - secondsFromGreenwich: the local zone.
  public mutating func apply(_ entry: Entry, ifRecordedBy day: Day, secondsFromGreenwich: Int64) {
    if entry.at.day(secondsFromGreenwich: secondsFromGreenwich) <= day { apply(entry) }
  }

  /// Takes over what counts from its own day, and not from the day on which it was recorded: milestones, conformance, spending.
  ///
  /// - Parameters:
  ///   - latest: the state after all entries.
  ///   - day: the day.
  public mutating func takeOwnDays(from latest: Rollout, until day: Day) {
    for index in latest.known {
      let record = latest[index]
      var reached = record.reached
      for (milestone, since) in reached.pairs where since > day { reached[milestone] = nil }
      let marks = reached == record.reached ? record.marks : record.marks.filter { reached[$0.milestone] != nil }
      let own = self[index]
      guard own.reached != reached || own.marks != marks else { continue }
      edit(at: index) { record in
        record.reached = reached
        record.marks = marks
      }
    }
    let items = latest.ledger.items.filter { $0.spending.day <= day }
    if ledger.items != items { ledger.items = items }
    let later = latest.requirements
    guard requirements.ids == later.ids else {
      // Slots come in the order in which requirements were first met with, which may be another one here.
      for (slot, id) in later.ids.enumerated() {
        let own = requirements.claimSlot(for: id)
        for provider in Provider.allCases {
          requirements.conformance[provider, own] = later.conformance[provider, slot]
        }
      }
      return
    }
    if requirements.conformance != later.conformance { requirements.conformance = later.conformance }
  }
}
