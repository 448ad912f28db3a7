"""Which statement counts of each record of BODS, and what records are, in all files that are read together.

Of the statements about a record the latest counts: by its date, where both have one, else by its place, files
in the order of the load. One that says nothing of the record itself (it is `closed`) has what the latest says
that does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from loaders.foreign.held import Held
from loaders.foreign.item import EMPTY, code
from loaders.foreign.shelf import Shelf
from loaders.foreign.stream import At
from loaders.foreign.stream import Item as Streamed
from loaders.identity import scrub

NOWHERE: At = (-1, 0)


class Latest(NamedTuple):
    """The statement that counts of a record, and the one with its details: when (masked), and where."""

    day: str
    at: At
    told: str
    details: At


@dataclass
class Records:
    """What was seen of all files in a first pass, by record."""

    _latest: Shelf[tuple[str, At, str, At]] = field(default_factory=Shelf)
    _bodies: Shelf[bool] = field(default_factory=Shelf)
    _statements: Shelf[tuple[At, int]] = field(default_factory=Shelf)
    _clashes: Shelf[At] = field(default_factory=Shelf)
    _details: Held = field(default_factory=Held)

    def look(self, file: int, streamed: Iterable[Streamed]) -> None:
        """Note the statements of a file."""
        for _, number, data in streamed:
            if isinstance(data, dict) and data.get("recordId") not in EMPTY:
                at = (file, number)
                self._compare(str(data.get("statementId") or ""), at, data)
                record = str(data["recordId"])
                self._bodies[code(record)] = data.get("recordType") == "entity"
                self._note(record, at, data)

    def _note(self, record: str, at: At, data: dict[str, Any]) -> None:
        day = scrub(str(data.get("statementDate") or ""))
        details = data.get("recordDetails")
        before = self.of(record)
        told = (day, at) if details not in EMPTY else None
        if before is None or not _earlier(day, before.day):
            if before and before.at < before.details:
                self._details.pop(record)
            had = (before.told, before.details) if before else ("", NOWHERE)
            self._latest[record] = (day, at, *(told or had))
        elif told and before.details != before.at and not _earlier(day, before.told):
            self._latest[record] = (before.day, before.at, *told)
            self._details.put(record, details)  # it is read after the statement that needs it

    def _compare(self, own: str, at: At, data: dict[str, Any]) -> None:
        """Note a second statement with the id of another, when it says something else."""
        said = hash(repr(data))
        first = self._statements.setdefault(own, (at, said)) if own else (at, said)
        if first[1] != said:
            self._clashes[at] = first[0]

    def of(self, record: str) -> Latest | None:
        """The statement that counts of a record; None where nobody states it."""
        found = self._latest.get(record)
        return Latest(*found) if found else None

    def is_body(self, own: str) -> bool:
        """Whether the record of that code is an entity."""
        return bool(self._bodies.get(own))

    def clash(self, at: At) -> At | None:
        """Where another statement stands that has the id of the one here and says something else."""
        return self._clashes.get(at)

    def counting(self, at: At, data: dict[str, Any]) -> dict[str, Any] | None:
        """The statement here, with the record's details wherever they stand; None when it is replaced."""
        record = str(data.get("recordId"))
        latest = self.of(record)
        if latest is None or latest.at == latest.details == at:
            return data
        if latest.at != at:
            if latest.details == at and at < latest.at:
                self._details.put(record, data["recordDetails"])
            return None
        return data if latest.details == NOWHERE else {**data, "recordDetails": self._details.pop(record)}


def _earlier(day: str, other: str) -> bool:
    """Whether both are dated and the first is before."""
    return bool(day and other and day < other)
