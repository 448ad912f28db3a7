"""Pairs of records that may be one person, weighed by Splink on DuckDB."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from dataclasses import fields
from math import log2
from typing import Any

from graph.extra import need
from loaders.match.comparison import LEVELS, Weighing, Weights, codes, comparisons
from loaders.match.prepared import Prepared, schema

_NEAR_YEARS = "coalesce(abs(l.birth_year - r.birth_year), 0) <= 2"
_UNDECIDED = "(l.identity IS NULL OR r.identity IS NULL)"
"""Two identity numbers decide alone."""
RULES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (f"l.name = r.name AND {_NEAR_YEARS}", ()),
    ("l.phone = r.phone", ()),
    ("l.sound = r.sound AND l.birth_year = r.birth_year", ()),
    ("l.shape = r.shape AND l.birth_year = r.birth_year", ()),
    ("l.units = r.units AND l.birth_year = r.birth_year", ("units",)),
    ("l.units = r.units AND l.name[1] = r.name[1]", ("units",)),
    ("l.former = r.name", ()),
    ("l.name = r.former", ()),
)
"""Which pairs are looked at: SQL, and the columns of which any value may agree."""
_RARE = ("name", "sound", "shape")
_PEOPLE = """
SELECT {column}, count(DISTINCT identity) + count(*) FILTER (WHERE identity IS NULL)
FROM {records} WHERE {column} IS NOT NULL GROUP BY {column}
"""
"""How many people have a value; records with one identity number are one."""
Grounds = tuple[tuple[str, str, float], ...]
Scored = tuple[int, int, float, Grounds]
"""Two records by their places, the weight in bits, and what it is the sum of."""


def scored(prepared: Prepared, weighing: Weighing, least: float) -> Iterator[Scored]:
    """The pairs of at least `least` bits, in no order. Raises NotInstalled without Splink and DuckDB."""
    splink, pyarrow, duckdb = need("splink", "judging"), need("pyarrow", "judging"), need("duckdb", "judging")
    logging.getLogger("splink").setLevel(logging.ERROR)
    with duckdb.connect() as connection, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        api = splink.DuckDBAPI(connection)
        columns = {each.name: getattr(prepared, each.name) for each in fields(prepared)}
        table = api.register(pyarrow.table(columns, schema=schema(pyarrow)), dataset_display_name="records")
        linker = splink.Linker(table, _settings(prepared, weighing), log_level="ERROR")
        for column in _RARE:
            people = connection.execute(_PEOPLE.format(column=column, records=table.physical_name)).fetchall()
            rarity = prepared.rarity(column, dict(people))
            lookup = pyarrow.table({column: list(rarity), f"tf_{column}": list(rarity.values())})
            linker.table_management.register_term_frequency_lookup(
                api.register(lookup, dataset_display_name=f"rarity_{column}"), column
            )
        found = linker.inference.predict(threshold_match_weight=least)
        yield from _rows(connection, found.physical_name, log2(_odds(weighing.prior(len(prepared.uid)))))


def _odds(probability: float) -> float:
    return probability / (1 - probability)


def _settings(prepared: Prepared, weighing: Weighing) -> dict[str, Any]:
    return {
        "link_type": "dedupe_only",
        "unique_id_column_name": "uid",
        "probability_two_random_records_match": weighing.prior(len(prepared.uid)),
        "comparisons": comparisons(_measured(prepared, weighing.weights)),
        "blocking_rules_to_generate_predictions": [
            {
                "blocking_rule": f"{sql} AND {_UNDECIDED}",
                "sql_dialect": "duckdb",
                **({"arrays_to_explode": list(exploded)} if exploded else {}),
            }
            for sql, exploded in RULES
        ],
        "retain_matching_columns": True,
        "retain_intermediate_calculation_columns": True,
    }


def _measured(prepared: Prepared, known: Weights) -> Weights:
    """The weights; in a place of few units, where strangers share one more often, a unit weighs less."""
    table = {what: {level: dict(each) for level, each in levels.items()} for what, levels in known.items()}
    for level, column in (("same", "units"), ("same_area", "areas")):
        chance = min(0.99, prepared.coincidence(column))
        table["unit"][level]["u"] = max(table["unit"][level]["u"], chance)
    return table


def _rows(connection: Any, name: str, prior: float) -> Iterator[Scored]:
    named = {what: codes(what) for what in LEVELS}
    rare = {what for what, levels in LEVELS.items() if any(level.rare for level in levels)}
    wanted = [f"gamma_{what}" for what in LEVELS]
    wanted += [f"mw_{what}" + (f" + mw_tf_adj_{what}" if what in rare else "") for what in LEVELS]
    query = connection.execute(f"SELECT uid_l, uid_r, match_weight, {', '.join(wanted)} FROM {name}")
    size = len(LEVELS)
    while rows := query.fetchmany(50_000):
        for one, other, weight, *rest in rows:
            grounds = [
                (what, named[what][level], each)
                for what, level, each in zip(LEVELS, rest[:size], rest[size:], strict=True)
            ]
            yield one, other, weight, (("prior", "chance", prior), *grounds)
