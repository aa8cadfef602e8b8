// What the outside world tells a console.

import Terminal

/// What came from the keyboard, the kernel or a descriptor.
public enum TerminalEvent: Equatable, Sendable {
  /// A key was pressed, or text was pasted.
  case key(Key)
  /// The window has another size; the next frame has to have it.
  case resized(Size)
  /// A signal asks the process to end: SIGTERM, SIGHUP, SIGINT or SIGQUIT, by number.
  case terminate(signal: Int32)
  /// A signal asks the process to stop, as the suspend key does in a shell; call `suspend()`.
  case suspendRequested
  /// The process was stopped by others and goes on; the screen has been drawn again.
  case continued
  /// What is watched besides can be read, or was closed at the other end.
  case readable
  /// The terminal is gone.
  case hungUp
}
