# What is measured: rounds in which every program has its turn, so that all meet the same moods of the machine.

import os
import re
import statistics
import subprocess
import time

from .programs import LETTERS, output
from .pseudoterminal import PseudoTerminal

STILL, SCROLLS = 30, 50


def median(values):
    """The median; None of nothing."""
    values = [value for value in values if value is not None]
    return statistics.median(values) if values else None


class Figures:
    """The figures of all rounds, by program and measure."""

    def __init__(self):
        self.values = {}

    def add(self, program, measure, value):
        """Takes in one round's figure."""
        if value is not None:
            self.values.setdefault((program, measure), []).append(value)

    def of(self, program, measure):
        """The median of all rounds."""
        return median(self.values.get((program, measure), []))

    def ratio(self, program, measure, other, other_measure=None):
        """The median of the rounds' ratios."""
        pairs = zip(self.values.get((program, measure), []), self.values.get((other, other_measure or measure), []))
        return median([one / two for one, two in pairs if two])


def keys(terminal, pressed):
    """The medians of the answers' times and bytes; None where nothing was answered."""
    answers = [terminal.press(key) for key in pressed]
    times = [milliseconds for milliseconds, _ in answers if milliseconds is not None]
    return median(times), median([count for milliseconds, count in answers if milliseconds is not None])


def warm(program):
    """Starts a program once: where memory is scarce its files have gone from there since the last round."""
    terminal = PseudoTerminal(program.command, program.environment)
    terminal.first_frame()
    terminal.end()


def measure(figures, name, program, idle):
    """One round of one program."""
    warm(program)
    terminal = PseudoTerminal(program.command, program.environment)
    try:
        figures.add(name, "start", terminal.first_frame())
        if name == "taskwarrior":
            return
        still, size = keys(terminal, [program.down] * STILL)
        figures.add(name, "still", still)
        for _ in range(max(0, program.screen - STILL) + 2):
            terminal.press(program.down)
        scroll, scroll_size = keys(terminal, [program.down] * SCROLLS)
        figures.add(name, "scroll", scroll)
        figures.add(name, "bytes", max(size or 0, scroll_size or 0) or None)
        if program.letters:
            rest = [key for key in program.letters if key not in LETTERS]
            for key in rest:
                terminal.press(key)
            figures.add(name, "filter", keys(terminal, LETTERS)[0])
        figures.add(name, "resident", terminal.resident() / 1024)
        if idle:
            ran, switches, count = terminal.idle(idle)
            figures.add(name, "idle", ran)
            figures.add(name, "wakeups", switches)
            figures.add(name, "idle bytes", count)
    finally:
        terminal.end()


def timed(command, environment=None, **options):
    """Milliseconds of a whole run of a command."""
    variables = dict(os.environ, LC_ALL="C.UTF-8", **(environment or {}))
    began = time.perf_counter()
    subprocess.run(command, env=variables, check=True, stdout=subprocess.DEVNULL, **options)
    return (time.perf_counter() - began) * 1e3


def durable(figures, programs, probe, work):
    """One round of durable changes: in memory and on disk, and as whole commands."""
    found = output([probe, "cost", os.path.join(work, "cost"), "300"])
    change, bare = (int(value) / 1e3 for value in re.findall(r"(\d+) µs", found)[:2])
    figures.add("kumoban", "change", change)
    figures.add("bare", "change", bare)
    console, tasks = programs["kumoban"], programs["taskwarrior"]
    note = [console.command[0], "note", "281000", "a word about it"]
    figures.add("kumoban", "command", timed(note, console.environment))
    figures.add("taskwarrior", "command", timed(["task", "1", "annotate", "a word about it"], tasks.environment))


def million(figures, probe, rows):
    """A query over a million organisations in memory, beside fzf's run over the same rows."""
    found = re.search(r"(\d+) µs", output([probe, "query", "kobe", "1000000"]))
    figures.add("kumoban", "query", int(found.group(1)) / 1e3 if found else None)
    with open(rows, "rb") as file:
        figures.add("fzf", "query", timed(["fzf", "--filter", "kobe"], stdin=file))


def system_calls(program):
    """System calls for a key that moves the selection, counted by strace over twenty."""
    counts = []
    for pressed in (5, 25):
        log = os.path.join(os.path.dirname(program.environment["KUMOBAN_STORE"]), "strace")
        terminal = PseudoTerminal(["strace", "-f", "-o", log, *program.command], program.environment)
        terminal.first_frame()
        for _ in range(pressed):
            terminal.press(program.down)
        # Left, not killed: strace then writes all that it has.
        terminal.press(b"\x03")
        terminal.read(0.5, limit=5, wants_one=False)
        terminal.end()
        with open(log, encoding="utf-8", errors="replace") as file:
            counts.append(sum(1 for _ in file))
    return (counts[1] - counts[0]) / 20
