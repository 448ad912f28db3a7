"""The rows of one reading card, at most so many; of a rule without those that were accepted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cypher.card import Card
from graph.accepted import COLUMNS, Accepted
from graph.db import Transaction
from graph.element import plain


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
    about = Accepted.of(tx, card, bound)
    rows: list[tuple[object, ...]] = []
    left, more = 0, False
    for row in tx.stream(card.statement, bound):
        if not accepted and about.leaves_out(row):
            left += 1
        elif most and len(rows) == most:
            more = True
            break
        else:
            said = about.said(row) if accepted else ()
            values = (*(row[name] for name in card.columns), *said)
            rows.append(values if whole else tuple(map(plain, values)))
    return Taken((*card.columns, *(COLUMNS if accepted else ())), tuple(rows), more, left)
