// The wiring of the console: terminal, store and state, in one loop that sleeps in poll.

import Console
import CursesTerminal
import Glibc
import GovernmentCloud
import RolloutStore
import Terminal

/// The console at work.
struct ConsoleProgram {
  var workplace: Workplace
  var store: Store
  let terminal: CursesTerminal
  var state: ConsoleState
  /// The days gone by, as far as they were read.
  var timeline: Timeline
  private var painter = Painter()
  private var clock = LocalClock()
  private let snapshots = SnapshotWriter()
  private var isLeaving = false

  /// How long after the last change the snapshot is written, in milliseconds.
  private static let snapshotDelay = 1_500

  /// How long a change waits for other programs before the operator is told who holds the store.
  static let patience = Duration.seconds(1)

  /// Opens the store, then takes the terminal over: what is wrong with the store is said on the plain terminal.
  init(_ workplace: Workplace) throws(Failure) {
    self.workplace = workplace
    let store = try workplace.openStore(patience: Self.patience)
    self.store = store
    var timeline = Workplace.timeline()
    let rollout = try workplace.reading { () throws(StoreError) in
      try workplace.asOf.map { day throws(StoreError) in try timeline.rollout(asOf: day, of: store) } ?? store.rollout
    }
    self.timeline = timeline
    do throws(TerminalFailure) {
      terminal = try CursesTerminal()
    } catch {
      throw .terminal(error, workplace.wording)
    }
    let theme = Theme(hasColour: terminal.capabilities.colours > 0, hasGlyphs: terminal.capabilities.richGlyphs)
    let session = Session(
      operator: workplace.person, language: workplace.wording.language, time: Workplace.localTime(),
      readOnly: Self.readOnly(workplace, store), asOf: workplace.asOf, theme: theme)
    state = ConsoleState(
      rollout: rollout, session: session, size: terminal.size, notice: workplace.wording.notice(of: store.report))
  }

  /// Why nothing can be changed.
  static func readOnly(_ workplace: Workplace, _ store: Store) -> ReadOnly? {
    if let asOf = workplace.asOf { return .past(asOf) }
    switch store.readOnly {
    case nil: return nil
    case .asked?: return .asked
    case let reason?: return .store(workplace.wording.text(of: reason))
    }
  }

  /// Shows the state and waits, until the operator leaves or the terminal goes away.
  mutating func run() throws(Failure) {
    defer {
      terminal.close()
      snapshots.finish()
      _ = try? store.writeSnapshot()
    }
    while !isLeaving {
      show()
      let isDue = store.entriesSinceSnapshot > 0 && store.readOnly == nil
      let midnight = state.session.time.secondsToMidnight * 1_000
      let hasHappened = terminal.wait(
        for: watched, timeoutMilliseconds: isDue ? min(Self.snapshotDelay, midnight) : midnight)
      if !hasHappened, isDue, !snapshots.isBusy, let snapshot = store.snapshot() { snapshots.write(snapshot) }
      handle(.time(clock.now()))
      while !isLeaving, let event = terminal.nextEvent() { take(event) }
    }
  }

  /// What tells of colleagues' changes: another descriptor once the store was opened again.
  private var watched: Int32? { workplace.asOf == nil ? try? store.watch() : nil }

  mutating func show() {
    // For most keys the state need not be copied into the painter.
    if !painter.moveSelection(state.glance()) { painter.paint(state) }
    terminal.present(painter.frame)
  }

  private mutating func take(_ event: TerminalEvent) {
    switch event {
    case .key(let key): handle(.key(key))
    case .resized(let size): handle(.resized(size))
    case .readable: catchUp()
    case .suspendRequested: terminal.suspend()
    case .continued: break
    case .terminate, .hungUp: isLeaving = true
    }
  }

  /// Gives an event to the state and does what it wants done.
  mutating func handle(_ event: Event) {
    for effect in state.update(event) { perform(effect) }
  }

  /// Leaves the loop.
  mutating func leave() { isLeaving = true }
}
