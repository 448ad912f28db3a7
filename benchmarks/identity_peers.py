"""The matcher's peers: rules with rapidfuzz as one writes them first, and Splink as its tutorial has it."""

from __future__ import annotations

import logging
import warnings
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any

import duckdb
import networkx as nx
import pyarrow
import splink.comparison_library as cl
from rapidfuzz import fuzz
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from loaders.match import Record

NAME, UNIT = 60, 80
"""How alike names (two characters of three are 67) and units are at least, as rapidfuzz measures."""
CLUSTERED = 0.95
Groups = list[list[str]]


def rules(records: Sequence[Record]) -> Groups:
    """Same number, same person; else names alike, nothing that contradicts, and phone or unit in common."""
    graph: nx.Graph[str] = nx.Graph()
    blocks: dict[tuple[object, ...], list[Record]] = defaultdict(list)
    for each in records:
        for block in (("number", each.identity), ("name", each.name), ("phone", each.phone)):
            if block[1] is not None:
                blocks[block].append(each)
    for block in blocks.values():
        for one, other in combinations(block, 2):
            if _alike(one, other):
                graph.add_edge(one.key, other.key)
    return [sorted(group) for group in nx.connected_components(graph)]


def _alike(one: Record, other: Record) -> bool:
    if one.identity and other.identity:
        return one.identity == other.identity
    if _contradict(one.sex, other.sex) or _contradict(one.birth_year, other.birth_year):
        return False
    if set(one.sources) & set(other.sources) or fuzz.ratio(one.name, other.name) < NAME:
        return False
    if one.phone and one.phone == other.phone:
        return True
    same_area = bool(set(one.areas) & set(other.areas))
    return one.birth_year == other.birth_year is not None and (same_area or _unit(one.units, other.units))


def _contradict(one: object, other: object) -> bool:
    return one is not None and other is not None and one != other


def _unit(ones: Iterable[str], others: Sequence[str]) -> bool:
    return any(fuzz.ratio(one, other) >= UNIT for one in ones for other in others)


def splink_untuned(records: Sequence[Record]) -> Groups:
    """The library's own comparisons, trained by its own estimation on these records, clustered at 0.95."""
    logging.getLogger("splink").setLevel(logging.ERROR)
    with duckdb.connect() as connection, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        api = DuckDBAPI(connection)
        linker = Linker(api.register(_table(records)), _settings(), log_level="ERROR")
        train = linker.training
        train.estimate_probability_two_random_records_match([block_on("identity")], recall=0.3)
        train.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
        share = min(1.0, 200_000 / len(records))
        for rule in (block_on("name"), block_on("phone")):
            train.estimate_parameters_using_expectation_maximisation(rule, record_sample_proportion=share)
        found = linker.inference.predict(threshold_match_probability=CLUSTERED)
        clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(found, CLUSTERED)
        rows = connection.execute(
            f"SELECT list(unique_id) FROM {clusters.physical_name} GROUP BY cluster_id HAVING count(*) > 1"
        ).fetchall()
    return [group for (group,) in rows]


def _table(records: Sequence[Record]) -> Any:
    return pyarrow.table(
        {
            "unique_id": [each.key for each in records],
            "name": [each.name for each in records],
            "sex": [each.sex for each in records],
            "birth_year": [each.birth_year and str(each.birth_year) for each in records],
            "unit": [each.units[0] if each.units else None for each in records],
            "area": [each.areas[0] if each.areas else None for each in records],
            "post": [each.posts[0] if each.posts else None for each in records],
            "phone": [each.phone for each in records],
            "identity": [each.identity for each in records],
        }
    )


def _settings() -> SettingsCreator:
    return SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            cl.NameComparison("name"),
            cl.ExactMatch("sex"),
            cl.LevenshteinAtThresholds("birth_year", [1, 2]),
            cl.JaroWinklerAtThresholds("unit", [0.9, 0.7]),
            cl.ExactMatch("area").configure(term_frequency_adjustments=True),
            cl.ExactMatch("post"),
            cl.ExactMatch("phone"),
            cl.ExactMatch("identity"),
        ],
        blocking_rules_to_generate_predictions=[block_on("name"), block_on("phone"), block_on("identity")],
    )
