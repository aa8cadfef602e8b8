# The figures as a table, the bars that they are held to, and the place in the README where both stand.

import textwrap
from dataclasses import dataclass

BEGIN, END = "<!-- compare: Tests/Benchmarks/compare writes this -->", "<!-- /compare -->"


@dataclass
class Bar:
    """What a figure may be at most."""

    name: str
    most: float
    figure: float
    unit: str = "×"

    @property
    def is_met(self):
        """Whether the figure keeps to it."""
        return self.figure is not None and self.figure <= self.most

    @property
    def row(self):
        """The bar as a row of a table."""
        shown = "–" if self.figure is None else f"{self.figure:.4g} {self.unit}"
        return f"| {self.name} | {self.most:g} {self.unit} | {shown} | {'met' if self.is_met else '**not met**'} |"


def bars(figures, calls):
    """All bars, with what was measured."""
    def largest(names, measures):
        """The largest of the medians that there are."""
        found = [figures.of(name, measure) for name in names for measure in measures]
        return max((value for value in found if value is not None), default=None)

    stores = ("kumoban", "million")
    resident, size = largest(stores, ["resident"]), largest(stores, ["bytes"])
    idle = largest(stores, ["idle", "wakeups", "idle bytes"])
    return [
        Bar("start, beside `less`", 1.5, figures.ratio("kumoban", "start", "less")),
        Bar("start with 1,000,000 entries, beside `less`", 2.0, figures.ratio("million", "start", "less")),
        Bar("a cursor key that scrolls, beside the floor", 1.25, figures.ratio("kumoban", "scroll", "floor")),
        Bar("a cursor key that only selects, beside the floor", 1.25, figures.ratio("kumoban", "still", "floor")),
        Bar("the same, beside `less`", 1.5, figures.ratio("kumoban", "still", "less", "scroll")),
        Bar("a filter key, beside `fzf`", 0.5, figures.ratio("kumoban", "filter", "fzf")),
        Bar("a query over 1,000,000, beside `fzf --filter`", 0.1, figures.ratio("kumoban", "query", "fzf")),
        Bar("bytes for a cursor key, the larger of both stores", 400, size, "bytes"),
        Bar("system calls for a cursor key", 4, calls, "calls"),
        Bar("resident, the larger of both stores", 20, resident, "MB"),
        Bar("idle: processor time, wake-ups and bytes", 0, idle, ""),
    ]


def number(value, digits=2):
    """A figure, or a dash."""
    return "–" if value is None else f"{value:.{digits}f}"


def table(figures, programs, calls, caption):
    """Both tables, as they stand in the README."""
    heads = ["", "start", "selection moves", "scrolls", "filter key", "bytes per key", "resident", "idle"]
    lines = [textwrap.fill(caption, 118), "", "| " + " | ".join(heads) + " |", "| --- " * len(heads) + "|"]
    for name, program in programs.items():
        idle = figures.of(name, "idle")
        cells = [
            program.name,
            number(figures.of(name, "start"), 1) + " ms",
            number(figures.of(name, "still"), 3),
            number(figures.of(name, "scroll"), 3),
            number(figures.of(name, "filter")),
            number(figures.of(name, "bytes"), 0),
            number(figures.of(name, "resident"), 1) + (" MB" if figures.of(name, "resident") else ""),
            "–" if idle is None else f"{idle:.1f} ms, {figures.of(name, 'wakeups'):.0f} wake-ups",
        ]
        lines.append("| " + " | ".join(cells) + " |")
    lines += ["", "| bar | at most | measured | |", "| --- | --- | --- | --- |"]
    lines += [bar.row for bar in bars(figures, calls)]
    change, bare = figures.of("kumoban", "change"), figures.of("bare", "change")
    words = [
        f"A durable change takes {number(change)} ms, a bare write and fdatasync of the same bytes {number(bare)} ms:",
        f"{number(figures.ratio('kumoban', 'change', 'bare', 'change'))} ×. The whole command `kumoban note` takes",
        f"{number(figures.of('kumoban', 'command'), 1)} ms, `task annotate`",
        f"{number(figures.of('taskwarrior', 'command'), 1)} ms:",
        f"{number(figures.ratio('kumoban', 'command', 'taskwarrior'))} ×. A query over 1,000,000 organisations takes",
        f"{number(figures.of('kumoban', 'query'), 1)} ms, `fzf --filter` over the same rows",
        f"{number(figures.of('fzf', 'query'), 0)} ms.",
    ]
    lines += ["", textwrap.fill(" ".join(words), 118)]
    return "\n".join(lines)


def write(path, text):
    """Puts the tables between the two marks of the README."""
    with open(path, encoding="utf-8") as file:
        before, rest = file.read().split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"{before}{BEGIN}\n{text}\n{END}{after}")
