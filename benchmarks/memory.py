"""Peak memory of the commands that read and write large rosters, against reading every row into a list."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks import bench
from benchmarks.bench import Figure, Result

GOAL = 512.0
MIB = 1 << 20
WATCH = """
import atexit, os, pathlib, resource, sys

def note():
    # A process inherits the ru_maxrss of the one that started it: where the kernel says better, ask there.
    status = pathlib.Path("/proc/self/status")
    if status.exists():
        kib = next(line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    else:
        kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1)
    pathlib.Path(os.environ["BENCH_NOTE"]).write_text(str(kib))

atexit.register(note)
"""
SANFANG = "from api.cli import main; main()"
NAIVE = """
import csv, pathlib, sys
rows = [
    row
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.csv"))
    for row in csv.DictReader(path.open(encoding="utf-8-sig", newline=""))
]
print(len(rows))
"""
"""The peer: all rows as dictionaries, no check and no graph."""


def main() -> None:
    parser = bench.arguments(str(__doc__), scale=100, rounds=1)
    options = parser.parse_args()
    result = bench.begin("memory", "a list of csv.DictReader rows", options)
    with bench.folder() as place:
        for number in range(options.rounds):
            _round(place / str(number), options.scale, result, last=number == options.rounds - 1)
    result.show(options.json)


def _round(place: Path, scale: int, result: Result, *, last: bool) -> None:
    """One measuring; the figures of the last are shown, since memory hardly varies."""
    place.mkdir()
    city = place / "city"
    with bench.server(place / "home", "memory", scale) as server:
        environment = os.environ | {
            "SANFANG_HOME": str(server.settings.home),
            "SANFANG_INSTANCE": server.settings.instance,
        }
        bench.say(f"sanfang city --scale {scale}")
        made, _ = peak(SANFANG, ["city", str(city), "--scale", str(scale)], environment)
        bench.say("the peer")
        naive, said = peak(NAIVE, [str(city)], environment)
        rows = _rows(city)
        assert int(said) == rows, (said, rows)
        bench.say("sanfang load, first")
        first, _ = peak(SANFANG, ["load", str(city)], environment)
        stated = _stated(server)
        assert stated == rows, (stated, rows)
        bench.say("sanfang load, again")
        again, _ = peak(SANFANG, ["load", str(city)], environment)
    if last:
        goal = f"≤ {GOAL:.0f} MiB"
        for what, size in (("first load", first), ("the same load again", again)):
            result.figures.append(Figure(what, size, "MiB", naive, naive / size, goal, size <= GOAL))
        result.figures.append(Figure("sanfang city", made, "MiB", naive, naive / made))
        result.notes = [
            f"{rows:,} rows. Peak resident memory of the Python process, as the kernel counted it.",
            "The ratio is the peer's memory by ours; ours holds the checks too, and writes a graph.",
        ]


def peak(command: str, arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[float, str]:
    """The peak resident memory of a piece of Python in MiB, and what it printed. Raises where it fails."""
    with tempfile.NamedTemporaryFile() as note:
        process = subprocess.run(
            [sys.executable, "-c", WATCH + command, *arguments],
            env={**environment, "BENCH_NOTE": note.name},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        return int(Path(note.name).read_text()) * 1024 / MIB, process.stdout


def _rows(directory: Path) -> int:
    """How many rows the files have, counted without keeping them."""
    total = 0
    for path in directory.glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            total += sum(1 for _ in csv.reader(file)) - 1
    return total


def _stated(server: bench.Server) -> int:
    """How many rows the loads of this graph have read."""
    found = server.graph.read("MATCH (l:Load) RETURN coalesce(sum(l.read), 0) AS read")
    return int(str(found[0]["read"]))


if __name__ == "__main__":
    main()
