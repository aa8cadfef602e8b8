// Waits for a lock with a deadline, by a thread that stands in the kernel's queue.

import Glibc
import Synchronization

/// One wait for one lock.
final class LockWaiter: Sendable {
  /// How the wait ended.
  enum Outcome: Hashable {
    /// The file holds the lock.
    case granted
    /// The deadline came first; the thread closes the file when its turn comes, and with it gives the lock back.
    case late
    /// The system refused, with an error number.
    case failed(CInt)
  }

  private enum State {
    case waiting
    case abandoned
    case done(CInt)
  }

  private let state = Mutex(State.waiting)
  private let file: OpenFile
  private let operation: CInt
  private let calls: FileCalls
  private let bell: (read: CInt, write: CInt)

  /// Begins to wait; nil where there is no pipe or thread to be had.
  init?(_ file: OpenFile, _ operation: CInt, _ calls: FileCalls) {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.file = file
    self.operation = operation
    self.calls = calls
    bell = (ends[0], ends[1])
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self)
    let failure = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<LockWaiter>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context.toOpaque())
    guard failure == 0 else {
      context.release()
      return nil
    }
    pthread_detach(thread)
  }

  deinit {
    close(bell.read)
    close(bell.write)
  }

  /// Waits until the lock is granted or refused, or the deadline comes.
  func wait(_ patience: Duration) -> Outcome {
    let deadline = ContinuousClock.now + patience
    while true {
      let left = deadline - ContinuousClock.now
      let milliseconds = left.components.seconds * 1_000 + left.components.attoseconds / 1_000_000_000_000_000 + 1
      var ring = pollfd(fd: bell.read, events: Int16(POLLIN), revents: 0)
      let rung = poll(&ring, 1, CInt(clamping: max(0, milliseconds)))
      if rung < 0, errno == EINTR { continue }
      return state.withLock { state in
        switch state {
        case .done(0): return .granted
        case .done(let error): return .failed(-error)
        case .waiting, .abandoned:
          state = .abandoned
          return .late
        }
      }
    }
  }

  private func run() {
    let result = calls.lock(file, operation)
    state.withLock { state in
      switch state {
      case .abandoned: break
      case .waiting, .done:
        state = .done(result)
        var byte: UInt8 = 0
        _ = write(bell.write, &byte, 1)
      }
    }
  }
}
