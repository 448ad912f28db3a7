"""What one load did, or would do."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date


@dataclass
class Outcome:
    """What a load did, or would do.

    `rows` by table: read, loaded (created or changed), unchanged, rejected. `elements` by label or
    relationship type: created, changed, unchanged, ended. `derived`: due posts, cross-appointments, labels of
    vacant posts, and rows that went out or came back.
    """

    source: str
    as_of: date
    id: str = ""
    rows: dict[str, dict[str, int]] = field(default_factory=dict)
    elements: dict[str, Counter[str]] = field(default_factory=dict)
    derived: dict[str, int] = field(default_factory=dict)
    source_written: bool = False
    committed: bool = False

    @property
    def changes(self) -> int:
        """How many elements were or would be written, lineage included."""
        written = sum(n for kind in self.elements.values() for what, n in kind.items() if what != "unchanged")
        return written + sum(self.derived.values()) + self.source_written

    @property
    def written(self) -> set[str]:
        """The kinds of elements that were or would be written, lineage included."""
        kinds = {kind for kind, counts in self.elements.items() if counts.total() > counts["unchanged"]}
        return kinds | ({"Source"} if self.source_written else set())

    def total(self, what: str) -> int:
        """Elements of all kinds that were created, changed, moved (only their row was), unchanged, ended."""
        return sum(kind[what] for kind in self.elements.values())
