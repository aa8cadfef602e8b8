// File calls that fail, or do not wait for the disk.

import Synchronization

@testable import RolloutStore

/// Says what becomes of each call, and counts them.
final class Faults: Sendable {
  private let plan: Mutex<(count: Int, fate: @Sendable (Int, FileCalls.Call) -> FileCalls.Fate)>

  init(_ fate: @escaping @Sendable (Int, FileCalls.Call) -> FileCalls.Fate = { _, _ in .proceed }) {
    plan = Mutex((0, fate))
  }

  var count: Int { plan.withLock { $0.count } }

  func becomeHarmless() {
    plan.withLock { $0.fate = { _, _ in .proceed } }
  }

  var calls: FileCalls {
    FileCalls { [self] call in
      plan.withLock { plan in
        defer { plan.count += 1 }
        return plan.fate(plan.count, call)
      }
    }
  }
}

/// Calls that do not wait for the disk.
let hastyCalls = FileCalls { call in call == .sync ? .skip : .proceed }
