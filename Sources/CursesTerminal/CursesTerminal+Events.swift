// Waiting for what happens: keys, signals, other descriptors. Waiting costs nothing.

import CCurses
import Glibc
import Terminal

extension CursesTerminal {
  /// How long a sequence that has begun may take to end: Escape and what follows it, and a paste.
  private static let sequencePause = 25
  private static let pastePause = 1_000

  /// Waits until something happens; `nextEvent` then tells what.
  ///
  /// - Parameters:
  ///   - watched: a descriptor that is watched for something to read.
  ///   - timeoutMilliseconds: how long to wait; without, as long as it takes.
  /// - Returns: false where the time is up, and nothing happened.
  @discardableResult
  public func wait(for watched: Int32? = nil, timeoutMilliseconds: Int? = nil) -> Bool {
    guard isOpen else { return false }
    if told > 0 {
      pending.removeFirst(told)
      told = 0
    }
    let deadline = timeoutMilliseconds.map { CursesTerminal.now() + max(0, $0) }
    // The kernel passes a negative one over.
    descriptors[2].fd = watched ?? -1
    while pending.isEmpty {
      let rest = deadline.map { max(0, $0 - CursesTerminal.now()) }
      let pause = decoder.isWaiting ? (decoder.isPasting ? Self.pastePause : Self.sequencePause) : nil
      let timeout = min(rest ?? .max, pause ?? .max)
      let count = poll(&descriptors, nfds_t(descriptors.count), timeout == .max ? -1 : Int32(clamping: timeout))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { break }
      if count == 0 {
        if let pause, timeout == pause { pending += decoder.flush().map(TerminalEvent.key) }
        if rest == timeout { break }
        continue
      }
      takeEvents()
    }
    return !pending.isEmpty
  }

  /// What happened next, in its order; nil where everything was told.
  public func nextEvent() -> TerminalEvent? {
    guard told < pending.count else {
      pending.removeAll(keepingCapacity: true)
      told = 0
      return nil
    }
    defer { told += 1 }
    return pending[told]
  }

  private func takeEvents() {
    if descriptors[1].revents != 0 { takeSignals() }
    if descriptors[0].revents != 0, descriptors[0].revents & Int16(POLLNVAL) != 0 || !takeInput() {
      pending.append(.hungUp)
    }
    if descriptors[2].revents != 0 { pending.append(.readable) }
  }

  /// Reads what there is; false where the terminal is gone.
  private func takeInput() -> Bool {
    let count = input.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
    if count < 0 { return errno == EINTR || errno == EAGAIN }
    guard count > 0 else { return false }
    input.withUnsafeBytes { decoder.decode(UnsafeRawBufferPointer(rebasing: $0[..<count]), into: &keys) }
    for key in keys { pending.append(.key(key)) }
    keys.removeAll(keepingCapacity: true)
    return true
  }

  private func takeSignals() {
    while true {
      switch kb_signals_next(signals) {
      case 0: return
      case SIGWINCH:
        if let size = takeSize() {
          pending[told...].removeAll { if case .resized = $0 { true } else { false } }
          pending.append(.resized(size))
        }
      case SIGTSTP: pending.append(.suspendRequested)
      case SIGCONT:
        comeBack()
        pending.append(.continued)
      case let signal: pending.append(.terminate(signal: signal))
      }
    }
  }

  /// Milliseconds of a clock that only goes forward.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000 + Int(time.tv_nsec) / 1_000_000
  }
}
