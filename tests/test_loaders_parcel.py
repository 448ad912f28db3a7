"""What is sent to the load cards: intervals as places in a list of days, lines by their types."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest

from cypher.card import Card
from cypher.library import Library
from graph import model
from graph.db import Graph
from graph.transaction import Transaction
from loaders import shape
from loaders.parcel import Parcel
from loaders.tables import TABLES

DAYS = [date(2021, 3, 1), date(2021, 3, 31), date(2026, 1, 1)]
SPAN = {"from_min": DAYS[0], "from_max": DAYS[1], "to_min": None, "to_max": DAYS[2]}


def parcel(*props: dict[str, Any]) -> Parcel:
    rows: list[shape.GraphRow] = [{"key": str(n), "props": dict(each)} for n, each in enumerate(props)]
    return Parcel(shape.STEPS[0], shape.STEPS[0].card, rows)


def test_days_are_sent_once_and_an_interval_names_their_places() -> None:
    other = {"from_min": DAYS[2], "from_max": DAYS[2], "to_min": None, "to_max": None}
    sent = parcel(SPAN | {"status": "ended"}, other | {"name": "甲"})
    assert sent.days() == DAYS
    assert sent.rows == [
        {"key": "0", "props": {"status": "ended"}, "span": [0, 1, None, 2]},
        {"key": "1", "props": {"name": "甲"}, "span": [2, 2, None, None]},
    ]


def test_a_row_that_says_only_part_of_an_interval_stays_as_it_is() -> None:
    sent = parcel({"status": "current", "from_max": DAYS[0]}, {"name": "甲"})
    assert sent.days() == []
    assert sent.rows == [
        {"key": "0", "props": {"status": "current", "from_max": DAYS[0]}},
        {"key": "1", "props": {"name": "甲"}},
    ]


def dated(library: Library) -> list[Card]:
    return [card for card in library if card.folder == "load" and "days" in card.params]


def test_every_kind_that_lasts_is_written_by_a_card_that_takes_days(library: Library) -> None:
    lasting = {each.name for each in model.LABELS if "to_max" in each.properties}
    lasting |= {each.name for each in model.RELATIONSHIPS if "to_max" in each.properties}
    cards = {step.card for step in shape.STEPS if step.kind in lasting}
    assert cards == {card.name for card in dated(library)}


@pytest.mark.neo4j
def test_every_card_writes_the_same_of_a_span_as_of_days_in_the_row(
    library: Library, empty_graph: Graph
) -> None:
    tried = 0
    for card in dated(library):
        for example in card.examples:
            if not example.expect:  # The row has no place in the graph.
                continue
            rows: Any = example.params["rows"]
            plain = [row | {"props": row["props"] | SPAN} for row in rows]
            spans = [row | {"span": [0, 1, None, 2]} for row in rows]
            found = []
            for given, days in ((plain, []), (spans, DAYS)):
                with trial(empty_graph, example.given) as tx:
                    tx.run(card.statement, card.bind({**example.params, "rows": given, "days": days}))
                    found.append(_all(tx))
            assert found[0] == found[1], (card.name, example.about)
            assert any(SPAN["to_max"] in each.values() for each in found[0]), (card.name, example.about)
            tried += 1
    assert tried >= len(dated(library))


@contextmanager
def trial(graph: Graph, given: str) -> Iterator[Transaction]:
    """A transaction over the graph of an example; it is rolled back."""
    with graph.trial() as tx:
        if given:
            tx.run(given)
        yield tx


def _all(tx: Transaction) -> list[dict[str, Any]]:
    """The properties of all that is there."""
    rows = tx.run(
        "MATCH (n) RETURN properties(n) AS said UNION ALL MATCH ()-[e]->() RETURN properties(e) AS said"
    )
    said: list[Any] = [row["said"] for row in rows]
    return sorted(said, key=repr)


def test_every_line_of_the_rosters_has_its_place_in_the_card(library: Library) -> None:
    written = library.get("load.lines").statement
    lines = {table.line for table in TABLES} | {each.line for table in TABLES for each in table.columns}
    for name in filter(None, lines):
        line = model.relationship(name)
        start, end = model.label(line.start), model.label(line.end[0])
        assert (
            f"'{name}'] AS r\n"
            f"  MATCH (a:{start.name} {{{start.key}: r.start}})\n"
            f"  MATCH (b:{end.name} {{{end.key}: r.end}})\n"
            f"  MERGE (a)-[e:{name} {{{line.key}: r.key}}]->(b)"
        ) in written, name
