// Showing frames: only what differs from the last one goes to curses.

import CCurses
import Terminal

extension CursesTerminal {
  /// Shows a frame; only what differs from the last one is sent.
  ///
  /// A frame of another size than the terminal's is cut or filled up with blank cells.
  public func present(_ frame: borrowing Frame) {
    guard isOpen else { return }
    let changedRows = frame.size == size ? screen.put(frame) : screen.put(frame.fitted(to: size))
    screen.cursor = frame.cursor.flatMap { Rect(size).contains($0) ? $0 : nil }
    // Looking for rows that only moved is worth it where several changed.
    update(mayScroll: changedRows > 3)
  }

  /// Draws the whole screen again, in case something else wrote over it.
  public func redrawAll() {
    guard isOpen else { return }
    kb_forget()
    update(mayScroll: false)
  }

  private func update(mayScroll: Bool) {
    kb_update(Int32(screen.cursor?.row ?? -1), Int32(screen.cursor?.column ?? 0), mayScroll)
  }
}
