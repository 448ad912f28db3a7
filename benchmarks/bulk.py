"""A first load in bulk (reading, all checks, import, what is derived) against the bare importer."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from benchmarks import bench
from benchmarks.bench import Figure, Result, Server
from cypher import library as cards
from cypher.library import Library
from graph import profile, store
from graph.bulk.files import Files
from graph.digest import digest
from graph.local import importer, jars
from graph.local.config import neo4j_conf
from graph.local.instance import Instance, State
from graph.local.jar import NEO4J
from graph.local.java import memory as sizes
from loaders import bulk, load, memory, roster
from loaders.bulk import Bulk
from loaders.identity_key import IdentityKey
from loaders.known import Known
from loaders.outcome import Outcome

GOAL = 0.25


def main() -> None:
    parser = bench.arguments(str(__doc__), scale=91, rounds=1)
    options = parser.parse_args()
    result = bench.begin("bulk", "the bare importer on the same files", options)
    with bench.folder() as place, bench.server(place / "home", "bulk", options.scale) as server:
        _run(server, place, options, result)
    result.show(options.json)


def _run(server: Server, place: Path, options: argparse.Namespace, result: Result) -> None:
    work = _Work(server, place, bench.rosters(place, options.scale), cards.load())
    bench.say("the ordinary load, for its digest")
    ordinary = bench.timed(lambda: work.load(in_bulk=False))
    expected = work.digest()
    ours, bare = [], []
    for number in range(options.rounds):
        work.wipe()
        bench.say(f"round {number + 1}: in bulk")
        ours.append(bench.timed(lambda: work.load(in_bulk=True)))
        assert work.digest() == expected
        bench.say(f"round {number + 1}: the bare importer")
        bare.append(work.bare())
    mine, peer = bench.median(ours), bench.median(bare)
    ratio = bench.median([b / a for a, b in zip(ours, bare, strict=True)])
    rate, peers = work.elements / mine, work.elements / peer
    reached = ratio >= GOAL
    result.figures += [
        Figure("a first load in bulk", mine, "s", ordinary, ordinary / mine),
        Figure("elements a second", rate, "/s", peers, ratio, "≥ 0.25 of the importer's", reached),
    ]
    result.notes = [
        f"{work.elements:,} nodes and relationships in the files; the graph has the ordinary load's digest.",
        "The peer of the first line is the ordinary load of the same rosters on a cold server.",
        "The bare importer checks nothing, and leaves a store without constraints and without a server.",
    ]


class _Work:
    """The same rosters three ways."""

    def __init__(self, server: Server, place: Path, directory: Path, library: Library) -> None:
        self.server = server
        self.place = place
        self.directory = directory
        self.library = library
        self.key = IdentityKey.load(place)
        self.elements = 0

    def load(self, *, in_bulk: bool) -> Outcome:
        """From files on disk to the graph."""
        settings = self.server.settings
        with (
            store.connect(settings) as graph,
            roster.read([self.directory], key=self.key, known=Known(graph, self.library)) as rosters,
        ):
            if in_bulk:
                return bulk.load(settings, graph, self.library, rosters, profile.load())
            return load.load(graph, self.library, rosters, profile.load())

    def bare(self) -> float:
        """Seconds of the importer alone, on the same files."""
        home, folder = self.place / "bare", self.place / "files"
        into = Instance("bare", home)
        into.make()
        into.save(State(NEO4J, 0, 0))
        into.configure(neo4j_conf(0, 0, sizes()))
        with (
            store.connect(self.server.settings) as graph,
            roster.read([self.directory], key=self.key, known=lambda *asked: {}) as rosters,
            Files(folder) as files,
        ):
            known = memory.recall(None, graph, self.library, rosters, profile.load())
            Bulk(self.library, rosters, profile.load(), known, lambda name, done: None, "").write(files)
            self.elements = files.nodes + files.relationships
            arguments = files.whole().arguments()
        shared = jars.directory(self.place)
        seconds = bench.timed(lambda: importer.run(into, shared, folder, arguments))
        for each in (home, folder):
            shutil.rmtree(each)
        return seconds

    def wipe(self) -> None:
        """Empty the store."""
        with store.connect(self.server.settings) as graph:
            Server(graph, self.server.settings, self.server.running).wipe()

    def digest(self) -> str:
        """Of what the store holds."""
        with store.connect(self.server.settings) as graph:
            return digest(graph)


if __name__ == "__main__":
    main()
