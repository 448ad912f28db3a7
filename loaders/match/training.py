"""Writes `weights.toml`: how often each outcome is seen of one person, and of two who could be taken for one.

Counted on a made set of another seed than any that is measured on, so that a user's run needs no training and
gives the same answer everywhere: `python -m loaders.match.training`.

Of two who could be taken for one, sex, year, unit and phone are counted among those who share a name: names
go with sex and time, and a place has its own. Names themselves are counted among people drawn at random;
where a name's rarity is taken instead, what stands here is an average that no weight depends on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from itertools import combinations
from random import Random
from typing import Any

from graph.extra import need
from loaders.match.comparison import LEVELS, SHIPPED
from loaders.match.made import Made, make
from loaders.match.prepared import Prepared, prepare, schema

SEED, RECORDS = 1_000_003, 100_000
_LEAST = 0.0005
"""No outcome is taken to be rarer: a made set cannot show what never happens."""
_STRANGERS = 2_000_000
_HEAD = """# 各种比较结果的频率 · How often each outcome is seen: m of one person, u of two.
# Written by `python -m loaders.match.training`. `partners`: others that are one with a record, on average.
"""
_Place = tuple[int, int]
_Shares = Mapping[str, Mapping[str, float]]


def learn(made: Made) -> dict[str, Any]:
    """The table of weights, with `prior`."""
    prepared = prepare(made.records)
    owner = [made.truth[record.key] for record in made.records]
    same = [pair for pair in _pairs(owner) if _open(prepared, pair)]
    named = [pair for pair in _pairs(prepared.name) if owner[pair[0]] != owner[pair[1]]]
    m = outcomes(prepared, same)
    u = {**outcomes(prepared, named), "name": outcomes(prepared, _strangers(owner))["name"]}
    return {
        "prior": {"partners": round(2 * len(same) / len(owner), 3)},
        **{what: {code: _weights(what, m[what][code], u[what][code]) for code in m[what]} for what in LEVELS},
    }


def _weights(what: str, m: float, u: float) -> dict[str, float]:
    least = 1e-6 if what == "name" else _LEAST
    return {"m": float(f"{max(m, _LEAST):.3g}"), "u": float(f"{max(u, least):.3g}")}


def _open(prepared: Prepared, pair: _Place) -> bool:
    return not (prepared.identity[pair[0]] and prepared.identity[pair[1]])


def _pairs(values: Sequence[str | None]) -> Iterable[_Place]:
    """All pairs of places with one value."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, value in enumerate(values):
        if value is not None:
            places[value].append(place)
    for group in places.values():
        yield from combinations(group, 2)


def _strangers(owner: Sequence[str]) -> list[_Place]:
    rng, last = Random(SEED), len(owner) - 1
    drawn = ((rng.randint(0, last), rng.randint(0, last)) for _ in range(_STRANGERS))
    return [pair for pair in drawn if owner[pair[0]] != owner[pair[1]]]


def outcomes(prepared: Prepared, pairs: Sequence[_Place]) -> _Shares:
    """Of each comparison, the share of each outcome among the pairs for which both sides state something."""
    duckdb, pyarrow = need("duckdb", "judging"), need("pyarrow", "judging")
    columns = [each.name for each in fields(Prepared)]
    both = ", ".join(f"{side}.{name} AS {name}_{side}" for name in columns for side in "lr")
    asked = ", ".join(f"{_case(what)} AS {what}" for what in LEVELS)
    table = pyarrow.table({name: getattr(prepared, name) for name in columns}, schema=schema(pyarrow))
    places = pyarrow.table({"one": [a for a, _ in pairs], "other": [b for _, b in pairs]})
    with duckdb.connect() as connection:
        connection.register("records", table)
        connection.register("places", places)
        connection.execute(
            f"CREATE TABLE seen AS SELECT {asked} FROM (SELECT {both} FROM places "
            "JOIN records l ON l.uid = places.one JOIN records r ON r.uid = places.other)"
        )
        return {what: _counted(connection, what) for what in LEVELS}


def _case(what: str) -> str:
    *conditions, _ = LEVELS[what]
    tried = " ".join(f"WHEN {each.sql} THEN '{each.code}'" for each in conditions)
    return f"CASE {tried} ELSE '{LEVELS[what][-1].code}' END"


def _counted(connection: Any, what: str) -> dict[str, float]:
    rows = dict(connection.execute(f"SELECT {what}, count(*) FROM seen GROUP BY 1").fetchall())
    stated = [each.code for each in LEVELS[what] if not each.missing]
    total = sum(rows.get(code, 0) for code in stated)
    return {code: rows.get(code, 0) / total for code in stated}


def written(table: Mapping[str, Any]) -> str:
    """The table as TOML."""
    lines = [_HEAD, f"[prior]\npartners = {table['prior']['partners']}\n"]
    for what in LEVELS:
        lines.append(f"[{what}]")
        lines += [f"{code} = {{ m = {w['m']:.6g}, u = {w['u']:.6g} }}" for code, w in table[what].items()]
        lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    SHIPPED.write_text(written(learn(make(RECORDS, SEED))), encoding="utf-8")
