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
    let concentration = Concentration(providers: providers, legacy)
    key("concentration")
    beginObject()
    largest("provider", concentration.provider, concentration.providerKnown, \.id)
    largest("integrator", concentration.integrator, concentration.integratorKnown, \.self)
    endObject()
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
    counts("media", figures.mediaKnown, Medium.allCases.map { ($0.id, figures.count(of: $0)) })
    counts("hosting", figures.hostingKnown, Hosting.allCases.map { ($0.id, figures.count(of: $0)) })
    counts("build", figures.buildKnown, Build.allCases.map { ($0.id, figures.count(of: $0)) })
    counts("integrators", figures.integratorKnown, figures.integrators.map { ($0.name, $0.count) })
    endObject()
  }

  private mutating func counts(_ name: StaticString, _ known: Int, _ counts: [(String, Int)]) {
    key(name)
    beginObject()
    member("known", known)
    key("counts")
    beginArray()
    for (name, count) in counts {
      beginObject(inline: true)
      member("name", name)
      member("count", count)
      endObject()
    }
    endArray()
    endObject()
  }

  private mutating func largest<Value>(
    _ name: StaticString, _ largest: Concentration.Largest<Value>?, _ known: Int, _ id: (Value) -> String
  ) {
    key(name)
    beginObject(inline: true)
    member("largest", largest.map { id($0.value) })
    member("count", largest?.count)
    member("ties", largest?.ties)
    member("known", known)
    endObject()
  }
}
