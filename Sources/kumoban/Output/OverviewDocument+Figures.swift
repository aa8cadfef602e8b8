// Where, and how far along: the maps, the funnel, and the tables by provider and by region.

import Console
import GovernmentCloud
import Interchange

extension OverviewDocument {
  /// The maps of all measures, the live ones first and large.
  var maps: FigureGroup {
    let measures = [TileMeasure.live, .trial, .provider, .blocked, .outstanding]
    return FigureGroup(
      measures.map(map), table: prefectures, tableTitle: wording.pick("By prefecture, as a table", "都道府県別（表）"))
  }

  private func map(of measure: TileMeasure) -> Figure {
    let values = Prefecture.all.map { ($0, measure.value(of: overview[$0], requirements: overview.requirements)) }
    let total = measure.value(of: overview.total, requirements: overview.requirements)
    let tiles = values.map { prefecture, value in
      TileMapDrawing.Tile(
        at: prefecture.tile, name: wording.pick(prefecture.abbreviation, prefecture.short),
        figure: figure(measure, value),
        shade: value.shade,
        detail: wording.pick("\(prefecture.romaji) \(prefecture.name): ", "\(prefecture.name)：") + said(measure, value))
    }
    return Figure(
      title: wording.pick(
        "\(name(of: measure)): \(said(measure, total)), \(shortAsOf)",
        "\(name(of: measure))　\(said(measure, total))、\(shortAsOf)"),
      alternative: alternative(measure, values, total),
      drawing: .tileMap(
        TileMapDrawing(
          tiles, unit: measure == .outstanding ? "" : "%", legend: legend(of: measure),
          isConcern: measure == .outstanding || measure == .blocked)))
  }

  /// What a tile shows: percent, or requirements per organisation; nil where there is nobody.
  private func figure(_ measure: TileMeasure, _ value: TileMeasure.Value) -> String? {
    guard value.whole > 0 else { return nil }
    return measure == .outstanding ? String(average(value)) : String(percent(value.part, of: value.whole).dropLast())
  }

  /// What a measure comes to, in words.
  private func said(_ measure: TileMeasure, _ value: TileMeasure.Value) -> String {
    guard value.whole > 0 else { return wording.pick("nobody", "対象なし") }
    guard measure == .outstanding else { return share(value.part, of: value.whole) }
    return wording.pick(
      "\(average(value)) of \(overview.requirements) per municipality",
      "1団体平均 \(average(value))／\(overview.requirements)要件")
  }

  /// What a measure comes to, in few letters: `12 of 41`.
  private func short(_ measure: TileMeasure, _ value: TileMeasure.Value) -> String {
    if measure == .outstanding { return String(average(value)) }
    let (part, whole) = (wording.number(value.part), wording.number(value.whole))
    return wording.pick("\(part) of \(whole)", "\(whole)団体中\(part)")
  }

  private func alternative(
    _ measure: TileMeasure, _ values: [(Prefecture, TileMeasure.Value)], _ total: TileMeasure.Value
  ) -> String {
    let counted = values.filter { $0.1.whole > 0 }
    let ranked = counted.sorted { ($0.1.part * $1.1.whole, $1.0.number) > ($1.1.part * $0.1.whole, $0.0.number) }
    let start = wording.pick(
      "\(name(of: measure)): \(said(measure, total)).", "\(name(of: measure))：\(said(measure, total))。")
    guard total.part > 0, ranked.count > 1, let most = ranked.first, let least = ranked.last else { return start }
    return start
      + wording.pick(
        " Most in \(most.0.romaji) (\(short(measure, most.1))), least in \(least.0.romaji) (\(short(measure, least.1))).",
        "最多は\(most.0.name)（\(short(measure, most.1))）、最少は\(least.0.name)（\(short(measure, least.1))）。")
  }

  private func legend(of measure: TileMeasure) -> [String] {
    guard measure == .outstanding else { return ["0%", "<34%", "34–66%", "67–99%", "100%"] }
    let all = overview.requirements
    // Up to 33 and 66 percent, as the shades have it.
    let (third, second) = ((34 * all - 1) / 100, (67 * all - 1) / 100)
    return ["0", "1–\(third)", "\(third + 1)–\(second)", "\(second + 1)–\(max(all - 1, 0))", "\(all)"]
  }

