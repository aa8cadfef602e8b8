// The overview as JSON: every figure as it was counted, with its denominator.

import GovernmentCloud
import JSONText

extension JSONWriter {
  /// Writes the overview's members; the object stays open.
  mutating func overview(_ overview: Overview, in rollout: Rollout, terms: [String], patience: Int) {
    member("version", 1)
    member("as-of", overview.today.description)
    member("query", terms.joined(separator: " "))
    member("organisations", overview.total.count)
    member("requirements", overview.requirements)
    key("figures")
    beginObject(inline: true)
    figures(overview.total)
    endObject()
    key("prefectures")
    beginArray()
    for prefecture in Prefecture.all {
      beginObject(inline: true)
      member("number", prefecture.number)
      member("name", prefecture.name)
      member("romaji", prefecture.romaji)
      member("of", overview[prefecture].count)
      figures(overview[prefecture])
      endObject()
    }
    endArray()
    funnel(overview.funnel)
    outlook(overview)
    attention(overview, in: rollout, patience: patience)
    money(overview, in: rollout)
  }

  private mutating func figures(_ figures: GroupFigures) {
    member("provider", figures.provided)
    member("trial", figures.inTrial)
    member("live", figures.live)
    member("blocked", figures.blocked)
    member("outstanding", figures.outstanding)
  }

  private mutating func funnel(_ funnel: Funnel) {
    key("funnel")
    beginArray()
    for scope in Funnel.Scope.allCases {
      beginObject(inline: true)
      member("query", scope.terms)
      member("of", funnel.count(in: scope))
      key("reached")
      beginObject(inline: true)
      for milestone in Milestone.allCases {
        key(milestone.id)
        integer(funnel.reached(milestone, in: scope))
      }
      endObject()
      endObject()
    }
    endArray()
  }

  private mutating func outlook(_ overview: Overview) {
    let forecast = overview.forecast
    key("burn-up")
    beginArray()
    let days = overview.burnUp.days.prefix(forecast.live)
    for place in days.indices where place + 1 == days.endIndex || days[place + 1] != days[place] {
      beginObject(inline: true)
      member("day", days[place].description)
      member("live", place + 1)
      endObject()
    }
    endArray()
    key("forecast")
    beginObject(inline: true)
    member("deadline", Forecast.deadline.description)
    member("days-left", Forecast.deadline - forecast.today)
    member("live", forecast.live)
    member("remaining", forecast.remaining)
    member("of", forecast.total)
    member("recent", forecast.recent)
    member("recent-days", Forecast.window)
    member("outlook", forecast.outlook.id)
    var (since, expected, earliest, latest): (Day?, Day?, Day?, Day?)
    switch forecast.outlook {
    case .nobody, .none: break
    case .done(let day), .stalled(let day): since = day
    case .expected(let day, let first, let last): (expected, earliest, latest) = (day, first, last)
    }
    member("since", since?.description)
    member("expected", expected?.description)
    member("earliest", earliest?.description)
    member("latest", latest?.description)
    endObject()
  }

  private mutating func attention(_ overview: Overview, in rollout: Rollout, patience: Int) {
    let attention = overview.attention
    items("stalled", attention.stalled, of: attention.underWay, ("after-days", patience), rollout.registry)
    items("overdue", attention.overdue, of: attention.planned, nil, rollout.registry)
    items(
      "cutovers", attention.cutovers, of: overview.total.count - overview.total.live,
      ("within-days", Attention.outlook), rollout.registry)
    key("blocked")
    beginObject()
    member("of", overview.total.count)
    key("organisations")
    beginArray()
    for index in attention.blocked {
      guard let blockage = rollout[index].blockage else { continue }
      beginObject(inline: true)
      member("code", rollout.registry.code(at: index).description)
      member("name", rollout.registry.name(at: index))
      member("reason", blockage.text)
      self.attribution(blockage.attribution)
      endObject()
    }
    endArray()
    endObject()
    key("blockers")
    beginArray()
    for blocker in attention.blockers {
      beginObject(inline: true)
      member("id", rollout.catalogue.id(at: blocker.position).description)
      member("outstanding", blocker.count)
      member("of", overview.total.count)
      endObject()
    }
    endArray()
  }

  private mutating func items(
    _ name: StaticString, _ items: [Attention.Item], of whole: Int, _ limit: (StaticString, Int)?, _ registry: Registry
  ) {
    key(name)
    beginObject()
    if let limit { member(limit.0, limit.1) }
    member("of", whole)
    key("organisations")
    beginArray()
    for item in items {
      beginObject(inline: true)
      member("code", registry.code(at: item.index).description)
      member("name", registry.name(at: item.index))
      member("milestone", item.milestone.id)
      member("day", item.day.description)
      endObject()
    }
    endArray()
    endObject()
  }
}

extension Forecast.Outlook {
  /// The word for scripts.
  var id: String {
    switch self {
    case .nobody: "nobody"
    case .done: "done"
    case .none: "none"
    case .stalled: "stalled"
    case .expected: "expected"
    }
  }
}
