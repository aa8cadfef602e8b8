// What is left behind, and how much rests on the largest ones, as JSON.

import GovernmentCloud
import JSONText

extension JSONWriter {
  /// Writes how many leave what behind, each with of how many it is known.
  mutating func counts(of figures: LegacyFigures) {
    counts("media", figures.mediaKnown, Medium.allCases.map { ($0.id, figures.count(of: $0)) })
    counts("hosting", figures.hostingKnown, Hosting.allCases.map { ($0.id, figures.count(of: $0)) })
    counts("build", figures.buildKnown, Build.allCases.map { ($0.id, figures.count(of: $0)) })
    counts("integrators", figures.integratorKnown, figures.integrators.map { ($0.name, $0.count) })
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

  /// Writes how much rests on the largest provider and integrator.
  mutating func concentration(_ concentration: Concentration) {
    key("concentration")
    beginObject()
    largest("provider", concentration.provider, concentration.providerKnown, \.id)
    largest("integrator", concentration.integrator, concentration.integratorKnown, \.self)
    endObject()
  }

  private mutating func largest<Value>(
    _ name: StaticString, _ largest: Concentration.Largest<Value>?, _ known: Int, _ id: (Value) -> String
  ) {
    key(name)
    beginObject(inline: true)
    member("known", known)
    member("name", largest.map { id($0.value) })
    member("count", largest?.count)
    member("ties", largest?.ties)
    member("share-per-mille", largest?.share.perMille)
    endObject()
  }
}
