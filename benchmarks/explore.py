"""The cards that draw, warm, from the busiest starts of a large city: how long somebody waits."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from benchmarks import bench
from benchmarks.bench import Figure, Result, Server
from cypher import library as cards
from graph.received import Rows
from graph.rows import row as written

GOAL = 0.2
STARTS = 20
WARM = 3
MOST = "RETURN {0} AS start ORDER BY COUNT {{ (n)--() }} DESC, start LIMIT " + str(STARTS)
BUSIEST: Mapping[str, str] = {
    "community": "MATCH (n:Community) " + MOST.format("n.code"),
    "company": "MATCH (n:PropertyCompany) " + MOST.format("n.code"),
    "person": "MATCH (n:Person) " + MOST.format("n.key"),
    "compound": "MATCH (n:Compound) " + MOST.format("n.code"),
    "street": "MATCH (n:Street) " + MOST.format("n.code"),
    "committee": "MATCH (n:CommunityCommittee) " + MOST.format("n.code"),
}
Asked = list[dict[str, object]]


def main() -> None:
    parser = bench.arguments(str(__doc__), scale=91, rounds=5)
    options = parser.parse_args()
    result = bench.begin("explore", "nobody: a goal of their own", options)
    with bench.folder() as place, bench.server(place / "home", "explore", options.scale) as server:
        _run(server, place, options, result)
    result.show(options.json)


def _run(server: Server, place: Path, options: argparse.Namespace, result: Result) -> None:
    day = bench.load(server, place, options.scale)
    library = cards.load()
    for name, asked in _questions(server).items():
        card = library.get(name)
        bound = [card.bind({"as_of": day, **each}) for each in asked]
        bench.say(f"{name}: {len(bound)} starts")
        for _ in range(WARM):
            answers = [_sorted(server.graph.read(card.statement, each)) for each in bound]
        assert any(answers), f"{name} found nothing"
        times: list[list[float]] = [[] for _ in bound]
        for _ in range(options.rounds):
            for each, took in zip(bound, times, strict=True):
                took.append(bench.timed(partial(server.graph.read, card.statement, each)))
        assert answers == [_sorted(server.graph.read(card.statement, each)) for each in bound]
        medians = [bench.median(took) for took in times]
        slowest, most = max(medians), max(map(len, answers))
        what = f"{name}, slowest of {len(bound)} (up to {most} rows)"
        result.figures.append(
            Figure(what, slowest * 1000, "ms", goal=f"≤ {GOAL * 1000:.0f} ms", reached=slowest <= GOAL)
        )
    result.notes = [
        f"Starts: the {STARTS} nodes of each kind with the most relationships; outward goes three steps.",
        f"Asked {WARM} times before; each figure is the start whose median was the slowest, from the question"
        " to the last row in Python.",
        "The same answer before and after, or nothing is shown.",
    ]


def _questions(server: Server) -> dict[str, Asked]:
    found = {what: [str(row["start"]) for row in server.graph.read(query)] for what, query in BUSIEST.items()}
    everywhere = [key for kind in found.values() for key in kind[: STARTS // 4]]
    pairs = list(zip(found["committee"], found["company"], strict=True))
    pairs += [(one, other) for one, other in _linked(server)]
    return {
        "explore.outward": [{"key": key, "steps": 3} for key in everywhere],
        "explore.posts_of_person": [{"person": key} for key in found["person"]],
        "explore.between_organizations": [{"one": a, "other": b, "steps": 6} for a, b in pairs],
        "explore.parties_of_compound": [{"compound": key} for key in found["compound"]],
        "explore.street": [{"street": key} for key in found["street"]],
        "explore.organization_network": [{"area": key} for key in ["", *found["street"]]],
        "explore.shared_with": [{"organization": key} for key in found["committee"]],
        "explore.bodies_of_person": [{"person": key} for key in found["person"]],
        "explore.interlocks": [{"area": key} for key in found["street"]],
        "explore.route": [{"one": a, "other": b} for a, b in pairs],
        "explore.cross_appointments": [{"area": key} for key in found["street"]],
    }


def _linked(server: Server) -> list[tuple[str, str]]:
    rows = server.graph.read(
        "MATCH (a)-[e:CROSS_APPOINTED]->(b) WITH a, b, count(e) AS number"
        f" RETURN a.code AS one, b.code AS other ORDER BY number DESC, one, other LIMIT {STARTS}"
    )
    return [(str(row["one"]), str(row["other"])) for row in rows]


def _sorted(rows: Rows) -> list[str]:
    return sorted(map(written, rows))


if __name__ == "__main__":
    main()
