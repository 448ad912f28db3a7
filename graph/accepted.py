"""Which rows of a rule's answer were accepted: the same for a report, one card's rows and a frame."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self

from cypher.card import Card
from cypher.folders import FOLDERS
from graph.acceptance import SERIOUS, Acceptance, Key, spelled, standing
from graph.acceptance import kept as all_kept
from graph.element import plain
from graph.transaction import Transaction

COLUMNS = {
    "accepted": "string",
    "accepted_reason": "string",
    "accepted_by": "string",
    "accepted_on": "date",
    "accepted_until": "date",
}
"""What a table says of each finding: `yes`, `worse` (listed all the same) or nothing, and the acceptance."""


@dataclass(frozen=True)
class Accepted:
    """What stands accepted of a rule's findings on a day; of a card that is no rule nothing is."""

    card: Card
    held: Mapping[Key, Acceptance]

    @classmethod
    def of(cls, tx: Transaction, card: Card, parameters: Mapping[str, object]) -> Self:
        """As of the card's own date, from the caller's state of the graph."""
        day = parameters.get("as_of")
        if not FOLDERS[card.folder].finds or not isinstance(day, date):
            return cls(card, {})
        return cls(card, standing(all_kept(tx), day))

    def holder(self, state: str, identity: tuple[object, ...]) -> Acceptance | None:
        """The acceptance that is about a finding, also where it has got worse since."""
        held = self.held and state in SERIOUS
        return self.held.get((self.card.name, spelled(identity))) if held else None

    def covers(self, held: Acceptance | None, state: str) -> bool:
        """Whether the finding is left out of lists: it was accepted and is no worse."""
        return held is not None and held.covers(state, self.card.severity)

    def said(self, row: Mapping[str, object]) -> tuple[object, ...]:
        """The values of COLUMNS for a row of the card, as Cypher gives it."""
        if not self.held:
            return (None,) * len(COLUMNS)
        state = str(row["state"])
        return told(held := self._of_row(row, state), self.covers(held, state))

    def leaves_out(self, row: Mapping[str, object]) -> bool:
        """Whether a row of the card, as Cypher gives it, is left out of lists."""
        if not self.held:
            return False
        state = str(row["state"])
        return self.covers(self._of_row(row, state), state)

    def _of_row(self, row: Mapping[str, object], state: str) -> Acceptance | None:
        return self.holder(state, tuple(plain(row[name]) for name in self.card.identity))


def told(held: Acceptance | None, covered: bool) -> tuple[object, ...]:
    """The values of COLUMNS for a finding: who accepted it, why, until when, and whether it got worse."""
    if held is None:
        return (None,) * len(COLUMNS)
    return ("yes" if covered else "worse", held.reason, held.by, held.on, held.until)
