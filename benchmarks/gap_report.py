"""One gap report (every rule) against a loop over the grids with separate queries for each."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import LiteralString

import neo4j

from benchmarks import bench
from benchmarks.bench import Figure, Result, Server
from cypher import library as cards
from cypher.card import Card
from graph import profile
from graph.report import FINDINGS, Report, build

LOOPED = 1_000
"""Grids of the loop; its seconds are scaled to all."""
GOAL = 50.0
ASSISTANTS = 2

# What a first version of the report asks of each grid, one query after the other.
CERTAIN = "{0}.from_max <= $day AND ({0}.to_min > $day OR {0}.to_min IS NULL AND {0}.status = 'current')"
COVERED = (
    f"(g:Grid {{code: $grid}})<-[c:COVERS]-(b:Branch) WHERE {CERTAIN.format('c')} AND {CERTAIN.format('b')}"
)
SECRETARY = (
    f"MATCH (b)<-[:OF]-(:Post {{role: 'secretary'}})<-[h:HOLDS]-(p:Person) WHERE {CERTAIN.format('h')}"
)
STAFF = (
    "MATCH (g:Grid {{code: $grid}})<-[:FOR]-(:Post {{role: '{0}'}})<-[h:HOLDS]-(p:Person)"
    f" WHERE {CERTAIN.format('h').replace('{', '{{').replace('}', '}}')} RETURN count(DISTINCT p) AS there"
)
QUERIES: dict[str, tuple[LiteralString, int]] = {
    "gaps.grid_without_branch": (f"MATCH {COVERED} RETURN count(b) AS there", 1),
    "gaps.grid_without_secretary": (
        f"MATCH {COVERED} WITH b {SECRETARY} RETURN count(DISTINCT p) AS there",
        1,
    ),
    "gaps.grid_without_cadre": (STAFF.format("responsible_cadre"), 1),
    "gaps.grid_without_worker": (STAFF.format("grid_worker"), 1),
    "gaps.grid_short_of_assistants": (STAFF.format("grid_assistant"), ASSISTANTS),
}
Found = set[tuple[str, str]]


def main() -> None:
    parser = bench.arguments(str(__doc__), scale=91, rounds=5)
    options = parser.parse_args()
    result = bench.begin("gap_report", "queries per grid", options)
    with bench.folder() as place, bench.server(place / "home", "gaps", options.scale) as server:
        _run(server, place, options, result)
    result.show(options.json)


def _run(server: Server, place: Path, options: argparse.Namespace, result: Result) -> None:
    library = cards.load()
    day = bench.load(server, place, options.scale)
    rules = library.folder("gaps")
    grids = _grids(server)
    some = grids[:: max(1, len(grids) // LOOPED)][:LOOPED]
    where = server.running
    with neo4j.GraphDatabase.driver(where.bolt_uri, auth=(where.user, where.password)) as driver:
        bench.say("the same answer first")
        report = _report(server, rules, day)
        looped = _loop(driver, some, day)
        told = _told(report, set(some))
        assert looped
        assert looped == told, sorted(looped ^ told)[:5]
        same = [rule for rule in rules if rule.name in QUERIES]
        ours, alike, theirs = [], [], []
        for number in range(options.rounds):
            bench.say(f"round {number + 1}: {len(some):,} of {len(grids):,} grids one by one")
            ours.append(bench.timed(lambda: _report(server, rules, day)))
            alike.append(bench.timed(lambda: _report(server, same, day)))
            theirs.append(bench.timed(lambda: _loop(driver, some, day)) * len(grids) / len(some))
    for which, times in ((rules, ours), (same, alike)):
        ratio = bench.median([b / a for a, b in zip(times, theirs, strict=True)])
        seconds, peer = bench.median(times), bench.median(theirs)
        what = f"{len(which)} rules, {len(grids):,} grids"
        result.figures.append(Figure(what, seconds, "s", peer, ratio, f"≥ {GOAL:.0f}x", ratio >= GOAL))
    result.notes = [
        f"Before timing: the same {len(looped):,} findings of {len(QUERIES)} rules for {len(some):,} grids.",
        f"The loop answers {len(QUERIES)} of the {len(rules)} rules, does not say how sure it is, and sends"
        f" {len(QUERIES)} queries a grid.",
    ]
    if len(some) < len(grids):
        result.notes.append(f"Its seconds are scaled from {len(some):,} grids to all.")


def _grids(server: Server) -> list[str]:
    return [
        str(row["code"]) for row in server.graph.read("MATCH (g:Grid) RETURN g.code AS code ORDER BY code")
    ]


def _report(server: Server, rules: Iterable[Card], day: date) -> Report:
    return build(server.graph, rules, {"as_of": day, "assistants": ASSISTANTS}, profile.load())


def _told(report: Report, grids: set[str]) -> Found:
    """What the report finds at these grids, by the rules that the loop knows."""
    return {
        (section.card.name, str(finding.identity[0]))
        for section in report.sections
        if section.card.name in QUERIES
        for finding in section.findings
        if finding.state in FINDINGS and str(finding.identity[0]) in grids
    }


def _loop(driver: neo4j.Driver, grids: Iterable[str], day: date) -> Found:
    """The tutorial way: for each grid one query after the other."""
    found = set()
    with driver.session(default_access_mode=neo4j.READ_ACCESS) as session:
        for grid in grids:
            for rule, (query, wanted) in QUERIES.items():
                record = session.run(query, {"grid": grid, "day": day}).single(strict=True)
                if record["there"] < wanted:
                    found.add((rule, grid))
    return found


if __name__ == "__main__":
    main()
