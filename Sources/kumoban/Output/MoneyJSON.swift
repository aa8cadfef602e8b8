// An organisation's running cost and legacy as JSON.

import GovernmentCloud
import JSONText

extension JSONWriter {
  /// Writes what is known of cost and legacy, and what was spent, in yen.
  mutating func money(_ record: Record, spent: Int) {
    key("cost")
    beginObject(inline: true)
    for (name, cost) in [("before" as StaticString, record.cost.before), ("now", record.cost.now)] {
      key(name)
      guard let cost else {
        null()
        continue
      }
      beginObject()
      member("year", cost.year.number)
      member("yen", cost.yen.amount)
      endObject()
    }
    let pair = record.cost.pair
    let saved = pair.flatMap { Share($0.before.amount - $0.now.amount, of: $0.before.amount) }
    member("saved-per-mille", saved?.perMille)
    endObject()
    key("legacy")
    beginObject(inline: true)
    member("integrator", record.legacy.integrator)
    member("hosting", record.legacy.hosting?.id)
    member("build", record.legacy.build?.id)
    key("media")
    if let media = record.legacy.media {
      beginArray()
      for medium in media.all { string(medium.id) }
      endArray()
    } else {
      null()
    }
    endObject()
    member("spent", spent)
  }
}
