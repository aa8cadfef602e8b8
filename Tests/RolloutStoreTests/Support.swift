// What the tests of the store share: a small registry, a baseline, and ways to open and to compare.

import GovernmentCloud

@testable import RolloutStore

/// Kobe, Misato, Kawajima, Sapporo, Chiyoda and Hyogo.
let codes: [OrganisationCode] = [281000, 112372, 113468, 11002, 131016, 280003].map { OrganisationCode(trusted: $0) }
let (kobe, misato) = (codes[0], codes[1])
let registry = Registry(codes: codes)

/// A baseline in which Kobe was selected.
let baseline: Baseline = {
  var rollout = Rollout(registry: registry)
  if let index = registry.index(of: kobe) {
    rollout.edit(at: index) { record in
      record.proposal = 1
      record.provider = .aws
      record.reached[.selected] = Day(number: 18_926)
    }
  }
  return Baseline(version: "2026-01-01", rollout: rollout)
}()

let day = Day(number: 20_779)
let moment = Timestamp(seconds: 1_795_325_467)

/// A note that names itself, so that it can be found again.
func note(_ text: String, about code: OrganisationCode = kobe, by name: String = "suzuki") -> Draft {
  Draft(at: moment, operator: name, changes: [.note(code, text: text)])
}

func isSame(_ left: Rollout, _ right: Rollout) -> Bool {
  left.entryCount == right.entryCount && left.requirements == right.requirements && left.ledger == right.ledger
    && (0..<registry.count).allSatisfy { left[$0] == right[$0] }
}

func fold(_ entries: [Entry]) -> Rollout {
  var state = baseline.rollout
  state.apply(entries)
  return state
}

func open(
  _ folder: TemporaryFolder, _ mode: Store.Mode = .readWrite, calls: FileCalls = FileCalls(),
  patience: Duration = .seconds(20)
) throws(StoreError) -> Store {
  try Store.open(
    folder.store, baseline: baseline, mode: mode,
    options: Store.Options(patience: patience, calls: calls, now: { moment }))
}
