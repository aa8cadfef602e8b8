// Money, legacy and concentration as JSON: yen as integers, shares as part and whole.

import GovernmentCloud
import JSONText

extension JSONWriter {
  /// Writes what the overview says of money and of what is left behind.
  mutating func money(_ overview: Overview, in rollout: Rollout) {
    budget(BudgetFigures(rollout, today: overview.today))
    costs(CostFigures(rollout, rows: overview.rows), rollout.registry)
    let legacy = LegacyFigures(rollout, rows: overview.rows)
    self.legacy(legacy)
    let providers = Provider.allCases.map { ($0, overview.funnel.count(in: .provider($0))) }
    concentration(Concentration(providers: providers, legacy))
  }

  private mutating func budget(_ figures: BudgetFigures) {
    key("budget")
    beginArray()
    for year in figures.years {
      beginObject(inline: true)
      member("fiscal-year", year.year.number)
      member("budget", year.budget?.amount)
      member("spent", year.spent.total)
      member("spendings", year.spent.count)
      key("providers")
      beginArray()
      for provider in Provider.allCases where year.spent[provider].total > 0 {
        beginObject(inline: true)
        member("provider", provider.id)
        member("direct", year.spent[provider].direct)
        member("organisations", year.spent[provider].organisations)
        endObject()
      }
      endArray()
      member("without-provider", year.spent.withoutProvider)
      endObject()
    }
    endArray()
  }

  private mutating func costs(_ figures: CostFigures, _ registry: Registry) {
    key("costs")
    beginObject()
    member("target-percent", CostFigures.targetPercent)
    group(figures.all, registry)
    key("groups")
    beginArray()
    let groups =
      figures.providers.map { ("provider:\($0.provider?.id ?? "none")", $0.group) }
      + figures.kinds.map { ("kind:\($0.kind.id)", $0.group) }
      + figures.prefectures.map { ("prefecture:\($0.prefecture.romaji.lowercased())", $0.group) }
    for (terms, group) in groups {
      beginObject(inline: true)
      member("query", terms)
      self.group(group, registry)
      endObject()
    }
    endArray()
    endObject()
  }

  private mutating func group(_ group: CostFigures.Group, _ registry: Registry) {
    let isKnown = group.known > 0
    member("of", group.total)
    member("known", group.known)
    member("before", isKnown ? group.before : nil)
    member("now", isKnown ? group.now : nil)
    member("target-reached", group.reached)
    member("median-per-mille", group.medianPerMille)
    for (name, extreme) in [("least" as StaticString, group.least), ("most", group.most)] {
      key(name)
      if let extreme {
        beginObject(inline: true)
        member("code", registry.code(at: extreme.row).description)
        member("saved", extreme.saved.part)
        member("of", extreme.saved.whole)
        endObject()
      } else {
        null()
      }
    }
  }

  private mutating func legacy(_ figures: LegacyFigures) {
    key("legacy")
    beginObject()
    member("of", figures.total)
    counts(of: figures)
    endObject()
  }
}
