# A program in a pseudo-terminal of its own: started, pressed keys in, timed to the last byte of each answer.

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

COLUMNS, ROWS = 120, 40
QUIET = 0.02  # seconds without a byte that end the answer to a key
SETTLED = 0.25  # and the first frame


class PseudoTerminal:
    """A program in a terminal of 120 x 40."""

    def __init__(self, command, environment=None):
        variables = dict(os.environ, TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8", **(environment or {}))
        for name in ("COLUMNS", "LINES", "NO_COLOR"):
            variables.pop(name, None)
        ready, go = os.pipe()
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            os.read(ready, 1)  # until the size is set
            os.closerange(3, 64)
            try:
                os.execvpe(command[0], command, variables)
            finally:
                os._exit(127)
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.began = time.perf_counter()
        os.write(go, b"x")
        os.close(ready)
        os.close(go)
        self.sent = b""

    def read(self, quiet, limit=15.0, wants_one=True):
        """Reads until nothing comes for a while: when the last byte came, and how many came."""
        last, count, end = None, 0, time.perf_counter() + limit
        while time.perf_counter() < end:
            if not select.select([self.descriptor], [], [], quiet)[0]:
                if count or not wants_one:
                    break
                continue
            try:
                data = os.read(self.descriptor, 65536)
            except OSError:
                break
            if not data:
                break
            last = time.perf_counter()
            count += len(data)
            self.sent = (self.sent + data)[-65536:]
            # What some programs ask of a terminal before they draw.
            if b"\x1b[6n" in data:
                os.write(self.descriptor, b"\x1b[1;1R")
            if b"\x1b[c" in data:
                os.write(self.descriptor, b"\x1b[?62;22c")
        return last, count

    def first_frame(self):
        """Milliseconds from the start to the last byte of the first frame."""
        last, _ = self.read(SETTLED)
        return None if last is None else (last - self.began) * 1e3

    def press(self, key):
        """Milliseconds to the last byte of the answer, and its bytes; None where nothing came."""
        began = time.perf_counter()
        os.write(self.descriptor, key)
        last, count = self.read(QUIET, limit=5, wants_one=False)
        return (None if last is None else (last - began) * 1e3), count

    def resident(self):
        """Kilobytes of memory."""
        with open(f"/proc/{self.pid}/status", encoding="ascii") as status:
            return next((int(line.split()[1]) for line in status if line.startswith("VmRSS")), 0)

    def work(self):
        """Nanoseconds on a processor so far, and how often it went to sleep."""
        ran = switches = 0
        for task in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{task}/schedstat", encoding="ascii") as figures:
                ran += int(figures.read().split()[0])
            with open(f"/proc/{self.pid}/task/{task}/status", encoding="ascii") as status:
                switches += sum(int(line.split()[1]) for line in status if line.startswith("voluntary_ctxt"))
        return ran, switches

    def idle(self, seconds):
        """Milliseconds of processor time, wake-ups and bytes while nobody does anything."""
        ran, switches = self.work()
        _, count = self.read(seconds, limit=seconds, wants_one=False)
        ran_after, switches_after = self.work()
        return (ran_after - ran) / 1e6, switches_after - switches, count

    def end(self):
        """Ends the program."""
        try:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        os.close(self.descriptor)
