// What the outside world tells a console.

import Terminal

/// What came from the keyboard, the kernel or a descriptor.
public enum TerminalEvent: Equatable, Sendable {
  /// Keys, in the order they were pressed; never empty.
  case keys([Key])
  /// The window has another size; the next frame has to have it.
  case resized(Size)
  /// A signal asks the process to end: SIGTERM, SIGHUP, SIGINT or SIGQUIT, by number.
  case terminate(signal: Int32)
  /// A signal asks the process to stop, as the suspend key does in a shell; call `suspend()`.
  case suspendRequested
  /// The process was stopped by others and goes on; the screen has been drawn again.
  case continued
  /// One of the extra descriptors can be read, or was closed at the other end.
  case readable(Int32)
  /// The terminal is gone.
  case hungUp
}
