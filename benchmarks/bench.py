"""What every benchmark needs: a quiet machine, a throw-away server, rosters, rounds, a table in the end."""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path

from cypher import library as cards
from graph import local, profile, schema, store
from graph.db import Graph
from graph.local import Running
from graph.settings import Settings
from loaders import city, roster
from loaders import load as loading
from loaders.identity_key import IdentityKey
from loaders.known import Known

BUSY = 0.7
"""Load average per core above which figures mean nothing."""
HEAPS = {1: "2g", 10: "6g", 50: "16g"}
"""The server's heap from a scale on: what one transaction writes lies there until its end."""


@dataclass(frozen=True)
class Figure:
    """One line of the table: ours beside the peer's, the ratio, and what was aimed at."""

    what: str
    ours: float
    unit: str
    peer: float | None = None
    ratio: float | None = None
    goal: str = ""
    reached: bool | None = None


@dataclass
class Result:
    """What a benchmark found. `notes` say what was scaled, and how; `load` is the load average per core."""

    benchmark: str
    peer: str
    scale: int
    rounds: int
    busy: bool
    load: float
    cores: int
    figures: list[Figure] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def show(self, as_json: bool) -> None:
        """Print it."""
        print(json.dumps(asdict(self), ensure_ascii=False, indent=2) if as_json else self._table())

    def _table(self) -> str:
        head = ("what", "ours", "peer", "ratio", "goal", "")
        rows = [head, *(_cells(each) for each in self.figures)]
        widths = [max(len(row[i]) for row in rows) for i in range(len(head))]
        lines = [
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
            for row in rows
        ]
        said = f"{self.benchmark}, scale {self.scale}, against {self.peer}; median of {self.rounds}"
        where = f"{self.cores} cores, load {self.load:.2f} a core when it began"
        busy = ["BUSY MACHINE (--busy): the seconds mean nothing, the ratios little"] if self.busy else []
        return "\n".join([said, where, *busy, "", *lines, "", *self.notes])


def _cells(each: Figure) -> tuple[str, ...]:
    verdict = {None: "", True: "reached", False: "MISSED"}[each.reached]
    ratio = "" if each.ratio is None else f"{each.ratio:,.2f}x"
    return each.what, _number(each.ours, each.unit), _number(each.peer, each.unit), ratio, each.goal, verdict


def _number(value: float | None, unit: str) -> str:
    return "" if value is None else f"{value:,.0f} {unit}" if value >= 1000 else f"{value:,.3g} {unit}"


def arguments(about: str, scale: int, rounds: int) -> argparse.ArgumentParser:
    """The options that all benchmarks have."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument(
        "--scale", type=int, default=scale, help=f"made cities in the roster (default {scale})"
    )
    parser.add_argument(
        "--rounds", type=int, default=rounds, help=f"the median of so many (default {rounds})"
    )
    parser.add_argument("--json", action="store_true", help="JSON, not a table")
    parser.add_argument("--busy", action="store_true", help="measure on a busy machine too, and say so")
    return parser


def begin(name: str, peer: str, options: argparse.Namespace) -> Result:
    """An empty result; ends the program where the machine is busy and `--busy` was not given."""
    cores = os.cpu_count() or 1
    load = os.getloadavg()[0] / cores
    if load > BUSY and not options.busy:
        sys.exit(
            f"{name}: the machine is busy (load {load:.2f} a core, at most {BUSY}): wait, or give --busy"
        )
    return Result(name, peer, options.scale, options.rounds, load > BUSY, round(load, 2), cores)


@contextmanager
def folder() -> Iterator[Path]:
    """A folder for a home and for rosters, gone in the end."""
    with tempfile.TemporaryDirectory(prefix="sanfang-bench-") as name:
        yield Path(name)


def rosters(directory: Path, scale: int) -> Path:
    """The made city, so many times, in a folder of its own."""
    say(f"writing the made city, scale {scale}")
    city.write(directory / f"city-{scale}", scale)
    return directory / f"city-{scale}"


@dataclass(frozen=True)
class Server:
    """A throw-away server: how the project reaches it, and how a tutorial would."""

    graph: Graph
    settings: Settings
    running: Running

    def wipe(self) -> None:
        """Empty it, but for the schema; what is compiled and cached stays warm."""
        self.graph.define(
            "MATCH (n) WHERE NOT n:Schema CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 20000 ROWS"
        )


@contextmanager
def server(home: Path, name: str, scale: int) -> Iterator[Server]:
    """A local Neo4j of its own, with the schema, stopped in the end; only the jars are shared."""
    shared = Settings.from_environment(environ={}).home / "jars"
    os.environ.setdefault("SANFANG_JARS", str(shared))
    os.environ.setdefault("SANFANG_HEAP", HEAPS[max(each for each in HEAPS if each <= scale)])
    settings = Settings.from_environment(f"bench-{name}", {"SANFANG_HOME": str(home)})
    say(f"starting Neo4j, heap {os.environ['SANFANG_HEAP']}")
    try:
        running = local.up(settings, progress=False)
        with store.connect(settings) as graph:
            schema.apply(graph)
            yield Server(graph, settings, running)
    finally:
        local.down(settings)


def load(server: Server, place: Path, scale: int) -> date:
    """The made city in the graph; gives the day that its rosters are of."""
    directory = rosters(place, scale)
    library = cards.load()
    key = IdentityKey.load(place)
    say("loading it")
    with roster.read([directory], key=key, known=Known(server.graph, library)) as read:
        loading.load(server.graph, library, read, profile.load())
        return read.as_of


def timed(work: Callable[[], object]) -> float:
    """How many seconds it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def median(values: Sequence[float]) -> float:
    """The median."""
    return statistics.median(values)


def say(text: str) -> None:
    """What is going on, to stderr."""
    print(f"… {text}", file=sys.stderr, flush=True)
