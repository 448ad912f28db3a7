"""The rows of one reading card, at most so many, or a page of them; of a rule without what was accepted."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from cypher.card import Card
from graph.accepted import COLUMNS, Accepted
from graph.element import Node, plain
from graph.mark import Mark, following
from graph.transaction import Transaction

LEGIBLE = 120
"""Characters of a row's key by which pages are ordered as one reads; a digest tells the rest apart."""


@dataclass(frozen=True)
class Taken:
    """Rows of values, plain or whole. `more`: there are more than were asked for; `left`: accepted."""

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
    more: bool
    left: int


def take(
    tx: Transaction,
    card: Card,
    bound: Mapping[str, object],
    most: int,
    *,
    accepted: bool = False,
    whole: bool = False,
) -> Taken:
    """Run a card. `most` rows, 0 for all. `accepted`: those rows too, and COLUMNS that say so.

    `whole`: nodes and paths stay what they are, for a picture.
    """
    reading = _Reading(tx, card, bound, accepted, whole)
    rows: list[tuple[object, ...]] = []
    more = False
    for row in reading:
        if most and len(rows) == most:
            more = True
            break
        rows.append(reading.values(row))
    return Taken(reading.columns, tuple(rows), more, reading.left)


def page(
    tx: Transaction,
    card: Card,
    bound: Mapping[str, object],
    size: int,
    after: Mark,
    *,
    accepted: bool = False,
    whole: bool = False,
) -> tuple[Taken, Mark]:
    """The `size` rows that come next after a mark by their keys, in the card's order, and where they end.

    A finding is told apart by its identity, any other row by the things that it is about and all that it
    says.
    """
    reading = _Reading(tx, card, bound, accepted, whole)
    found = following(reading, lambda row: _key(card, row), size, after)
    rows = tuple(map(reading.values, found.rows))
    return Taken(reading.columns, rows, found.more, reading.left), found.last


class _Reading:
    """The rows of a card that are listed; `left` are how many were not, since they were accepted."""

    def __init__(
        self, tx: Transaction, card: Card, bound: Mapping[str, object], accepted: bool, whole: bool
    ) -> None:
        self._about = Accepted.of(tx, card, bound)
        self._rows = tx.stream(card.statement, bound)
        self._card, self._accepted, self._whole = card, accepted, whole
        self.columns = (*card.columns, *(COLUMNS if accepted else ()))
        self.left = 0

    def __iter__(self) -> Iterator[Mapping[str, object]]:
        for row in self._rows:
            if not self._accepted and self._about.leaves_out(row):
                self.left += 1
            else:
                yield row

    def values(self, row: Mapping[str, object]) -> tuple[object, ...]:
        """Those of the columns."""
        said = self._about.said(row) if self._accepted else ()
        values = (*(row[name] for name in self._card.columns), *said)
        return values if self._whole else tuple(map(plain, values))


def _key(card: Card, row: Mapping[str, object]) -> str:
    """What tells a row apart, in an order that can be read; of bounded length, for it stands in addresses."""
    if card.identity:
        known = [plain(row[name]) for name in card.identity]
    else:
        things = [value.name for value in row.values() if isinstance(value, Node)]
        known = [*things, *(plain(row[name]) for name in card.columns)]
    text = json.dumps(known, ensure_ascii=False, default=str)
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
    return f"{text[:LEGIBLE]} {digest}"
