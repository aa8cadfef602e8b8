// What all commands that change something have in common.

import ArgumentParser
import Console
import GovernmentCloud
import JSONText
import RolloutStore
import Terminal

/// Records one intent for organisations and says what it did.
struct Recording {
  let workplace: Workplace
  let store: Store
  let format: Format

  init(_ global: GlobalOptions, _ format: Format) throws(Failure) {
    workplace = try Workplace(global.choices)
    self.format = format
    if workplace.asOf != nil {
      throw Failure(
        workplace.wording.pick("--as-of shows the past, which can't be changed", "--as-of は過去の表示です。変更はできません"), 1)
    }
    store = try workplace.openStore()
  }

  /// Records an intent.
  func record(_ intent: Intent, for organisations: OrganisationArguments) throws(Failure) {
    let indices = try organisations.resolve(in: store.rollout, workplace)
    var unchanged: [OrganisationCode] = []
    let recorded = try record { rollout throws(Refusal) in
      let resolution = try rollout.resolve(intent, on: indices, today: workplace.today)
      unchanged = resolution.unchanged
      return (resolution.changes, nil)
    }
    try say(recorded.own, unchanged) { changed in
      let registry = store.rollout.registry
      let who =
        changed.count == 1
        ? changed.first.map { workplace.wording.fullName(of: $0, in: registry) } ?? ""
        : workplace.wording.pick(
          "\(workplace.wording.number(changed.count)) organisations", "\(workplace.wording.number(changed.count)) 団体")
      return workplace.wording.done(intent, who)
    }
  }

  /// Undoes or redoes the operator's latest group.
  func reverse(_ direction: ReversalSearch.Direction) throws(Failure) {
    let reversal = Reversing(store: store, person: workplace.person)
    let recorded = try record { rollout throws(Refusal) in try reversal.changes(direction, in: rollout) }
    try say(recorded.own, []) { _ in
      let words = recorded.own.prefix(3).map { entry in
        let name =
          store.rollout.registry.index(of: entry.change.organisation)
          .map { store.rollout.registry.name(at: $0) } ?? ""
        return name + workplace.wording.pick(", ", " ")
          + TextWidth.cleaned(workplace.wording.text(of: entry, arrow: "→"))
      }
      let more = recorded.own.count - words.count
      return words.joined(separator: "\n")
        + (more > 0 ? workplace.wording.pick("\nand \(more) more", "\nほか \(more) 件") : "")
    }
  }

  private func record(
    _ make: (Rollout) throws(Refusal) -> (changes: [Change], reversal: Entry.Reversal?)
  ) throws(Failure) -> Recorded {
    do throws(RecordError<Refusal>) {
      let recorded = try store.record { rollout throws(Refusal) in
        let (changes, reversal) = try make(rollout)
        return Draft(
          at: Workplace.localTime().now, operator: workplace.person, reversal: reversal, changes: changes)
      }
      // The journal has it already: a snapshot that fails costs the next start some time, and nothing else.
      _ = try? store.writeSnapshot()
      return recorded
    } catch {
      throw failure(error)
    }
  }

  private func failure(_ error: RecordError<Refusal>) -> Failure {
    switch error {
    case .refused(let refusal): .refused(refusal, workplace.wording, store.rollout.registry)
    case .overtaken(let change, let found):
      .refused(
        Refusal(
          .changedMeanwhile(by: found.updated ?? Attribution(at: Workplace.localTime().now, operator: "?")),
          [change.organisation]), workplace.wording, store.rollout.registry)
    case .unknownOrganisation(let code): Failure("\(code)", 66)
    case .store(let error): .store(error, workplace.wording)
    }
  }

  private func say(_ entries: [Entry], _ unchanged: [OrganisationCode], _ words: ([Int]) -> String) throws(Failure) {
    let registry = store.rollout.registry
    let changed = Array(Set(entries.map(\.change.organisation))).sorted()
    switch format {
    case .text:
      guard !entries.isEmpty else {
        try Output.write(workplace.wording.pick("Nothing to change: it is so already\n", "変更はありません（すでにその状態です）\n"))
        return
      }
      try Output.write(words(changed.compactMap { registry.index(of: $0) }) + "\n")
    case .json:
      var writer = JSONWriter()
      writer.beginObject()
      writer.member("group", entries.first?.group)
      for (name, codes) in [("changed" as StaticString, changed), ("unchanged", unchanged)] {
        writer.key(name)
        writer.beginArray()
        for code in codes { writer.string(code.description) }
        writer.endArray()
      }
      writer.key("entries")
      writer.beginArray()
      for entry in entries { writer.entry(entry) }
      writer.endArray()
      writer.endObject()
      try Output.write(writer.bytes + [UInt8(ascii: "\n")])
    }
  }
}

/// Finds the group that an undo or a redo means, and the changes that reverse it.
struct Reversing {
  let store: Store
  let person: String

  /// The changes, and what they reverse.
  ///
  /// - Throws: `Refusal`, where there is nothing to reverse or a colleague changed the same thing since.
  func changes(
    _ direction: ReversalSearch.Direction, in rollout: Rollout
  ) throws(Refusal) -> (changes: [Change], reversal: Entry.Reversal?) {
    var search = ReversalSearch(direction, operator: person)
    var before: Int?
    var last: Attribution?
    while true {
      let page = (try? store.entries(before: before, limit: 500)) ?? []
      for entry in page {
        if last == nil { last = Attribution(at: entry.at, operator: entry.operator) }
        switch search.step(over: entry) {
        case .goOn: continue
        case .nothing: throw Refusal(.nothingToRedo)
        case .found(let reversal):
          let group = (try? store.group(reversal.group)) ?? []
          return (try rollout.reversing(group), reversal)
        }
      }
      guard let oldest = page.last?.number, oldest > 1 else {
        throw Refusal(direction == .undo ? .nothingToUndo(last: last) : .nothingToRedo)
      }
      before = oldest
    }
  }
}

extension Entry.Reversal {
  /// The group that is reversed.
  var group: Int {
    switch self {
    case .undo(let group), .redo(let group): group
    }
  }
}
