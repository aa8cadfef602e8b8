// Writes snapshots on a thread of their own: no key waits for one.

import Glibc
import RolloutStore
import Synchronization

/// Writes snapshots on a thread of their own, one at a time.
final class SnapshotWriter {
  private var thread: pthread_t?
  private let isDone = SharedFlag()

  /// Whether one is being written.
  var isBusy: Bool {
    guard thread != nil else { return false }
    if isDone.isSet { finish() }
    return thread != nil
  }

  /// Writes a snapshot; one that fails costs the next start some time, and nothing else.
  ///
  /// - Parameter snapshot: the snapshot; nothing must be being written.
  func write(_ snapshot: Snapshot) {
    finish()
    isDone.isSet = false
    let job = Unmanaged.passRetained(Job(snapshot, isDone))
    var new = pthread_t()
    let result = pthread_create(
      &new, nil,
      { context in
        guard let context else { return nil }
        let job = Unmanaged<Job>.fromOpaque(context).takeRetainedValue()
        _ = try? job.snapshot.write()
        job.isDone.isSet = true
        return nil
      }, job.toOpaque())
    if result == 0 { thread = new } else { job.release() }
  }

  /// Waits until nothing is being written.
  func finish() {
    if let thread { pthread_join(thread, nil) }
    thread = nil
  }

  private final class Job: Sendable {
    let snapshot: Snapshot
    let isDone: SharedFlag

    init(_ snapshot: Snapshot, _ isDone: SharedFlag) {
      self.snapshot = snapshot
      self.isDone = isDone
    }
  }
}

/// A flag that two threads know.
private final class SharedFlag: Sendable {
  private let flag = Atomic(false)

  var isSet: Bool {
    get { flag.load(ordering: .acquiring) }
    set { flag.store(newValue, ordering: .releasing) }
  }
}
