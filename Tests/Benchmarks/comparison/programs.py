# The programs and the files of rows that they are given: the same 1,741 municipalities for all that take rows.

import itertools
import json
import os
import subprocess
from dataclasses import dataclass, field


@dataclass
class Program:
    """How a program is started, and which keys move its cursor and filter its rows."""

    name: str
    command: list
    environment: dict = field(default_factory=dict)
    down: bytes = b"j"
    screen: int = 35  # presses until the cursor stands at the last row
    letters: list = field(default_factory=list)


LETTERS = [letter.encode() for word in ("kobe", "osaka") for letter in word + "\x7f" * len(word)]
SERVERS = itertools.count()
DOWN = b"\x1bOB"


def output(command, environment=None, **options):
    """What a command prints."""
    variables = dict(os.environ, LC_ALL="C.UTF-8", **(environment or {}))
    return subprocess.run(
        command, env=variables, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, **options
    ).stdout


def write(path, text):
    """Writes a file."""
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def capture(program, keys, columns=120, rows=40):
    """The lines of a program's screen after some keys, as tmux shows them."""
    server = ["tmux", "-L", f"kumoban-compare-{os.getpid()}-{next(SERVERS)}", "-f", "/dev/null", "-u"]
    variables = [f"{name}={value}" for name, value in {"LC_ALL": "C.UTF-8", **program.environment}.items()]
    output([*server, "new-session", "-d", "-x", str(columns), "-y", str(rows), "env", *variables, *program.command])
    try:
        lines, before = [], None
        for key in [None, *keys]:
            if key:
                output([*server, "send-keys", "-N", str(key[1]), key[0]])
            # Until two looks show the same: the programs answer within a few milliseconds.
            for _ in range(100):
                lines = output([*server, "capture-pane", "-p"]).split("\n")
                if lines == before and any(lines):
                    break
                before = lines
                subprocess.run(["sleep", "0.1"], check=True)
        return [line.rstrip() for line in lines[:rows]]
    finally:
        subprocess.run([*server, "kill-server"], check=False, stderr=subprocess.DEVNULL)


def floor_row(line):
    """A row of the console for the floor program, from the line that `kumoban list` prints."""
    code, prefecture, name, romaji = line.split()[:4]
    fields = [(2, 1, code), (9, 0, prefecture), (19, 0, name), (34, 0, romaji), (56, 1, "–"), (68, 1, "·" * 9)]
    fields += [(78, 1, "–"), (93, 1, "350")]
    return "\t".join(f"{column}|{style}|{text}" for column, style, text in fields)


def prepare(kumoban, floor, work):
    """Writes the files of rows, and answers the programs by name."""
    store, million = os.path.join(work, "empty"), os.path.join(work, "million")
    environment = {"KUMOBAN_STORE": store, "KUMOBAN_OPERATOR": "suzuki"}
    table, csv, rows, chrome = (os.path.join(work, name) for name in ("rows.txt", "rows.csv", "rows.floor", "chrome"))
    text = output([kumoban, "list"], environment)
    write(table, text)
    write(csv, output([kumoban, "list", "--format", "csv"], environment))
    write(rows, "".join(floor_row(line) + "\n" for line in text.splitlines()))
    console = Program("kumoban", [kumoban], environment, letters=[b"/", *LETTERS])
    write(chrome, "\n".join(capture(console, [])) + "\n")
    tasks = os.path.join(work, "tasks")
    prepare_tasks(text, tasks)
    return {
        "kumoban": console,
        "million": Program("kumoban, 1,000,000 entries", [kumoban], {**environment, "KUMOBAN_STORE": million}),
        "floor": Program("the floor", [floor, chrome, rows]),
        "less": Program("less", ["less", "--lesskey-src=/dev/null", table], {"LESS": "", "LESSHISTFILE": "-"}),
        "fzf": Program("fzf", ["sh", "-c", f"exec fzf < {table}"], {"FZF_DEFAULT_OPTS": ""}, DOWN, 37, LETTERS),
        "htop": Program("htop", ["htop"], {"HTOPRC": os.path.join(work, "htoprc")}, DOWN, 0),
        "visidata": Program("VisiData", ["vd", "--config=/dev/null", csv], {}, b"j", 37),
        "taskwarrior": Program("Taskwarrior", ["task", "limit:page", "list"], task_environment(tasks)),
    }


def task_environment(folder):
    """Where Taskwarrior finds its tasks, and that it asks nothing."""
    return {"TASKRC": os.path.join(folder, "taskrc"), "TASKDATA": folder}


def prepare_tasks(text, folder):
    """Makes a task of each row, once."""
    if os.path.exists(os.path.join(folder, "pending.data")):
        return
    os.makedirs(folder, exist_ok=True)
    write(os.path.join(folder, "taskrc"), "confirmation=off\nhooks=off\nnews.version=9.9.9\nverbose=nothing\n")
    tasks = [{"description": " ".join(line.split()[:4]), "project": line.split()[1]} for line in text.splitlines()]
    output(["task", "import", "-"], task_environment(folder), input=json.dumps(tasks))
