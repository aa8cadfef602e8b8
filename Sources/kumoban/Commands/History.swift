// history: what was done, newest first.

import ArgumentParser
import Console
import GovernmentCloud
import JSONText
import RolloutStore
import Terminal

/// The command `kumoban history`.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what was done, newest first.",
    discussion: """
      EXAMPLES
        kumoban history
        kumoban history kobe
        kumoban history --limit 10 --format json
      """)

  @Argument(help: ArgumentHelp("A code or an unambiguous name; all, unless said.", valueName: "organisation"))
  var organisation: String?
  @Option(help: ArgumentHelp("The most entries to show.", valueName: "count")) var limit = 1_000
  @Option(help: "How to print: text or json.") var format = Format.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit \(limit): write a number from 1") }
  }

  func run() throws {
    let workplace = try Workplace(global.choices)
    let store = try workplace.openStore(readOnly: true)
    let registry = store.rollout.registry
    let index = try organisation.map {
      try OrganisationFinder(registry: registry, wording: workplace.wording).find($0)
    }
    let entries = try workplace.reading { () throws(StoreError) in
      try workplace.history(of: store, about: index.map { registry.code(at: $0) }, limit: limit)
    }
    switch format {
    case .text: try Output.write(text(entries, registry, workplace))
    case .json:
      var writer = JSONWriter(pretty: true)
      writer.beginArray()
      for entry in entries { writer.entry(entry) }
      writer.endArray()
      try Output.write(writer.bytes + [UInt8(ascii: "\n")])
    }
    try workplace.checkWhole(store)
  }

  private func text(_ entries: [Entry], _ registry: Registry, _ workplace: Workplace) -> String {
    let time = Workplace.localTime()
    return entries.map { entry in
      let name = workplace.wording.subject(of: entry.change, in: registry)
      let cells = [
        TextWidth.padded(String(entry.number), to: 6, alignment: .trailing),
        "\(time.day(of: entry.at)) \(time.clock(of: entry.at))",
        TextWidth.padded(TextWidth.cleaned(entry.operator), to: 10), entry.change.organisation?.description ?? "      ",
        TextWidth.padded(name, to: 14), TextWidth.cleaned(workplace.wording.text(of: entry, arrow: "→")),
      ]
      return cells.joined(separator: " ") + "\n"
    }.joined()
  }
}

extension Workplace {
  /// Entries, newest first, up to the day that is shown.
  func history(
    of store: Store, before number: Int? = nil, about code: OrganisationCode?, limit: Int
  ) throws(StoreError) -> [Entry] {
    let offset = Self.localTime().secondsFromGreenwich
    return try store.entries(before: number, limit: limit, about: code) { entry in
      asOf.map { entry.at.day(secondsFromGreenwich: offset) <= $0 } ?? true
    }
  }
}
