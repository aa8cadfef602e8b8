// Waiting for what happens: keys, signals, other descriptors. Waiting costs nothing.

import CCurses
import Glibc
import Terminal

extension CursesTerminal {
  /// How long a sequence that has begun may take to end: Escape and what follows it, and a paste.
  private static let sequencePause = 25
  private static let pastePause = 1_000

  /// Waits until something happens, and answers everything that has; nothing where the time is up.
  ///
  /// Extra descriptors are watched for something to read. Without a timeout it waits for as long as it takes.
  public func wait(for extra: [Int32] = [], timeoutMilliseconds: Int? = nil) -> [TerminalEvent] {
    guard isOpen else { return [] }
    let deadline = timeoutMilliseconds.map { CursesTerminal.now() + max(0, $0) }
    watch(extra)
    while pending.isEmpty {
      let rest = deadline.map { max(0, $0 - CursesTerminal.now()) }
      let pause = decoder.isWaiting ? (decoder.isPasting ? Self.pastePause : Self.sequencePause) : nil
      let timeout = min(rest ?? .max, pause ?? .max)
      let count = poll(&descriptors, nfds_t(descriptors.count), timeout == .max ? -1 : Int32(clamping: timeout))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { break }
      if count == 0 {
        if let pause, timeout == pause { add(keys: decoder.flush()) }
        if rest == timeout { break }
        continue
      }
      takeEvents()
    }
    defer { pending.removeAll(keepingCapacity: true) }
    return pending
  }

  /// Reads, without waiting, the keys that have come.
  public func readKeys() -> [Key] {
    var keys: [Key] = []
    var one = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    while isOpen, poll(&one, 1, 0) > 0, readInput(into: &keys) {}
    return keys
  }

  private func watch(_ extra: [Int32]) {
    let count = extra.count + 2
    if descriptors.count != count {
      descriptors = Array(repeating: pollfd(fd: -1, events: Int16(POLLIN), revents: 0), count: count)
      descriptors[0].fd = STDIN_FILENO
      descriptors[1].fd = signals
    }
    for (index, descriptor) in extra.enumerated() { descriptors[index + 2].fd = descriptor }
  }

  private func takeEvents() {
    if descriptors[1].revents != 0 { takeSignals() }
    if descriptors[0].revents != 0 {
      var keys: [Key] = []
      let isThere = descriptors[0].revents & Int16(POLLNVAL) == 0 && readInput(into: &keys)
      add(keys: keys)
      if !isThere { pending.append(.hungUp) }
    }
    for entry in descriptors.dropFirst(2) where entry.revents != 0 { pending.append(.readable(entry.fd)) }
  }

  private func add(keys: [Key]) {
    if !keys.isEmpty { pending.append(.keys(keys)) }
  }

  /// Reads what there is; false where the terminal is gone.
  private func readInput(into keys: inout [Key]) -> Bool {
    let count = input.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
    if count < 0 { return errno == EINTR || errno == EAGAIN }
    guard count > 0 else { return false }
    input.withUnsafeBytes { decoder.decode(UnsafeRawBufferPointer(rebasing: $0[..<count]), into: &keys) }
    return true
  }

  private func takeSignals() {
    while true {
      switch kb_signals_next(signals) {
      case 0: return
      case SIGWINCH:
        if let size = takeSize() {
          pending.removeAll { if case .resized = $0 { true } else { false } }
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
