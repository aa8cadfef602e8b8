// A real terminal, through curses: opening, closing, and the state that the facets share.

import CCurses
import Glibc
import Terminal

/// A real terminal: shows frames, reads keys, waits for what happens.
///
/// There can be one at a time, used by one thread. Open it before other threads start: the signals it reads (SIGWINCH,
/// SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGQUIT) are blocked while it is open, in this thread and in those that
/// it starts. Child processes inherit that, so start them with an empty signal mask. Standard error, where it is a
/// terminal, is kept aside while the screen is shown and comes out when it is left, after a crash too.
public final class CursesTerminal {
  /// What the terminal can show.
  public let capabilities: Capabilities
  /// The size of the terminal; changes with an event `resized`.
  public var size: Size { screen.size }

  var screen: Screen
  var decoder: KeyDecoder
  var input: [UInt8]
  /// Where keys come from, where signals do, and what else is watched.
  var descriptors: [pollfd]
  /// Keys on their way to `pending`; here so that none needs room anew.
  var keys: [Key] = []
  /// What happened since the last wait began, of which so many were told.
  var pending: [TerminalEvent] = []
  var told = 0
  let signals: Int32
  var isOpen = true

  /// Takes over the terminal on standard input and output.
  ///
  /// - Parameter mouse: Whether the terminal is to report the mouse; it can't select text then without Shift.
  /// - Throws: Why the terminal can't be used; it is then as it was.
  public init(mouse: Bool = false) throws(TerminalFailure) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    try LocaleDecision.apply()
    let term = environmentVariable("TERM") ?? ""
    let isColourWanted = (environmentVariable("NO_COLOR") ?? "").isEmpty
    let signals = kb_signals_open()
    guard signals >= 0 else { throw .refused(errno) }
    kb_guard_install()
    let opened = kb_open(isColourWanted, mouse, Capabilities.hasPasteMarks(term: term))
    guard opened == KB_OPENED else {
      kb_guard_remove()
      kb_signals_close(signals)
      throw opened == KB_UNKNOWN_TERMINAL ? .unknownTerm(term.isEmpty ? nil : term) : .refused(errno)
    }
    self.signals = signals
    capabilities = Capabilities(term: term, colours: Int(kb_colours()))
    screen = Screen(size: CursesTerminal.terminalSize())
    decoder = KeyDecoder(known: CursesTerminal.knownSequences())
    input = Array(repeating: 0, count: 4096)
    descriptors = [STDIN_FILENO, signals, -1].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  }

  deinit { close() }

  /// Leaves the screen: the terminal is as it was before, and signals have their old effect.
  ///
  /// What was written to standard error meanwhile comes out. Closing again does nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    kb_close()
    kb_signals_close(signals)
  }

  /// Leaves the screen, stops the process as a shell's job, and comes back when it goes on.
  ///
  /// The screen is drawn again. If the window's size changed meanwhile, the next event says so.
  public func suspend() {
    guard isOpen else { return }
    kb_leave()
    kb_stop()
    comeBack()
  }

  /// Takes the terminal over again after the process was stopped.
  func comeBack() {
    kb_enter()
    if let size = takeSize() { pending.append(.resized(size)) }
    redrawAll()
  }

  /// The terminal's size now, if it changed; curses and this object have then taken it over.
  func takeSize() -> Size? {
    let now = CursesTerminal.terminalSize()
    guard now != size else { return nil }
    kb_resize(Int32(now.columns), Int32(now.rows))
    screen = Screen(size: now)
    return now
  }

  /// The kernel's idea of the size, within what a frame can have.
  private static func terminalSize() -> Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    kb_size(&columns, &rows)
    return Frame(size: Size(columns: Int(columns), rows: Int(rows))).size
  }

  /// The sequences that the terminal's description gives for its keys.
  private static func knownSequences() -> [(bytes: [UInt8], key: Key)] {
    let keys: [Key] = [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .insert, .delete, .shiftTab, .enter,
    ]
    return (0..<KB_KEY_COUNT).compactMap { index in
      guard let text = kb_key_sequence(index) else { return nil }
      let number = Int(index)
      let key = number < keys.count ? keys[number] : Key.function(number - keys.count + 1)
      return (Array(String(cString: text).utf8), key)
    }
  }
}
