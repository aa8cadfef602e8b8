// budget list: what is budgeted, spent and left by fiscal year, and what was spent by provider.

import ArgumentParser
import Console
import GovernmentCloud
import Interchange
import JSONText
import Terminal

/// The command `kumoban budget list`.
struct ListBudgets: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what is budgeted, spent and left by fiscal year, and spent by provider.",
    discussion: """
      EXAMPLES
        kumoban budget list
        kumoban budget list --format json
        kumoban budget list --as-of 2022-03-31
      """)

  @Option(help: "How to print: text, json or csv.") var format = RowFormat.text
  @OptionGroup(title: "Global options") var global: GlobalOptions

  /// How many spendings the text names.
  private static let shownSpendings = 20

  func run() throws {
    let workplace = try Workplace(global.choices)
    let store = try workplace.openStore(readOnly: true)
    let rollout = try workplace.rollout(of: store)
    let figures = BudgetFigures(rollout, today: workplace.today)
    let items = rollout.ledger.items.filter { !$0.isStruck && $0.spending.day <= figures.today }
    switch format {
    case .text: try Output.write(text(figures, items, rollout.registry, workplace.wording))
    case .json: try Output.write(json(figures, items))
    case .csv: try Output.write(csv(figures))
    }
    try workplace.checkWhole(store)
  }

  private func text(
    _ figures: BudgetFigures, _ items: [Ledger.Item], _ registry: Registry, _ wording: Wording
  ) -> String {
    var years = AlignedTable(
      head: [
        wording.pick("Fiscal year", "年度"), wording.pick("Budget", "予算"), wording.pick("Spent", "支出"),
        wording.pick("Left", "残額"), wording.pick("Share", "執行率"),
      ])
    for year in figures.years {
      years.rows.append([
        wording.name(of: year.year), year.budget.map(wording.yen) ?? "–", wording.yen(year.spent.total),
        year.rest.map(wording.yen) ?? "–", year.share.map { wording.percent(perMille: $0.perMille) } ?? "–",
      ])
    }
    var providers = AlignedTable(
      head: [
        wording.pick("Provider", "提供事業者"), wording.pick("Itself", "事業者分"), wording.pick("Its organisations", "利用団体分"),
        wording.pick("Spent", "支出"), wording.pick("Of all", "割合"),
      ])
    for provider in Provider.allCases {
      let part = figures.spent[provider]
      providers.rows.append([
        wording.name(of: provider), wording.yen(part.direct), wording.yen(part.organisations), wording.yen(part.total),
        share(part.total, of: figures.spent.total, wording),
      ])
    }
    providers.rows.append([
      wording.pick("Without provider", "提供事業者未定"), "–", wording.yen(figures.spent.withoutProvider),
      wording.yen(figures.spent.withoutProvider),
      share(figures.spent.withoutProvider, of: figures.spent.total, wording),
    ])
    let total = wording.pick(
      "Spent \(wording.yen(figures.spent.total)) in \(wording.counted(figures.spent.count, "spending", "spendings"))",
      "支出合計 \(wording.yen(figures.spent.total))（\(wording.number(figures.spent.count)) 件）")
    var lines = [
      wording.pick("Budget and spending, as of ", "予算と支出　時点 ") + wording.day(figures.today), total, "",
    ]
    lines += years.lines(indent: 0) + [""] + providers.lines(indent: 0)
    let latest = items.suffix(Self.shownSpendings).reversed()
    if !latest.isEmpty { lines += ["", wording.pick("Latest spendings", "最近の支出")] }
    lines += latest.map { "  " + line(of: $0, registry, wording) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func share(_ part: Int, of whole: Int, _ wording: Wording) -> String {
    Share(part, of: whole).map { wording.percent(perMille: $0.perMille) } ?? "–"
  }

  private func line(of item: Ledger.Item, _ registry: Registry, _ wording: Wording) -> String {
    let account =
      switch item.spending.account {
      case .provider(let provider): wording.name(of: provider)
      case .organisation(let code): registry.index(of: code).map { registry.name(at: $0) } ?? code.description
      }
    let cells = [
      "\(item.number)", item.spending.day.description, wording.yen(item.spending.yen), account,
      TextWidth.cleaned(item.attribution.operator), TextWidth.cleaned(item.spending.text ?? ""),
    ]
    return cells.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func json(_ figures: BudgetFigures, _ items: [Ledger.Item]) -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    writer.beginObject()
    writer.member("version", 1)
    writer.member("as-of", figures.today.description)
    writer.member("budget", figures.budget)
    writer.key("years")
    writer.beginArray()
    for year in figures.years {
      writer.beginObject(inline: true)
      writer.member("year", year.year.number)
      writer.member("budget", year.budget?.amount)
      writer.member("rest", year.rest)
      writer.member("share-per-mille", year.share?.perMille)
      writer.spent(year.spent)
      writer.endObject()
    }
    writer.endArray()
    writer.spent(figures.spent)
    writer.key("items")
    writer.beginArray()
    for item in items {
      writer.beginObject(inline: true)
      writer.member("number", item.number)
      writer.attribution(item.attribution)
      writer.member("on", item.spending.day.description)
      writer.member("year", item.spending.year.number)
      writer.member("yen", item.spending.yen.amount)
      switch item.spending.account {
      case .provider(let provider): writer.member("provider", provider.id)
      case .organisation(let code): writer.member("organisation", code.description)
      }
      writer.member("text", item.spending.text)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private func csv(_ figures: BudgetFigures) -> String {
    Table(
      head: ["as-of", "year", "budget", "spent", "rest", "share-per-mille", "spendings"]
        + Provider.allCases.map { "spent-\($0.id)" } + ["spent-without-provider"],
      rows: figures.years.map { year in
        [
          figures.today.description, String(year.year.number), year.budget.map { String($0.amount) } ?? "",
          String(year.spent.total), year.rest.map { String($0) } ?? "", year.share.map { String($0.perMille) } ?? "",
          String(year.spent.count),
        ] + Provider.allCases.map { String(year.spent[$0].total) } + [String(year.spent.withoutProvider)]
      }
    ).delimited()
  }
}

extension JSONWriter {
  /// Writes what was spent, and for whom, in yen.
  fileprivate mutating func spent(_ spent: BudgetFigures.Spent) {
    member("spent", spent.total)
    member("spendings", spent.count)
    key("providers")
    beginObject(inline: true)
    for provider in Provider.allCases {
      key(provider.id)
      beginObject()
      member("direct", spent[provider].direct)
      member("organisations", spent[provider].organisations)
      member("total", spent[provider].total)
      endObject()
    }
    endObject()
    member("without-provider", spent.withoutProvider)
  }
}
