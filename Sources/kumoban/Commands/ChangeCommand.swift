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
    try record(intent, on: indices)
  }

  /// Records an intent for organisations by index; for none where it is about none.
  func record(_ intent: Intent, on indices: [Int] = []) throws(Failure) {
    let (recorded, unchanged, lost) = try attempt { () throws(NotRecorded) in
      try workplace.record(intent, on: indices, in: store)
    }
    try say(recorded.own, unchanged) { changed in
      let registry = store.rollout.registry
      let who =
        changed.count == 1
        ? changed.first.map { workplace.wording.fullName(of: $0, in: registry) } ?? ""
        : workplace.wording.counted(changed, in: registry)
      return workplace.wording.done(intent.narrowed(to: recorded.own), who) + workplace.wording.lost(lost)
        + workplace.wording.waiting(
          store.rollout.waiting(after: recorded.own, store.rollout.assessment(on: workplace.today)))
    }
  }

  /// Records changes that are made of the newest state.
  func record(_ done: (String) -> String, _ make: (Rollout) -> [Change]) throws(Failure) {
    let recorded = try attempt { () throws(NotRecorded) in try workplace.record(in: store, make) }
    try say(recorded.own, []) { changed in
      done(workplace.wording.counted(changed, in: store.rollout.registry))
    }
  }

  /// Undoes or redoes the operator's latest group.
  func reverse(_ direction: ReversalSearch.Direction) throws(Failure) {
    let (recorded, _) = try attempt { () throws(NotRecorded) in try workplace.reverse(direction, in: store) }
    try say(recorded.own, []) { _ in
      let words = recorded.own.prefix(3).map { entry in
        workplace.wording.subject(of: entry.change, in: store.rollout.registry)
          + workplace.wording.pick(", ", " ")
          + TextWidth.cleaned(workplace.wording.text(of: entry, arrow: "→"))
      }
      let more = recorded.own.count - words.count
      return words.joined(separator: "\n")
        + (more > 0 ? workplace.wording.pick("\nand \(more) more", "\nほか \(more) 件") : "")
    }
  }

  private func attempt<Result>(_ record: () throws(NotRecorded) -> Result) throws(Failure) -> Result {
    do throws(NotRecorded) {
      let result = try record()
      // The journal has it already: a snapshot that fails costs the next start some time, and nothing else.
      _ = try? store.writeSnapshot()
      return result
    } catch {
      switch error {
      case .refused(let refusal): throw .refused(refusal, workplace.wording, store.rollout.registry)
      case .store(let error): throw .store(error, workplace.wording)
      }
    }
  }

  private func say(_ entries: [Entry], _ unchanged: [OrganisationCode], _ words: ([Int]) -> String) throws(Failure) {
    do throws(Failure) {
      try print(entries, unchanged, words)
    } catch {
      throw entries.isEmpty ? error : .notPrinted(error, workplace.wording)
    }
  }

  private func print(_ entries: [Entry], _ unchanged: [OrganisationCode], _ words: ([Int]) -> String) throws(Failure) {
    let registry = store.rollout.registry
    let changed = Array(Set(entries.compactMap(\.change.organisation))).sorted()
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
