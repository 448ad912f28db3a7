"""Backup and restore of a loaded city against loading it again from its rosters, to the same digest."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from benchmarks import bench
from benchmarks.bench import Figure, Result, Server
from benchmarks.loading import Loads
from cypher import library as cards
from graph import backup, store
from graph.bulk import backup as bulk
from graph.digest import digest
from graph.restore import restore

GOAL = 60.0


def main() -> None:
    parser = bench.arguments(str(__doc__), scale=91, rounds=1)
    options = parser.parse_args()
    result = bench.begin("backup", "loading the rosters again", options)
    with bench.folder() as place, bench.server(place / "home", "backup", options.scale) as server:
        _run(server, place, options.rounds, result)
    result.show(options.json)


def _run(server: Server, place: Path, times: int, result: Result) -> None:
    rosters = bench.rosters(place, result.scale)
    loads = Loads(server, cards.load(), place)
    file = place / "city.jsonl.gz"
    written, restored, loaded = [], [], []
    for number in range(times):
        bench.say(f"round {number + 1}")
        server.wipe()
        loaded.append(bench.timed(lambda: loads.load(rosters)))
        written.append(bench.timed(lambda: backup.write(server.graph, file)))
        before = digest(server.graph)
        server.wipe()
        restored.append(bench.timed(lambda: restore(server.graph, file)))
        assert digest(server.graph) == before
    summary = backup.write(server.graph, file)
    offline = []
    for prove in (False, True):  # Once each: the server starts anew for it.
        bench.say("restoring it by the importer" + ", with the proof" * prove)
        server.wipe()
        offline.append([bench.timed(partial(bulk.restore, server.settings, file, prove=prove))])
        with store.connect(server.settings) as graph:
            assert digest(graph) == before
    ways = (
        ("backup", written),
        ("restore, one transaction, proved", restored),
        ("restore, importer", offline[0]),
        ("restore, importer, proved", offline[1]),
    )
    for what, seconds in ways:
        ours, peer = bench.median(seconds), bench.median(loaded)
        ratio = bench.median([b / a for a, b in zip(seconds, loaded, strict=False)])
        result.figures.append(Figure(what, ours, "s", peer, ratio, "\u2264 60 s", ours <= GOAL))
    size = file.stat().st_size / 1e6
    result.notes = [f"{summary.nodes:,} nodes, {summary.relationships:,} relationships, {size:,.0f} MB."]


if __name__ == "__main__":
    main()