  private var prefectures: Table {
    Table(
      head: [wording.pick("Prefecture", "都道府県"), wording.pick("Number", "団体数")]
        + [TileMeasure.live, .trial, .provider, .blocked].map(name(of:))
        + [wording.pick("Outstanding of \(overview.requirements), average", "未充足／\(overview.requirements)要件（平均）")],
      rows: Prefecture.all.filter { overview[$0].count > 0 }.map { prefecture in
        let figures = overview[prefecture]
        return [
          wording.pick(prefecture.romaji, prefecture.name), wording.number(figures.count), wording.number(figures.live),
          wording.number(figures.inTrial), wording.number(figures.provided), wording.number(figures.blocked),
          String(average(TileMeasure.outstanding.value(of: figures, requirements: overview.requirements))),
        ]
      })
  }

  /// How many reached each milestone.
  var funnel: FigureGroup {
    let (all, trial) = (overview.funnel.count(in: .all), overview.funnel.count(in: .trial))
    let steps = Milestone.allCases.map { ($0, overview.funnel.reached($0, in: .all)) }
    let cells = steps.map { [wording.number($1), percent($1, of: trial), percent($1, of: all)] }
    let heads = [
      wording.pick("Reached", "到達"), wording.pick("of \(wording.number(trial))", "対参加\(wording.number(trial))"),
      wording.pick("of \(wording.number(all))", "対全体\(wording.number(all))"),
    ]
    let figure = Figure(
      title: wording.pick(
        "Milestones reached, of the \(wording.number(trial)) that set out and of all \(wording.number(all)), \(shortAsOf)",
        "各段階の到達数と、参加した\(wording.number(trial))団体・全\(wording.number(all))団体に対する割合、\(shortAsOf)"),
      alternative: wording.pick("Reached: ", "到達：")
        + steps.map { "\(wording.short(of: $0)) \(wording.number($1))" }.joined(separator: wording.pick(", ", "、"))
        + wording.pick(".", "。"),
      drawing: .funnel(
        FunnelDrawing(
          zip(steps, cells).map { FunnelDrawing.Bar(label: wording.name(of: $0.0), count: $0.1, cells: $1) },
          heads: heads,
          total: trial)))
    return FigureGroup(
      [figure],
      table: Table(
        head: [wording.pick("Milestone", "段階")] + heads,
        rows: zip(steps, cells).map { [wording.name(of: $0.0)] + $1 }),
      tableTitle: wording.pick("Milestones reached, as a table", "各段階の到達数（表）"), bars: steps.map(\.1), longestBar: trial)
  }

  /// The providers, and those that have none.
  var providers: [(String, Funnel.Scope)] {
    Provider.allCases.map { (wording.pick($0.shortName, $0.japaneseShortName), .provider($0)) }
      + [(wording.pick("None yet", "未定"), .provider(nil))]
  }

  /// The regions, from north to south.
  var regions: [(String, Funnel.Scope)] {
    Region.allCases.map { (wording.pick($0.name, $0.japaneseName), .region($0)) }
  }

  /// How many of each reached each milestone, in a table, under a heading.
  func standing(_ heading: String, _ scopes: [(String, Funnel.Scope)]) -> [Document.Block] {
    let shown = scopes.filter { overview.funnel.count(in: $0.1) > 0 } + [(wording.pick("All", "全体"), .all)]
    let table = Table(
      head: ["", wording.pick("Number", "団体数")] + Milestone.allCases.map(wording.short(of:)),
      rows: shown.map { name, scope in
        [name, wording.number(overview.funnel.count(in: scope))]
          + Milestone.allCases.map { wording.number(overview.funnel.reached($0, in: scope)) }
      })
    return [
      .heading(heading),
      .remark(
        wording.pick(
          "How many of each reached each milestone, of \(whom(overview.total.count)), \(shortAsOf)",
          "各段階に到達した団体数（全\(whom(overview.total.count))）、\(shortAsOf)")),
      .table(table),
    ]
  }
}
