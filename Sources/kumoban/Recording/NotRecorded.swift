// Why nothing was recorded, for the console and for commands alike.

import GovernmentCloud
import RolloutStore

/// Why nothing was recorded.
enum NotRecorded: Error {
  /// The rules said no, or a colleague was faster.
  case refused(Refusal)
  /// The store can't.
  case store(StoreError)

  init(_ error: RecordError<NotRecorded>, at now: Timestamp) {
    switch error {
    case .refused(let cause): self = cause
    case .overtaken(let change, let by):
      let by = by ?? Attribution(at: now, operator: "?")
      self = .refused(Refusal(.changedMeanwhile(by: by), [change.organisation].compactMap(\.self)))
    case .unknownOrganisation(let code): self = .refused(Refusal(.nobody, [code]))
    case .store(let error): self = .store(error)
    }
  }
}
