"""100,000 rows as a frame against py2neo's `to_data_frame`."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import py2neo  # type: ignore[import-untyped]

from benchmarks import bench
from benchmarks.bench import Figure, Result, Server
from cypher import library as cards
from graph import profile
from graph.analyst import Analyst

ROWS = 100_000
GOAL = 2.0
# What an analyst takes out: who holds which post since when, texts, whole numbers, dates, NULLs.
STATEMENT = f"""
MATCH (person:Person)-[h:HOLDS]->(post:Post)
RETURN person.key AS person, person.name AS name, post.code AS post, post.role AS role, h.kind AS kind,
  h.from_min AS since, post.seats AS seats
LIMIT {ROWS}
"""


def main() -> None:
    parser = bench.arguments(str(__doc__), scale=50, rounds=5)
    options = parser.parse_args()
    result = bench.begin("frames", "py2neo's to_data_frame", options)
    with bench.folder() as place, bench.server(place / "home", "frames", options.scale) as server:
        _run(server, place, options, result)
    result.show(options.json)


def _run(server: Server, place: Path, options: argparse.Namespace, result: Result) -> None:
    bench.load(server, place, options.scale)
    where = server.running
    peer = py2neo.Graph(where.bolt_uri, auth=(where.user, where.password))
    for make in ("pandas", "polars"):
        analyst = Analyst(server.graph, cards.load(), profile.load(), make)
        bench.say("the same rows first")
        ours, theirs = _rows(analyst.cypher(STATEMENT)), _their_rows(peer)
        assert len(ours) == min(ROWS, len(theirs))
        assert ours == theirs, next(pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1])
        mine, others = [], []
        for number in range(options.rounds):
            bench.say(f"{make}, round {number + 1}")
            mine.append(bench.timed(partial(analyst.cypher, STATEMENT)))
            others.append(bench.timed(lambda: peer.run(STATEMENT).to_data_frame()))
        ratio = bench.median([b / a for a, b in zip(mine, others, strict=True)])
        seconds, peers = bench.median(mine), bench.median(others)
        what = f"{len(ours):,} rows to {make}"
        result.figures.append(Figure(what, seconds, "s", peers, ratio, f"≥ {GOAL:.0f}x", ratio >= GOAL))
    peer.service.connector.close()
    result.notes = [
        "Before timing: the same rows in the same order, NULLs and dates too (py2neo's dates made native).",
        "Both ask for the rows of one statement and build the frame; py2neo's has no dates, its whole numbers"
        " with NULLs are floats.",
    ]


def _rows(frame: Any) -> list[tuple[object, ...]]:
    """Rows of plain values, from pandas or polars."""
    if hasattr(frame, "rows"):
        return list(frame.rows())
    columns = [frame[name].array._pa_array.to_pylist() for name in frame.columns]
    return list(zip(*columns, strict=True))


def _their_rows(peer: Any) -> list[tuple[object, ...]]:
    found = peer.run(STATEMENT).to_data_frame()
    names = ["person", "name", "post", "role", "kind", "since", "seats"]
    rows: list[Mapping[str, Any]] = found[names].to_dict("records")
    return [tuple(_plain(row[name]) for name in names) for row in rows]


def _plain(value: Any) -> object:
    if value is None or value != value:  # NaN is not even itself.
        return None
    if isinstance(value, float):
        return int(value)
    return date(value.year, value.month, value.day) if hasattr(value, "to_native") else value


if __name__ == "__main__":
    main()
