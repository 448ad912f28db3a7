"""The loader (reading, all checks, one transaction) against per-row MERGE on the same rows."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import neo4j

from benchmarks import bench, per_row
from benchmarks.bench import Figure, Result, Server
from benchmarks.per_row import NODES, Sample
from cypher import library as cards
from cypher.library import Library
from graph import profile
from graph.db import Graph
from graph.model import VACANT
from loaders import roster
from loaders.identity_key import IdentityKey
from loaders.known import Known
from loaders.load import load as write
from loaders.outcome import Outcome
from loaders.roster import Rosters
from loaders.shape import GraphRow

SAMPLED = 2
"""The peer writes the rows of about so many cities; its seconds are scaled to all."""
GOAL_RATIO, GOAL_RATE, GOAL_CITY, GOAL_AGAIN, GOAL_ROW = 15.0, 12_000.0, 2.0, 0.5, 0.25
OURS = ("due", "due_seats", "raw")
"""Properties that the peer does not write: what a load derives of posts, and how cells were spelled; nor that
a post is vacant."""
PLACES = """
UNWIND $posts AS code MATCH (p:Post {code: code})-[e:OF|FOR]->(x)
RETURN type(e) AS kind, code AS start, x.code AS end
"""
PRESENT = """
UNWIND $meetings AS code MATCH (x)-[e:ATTENDED]->(m:Meeting {code: code})
RETURN x.code AS start, code AS end, properties(e) AS said
"""
Facts = dict[tuple[object, ...], Mapping[str, object]]


@dataclass
class Rounds:
    """Seconds of each round, and how many elements they were for."""

    first: list[float] = field(default_factory=list)
    again: list[float] = field(default_factory=list)
    row: list[float] = field(default_factory=list)
    peer: list[float] = field(default_factory=list)
    elements: int = 0
    stated: int = 0


def main() -> None:
    parser = bench.arguments(str(__doc__), scale=91, rounds=3)
    options = parser.parse_args()
    result = bench.begin("loading", "per-row MERGE", options)
    with bench.folder() as place, bench.server(place / "home", "loading", options.scale) as server:
        _run(server, place, options, result)
    result.show(options.json)


def _run(server: Server, place: Path, options: argparse.Namespace, result: Result) -> None:
    loads = Loads(server, cards.load(), place)
    one = bench.rosters(place, 1)
    bench.say("warming the server up")
    for _ in range(5):
        loads.load(one)
        loads.load(one)
        server.wipe()
    if options.scale > 1:
        small = Rounds()
        loads.ours(one, small, options.rounds)
        result.figures.append(_city(bench.median(small.first)))
    rounds = Rounds()
    with loads.rows(bench.rosters(place, options.scale) if options.scale > 1 else one) as rosters:
        sampled = per_row.sample(rosters, SAMPLED / options.scale)
    loads.both(place / f"city-{options.scale}", sampled, rounds, options.rounds)
    _figures(result, rounds, sampled)


def _city(seconds: float) -> Figure:
    return Figure(
        "the Zhangye city (scale 1), warm server", seconds, "s", goal="< 2 s", reached=seconds < GOAL_CITY
    )


def _figures(result: Result, rounds: Rounds, sampled: Sample) -> None:
    first, again, peer = map(bench.median, (rounds.first, rounds.again, rounds.peer))
    ratio = bench.median([b / a for a, b in zip(rounds.first, rounds.peer, strict=True)])
    rate = rounds.elements / first
    share = bench.median([b / a for a, b in zip(rounds.first, rounds.again, strict=True)])
    row = bench.median([b / a for a, b in zip(rounds.first, rounds.row, strict=True)])
    if result.scale == 1:
        result.figures.append(_city(first))
    result.figures += [
        Figure("first load, with all checks", first, "s", peer, ratio, "≥ 15x", ratio >= GOAL_RATIO),
        Figure(
            "first load, elements a second",
            rate,
            "/s",
            rounds.stated / peer,
            goal="≥ 12,000/s",
            reached=rate >= GOAL_RATE,
        ),
        Figure("the same again, nothing changed", again, "s"),
        Figure(
            "the same again / first load",
            share,
            "of it",
            goal="≤ 0.5",
            reached=share <= GOAL_AGAIN,
        ),
        Figure("one row changed / first load", row, "of it", goal="≤ 0.25", reached=row <= GOAL_ROW),
    ]
    total = sampled.totals.total()
    result.notes = [
        f"{rounds.elements:,} elements: {rounds.stated:,} nodes and relationships that rows state, the others"
        " derived (due posts, cross-appointments).",
        f"The peer wrote {sampled.size:,} of {total:,} graph rows into an empty graph, and derives nothing.",
    ]
    if sampled.size < total:
        result.notes.append("Its seconds are scaled, kind by kind, from the sample to all rows.")
    result.notes.append(
        "Before timing: what the peer wrote is in the loader's graph too, property by property."
    )


class Loads:
    """Loads and peers on one server."""

    def __init__(self, server: Server, library: Library, home: Path) -> None:
        self.server = server
        self.library = library
        self.home = home
        self.key = IdentityKey.load(home)

    @contextmanager
    def rows(self, directory: Path) -> Iterator[Rosters]:
        """The rosters of a folder, read and checked."""
        known = Known(self.server.graph, self.library)
        with roster.read([directory], key=self.key, known=known) as rosters:
            assert not rosters.problem_count, rosters.problems[:3]
            yield rosters

    def load(self, directory: Path) -> Outcome:
        """From files to the committed graph."""
        with self.rows(directory) as rosters:
            return write(
                self.server.graph, self.library, rosters, profile.load(), memories=self.home / "memories"
            )

    def ours(self, directory: Path, rounds: Rounds, times: int) -> None:
        """Time first loads alone."""
        for _ in range(times):
            rounds.first.append(bench.timed(lambda: self.load(directory)))
            self.server.wipe()

    def both(self, directory: Path, sampled: Sample, rounds: Rounds, times: int) -> None:
        """Rounds of peer, first load, same load, one row changed; in the first the answers are compared."""
        address = self.server.running
        auth = (address.user, address.password)
        with neo4j.GraphDatabase.driver(address.bolt_uri, auth=auth) as driver:
            for number in range(times):
                self.server.wipe()
                bench.say(f"round {number + 1}: {sampled.size:,} rows one by one")
                rounds.peer.append(self._peer(driver, directory, sampled))
                theirs = _facts(self.server.graph, sampled)
                self.server.wipe()
                bench.say(f"round {number + 1}: the loader")
                rounds.first.append(bench.timed(lambda: self._first(directory, rounds)))
                if not number:
                    _same(theirs, _facts(self.server.graph, sampled))
                rounds.again.append(bench.timed(lambda: self._again(directory)))
                with _changed(directory):
                    rounds.row.append(bench.timed(lambda: self.load(directory)))

    def _first(self, directory: Path, rounds: Rounds) -> None:
        outcome = self.load(directory)
        rounds.stated = sum(counts.total() for counts in outcome.elements.values())
        rounds.elements = rounds.stated + sum(outcome.derived.values())

    def _again(self, directory: Path) -> None:
        again = self.load(directory)
        assert not again.changes, again

    def _peer(self, driver: neo4j.Driver, directory: Path, sampled: Sample) -> float:
        """Seconds of the peer for all rows, scaled by kind from those that were sampled."""
        with self.rows(directory) as rosters:
            took = per_row.write(driver, rosters, sampled)
        mean = sum(took.values()) / sampled.size
        return sum(
            total * (took[kind] / len(sampled.rows[kind]) if sampled.rows[kind] else mean)
            for kind, total in sampled.totals.items()
        )


def _same(theirs: Facts, ours: Facts) -> None:
    """What the peer writes, the loader writes too, with the same properties."""
    wrong = [key for key, facts in theirs.items() if ours.get(key) != facts]
    assert theirs
    assert not wrong, (len(wrong), wrong[0], theirs[wrong[0]], ours.get(wrong[0]))


@contextmanager
def _changed(directory: Path) -> Iterator[None]:
    """One organisation has another name meanwhile, its row being in the midst of its table."""
    path = directory / "组织表.csv"
    whole = path.read_bytes()
    lines = whole.decode("utf-8-sig").splitlines(keepends=True)
    cells = lines[len(lines) // 2].split(",")
    cells[1] += "改"
    lines[len(lines) // 2] = ",".join(cells)
    path.write_text("".join(lines), encoding="utf-8")
    try:
        yield
    finally:
        path.write_bytes(whole)


def _facts(graph: Graph, sampled: Sample) -> Facts:
    """What the graph says of the sampled nodes, and of the relationships among them."""
    found: Facts = {}
    for label, key in NODES.items():
        keys = sorted(map(str, sampled.nodes[label]))
        for row in graph.read(
            f"UNWIND $keys AS key MATCH (n:{label} {{{key}: key}})"
            " RETURN key, labels(n) AS labels, properties(n) AS said",
            {"keys": keys},
        ):
            labels = {*map(str, _list(row["labels"]))} - {VACANT.name}
            found[label, row["key"]] = {"labels": sorted(labels)} | _said(row)
    for row in graph.read(PLACES, {"posts": sorted(map(str, sampled.nodes["Post"]))}):
        found[str(row["kind"]), row["start"], row["end"]] = {}
    for row in graph.read(PRESENT, {"meetings": sorted(map(str, sampled.nodes["Meeting"]))}):
        found["ATTENDED", row["start"], row["end"]] = _said(row)
    for kind, rows in sampled.rows.items():
        if not per_row.node(kind):
            found |= _edges(graph, kind, rows)
    return found


def _edges(graph: Graph, kind: str, rows: list[GraphRow]) -> Facts:
    if kind == "COLLECTS":
        start, end = "r.scope", "(a:Source)-[e:COLLECTS {key: r.key}]->(b:Area|Organization {code: r.scope})"
    else:
        left, right = per_row.ends(kind)
        start = "r.start"
        end = (
            f"(a:{left} {{{NODES[left]}: r.start}})-[e:{kind} {{key: r.key}}]->"
            f"(b:{right} {{{NODES[right]}: r.end}})"
        )
    given = [{name: row.get(name) for name in ("start", "end", "scope", "key")} for row in rows]
    return {
        (kind, row["start"], row["end"], row["key"]): _said(row)
        for row in graph.read(
            f"UNWIND $rows AS r MATCH {end}"
            f" RETURN {start} AS start, r.end AS end, r.key AS key, properties(e) AS said",
            {"rows": given},
        )
    }


def _said(row: Mapping[str, object]) -> dict[str, object]:
    said = row["said"]
    assert isinstance(said, dict)
    return {name: value for name, value in said.items() if name not in OURS}


def _list(value: object) -> list[object]:
    assert isinstance(value, list)
    return value


if __name__ == "__main__":
    main()
