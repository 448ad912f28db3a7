"""The API over a large city: how much memory its process takes, and how long it keeps others waiting.

Everything that is large is asked for, one after the other and then several at once, while another client
asks for the health of the process all the time. Its longest wait is how long the process was blocked.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import httpx

from benchmarks import bench, serving
from benchmarks.bench import Figure, Result
from benchmarks.memory import MIB
from graph.settings import Settings

BLOCKED, MEMORY = 5.0, 512.0
"""Seconds, and MiB, at most."""
PAUSE = 0.02
"""Seconds between two questions for its health."""
PATIENCE = 600.0
"""Seconds for an answer; the API ends sooner by itself."""
LARGE = (
    "/areas?size=1000",
    "/people?as_of={day}&size=1000",
    "/people?as_of={day}&format=csv",
    "/posts?as_of={day}&format=xlsx",
    "/charts?as_of={day}&format=graph",
    "/charts?as_of={day}&format=csv",
    "/charts?as_of={day}&format=svg&area={county}",
    "/gaps?as_of={day}",
    "/gaps/vacant_post?as_of={day}&format=csv",
    "/linkage/three_parties?as_of={day}&size=1000",
    "/linkage/three_parties?as_of={day}&format=json",
    "/linkage/three_parties?as_of={day}&format=xlsx",
    "/interlocks?as_of={day}&size=1000",
    "/changes/holdings?from={before}&to={day}&size=1000",
    "/queries/gaps.vacant_post",
    "/search?text=街",
    "/figures?as_of={day}",
    "/status",
)
"""What a page or a program may ask for that grows with the city."""
COUNTY = "620702"
AT_ONCE = 4


def main() -> None:
    parser = bench.arguments(str(__doc__), scale=91, rounds=1)
    options = parser.parse_args()
    result = bench.begin("large", "nobody: goals of their own", options)
    with bench.folder() as place, bench.server(place / "home", "large", options.scale) as server:
        day = bench.load(server, place, options.scale)
        measure(place, server.settings, day, options.rounds, result)
    result.show(options.json)


def measure(place: Path, settings: Settings, day: date, rounds: int, result: Result) -> None:
    """Ask an instance that holds the city of that day, by `sanfang serve`; the figures go into `result`.

    Its log is in `place`.
    """
    before = day.replace(year=day.year - 1)
    asked = [each.format(day=day, before=before, county=COUNTY) for each in LARGE]
    with serving.command(settings, place / "large.log") as (base, process):
        began = peak(process)
        for number in range(rounds):
            bench.say(f"round {number + 1}")
            alone = [(each, *_asked(base, each), peak(process)) for each in asked]
            with ThreadPoolExecutor(AT_ONCE) as pool:
                waits = list(pool.map(lambda each: _asked(base, each)[1], asked))
        blocked, memory = max(wait for _, _, wait, _ in alone), peak(process)
    for each, seconds, wait, size in alone:
        result.figures.append(Figure(each, seconds, "s"))
        result.figures.append(Figure("  others wait at most", wait, "s"))
        result.figures.append(Figure("  memory at most until then", size, "MiB"))
    goal = f"≤ {BLOCKED:.0f} s"
    several = max(waits)
    result.figures += [
        Figure("longest wait of others", blocked, "s", goal=goal, reached=blocked <= BLOCKED),
        Figure(f"  with {AT_ONCE} at once", several, "s", goal=goal, reached=several <= BLOCKED),
        Figure("memory when it began", began, "MiB"),
        Figure("memory at most", memory, "MiB", goal=f"≤ {MEMORY:.0f} MiB", reached=memory <= MEMORY),
    ]
    result.notes = ["Memory as the kernel counted it, of one process. An answer is read and thrown away."]


def peak(process: int) -> float:
    """The most that a process had in memory so far, in MiB."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    (kib,) = (line.split()[1] for line in lines if line.startswith("VmHWM"))
    return int(kib) * 1024 / MIB


def _asked(base: str, address: str) -> tuple[float, float]:
    """Seconds until all of an answer is there, and the longest that others waited meanwhile."""
    bench.say(address)
    began = time.perf_counter()
    with _healthy(base) as waits, httpx.stream("GET", base + address, timeout=PATIENCE) as answer:
        for _ in answer.iter_raw():
            pass
        assert answer.status_code == httpx.codes.OK, (address, answer.status_code)
    return time.perf_counter() - began, max(waits)


@contextmanager
def _healthy(base: str) -> Iterator[Sequence[float]]:
    """Somebody who asks for the health of the process until the block ends; how long each answer took."""
    waits, ended = [0.0], threading.Event()

    def ask() -> None:
        with httpx.Client(base_url=base, timeout=PATIENCE) as client:
            while not ended.wait(PAUSE):
                waits.append(bench.timed(lambda: client.get("/healthz").raise_for_status()))

    asking = threading.Thread(target=ask)
    asking.start()
    try:
        yield waits
    finally:
        ended.set()
        asking.join()


if __name__ == "__main__":
    main()
