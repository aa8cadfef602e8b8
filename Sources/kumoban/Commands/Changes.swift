// changes: the weekly report, what was marked, planned, slipped, blocked and met, by whom.

import ArgumentParser
import Console
import GovernmentCloud
import Glibc
import Interchange
import JSONText
import RolloutStore
import Terminal

/// The command `kumoban changes`.
struct Changes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Report what happened in some days: counts first, then what, where and by whom.",
    discussion: """
      What was taken back again is left out. Conformance and catalogue are in the report unless a query is given.

      EXAMPLES
        kumoban changes
        kumoban changes --since 2026-11-01 prefecture:hyogo
        kumoban changes --since 30d --format markdown
      """)

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("Terms that must all hold.", valueName: "query")) var query:
    [String] = []
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The first day, or how long ago: 7d, 2w, 1m.", valueName: "date"))
  var since = "7d"
  @Option(help: "How to print: text, markdown or json.") var format = ReportFormat.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func validate() throws {
    try List.checkOptions(query)
  }

  func run() throws {
    let workplace = try Workplace(global.choices)
    let wording = workplace.wording
    let first = try firstDay(workplace)
    let store = try workplace.openStore(readOnly: true)
    let rollout = try workplace.rollout(of: store)
    let terms = query.filter { $0 != "--" }
    var wanted: Set<OrganisationCode>?
    if !terms.isEmpty {
      let query = try workplace.query(terms, rollout.catalogue)
      var scope = Query.Scope(
        rollout: rollout, today: workplace.today, secondsFromGreenwich: Workplace.localTime().secondsFromGreenwich)
      wanted = Set(query.matches(in: &scope).map { rollout.registry.code(at: $0) })
    }
    let entries = try workplace.reading { () throws(StoreError) in
      try workplace.entries(of: store, since: first)
    }
    let report = ChangeReport(entries) { change in
      wanted.map { wanted in change.organisation.map(wanted.contains) ?? false } ?? true
    }
    let title = wording.changesTitle(from: first, to: workplace.today, terms)
    switch format {
    case .text: try Output.write(wording.document(of: report, title, rollout.registry).text)
    case .markdown: try Output.write(wording.document(of: report, title, rollout.registry).markdown)
    case .json: try Output.write(json(report, from: first, to: workplace.today, rollout.registry))
    }
    try workplace.checkWhole(store)
  }

  /// `7d` is seven days ago; a day is that day.
  private func firstDay(_ workplace: Workplace) throws(Failure) -> Day {
    let isAgo = since.first?.isNumber == true && since.last.map { "dwmy".contains($0) } == true
    let day = DayInput(today: workplace.today).day(from: isAgo ? "-" + since : since)
    guard let day else { throw .noSuchDay(since, workplace.wording) }
    guard day <= workplace.today else {
      throw Failure(
        workplace.wording.pick(
          "--since \(day) is yet to come; name a past day", "--since \(day) は未来の日です。過去の日を指定してください"),
        EX_USAGE)
    }
    return day
  }

  private func json(_ report: ChangeReport, from first: Day, to last: Day, _ registry: Registry) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.beginObject()
    writer.member("version", 1)
    writer.member("from", first.description)
    writer.member("to", last.description)
    writer.key("counts")
    writer.beginObject(inline: true)
    for kind in ChangeReport.Kind.allCases {
      writer.key(kind.rawValue)
      writer.integer(report.count(of: kind))
    }
    writer.endObject()
    writer.key("people")
    writer.beginArray()
    for person in report.people {
      writer.beginObject(inline: true)
      writer.member("operator", person.name)
      writer.member("entries", person.count)
      writer.endObject()
    }
    writer.endArray()
    writer.key("changes")
    writer.beginArray()
    for item in report.items {
      writer.beginObject(inline: true)
      writer.member("kind", item.kind.rawValue)
      writer.member("count", item.count)
      writer.key("entry")
      writer.entry(item.entry)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

extension Workplace {
  /// The entries of a day and those after it, oldest first, up to the day that is shown.
  func entries(of store: Store, since first: Day, about code: OrganisationCode? = nil) throws(StoreError) -> [Entry] {
    let offset = Self.localTime().secondsFromGreenwich
    var found: [Entry] = []
    var before: Int?
    reading: while true {
      let page = try history(of: store, before: before, about: code, limit: 500)
      for entry in page {
        guard entry.at.day(secondsFromGreenwich: offset) >= first else { break reading }
        found.append(entry)
      }
      guard let oldest = page.last?.number, page.count == 500 else { break }
      before = oldest
    }
    return found.reversed()
  }
}

/// The formats of `kumoban changes`.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, markdown, json
}
