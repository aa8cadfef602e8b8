# Measures round by round, prints the table, and writes it into the README.
#
#   python3 -m comparison BUILD WORK README ROUNDS     BUILD: the folder of the built programs

import datetime
import os
import sys

from . import figures as measuring
from .programs import capture, output, prepare
from .table import bars, table, write

IDLE = 5  # seconds
# Those that are held to one another come close after each other, and each round begins with another one.
TURNS = ["kumoban", "floor", "less", "million", "fzf", "htop", "visidata", "taskwarrior"]


def check_floor(programs):
    """The floor has to draw what the console draws."""
    for keys in ([], [("j", 10)], [("j", 60)], [("j", 60), ("k", 50)]):
        if capture(programs["kumoban"], keys) != capture(programs["floor"], keys):
            sys.exit(f"compare: after {keys} the floor program shows another screen than kumoban")


def main():
    """Measures everything."""
    build, work, readme, rounds = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    kumoban, probe, floor = (os.path.join(build, name) for name in ("kumoban", "StoreProbe", "floor"))
    rows = os.path.join(work, "million.txt")
    if not os.path.exists(rows):
        with open(rows, "w", encoding="utf-8") as file:
            file.write(output([probe, "rows", "1000000"]))
    # A journal that is whole already is left as it is.
    output([probe, "generate", os.path.join(work, "million"), "1000000"])
    programs = prepare(kumoban, floor, work)
    check_floor(programs)
    figures = measuring.Figures()
    for number in range(rounds):
        print(f"round {number + 1} of {rounds}", file=sys.stderr)
        begin = number % len(TURNS)
        for name in TURNS[begin:] + TURNS[:begin]:
            measuring.measure(figures, name, programs[name], IDLE if number == 0 else 0)
        measuring.durable(figures, programs, probe, work)
        measuring.million(figures, probe, rows)
    calls = measuring.system_calls(programs["kumoban"])
    caption = (
        f"Release build, static, 120×40, {os.cpu_count()} cores, {datetime.date.today()}, medians of {rounds} rounds "
        "in which every program has its turn; times in milliseconds, ratios are medians of the rounds' ratios. `htop` "
        "shows processes, all others the same 1,741 rows. Each is started once just before it is measured."
    )
    text = table(figures, programs, calls, caption)
    print(text)
    write(readme, text)
    missed = [bar.name for bar in bars(figures, calls) if not bar.is_met]
    if missed:
        sys.exit("compare: not met: " + "; ".join(missed))


main()
